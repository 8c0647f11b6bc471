"""Make any clustering satisfy every link: non-parametric plug-and-play refinement (NP3)."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.types import Verdict

_NO_LENGTH = 1e-12  # a centroid this short has no direction


def refine(
    labels: NDArray[np.int64], links: Sequence[Link], embeddings: NDArray[np.float32]
) -> NDArray[np.int64]:
    """Change `labels` as little as the links demand.

    Clusters that a must-link joins are merged whole. A cluster that holds a cannot-link is
    then divided: its must-link groups are coloured so that no cannot-link joins one colour,
    each connected part of the conflict graph by itself; the part with the most colours sets
    how many clusters there will be, the colours of the other parts are matched to its
    colours, and every group without a cannot-link goes to the nearest colour.

    Parameters
    ----------
    labels : ndarray of shape (n,), int64
        Clusters, none negative: outliers are clusters of their own.
    links : sequence of Link
        Between rows, oldest first: of several about one pair the last counts, but none that
        is not locked counts against one that is.
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows; only the centroids of groups are compared.

    Returns
    -------
    ndarray of shape (n,), int64
        Merged clusters keep their smallest label. Of a divided cluster the first colour
        keeps the label and the others get new ones above all. The rest is untouched.

    Raises
    ------
    ContradictionError
        If no labels can satisfy the links; names the path.
    ValueError
        If a label is negative or the shapes differ.

    Notes
    -----
    The paper asks for the part with the highest chromatic number. Finding it is NP-hard;
    the number of colours DSATUR uses stands for it, an upper bound. Centroids to match with
    are those of the part with the most colours; groups without a cannot-link are compared
    with the centroids after matching. The paper leaves both open.

    References
    ----------
    Sani, Khurana, Anand, "Active Learning for Animal Re-Identification with Ambiguity-Aware
    Sampling", AAAI 2026, section 3.1 E. Brélaz, "New methods to color the vertices of a
    graph", Communications of the ACM 22(4), 1979.

    Examples
    --------
    >>> different = Link(0, 1, Verdict.DIFFERENT)
    >>> refine(np.zeros(2, dtype=np.int64), [different], np.eye(2, dtype=np.float32)).tolist()
    [0, 1]
    """
    if len(labels) != len(embeddings):
        raise ValueError(f"{len(labels)} labels for {len(embeddings)} embeddings")
    if labels.min(initial=0) < 0:
        raise ValueError("outliers must be clusters of their own, not negative labels")
    newest = _newest_of_each_pair(links)
    graph = ConstraintGraph(newest)
    graph.require_consistent()

    refined = _merge(labels, newest)
    torn: dict[int, list[Link]] = {}
    for link in newest:
        if link.verdict is Verdict.DIFFERENT and refined[link.a] == refined[link.b]:
            torn.setdefault(int(refined[link.a]), []).append(link)
    fresh = int(refined.max(initial=-1)) + 1
    for label, cannot_links in torn.items():
        groups = _must_link_groups(np.flatnonzero(refined == label), graph)
        colours = _colour_cluster(groups, cannot_links, graph, embeddings)
        for group, rows in groups.items():
            if colours[group] > 0:
                refined[rows] = fresh + colours[group] - 1
        fresh += max(colours.values())
    return refined


def dsatur(conflicts: Mapping[int, set[int]]) -> dict[int, int]:
    """Colour a graph greedily, always the node next whose choice is narrowest.

    Parameters
    ----------
    conflicts : mapping from node to its neighbours
        Symmetric.

    Returns
    -------
    dict from node to colour
        Colours from 0, without gaps; no two neighbours share one. The number of colours is
        the least possible on bipartite graphs, cycles and wheels, and else a bound.
    """
    colours: dict[int, int] = {}
    seen: dict[int, set[int]] = {node: set() for node in conflicts}
    while len(colours) < len(conflicts):
        node = min(
            (node for node in conflicts if node not in colours),
            key=lambda node: (-len(seen[node]), -len(conflicts[node]), node),
        )
        colour = next(colour for colour in range(len(conflicts)) if colour not in seen[node])
        colours[node] = colour
        for neighbour in conflicts[node]:
            seen[neighbour].add(colour)
    return colours


def _newest_of_each_pair(links: Iterable[Link]) -> list[Link]:
    newest: dict[tuple[int, int], Link] = {}
    for link in links:
        pair = (min(link.a, link.b), max(link.a, link.b))
        if pair not in newest or link.locked or not newest[pair].locked:
            newest[pair] = link
    return list(newest.values())


def _merge(labels: NDArray[np.int64], links: Iterable[Link]) -> NDArray[np.int64]:
    joined = ConstraintGraph(
        Link(int(labels[link.a]), int(labels[link.b]), Verdict.SAME)
        for link in links
        if link.verdict is Verdict.SAME and labels[link.a] != labels[link.b]
    )
    smallest = {label: min(part) for part in joined.components() for label in part}
    values, inverse = np.unique(labels, return_inverse=True)
    kept = [smallest.get(value, value) for value in values.tolist()]
    return np.array(kept, dtype=np.int64)[inverse]


def _must_link_groups(
    rows: NDArray[np.int64], graph: ConstraintGraph
) -> dict[int, NDArray[np.int64]]:
    """Group the rows of one cluster; each group is known by its smallest row."""
    members: dict[int, list[int]] = {}
    for row in rows.tolist():
        members.setdefault(graph.component_id(row), []).append(row)
    return {group[0]: np.array(group, dtype=np.int64) for group in members.values()}


def _colour_cluster(
    groups: Mapping[int, NDArray[np.int64]],
    cannot_links: Iterable[Link],
    graph: ConstraintGraph,
    embeddings: NDArray[np.float32],
) -> dict[int, int]:
    """Give every group of a cluster a colour; groups in conflict differ."""
    parts = [dsatur(part) for part in _conflict_parts(groups, cannot_links, graph)]
    parts.sort(key=lambda part: (-max(part.values()), -len(part), min(part)))
    colours = dict(parts[0])
    main = _centroids(colours, groups, embeddings)
    for part in parts[1:]:
        matched = _match(_centroids(part, groups, embeddings), main)
        colours |= {group: matched[colour] for group, colour in part.items()}
    main = _centroids(colours, groups, embeddings)
    free = sorted(groups.keys() - colours.keys())
    if free:
        own = _centroids({group: place for place, group in enumerate(free)}, groups, embeddings)
        nearest = np.argmax(own @ main.T, axis=1)
        colours |= dict(zip(free, nearest.tolist(), strict=True))
    return colours


def _conflict_parts(
    groups: Mapping[int, NDArray[np.int64]], cannot_links: Iterable[Link], graph: ConstraintGraph
) -> list[dict[int, set[int]]]:
    """Return the connected parts of the conflict graph between groups."""
    name = {graph.component_id(group): group for group in groups}
    conflicts: dict[int, set[int]] = {}
    for link in cannot_links:
        a, b = name[graph.component_id(link.a)], name[graph.component_id(link.b)]
        conflicts.setdefault(a, set()).add(b)
        conflicts.setdefault(b, set()).add(a)
    touching = ConstraintGraph(
        Link(a, b, Verdict.SAME) for a, others in conflicts.items() for b in others if a < b
    )
    return [{group: conflicts[group] for group in part} for part in touching.components()]


def _centroids(
    colours: Mapping[int, int],
    groups: Mapping[int, NDArray[np.int64]],
    embeddings: NDArray[np.float32],
) -> NDArray[np.float64]:
    sums = np.zeros((max(colours.values()) + 1, embeddings.shape[1]))
    for group, colour in colours.items():
        sums[colour] += embeddings[groups[group]].sum(axis=0, dtype=np.float64)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    centroids = np.zeros_like(sums)
    np.divide(sums, lengths, out=centroids, where=lengths > _NO_LENGTH)
    return centroids


def _match(own: NDArray[np.float64], main: NDArray[np.float64]) -> dict[int, int]:
    rows, columns = linear_sum_assignment(1.0 - own @ main.T)
    return dict(zip(rows.tolist(), columns.tolist(), strict=True))
