import numpy as np

from reid_desktop.core.entries import Entries


def test_what_lies_between_the_same_two_is_added_up() -> None:
    low, high = np.array([0, 1, 0, 2]), np.array([2, 2, 3, 3])
    entries = Entries.of(
        low,
        high,
        log_odds=(0, np.array([1.0, 2.0, 4.0])),
        count=(0, np.ones(3)),
        different=(3, np.array([-np.inf])),
    )

    summed = entries.summed(np.array([0, 0, 2, 2]))

    assert (summed.low.tolist(), summed.high.tolist()) == ([0], [2])
    assert summed.log_odds.tolist() == [7.0]
    assert summed.count.tolist() == [3.0]
    assert summed.different.tolist() == [0.0]
    assert len(entries.summed(np.zeros(4, dtype=np.int64))) == 0


def test_taking_some_and_others_gives_all() -> None:
    entries = Entries.of(
        np.array([0, 1]),
        np.array([2, 2]),
        same=(0, np.array([1.0, 2.0])),
        together=(1, np.array([0.5])),
    )
    chosen = np.array([True, False])

    both = entries.take(chosen).and_(entries.take(~chosen))

    assert both.same.tolist() == [1.0, 2.0]
    assert both.together.tolist() == [0.0, 0.5]
    assert both.against.tolist() == both.matched.tolist() == [0.0, 0.0]
