from pathlib import Path

import pytest

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.ui.words import (
    answers,
    files,
    named_individuals,
    photographs,
    place,
    sentence_case,
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
