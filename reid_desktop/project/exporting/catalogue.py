"""A catalogue of individuals with their best photographs, as a page to print for the field."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from reid_desktop.core.errors import ReidError
from reid_desktop.project.exporting.catalogue_style import STYLE
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Content, Format, Made, Mend, Problem
from reid_desktop.project.exporting.copies import copying_problems, crop_copy
from reid_desktop.project.exporting.options import Option, OptionKind, Settings
from reid_desktop.project.exporting.study import Animal, Sighting, Study, animals

_NAME = _FOLDER = "catalogue"
_LARGE_PX, _SMALL_PX = 900, 360  # 85 mm and 30 mm of paper at 300 and 270 dots an inch
_LARGE = 2
_LONG_INDEX = 60  # names: from here on the index has a page of its own
_QUALITIES = {"good": 3, "fair": 2, None: 1, "poor": 0}
_OPTIONS = (
    Option(
        "others",
        "Small photographs of each",
        OptionKind.NUMBER,
        "5",
        "Beside the best of the left and of the right side.",
    ),
    Option(
        "notes", "Notes", OptionKind.FLAG, "no", "They may tell places: read them before you print."
    ),
)
# What is printed; said in the language of the window.
CATALOGUE_SENTENCES = {
    "title": "Catalogue of individuals",
    "index": "Index of names",
    "left": "Left side",
    "right": "Right side",
    "front": "From the front",
    "back": "From behind",
    "up": "From above",
    "down": "From below",
    "female": "Female",
    "male": "Male",
    "adult": "Adult",
    "subadult": "Subadult",
    "juvenile": "Juvenile",
    "unconfirmed": "Not confirmed by a person",
    "places": "With places: keep it to yourself.",
}


@dataclass(frozen=True, slots=True)
class _Picture:
    sighting: Sighting
    path: str  # beside the page
    is_large: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    number: int
    animal: Animal
    pictures: tuple[_Picture, ...]


def _settings(choices: Choices) -> Settings:
    return Settings(_NAME, _OPTIONS, choices.options)


def _entries(study: Study, settings: Settings) -> list[_Entry]:
    n_others = settings.number("others")
    seen = [one for one in animals(study) if any(sighting.is_there for sighting in one.sightings)]
    by_name = sorted(seen, key=lambda one: (one.known is None, _natural(one.name), one.name))
    return [
        _Entry(number, animal, tuple(_pictures(number, animal, n_others)))
        for number, animal in enumerate(by_name, 1)
    ]


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Sort F2 before F10, whatever the language of the system."""
    parts = re.split(r"([0-9]+)", name.casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]


def _pictures(number: int, animal: Animal, n_others: int) -> Iterator[_Picture]:
    """Yield the best left and the best right photograph, or the two best, then others."""
    ranked = sorted((one for one in animal.sightings if one.is_there), key=_worth, reverse=True)
    large = [next((one for one in ranked if one.side == side), None) for side in ("left", "right")]
    chosen = [one for one in large if one is not None]
    for one in ranked:
        if len(chosen) < _LARGE and one not in chosen:
            chosen.append(one)
    others = [one for one in ranked if one not in chosen][:n_others]
    for place, one in enumerate((*chosen, *others), 1):
        yield _Picture(one, f"photographs/{number}-{place}.jpg", place <= len(chosen))


def _worth(one: Sighting) -> tuple[int, bool, float]:
    return (_QUALITIES.get(one.quality, 1), one.is_confirmed, one.probability or 0.0)


def _contents(study: Study, choices: Choices) -> Iterator[Content]:
    settings = _settings(choices)
    entries = _entries(study, settings)
    yield Made(f"{_FOLDER}/catalogue.html", _page(entries, study, choices), len(entries))
    for entry in entries:
        for one in entry.pictures:
            longest_px = _LARGE_PX if one.is_large else _SMALL_PX
            yield crop_copy(one.sighting, f"{_FOLDER}/{one.path}", longest_px)


class _Words:
    """Says words in the language of the reader, fit for a page."""

    def __init__(self, choices: Choices) -> None:
        self._say = choices.say

    def __getitem__(self, word: str) -> str:
        return escape(self._say(CATALOGUE_SENTENCES[word]))

    def sentence(self, text: str) -> str:
        return escape(self._say(text))


def _page(entries: Sequence[_Entry], study: Study, choices: Choices) -> Iterator[bytes]:
    """Yield the page an animal at a time."""
    words, with_notes = _Words(choices), _settings(choices).flag("notes")
    yield _encoded(_head(words, study.name, choices))
    yield _encoded(_index(entries, words))
    for entry in entries:
        yield _encoded(_card(entry, words, places=choices.places, notes=with_notes))
    yield _encoded(["</body>", "</html>", ""])


def _encoded(lines: Iterable[str]) -> bytes:
    return "\n".join(lines).encode("utf-8", "replace") + b"\n"


def _head(words: _Words, name: str | None, choices: Choices) -> Iterator[str]:
    title = words["title"] if name is None else f"{escape(name)}: {words['title']}"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(choices.language)}">'
    yield '<head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{title}</title>"
    yield f"<style>{STYLE}</style></head>"
    yield "<body>"
    yield f"<h1>{title}</h1>"
    if choices.places:
        yield f'<p class="places">{words["places"]}</p>'


def _index(entries: Sequence[_Entry], words: _Words) -> Iterator[str]:
    length = ' class="long"' if len(entries) > _LONG_INDEX else ""
    yield f"<nav{length}><h2>{words['index']}</h2><ol>"
    for one in entries:
        yield f'<li><a href="#n{one.number}"><bdi>{escape(one.animal.name)}</bdi></a></li>'
    yield "</ol></nav>"


def _card(entry: _Entry, words: _Words, *, places: bool, notes: bool) -> Iterator[str]:
    animal = entry.animal
    yield f'<article id="n{entry.number}">'
    name = escape(animal.name)
    yield f'<h2><span class="number">{entry.number}</span> <bdi>{name}</bdi></h2>'
    yield f'<p class="facts">{" · ".join(_facts(animal, words))}</p>'
    if notes and animal.known is not None and animal.known.notes:
        yield f'<p class="notes" dir="auto">{escape(animal.known.notes)}</p>'
    yield '<div class="large">'
    yield from (_figure(one, words, places=places) for one in entry.pictures if one.is_large)
    yield "</div>"
    if not all(one.is_large for one in entry.pictures):
        yield '<div class="small">'
        yield from (
            _figure(one, words, places=places) for one in entry.pictures if not one.is_large
        )
        yield "</div>"
    yield "</article>"


def _facts(animal: Animal, words: _Words) -> Iterator[str]:
    known = animal.known
    if known is not None:
        yield from (words[one] for one in (known.sex, known.life_stage) if one is not None)
        yield from (f"<bdi>{escape(tag)}</bdi>" for tag in known.tags)
    days = sorted(one.captured_at.date() for one in animal.sightings if one.captured_at)
    if days:
        yield f"{days[0]}" if days[0] == days[-1] else f"{days[0]} – {days[-1]}"
    yield words.sentence(_count_in_words(len(animal.sightings)))
    if not any(one.is_confirmed for one in animal.sightings):
        yield words["unconfirmed"]


def _count_in_words(n: int) -> str:
    return f"Photographs: {n}"


def _figure(picture: _Picture, words: _Words, *, places: bool) -> str:
    one = picture.sighting
    told = [words[one.side]] if one.side is not None else []
    if one.captured_at is not None:
        told.append(f"{one.captured_at:%Y-%m-%d}")
    if places and one.station is not None:
        told.append(f"<bdi>{escape(one.station.name)}</bdi>")
    alternative = re.sub(r"<[^>]+>", "", ", ".join(told))
    caption = " · ".join(f"<span>{part}</span>" for part in told)
    return (
        f'<figure><img src="{picture.path}" alt="{alternative}" loading="lazy">'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def _problems(study: Study, choices: Choices) -> Iterator[Problem]:
    try:
        entries = _entries(study, _settings(choices))
    except ReidError as error:
        yield Problem(str(error), error.hint, mend=Mend.OPTIONS)
        return
    known = [one for one in study.sightings if one.individual is not None]
    yield from copying_problems(known, choices, crops=True)
    if not entries:
        yield Problem(
            "There is no animal with a photograph to show.",
            "Identify animals first, and connect their photographs.",
        )


CATALOGUE = Format(
    _NAME,
    "Catalogue to print",
    "A page of the individuals with their best photographs, for the field.",
    _contents,
    _problems,
    _OPTIONS,
)
