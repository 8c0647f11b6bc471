"""Carries a project to the engine and the engine's answer back: rows there, ids here."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop import __version__
from reid_desktop.core.constraints import Contradiction, Link
from reid_desktop.core.learning.keys import is_head
from reid_desktop.core.progress import UNHEARD, Progress, Stretch
from reid_desktop.core.records import Decision, Lock, NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    AskedAs,
    Pair,
    Purpose,
    Sureness,
    Verdict,
)
from reid_desktop.project.changes import Changes
from reid_desktop.project.engine_input import Evidence, RosterRow
from reid_desktop.project.facts import ALL_FACTS, Facts
from reid_desktop.project.project import Project
from reid_desktop.project.quality import NOTHING_MEASURED, Measured
from reid_desktop.project.screens import ScreenQuestion, screen_question, seen_of
from reid_desktop.store.runs import NewRun

if TYPE_CHECKING:
    from reid_desktop.core.audit import Audit
    from reid_desktop.core.engine import Answer, Engine, Question, Solution
    from reid_desktop.core.matches import Matches
    from reid_desktop.project.earlier_run import EarlierRun

DEFAULT_STRATEGY = "evidence"
_SEARCH_SHARE = 50  # hundredths of the time it takes to make an engine


@dataclass(frozen=True, slots=True)
class PairQuestion:
    """A pair worth asking about, and why."""

    pair: Pair
    p_same: float
    similarity: float
    merge_score: float | None
    purpose: Purpose
    inclusion_probability: float | None
    model_key: str
    strategy: str
    batch: int

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pair alone."""
        return (self.pair,)

    def answered(
        self,
        verdict: Verdict,
        *,
        sureness: Sureness = Sureness.SURE,
        elapsed_ms: int | None = None,
        reason: str | None = None,
    ) -> NewDecision:
        """Make the decision that answers this question."""
        return NewDecision(
            pair=self.pair,
            verdict=verdict,
            sureness=sureness,
            reason=reason,
            purpose=self.purpose,
            batch=self.batch,
            inclusion_probability=self.inclusion_probability,
            merge_score=self.merge_score,
            similarity=self.similarity,
            probability=self.p_same,
            model_key=self.model_key,
            strategy=self.strategy,
            asked_as=AskedAs.PAIR,
            elapsed_ms=elapsed_ms,
        )


@dataclass(frozen=True, slots=True)
class PairContradiction:
    """A "different" between two annotations that "same" answers join."""

    cannot: Pair
    path: tuple[AnnotationId, ...]  # from one end of `cannot` to the other


@dataclass(frozen=True, slots=True)
class SolveResult:
    """Who is who after a solve, by annotation id.

    Attributes
    ----------
    labels : ndarray of shape (n,), int64
        Cluster of each of `annotation_ids`, numbered from 0.
    probability : ndarray of shape (n,), float32
        That the annotation belongs with its cluster, 0…1.
    proven : ndarray of shape (n_clusters,), bool
    n_left : int, optional
        About so many more questions pay; None when that cannot be told yet.
    n_given : int
        Answers that were heeded, as a person counts them.
    """

    annotation_ids: tuple[AnnotationId, ...]
    labels: NDArray[np.int64]
    probability: NDArray[np.float32]
    proven: NDArray[np.bool_]
    contradictions: tuple[PairContradiction, ...]
    n_left: int | None
    n_decisions: int
    n_given: int
    strategy: str
    model_keys: tuple[str, ...]
    seed: int
    diagnostics: Mapping[str, float]


def record_solution(project: Project, result: SolveResult) -> Changes:
    """Write who is who, outside undo. On the project's thread, in one transaction."""
    found = {
        "n_groups": len(result.proven),
        "n_proven": int(result.proven.sum()),
        "n_given": result.n_given,
    }
    run = NewRun(
        engine=result.strategy,
        version=__version__,
        model_keys=result.model_keys,
        parameters=json.dumps({**result.diagnostics, **found}, sort_keys=True),
        seed=result.seed,
        n_decisions=result.n_decisions,
        n_left=result.n_left,
        computed_at=project.now(),
    )
    with project.store.transaction():
        project.store.runs.record(
            run,
            annotation_ids=result.annotation_ids,
            labels=result.labels,
            probability=result.probability,
            proven=result.proven,
        )
    return Changes(tables=frozenset({"partition_run", "cluster", "assignment"}))


class EngineSession:
    """The engine of one project, kept in memory between answers. Belongs to one thread.

    Parameters
    ----------
    roster : sequence of RosterRow
        Every annotation of the study.
    matrices : mapping of model key to (embeddings, present)
        Float32 (n, dim) of unit rows in the order of `roster`, and which rows are there.
        An annotation without an embedding under every model takes no part.
    cache_folder : Path, optional
        Where what the neighbour search finds is kept.
    earlier : EarlierRun, optional
        What was found the last time; heeded if it was by these models and this strategy.
    measured : mapping of str to (Quality, int)
        What is known of the pixels, by crop key: which pictures are fit to be shown.
    facts : Facts
        Which free constraints are heeded.
    """

    def __init__(  # noqa: PLR0913 - each is one thing it is made of
        self,
        roster: Sequence[RosterRow],
        matrices: Mapping[str, tuple[NDArray[np.float32], NDArray[np.bool_]]],
        *,
        strategy: str = DEFAULT_STRATEGY,
        seed: int = 0,
        cache_folder: Path | None = None,
        earlier: EarlierRun | None = None,
        measured: Mapping[str, Measured] = NOTHING_MEASURED,
        facts: Facts = ALL_FACTS,
        progress: Progress = UNHEARD,
    ) -> None:
        from reid_desktop.core.querying.registry import (  # noqa: PLC0415 - loads scikit-learn
            make_engine,
        )
        from reid_desktop.project.engine_data import (  # noqa: PLC0415 - loads SciPy
            engine_data,
        )

        present = np.ones(len(roster), dtype=np.bool_)
        for _, there in matrices.values():
            present &= there
        self._rows = [row for row, there in zip(roster, present, strict=True) if there]
        self._ids = tuple(row.annotation_id for row in self._rows)
        self._row_of = {annotation_id: i for i, annotation_id in enumerate(self._ids)}
        self._model_keys = tuple(matrices)
        self._strategy = strategy
        self._seed = seed
        self._batch = 0
        embeddings = tuple(np.ascontiguousarray(matrix[present]) for matrix, _ in matrices.values())
        self._unseen: set[tuple[int, int]] = set()  # pairs nobody can look at now
        self._engine: Engine | None = None  # one photograph alone asks nothing
        if len(self._ids) > 1:
            searching = Stretch(progress, 0, _SEARCH_SHARE)
            comparable = earlier is not None and (
                (earlier.strategy, earlier.model_keys) == (strategy, self._model_keys)
            )
            data = engine_data(
                self._rows,
                embeddings,
                cache_folder,
                earlier=earlier if comparable else None,
                measured=measured,
                facts=facts,
                weighed=tuple(is_head(key) for key in self._model_keys),
                progress=searching,
            )
            making = Stretch(progress, _SEARCH_SHARE, 100)
            self._engine = make_engine(strategy, data, seed=seed, progress=making)

    @property
    def annotation_ids(self) -> tuple[AnnotationId, ...]:
        """The annotations that take part, in the order of the engine's rows."""
        return self._ids

    @property
    def crop_keys(self) -> list[str]:
        """The crops of those annotations."""
        return [row.crop_key for row in self._rows]

    def worth_matching(self) -> NDArray[np.int64]:
        """Choose pairs whose points are worth matching, (m, 2): rows; what matters most first."""
        none = np.zeros((0, 2), dtype=np.int64)
        return none if self._engine is None else self._engine.worth_matching()

    def heed_matches(self, matches: Matches) -> None:
        """Heed the matches of these rows, and no others, from the next solve on."""
        if self._engine is not None:
            self._engine.heed_matches(matches)

    def solve(self, evidence: Evidence, progress: Progress = UNHEARD) -> SolveResult:
        """Work out who is who from everything that is known now."""
        answers = [a for d in evidence.decisions if (a := self._answer(d)) is not None]
        self._batch = len(evidence.decisions)
        if self._engine is None:
            return self._alone(evidence)
        solution = self._engine.solve(
            answers,
            bound=self._bound(evidence.locks),
            identity=self._identity(evidence),
            progress=progress,
        )
        return self._result(solution, evidence)

    def estimate(self, evidence: Evidence) -> Audit | None:
        """Estimate how right the groups are from pairs that were drawn by lot; takes a solve."""
        if self._engine is None:
            return None
        answers = [a for d in evidence.decisions if (a := self._answer(d)) is not None]
        return self._engine.estimate(
            answers, bound=self._bound(evidence.locks), identity=self._identity(evidence)
        )

    def questions(self, n: int, *, exclude: Collection[Pair] = ()) -> list[PairQuestion]:
        """Choose up to `n` pairs worth asking about after the last `solve`; none: stop here."""
        barred = self._barred(exclude)
        while self._engine is not None:
            chosen = self._engine.questions(n, exclude=barred)
            seen = [q for q in chosen if self._rows[q.a].available and self._rows[q.b].available]
            if seen or not chosen:
                return [self._pair_question(question) for question in seen]
            self._unseen |= {(question.a, question.b) for question in chosen}
            barred |= self._unseen
        return []

    def screens(
        self, asked_as: AskedAs, n: int, *, exclude: Collection[Pair] = ()
    ) -> list[ScreenQuestion]:
        """Choose up to `n` screens after the last `solve`, see `Engine.screens`."""
        barred, available = self._barred(exclude), [row.available for row in self._rows]
        while self._engine is not None:
            chosen = self._engine.screens(asked_as, n, exclude=barred)
            seen = [kept for screen in chosen if (kept := seen_of(screen, available)) is not None]
            if seen or not chosen:
                return [screen_question(kept, self._ids, self._pair_question) for kept in seen]
            self._unseen |= {(q.a, q.b) for screen in chosen for q in screen.questions}
            barred |= self._unseen
        return []

    def _barred(self, exclude: Collection[Pair]) -> set[tuple[int, int]]:
        return self._unseen | {
            (min(a, b), max(a, b))
            for pair in exclude
            if (a := self._row_of.get(pair.low)) is not None
            and (b := self._row_of.get(pair.high)) is not None
        }

    def _pair_question(self, question: Question) -> PairQuestion:
        return PairQuestion(
            pair=Pair.of(self._ids[question.a], self._ids[question.b]),
            p_same=question.p_same,
            similarity=question.similarity,
            merge_score=question.merge_score,
            purpose=question.purpose,
            inclusion_probability=question.inclusion_probability,
            model_key=" ".join(self._model_keys),
            strategy=question.strategy,
            batch=self._batch,
        )

    def _answer(self, decision: Decision) -> Answer | None:
        from reid_desktop.core.engine import Answer  # noqa: PLC0415 - loads NumPy's company

        a, b = self._row_of.get(decision.pair.low), self._row_of.get(decision.pair.high)
        if a is None or b is None:
            return None  # about a photograph that is out of the study now
        return Answer(
            a=min(a, b),
            b=max(a, b),
            verdict=decision.verdict,
            sureness=decision.given.sureness,
            reviewer=decision.reviewer,
            purpose=decision.given.purpose,
            inclusion_probability=decision.given.inclusion_probability,
            merge_score=decision.given.merge_score,
            stranger=None
            if decision.given.stranger is None
            else self._row_of[decision.given.stranger],
        )

    def _bound(self, locks: Sequence[Lock]) -> list[Link]:
        return [
            Link(a, b, lock.verdict, locked=True, weight=1.0, key=lock.lock_id)
            for lock in locks
            if (a := self._row_of.get(lock.pair.low)) is not None
            and (b := self._row_of.get(lock.pair.high)) is not None
        ]

    def _identity(self, evidence: Evidence) -> NDArray[np.int64]:
        identity = np.full(len(self._ids), -1, dtype=np.int64)
        for annotation_id, individual_id in evidence.memberships.items():
            if (row := self._row_of.get(annotation_id)) is not None:
                identity[row] = individual_id
        return identity

    def _result(self, solution: Solution, evidence: Evidence) -> SolveResult:
        return SolveResult(
            annotation_ids=self._ids,
            labels=solution.labels,
            probability=solution.probability,
            proven=solution.proven,
            contradictions=tuple(self._told(c) for c in solution.contradictions),
            n_left=solution.n_left,
            n_decisions=len(evidence.decisions),
            n_given=evidence.n_given,
            strategy=self._strategy,
            model_keys=self._model_keys,
            seed=self._seed,
            diagnostics=solution.diagnostics,
        )

    def _alone(self, evidence: Evidence) -> SolveResult:
        from reid_desktop.core.engine import Solution  # noqa: PLC0415 - loads NumPy's company

        n = len(self._ids)
        alone = Solution(
            np.arange(n), np.ones(n, np.float32), np.zeros(n, np.bool_), (), (), n_left=0
        )
        return self._result(alone, evidence)

    def _told(self, contradiction: Contradiction) -> PairContradiction:
        cannot = contradiction.cannot
        return PairContradiction(
            Pair.of(self._ids[cannot.a], self._ids[cannot.b]),
            tuple(self._ids[row] for row in contradiction.nodes()),
        )
