import pytest

from reid_desktop.ui.time_left import TimeLeft, duration_in_words


class _Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def test_a_steady_pace_tells_the_time_left() -> None:
    clock = _Clock()
    time_left = TimeLeft(clock)

    told = []
    for second in range(1, 11):
        clock.now_s = second
        told.append(time_left.update(done=second * 10, total=1000))

    assert told[-1] == pytest.approx(90)


def test_the_first_two_seconds_tell_nothing() -> None:
    clock = _Clock()
    time_left = TimeLeft(clock)
    clock.now_s = 1.0

    assert time_left.update(done=10, total=100) is None


def test_a_change_of_pace_counts_bit_by_bit() -> None:
    clock = _Clock()
    time_left = TimeLeft(clock)
    clock.now_s = 10.0
    time_left.update(done=10, total=20)
    clock.now_s = 30.0

    left_s = time_left.update(done=11, total=20)

    assert left_s == pytest.approx(9 * (0.9 * 1 + 0.1 * 20))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "a few seconds left"),
        (31, "about 30 s left"),
        (58, "about 1 min left"),
        (150, "about 2 min left"),
        (5400, "about 1.5 h left"),
    ],
)
def test_durations_are_said_roundly(seconds: float, words: str) -> None:
    assert duration_in_words(seconds) == words
