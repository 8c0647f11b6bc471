"""Where answers contradict each other: which of them weigh least, and what to show again."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import (
    breadth_first_order,
    connected_components,
    dijkstra,
    maximum_flow,
)

from reid_desktop.core.constraints import ConstraintGraph, Contradiction, Link, rank
from reid_desktop.core.types import Verdict

_MOST_FLOW = 2**28  # SciPy's flows are 32-bit integers, and both directions add up
_NEXT_TO_NOTHING = 1e-200


@dataclass(frozen=True, slots=True)
class Dispute:
    """A contradiction, weighed.

    Attributes
    ----------
    contradiction : Contradiction
    path : tuple of Link
        The chain of must-links that shows it, from ``cannot.a`` to ``cannot.b``: fewest links,
        and of those chains the one with the least weight, a lock counting as one more than the
        heaviest.
    cut : tuple of Link
        The must-links, weakest first, that would have to be wrong for the "different" to be
        right: a minimum cut between its ends. Empty where locks join them.
    weight_same : float
        Of the cut, infinite where locks join the ends.
    weight_different : float
        Of the cannot-link, infinite when it is locked.
    shown : tuple of Link
        The cheaper side, weakest first, to be asked again; the one "different" where both
        weigh the same; empty when all is locked.
    locked : tuple of Link
        The locks that one side, or both, rests on: what a person may have to lift.
    """

    contradiction: Contradiction
    path: tuple[Link, ...]
    cut: tuple[Link, ...]
    weight_same: float
    weight_different: float
    shown: tuple[Link, ...]
    locked: tuple[Link, ...]

    @property
    def weight(self) -> float:
        """What it costs to settle it: the weight of the cheaper side."""
        return min(self.weight_same, self.weight_different)


def disputes(
    graph: ConstraintGraph, contradictions: Sequence[Contradiction] | None = None
) -> tuple[Dispute, ...]:
    """Weigh every contradiction: all that says "same" between its ends against the "different".

    Parameters
    ----------
    graph : ConstraintGraph
        Its links' weights are log-odds, 0 and above; locked ones are infinite.
    contradictions : sequence of Contradiction, optional
        Those of `graph`, where they are known already.

    Returns
    -------
    tuple of Dispute
        The heaviest first, then by their nodes. The order of the links does not matter.

    Notes
    -----
    By max-flow min-cut (Ford & Fulkerson 1956; Dinic's algorithm, SciPy), after locked
    must-links have been contracted; of several minimum cuts the one nearest the smaller end.
    Weights are rounded to 4e-9 of what leaves an end. O(links) once, and not even that
    without a contradiction; then one flow in each contradiction's own component.
    """
    found = graph.contradictions() if contradictions is None else contradictions
    if not found:
        return ()
    concerned: dict[int, list[Link]] = {graph.component_id(c.cannot.a): [] for c in found}
    for link in graph:
        if link.verdict is Verdict.SAME:
            links = concerned.get(graph.component_id(link.a))
            if links is not None:
                links.append(link)
    components = {root: _Component(links) for root, links in concerned.items()}
    weighed = [_weigh(one, components[graph.component_id(one.cannot.a)]) for one in found]
    return tuple(sorted(weighed, key=lambda one: (-one.weight, rank(one.contradiction.cannot))))


class _Chains:
    """Shortest chains of links: fewest first, then least weight.

    Parameters
    ----------
    links : list of Link
        In order of rank.
    ends : ndarray of shape (m, 2), int64
        Of each link, numbered from 0, the smaller first.
    n : int
        Nodes.
    """

    def __init__(self, links: list[Link], ends: NDArray[np.int64], n: int) -> None:
        weight = np.array([max(link.weight, 0.0) for link in links])
        heaviest = float(weight.max(initial=0.0)) + 1.0
        weight[[link.locked for link in links]] = heaviest
        length = 1.0 + weight / (1.0 + heaviest * n)  # whole chains weigh less than one link
        order = np.lexsort((length, ends[:, 1], ends[:, 0]))
        pairs, first = np.unique(ends[order], axis=0, return_index=True)
        chosen = order[first]
        self._lengths = _symmetric(pairs, length[chosen], n)
        self._links = {
            (a, b): links[k] for (a, b), k in zip(pairs.tolist(), chosen.tolist(), strict=True)
        }

    def between(self, start: int, end: int) -> tuple[Link, ...]:
        """Return the chain from one node to another that it is connected with."""
        _, came_from = dijkstra(self._lengths, indices=np.array([end]), return_predecessors=True)
        chain = []
        while start != end:
            following = int(came_from[0, start])
            chain.append(self._links[min(start, following), max(start, following)])
            start = following
        return tuple(chain)


class _Component:
    """The must-links of one component, over nodes numbered from 0, and over locked groups.

    Parameters
    ----------
    links : list of Link
        All must-links of one component.
    """

    def __init__(self, links: list[Link]) -> None:
        self._all = sorted(links, key=rank)
        ends = np.array([sorted((link.a, link.b)) for link in self._all], dtype=np.int64)
        self._nodes, numbered = np.unique(ends, return_inverse=True)
        self._ends: NDArray[np.int64] = numbered.reshape(-1, 2).astype(np.int64)
        self._chains = _Chains(self._all, self._ends, len(self._nodes))
        locked = np.array([link.locked for link in self._all])
        ones = np.ones(int(locked.sum()))
        locks = _symmetric(self._ends[locked], ones, len(self._nodes))
        self._n_groups, groups = connected_components(locks, directed=False)
        self._groups: NDArray[np.int64] = groups.astype(np.int64)
        self._sides = self._groups[self._ends]
        across = self._sides[:, 0] != self._sides[:, 1]
        self._pairs, which = np.unique(
            np.sort(self._sides[across], axis=1), axis=0, return_inverse=True
        )
        weight = np.array([max(link.weight, 0.0) for link in self._all])
        self._capacity = np.bincount(
            which.reshape(-1), weights=weight[across], minlength=len(self._pairs)
        )

    def path(self, start: int, end: int) -> tuple[Link, ...]:
        """Return the shortest chain between two nodes."""
        return self._chains.between(*self._numbers(start, end))

    def locks(self, start: int, end: int) -> tuple[Link, ...]:
        """Return the shortest chain of locks between two nodes that locks join."""
        at = [k for k, link in enumerate(self._all) if link.locked]
        chains = _Chains([self._all[k] for k in at], self._ends[at], len(self._nodes))
        return chains.between(*self._numbers(start, end))

    def cut(self, start: int, end: int) -> tuple[Link, ...] | None:
        """Return a minimum cut between two nodes, weakest first; None where locks join them."""
        source, sink = self._groups[list(self._numbers(start, end))].tolist()
        if source == sink:
            return None
        leaving = [
            float(self._capacity[(self._pairs == group).any(axis=1)].sum())
            for group in (source, sink)
        ]
        scale = _MOST_FLOW / max(min(leaving), _NEXT_TO_NOTHING)
        whole = np.minimum(np.rint(self._capacity * scale), 2 * _MOST_FLOW).astype(np.int32)
        capacity = _symmetric(self._pairs, whole, self._n_groups)
        residual = sparse.csr_array(capacity - maximum_flow(capacity, source, sink).flow)
        residual.eliminate_zeros()
        near = np.zeros(self._n_groups, dtype=np.bool_)
        near[breadth_first_order(residual, source, return_predecessors=False)] = True
        crossing = np.flatnonzero(near[self._sides[:, 0]] != near[self._sides[:, 1]])
        return tuple(sorted((self._all[k] for k in crossing), key=_weakest))

    def _numbers(self, *nodes: int) -> tuple[int, ...]:
        return tuple(np.searchsorted(self._nodes, nodes).tolist())


def _symmetric(pairs: NDArray[np.int64], values: NDArray[np.generic], n: int) -> "sparse.csr_array":
    both = np.concatenate([pairs, pairs[:, ::-1]])
    return sparse.csr_array((np.tile(values, 2), (both[:, 0], both[:, 1])), shape=(n, n))


def _weigh(contradiction: Contradiction, component: _Component) -> Dispute:
    cannot = contradiction.cannot
    weight_different = math.inf if cannot.locked else max(cannot.weight, 0.0)
    cut = component.cut(*sorted((cannot.a, cannot.b)))
    weight_same = math.inf if cut is None else math.fsum(max(x.weight, 0.0) for x in cut)
    locks = component.locks(cannot.a, cannot.b) if cut is None else ()
    shown: tuple[Link, ...] = ()
    if weight_same < weight_different:
        shown = cut or ()
    elif not cannot.locked:
        shown = (cannot,)
    return Dispute(
        contradiction=contradiction,
        path=component.path(cannot.a, cannot.b),
        cut=cut or (),
        weight_same=weight_same,
        weight_different=weight_different,
        shown=shown,
        locked=(*locks, cannot) if cannot.locked else locks,
    )


def _weakest(link: Link) -> tuple[float, tuple[int, int, bool, float, str, bool, int]]:
    return link.weight, rank(link)
