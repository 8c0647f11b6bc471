from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.details import LIFE_STAGES, SEXES
from reid_desktop.ui.words import (
    answers,
    files,
    groups,
    life_stage_in_words,
    megabytes,
    model_in_words,
    models_in_words,
    moment,
    named_individuals,
    photographs,
    place,
    questions_left,
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
        ("classical", "Classical"),
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
        (["classical", "Lions"], "Classical and Lions"),
        (["Lions", "Birds", "Seals"], "Lions, Birds and Seals"),
    ],
)
def test_several_models_are_told_as_a_sentence_does(names: list[str], said: str) -> None:
    assert models_in_words(names) == said


def test_a_file_has_a_size_that_can_be_read() -> None:
    assert megabytes(14_261_195).startswith("14.3")


@pytest.mark.parametrize(
    ("country", "written"),
    [("en_US", "2024-05-03"), ("en_GB", "2024-05-03"), ("de_DE", "03.05.2024")],
)
def test_a_day_is_written_so_that_nobody_reads_another(country: str, written: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(country))
    try:
        assert short_date(date(2024, 5, 3)) == written
    finally:
        QLocale.setDefault(before)


def test_every_sex_and_life_stage_has_a_word() -> None:
    assert [sex_in_words(sex) for sex in SEXES] == ["female", "male"]
    assert [life_stage_in_words(one) for one in LIFE_STAGES] == ["adult", "subadult", "juvenile"]


class Polish(QTranslator):
    """A language with three forms."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if source != "{n} files":
            return None
        return {1: "{n} plik", 2: "{n} pliki"}.get(n, "{n} plików")


def test_a_count_has_the_form_its_language_wants(qapp: QApplication) -> None:
    polish = Polish()
    qapp.installTranslator(polish)

    counted = [files(1), files(2), files(5), groups(1)]

    qapp.removeTranslator(polish)
    assert counted == ["1 plik", "2 pliki", "5 plików", "1 group"]


def test_one_question_is_left_in_the_singular() -> None:
    assert questions_left(1) == "about 1 question left"
    assert questions_left(140) == "about 140 questions left"


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en_US", "2026-03-09  06:30:05"),
        ("en_GB", "2026-03-09  06:30:05"),
        ("es_ES", "9/3/2026  06:30:05"),
        ("fr_FR", "09/03/2026  06:30:05"),
        ("fr_CA", "2026-03-09  06:30:05"),
    ],
)
def test_a_moment_is_written_as_no_country_of_the_language_misreads_it(
    locale: str, said: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))

    written = moment(datetime(2026, 3, 9, 6, 30, 5))  # noqa: DTZ001 - cameras know no zone

    QLocale.setDefault(before)
    assert written == said
