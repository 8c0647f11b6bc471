from datetime import datetime

import pytest

from reid_desktop.project.exporting.contents import Mend, examples, without_time
from tests.project.exporting.studies import seen

_AT = datetime(2025, 3, 9, 18, 5)  # noqa: DTZ001 - camera times have no zone


@pytest.mark.parametrize(
    ("n", "told"),
    [
        (1, "Cam 1/IMG_0001.JPG"),
        (3, "Cam 1/IMG_0001.JPG, Cam 1/IMG_0002.JPG, Cam 1/IMG_0003.JPG"),
        (9, "Cam 1/IMG_0001.JPG, Cam 1/IMG_0002.JPG, Cam 1/IMG_0003.JPG, …"),
    ],
)
def test_the_first_few_photographs_are_named(n: int, told: str) -> None:
    assert examples(seen(number) for number in range(1, n + 1)) == told


def test_a_photograph_of_two_animals_is_named_once() -> None:
    assert examples([seen(1), seen(1)]) == "Cam 1/IMG_0001.JPG"


def test_photographs_without_a_time_are_left_out_and_named() -> None:
    [problem] = without_time([seen(1, captured_at=_AT), seen(2, captured_at=None)])

    assert problem.message == "Photographs without a time, which are left out: 1."
    assert (problem.hint, problem.mend) == ("Cam 1/IMG_0002.JPG", Mend.TIMES)
    assert not problem.refused


def test_where_all_have_a_time_nothing_is_left_out() -> None:
    assert list(without_time([seen(1, captured_at=_AT)])) == []
