"""Scores are those of plain counting, and of scikit-learn."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from sklearn.metrics import adjusted_rand_score, average_precision_score

from reid_desktop.core.metrics import leave_one_out, partition_scores

two_partitions = st.integers(1, 12).flatmap(
    lambda n: st.tuples(
        st.lists(st.integers(-3, 5), min_size=n, max_size=n),
        st.lists(st.integers(-3, 5), min_size=n, max_size=n),
    )
)
Partitions = tuple[list[int], list[int]]


def array(values: list[int]) -> NDArray[np.int64]:
    return np.array(values, dtype=np.int64)


def members(labels: list[int], of: int) -> set[int]:
    return {row for row, label in enumerate(labels) if label == labels[of]}


def harmonic(a: float, b: float) -> float:
    return 2 * a * b / (a + b) if a + b else 0.0


@given(two_partitions)
def test_pairwise_scores_are_those_of_all_pairs(partitions: Partitions) -> None:
    labels, truth = partitions

    scores = partition_scores(array(labels), array(truth))

    pairs = list(itertools.combinations(range(len(labels)), 2))
    said = [labels[a] == labels[b] for a, b in pairs]
    right = [truth[a] == truth[b] for a, b in pairs]
    n_both = sum(a and b for a, b in zip(said, right, strict=True))
    assert scores.pairwise_precision == pytest.approx(n_both / sum(said) if any(said) else 1.0)
    assert scores.pairwise_recall == pytest.approx(n_both / sum(right) if any(right) else 1.0)
    assert scores.pairwise_f1 == pytest.approx(
        harmonic(scores.pairwise_precision, scores.pairwise_recall)
    )


@given(two_partitions)
def test_bcubed_is_the_mean_over_annotations(partitions: Partitions) -> None:
    labels, truth = partitions
    rows = range(len(labels))

    scores = partition_scores(array(labels), array(truth))

    shared = [len(members(labels, row) & members(truth, row)) for row in rows]
    precision = np.mean([shared[row] / len(members(labels, row)) for row in rows])
    recall = np.mean([shared[row] / len(members(truth, row)) for row in rows])
    assert scores.bcubed_f1 == pytest.approx(harmonic(float(precision), float(recall)))


@given(two_partitions)
def test_the_other_scores_count_identities(partitions: Partitions) -> None:
    labels, truth = partitions
    rows = range(len(labels))

    scores = partition_scores(array(labels), array(truth))

    exact = {truth[row] for row in rows if members(labels, row) == members(truth, row)}
    assert scores.exact_identities == pytest.approx(len(exact) / len(set(truth)))
    assert scores.identity_ratio == pytest.approx(len(set(labels)) / len(set(truth)))
    assert scores.ari == pytest.approx(adjusted_rand_score(truth, labels))


@given(two_partitions)
def test_the_truth_scores_one_however_it_is_numbered(partitions: Partitions) -> None:
    _, truth = partitions

    scores = partition_scores(array([9 - label for label in truth]), array(truth))

    assert scores.pairwise_f1 == scores.exact_identities == scores.identity_ratio == 1.0
    assert scores.bcubed_f1 == pytest.approx(1.0)
    assert scores.ari == pytest.approx(1.0)


@settings(max_examples=40)
@given(
    st.lists(st.integers(0, 4), min_size=2, max_size=20).filter(lambda t: len(set(t)) < len(t)),
    st.integers(0, 99),
)
def test_retrieval_scores_are_those_of_every_query_alone(truth: list[int], seed: int) -> None:
    rows = np.random.default_rng(seed).standard_normal((len(truth), 5), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)

    scores = leave_one_out(rows, array(truth))

    precisions, firsts = [], []
    for query in range(len(truth)):
        others = [row for row in range(len(truth)) if row != query]
        right = [truth[row] == truth[query] for row in others]
        if any(right):
            similarities = [float(rows[row] @ rows[query]) for row in others]
            precisions.append(average_precision_score(right, similarities))
            firsts.append(right[int(np.argmax(similarities))])
    assert scores.mean_average_precision == pytest.approx(np.mean(precisions))
    assert scores.rank_1 == pytest.approx(np.mean(firsts))
    assert scores.n_queries == len(precisions)


@pytest.mark.parametrize("truth", [[0], [0, 1, 2]])
def test_animals_seen_once_ask_nothing_of_the_retrieval(truth: list[int]) -> None:
    scores = leave_one_out(np.eye(3, dtype=np.float32)[: len(truth)], array(truth))

    assert (scores.mean_average_precision, scores.rank_1, scores.n_queries) == (0.0, 0.0, 0)


def test_a_photograph_never_finds_itself() -> None:
    rows = np.eye(2, dtype=np.float32)[[0, 0, 1, 1]]

    scores = leave_one_out(rows, array([0, 1, 0, 1]))

    assert scores.rank_1 == 0.0
    assert 1 / 3 <= scores.mean_average_precision <= 1 / 2


def test_many_photographs_are_searched_in_blocks() -> None:
    rows = np.eye(3, dtype=np.float32)[np.arange(1_500) % 3]

    scores = leave_one_out(rows, np.arange(1_500, dtype=np.int64) % 3)

    assert scores.mean_average_precision == pytest.approx(1.0)
    assert scores.rank_1 == 1.0
    assert scores.n_queries == 1_500
