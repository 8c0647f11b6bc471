"""What a handful of answers says about pairs that nobody was asked about."""

from collections.abc import Iterable

from reid_desktop.core.types import AnnotationId, Pair, Verdict


class Implications:
    """What follows from answers that were sure.

    Same and same give same; same and different give different. Where answers contradict each
    other it is same, as in a component of the `ConstraintGraph`, which works on all evidence of
    a project and is too heavy to load for the few pairs that wait on a page.

    Examples
    --------
    >>> a, b, c = AnnotationId(1), AnnotationId(2), AnnotationId(3)
    >>> said = Implications([(Pair(a, b), Verdict.SAME), (Pair(b, c), Verdict.DIFFERENT)])
    >>> said.verdict(Pair(a, c))
    <Verdict.DIFFERENT: 'different'>
    """

    def __init__(self, answers: Iterable[tuple[Pair, Verdict]]) -> None:
        self._parent: dict[AnnotationId, AnnotationId] = {}
        apart: list[Pair] = []
        for pair, verdict in answers:
            if verdict is Verdict.SAME:
                self._parent[self._root(pair.low)] = self._root(pair.high)
            elif verdict is Verdict.DIFFERENT:
                apart.append(pair)
        self._apart = {self._roots(pair) for pair in apart}

    def verdict(self, pair: Pair) -> Verdict | None:
        """Tell what follows for `pair`; None if nothing does."""
        roots = self._roots(pair)
        if len(roots) == 1:
            return Verdict.SAME
        return Verdict.DIFFERENT if roots in self._apart else None

    def _roots(self, pair: Pair) -> frozenset[AnnotationId]:
        return frozenset((self._root(pair.low), self._root(pair.high)))

    def _root(self, node: AnnotationId) -> AnnotationId:
        while (above := self._parent.get(node, node)) != node:
            self._parent[node] = self._parent.get(above, above)
            node = above
        return node
