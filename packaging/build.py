"""Builds the program for the system it runs on: ``python packaging/build.py``.

Makes a clean environment with a torch for processors only, collects the program into one
folder with PyInstaller, tells how large its parts are, and packs what this system installs.
``packaging/RELEASING.md`` tells the rest.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from installers import linux, macos, windows
from installers.names import CHECKOUT, WINDOW_NAME, Program, read_program
from installers.sizes import component_sizes, files_of, table

PACKAGING = CHECKOUT / "packaging"
_PROCESSOR_INDEX = "https://download.pytorch.org/whl/cpu"
_NVIDIA_INDEX = "https://download.pytorch.org/whl/cu130"
_ASK_CUDA = "import torch; print(torch.version.cuda or '')"


@dataclass(frozen=True, slots=True)
class Options:
    """What a person asked for.

    Attributes
    ----------
    folder : Path
        Where everything is made: ``environment``, ``work`` and ``dist`` in it.
    environment : bool
        Make a clean environment, rather than build from the one that runs this.
    nvidia : bool
        With what graphics cards of NVIDIA need.
    torch_index : str
        Where torch comes from besides the usual index; empty for nowhere else.
    collect : bool
        Collect the folder, rather than pack the one that is there: it may have been signed.
    pack : bool
        Make what people download from the folder.
    """

    folder: Path
    environment: bool
    nvidia: bool
    torch_index: str
    collect: bool
    pack: bool

    @property
    def python(self) -> Path:
        """The interpreter that builds."""
        if not self.environment:
            return Path(sys.executable)
        inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        return self.folder / "environment" / inside

    @property
    def program(self) -> Path:
        """The folder that the program is collected into."""
        return self.folder / "dist" / WINDOW_NAME


def read_options(arguments: Sequence[str]) -> tuple[Options, bool]:
    """Read the command line; also tell whether only to say what would be done."""
    parser = argparse.ArgumentParser(
        prog="build.py", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--folder", type=Path, default=CHECKOUT / "build")
    parser.add_argument("--version", action="version", version=read_program().version)
    parser.add_argument("--dry-run", action="store_true", help="only say what would be done")
    parser.add_argument(
        "--no-environment", action="store_true", help="build from the environment that runs this"
    )
    parser.add_argument("--nvidia", action="store_true", help="with what NVIDIA cards need")
    parser.add_argument(
        "--torch-index", metavar="URL", help="where torch comes from; empty: the usual index"
    )
    parser.add_argument("--no-collect", action="store_true", help="pack the folder that is there")
    parser.add_argument("--no-pack", action="store_true", help="stop after the folder")
    asked = parser.parse_args(arguments)
    index = _NVIDIA_INDEX if asked.nvidia else _PROCESSOR_INDEX
    options = Options(
        folder=asked.folder.resolve(),
        environment=not asked.no_environment,
        nvidia=asked.nvidia,
        torch_index=index if asked.torch_index is None else asked.torch_index,
        collect=not asked.no_collect,
        pack=not asked.no_pack,
    )
    return options, asked.dry_run


def install_command(options: Options, dependencies: Sequence[str]) -> list[str]:
    """Return what installs the dependencies and PyInstaller, in the versions of the lock."""
    index = ["--extra-index-url", options.torch_index] if options.torch_index else []
    lock = ["-c", str(PACKAGING / "constraints.txt")]
    pip = [str(options.python), "-m", "pip", "install", "--quiet"]
    return [*pip, *lock, *index, "pyinstaller", "torchvision", *dependencies]


def collect_command(options: Options) -> list[str]:
    """Return what collects the program into one folder."""
    places = {"--distpath": options.folder / "dist", "--workpath": options.folder / "work"}
    return [
        *(str(options.python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *(str(part) for item in places.items() for part in item),
        str(PACKAGING / "reid_desktop.spec"),
        *(["--", "--nvidia"] if options.nvidia else []),
    ]


def licences_command(options: Options) -> list[str]:
    """Return what writes down the licences of all that was collected, for the program to show."""
    [folder] = (one for one in options.program.rglob("licences") if one.parent.name == "resources")
    return [str(options.python), str(PACKAGING / "licences.py"), str(folder)]


def dependencies() -> list[str]:
    """Read what the program depends on."""
    text = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
    return list(tomllib.loads(text)["project"]["dependencies"])


def build(options: Options) -> None:
    """Build, tell how large it became, and pack it."""
    if options.collect:
        collect(options)
    if options.pack:
        for made in make_installers(options, read_program()):
            print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")


def collect(options: Options) -> None:
    """Collect the program into one folder, and tell how large its parts are."""
    if options.environment:
        venv.create(options.folder / "environment", clear=True, with_pip=True)
        _run(install_command(options, dependencies()))
    _refuse_other_torch(options)
    shutil.rmtree(options.program, ignore_errors=True)
    _run(collect_command(options))
    _run(licences_command(options))
    if sys.platform == "linux":
        linux.slim(options.program)
    print(f"\n{options.program}")
    print("\n".join(table(component_sizes(files_of(options.program)))))


def make_installers(options: Options, program: Program) -> list[Path]:
    """Make what people on this system download; return the files."""
    built, folder = options.program, options.folder / "dist"

    def target(system: str, suffix: str, machine: str = platform.machine()) -> Path:
        return folder / program.file_name(system, machine, suffix, nvidia=options.nvidia)

    if sys.platform == "win32":
        made = [target("windows", ".exe", "x64")]
        _run(windows.setup_command(built, made[0], program))
        return made
    if sys.platform == "darwin":
        made = [target("macos", ".dmg")]
        _run(macos.image_command(built, made[0]))
        return made
    made = [target("linux", ".tar.gz"), target("linux", ".AppImage")]
    linux.make_archive(built, made[0], program)
    return made if linux.make_appimage(built, made[1], program) else made[:1]


def _refuse_other_torch(options: Options) -> None:
    command = [str(options.python), "-c", _ASK_CUDA]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    if bool(found) != options.nvidia:
        wanted = "for NVIDIA cards" if options.nvidia else "for processors only"
        sys.exit(f"The torch of {options.python} is not one {wanted}: see --torch-index.")


def _run(command: Sequence[str]) -> None:
    print("$", *command, flush=True)
    subprocess.run(command, check=True)


def main(arguments: Sequence[str]) -> None:
    """Build what is asked for, or say what would be done."""
    options, dry = read_options(arguments)
    if not dry:
        build(options)
        return
    program = read_program()
    print(f"{WINDOW_NAME} {program.version}, with {options.python}")
    if options.environment:
        print("$", *install_command(options, dependencies()))
    print("$", *collect_command(options))


if __name__ == "__main__":
    main(sys.argv[1:])
