"""The pair farthest from all that was asked comes next."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.candidates import Space
from reid_desktop.core.neighbours import Neighbours
from reid_desktop.core.querying import diversity
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.diversity import DiversityStrategy
from reid_desktop.core.types import Verdict
from tests.core.querying.position_builders import asked, make_position

PLACES = st.lists(st.integers(-50, 50), min_size=7, max_size=7, unique=True)


def on_a_line(
    places: list[int], odds: list[float], *, answered: int = 0, labels: list[int] | None = None
) -> Position:
    """Make pairs of single photographs, both of which lie at a place; the first are answered."""
    pairs = [(2 * i, 2 * i + 1) for i in range(len(places))]
    said = dict.fromkeys(pairs[:answered], Verdict.DIFFERENT)
    position = make_position(
        labels or range(2 * len(pairs)), dict(zip(pairs, odds, strict=True)), said=said
    )
    n = 2 * len(pairs)
    none = Neighbours(np.zeros((n, 1), np.int64), np.zeros((n, 1), np.float32))
    points = np.repeat(np.array(places, dtype=np.float32), 2)[:, None]
    return replace(position, space=Space(points, none, ()))


@given(PLACES, st.integers(1, 6))
def test_the_farthest_from_all_before_comes_next(places: list[int], answered: int) -> None:
    odds = [0.1 * i for i in range(7)]

    pairs = asked(DiversityStrategy(), on_a_line(places, odds, answered=answered), 7)

    order = [a // 2 for a, _ in pairs]
    for step, chosen in enumerate(order):
        before = [*range(answered), *order[:step]]
        distance = {i: min(abs(places[i] - places[j]) for j in before) for i in order[step:]}
        assert distance[chosen] == max(distance.values())
    assert sorted(order) == list(range(answered, 7))


def test_the_first_of_all_is_the_most_doubtful() -> None:
    position = on_a_line([0, 10, 3], [0.3, 0.2, 0.1])

    assert asked(DiversityStrategy(), position, 3) == [(4, 5), (2, 3), (0, 1)]


def test_only_the_most_doubtful_are_covered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diversity, "_LEAST_POOL", 2)
    monkeypatch.setattr(diversity, "_POOL_PER_QUESTION", 1)
    position = on_a_line([0, 90, 1], [0.0, 3.0, 0.1])

    assert asked(DiversityStrategy(), position, 2) == [(0, 1), (4, 5)]


def test_a_batch_keeps_its_limits() -> None:
    position = on_a_line([0, 10, 3], [0.3, 0.2, 0.1], labels=[0, 1, 0, 2, 0, 3])

    assert asked(DiversityStrategy(), position, 3) == [(0, 1), (2, 3)]


def test_without_embeddings_or_pairs_nothing_is_asked() -> None:
    assert asked(DiversityStrategy(), make_position([0, 1], {(0, 1): 0.0}), 3) == []
    assert asked(DiversityStrategy(), on_a_line([1], [9.0]), 3) == []


def test_it_never_knows_how_many_are_left() -> None:
    assert DiversityStrategy().n_left(make_position([0, 1], {(0, 1): 0.0})) is None
