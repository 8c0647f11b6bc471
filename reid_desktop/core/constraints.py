"""What the answers in force imply about each other, and where they contradict."""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import Verdict


@dataclass(frozen=True, slots=True)
class Link:
    """One answer or lock that says of two nodes that they are, or are not, one individual.

    Attributes
    ----------
    a, b : int
        Two different nodes, in no particular order.
    verdict : Verdict
        SAME (a must-link) or DIFFERENT (a cannot-link).
    locked : bool
        Holds whatever else is said: a fact, a catalogue, or a person's confirmation.
    weight : float
        How much it counts against other links.
    key : hashable, optional
        What the caller knows the link by.
    sure : bool
        Whether it may prove a group.
    """

    a: int
    b: int
    verdict: Verdict
    locked: bool = False
    weight: float = 1.0
    key: Hashable = None
    sure: bool = True

    def __post_init__(self) -> None:
        if self.verdict not in (Verdict.SAME, Verdict.DIFFERENT):
            raise ValueError(f"{self.verdict.value!r} links nothing")
        if self.a == self.b:
            raise ValueError(f"node {self.a} cannot be linked with itself")

    def other(self, node: int) -> int:
        """Return the end that is not `node`."""
        return self.b if node == self.a else self.a


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A cannot-link between two nodes that must-links join.

    Attributes
    ----------
    cannot : Link
        The link that says "different".
    path : tuple of Link
        A shortest chain of must-links that leads from ``cannot.a`` to ``cannot.b``.
    """

    cannot: Link
    path: tuple[Link, ...]

    def nodes(self) -> tuple[int, ...]:
        """Return the nodes along the path, from ``cannot.a`` to ``cannot.b``."""
        nodes = [self.cannot.a]
        for link in self.path:
            nodes.append(link.other(nodes[-1]))
        return tuple(nodes)


class ContradictionError(ReidError):
    """Links that cannot all hold, where something needs links that can.

    Parameters
    ----------
    contradiction : Contradiction
        The links in question; also an attribute, so that the caller can name photographs.
    """

    def __init__(self, contradiction: Contradiction) -> None:
        chain = " = ".join(str(node) for node in contradiction.nodes())
        cannot = contradiction.cannot
        super().__init__(
            f"Some answers contradict each other: {chain}, but {cannot.a} ≠ {cannot.b}.",
            "Look at these pairs again and correct the answer that is wrong.",
        )
        self.contradiction = contradiction


class ConstraintGraph:
    """Multigraph of all links in force; refuses none, and their order does not matter.

    Parameters
    ----------
    links : iterable of Link
        The first links. Equal links count as often as they are given.

    Notes
    -----
    Nodes need no registering: one without links is a component of its own. Adding a link
    takes amortised O(log n) (union-find; where two components join, the one with fewer
    nodes and cannot-links moves). `remove` takes time in the links of its two nodes, and
    the next question rebuilds the components once, in O(links).
    """

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self._same: dict[int, list[Link]] = {}
        self._different: dict[int, list[Link]] = {}
        self._stale = False
        self._forget_components()
        for link in links:
            self.add(link)

    def __iter__(self) -> Iterator[Link]:
        for side in (self._same, self._different):
            for node, links in side.items():
                yield from (link for link in links if link.a == node)

    def __len__(self) -> int:
        both = (self._same, self._different)
        return sum(len(links) for side in both for links in side.values()) // 2

    def add(self, link: Link) -> None:
        """Put `link` in force."""
        side = self._side(link)
        side.setdefault(link.a, []).append(link)
        side.setdefault(link.b, []).append(link)
        if not self._stale:
            self._take_in(link)

    def remove(self, link: Link) -> None:
        """Take one link equal to `link` out of force.

        Raises
        ------
        ValueError
            If there is none.
        """
        side = self._side(link)
        if link not in side.get(link.a, ()):
            raise ValueError(f"no such link: {link}")
        for node in (link.a, link.b):
            side[node].remove(link)
            if not side[node]:
                del side[node]
        self._stale = True

    def component_id(self, node: int) -> int:
        """Return a node that stands for the component of `node` until the next change."""
        self._refresh()
        return self._find(node)

    def component(self, node: int) -> frozenset[int]:
        """Return the nodes that must-links join with `node`, itself included."""
        return frozenset(self._members.get(self.component_id(node), (node,)))

    def components(self) -> list[frozenset[int]]:
        """Return the components of all nodes with links, by their smallest node."""
        self._refresh()
        found = {self._find(node) for side in (self._same, self._different) for node in side}
        groups = [frozenset(self._members.get(root, (root,))) for root in found]
        return sorted(groups, key=min)

    def relation(self, a: int, b: int) -> Verdict | None:
        """Return what the links imply about two nodes.

        Returns
        -------
        Verdict or None
            SAME within a component, even where a contradiction lies in it; DIFFERENT where
            a cannot-link lies between the components; None where nothing is implied.
        """
        self._refresh()
        root_a, root_b = self._find(a), self._find(b)
        if root_a == root_b:
            return Verdict.SAME
        return Verdict.DIFFERENT if root_b in self._apart.get(root_a, ()) else None

    def contradictions(self) -> list[Contradiction]:
        """Return every cannot-link inside a component, each with a shortest path.

        Returns
        -------
        list of Contradiction
            By their nodes. Of several shortest paths, the one with the smallest nodes.
        """
        self._refresh()
        return [
            Contradiction(link, self._shortest_path(link.a, link.b))
            for link in sorted(self._torn, key=rank)
        ]

    def require_consistent(self) -> None:
        """Raise the first contradiction, if there is one.

        Raises
        ------
        ContradictionError
            Names the links that contradict each other.
        """
        self._refresh()
        if self._torn:
            link = min(self._torn, key=rank)
            raise ContradictionError(Contradiction(link, self._shortest_path(link.a, link.b)))

    def links_within(self, nodes: Iterable[int]) -> list[Link]:
        """Return the must-links of which both ends are among `nodes`."""
        group = set(nodes)
        return [
            link
            for node in group
            for link in self._same.get(node, ())
            if link.a == node and link.b in group
        ]

    def proven(self, nodes: Iterable[int]) -> bool:
        """Tell whether sure answers join `nodes` in such a way that any one may be wrong.

        Parameters
        ----------
        nodes : iterable of int
            A group; links that leave it do not count.

        Returns
        -------
        bool
            Whether the sure must-links among the nodes keep them connected without any
            one of them; two about one pair count as two. Locked links are no answers and
            hold in any case, but prove nothing alone: without an answer, and for a single
            node, False.
        """
        group = set(nodes)
        links = [link for link in self.links_within(group) if link.sure]
        answered = any(not link.locked for link in links)
        return len(group) > 1 and answered and _holds_without_any_one(group, links)

    def _side(self, link: Link) -> dict[int, list[Link]]:
        return self._same if link.verdict is Verdict.SAME else self._different

    def _forget_components(self) -> None:
        self._parent: dict[int, int] = {}  # only of nodes that were joined with others
        self._members: dict[int, list[int]] = {}  # by root; absent for single nodes
        self._apart: dict[int, set[int]] = {}  # by root: roots behind cannot-links
        self._torn: list[Link] = []  # cannot-links inside components

    def _refresh(self) -> None:
        if self._stale:
            self._stale = False
            self._forget_components()
            for link in self:
                self._take_in(link)

    def _find(self, node: int) -> int:
        parent = self._parent
        while (above := parent.get(node, node)) != node:
            parent[node] = parent.get(above, above)
            node = above
        return node

    def _take_in(self, link: Link) -> None:
        root_a, root_b = self._find(link.a), self._find(link.b)
        if link.verdict is Verdict.SAME:
            if root_a != root_b:
                self._join(root_a, root_b)
        elif root_a == root_b:
            self._torn.append(link)
        else:
            self._apart.setdefault(root_a, set()).add(root_b)
            self._apart.setdefault(root_b, set()).add(root_a)

    def _join(self, small: int, large: int) -> None:
        if self._burden(small) > self._burden(large):
            small, large = large, small
        moved = self._members.pop(small, [small])
        if large in self._apart.get(small, ()):
            self._torn += self._cannot_links_between(moved, small, large)
        self._members.setdefault(large, [large]).extend(moved)
        self._parent[small] = large
        for enemy in self._apart.pop(small, ()):
            self._apart[enemy].discard(small)
            if enemy != large:
                self._apart[enemy].add(large)
                self._apart.setdefault(large, set()).add(enemy)

    def _burden(self, root: int) -> int:
        return len(self._members.get(root, (root,))) + len(self._apart.get(root, ()))

    def _cannot_links_between(self, moved: list[int], small: int, large: int) -> list[Link]:
        nodes = moved
        other = large
        if len(self._members.get(large, (large,))) < len(moved):
            nodes, other = self._members.get(large, [large]), small
        return [
            link
            for node in nodes
            for link in self._different.get(node, ())
            if self._find(link.other(node)) == other
        ]

    def _shortest_path(self, start: int, end: int) -> tuple[Link, ...]:
        came_by: dict[int, Link] = {}
        queue = deque([start])
        while end not in came_by:
            node = queue.popleft()
            for link in sorted(self._same[node], key=rank):
                following = link.other(node)
                if following != start and following not in came_by:
                    came_by[following] = link
                    queue.append(following)
        path = []
        node = end
        while node != start:
            path.append(came_by[node])
            node = came_by[node].other(node)
        return tuple(reversed(path))


def rank(link: Link) -> tuple[int, int, bool, float, str, bool, int]:
    """Order links by what they say, so that the order they came in does not matter."""
    low, high = sorted((link.a, link.b))
    return low, high, not link.locked, -link.weight, repr(link.key), not link.sure, link.a


def _holds_without_any_one(group: set[int], links: list[Link]) -> bool:
    """Tell whether the unlocked links leave no bridge (Tarjan's low-links, iterative)."""
    edges: dict[int, list[tuple[int, int]]] = {node: [] for node in group}
    for number, link in enumerate(links):
        edges[link.a].append((link.b, number))
        edges[link.b].append((link.a, number))
    start = next(iter(group))
    depth = {start: 0}
    lowest = {start: 0}
    stack = [(start, -1, iter(edges[start]))]
    while stack:
        node, arrived_by, remaining = stack[-1]
        for following, number in remaining:
            if number == arrived_by:
                continue
            if following in depth:
                lowest[node] = min(lowest[node], depth[following])
                continue
            depth[following] = lowest[following] = len(depth)
            stack.append((following, number, iter(edges[following])))
            break
        else:
            stack.pop()
            if stack:
                above = stack[-1][0]
                lowest[above] = min(lowest[above], lowest[node])
                bridge = lowest[node] > depth[above]
                if bridge and not links[arrived_by].locked:
                    return False
    return len(depth) == len(group)
