"""Lists the licences of everything the program consists of, without a network.

An installed package knows its own licence. A frozen program has no packages any more: there
``packaging/licences.py`` wrote down what they said.
"""

import json
import platform
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from reid_desktop import __version__
from reid_desktop.runtime.paths import resource

COLLECTED = "collected.json"  # in ``resources/licences``
ROOT = "reid-desktop"

_TEXT_NAME = re.compile(r"licen[cs]e|copying|notice|copyright", re.IGNORECASE)
_CODE_SUFFIXES = (".py", ".pyc", ".pyi", ".h", ".json")
_REQUIREMENT = re.compile(r"\s*([\w.-]+)\s*(?:\[([^]]*)\])?")
_OF_EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)["']""")
_LONGEST_NAME = 60  # what is longer in the field of the name is the text itself
_OF_QT = ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")
_TEXTS = {  # of packages that bring none, or only name them
    "pillow-heif": ("LGPL-3.0.txt", "GPL-3.0.txt"),  # of the codecs within it
    "pyside6-essentials": _OF_QT,
    "shiboken6": _OF_QT,
}
_TITLES = {"pyside6-essentials": "Qt and PySide6"}  # the one holds the other
_NAMES = {
    "cuda-toolkit": "LicenseRef-NVIDIA-Proprietary",  # it only names others, and no licence
    # Its own code is BSD-3-Clause, the codecs in it are not.
    "pillow-heif": "BSD-3-Clause AND LGPL-3.0-or-later AND GPL-2.0-or-later",
}


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which terms a part of the program may be used and passed on.

    Attributes
    ----------
    name : str
        The part.
    version : str
        Of the part; empty if it has none.
    licence : str
        Its name, if possible as SPDX writes it; empty if only a text is known.
    text : str
        Everything it says; empty if only a name is known.
    """

    name: str
    version: str
    licence: str
    text: str


def licences() -> list[Licence]:
    """List the licences of the program and its parts, the program first, then by name."""
    try:
        collected = json.loads(resource("licences", COLLECTED).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return installed_licences()
    return [Licence(**one) for one in collected]


def installed_licences(further: Iterable[str] = ()) -> list[Licence]:
    """List the licences of the program as it is installed, and of all it needs.

    Parameters
    ----------
    further : iterable of str
        Packages that it needs, too, if it was installed before it said so.
    """
    needed = needed_distributions([ROOT, *further])
    others = [_licence_of(one) for name, one in needed.items() if name != ROOT]
    python = Licence("Python", platform.python_version(), "PSF-2.0", _kept_text("Python.txt"))
    by_name = sorted([python, *others], key=lambda one: one.name.casefold())
    return [_own_licence(), *by_name]


def write_collected(licences_: Iterable[Licence], folder: Path) -> Path:
    """Write down licences for a program that is to be frozen, into its ``resources/licences``."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / COLLECTED
    text = json.dumps([asdict(one) for one in licences_], ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8")
    return path


def needed_distributions(roots: Iterable[str]) -> dict[str, Distribution]:
    """Find what is installed of packages and of all that they need, by normalised names.

    What is not installed is not part of the program: some packages are of other systems only.
    """
    found: dict[str, Distribution] = {}
    done: set[tuple[str, frozenset[str]]] = set()
    todo: list[tuple[str, frozenset[str]]] = [(_key(root), frozenset()) for root in roots]
    while todo:
        wanted = todo.pop()
        if wanted in done:
            continue
        done.add(wanted)
        name, extras = wanted
        try:
            found[name] = one = distribution(name)
        except PackageNotFoundError:
            continue
        todo += _needs(one, extras)
    return found


def _needs(one: Distribution, extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for requirement in one.requires or ():
        named, _, marker = requirement.partition(";")
        of_extra = _OF_EXTRA.search(marker)
        match = _REQUIREMENT.match(named)
        if match is None or (of_extra is not None and _key(of_extra[1]) not in extras):
            continue
        wanted = frozenset(_key(extra) for extra in (match[2] or "").split(",") if extra.strip())
        yield _key(match[1]), wanted


def _key(name: str) -> str:
    """Write a name of a package as all its spellings are the same (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


def _licence_of(one: Distribution) -> Licence:
    name = _TITLES.get(_key(one.name), one.name)
    kept = _TEXTS.get(_key(one.name), ())
    text = "\n\n".join([*_own_texts(one), *map(_kept_text, kept)])
    return Licence(name, one.version, _name_of(one), text)


def _name_of(one: Distribution) -> str:
    if _key(one.name) in _NAMES:
        return _NAMES[_key(one.name)]
    said = one.metadata["License-Expression"] or one.metadata["License"] or ""
    if said and "\n" not in said and len(said) <= _LONGEST_NAME:
        return said
    classified = [
        kind.rpartition(" :: ")[2]
        for kind in one.metadata.get_all("Classifier") or ()
        if kind.startswith("License :: ")
    ]
    if classified:
        return ", ".join(classified)
    return "" if "\n" in said else said


def _own_texts(one: Distribution) -> list[str]:
    """Read what a package says of its licence; the same text once."""
    paths = [
        path
        for path in one.files or ()
        if _TEXT_NAME.search(path.name) and path.suffix not in _CODE_SUFFIXES
    ]
    texts = [_read(Path(str(path.locate()))) for path in sorted(paths, key=lambda p: p.parts)]
    long_name = one.metadata["License"] or ""
    if "\n" in long_name and not any(texts):
        texts.append(long_name)
    return [text for text in dict.fromkeys(texts) if text]


def _own_licence() -> Licence:
    kept = _kept_text("Own.txt")
    try:
        own = _licence_of(distribution(ROOT))
    except PackageNotFoundError:  # run from a folder, without being installed
        text = _read(resource().parent / "LICENSE")
        return Licence("ReID Desktop", __version__, "MIT", f"{kept}\n\n{text}")
    return Licence("ReID Desktop", own.version, own.licence, f"{kept}\n\n{own.text}")


def _kept_text(name: str) -> str:
    return _read(resource("licences", name))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
