"""The evidence engine: calibrated pairs, agglomeration with answers, locks that hold."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.adaptation import wccn
from reid_desktop.core.calibration import (
    Examples,
    PairModel,
    calibrate_pairs,
    fit_merge_scale,
    held_out_loss,
)
from reid_desktop.core.candidates import (
    SHORTLIST,
    Candidates,
    Space,
    build_candidates,
    make_space,
    mutual_nearest,
    search_points,
)
from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.engine import Answer, EngineData, Question, Solution
from reid_desktop.core.links import belonging, links_between
from reid_desktop.core.locking import gather_locks
from reid_desktop.core.moves import improve
from reid_desktop.core.partition import (
    Agglomeration,
    Locks,
    MergeScale,
    PairEvidence,
    agglomerate,
)
from reid_desktop.core.querying.base import Position, QueryStrategy
from reid_desktop.core.starting import starting_scale
from reid_desktop.core.trust import Trust, weigh
from reid_desktop.core.types import Sureness, Verdict

_REACH = SHORTLIST // 2  # a row has about this many candidates that are its own choice
_THETA_SPREAD = 0.7  # how far answers may pull the threshold from the start, log-odds
_ADAPT_GROWTH = 1.0
_ADAPT_ROWS = 20_000  # above, adapting would cost more time than a round of answers
_RIDGE = 0.5


@dataclass(frozen=True, slots=True)
class _View:
    """The candidates under one set of embeddings, and what the weak labels say of them."""

    spaces: tuple[Space, ...]
    candidates: Candidates
    features: NDArray[np.float64]
    weak: Examples

    @property
    def n_weak(self) -> int:
        """How many features the weak stage fits: all but the rank."""
        return len(self.features[0]) - 1 if len(self.features) else 0


class EvidenceEngine:
    """Solves with all the evidence, and asks with any strategy.

    Parameters
    ----------
    data : EngineData
        At least one row.
    strategy : QueryStrategy
    seed : int
        Same data, answers and seed: same solution and questions.
    """

    def __init__(self, data: EngineData, strategy: QueryStrategy, *, seed: int) -> None:
        self._data, self._strategy = data, strategy
        self._rng = np.random.default_rng(seed)
        self._seed = seed
        found = data.neighbours or (None,) * len(data.embeddings)
        spaces = tuple(
            make_space(search_points(matrix), neighbours)
            for matrix, neighbours in zip(data.embeddings, found, strict=True)
        )
        self._base = self._view(spaces)
        self._current = self._base
        self._n_adapted = 0
        self._start: MergeScale | None = None
        self._labels: NDArray[np.int64] | None = None
        self._position: Position | None = None

    def solve(
        self,
        answers: Sequence[Answer],
        *,
        bound: Sequence[Link] = (),
        identity: NDArray[np.int64] | None = None,
    ) -> Solution:
        """See `Engine.solve`."""
        links = (*self._data.locked, *bound)
        locks = gather_locks(self._data.n, links, identity=identity, crop=self._data.crop)
        trust = weigh(answers)
        self._adapt(answers, trust)
        view = self._current
        model = self._calibrate(view, trust)
        evidence = self._evidence(view, model, trust)
        scale = self._scale(answers, trust, evidence, locks, view)
        found = agglomerate(evidence, locks, scale)
        labels = improve(found, evidence, locks, scale)[locks.groups]
        graph = ConstraintGraph([*_answer_links(answers), *_lock_links(links, locks)])
        solution = self._solution(labels, answers, evidence, scale, locks, graph, trust)
        self._labels = solution.labels
        self._position = self._stand(solution, view, evidence, scale, found, locks, graph, answers)
        n_left = self._strategy.n_left(self._position)
        return _with_n_left(solution, n_left)

    def questions(self, n: int, *, exclude: Collection[tuple[int, int]] = ()) -> list[Question]:
        """See `Engine.questions`."""
        if self._position is None:
            raise ValueError("questions need a solve first")
        return self._strategy.next(self._position, n, exclude=exclude, rng=self._rng)

    def _view(self, spaces: tuple[Space, ...]) -> _View:
        candidates = build_candidates(spaces, np.random.default_rng(self._seed))
        features = np.c_[candidates.cosines, candidates.jaccard, candidates.mutual_rank].astype(
            np.float64
        )
        nearest = np.logical_or.reduce(
            [mutual_nearest(space.neighbours, candidates.pairs) for space in spaces]
        )
        drawn = candidates.random_cosines.astype(np.float64)
        unlike = np.c_[
            drawn,
            np.zeros((len(drawn), candidates.jaccard.shape[1])),
            np.full(len(drawn), np.log1p(SHORTLIST + 1)),
        ]
        weak = Examples(
            np.concatenate([features[nearest], unlike]),
            np.r_[np.ones(int(nearest.sum()), dtype=np.bool_), np.zeros(len(drawn), np.bool_)],
            np.zeros(int(nearest.sum()) + len(drawn), dtype=np.int64),
        )
        return _View(spaces, candidates, features, weak)

    def _examples(self, view: _View, trust: Trust) -> Examples:
        """Take the answered candidate pairs; the group of one is its cluster."""
        n = self._data.n
        keys = view.candidates.pairs[:, 0] * n + view.candidates.pairs[:, 1]
        said = {a * n + b: value for (a, b), value in trust.evidence.items() if value != 0.0}
        wanted = np.array(sorted(said), dtype=np.int64)
        at = np.searchsorted(keys, wanted)
        known = at < len(keys)
        known[known] = keys[at[known]] == wanted[known]
        at, wanted = at[known], wanted[known]
        labels = np.zeros(n, dtype=np.int64) if self._labels is None else self._labels
        return Examples(
            view.features[at],
            np.array([said[key] > 0 for key in wanted.tolist()], dtype=np.bool_),
            labels[view.candidates.pairs[at, 0]],
        )

    def _calibrate(self, view: _View, trust: Trust) -> PairModel:
        return calibrate_pairs(view.weak, self._examples(view, trust), n_cosines=view.n_weak)

    def _adapt(self, answers: Sequence[Answer], trust: Trust) -> None:
        """Learn the space anew from the present clusters, where that predicts answers better."""
        if (
            self._labels is None
            or len(answers) < _ADAPT_GROWTH * self._n_adapted
            or self._data.n > _ADAPT_ROWS
            or not self._examples(self._base, trust).enough
        ):
            return
        self._n_adapted = len(answers)
        adapted = [
            wccn(space.embeddings, self._labels, ridge=_RIDGE) for space in self._base.spaces
        ]
        if any(points is None for points in adapted):
            return
        view = self._view(tuple(make_space(points) for points in adapted if points is not None))
        losses = [
            held_out_loss(each.weak, self._examples(each, trust)) for each in (self._base, view)
        ]
        self._current = view if losses[1] < losses[0] else self._base

    def _evidence(self, view: _View, model: PairModel, trust: Trust) -> PairEvidence:
        n = self._data.n
        pairs = view.candidates.pairs
        log_odds = model.log_odds(view.features)
        barred = np.array([a * n + b for a, b in trust.incomparable], dtype=np.int64)
        kept = ~np.isin(pairs[:, 0] * n + pairs[:, 1], barred)
        unlike = view.weak.features[~view.weak.same]
        return PairEvidence(
            pairs=pairs[kept],
            log_odds=log_odds[kept],
            missing=float(model.log_odds(unlike).mean()) if len(unlike) else -4.0,
            reach=_REACH,
            answers=trust.evidence,
        )

    def _scale(
        self,
        answers: Sequence[Answer],
        trust: Trust,
        evidence: PairEvidence,
        locks: Locks,
        view: _View,
    ) -> MergeScale:
        if self._start is None:
            self._start = starting_scale(
                evidence, locks, view.spaces[0], np.random.default_rng(self._seed)
            )
        scored = [
            (answer.merge_score, answer.verdict is Verdict.SAME, answer.sureness)
            for answer in answers
            if answer.merge_score is not None
            and answer.verdict in (Verdict.SAME, Verdict.DIFFERENT)
        ]
        kappa, theta = fit_merge_scale(
            np.array([score for score, _, _ in scored], dtype=np.float64),
            np.array([same for _, same, _ in scored], dtype=np.bool_),
            np.array([1.0 if sure is Sureness.SURE else 0.5 for _, _, sure in scored]),
            kappa=self._start.kappa,
            theta=self._start.theta,
            spread=_THETA_SPREAD,
            error=trust.error,
        )
        return MergeScale(kappa, theta)

    def _solution(
        self,
        labels: NDArray[np.int64],
        answers: Sequence[Answer],
        evidence: PairEvidence,
        scale: MergeScale,
        locks: Locks,
        graph: ConstraintGraph,
        trust: Trust,
    ) -> Solution:
        n_clusters = int(labels.max(initial=-1)) + 1
        members: list[list[int]] = [[] for _ in range(n_clusters)]
        touched = {row for pair in trust.evidence for row in pair}
        for row in sorted(touched | _bound_rows(locks)):
            members[labels[row]].append(row)
        sizes = np.bincount(labels, minlength=n_clusters)
        proven = np.array(
            [
                len(rows) == sizes[cluster] > 1 and graph.proven(rows)
                for cluster, rows in enumerate(members)
            ],
            dtype=np.bool_,
        )
        return Solution(
            labels=labels,
            probability=belonging(labels, evidence, scale),
            proven=proven,
            contradictions=tuple(graph.contradictions()),
            violated=tuple(
                a
                for a in answers
                if (a.verdict is Verdict.SAME and labels[a.a] != labels[a.b])
                or (a.verdict is Verdict.DIFFERENT and labels[a.a] == labels[a.b])
            ),
            n_left=None,
            diagnostics={
                "kappa": scale.kappa,
                "theta": scale.theta,
                "reviewer_error": trust.error,
                "adapted": float(self._current is not self._base),
            },
        )

    def _stand(
        self,
        solution: Solution,
        view: _View,
        evidence: PairEvidence,
        scale: MergeScale,
        found: Agglomeration,
        locks: Locks,
        graph: ConstraintGraph,
        answers: Sequence[Answer],
    ) -> Position:
        n = self._data.n
        keys = view.candidates.pairs[:, 0] * n + view.candidates.pairs[:, 1]
        at = np.searchsorted(keys, evidence.pairs[:, 0] * n + evidence.pairs[:, 1])
        links, link_of = links_between(solution.labels, evidence, locks, scale)
        return Position(
            solution=solution,
            pairs=evidence.pairs,
            log_odds=evidence.log_odds,
            similarities=view.candidates.cosines[at, 0],
            links=links,
            link_of=link_of,
            merges=found.merges,
            groups=locks.groups,
            scale=scale,
            graph=graph,
            answers=tuple(answers),
            asked=frozenset((a.a, a.b) for a in answers),
            said=evidence.answers,
            missing=evidence.missing,
            reach=evidence.reach,
            features=view.features[at],
            weak=view.weak,
            space=view.spaces[0],
        )


def _answer_links(answers: Sequence[Answer]) -> list[Link]:
    return [
        Link(a.a, a.b, a.verdict, key=number, sure=a.sureness is Sureness.SURE)
        for number, a in enumerate(answers)
        if a.verdict in (Verdict.SAME, Verdict.DIFFERENT)
    ]


def _lock_links(links: Sequence[Link], locks: Locks) -> list[Link]:
    """Locks as they are, and a chain along every contracted group."""
    order = np.argsort(locks.groups, kind="stable")
    alike = locks.groups[order[1:]] == locks.groups[order[:-1]]
    chains = zip(order[:-1][alike].tolist(), order[1:][alike].tolist(), strict=True)
    return [
        *(link for link in links if link.verdict is Verdict.DIFFERENT),
        *(Link(a, b, Verdict.SAME, locked=True, key=("bound", a, b)) for a, b in chains),
    ]


def _bound_rows(locks: Locks) -> set[int]:
    sizes = np.bincount(locks.groups, minlength=len(locks.codes))
    return set(np.flatnonzero(sizes[locks.groups] > 1).tolist())


def _with_n_left(solution: Solution, n_left: int | None) -> Solution:
    return Solution(
        labels=solution.labels,
        probability=solution.probability,
        proven=solution.proven,
        contradictions=solution.contradictions,
        violated=solution.violated,
        n_left=n_left,
        diagnostics=solution.diagnostics,
    )
