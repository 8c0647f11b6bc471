"""Paper mode: AAS asks, NP3 refines, features stay as they are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.aas import build_pools, draw, round_budget
from reid_desktop.core.candidates import search_points, shortlists
from reid_desktop.core.clustering import (
    NOISE,
    dbscan,
    finch_finest,
    nearest_by_distance,
    singletons_for_noise,
)
from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.engine import Answer, EngineData, Question, Screen, Solution
from reid_desktop.core.matches import Matches
from reid_desktop.core.np3 import refine
from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.core.reciprocal import (
    jaccard_distance_graph,
    jaccard_similarity_pairs,
    pair_cosines,
    reciprocal_weights,
)
from reid_desktop.core.types import AskedAs, Purpose, Sureness, Verdict

_ALL_PAIRS_ROWS = 5_000  # above, only pairs that share a neighbour are looked at


@dataclass(frozen=True, slots=True)
class RankLists:
    """How far around a photograph the views look.

    Attributes
    ----------
    k1, k2 : int
        Of the k-reciprocal encoding, see `reciprocal_weights`.
    min_samples : int
        Of DBSCAN.
    """

    k1: int
    k2: int
    min_samples: int


LONG_LISTS: Final = RankLists(30, 6, 4)  # SpCL's and the paper's
SHORT_LISTS: Final = RankLists(10, 3, 2)  # where animals have a few photographs each


class PaperEngine:
    """Views from DBSCAN (eps 0.6) and FINCH, refined by every answer.

    The paper retrains the network between rounds; here the features are frozen. Answers are
    facts to it: one that contradicts what earlier ones imply is left out, since labels
    cannot satisfy both. Of several models the first is used, reduced as for the evidence engine,
    so that the two are compared on the same distances.

    References
    ----------
    Sani, Khurana, Anand, "Active Learning for Animal Re-Identification with Ambiguity-Aware
    Sampling", AAAI 2026, section 3.1.
    """

    def __init__(
        self,
        data: EngineData,
        *,
        seed: int,
        lists: RankLists = LONG_LISTS,
        progress: Progress = UNHEARD,
    ) -> None:
        self._data = data
        self._rng = np.random.default_rng(seed)
        points = search_points(data.embeddings[0], weighed=(data.weighed or (False,))[0])
        self._points = points
        known = data.neighbours
        neighbours = shortlists(points, progress) if known is None else known[0]
        self._weights = reciprocal_weights(points, neighbours, k1=lists.k1, k2=lists.k2)
        self._graph = jaccard_distance_graph(self._weights)
        density = dbscan(self._graph, min_samples=lists.min_samples)
        self._outliers = density == NOISE
        self._view_a = singletons_for_noise(density)
        nearest = neighbours.indices[:, min(1, neighbours.indices.shape[1] - 1)]
        self._view_b = finch_finest(nearest_by_distance(self._graph, nearest))
        self._links = ConstraintGraph()
        self._labels = self._view_a
        self._batch: list[tuple[int, int]] = []
        self._asked: set[tuple[int, int]] = set()

    def worth_matching(self) -> NDArray[np.int64]:
        """See `Engine.worth_matching`: none, the paper compares embeddings alone."""
        return np.zeros((0, 2), dtype=np.int64)

    def heed_matches(self, matches: Matches) -> None:
        """See `Engine.heed_matches`: they are not heeded."""

    def solve(
        self,
        answers: Sequence[Answer],
        *,
        bound: Sequence[Link] = (),
        identity: NDArray[np.int64] | None = None,
        progress: Progress = UNHEARD,
    ) -> Solution:
        """See `Engine.solve`."""
        progress.advance(0, 1)
        graph = ConstraintGraph()
        links = [*self._data.locked, *bound, *_bound_codes(self._data.crop, identity)]
        said = [
            Link(a.a, a.b, a.verdict, key=number, sure=a.sureness is Sureness.SURE)
            for number, a in enumerate(answers)
            if a.verdict in (Verdict.SAME, Verdict.DIFFERENT)
        ]
        for link in (*links, *said):
            if graph.relation(link.a, link.b) in (None, link.verdict):
                graph.add(link)
        consistent = list(graph)
        self._links = graph
        self._asked = {(a.a, a.b) for a in answers}
        self._labels = _numbered(refine(self._view_a, consistent, self._points))
        self._batch = []
        everything = ConstraintGraph([*links, *said])
        return self._solution(answers, everything)

    def estimate(
        self,
        answers: Sequence[Answer],  # noqa: ARG002 - it draws no audit pairs
        *,
        bound: Sequence[Link] = (),  # noqa: ARG002
        identity: NDArray[np.int64] | None = None,  # noqa: ARG002
    ) -> None:
        """See `Engine.estimate`."""
        return

    def questions(self, n: int, *, exclude: Collection[tuple[int, int]] = ()) -> list[Question]:
        """See `Engine.questions`. An empty pool ends the round."""
        if not self._batch:
            self._batch = self._draw_round()
        waiting = [pair for pair in self._batch if pair not in exclude and not self._settled(*pair)]
        chosen, self._batch = waiting[:n], waiting[n:]
        if not chosen:
            return []
        pairs = np.array(chosen, dtype=np.int64)
        similarity = jaccard_similarity_pairs(self._weights, pairs)
        cosines = pair_cosines(self._points, pairs)
        return [
            Question(a, b, float(s), float(c), None, Purpose.QUERY, None, "aas")
            for (a, b), s, c in zip(chosen, similarity, cosines, strict=True)
        ]

    def screens(
        self,
        asked_as: AskedAs,  # noqa: ARG002 - the paper asks about pairs
        n: int,  # noqa: ARG002
        *,
        exclude: Collection[tuple[int, int]] = (),  # noqa: ARG002
    ) -> list[Screen]:
        """See `Engine.screens`."""
        return []

    def advised(self) -> AskedAs:
        """See `Engine.advised`."""
        return AskedAs.PAIR

    def _draw_round(self) -> list[tuple[int, int]]:
        links = list(self._links)
        candidates = None
        if self._data.n > _ALL_PAIRS_ROWS:
            near = self._graph.tocoo()
            candidates = np.stack([near.row, near.col], axis=1)[near.row < near.col].astype(
                np.int64
            )
        pools = build_pools(
            refine(self._view_a, links, self._points),
            refine(self._view_b, links, self._points),
            self._outliers,
            lambda pairs: jaccard_similarity_pairs(self._weights, pairs),
            candidates=candidates,
        )
        return draw(pools, round_budget(self._data.n), self._rng, self._settled)

    def _settled(self, a: int, b: int) -> bool:
        return (min(a, b), max(a, b)) in self._asked or self._links.relation(a, b) is not None

    def _solution(self, answers: Sequence[Answer], graph: ConstraintGraph) -> Solution:
        labels = self._labels
        n_clusters = int(labels.max(initial=-1)) + 1
        linked: list[list[int]] = [[] for _ in range(n_clusters)]
        for component in graph.components():
            for row in component:
                linked[labels[row]].append(row)
        sizes = np.bincount(labels, minlength=n_clusters)
        return Solution(
            labels=labels,
            probability=np.full(len(labels), 0.5, dtype=np.float32),
            proven=np.array(
                [len(rows) == sizes[i] > 1 and graph.proven(rows) for i, rows in enumerate(linked)],
                dtype=np.bool_,
            ),
            contradictions=tuple(graph.contradictions()),
            violated=tuple(
                a
                for a in answers
                if (a.verdict is Verdict.SAME and labels[a.a] != labels[a.b])
                or (a.verdict is Verdict.DIFFERENT and labels[a.a] == labels[a.b])
            ),
            n_left=None,
        )


def _bound_codes(crop: NDArray[np.int64] | None, identity: NDArray[np.int64] | None) -> list[Link]:
    """Make links of accepted individuals and identical pixels; one row stands for each code."""
    links: list[Link] = []
    for codes in (crop, identity):
        if codes is None:
            continue
        first: dict[int, int] = {}
        for row, code in enumerate(codes.tolist()):
            if code >= 0 and first.setdefault(code, row) != row:
                links.append(Link(first[code], row, Verdict.SAME, locked=True, key=("code", row)))
        if codes is identity:
            rows = sorted(first.values())
            links += [
                Link(a, b, Verdict.DIFFERENT, locked=True, key=("codes", a, b))
                for i, a in enumerate(rows)
                for b in rows[i + 1 :]
            ]
    return links


def _numbered(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.unique(labels, return_inverse=True)[1].astype(np.int64)
