"""Candidates are the union of the shortlists, compared as brute force compares them."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.candidates import (
    SHORTLIST,
    Space,
    build_candidates,
    make_space,
    mutual_nearest,
    search_points,
    shortlists,
)
from reid_desktop.core.neighbours import nearest_neighbours, reduce_dimensions
from reid_desktop.core.reciprocal import jaccard_similarity_pairs


def unit_rows(n: int, dim: int, seed: int) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).standard_normal((n, dim), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def spaces_of(n: int, *seeds: int) -> tuple[Space, ...]:
    return tuple(make_space(search_points(unit_rows(n, 8, seed))) for seed in seeds)


def rank(space: Space, a: int, b: int) -> int:
    """Return the place of b in the list of a; the row itself has place 1."""
    found = space.neighbours.indices[a].tolist()
    return found.index(b) + 1 if b in found else SHORTLIST + 1


@settings(max_examples=15)
@given(st.integers(2, 70), st.integers(0, 99))
def test_candidates_are_the_pairs_of_any_shortlist(n: int, seed: int) -> None:
    spaces = spaces_of(n, seed, seed + 100)

    found = build_candidates(spaces, np.random.default_rng(0))

    expected = {
        (min(row, other), max(row, other))
        for space in spaces
        for row in range(n)
        for other in space.neighbours.indices[row, 1 : SHORTLIST + 1].tolist()
    }
    assert [tuple(pair) for pair in found.pairs.tolist()] == sorted(expected)


@settings(max_examples=15)
@given(st.integers(2, 60), st.integers(0, 99))
def test_similarities_are_those_of_brute_force(n: int, seed: int) -> None:
    spaces = spaces_of(n, seed, seed + 100)

    found = build_candidates(spaces, np.random.default_rng(0))

    left, right = found.pairs.T
    for number, space in enumerate(spaces):
        cosines = (space.embeddings @ space.embeddings.T)[left, right]
        np.testing.assert_allclose(found.cosines[:, number], cosines, atol=1e-5)
    for number in (0, 1):
        each = [jaccard_similarity_pairs(space.weights[number], found.pairs) for space in spaces]
        np.testing.assert_allclose(found.jaccard[:, number], np.mean(each, axis=0), atol=1e-6)
    worse = [
        np.mean([np.log1p(max(rank(space, a, b), rank(space, b, a))) for space in spaces])
        for a, b in found.pairs.tolist()
    ]
    np.testing.assert_allclose(found.mutual_rank, worse, rtol=1e-5)


def test_all_numbers_are_in_their_range() -> None:
    found = build_candidates(spaces_of(70, 1, 2), np.random.default_rng(0))

    assert found.cosines.shape == (len(found.pairs), 2)
    assert np.abs(found.cosines).max() <= 1.0
    assert found.jaccard.min() >= 0.0
    assert found.jaccard.max() <= 1.0 + 1e-6
    assert found.mutual_rank.max() == pytest.approx(np.log1p(SHORTLIST + 1))
    assert found.random_cosines.shape == (1_400, 2)


def test_random_pairs_are_of_two_rows() -> None:
    embeddings = np.eye(4, dtype=np.float32)

    found = build_candidates((make_space(embeddings),), np.random.default_rng(0))

    assert len(found.random_cosines) == 80
    assert np.all(found.random_cosines == 0.0)  # a row with itself would be 1


def test_one_photograph_has_no_candidates() -> None:
    found = build_candidates(spaces_of(1, 0), np.random.default_rng(0))

    assert found.pairs.shape == (0, 2)
    assert found.cosines.shape == found.random_cosines.shape == (0, 1)
    assert found.jaccard.shape == (0, 2)


def test_two_identical_photographs_are_as_alike_as_can_be() -> None:
    space = make_space(np.eye(3, dtype=np.float32)[[0, 0]])

    found = build_candidates((space,), np.random.default_rng(0))

    assert found.pairs.tolist() == [[0, 1]]
    assert found.cosines.tolist() == [[1.0]]
    assert found.jaccard[0].tolist() == pytest.approx([1.0, 1.0])


def test_the_same_seed_draws_the_same_pairs() -> None:
    spaces = spaces_of(20, 0)

    one, other = (build_candidates(spaces, np.random.default_rng(4)) for _ in "ab")

    assert np.array_equal(one.random_cosines, other.random_cosines)


def test_the_spaces_are_not_modified() -> None:
    spaces = spaces_of(50, 0)
    before = spaces[0].neighbours.indices.copy(), spaces[0].embeddings.copy()

    build_candidates(spaces, np.random.default_rng(0))

    assert np.array_equal(spaces[0].neighbours.indices, before[0])
    assert np.array_equal(spaces[0].embeddings, before[1])


def test_wide_embeddings_are_compared_in_128_dimensions() -> None:
    assert search_points(unit_rows(140, 200, 0)).shape == (140, 128)


def test_neighbours_that_were_found_before_are_taken() -> None:
    points = search_points(unit_rows(60, 8, 0))
    found = shortlists(points)

    assert make_space(points, found).neighbours is found
    np.testing.assert_array_equal(make_space(points).neighbours.indices, found.indices)


@given(st.integers(1, 20), st.integers(0, 99))
def test_mutual_nearest_are_the_nearest_of_each_other(n: int, seed: int) -> None:
    embeddings = unit_rows(n, 5, seed)
    pairs = np.array(list(itertools.combinations(range(n), 2)), dtype=np.int64).reshape(-1, 2)

    found = mutual_nearest(nearest_neighbours(embeddings, 5), pairs)

    cosines = embeddings @ embeddings.T
    np.fill_diagonal(cosines, -2.0)
    nearest = cosines.argmax(axis=1)
    assert found.tolist() == [nearest[a] == b and nearest[b] == a for a, b in pairs.tolist()]


def test_what_learning_has_weighed_is_not_weighed_again() -> None:
    embeddings = unit_rows(140, 200, 0)

    points = search_points(embeddings, weighed=True)

    np.testing.assert_array_equal(points, reduce_dimensions(embeddings, 128))
