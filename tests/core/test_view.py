"""A view knows its candidates, and takes for same and different what nobody has answered."""

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.candidates import SHORTLIST, make_space, search_points
from reid_desktop.core.circumstances import Circumstances
from reid_desktop.core.view import View, make_view


def unit_rows(n: int, seed: int) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).standard_normal((n, 8)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def view_of(n: int, *seeds: int, circumstances: Circumstances = Circumstances()) -> View:  # noqa: B008 - frozen
    spaces = tuple(make_space(search_points(unit_rows(n, seed))) for seed in seeds)
    return make_view(spaces, np.random.default_rng(0), circumstances=circumstances)


def test_features_are_cosines_jaccard_similarities_and_the_rank() -> None:
    view = view_of(60, 1, 2)

    found = view.candidates
    expected = np.c_[found.cosines, found.jaccard, found.mutual_rank]
    np.testing.assert_array_equal(view.features, expected.astype(np.float64))
    assert view.n_weak == 4


def test_mutual_nearest_are_taken_for_same_and_random_pairs_for_different() -> None:
    view = view_of(60, 1)

    nearest = view.spaces[0].neighbours.indices[:, 1]
    mutual = [nearest[a] == b and nearest[b] == a for a, b in view.candidates.pairs.tolist()]
    assert int(view.weak.same.sum()) == sum(mutual)
    np.testing.assert_array_equal(view.weak.features[view.weak.same], view.features[mutual])
    assert len(view.unlike) == len(view.candidates.random_cosines)
    assert set(view.unlike[:, -1]) == {np.log1p(SHORTLIST + 1)}


def test_examples_are_the_answered_candidates_with_their_cluster() -> None:
    view = view_of(60, 1)
    known = [tuple(pair) for pair in view.candidates.pairs[[3, 17, 40]].tolist()]
    there = {tuple(pair) for pair in view.candidates.pairs.tolist()}
    stranger = next((0, b) for b in range(1, 60) if (0, b) not in there)
    labels = np.arange(60) // 3

    found = view.examples({known[2]: -1.9, known[0]: 0.9, known[1]: 0.0, stranger: 1.9}, labels)

    np.testing.assert_array_equal(found.features, view.features[[3, 40]])
    assert found.same.tolist() == [True, False]
    assert found.group.tolist() == [labels[known[0][0]], labels[known[2][0]]]


@pytest.mark.parametrize("n", [1, 2])
def test_few_photographs_make_a_view_too(n: int) -> None:
    view = view_of(n, 1)

    assert len(view.features) == n - 1
    assert len(view.examples({}, np.zeros(n, dtype=np.int64)).same) == 0


def test_what_is_known_of_time_and_place_comes_after_the_rank() -> None:
    hours = np.arange(60, dtype=np.float64)
    stations = np.arange(60, dtype=np.int64) % 5

    view = view_of(60, 1, circumstances=Circumstances(3600.0 * hours, stations))

    a, b = view.candidates.pairs.T
    assert view.n_weak == 3
    np.testing.assert_allclose(view.features[:, 4], np.log1p(b - a))
    np.testing.assert_array_equal(view.features[:, 5], stations[a] == stations[b])
    assert view.unlike.shape[1] == 6


def test_of_one_encounter_only_what_is_nearest_to_one_of_the_two_is_taken_for_same() -> None:
    alone = view_of(60, 1)
    nearest = alone.spaces[0].neighbours.indices[:, 1]
    one_way = next(row for row, other in enumerate(nearest) if nearest[other] != row)
    few = np.full(60, -1, dtype=np.int64)
    few[[one_way, nearest[one_way]]] = 7

    one = view_of(60, 1, circumstances=Circumstances(encounter=few))
    everything = view_of(60, 1, circumstances=Circumstances(encounter=np.zeros(60, np.int64)))

    n_mutual = int(alone.weak.same.sum())
    assert int(one.weak.same.sum()) == n_mutual + 1
    assert n_mutual < int(everything.weak.same.sum()) <= 60


def test_opposite_sides_are_left_out_with_the_barred_pairs() -> None:
    view = view_of(6, 1)
    side = np.array([0, 1, -1, -1, -1, -1], dtype=np.int64)

    kept = view.without({(2, 3)}, side=side)

    left = {tuple(pair) for pair in view.candidates.pairs[kept].tolist()}
    assert left == {tuple(pair) for pair in view.candidates.pairs.tolist()} - {(0, 1), (2, 3)}
    assert view.without(set()) == slice(None)
