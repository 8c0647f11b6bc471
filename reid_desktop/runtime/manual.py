"""The manual that comes with the program: chapters in Markdown, a folder a language."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reid_desktop.runtime.paths import resource

INDEX = "index"  # the chapter that lists the others: its links are their order
_ENGLISH = "en"  # stands in where a translation lacks a chapter or a picture
_CHAPTER_LINK = re.compile(r"\]\(([\w-]+)\.md\)")
_HEADING = re.compile(r"(#{1,3}) +(.+)")
_FENCE = "```"
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`>|#]|\\(?=\W)|:?-{3,}:?")
_AROUND = 60  # letters of an excerpt before what was searched


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it.

    Attributes
    ----------
    anchor : str
        Names it within its chapter; empty for the beginning.
    level : int
        1 for the chapter, 2 and 3 for its parts.
    words : str
        Its text without marks, for searching.
    """

    anchor: str
    title: str
    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file; `text` is Markdown.

    Attributes
    ----------
    anchors : tuple of str
        Of a translation: how links name its parts, in order, as they do in English; empty if its
        own headings tell.
    """

    name: str
    text: str
    anchors: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What its first heading says."""
        return self.sections[0].title

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its parts, in order."""
        parts = tuple(_sections_of(self.text))
        if len(parts) != len(self.anchors):
            return parts
        return tuple(
            replace(part, anchor=anchor) for part, anchor in zip(parts, self.anchors, strict=True)
        )

    def has(self, anchor: str) -> bool:
        """Tell whether a part of it is named so."""
        return any(section.anchor == anchor for section in self.sections)

    def heading_of(self, anchor: str) -> str:
        """Name a part by its own heading, which is in another language than links may be."""
        titles = (part.title for part in self.sections if anchor and part.anchor == anchor)
        return anchor_of(next(titles, anchor))


@dataclass(frozen=True, slots=True)
class Found:
    """A part of the manual in which the words of a search stand.

    Attributes
    ----------
    place : str
        As links write it: ``chapter`` or ``chapter#part``.
    """

    place: str
    chapter: str
    title: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Manual:
    """All chapters, in the order in which the index names them."""

    language: str
    chapters: tuple[Chapter, ...]

    def chapter(self, name: str) -> Chapter:
        """Find a chapter; the index if there is none of this name."""
        found = (one for one in self.chapters if one.name == name)
        return next(found, self.chapters[0])

    def filled(self, fill: Callable[[str], str]) -> "Manual":
        """Put into every chapter what only the program knows."""
        chapters = tuple(replace(one, text=fill(one.text)) for one in self.chapters)
        return replace(self, chapters=chapters)

    def search(self, text: str) -> list[Found]:
        """Find the parts with every word of `text`: in their titles, then where it is said most."""
        words = folded(text).split()
        if not words:
            return []
        found = [
            (_order(section, words), chapter, section)
            for chapter in self.chapters[1:]  # the index only repeats them
            for section in chapter.sections
            if all(word in folded(f"{section.title} {section.words}") for word in words)
        ]
        found.sort(key=lambda one: one[0])  # stable: else as in the manual
        return [
            Found(
                f"{chapter.name}#{section.anchor}" if section.anchor else chapter.name,
                chapter.title,
                section.title,
                _excerpt(section.words, words[0]),
            )
            for _, chapter, section in found
        ]


def read_manual(language: str, folder: Path | None = None) -> Manual:
    """Read every chapter, in English where `language` has none.

    Parameters
    ----------
    folder : Path, optional
        Where the languages lie; else ``resources/manual``.
    """
    folder = resource("manual") if folder is None else folder
    index = _read(folder, language, INDEX)
    names = dict.fromkeys(_CHAPTER_LINK.findall(index.text))
    return Manual(language, (index, *(_read(folder, language, name) for name in names)))


def picture_file(name: str, language: str, folder: Path | None = None) -> Path:
    """Tell where a picture lies, by the name it has in a chapter."""
    folder = resource("manual") if folder is None else folder
    own = folder / language / name
    return own if own.is_file() else folder / _ENGLISH / name


def anchor_of(title: str) -> str:
    """Name a heading as links do: ``How sure to be`` is ``how-sure-to-be``."""
    return "-".join(re.findall(r"\w+", folded(_plain(title))))


def split_place(place: str) -> tuple[str, str]:
    """Tell chapter and part of a place, written with ``.md`` or without."""
    chapter, _, anchor = place.partition("#")
    return chapter.removesuffix(".md"), anchor


def folded(text: str) -> str:
    """Write letters as searching takes them: without case and accents."""
    spread = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in spread if not unicodedata.combining(letter)).casefold()


def _read(folder: Path, language: str, name: str) -> Chapter:
    own, english = (folder / one / f"{name}.md" for one in (language, _ENGLISH))
    if own == english or not own.is_file():
        return Chapter(name, english.read_text(encoding="utf-8"))
    parts = _sections_of(english.read_text(encoding="utf-8"))
    return Chapter(name, own.read_text(encoding="utf-8"), tuple(part.anchor for part in parts))


def _sections_of(text: str) -> list[Section]:
    heads: list[tuple[int, str, list[str]]] = []
    in_code = False
    for line in text.splitlines():
        in_code ^= line.startswith(_FENCE)
        heading = None if in_code else _HEADING.fullmatch(line)
        if heading is not None:
            heads.append((len(heading[1]), heading[2], []))
        elif heads and not line.startswith(_FENCE):
            heads[-1][2].append(line)
    return [
        Section(
            "" if level == 1 else anchor_of(title), _plain(title), level, _plain(" ".join(body))
        )
        for level, title, body in heads
    ]


def _order(section: Section, words: list[str]) -> tuple[bool, int]:
    """Tell what comes first: a title that says it, then the most that is said of it."""
    title, body = folded(section.title), folded(section.words)
    return not all(word in title for word in words), -sum(map(body.count, words))


def _plain(text: str) -> str:
    """Leave the words of Markdown."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", text)).split())


def _excerpt(words: str, word: str) -> str:
    at = max(folded(words).find(word) - _AROUND, 0)
    start = words.rfind(" ", 0, at) + 1
    return f"{'…' if start else ''}{words[start : start + 3 * _AROUND]}"
