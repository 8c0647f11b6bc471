"""How right a partition or a ranking is, against known identities."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

_BLOCK_ROWS = 1024


@dataclass(frozen=True, slots=True)
class PartitionScores:
    """How a partition compares with the truth; all but the ratio lie in 0…1 (ARI, AMI: -1…1).

    Attributes
    ----------
    pairwise_precision, pairwise_recall, pairwise_f1 : float
        Over pairs of annotations; 1 where there is nothing to get wrong.
    bcubed_f1 : float
        Bagga & Baldwin 1998: per annotation, then averaged.
    ari : float
        Adjusted Rand index (Hubert & Arabie 1985).
    ami : float
        Adjusted mutual information (Vinh, Epps & Bailey 2010), at most 1.
    exact_identities : float
        Share of the identities whose annotations are exactly one cluster.
    identity_ratio : float
        Clusters per identity; above 1 animals were split, below 1 merged.
    """

    pairwise_precision: float
    pairwise_recall: float
    pairwise_f1: float
    bcubed_f1: float
    ari: float
    ami: float
    exact_identities: float
    identity_ratio: float


def partition_scores(labels: NDArray[np.int64], truth: NDArray[np.int64]) -> PartitionScores:
    """Compare a partition with known identities.

    Parameters
    ----------
    labels, truth : ndarray of shape (n,), int64
        Any numbers; equal numbers belong together. n is at least 1.

    Returns
    -------
    PartitionScores
        Memory grows with the number of cells that occur, not with clusters x identities.
    """
    clusters, label = np.unique(labels, return_inverse=True)
    identities, identity = np.unique(truth, return_inverse=True)
    table = sparse.csr_array(
        (np.ones(len(label), dtype=np.int64), (label, identity)),
        shape=(len(clusters), len(identities)),
    )
    table.sum_duplicates()
    cells = table.tocoo()
    cluster_sizes, identity_sizes = np.bincount(label), np.bincount(identity)

    together = _pairs(cells.data)
    joined, alike = _pairs(cluster_sizes), _pairs(identity_sizes)
    precision = together / joined if joined else 1.0
    recall = together / alike if alike else 1.0

    squares = cells.data.astype(np.float64) ** 2
    b_precision = float((squares / cluster_sizes[cells.row]).sum() / len(label))
    b_recall = float((squares / identity_sizes[cells.col]).sum() / len(label))
    exact = (cells.data == cluster_sizes[cells.row]) & (cells.data == identity_sizes[cells.col])
    return PartitionScores(
        pairwise_precision=float(precision),
        pairwise_recall=float(recall),
        pairwise_f1=_harmonic(float(precision), float(recall)),
        bcubed_f1=_harmonic(b_precision, b_recall),
        ari=float(adjusted_rand_score(truth, labels)),
        ami=float(adjusted_mutual_info_score(truth, labels)),
        exact_identities=float(exact.sum() / len(identities)),
        identity_ratio=len(clusters) / len(identities),
    )


@dataclass(frozen=True, slots=True)
class RetrievalScores:
    """How well the others of an identity are found; each in 0…1.

    Attributes
    ----------
    mean_average_precision : float
        Over the queries that have another annotation to be found.
    rank_1 : float
        Share of them whose most similar annotation is of the same identity.
    n_queries : int
    """

    mean_average_precision: float
    rank_1: float
    n_queries: int


def leave_one_out(embeddings: NDArray[np.float32], truth: NDArray[np.int64]) -> RetrievalScores:
    """Search every annotation among all others.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows.
    truth : ndarray of shape (n,), int64

    Returns
    -------
    RetrievalScores
        Time n² log n, memory ``16 * 1024 * n`` bytes.
    """
    precisions: list[NDArray[np.float64]] = []
    hits: list[NDArray[np.bool_]] = []
    n = len(truth)
    for start in range(0, n, _BLOCK_ROWS):
        rows = np.arange(start, min(start + _BLOCK_ROWS, n))
        similarities = embeddings[rows] @ embeddings.T
        similarities[np.arange(len(rows)), rows] = -np.inf
        order = np.argsort(-similarities, axis=1, kind="stable")[:, : n - 1]
        right = truth[order] == truth[rows, None]
        n_right = right.sum(axis=1)
        asked = n_right > 0
        ranks = np.arange(1, n, dtype=np.float64)
        precision = np.cumsum(right, axis=1) / ranks
        precisions.append((precision * right).sum(axis=1)[asked] / n_right[asked])
        hits.append(right[asked, 0] if n > 1 else np.zeros(0, dtype=np.bool_))
    average, first = np.concatenate(precisions), np.concatenate(hits)
    if not len(average):
        return RetrievalScores(0.0, 0.0, 0)
    return RetrievalScores(float(average.mean()), float(first.mean()), len(average))


def _pairs(counts: NDArray[np.int64]) -> int:
    return int((counts * (counts - 1) // 2).sum())


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
