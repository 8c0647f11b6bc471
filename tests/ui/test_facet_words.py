from dataclasses import replace

import pytest

from reid_desktop.core.quality import Fault
from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.photograph_filter import Facet
from reid_desktop.project.photograph_index import NEAR, NONE, QUALITIES, SIDES, State
from reid_desktop.project.recognition import Recognition
from reid_desktop.ui.facet_words import (
    facet_in_words,
    recognised_in_words,
    time_from_in_words,
    value_in_words,
)
from tests.ui.fake_context import photograph_row

_VALUES = [
    *((Facet.SIDE, value) for value in SIDES),
    *((Facet.QUALITY, value) for value in (*QUALITIES, *Fault)),
    *((Facet.STATE, value) for value in (*AssignmentStatus, *Recognition, *State)),
    (Facet.NEAR, NEAR),
    (Facet.STATION, NONE),
    (Facet.WHO, NONE),
]


@pytest.mark.parametrize(("facet", "value"), _VALUES)
def test_every_value_has_words_that_begin_with_a_capital(facet: Facet, value: str) -> None:
    said = value_in_words(facet, value)

    assert said[0].isupper()
    assert "_" not in said


def test_names_are_written_as_they_are() -> None:
    assert value_in_words(Facet.STATION, "old mill") == "old mill"
    assert value_in_words(Facet.WHO, "O'Brien") == "O'Brien"


def test_facets_are_told_apart() -> None:
    assert len({facet_in_words(facet) for facet in Facet}) == len(Facet)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (None, ""),
        ("exif:DateTimeOriginal", "as the camera wrote it"),
        ("file_name", "from the name of the file"),
        ("file_time", "from the time of the file"),
        ("table", "from a table"),
    ],
)
def test_it_is_told_where_a_time_comes_from(source: str | None, said: str) -> None:
    assert time_from_in_words(source) == said


@pytest.mark.parametrize(
    ("individual", "probability", "said"),
    [
        ("Ana", 0.999, "known as Ana (99 %)"),
        ("Ana", 0.6, "perhaps Ana (60 %)"),
        ("Ana", None, "perhaps Ana"),
        (None, 0.6, "new: like no known animal"),
    ],
)
def test_what_is_recognised_is_said(
    individual: str | None, probability: float | None, said: str
) -> None:
    row = replace(photograph_row(1, individual=individual), probability=probability)

    assert recognised_in_words(row, knows_animals=True) == said
    assert recognised_in_words(row, knows_animals=False) == "proposed by the program"
