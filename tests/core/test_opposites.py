"""Opposite sides are counted as plain loops count them."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.opposites import (
    SIDE_CODES,
    are_opposite,
    n_opposite,
    n_opposite_within,
    side_counts,
)

N = 7
codes = st.lists(st.integers(-1, 5), min_size=N, max_size=N).map(np.array)
groups = st.lists(st.integers(0, 2), min_size=N, max_size=N).map(np.array)
OPPOSITE = {("left", "right"), ("front", "back"), ("up", "down")}


def test_left_and_right_front_and_back_up_and_down_are_opposite_and_no_others() -> None:
    names = list(SIDE_CODES)
    side = np.array(list(SIDE_CODES.values()))
    pairs = np.array(list(itertools.combinations(range(6), 2)))

    found = are_opposite(side, pairs)

    assert {(names[a], names[b]) for a, b in pairs[found]} == OPPOSITE


@given(codes, groups)
def test_pairs_between_and_inside_groups_are_counted(
    side: "np.ndarray[tuple[int], np.dtype[np.int64]]",
    group: "np.ndarray[tuple[int], np.dtype[np.int64]]",
) -> None:
    pairs = np.array(list(itertools.combinations(range(N), 2)))
    apart = pairs[are_opposite(side, pairs)]

    counts = side_counts(side, group, 3)

    ends = np.sort(group[apart], axis=1)
    between = n_opposite(counts[[0, 0, 1]], counts[[1, 2, 2]])
    expected = [int(((ends == pair).all(axis=1)).sum()) for pair in ((0, 1), (0, 2), (1, 2))]
    assert between.tolist() == expected
    inside = [int((ends == (one, one)).all(axis=1).sum()) for one in range(3)]
    assert n_opposite_within(counts).tolist() == inside


def test_without_sides_nothing_is_opposite() -> None:
    counts = side_counts(None, np.array([0, 0, 1]), 2)

    assert n_opposite(counts[:1], counts[1:]).tolist() == [0.0]
