from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score

from reid_desktop.core.shortlist import (
    Shortlists,
    make_shortlists,
    mean_average_precision,
    score_shortlists,
)

Drawn = tuple[NDArray[np.float32], NDArray[np.int64]]


@pytest.fixture
def animals(draw_embeddings: Callable[[int, int, float], Drawn]) -> Drawn:
    return draw_embeddings(12, 10, 1.2)


def counted(lists: Shortlists, identities: NDArray[np.int64], right: int) -> NDArray[np.int32]:
    """Inliers of the entries: by chance of different animals, `right` more of the same."""
    same = identities[lists.rows] == identities[lists.others]
    noise = np.random.default_rng(0).poisson(5, len(same))
    found: NDArray[np.int32] = (noise + right * same).astype(np.int32)
    return found


def test_shortlists_are_those_of_sorting_all(animals: Drawn) -> None:
    embeddings, _ = animals
    cosines = embeddings @ embeddings.T
    np.fill_diagonal(cosines, -np.inf)
    expected = np.argsort(-cosines, axis=1, kind="stable")[:, :7]

    lists = make_shortlists(embeddings, 7)

    np.testing.assert_array_equal(lists.rows, np.repeat(np.arange(120), 7))
    np.testing.assert_array_equal(lists.others, expected.ravel())
    np.testing.assert_allclose(lists.z.reshape(-1, 7).mean(axis=1), 0, atol=1e-9)
    np.testing.assert_allclose(lists.z.reshape(-1, 7).std(axis=1), 1, atol=1e-9)


def test_photographs_of_the_same_occasion_are_not_compared(animals: Drawn) -> None:
    occasions = np.arange(120) // 3
    occasions[:30] = -1

    lists = make_shortlists(animals[0], 119, occasions)

    together = occasions[lists.rows] == occasions[lists.others]
    assert not together[occasions[lists.rows] >= 0].any()
    assert np.bincount(lists.rows).tolist() == [119] * 30 + [117] * 90


def test_where_all_are_of_one_occasion_there_is_nothing() -> None:
    lists = make_shortlists(np.eye(3, dtype=np.float32), 2, np.zeros(3, dtype=np.int64))

    assert len(lists.rows) == len(lists.z) == 0
    assert lists.pairs()[0].shape == (0, 2)


def test_every_pair_is_told_once(animals: Drawn) -> None:
    lists = make_shortlists(animals[0], 5)

    pairs, place = lists.pairs()

    both = np.sort(np.stack([lists.rows, lists.others], axis=1), axis=1)
    np.testing.assert_array_equal(pairs[place], both)
    assert len({tuple(pair) for pair in pairs.tolist()}) == len(pairs)
    assert (pairs[:, 0] < pairs[:, 1]).all()


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.booleans(), st.floats(-9, 9)),
        min_size=1,
        max_size=30,
        unique_by=lambda entry: entry[2],
    )
)
def test_average_precision_is_that_of_scikit_learn(
    entries: list[tuple[int, bool, float]],
) -> None:
    by_row = [[entry for entry in entries if entry[0] == row] for row in range(4)]
    each = [
        average_precision_score([e[1] for e in listed], [e[2] for e in listed])
        for listed in by_row
        if any(e[1] for e in listed)
    ]

    found = mean_average_precision(
        np.array([e[0] for e in entries]),
        np.array([e[1] for e in entries]),
        np.array([e[2] for e in entries]),
    )

    assert found == pytest.approx(np.mean(each) if each else 0.0)


def test_points_that_tell_improve_every_order(animals: Drawn) -> None:
    embeddings, identities = animals
    lists = make_shortlists(embeddings, 30)

    found = score_shortlists(lists, identities, counted(lists, identities, 12))

    assert found.kept
    assert found.loss_with < found.loss_without
    assert found.by_cosine + 0.1 < min(found.by_points, found.before_answers, found.by_answers)
    assert found.n_queries == 120


def test_points_that_tell_nothing_do_no_harm_once_answers_are_there(animals: Drawn) -> None:
    embeddings, identities = animals
    lists = make_shortlists(embeddings, 30)

    found = score_shortlists(lists, identities, counted(lists, identities, 0))

    assert not found.kept
    assert found.by_answers > found.by_cosine - 0.03
    assert found.by_points < found.by_cosine


def test_of_few_photographs_the_formula_orders(animals: Drawn) -> None:
    embeddings, identities = animals[0][:12], animals[1][:12]
    lists = make_shortlists(embeddings, 2)

    found = score_shortlists(lists, identities, counted(lists, identities, 12))

    assert found.by_answers == found.before_answers
    assert found.loss_with == np.inf
