from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.details import LIFE_STAGES, SEXES
from reid_desktop.ui.words import (
    answers,
    files,
    life_stage_in_words,
    megabytes,
    model_in_words,
    models_in_words,
    named_individuals,
    photographs,
    place,
    sentence_case,
    sex_in_words,
    short_date,
    status_in_words,
)


def test_home_is_shown_as_a_tilde() -> None:
    assert place(Path.home() / "cats") == str(Path("~/cats"))
    assert place("/elsewhere") == str(Path("/elsewhere"))


def test_one_of_a_kind_is_counted_in_the_singular() -> None:
    counts = [photographs, answers, named_individuals, files]

    assert [count(1) for count in counts] == [
        "1 photograph",
        "1 answer",
        "1 accepted individual",
        "1 file",
    ]
    assert photographs(0) == "0 photographs"


@pytest.mark.parametrize("status", AssignmentStatus)
def test_every_status_has_words(status: AssignmentStatus) -> None:
    words = status_in_words(status)

    assert words
    assert sentence_case(words)[0].isupper()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("classical", "Built-in"),
        ("Leopards 2", "Leopards 2"),
        ("/models/leopards.v2.pt", "leopards.v2"),
        ("leopards.v2", "leopards.v2"),
    ],
)
def test_a_model_is_called_as_people_know_it(name: str, said: str) -> None:
    assert model_in_words(name) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Lions"], "Lions"),
        (["classical", "Lions"], "Built-in and Lions"),
        (["Lions", "Birds", "Seals"], "Lions, Birds and Seals"),
    ],
)
def test_several_models_are_told_as_a_sentence_does(names: list[str], said: str) -> None:
    assert models_in_words(names) == said


def test_a_file_has_a_size_that_can_be_read() -> None:
    assert megabytes(14_261_195).startswith("14.3")


def test_a_day_is_written_as_the_country_does() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        assert short_date(date(2024, 5, 3)) == "03.05.24"
    finally:
        QLocale.setDefault(before)


def test_every_sex_and_life_stage_has_a_word() -> None:
    assert [sex_in_words(sex) for sex in SEXES] == ["female", "male"]
    assert [life_stage_in_words(one) for one in LIFE_STAGES] == ["adult", "subadult", "juvenile"]
