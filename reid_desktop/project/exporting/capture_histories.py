"""Capture histories: who was caught on which occasion, for MARK, R and spreadsheets."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.capture_history import (
    CaptureHistory,
    Occasion,
    Span,
    full_history,
    histories_in_text,
)
from reid_desktop.core.errors import ReidError
from reid_desktop.project.exporting.captures import (
    ANY_SIDE,
    SIDE_OPTION,
    Captured,
    captured,
    columns_of,
    days_of,
    left_out,
    occasion_options,
    occasions,
)
from reid_desktop.project.exporting.cells import csv_chunks, csv_file
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import (
    Content,
    Format,
    Made,
    Mend,
    Problem,
    Table,
)
from reid_desktop.project.exporting.options import Option, OptionKind, Settings
from reid_desktop.project.exporting.study import Animal, Study

_NAME = _FOLDER = "capture-histories"
_SEXES = ("female", "male", "unknown")
_OPTIONS = (
    *occasion_options(Occasion.MONTH),
    SIDE_OPTION,
    Option("sex", "Groups by sex", OptionKind.FLAG, "no", "MARK and R then tell the sexes apart."),
    Option("counts", "Numbers of photographs in the matrix", OptionKind.FLAG, "no"),
)


@dataclass(frozen=True, slots=True)
class _Histories:
    caught: Captured
    span: Span
    columns: NDArray[np.int64]
    history: CaptureHistory

    @property
    def rows(self) -> list[Animal]:
        return [self.caught.animals[place] for place in self.history.identities.tolist()]


def _histories(study: Study, settings: Settings) -> _Histories:
    caught = captured(study, settings.text("side"))
    span = occasions(caught.sightings, settings)
    columns = columns_of(caught, span, settings)
    who = np.where(columns >= 0, np.array(caught.who, dtype=np.int64), -1)
    return _Histories(caught, span, columns, full_history(days_of(caught), who, span))


def _settings(choices: Choices) -> Settings:
    return Settings(_NAME, _OPTIONS, choices.options)


def _contents(study: Study, choices: Choices) -> Iterator[Content]:
    settings = _settings(choices)
    found = _histories(study, settings)
    by_sex = settings.flag("sex")
    n_rows = len(found.rows)
    yield Made(f"{_FOLDER}/histories.inp", _inp(found, by_sex=by_sex), n_rows)
    yield Made(f"{_FOLDER}/histories.csv", _ch(found, by_sex=by_sex), n_rows)
    yield Made(f"{_FOLDER}/read-histories.R", [_R_LINES.encode("ascii")])
    yield _matrix(found, choices.separator, counts=settings.flag("counts"))
    yield csv_file(f"{_FOLDER}/occasions.csv", _occasion_table(found), separator=choices.separator)


# RMark and MARK want a comment that fills a line to begin and end with it, and no semicolon.
def _inp(found: _Histories, *, by_sex: bool) -> Iterator[bytes]:
    groups = _groups(found) if by_sex else ()
    first, last = found.span.starts[0], found.span.lasts()[-1]
    head = [
        f"Animals: {len(found.rows)}",
        f"Occasions: {len(found.span.starts)} from {first} to {last}, see occasions.csv",
        *([f"Groups: {' '.join(groups)}"] if groups else []),
    ]
    yield "".join(f"/* {line} */\r\n" for line in head).encode("ascii")
    for animal, text in zip(found.rows, histories_in_text(found.history), strict=True):
        numbers = [int(one == _sex(animal)) for one in groups] or [1]
        line = f"{text} {' '.join(map(str, numbers))}; /* {_comment(animal.name)} */\r\n"
        yield line.encode("utf-8", "replace")


def _groups(found: _Histories) -> tuple[str, ...]:
    there = {_sex(animal) for animal in found.rows}
    return tuple(one for one in _SEXES if one in there)


def _sex(animal: Animal) -> str:
    return (animal.known.sex if animal.known else None) or "unknown"


def _comment(name: str) -> str:
    """Return a name that ends neither a comment nor a line of MARK."""
    plain = " ".join(name.split())
    return plain.replace("*/", "* /").replace("/*", "/ *").replace(";", ",")


_R_LINES = """# Histories are text: read as numbers they lose the zeros they begin with.
histories <- read.csv("histories.csv", fileEncoding = "UTF-8", na.strings = "",
                      colClasses = c(id = "character", ch = "character"))
"""


def _ch(found: _Histories, *, by_sex: bool) -> Iterator[bytes]:
    columns = ("id", "ch", *(("sex",) if by_sex else ()))
    rows = (
        (animal.name, text, *((_sex(animal),) if by_sex else ()))
        for animal, text in zip(found.rows, histories_in_text(found.history), strict=True)
    )
    return csv_chunks(columns, rows, plain=True)


def _matrix(found: _Histories, separator: str, *, counts: bool) -> Made:
    history = found.history
    columns = ("individual", *(f"{one}" for one in history.starts))
    rows = _matrix_rows(found, counts=counts)
    chunks = csv_chunks(columns, rows, separator=separator)
    return Made(f"{_FOLDER}/matrix.csv", chunks, len(found.rows))


def _matrix_rows(found: _Histories, *, counts: bool) -> Iterator[tuple[str | int, ...]]:
    history = found.history
    order = np.lexsort((history.column, history.row))
    ends = np.searchsorted(history.row[order], np.arange(len(found.rows) + 1)).tolist()
    for place, animal in enumerate(found.rows):
        here = order[ends[place] : ends[place + 1]]
        cells = np.zeros(len(history.starts), dtype=np.int64)
        cells[history.column[here]] = history.count[here] if counts else 1
        yield (animal.name, *cells.tolist())


def _occasion_table(found: _Histories) -> Table:
    history = found.history
    n = len(history.starts)
    n_animals = np.bincount(history.column, minlength=n).tolist()
    n_photographs = np.zeros(n, dtype=np.int64)
    np.add.at(n_photographs, history.column, history.count)
    rows = zip(
        range(1, n + 1),
        (f"{one}" for one in found.span.starts),
        (f"{one}" for one in found.span.lasts()),
        n_animals,
        n_photographs.tolist(),
        strict=True,
    )
    columns = ("occasion", "first_day", "last_day", "n_individuals", "n_photographs")
    return Table("occasions", columns, tuple(rows))


def _problems(study: Study, choices: Choices) -> Iterator[Problem]:
    settings = _settings(choices)
    try:
        found = _histories(study, settings)
        settings.number("days")
    except ReidError as error:
        yield Problem(str(error), error.hint, mend=Mend.OPTIONS)
        return
    if not found.rows:
        yield Problem(
            "No animal was photographed on any of these occasions.",
            "Choose other days, or photographs of any side.",
            mend=Mend.OPTIONS,
        )
        return
    yield from left_out(found.caught, found.columns)
    yield from _one_sided(found.caught, settings.text("side"))


def _one_sided(caught: Captured, side: str) -> Iterator[Problem]:
    if side != ANY_SIDE:
        return
    sides = [{one.side for one in animal.sightings} for animal in caught.animals]
    n_left = sum("left" in one and "right" not in one for one in sides)
    n_right = sum("right" in one and "left" not in one for one in sides)
    if n_left and n_right:
        yield Problem(
            f"Some animals may be counted twice: known from the left side only are {n_left}, from"
            f" the right side only {n_right}.",
            "Choose one side, or animals known from both.",
            refused=False,
            mend=Mend.SIDES,
        )


CAPTURE_HISTORIES = Format(
    _NAME,
    "Capture histories",
    "Individuals by occasions for MARK (.inp), RMark and marked (ch), and as a matrix.",
    _contents,
    _problems,
    _OPTIONS,
)
