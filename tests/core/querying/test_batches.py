"""A batch is the best that the limits allow."""

import itertools
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.querying import batches
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from tests.core.querying.position_builders import make_position

N = 8
PAIRS = list(itertools.combinations(range(N), 2))


@st.composite
def positions(draw: st.DrawFn) -> Position:
    numbers = draw(st.lists(st.integers(0, 4), min_size=N, max_size=N))
    labels = [sorted(set(numbers)).index(number) for number in numbers]
    odds = draw(st.dictionaries(st.sampled_from(PAIRS), st.integers(-2, 2).map(float)))
    return make_position(labels, odds)


def chosen_by_loops(position: Position, worth: list[float], n: int) -> list[int]:
    order = sorted(range(len(worth)), key=lambda i: (-worth[i], -position.log_odds[i], i))
    labels = position.solution.labels
    clusters: Counter[int] = Counter()
    seen: set[frozenset[int]] = set()
    taken: list[int] = []
    for i in order:
        ends = frozenset(int(labels[row]) for row in position.pairs[i])
        if len(taken) < n and ends not in seen and all(clusters[c] < 2 for c in ends):
            taken.append(i)
            clusters.update(ends)
            seen |= {ends} if len(ends) == 2 else set()
    return taken


@pytest.mark.parametrize("first_look", [1, 32])
@given(positions(), st.data(), st.integers(0, 9))
def test_the_batch_is_what_plain_loops_choose(
    first_look: int, position: Position, data: st.DataObject, n: int
) -> None:
    m = len(position.pairs)
    worth = data.draw(st.lists(st.integers(-2, 2).map(float), min_size=m, max_size=m))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batches, "_FIRST_LOOK", first_look)
        chosen = choose(position, np.arange(m), np.array(worth, dtype=np.float64), n)

    assert chosen == chosen_by_loops(position, worth, n)


def test_only_what_is_offered_is_chosen() -> None:
    position = make_position([0, 1, 2, 3], {(0, 1): 0.0, (0, 2): 1.0, (2, 3): 2.0})

    chosen = choose(position, np.array([0, 1]), np.array([1.0, 2.0]), 5)

    assert chosen == [1, 0]


def test_no_cluster_is_asked_about_more_than_twice() -> None:
    odds = dict.fromkeys(itertools.combinations(range(6), 2), 0.0)
    position = make_position([0, 0, 0, 1, 1, 1], odds)

    chosen = choose(position, np.arange(15), np.ones(15), 15)

    assert position.pairs[chosen].tolist() == [[0, 1], [0, 2], [3, 4], [3, 5]]


def test_two_clusters_are_asked_about_once() -> None:
    odds = {(0, 2): 0.0, (0, 3): 1.0, (1, 2): 0.5}

    chosen = choose(make_position([0, 0, 1, 1], odds), np.arange(3), np.ones(3), 3)

    assert chosen == [1]
