import numpy as np
import pytest

from reid_desktop.core.engine import Answer
from reid_desktop.core.strangers import implied_by_strangers
from reid_desktop.core.trust import Trust
from reid_desktop.core.types import Purpose, Sureness, Verdict

PAIRS = np.array([(a, b) for a in range(6) for b in range(a + 1, 6)], dtype=np.int64)
NO_ERRORS_KNOWN = Trust({})


def marked(stranger: int, other: int, sureness: Sureness = Sureness.SURE) -> Answer:
    a, b = sorted((stranger, other))
    return Answer(a, b, Verdict.DIFFERENT, sureness, purpose=Purpose.PERSON, stranger=stranger)


def test_a_stranger_differs_from_everybody_in_the_group() -> None:
    labels = np.array([0, 0, 0, 0, 1, 1])

    implied = implied_by_strangers([marked(2, 0)], labels, PAIRS, NO_ERRORS_KNOWN)

    assert set(implied) == {(0, 2), (1, 2), (2, 3)}
    assert all(value < 0 for value in implied.values())


def test_a_stranger_that_has_left_still_differs_from_everybody() -> None:
    labels = np.array([0, 0, 2, 0, 1, 1])

    implied = implied_by_strangers([marked(2, 0)], labels, PAIRS, NO_ERRORS_KNOWN)

    assert set(implied) == {(0, 2), (1, 2), (2, 3)}


def test_nothing_is_said_of_two_strangers_to_each_other() -> None:
    labels = np.array([0, 0, 0, 0, 1, 1])

    implied = implied_by_strangers([marked(2, 0), marked(3, 0)], labels, PAIRS, NO_ERRORS_KNOWN)

    assert set(implied) == {(0, 2), (1, 2), (0, 3), (1, 3)}


def test_nothing_is_said_of_pairs_that_are_no_candidates() -> None:
    labels = np.zeros(6, dtype=np.int64)
    pairs = np.array([(1, 2), (4, 5)], dtype=np.int64)

    implied = implied_by_strangers([marked(2, 0)], labels, pairs, NO_ERRORS_KNOWN)

    assert set(implied) == {(1, 2)}


def test_probably_a_stranger_says_half_as_much() -> None:
    labels = np.zeros(6, dtype=np.int64)

    sure = implied_by_strangers([marked(2, 0)], labels, PAIRS, NO_ERRORS_KNOWN)
    probably = implied_by_strangers(
        [marked(2, 0, Sureness.PROBABLY)], labels, PAIRS, NO_ERRORS_KNOWN
    )

    assert probably[1, 2] == pytest.approx(sure[1, 2] / 2)
