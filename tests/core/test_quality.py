import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.quality import Fault, Quality

share = st.floats(0, 1)


def test_nothing_to_be_wished_for_is_one() -> None:
    assert Quality(0.5, 800, 0.02, 0.05).score == 1.0


@pytest.mark.parametrize(
    "poor",
    [
        Quality(0.02, 800, 0.0, 0.0),
        Quality(0.5, 40, 0.0, 0.0),
        Quality(0.5, 800, 0.5, 0.0),
        Quality(0.5, 800, 0.0, 0.5),
    ],
    ids=["blurred", "small", "dark", "burnt"],
)
def test_one_fault_is_enough_to_be_poor(poor: Quality) -> None:
    assert poor.score < 0.25


@given(st.floats(0, 3), st.integers(1, 9000), share, share)
def test_a_score_lies_between_nothing_and_one(
    sharpness: float, side_px: int, shadows: float, highlights: float
) -> None:
    assert 0 <= Quality(sharpness, side_px, shadows, highlights).score <= 1


@given(st.floats(0, 3), st.floats(0, 3), share)
def test_sharper_is_never_worse(one: float, other: float, shadows: float) -> None:
    low, high = sorted((one, other))

    assert Quality(low, 100, shadows, 0).score <= Quality(high, 100, shadows, 0).score


@pytest.mark.parametrize(
    ("poor", "faults"),
    [
        (Quality(0.1, 300, 0.1, 0.1), set()),
        (Quality(0.01, 300, 0.0, 0.0), {Fault.BLURRED}),
        (Quality(0.1, 50, 0.0, 0.0), {Fault.SMALL}),
        (Quality(0.1, 300, 0.6, 0.0), {Fault.DARK}),
        (Quality(0.1, 50, 0.0, 0.6), {Fault.SMALL, Fault.BRIGHT}),
    ],
)
def test_faults_are_told_apart(poor: Quality, faults: set[Fault]) -> None:
    assert poor.faults == faults
