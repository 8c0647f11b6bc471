"""The merge that joined two groups, and the threshold a merge needs, are those of plain loops."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.dendrogram import heights, joining_merges
from tests.core.querying.position_builders import Merge, make_merges


@st.composite
def agglomerations(draw: st.DrawFn) -> tuple[int, list[Merge]]:
    n = draw(st.integers(1, 12))
    clusters: list[tuple[int, ...]] = [(group,) for group in range(n)]
    merges: list[Merge] = []
    for _ in range(draw(st.integers(0, n - 1))):
        order = draw(st.permutations(range(len(clusters))))
        left, right = clusters[order[0]], clusters[order[1]]
        merges.append((left, right, float(draw(st.integers(-9, 9)))))
        clusters = [*(clusters[i] for i in order[2:]), left + right]
    return n, merges


def joined_by_loops(merges: list[Merge], a: int, b: int) -> int:
    for number, (left, right, _) in enumerate(merges):
        if (a in left and b in right) or (b in left and a in right):
            return number
    return -1


@given(agglomerations())
def test_the_merge_that_joined_two_groups_is_found(made: tuple[int, list[Merge]]) -> None:
    n, merges = made
    every = list(itertools.product(range(n), repeat=2))
    a, b = np.array(every, dtype=np.int64).T

    found = joining_merges(make_merges(merges), a, b, n)

    assert found.tolist() == [joined_by_loops(merges, x, y) for x, y in every]


@given(agglomerations())
def test_a_merge_needs_a_threshold_below_all_it_is_made_of(made: tuple[int, list[Merge]]) -> None:
    n, merges = made

    found = heights(make_merges(merges), n)

    inside = [
        [score for a, b, score in merges if set(a + b) <= set(left + right)]
        for left, right, _ in merges
    ]
    assert found.tolist() == [min(scores) for scores in inside]
