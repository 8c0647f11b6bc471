"""Gathers what helps to mend a problem, without what is nobody else's business."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reid_desktop.runtime.crash import LAST_CRASH_FILE
from reid_desktop.runtime.disk import fullest
from reid_desktop.runtime.logs import LOG_FILE, shorten_home
from reid_desktop.runtime.paths import places
from reid_desktop.vision.file_kinds import PICTURE_SUFFIXES

_MOST_LETTERS = 200_000  # of the log: a day or two
_POSITION = re.compile(r"[-+]?\d{1,3}\.\d{3,}°?\s*[,;]?\s*[-+]?\d{1,3}\.\d{3,}°?")
_ROOT = r"(?:[A-Za-z]:[\\/]|\\\\|~?[\\/])"
_PHOTOGRAPH = re.compile(  # its folders may have spaces in their names
    rf"(?<![\w.:/]){_ROOT}(?:[^\\/:*?\"<>|\n]*[\\/])*([^\\/:*?\"<>|\n]+?\.(?:"
    + "|".join(suffix.lstrip(".") for suffix in sorted(PICTURE_SUFFIXES))
    + r"))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(rf"(?<=[\"'“‘«]){_ROOT}[^\"'”’»\n]*")
_PLAIN = re.compile(rf"(?<![\w.:/…\"'“‘«]){_ROOT}[^\s\"'“”‘’«»<>|:*?,;()\[\]]+")
_OF_THE_PROGRAM = re.compile(r"reid_desktop|_internal|lib-dynload|site-packages|python3?[.\d]*")


@dataclass(frozen=True, slots=True)
class Traces:
    """What the program wrote down of itself.

    Attributes
    ----------
    log : str
        Its newest lines.
    crash : str
        Where it was when it ended by itself; empty if it never did.
    """

    log: str
    crash: str


def places_in_words() -> list[str]:
    """Tell where everything is kept, and how much room there is, a line each."""
    lines = [f"{name}: {shorten_home(str(folder))}" for name, folder in places().items()]
    room = fullest(folder for folder in _existing(places().values()))
    if room is not None:
        lines.append(f"free on the fullest of these disks: {room.n_free_bytes / 1e9:.1f} GB")
    return lines


def read_traces(folder: Path, projects: Iterable[Path] = ()) -> Traces:
    """Read the log and the note of the last crash in `folder`, reduced by `reduced`."""
    log = "".join(_text(folder / name) for name in (f"{LOG_FILE}.1", LOG_FILE))
    if len(log) > _MOST_LETTERS:
        log = log[-_MOST_LETTERS:].partition("\n")[2]
    noted = folder / LAST_CRASH_FILE
    crash = _text(noted)
    if crash:
        at = datetime.fromtimestamp(noted.stat().st_mtime).astimezone()
        crash = f"{at:%Y-%m-%d %H:%M}\n{crash}"
    known = list(projects)
    return Traces(reduced(log, known), reduced(crash, known))


def reduced(text: str, projects: Sequence[Path] = ()) -> str:
    """Leave out of a text where photographs and projects lie, and positions.

    The home folder is written as ~, projects as numbers, and of all other paths only the name
    stays, or for those of the program what lies inside it.

    Examples
    --------
    >>> reduced("cannot read /media/Camp 3/a b.JPG: gone")
    'cannot read a b.JPG: gone'
    """
    for number, folder in sorted(enumerate(projects, 1), key=lambda one: -len(str(one[1]))):
        for form in (str(folder), folder.as_posix(), str(folder).replace("\\", "\\\\")):
            text = re.sub(rf"{re.escape(form)}(?![\w-])", f"(project {number})", text)
            text = re.sub(rf"{re.escape(shorten_home(form))}(?![\w-])", f"(project {number})", text)
    text = _PHOTOGRAPH.sub(lambda found: found[1], shorten_home(text))
    text = _QUOTED.sub(lambda found: _kept(found[0]), text)
    text = _PLAIN.sub(lambda found: _kept(found[0]), text)
    return _POSITION.sub("(a position)", text)


def compose(about: Iterable[str], traces: Traces) -> str:
    """Put together what the program adds to a report, the newest lines of the log last."""
    parts = [("The program", "\n".join(about))]
    if traces.crash:
        parts.append(("Where it was when it ended by itself", traces.crash))
    parts.append(("Its log", traces.log or "There is none."))
    return "\n\n".join(part_of_report(title, text) for title, text in parts)


def part_of_report(title: str, text: str) -> str:
    """Write a part of a report under its title."""
    return f"{title}\n{'-' * len(title)}\n{text.strip()}"


def write_report(text: str, path: Path) -> Path:
    """Write a report where a person wants it.

    Raises
    ------
    OSError
    """
    path.write_text(text, encoding="utf-8")
    return path


def _kept(path: str) -> str:
    """Return what is told of a path: what lies inside the program, else the name."""
    parts = [part for part in re.split(r"[\\/]+", path) if part]
    for start, part in enumerate(parts):
        if _OF_THE_PROGRAM.fullmatch(part):
            return "/".join(["…", *parts[start:]])
    return parts[-1] if parts else path


def _existing(folders: Iterable[Path]) -> list[Path]:
    """Return of each folder that is to be made the nearest one that is there."""
    return [
        next((one for one in (folder, *folder.parents) if one.is_dir()), folder)
        for folder in folders
    ]


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
