"""What is restricted to all rows is the same, and to some rows what lies among them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.partition import Locks, PairEvidence
from reid_desktop.core.restriction import restricted

PAIRS = np.array([[0, 1], [0, 3], [1, 2], [1, 4], [2, 3], [3, 4]], dtype=np.int64)
EVIDENCE = PairEvidence(PAIRS, np.arange(6.0), -4.0, 20, {}, matched=10.0 + np.arange(6.0))
LOCKS = Locks(np.array([0, 1, 1, 2, 3]), ((0, 2), (1, 3)), np.array([-1, 7, -1, 8]))


@given(st.sets(st.integers(0, 4), min_size=1))
def test_pairs_locks_and_answers_among_the_rows_remain(chosen: set[int]) -> None:
    chosen |= {1, 2} if chosen & {1, 2} else set()  # what is contracted comes whole
    rows = sorted(chosen)
    said = {(0, 1): 1.9, (3, 4): -1.9}
    among = {pair: value for pair, value in said.items() if set(pair) <= chosen}

    evidence, locks = restricted(EVIDENCE, LOCKS, np.array(rows), answers=among)

    there = [
        (tuple(pair), odds)
        for pair, odds in zip(PAIRS.tolist(), range(6), strict=True)
        if set(pair) <= chosen
    ]
    renamed = [(rows[a], rows[b]) for a, b in evidence.pairs.tolist()]
    assert list(zip(renamed, evidence.log_odds.tolist(), strict=True)) == there
    np.testing.assert_array_equal(evidence.by_points, 10.0 + evidence.log_odds)
    assert {(rows[a], rows[b]): value for (a, b), value in evidence.answers.items()} == among
    old = LOCKS.groups[rows]
    assert LOCKS.codes[old].tolist() == locks.codes[locks.groups].tolist()
    assert (old[:, None] == old).tolist() == (locks.groups[:, None] == locks.groups).tolist()
    back = {int(new): int(group) for new, group in zip(locks.groups, old, strict=True)}
    apart = {tuple(sorted((back[a], back[b]))) for a, b in locks.apart}
    assert apart == {pair for pair in LOCKS.apart if set(pair) <= set(old.tolist())}


def test_pairs_that_are_known_to_be_inside_need_no_search() -> None:
    rows = np.array([1, 2, 3], dtype=np.int64)

    searched, _ = restricted(EVIDENCE, LOCKS, rows)
    given_, _ = restricted(EVIDENCE, LOCKS, rows, chosen=np.array([2, 4]))

    assert searched.pairs.tolist() == given_.pairs.tolist() == [[0, 1], [1, 2]]
    assert searched.log_odds.tolist() == given_.log_odds.tolist() == [2.0, 4.0]
