"""Works out who is who and what to ask next: owns the engine, on ENGINE."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal, Slot

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import Progress, Stretch
from reid_desktop.core.types import AskedAs, Pair
from reid_desktop.project.changes import Changes
from reid_desktop.project.companion import Matrices
from reid_desktop.project.earlier_run import EarlierRun, read_earlier_run
from reid_desktop.project.engine_input import Evidence, RosterRow, read_evidence, read_roster
from reid_desktop.project.facts import Facts, facts_of
from reid_desktop.project.project import Project
from reid_desktop.project.quality import NOTHING_MEASURED, Measured
from reid_desktop.project.reviewing import Estimated, estimated
from reid_desktop.project.session import (
    EngineSession,
    PairContradiction,
    SolveResult,
    record_solution,
)
from reid_desktop.ui.embedding import Embedding
from reid_desktop.ui.matching import Counted, Matching
from reid_desktop.ui.measuring import Measuring
from reid_desktop.ui.operations import QuestionBatch, ScreenBatch
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency

if TYPE_CHECKING:
    from reid_desktop.core.matches import Matches

_PREPARING_SHARE = 75  # hundredths of the time until the first solution


@dataclass(frozen=True, slots=True)
class _Read:
    """What a new engine needs of the project."""

    roster: Sequence[RosterRow]
    evidence: Evidence
    earlier: EarlierRun | None
    facts: Facts


@dataclass(frozen=True, slots=True)
class Worth:
    """Pairs whose points are worth matching, what matters most first.

    Attributes
    ----------
    crop_keys : list of str
        Of the photographs the engine knows.
    pairs : ndarray of shape (m, 2), int64
        Places in `crop_keys`.
    """

    crop_keys: list[str]
    pairs: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Made:
    """A new engine, of the ENGINE thread, and what it would have matched."""

    session: EngineSession
    worth: Worth


@dataclass(slots=True)
class _Asked:
    """What a question task needs and gets on its way."""

    n: int
    exclude: frozenset[Pair]
    matches: Matches | None
    asked_as: AskedAs = AskedAs.PAIR
    evidence: Evidence | None = None
    given_up: bool = False


class Solving(QObject):
    """Keeps the engine in memory between answers and solves again when there is new evidence.

    Exactly one of `finished` and `stopped` follows `start`.
    """

    work_started = Signal(str, object)  # what, Task
    finished = Signal()
    stopped = Signal()
    solved = Signal(object)  # Changes: clusters and assignments were written anew
    _solved_meanwhile = Signal(object)  # SolveResult; from the ENGINE thread

    def __init__(
        self,
        runner: TaskRunner,
        project: Project,
        embedding: Embedding,
        *,
        matching: Matching,
        measuring: Measuring,
    ) -> None:
        super().__init__()
        self._runner = runner
        self._project = project
        self._embedding = embedding
        self._matching = matching
        self._measuring = measuring
        self._worth = Worth([], np.zeros((0, 2), dtype=np.int64))
        self._matches: Matches | None = None  # that the engine is to heed and does not know yet
        self._task: Task | None = None
        self._closed = False
        self._fresh = False  # the engine knows all evidence
        self._session: EngineSession | None = None  # of the ENGINE thread
        self._n_left: int | None = None  # of the ENGINE thread
        self._has_session = False
        self._contradictions: tuple[PairContradiction, ...] = ()
        self._solved_meanwhile.connect(self._record, Qt.ConnectionType.QueuedConnection)

    @property
    def contradictions(self) -> tuple[PairContradiction, ...]:
        """Which answers contradict each other, as of the newest solution."""
        return self._contradictions

    @property
    def ready(self) -> bool:
        """Whether questions can be asked."""
        return self._has_session

    @property
    def worth_matching(self) -> Worth:
        """Which pairs the engine would know better if their points were matched."""
        return self._worth

    def heed(self, worth: Worth, inliers: NDArray[np.int32]) -> None:
        """Let the engine heed matches with its next solve.

        Parameters
        ----------
        worth : Worth
            What was counted; nothing is heeded if the engine was made anew since.
        inliers : ndarray of shape (m,), int32
            Of its pairs; -1 where they were not counted.
        """
        if worth is self._worth:
            self._matches = _matches(worth, inliers)
            self.evidence_changed()

    def start(self) -> None:
        """Make the engine anew from all photographs, and solve."""
        task = Task(self._read_project)
        task.succeeded.connect(self._read_matrices)
        self._run(task, Lane.PROJECT)

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step."""
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Stop, and write nothing any more."""
        self._closed = True
        self.cancel()

    @Slot()
    def evidence_changed(self) -> None:
        """Note that the engine must solve before it asks again."""
        self._fresh = False

    def catch_up(self) -> Task | None:
        """Solve if there is new evidence; None if everything is known already.

        What is asked of PROJECT when the task has finished finds the solution written.
        """
        if self._fresh or not self._has_session:
            return None
        return self.next_questions(0, ())

    def next_questions(
        self, n: int, exclude: Collection[Pair], asked_as: AskedAs = AskedAs.PAIR
    ) -> Task:
        """Choose pairs or screens, after solving again if there is new evidence."""
        asked = _Asked(n, frozenset(exclude), self._matches, asked_as)
        task = Task(partial(self._choose, asked))
        if self._closed:
            task.cancel()
            return self._runner.start(task, Lane.ENGINE)
        if self._fresh:
            return self._runner.start(task, Lane.ENGINE, urgency=Urgency.NOW)
        self._fresh = True
        task.cancelled.connect(self.evidence_changed)  # it may not have solved
        task.failed.connect(self.evidence_changed)
        reading = Task(partial(self._read_evidence, asked))
        reading.finished.connect(lambda: self._runner.start(task, Lane.ENGINE, urgency=Urgency.NOW))
        self._runner.start(reading, Lane.PROJECT)
        return task

    def estimate(self) -> Task:
        """Estimate how right the groups are, after whoever waits for questions."""
        asked = _Asked(0, frozenset(), None)
        task = Task(partial(self._estimate, asked))
        if self._closed or not self._has_session:
            task.cancel()
            return self._runner.start(task, Lane.ENGINE)
        reading = Task(partial(self._read_evidence, asked))
        reading.finished.connect(lambda: self._runner.start(task, Lane.ENGINE))
        self._runner.start(reading, Lane.PROJECT)
        return task

    @Slot(object)
    def _read_matrices(self, read: _Read) -> None:
        self._fresh = True
        task = self._embedding.read_matrices([row.crop_key for row in read.roster])
        task.succeeded.connect(partial(self._read_measured, read))
        self._follow(task)

    def _read_measured(self, read: _Read, matrices: Matrices) -> None:
        task = self._measuring.load_kept()
        task.succeeded.connect(partial(self._make_anew, read, matrices))
        task.failed.connect(lambda _error: self._make_anew(read, matrices, NOTHING_MEASURED))
        task.cancelled.connect(self.stopped)
        self._task = task

    def _make_anew(self, read: _Read, matrices: Matrices, measured: Mapping[str, Measured]) -> None:
        task = Task(partial(self._make, read, matrices, measured), in_hundredths=True)
        task.succeeded.connect(partial(self._count, read.evidence))
        self._group(task)

    def _count(self, evidence: Evidence, made: _Made) -> None:
        """Read what was matched before: the first solve heeds it already."""
        counting = self._matching.count(made.worth.crop_keys, made.worth.pairs)
        counting.succeeded.connect(partial(self._solve_first, evidence, made))
        counting.failed.connect(lambda _error: self._solve_first(evidence, made, None))
        self._task = counting
        counting.cancelled.connect(self.stopped)

    def _solve_first(self, evidence: Evidence, made: _Made, counted: Counted | None) -> None:
        matches = None if counted is None else _matches(made.worth, counted.inliers)
        task = Task(partial(self._solve_with, made, evidence, matches), in_hundredths=True)
        task.succeeded.connect(partial(self._on_solved, made.worth))
        self._group(task)

    def _group(self, task: Task) -> None:
        self._run(task, Lane.ENGINE)
        self.work_started.emit(self.tr("Grouping photographs"), task)

    def _on_solved(self, worth: Worth, result: SolveResult) -> None:
        self._task = None
        self._worth, self._matches = worth, None
        self._has_session = True
        self._record(result)
        self.finished.emit()

    @Slot(object)
    def _record(self, result: SolveResult) -> None:
        if self._closed:
            return
        self._contradictions = result.contradictions
        task = Task(lambda _progress: record_solution(self._project, result))
        task.succeeded.connect(self._on_recorded)
        self._runner.start(task, Lane.PROJECT)

    @Slot(object)
    def _on_recorded(self, changes: Changes) -> None:
        self.solved.emit(changes)

    def _run(self, task: Task, lane: Lane) -> None:
        self._follow(task)
        self._runner.start(task, lane)

    def _follow(self, task: Task) -> None:
        self._task = task
        task.failed.connect(self.stopped)
        task.cancelled.connect(self.stopped)

    # Below: on worker threads.

    def _read_project(self, _progress: Progress) -> _Read:
        project = self._project
        return _Read(
            read_roster(project),
            read_evidence(project),
            read_earlier_run(project),
            facts_of(project),
        )

    def _read_evidence(self, asked: _Asked, _progress: Progress) -> None:
        asked.given_up = True  # unless this succeeds
        asked.evidence = read_evidence(self._project)
        asked.given_up = False

    def _make(
        self,
        read: _Read,
        matrices: Matrices,
        measured: Mapping[str, Measured],
        progress: Progress,
    ) -> _Made:
        session = EngineSession(
            read.roster,
            matrices,
            cache_folder=self._project.cache_folder,
            earlier=read.earlier,
            measured=measured,
            facts=read.facts,
            progress=Stretch(progress, 0, _PREPARING_SHARE),
        )
        return _Made(session, Worth(session.crop_keys, session.worth_matching()))

    def _solve_with(
        self, made: _Made, evidence: Evidence, matches: Matches | None, progress: Progress
    ) -> SolveResult:
        if matches is not None:
            made.session.heed_matches(matches)
        result = made.session.solve(evidence, Stretch(progress, _PREPARING_SHARE, 100))
        self._session, self._n_left = made.session, result.n_left
        return result

    def _estimate(self, asked: _Asked, _progress: Progress) -> Estimated | None:
        if self._session is None or asked.evidence is None:
            raise Cancelled
        return estimated(self._session, asked.evidence)

    def _choose(self, asked: _Asked, progress: Progress) -> QuestionBatch | ScreenBatch:
        if self._session is None or asked.given_up:
            raise Cancelled
        if asked.matches is not None:
            self._session.heed_matches(asked.matches)
        if asked.evidence is not None:
            result = self._session.solve(asked.evidence, progress)
            self._n_left = result.n_left
            self._solved_meanwhile.emit(result)
        if asked.n == 0:
            return QuestionBatch((), self._n_left)
        if asked.asked_as is not AskedAs.PAIR:
            screens = self._session.screens(asked.asked_as, asked.n, exclude=asked.exclude)
            return ScreenBatch(tuple(screens), self._n_left)
        questions = self._session.questions(asked.n, exclude=asked.exclude)
        return QuestionBatch(tuple(questions), self._n_left)


def _matches(worth: Worth, inliers: NDArray[np.int32]) -> Matches:
    from reid_desktop.core.matches import Matches  # noqa: PLC0415 - loads SciPy

    return Matches.counted(worth.pairs, inliers)
