import pytest

from reid_desktop.project.exporting.contents import examples
from tests.project.exporting.studies import seen


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
