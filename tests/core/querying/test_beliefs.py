"""Every candidate pair is believed as its link or its merge is."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.partition import Merge, MergeScale
from reid_desktop.core.querying.beliefs import (
    beliefs,
    binary_entropy,
    doubtful,
    joining_merges,
)
from reid_desktop.core.types import Verdict
from tests.core.querying.position_builders import make_position

LN_2 = float(np.log(2.0))


@st.composite
def agglomerations(draw: st.DrawFn) -> tuple[int, list[Merge]]:
    n = draw(st.integers(1, 12))
    clusters: list[tuple[int, ...]] = [(group,) for group in range(n)]
    merges: list[Merge] = []
    for _ in range(draw(st.integers(0, n - 1))):
        order = draw(st.permutations(range(len(clusters))))
        left, right = clusters[order[0]], clusters[order[1]]
        merges.append(Merge(left, right, float(len(merges)), len(left), len(right)))
        rest = [clusters[i] for i in order[2:]]
        clusters = [*rest, tuple(draw(st.permutations(left + right)))]
    return n, merges


def joined_by_loops(merges: list[Merge], a: int, b: int) -> int:
    for number, merge in enumerate(merges):
        sides = set(merge.left), set(merge.right)
        if any(a in one and b in other for one, other in (sides, sides[::-1])):
            return number
    return -1


@given(agglomerations())
def test_the_merge_that_joined_two_groups_is_found(made: tuple[int, list[Merge]]) -> None:
    n, merges = made
    every = list(itertools.product(range(n), repeat=2))
    a, b = np.array(every, dtype=np.int64).T

    found = joining_merges(merges, a, b, n)

    assert found.tolist() == [joined_by_loops(merges, x, y) for x, y in every]


def test_between_clusters_the_link_tells_and_inside_the_merge() -> None:
    position = make_position(
        [0, 0, 0, 1, 1],
        {(0, 1): 3.0, (0, 2): 0.0, (1, 2): 2.0, (2, 3): -1.0, (3, 4): 0.5},
        merges=[Merge((0,), (1,), 2.5, 1, 1), Merge((0, 1), (2,), 0.75, 2, 1)],
        said={(1, 3): Verdict.DIFFERENT},
        scale=MergeScale(kappa=2.0, theta=0.25),
    )

    found = beliefs(position)

    link = position.links.score[0]
    assert link == pytest.approx(2.0 * ((-1.0 - 5 * 4.0) / 6 - 0.25) - 2.0)
    # No merge made the last pair: it goes by its own log-odds.
    assert found.log_odds == pytest.approx([2.5, 0.75, 0.75, link, 2.0 * (0.5 - 0.25)])
    assert found.moved.tolist() == [1, 1, 1, 2, 1]


def test_the_smaller_side_is_the_one_that_moves() -> None:
    merge = Merge((0, 1, 2), (3, 4), 1.0, 3, 2)
    position = make_position([0] * 5 + [1] * 3, {(0, 3): 1.0, (4, 5): 0.0}, merges=[merge])

    assert beliefs(position).moved.tolist() == [2, 3]


def test_doubt_is_how_likely_the_less_likely_verdict_is() -> None:
    position = make_position([0, 1, 2], {(0, 1): 0.0, (0, 2): -6.0, (1, 2): 6.0})

    found = beliefs(position)

    assert found.doubt == pytest.approx([0.5, 1 / (1 + np.e**6), 1 / (1 + np.e**6)])
    assert found.p_same[1] == pytest.approx(found.doubt[1])
    assert doubtful(position, found, ()).tolist() == [0]
    assert doubtful(position, found, [(0, 1)]).tolist() == []


def test_an_even_chance_has_the_entropy_of_a_coin() -> None:
    assert binary_entropy(np.array([0.0, 0.5, 1.0])) == pytest.approx([0.0, LN_2, 0.0])
