"""What lies between clusters, and how well each row belongs with its own."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from reid_desktop.core.averages import MATCH_CAP, mean_log_odds
from reid_desktop.core.opposites import n_between, n_opposite, side_counts
from reid_desktop.core.partition import Locks, MergeScale, PairEvidence


@dataclass(frozen=True, slots=True)
class Links:
    """The pairs of clusters that touch, and how likely each is one.

    Attributes
    ----------
    left, right : ndarray of shape (k,), int64
        Clusters, ``left < right``.
    mean : ndarray of shape (k,), float64
        Mean log-odds between them.
    score : ndarray of shape (k,), float64
        Log-odds that they are one, not bounded, answers added; -inf where locked apart.
    """

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    mean: NDArray[np.float64]
    score: NDArray[np.float64]


def links_between(
    labels: NDArray[np.int64], evidence: PairEvidence, locks: Locks, scale: MergeScale
) -> tuple[Links, NDArray[np.int64]]:
    """Score every two clusters that candidate pairs lie between.

    Returns
    -------
    Links
    ndarray of shape (m,), int64
        The link each candidate pair lies in, -1 inside a cluster.
    """
    n_clusters = int(labels.max(initial=-1)) + 1
    a, b = labels[evidence.pairs[:, 0]], labels[evidence.pairs[:, 1]]
    keys = np.minimum(a, b) * n_clusters + np.maximum(a, b)
    across = a != b
    unique, inverse = np.unique(keys[across], return_inverse=True)
    link_of = np.full(len(keys), -1, dtype=np.int64)
    link_of[across] = inverse
    left, right = np.divmod(unique, max(n_clusters, 1))
    sizes = np.bincount(labels, minlength=n_clusters)
    counts = np.bincount(inverse, minlength=len(unique))
    sums = _added_up(inverse, evidence.log_odds[across], len(unique))
    smaller = np.minimum(sizes[left], sizes[right])
    side = evidence.side
    sides = None if side is None else side_counts(side, labels, n_clusters)
    comparable = sizes[left] * sizes[right] - n_between(sides, left, right)
    mean = mean_log_odds(
        sums,
        counts,
        np.minimum(comparable, smaller * evidence.reach),
        missing=evidence.missing,
        unknown=scale.theta,
    )
    if evidence.matched is not None:
        matched = np.bincount(inverse, weights=evidence.matched[across], minlength=len(unique))
        mean += np.minimum(matched, MATCH_CAP)
    together, against = (
        _added_up(inverse, values[across], len(unique))
        for values in (evidence.by_encounter, evidence.by_travel)
    )

    added = np.zeros(len(unique))
    asked = np.array(list(evidence.answers), dtype=np.int64).reshape(-1, 2)
    said = np.array(list(evidence.answers.values()), dtype=np.float64)
    _add_to_links(added, unique, labels[asked[:, 0]], labels[asked[:, 1]], said, n_clusters)
    row_of_group = np.zeros(len(locks.codes), dtype=np.int64)
    row_of_group[locks.groups] = np.arange(len(labels))
    apart = row_of_group[np.array(locks.apart, dtype=np.int64).reshape(-1, 2)]
    never = np.full(len(apart), -np.inf)
    _add_to_links(added, unique, labels[apart[:, 0]], labels[apart[:, 1]], never, n_clusters)
    code = np.full(n_clusters, -1, dtype=np.int64)
    np.maximum.at(code, labels, locks.codes[locks.groups])
    added[(code[left] >= 0) & (code[right] >= 0)] = -np.inf
    score = scale.kappa * (mean - scale.theta) + together / np.maximum(counts, 1)
    score = np.where(against > 0, -scale.cap, score) + added
    return Links(left, right, mean, score), link_of


def _added_up(
    numbers: NDArray[np.int64], values: NDArray[np.float64], n: int
) -> NDArray[np.float64]:
    return np.bincount(numbers, weights=values, minlength=n).astype(np.float64)


def _add_to_links(
    added: NDArray[np.float64],
    unique: NDArray[np.int64],
    a: NDArray[np.int64],
    b: NDArray[np.int64],
    values: NDArray[np.float64],
    n_clusters: int,
) -> None:
    keys = np.minimum(a, b) * n_clusters + np.maximum(a, b)
    at = np.searchsorted(unique, keys)
    hit = at < len(unique)
    hit[hit] = unique[at[hit]] == keys[hit]
    np.add.at(added, at[hit], values[hit])


def belonging(
    labels: NDArray[np.int64], evidence: PairEvidence, scale: MergeScale
) -> NDArray[np.float32]:
    """P(a row belongs with the rest of its cluster): what would rejoin it, were it alone."""
    n = len(labels)
    a, b = evidence.pairs[:, 0], evidence.pairs[:, 1]
    inside = labels[a] == labels[b]
    rows = np.r_[a[inside], b[inside]]
    sums = _added_up(rows, np.tile(evidence.log_odds[inside], 2), n)
    counts = np.bincount(rows, minlength=n)
    others = np.bincount(labels)[labels] - 1
    comparable = others - _opposite_within(labels, evidence.side)
    mean = mean_log_odds(
        sums,
        counts,
        np.minimum(comparable, evidence.reach),
        missing=evidence.missing,
        unknown=scale.theta,
    )
    if evidence.matched is not None:
        matched = np.bincount(rows, weights=np.tile(evidence.matched[inside], 2), minlength=n)
        mean += np.minimum(matched, MATCH_CAP)
    together, against = (
        _added_up(rows, np.tile(values[inside], 2), n)
        for values in (evidence.by_encounter, evidence.by_travel)
    )
    said = np.zeros(n)
    for (x, y), value in evidence.answers.items():
        if labels[x] == labels[y]:
            said[x] += value
            said[y] += value
    joined = expit(scale.log_odds_of(mean, together / np.maximum(counts, 1), against) + said)
    return np.where(others > 0, joined, 1.0 - _best_elsewhere(labels, evidence, scale)).astype(
        np.float32
    )


def _opposite_within(
    labels: NDArray[np.int64], side: NDArray[np.int64] | None
) -> NDArray[np.float64] | float:
    """Count for each row those of its cluster that show the opposite side."""
    if side is None:
        return 0.0
    counts = side_counts(side, labels, int(labels.max(initial=-1)) + 1)
    own = side_counts(side, np.arange(len(labels)), len(labels))
    return n_opposite(own, counts[labels])


def _best_elsewhere(
    labels: NDArray[np.int64], evidence: PairEvidence, scale: MergeScale
) -> NDArray[np.float64]:
    """For rows alone: the probability that their likeliest pair is one animal after all."""
    best = np.full(len(labels), -np.inf)
    alike = scale.log_odds_of(
        evidence.log_odds + evidence.by_points, evidence.by_encounter, evidence.by_travel
    )
    for column in (0, 1):
        np.maximum.at(best, evidence.pairs[:, column], alike)
    return np.asarray(np.minimum(expit(best), 0.5))
