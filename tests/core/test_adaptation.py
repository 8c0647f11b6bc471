"""Adaptation follows the definition, and says so when there is nothing to learn."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.adaptation import wccn
from reid_desktop.core.metrics import leave_one_out


def unit_rows(rows: NDArray[np.float64]) -> NDArray[np.float32]:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def random_rows(n: int, dim: int, seed: int) -> NDArray[np.float32]:
    return unit_rows(np.random.default_rng(seed).standard_normal((n, dim)))


def array(values: list[int]) -> NDArray[np.int64]:
    return np.array(values, dtype=np.int64)


def plain_wccn(
    x: NDArray[np.float32], labels: list[int], ridge: float
) -> NDArray[np.float64] | None:
    dim = x.shape[1]
    covariance, degrees = np.zeros((dim, dim)), 0
    for label in set(labels):
        rows = x[[row for row, own in enumerate(labels) if own == label]].astype(np.float64)
        if len(rows) > 1:
            off = rows - rows.mean(axis=0)
            covariance += off.T @ off / np.sqrt(len(rows))
            degrees += len(rows) - 1
    if degrees < 8:
        return None
    covariance /= degrees
    values, vectors = np.linalg.eigh(covariance + ridge * np.trace(covariance) / dim * np.eye(dim))
    adapted = x @ (vectors @ np.diag(values**-0.5) @ vectors.T)
    return np.asarray(adapted / np.linalg.norm(adapted, axis=1, keepdims=True))


@settings(max_examples=50)
@given(
    st.lists(st.integers(0, 6), min_size=1, max_size=30),
    st.integers(2, 8),
    st.sampled_from([0.3, 0.5, 1.0]),
    st.integers(0, 99),
)
def test_adapted_rows_are_those_of_the_definition(
    labels: list[int], dim: int, ridge: float, seed: int
) -> None:
    embeddings = random_rows(len(labels), dim, seed)

    adapted = wccn(embeddings, array(labels), ridge=ridge)

    expected = plain_wccn(embeddings, labels, ridge)
    assert (adapted is None) == (expected is None)
    if adapted is not None and expected is not None:
        np.testing.assert_allclose(adapted, expected, atol=1e-4)
        assert adapted.dtype == np.float32
        assert adapted.flags.c_contiguous


@pytest.mark.parametrize("labels", [list(range(20)), [0] * 8 + list(range(1, 13))])
def test_too_few_photographs_of_one_animal_teach_nothing(labels: list[int]) -> None:
    assert wccn(random_rows(20, 4, 0), array(labels)) is None


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_identical_photographs_teach_nothing(seed: int) -> None:
    embeddings = random_rows(6, 4, seed).repeat(3, axis=0)

    assert wccn(embeddings, array(list(range(6))).repeat(3)) is None


def test_a_direction_that_varies_within_animals_counts_less() -> None:
    rng = np.random.default_rng(0)
    animal = np.arange(60) % 12
    rows = rng.standard_normal((12, 8))[animal] + 0.2 * rng.standard_normal((60, 8))
    rows[:, 0] = 3.0 * rng.standard_normal(60)  # the light, say
    embeddings = unit_rows(rows)

    adapted = wccn(embeddings, animal.astype(np.int64))

    assert adapted is not None
    before = leave_one_out(embeddings, animal.astype(np.int64)).mean_average_precision
    after = leave_one_out(adapted, animal.astype(np.int64)).mean_average_precision
    assert after > before + 0.1


def test_what_is_given_is_not_modified() -> None:
    embeddings, labels = random_rows(20, 4, 0), array([0, 1] * 10)
    before = embeddings.copy()

    wccn(embeddings, labels)

    assert np.array_equal(embeddings, before)
    assert labels.tolist() == [0, 1] * 10
