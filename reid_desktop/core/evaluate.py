"""How well animals are recognised: the paper's protocol of a gallery and queries."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

KNOWN_SHARE = 0.8  # of the animals are in the gallery
EXEMPLARS = 5  # of each of them, at most
_BLOCK_ROWS = 1024
TOP = (1, 3, 5, 10)


@dataclass(frozen=True, slots=True)
class Split:
    """Which photographs are the gallery, and which are looked up in it.

    Attributes
    ----------
    gallery, queries : ndarray of int64
        Rows; every row is in one of them.
    """

    gallery: NDArray[np.int64]
    queries: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Recognition:
    """How well queries are recognised; each but the counts in 0…1.

    Attributes
    ----------
    mean_average_precision : float
        mAP over the queries whose animal is in the gallery.
    mean_inverse_negative_penalty : float
        mINP (Ye et al. 2021): right gallery photographs over the rank of the last of them.
    top : dict of int to float
        Share of these queries with a right photograph among the first 1, 3, 5 and 10.
    balanced_accuracy_known : float
        BAKS: Top-1, averaged over identities first, so that each animal has the same say.
    auc_roc : float
        That the best similarity is higher for a known animal than for an unknown one
        (ties half); .5 where one kind is lacking.
    n_gallery, n_known, n_unknown : int
        Photographs in the gallery, and queries of animals that are in it and that are not.
    """

    mean_average_precision: float
    mean_inverse_negative_penalty: float
    top: dict[int, float]
    balanced_accuracy_known: float
    auc_roc: float
    n_gallery: int
    n_known: int
    n_unknown: int


def split_gallery(identities: NDArray[np.int64], rng: np.random.Generator) -> Split:
    """Draw at most five exemplars of four fifths of the identities.

    Parameters
    ----------
    identities : ndarray of shape (n,), int64
    rng : Generator

    Returns
    -------
    Split
        An animal of the gallery that has more than one photograph leaves at least one of
        them to be looked up; all others are queries of unknown animals.

    Notes
    -----
    Sani, Khurana & Anand, AAAI 2026: "gallery of at most 5 exemplars of 80 % of the training
    identities, the rest unknown". Assumed here: the share is rounded to the nearest whole
    number, one at least, and exemplars are drawn at random.
    """
    known = rng.permutation(np.unique(identities))
    known = known[: max(1, round(KNOWN_SHARE * len(known)))]
    gallery: list[int] = []
    for identity in known.tolist():
        rows = rng.permutation(np.flatnonzero(identities == identity))
        gallery += rows[: max(1, min(EXEMPLARS, len(rows) - 1))].tolist()
    chosen = np.array(sorted(gallery), dtype=np.int64)
    others = np.setdiff1d(np.arange(len(identities)), chosen)
    return Split(chosen, others)


def recognise(
    embeddings: NDArray[np.float32], identities: NDArray[np.int64], split: Split
) -> Recognition:
    """Look every query up in the gallery.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows.
    identities : ndarray of shape (n,), int64
    split : Split
        A gallery of one photograph at least.

    Returns
    -------
    Recognition
        0 where no query could be right. Of equal similarities the first row comes first.

    References
    ----------
    Ye et al., "Deep Learning for Person Re-identification: A Survey and Outlook", TPAMI 2021,
    section 4.1 (mINP). Adam, Čermák, Papafitsoros & Picek, "WildlifeReID-10k", 2024 (BAKS).
    """
    in_gallery = identities[split.gallery]
    known = np.isin(identities[split.queries], in_gallery)
    n_kinds = (int(known.sum()), int((~known).sum()))
    best = np.empty(len(split.queries), dtype=np.float64)
    parts: list[tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]] = []
    for start in range(0, len(split.queries), _BLOCK_ROWS):
        rows = split.queries[start : start + _BLOCK_ROWS]
        similarities = embeddings[rows] @ embeddings[split.gallery].T
        best[start : start + len(rows)] = similarities.max(axis=1)
        asked = known[start : start + len(rows)]
        order = np.argsort(-similarities[asked], axis=1, kind="stable")
        parts.append(_ranks(in_gallery[order] == identities[rows[asked], None]))
    average, penalty, first = (
        np.concatenate(values) if parts else np.zeros(0)
        for values in (zip(*parts, strict=True) if parts else ((), (), ()))
    )
    return Recognition(
        mean_average_precision=_mean(average),
        mean_inverse_negative_penalty=_mean(penalty),
        top={k: _mean(first < k) for k in TOP},
        balanced_accuracy_known=_balanced(first == 0, identities[split.queries][known]),
        auc_roc=float(roc_auc_score(known, best)) if all(n_kinds) else 0.5,
        n_gallery=len(split.gallery),
        n_known=n_kinds[0],
        n_unknown=n_kinds[1],
    )


def _ranks(
    right: NDArray[np.bool_],
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """Average precision, inverse negative penalty and place of the first right one, by row."""
    places = np.arange(1, right.shape[1] + 1)
    n_right = right.sum(axis=1)
    precision = (np.cumsum(right, axis=1) / places * right).sum(axis=1) / n_right
    last = (places * right).max(axis=1, initial=0)
    return precision, n_right / last, right.argmax(axis=1)


def _balanced(right: NDArray[np.bool_], identity: NDArray[np.int64]) -> float:
    _, which, counts = np.unique(identity, return_inverse=True, return_counts=True)
    return _mean(np.bincount(which, weights=right, minlength=len(counts)) / counts)


def _mean(values: NDArray[np.float64] | NDArray[np.bool_]) -> float:
    return float(values.mean()) if len(values) else 0.0
