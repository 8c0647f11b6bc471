"""Says who has a project open. The lock itself is SQLite's: this file only names its owner."""

import getpass
import json
import logging
import os
import platform
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

log = logging.getLogger(__name__)

_NAME = "project.lock"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a project open."""

    host: str
    user: str
    process_id: int
    since: str  # ISO 8601

    def sentence(self) -> str:
        """Say it to whoever wants to open the project too."""
        where = "on this computer" if self.host == platform.node() else f"on {self.host}"
        since = datetime.fromisoformat(self.since).astimezone()
        return f"{self.user} has this project open {where} since {since:%Y-%m-%d %H:%M}."


def write_lock_file(folder: Path, at: datetime) -> Owner:
    """Write down that this program has the project in `folder` open."""
    owner = Owner(platform.node(), _user(), os.getpid(), at.isoformat())
    try:
        (folder / _NAME).write_text(json.dumps(asdict(owner)), encoding="utf-8")
    except OSError as error:  # it only serves a sentence
        log.warning("Who has the project open could not be written down: %s", error)
    return owner


def read_lock_file(folder: Path) -> Owner | None:
    """Return who has the project open, or had when the program crashed; None if unknown."""
    try:
        owner = Owner(**json.loads((folder / _NAME).read_text(encoding="utf-8")))
        owner.sentence()
    except (OSError, ValueError, TypeError):
        return None
    return owner


def remove_lock_file(folder: Path, owner: Owner) -> None:
    """Remove the file if it is that of `owner`."""
    if read_lock_file(folder) == owner:
        try:
            (folder / _NAME).unlink()
        except OSError as error:
            log.warning("The note that the project is open could not be removed: %s", error)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name
        return "Somebody"
