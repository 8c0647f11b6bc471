"""Improves a partition by moving single annotations while the objective rises."""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from reid_desktop.core.opposites import n_opposite_within, side_counts
from reid_desktop.core.partition import Agglomeration, Locks, MergeScale, PairEvidence, renumber

_MOVE_PASSES = 10  # at most 10 n single moves
_MIN_GAIN = 1e-9


def improve(
    agglomeration: Agglomeration, evidence: PairEvidence, locks: Locks, scale: MergeScale
) -> NDArray[np.int64]:
    """Move single groups while the objective rises.

    The objective is the sum over clusters C of ``2 / |C|`` times the sum of the scaled
    log-odds over the pairs in C (candidates, and what is lacking of the reach at the
    missing log-odds), plus the answers inside C. Damped by size, so that a large
    cluster does not swallow what merely touches it.

    Parameters
    ----------
    agglomeration : Agglomeration
        Where to begin.
    evidence, locks, scale
        As for `agglomerate`.

    Returns
    -------
    ndarray of shape (n_groups,), int64
        Labels from 0. At most ten moves a group; each raises the objective by over 1e-9 and
        makes the answers agree more, or leaves a cluster that holds a bound group.
    """
    labels = agglomeration.labels.copy()
    movable = _movable(locks)
    tables = _tables(evidence, locks, scale)
    for _ in range(_MOVE_PASSES):
        moved = _move_once(labels, movable, tables, evidence, locks, scale)
        if not moved:
            break
    return renumber(labels)


def _movable(locks: Locks) -> NDArray[np.bool_]:
    """Tell which groups may move: those of one row, free of codes and locks."""
    sizes = np.bincount(locks.groups, minlength=len(locks.codes))
    free = (sizes == 1) & (locks.codes < 0)
    for a, b in locks.apart:
        free[a] = free[b] = False
    return np.asarray(free, dtype=np.bool_)


def _tables(
    evidence: PairEvidence, locks: Locks, scale: MergeScale
) -> tuple[sparse.csr_array, ...]:
    """Log-odds, candidate counts and answers between groups, as symmetric matrices.

    What lies inside a contracted group is on the diagonal, twice: it counts for its cluster.
    """
    n = len(locks.codes)
    a, b = locks.groups[evidence.pairs[:, 0]], locks.groups[evidence.pairs[:, 1]]
    asked = np.array(list(evidence.answers), dtype=np.int64).reshape(-1, 2)
    said = np.array(list(evidence.answers.values()), dtype=np.float64)
    alike = scale.log_odds_of(
        evidence.log_odds + evidence.by_points, evidence.by_encounter, evidence.by_travel
    )
    return (
        _symmetric(a, b, alike, n),
        _symmetric(a, b, np.ones(len(a)), n),
        _symmetric(locks.groups[asked[:, 0]], locks.groups[asked[:, 1]], said, n),
    )


def _symmetric(
    a: NDArray[np.int64], b: NDArray[np.int64], values: NDArray[np.float64], n: int
) -> sparse.csr_array:
    return sparse.csr_array(
        (np.r_[values, values], (np.r_[a, b], np.r_[b, a])), shape=(n, n), dtype=np.float64
    )


def _move_once(
    labels: NDArray[np.int64],
    movable: NDArray[np.bool_],
    tables: tuple[sparse.csr_array, ...],
    evidence: PairEvidence,
    locks: Locks,
    scale: MergeScale,
) -> bool:
    """Make the best move out of and into every cluster that raises the objective."""
    n = len(labels)
    n_clusters = int(labels.max(initial=-1)) + 1
    member = sparse.csr_array((np.ones(n), (np.arange(n), labels)), shape=(n, n_clusters + 1))
    sums, counts, answers = (sparse.csr_array(table @ member) for table in tables)
    size = np.bincount(
        labels, weights=np.bincount(locks.groups, minlength=n), minlength=n_clusters + 1
    )
    inside = [
        np.bincount(
            labels,
            weights=np.asarray(table[np.arange(n), labels]).ravel(),
            minlength=n_clusters + 1,
        )
        / 2
        for table in (sums, counts)
    ]

    sides = _sides(labels, evidence, locks, n_clusters + 1)
    where = sparse.csr_array(abs(counts) + abs(answers))
    rows = np.repeat(np.arange(n), np.diff(where.indptr))
    targets = where.indices.astype(np.int64)
    # Leaving for a cluster of one's own is a move too: the spare cluster is empty.
    rows = np.r_[rows, np.arange(n)]
    targets = np.r_[targets, np.full(n, n_clusters)]
    ok = (
        movable[rows]
        & (targets != labels[rows])
        & ((size[labels[rows]] > 1) | (targets < n_clusters))
    )
    rows, targets = rows[ok], targets[ok]
    if not len(rows):
        return False
    own = labels[rows]

    def value(
        sizes: NDArray[np.float64],
        total: NDArray[np.float64],
        count: NDArray[np.float64],
        opposite: NDArray[np.float64],
    ) -> NDArray[np.float64]:
        comparable = sizes * (sizes - 1) - 2.0 * opposite
        expected = np.minimum(comparable, sizes * evidence.reach) / 2
        lacking = np.maximum(0.0, expected - count)
        excess = total + lacking * scale.log_odds(evidence.missing)
        return np.asarray(2.0 * excess / np.maximum(sizes, 1.0))

    def apart(clusters: NDArray[np.int64], sign: int) -> NDArray[np.float64]:
        """Pairs in clusters that cannot be compared; with the row that comes (1) or goes (-1)."""
        if sides is None:
            return np.zeros(len(clusters))
        return n_opposite_within(sides[1][clusters] + sign * sides[0][rows])

    def link(table: sparse.csr_array, clusters: NDArray[np.int64]) -> NDArray[np.float64]:
        return np.asarray(table[rows, clusters]).ravel()

    said = link(answers, targets) - link(answers, own)
    gain = (
        value(
            size[own] - 1,
            inside[0][own] - link(sums, own),
            inside[1][own] - link(counts, own),
            apart(own, -1),
        )
        + value(
            size[targets] + 1,
            inside[0][targets] + link(sums, targets),
            inside[1][targets] + link(counts, targets),
            apart(targets, 1),
        )
        - value(size[own], inside[0][own], inside[1][own], apart(own, 0))
        - value(size[targets], inside[0][targets], inside[1][targets], apart(targets, 0))
        + said
    )
    # Where nobody answered, agglomeration knows better than single moves; but it does not
    # weigh what lies inside a bound group, which keeps out what merely looks like it.
    bound = np.bincount(labels, weights=~movable, minlength=n_clusters + 1) > 0
    kept = (said > 0) | ((said == 0) & bound[own])
    return _apply_moves(labels, rows[kept], targets[kept], gain[kept], n_clusters)


def _sides(
    labels: NDArray[np.int64], evidence: PairEvidence, locks: Locks, n_clusters: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """Count how often groups and clusters are seen from each side; None where it is no matter."""
    if evidence.side is None:
        return None
    of_group = side_counts(evidence.side, locks.groups, len(labels))
    of_cluster = np.zeros((n_clusters, of_group.shape[1]))
    np.add.at(of_cluster, labels, of_group)
    return of_group, of_cluster


def _apply_moves(
    labels: NDArray[np.int64],
    rows: NDArray[np.int64],
    targets: NDArray[np.int64],
    gain: NDArray[np.float64],
    n_clusters: int,
) -> bool:
    """Apply the best moves that do not touch the same cluster: their gains stay exact."""
    touched: set[int] = set()
    fresh = n_clusters
    for move in np.argsort(-gain, kind="stable"):
        if gain[move] <= _MIN_GAIN:
            break
        row, source, target = int(rows[move]), int(labels[rows[move]]), int(targets[move])
        if source in touched or (target < n_clusters and target in touched):
            continue
        touched.add(source)
        if target == n_clusters:
            labels[row] = fresh
            fresh += 1
        else:
            touched.add(target)
            labels[row] = target
    labels[:] = renumber(labels)
    return bool(touched)
