"""Tries the built program as strictly as a field laptop would: ``python packaging/smoke.py``.

It lies in a folder with spaces and accents that nothing can write to, with an empty home, no
Python on the path and, where the system lets a person do that, no network. With ``--window`` a
person is played by keys, which needs Linux with Xvfb, openbox, xdotool and ImageMagick.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from installers.names import CHECKOUT, CONSOLE_NAME, WINDOW_NAME, read_program
from installers.playing import Person, Screen

_PLACE = "Ein Ordner für Été à Łódź"
_LIMIT_S = 600
_NO_NETWORK = ("unshare", "--user", "--map-root-user", "--net", "--mount", "sh", "-c")
# A user with every right is stopped by no permission, but by a file system that is read-only.
_READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
_ANSWERS = "sdsdu"  # the keys of them
_MAP_S = 10.0  # the map of the photographs is laid out, and drawn by what is loaded last
_LIMITS_S = {"warm": 3.0, "cold": 8.0}  # for the window; cold: nothing of the program is in memory
_A_PERSON_CAN_HELP = 2  # the exit status of what was refused in words
_SYSTEM_NEEDS = ("SYSTEMROOT", "TEMP", "TMP", "LOCALAPPDATA", "APPDATA", "DISPLAY")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the built program was put, and the home it is started with."""

    program: Path
    home: Path

    @property
    def environment(self) -> dict[str, str]:
        """What is left of the environment: nothing that leads to a Python or to settings."""
        kept = {name: os.environ[name] for name in _SYSTEM_NEEDS if name in os.environ}
        home = {"HOME": str(self.home), "USERPROFILE": str(self.home)}
        return kept | home | {"PATH": "/nonexistent", "LANG": "C.UTF-8"}

    def command(self, name: str, *arguments: str) -> list[str]:
        """Return what starts one of the two programs without network and nothing to write to."""
        suffix = ".exe" if os.name == "nt" else ""
        plain = [str(self.program / f"{name}{suffix}"), *arguments]
        if not _can_isolate():
            return plain
        tool = shutil.which("unshare") or "unshare"
        shell = shutil.which("sh") or "sh"
        inside = [tool, *_NO_NETWORK[1:5], shell, "-c", _with_full_paths(_READ_ONLY)]
        return [*inside, str(self.program), *plain]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a verb to its end."""
        return subprocess.run(
            self.command(CONSOLE_NAME, *arguments),
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            errors="replace",  # a pipe of Windows may have another one
            timeout=_LIMIT_S,
            check=False,
        )


def _with_full_paths(script: str) -> str:
    return script.replace("mount ", f"{shutil.which('mount')} ")


def _can_isolate() -> bool:
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    done = subprocess.run([*_NO_NETWORK[:5], "true"], capture_output=True, check=False)
    return done.returncode == 0


@contextmanager
def placed(built: Path) -> Iterator[Place]:
    """Put the built program where accents and spaces are, and take it away again."""
    with tempfile.TemporaryDirectory(dir=built.parent, prefix="smoke ") as scratch:
        target = Path(scratch, _PLACE, built.name)
        shutil.copytree(built, target, symlinks=True, copy_function=_linked)
        home = Path(scratch, "home")
        home.mkdir()
        yield Place(target, home)


def _linked(source: str, target: str) -> None:
    """Give a file a second name, which takes no room; copy it where that cannot be."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def try_verbs(place: Place) -> None:
    """Go the whole way without a window, and use what is imported late."""
    version = _passes(place, "--version")
    _require(read_program().version in version, f"it says {version!r}")
    tested = _passes(place, "self-test")
    _require("The self-test passed." in tested, "the self-test did not say that it passed")
    print(tested)
    _passes(place, "benchmark", "embed", *_SMALL_MODEL)
    _passes(place, "benchmark", "engine", *_MANY_PHOTOGRAPHS)
    sample = CHECKOUT / "resources" / "sample"
    curves = place.home / "curves.png"
    _passes(place, "simulate", str(sample), "--questions-per-image", "0.2", "--png", str(curves))
    _require(curves.stat().st_size > 0, "no curves were drawn")
    _passes(place, "evaluate-local", str(sample))
    offline = place.run("models", "get", "MegaDescriptor-T-224", "--agree")
    print(offline.stdout + offline.stderr)
    if _can_isolate():
        _require(
            offline.returncode == _A_PERSON_CAN_HELP, "it did not say that there is no network"
        )


def try_tables(place: Place) -> None:
    """Export a project in every format, and bring in what was written."""
    project, tables, stations = (place.home / name for name in ("Étude", "tables", "stations.csv"))
    stations.write_text(_STATIONS, encoding="utf-8")
    photographs = CHECKOUT / "resources" / "sample" / "photographs"
    _passes(place, "new", str(project), "--images", str(photographs))
    _passes(place, "scan", str(project), "--places")
    _passes(place, "stations", str(project), "--table", str(stations))
    _passes(place, "clocks", str(project), "--zone", "Africa/Nairobi")
    _passes(place, "embed", str(project))
    written = ("--format", ",".join(EXPORTED), "--places")
    species = ("--set", "wildbook.species=Panthera pardus")
    _passes(place, "export", str(project), str(tables), *written, *species)
    _passes(place, "import-catalogue", str(project), str(tables / "study.xlsx"), "--dry-run")
    _passes(place, "import-boxes", str(project), str(tables / "megadetector.json"))
    packed = str(place.home / "packed.zip")
    _passes(place, "pack", str(project), packed, "--photographs", "previews")
    _passes(place, "merge-reviews", str(project), packed, "--dry-run")
    _passes(place, "check", str(project))


EXPORTED = (
    *("csv", "xlsx", "camtrap-dp", "capture-histories", "camtrapr", "secr", "wildbook"),
    *("megadetector", "photographs", "catalogue"),
)
_STATIONS = (
    "station,latitude,longitude\nNorth river,-1.5,36.8\nOld fig tree,-1.6,36.9\n"
    "Rock shelter,-1.7,36.7\n"
)
_MANY_PHOTOGRAPHS = ("--n", "6000", "--dim", "16", "--questions", "1")  # faiss searches so many
_SMALL_MODEL = (
    *("--model", "mobilenetv3_small_050"),
    *("--n", "2", "--rounds", "1", "--size", "320", "240"),
)


def _passes(place: Place, *arguments: str) -> str:
    print(">", CONSOLE_NAME, *arguments, flush=True)
    done = place.run(*arguments)
    if done.returncode != 0:
        sys.exit(f"failed with {done.returncode}\n{done.stdout}\n{done.stderr}\n{_log(place)}")
    return done.stdout


def _log(place: Place) -> str:
    logs = sorted(place.home.rglob("reid-desktop.log"))
    return "\n".join(path.read_text(encoding="utf-8")[-4000:] for path in logs)


def _require(condition: bool, otherwise: str) -> None:
    if not condition:
        sys.exit(f"The smoke test failed: {otherwise}.")


def forget(folder: Path) -> None:
    """Take the files in `folder` out of what the system keeps in memory."""
    for path in folder.rglob("*"):
        if path.is_file():
            with suppress(OSError), path.open("rb") as stream:
                os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def try_window(place: Place, pictures: Path) -> dict[str, float]:
    """Play a person: open the sample, answer, export, quit; return how long starts took."""
    pictures.mkdir(parents=True, exist_ok=True)
    project = place.home / "Documents" / "ReID Desktop" / "Sample"
    with Screen() as screen:
        person = _started(place, screen, WINDOW_NAME, "sample")
        person.waits_for_rest_of(project)
        person.presses("ctrl+3")
        person.looks(pictures / "review.png")
        for key in _ANSWERS:
            person.answers(key, project)
        person.looks(pictures / "answered.png")
        person.presses("ctrl+6")
        person.looks(pictures / "insight.png", after_s=_MAP_S)
        person.presses("ctrl+5")
        person.exports(project / "export")
        person.looks(pictures / "exported.png")
        person.quits()
        took = _starts(place, screen, project, pictures)
    decisions = (project / "export" / "decisions.csv").read_text(encoding="utf-8-sig")
    n = len(decisions.splitlines()) - 1
    _require(n == len(_ANSWERS), f"decisions.csv has {n} answers")
    return took


def _starts(place: Place, screen: Screen, project: Path, pictures: Path) -> dict[str, float]:
    """Measure until the window is there, and until a project is open in it, in seconds."""
    took: dict[str, float] = {}
    for how, limit_s in _LIMITS_S.items():
        for what, title, arguments in (
            ("window", WINDOW_NAME, ()),
            ("project", f"{project.name} – {WINDOW_NAME}", (str(project),)),
        ):
            if how == "cold":
                forget(place.program)
            begun = time.monotonic()
            person = _started(place, screen, title, *arguments)
            took[f"{what}, {how}"] = round(time.monotonic() - begun, 2)
            person.looks(pictures / f"{what}-{how}.png")
            person.quits()
        in_time = took[f"window, {how}"] <= limit_s
        _require(in_time, f"the window took longer than {limit_s} s to show, {how}")
    return took


def _started(place: Place, screen: Screen, title: str, *arguments: str) -> Person:
    environment = place.environment | screen.environment
    command = place.command(WINDOW_NAME, *arguments)
    return Person.who_starts(command, environment, screen, title)


def main(arguments: Sequence[str]) -> None:
    """Try what was built."""
    parser = argparse.ArgumentParser(prog="smoke.py", description="Try what was built.")
    usual = CHECKOUT / "build" / "dist" / WINDOW_NAME
    parser.add_argument("built", type=Path, nargs="?", default=usual)
    parser.add_argument("--window", action="store_true", help="play a person by keys, too")
    parser.add_argument("--only-window", action="store_true", help="try no verbs")
    parser.add_argument("--pictures", type=Path, default=CHECKOUT / "build" / "pictures")
    asked = parser.parse_args(arguments)
    with placed(asked.built.resolve()) as place:
        print(f"In {place.program}, {'without' if _can_isolate() else 'with'} network", flush=True)
        if not asked.only_window:
            try_verbs(place)
            try_tables(place)
        if asked.window or asked.only_window:
            print(json.dumps({"seconds until": try_window(place, asked.pictures)}))
    print("The smoke test passed.")


if __name__ == "__main__":
    main(sys.argv[1:])
