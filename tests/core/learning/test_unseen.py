"""Whole classes are left out, and every photograph once."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.learning.targets import Targets
from reid_desktop.core.learning.unseen import folds_of, without


def targets(labels: list[int]) -> Targets:
    weights = np.full(len(labels), 0.5, dtype=np.float32)
    return Targets(np.array(labels), weights, np.zeros((0, 2), dtype=np.int64))


@given(st.lists(st.integers(0, 6), min_size=1, max_size=30), st.integers(1, 6), st.integers(0, 9))
def test_every_photograph_is_left_out_once_with_its_class(
    labels: list[int], n_folds: int, seed: int
) -> None:
    folds = folds_of(targets(labels), n_folds, np.random.default_rng(seed))

    classes = [set(np.array(labels)[fold].tolist()) for fold in folds]
    assert np.sum(folds, axis=0).tolist() == [1] * len(labels)
    assert all(classes)
    assert sum(len(each) for each in classes) == len(set(labels))
    assert len(folds) <= n_folds


def test_what_is_left_out_counts_nothing() -> None:
    found = without(targets([0, 0, 1]), np.array([True, False, False]))

    assert found.weights.tolist() == [0.0, 0.5, 0.5]
    assert found.labels.tolist() == [0, 0, 1]
