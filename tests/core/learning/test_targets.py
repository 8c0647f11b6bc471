from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.learning.targets import Targets, targets_of_partition

NO_PAIRS = np.zeros((0, 2), dtype=np.int64)

Known = tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.int64], NDArray[np.int64]]


@st.composite
def partitions(draw: st.DrawFn) -> Known:
    """Draw groups, what is proven, who must not be together, and what people were unsure of."""
    n = draw(st.integers(2, 12))
    labels = draw(st.lists(st.integers(-1, 4), min_size=n, max_size=n))
    proven = draw(st.lists(st.booleans(), min_size=n, max_size=n))
    pair = st.lists(st.integers(0, n - 1), min_size=2, max_size=2, unique=True)
    cannot, unsure = draw(st.lists(pair, max_size=8)), draw(st.lists(pair, max_size=5))
    return (
        np.array(labels, dtype=np.int64),
        np.array(proven, dtype=np.bool_),
        np.array(cannot, dtype=np.int64).reshape(-1, 2),
        np.array(unsure, dtype=np.int64).reshape(-1, 2),
    )


def targets(known: Known) -> Targets:
    labels, proven, cannot, unsure = known
    return targets_of_partition(labels, proven=proven, cannot=cannot, unsure=unsure)


def made(
    labels: list[int],
    *,
    proven: list[bool] | None = None,
    cannot: list[tuple[int, int]] | None = None,
    unsure: list[tuple[int, int]] | None = None,
) -> Targets:
    return targets_of_partition(
        np.array(labels, dtype=np.int64),
        proven=np.array(proven or [True] * len(labels)),
        cannot=np.array(cannot or NO_PAIRS, dtype=np.int64),
        unsure=np.array(unsure or NO_PAIRS, dtype=np.int64),
    )


@given(partitions())
def test_no_class_holds_two_that_must_not_be_together(known: Known) -> None:
    found = targets(known)

    assert (found.labels[found.apart[:, 0]] != found.labels[found.apart[:, 1]]).all()


@given(partitions())
def test_everything_counts_between_nothing_and_in_full(known: Known) -> None:
    found = targets(known)

    assert (found.weights > 0).all()
    assert (found.weights <= 1).all()


@given(partitions())
def test_what_belongs_to_no_group_is_alone(known: Known) -> None:
    found = targets(known)

    sizes = np.bincount(found.labels)
    assert (sizes[found.labels[known[0] == -1]] == 1).all()


@given(partitions())
def test_classes_are_parts_of_groups(known: Known) -> None:
    found = targets(known)

    for label in range(found.n_classes):
        assert len(np.unique(known[0][found.labels == label])) == 1


@given(partitions(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(known: Known, random: Random) -> None:
    labels, proven, cannot, unsure = known
    order = list(range(len(labels)))
    random.shuffle(order)
    place = np.argsort(order)

    found = targets(known)
    other = targets((labels[order], proven[order], place[cannot], place[unsure]))

    np.testing.assert_array_equal(
        other.labels[:, None] == other.labels,
        (found.labels[:, None] == found.labels)[order][:, order],
    )
    np.testing.assert_array_equal(other.weights, found.weights[order])


def test_classes_are_numbered_by_their_first_row() -> None:
    found = made([7, 3, 7, -1, 3])

    assert found.labels.tolist() == [0, 1, 0, 2, 1]


def test_of_two_that_must_not_be_together_the_one_that_is_proven_stays() -> None:
    found = made([0, 0, 0], proven=[True, False, True], cannot=[(1, 0)])

    assert found.labels.tolist() == [0, 1, 0]
    assert found.apart.tolist() == [[0, 1]]
    assert found.weights.tolist() == [1, 0.25, 1]


def test_two_that_are_equally_proven_both_leave_their_group() -> None:
    found = made([0, 0, 0], cannot=[(0, 1)])

    assert found.labels.tolist() == [0, 1, 2]


def test_unproven_and_unsure_count_less() -> None:
    found = made([0, 0, 1, 1], proven=[True, True, False, False], unsure=[(1, 2)])

    assert found.weights.tolist() == [1, 0.5, 0.25, 0.5]


def test_a_row_cannot_be_different_from_itself() -> None:
    with pytest.raises(ValueError, match="itself"):
        made([0, 1], cannot=[(1, 1)])


def test_every_row_must_be_proven_or_not() -> None:
    with pytest.raises(ValueError, match="proven"):
        made([0, 1], proven=[True])


@pytest.mark.parametrize(
    ("labels", "weights", "apart", "problem"),
    [
        ([0, 1], [1], NO_PAIRS, "differ"),
        ([0, 1], [1, 1], np.zeros(2, dtype=np.int64), "pairs"),
        ([-1, 1], [1, 1], NO_PAIRS, "above"),
        ([0, 1], [1, 2], NO_PAIRS, "above"),
        ([0, 1], [1, 1], np.array([[0, 2]]), "not there"),
    ],
)
def test_targets_that_make_no_sense_are_refused(
    labels: list[int], weights: list[float], apart: NDArray[np.int64], problem: str
) -> None:
    with pytest.raises(ValueError, match=problem):
        Targets(np.array(labels), np.array(weights, dtype=np.float32), apart)


def test_nothing_to_learn_from_is_no_fault() -> None:
    assert made([]).n_classes == 0
