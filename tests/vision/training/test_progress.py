import pytest

from reid_desktop.vision.training.progress import (
    UNHEARD,
    NoteKind,
    Pace,
    TrainingNote,
    TrainingStep,
    estimate_seconds,
)


def step(number: int, seconds: float) -> TrainingStep:
    return TrainingStep(0, number, 100, 1.0, seconds)


def test_what_is_left_is_told_from_usual_steps_without_the_first_two() -> None:
    steps = [step(1, 90), step(2, 30), step(3, 2), step(4, 2), step(5, 50)]

    assert estimate_seconds(steps) == pytest.approx(2 * 95)


@pytest.mark.parametrize(("steps", "expected"), [([], 0.0), ([step(1, 2)], 2 * 99)])
def test_with_few_steps_it_makes_do(steps: list[TrainingStep], expected: float) -> None:
    assert estimate_seconds(steps) == pytest.approx(expected)


def test_a_pace_tells_the_whole_time() -> None:
    assert Pace(3.0, 0.5, 10).seconds == pytest.approx(8.0)


def test_nobody_need_listen() -> None:
    UNHEARD.advance(1, 2)
    UNHEARD.trained(step(1, 1))
    UNHEARD.noted(TrainingNote(NoteKind.NOT_KEPT))
