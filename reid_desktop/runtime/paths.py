"""Where things lie: what comes with the program, and the folders of the person who uses it."""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

HOME_VARIABLE = "REID_DESKTOP_HOME"  # one folder for everything: tests, and sticks that travel
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


def settings_file() -> Path:
    """Return where the settings are kept."""
    return user_data_folder() / "settings.json"


def tuning_file() -> Path:
    """Return where it is remembered what each device is fastest with."""
    return user_cache_folder() / "tuning.json"


def _chosen(name: str) -> Path | None:
    base = os.environ.get(HOME_VARIABLE)
    return Path(base, name) if base else None
