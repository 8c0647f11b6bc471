"""Where things lie: what comes with the program, and the folders of the person who uses it."""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import BUILT_IN, USUAL_MODEL
from reid_desktop.runtime.logs import shorten_home

HOME_VARIABLE = "REID_DESKTOP_HOME"  # one folder for everything: tests, and sticks that travel
PORTABLE_FILES = ("portable", "portable.txt")  # beside the program; a folder may stand in it
_PORTABLE_FOLDER = "ReID Desktop data"
_MAC_APP_DEPTH = 3  # X.app/Contents/MacOS/x
_OF_LIBRARIES = {"MPLCONFIGDIR": "matplotlib", "HF_HOME": "huggingface", "TORCH_HOME": "torch"}
_DIRS = PlatformDirs("ReID Desktop", appauthor=False)
_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Return where a file or folder that comes with the program lies.

    Notes
    -----
    ``resources`` lies beside the frozen program, inside the package in a wheel, and beside the
    package in a checkout. No other function knows.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen, "resources", *parts)
    inside = _PACKAGE / "resources"
    folder = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return folder.joinpath(*parts)


def user_data_folder() -> Path:
    """Return where settings and models are kept."""
    return _chosen("data") or _DIRS.user_data_path


def user_cache_folder() -> Path:
    """Return where what can be computed again is kept, unless a project keeps it itself."""
    return _chosen("cache") or _DIRS.user_cache_path


def log_folder() -> Path:
    """Return where the program writes what it did."""
    return _chosen("logs") or _DIRS.user_log_path


def project_folder() -> Path:
    """Return where new projects go unless a person says otherwise."""
    return _chosen("projects") or _DIRS.user_documents_path / "ReID Desktop"


def model_folder() -> Path:
    """Return where the models that a person added are kept."""
    return user_data_folder() / "models"


def model_folders() -> tuple[Path, ...]:
    """Return where models are looked for: those of the person first."""
    return (model_folder(), resource("models"))


def usual_model() -> str:
    """Return the name of the model of projects for which nobody chose another one.

    It comes with the program; where its file is missing, from a broken installation, the
    descriptor that needs none takes its place.
    """
    is_there = resource("models", f"{USUAL_MODEL}.safetensors").is_file()
    return USUAL_MODEL if is_there else BUILT_IN


def settings_file() -> Path:
    """Return where the settings are kept."""
    return user_data_folder() / "settings.json"


def tuning_file() -> Path:
    """Return where it is remembered what each device is fastest with."""
    return user_cache_folder() / "tuning.json"


def places() -> dict[str, Path]:
    """Return the folders of the program and of the person, by what they are for."""
    return {
        "program": resource().parent,
        "settings": user_data_folder(),
        "models": model_folder(),
        "caches": user_cache_folder(),
        "logs": log_folder(),
        "projects": project_folder(),
    }


def chosen_home() -> Path | None:
    """Return the one folder that everything lies below, if it is not where the system wishes.

    The variable `HOME_VARIABLE` tells it, which `--base-dir` sets; else a file called `portable`
    beside the program: the folder named in it, or ``ReID Desktop data`` if it is empty.
    """
    base = os.environ.get(HOME_VARIABLE)
    if base:
        return Path(base).absolute()
    beside = program_folder()
    for name in PORTABLE_FILES if beside is not None else ():
        assert beside is not None
        try:
            said = (beside / name).read_text(encoding="utf-8-sig").strip()
        except (OSError, UnicodeDecodeError):
            continue
        return Path(os.path.normpath(beside / (said or _PORTABLE_FOLDER)))
    return None


def program_folder() -> Path | None:
    """Return the folder a person sees the frozen program in; None if it is not frozen."""
    if not getattr(sys, "frozen", False):
        return None
    if image := os.environ.get("APPIMAGE"):
        return Path(image).parent
    program = Path(sys.executable)
    if sys.platform == "darwin" and program.parent.name == "MacOS":
        return program.parents[_MAC_APP_DEPTH]
    return program.parent


def use_home(folder: Path) -> None:
    """Keep everything below `folder` from now on; programs that are started do so, too.

    Raises
    ------
    ReidError
        If it is not there and cannot be made. Whether it may be written to, `place_trouble` tells:
        the program works from a stick that is locked, too.
    """
    folder = folder.expanduser().absolute()
    hint = "Choose a place you may write to."
    if folder.exists() and not folder.is_dir():
        raise ReidError(f"{folder.name} is a file, so nothing can be kept in it.", hint=hint)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReidError(f"The folder {folder.name} cannot be made.", hint=hint) from error
    os.environ[HOME_VARIABLE] = str(folder)


def ensure_home() -> None:
    """Give who has no home folder, as some services, one that lasts until the computer restarts.

    Else whatever asks for it would fail: this program, Qt and other libraries.
    """
    try:
        is_there = _DIRS.user_log_path.is_absolute() and Path.home().is_absolute()
    except RuntimeError:
        is_there = False
    if not is_there:
        import tempfile  # noqa: PLC0415 - nearly nobody needs it

        os.environ["HOME"] = str(Path(tempfile.gettempdir(), "ReID Desktop"))


def keep_libraries_home() -> None:
    """Let libraries keep what they keep below the chosen home, too, if there is one."""
    home = chosen_home()
    if home is not None:
        for variable, name in _OF_LIBRARIES.items():
            os.environ.setdefault(variable, str(home / "cache" / name))


def place_trouble() -> ReidError | None:
    """Return what to say if settings and logs cannot be kept where they should be."""
    folder = user_data_folder()
    if _can_keep(folder) and _can_keep(log_folder()):
        return None
    shown = shorten_home(str(chosen_home() or folder))
    return ReidError(
        f"Settings and logs cannot be kept in {shown}.",
        hint="The program works all the same, and forgets what is set when it ends."
        " Check that its disk may be written to.",
    )


def _can_keep(folder: Path) -> bool:
    """Make the folder, and try it: what the system says of rights is not all there is to it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".probe-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True


def _chosen(name: str) -> Path | None:
    home = chosen_home()
    return None if home is None else home / name
