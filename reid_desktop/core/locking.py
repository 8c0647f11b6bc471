"""Gathers what binds a partition: facts, locks, accepted individuals, identical pixels."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from reid_desktop.core.constraints import Link
from reid_desktop.core.partition import Locks
from reid_desktop.core.types import Verdict


def gather_locks(
    n: int,
    links: Sequence[Link],
    *,
    identity: NDArray[np.int64] | None = None,
    crop: NDArray[np.int64] | None = None,
) -> Locks:
    """Contract what must be one and list what must stay apart.

    Parameters
    ----------
    n : int
        Rows.
    links : sequence of Link
        All of them bind.
    identity, crop : ndarray of shape (n,), int64, optional
        Equal codes of 0 and above are one; different identities are apart.

    Returns
    -------
    Locks
        Where locks contradict each other, what joins wins: the contradiction itself is
        reported by the `ConstraintGraph`.
    """
    same = [(link.a, link.b) for link in links if link.verdict is Verdict.SAME]
    edges = [np.array(same, dtype=np.int64).reshape(-1, 2)]
    edges += [_chains(codes) for codes in (identity, crop) if codes is not None]
    joined = np.concatenate(edges)
    graph = sparse.csr_array(
        (np.ones(len(joined), dtype=np.int8), (joined[:, 0], joined[:, 1])), shape=(n, n)
    )
    n_groups, components = connected_components(graph, directed=False)
    groups: NDArray[np.int64] = components.astype(np.int64)
    codes = np.full(n_groups, -1, dtype=np.int64)
    if identity is not None:
        known = identity >= 0
        codes[groups[known]] = identity[known]
    apart = {
        (min(a, b), max(a, b))
        for link in links
        if link.verdict is Verdict.DIFFERENT
        and (a := int(groups[link.a])) != (b := int(groups[link.b]))
    }
    return Locks(groups, tuple(sorted(apart)), codes)


def _chains(codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Pairs that join the rows of every code, one after the other."""
    rows = np.flatnonzero(codes >= 0)
    rows = rows[np.argsort(codes[rows], kind="stable")]
    alike = codes[rows[1:]] == codes[rows[:-1]]
    return np.stack([rows[:-1][alike], rows[1:][alike]], axis=1)


def lock_links(links: Sequence[Link], locks: Locks) -> list[Link]:
    """Give the locks as they are, and a chain of links along every contracted group."""
    order = np.argsort(locks.groups, kind="stable")
    alike = locks.groups[order[1:]] == locks.groups[order[:-1]]
    chains = zip(order[:-1][alike].tolist(), order[1:][alike].tolist(), strict=True)
    return [
        *(link for link in links if link.verdict is Verdict.DIFFERENT),
        *(Link(a, b, Verdict.SAME, locked=True, key=("bound", a, b)) for a, b in chains),
    ]
