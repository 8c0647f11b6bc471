import threading
from collections.abc import Collection, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.matches import Matches
from reid_desktop.core.progress import Progress
from reid_desktop.core.types import AnnotationId, AskedAs, Pair
from reid_desktop.project.companion import Matrices
from reid_desktop.project.project import Project
from reid_desktop.ui import solving as module
from reid_desktop.ui.embedding import Embedding
from reid_desktop.ui.matching import Counted, Matching
from reid_desktop.ui.measuring import Measuring
from reid_desktop.ui.operations import QuestionBatch
from reid_desktop.ui.solving import Solving
from reid_desktop.ui.tasks import Lane, Task, TaskRunner

_PAIR = Pair.of(AnnotationId(1), AnnotationId(2))


class _Engine:
    """Counts its solves; asks about the newest evidence."""

    instances: list["_Engine"]

    def __init__(
        self,
        roster: Sequence[Any],
        matrices: Any,
        *,
        cache_folder: Path,
        earlier: Any,
        measured: Any,
        facts: Any,
        progress: Progress,
    ) -> None:
        self.facts = facts
        self.solved: list[Any] = []
        self.earlier = earlier
        self.threads: set[str] = set()
        self.heeded: list[Any] = []
        self.measured = measured
        _Engine.instances.append(self)

    @property
    def crop_keys(self) -> list[str]:
        return ["a", "b", "c"]

    def worth_matching(self) -> NDArray[np.int64]:
        return np.array([[0, 1], [1, 2]])

    def heed_matches(self, matches: Matches) -> None:
        self.heeded.append((matches.pairs.tolist(), matches.inliers.tolist()))

    def solve(self, evidence: Any, progress: Progress) -> Any:
        self.solved.append(evidence)
        self.threads.add(threading.current_thread().name)
        return SimpleNamespace(n_left=40, evidence=evidence, contradictions=(f"of {evidence}",))

    def questions(self, n: int, *, exclude: Collection[Pair]) -> list[Any]:
        self.threads.add(threading.current_thread().name)
        return [SimpleNamespace(n=n, exclude=set(exclude))]

    def screens(self, asked_as: AskedAs, n: int, *, exclude: Collection[Pair]) -> list[Any]:
        return [SimpleNamespace(asked_as=asked_as, n=n, exclude=set(exclude))]

    def estimate(self, evidence: Any) -> Any:
        bounded = SimpleNamespace(value=0.2, low=0.1, high=0.4)
        return SimpleNamespace(n_individuals=bounded, share_wrong=bounded, n_answers=30)


class _Store:
    """Stands for the project: what was said, and what was written."""

    def __init__(self) -> None:
        self.evidence = "nothing"
        self.failure: Exception | None = None
        self.recorded: list[str] = []

    def read_evidence(self, _project: Project) -> str:
        if self.failure is not None:
            raise self.failure
        return self.evidence

    def record(self, _project: Project, result: Any) -> str:
        self.recorded.append(result.evidence)
        return f"changes of {result.evidence}"


class _Embedding:
    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner

    def read_matrices(self, crop_keys: Sequence[str]) -> Task:
        def work(_progress: Progress) -> Matrices:
            n = len(crop_keys)
            return {"m": (np.eye(n, dtype=np.float32), np.ones(n, dtype=np.bool_))}

        return self._runner.start(Task(work), Lane.EMBED)


class _Matching:
    """Counted one of two pairs before."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self.failure: Exception | None = None

    def count(self, crop_keys: Sequence[str], pairs: NDArray[np.int64]) -> Task:
        def work(_progress: Progress) -> Counted:
            if self.failure is not None:
                raise self.failure
            return Counted("m", np.array([-1, 30], dtype=np.int32))

        return self._runner.start(Task(work), Lane.COMPUTE)


class _Measuring:
    """Measured a photograph before."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self.failure: Exception | None = None

    def load_kept(self) -> Task:
        def work(_progress: Progress) -> dict[str, str]:
            if self.failure is not None:
                raise self.failure
            return {"a": "measured"}

        return self._runner.start(Task(work), Lane.EMBED)


@pytest.fixture
def measuring(runner: TaskRunner) -> _Measuring:
    return _Measuring(runner)


@pytest.fixture
def matching(runner: TaskRunner) -> _Matching:
    return _Matching(runner)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> _Store:
    store = _Store()
    _Engine.instances = []
    monkeypatch.setattr(module, "EngineSession", _Engine)
    monkeypatch.setattr(module, "read_roster", lambda _: [SimpleNamespace(crop_key="a")])
    monkeypatch.setattr(module, "read_evidence", store.read_evidence)
    monkeypatch.setattr(module, "record_solution", store.record)
    monkeypatch.setattr(module, "read_earlier_run", lambda _: "the last run")
    monkeypatch.setattr(module, "facts_of", lambda _: "the facts")
    return store


@pytest.fixture
def solving(
    runner: TaskRunner, store: _Store, matching: _Matching, measuring: _Measuring
) -> Solving:
    return Solving(
        runner,
        cast(Project, SimpleNamespace(cache_folder=Path("cache"))),
        cast(Embedding, _Embedding(runner)),
        matching=cast(Matching, matching),
        measuring=cast(Measuring, measuring),
    )


@pytest.fixture
def started(qtbot: QtBot, solving: Solving) -> Solving:
    with qtbot.waitSignals([solving.solved, solving.finished]):
        solving.start()
    return solving


def _ask(qtbot: QtBot, solving: Solving) -> QuestionBatch:
    with qtbot.waitSignal(solving.next_questions(8, [_PAIR]).succeeded) as succeeded:
        pass
    assert succeeded.args is not None
    batch = succeeded.args[0]
    assert isinstance(batch, QuestionBatch)
    return batch


def test_a_new_engine_goes_on_from_the_last_run_and_hears_of_facts(started: Solving) -> None:
    assert [engine.earlier for engine in _Engine.instances] == ["the last run"]
    assert [engine.facts for engine in _Engine.instances] == ["the facts"]


def test_a_solve_is_written_down(started: Solving, store: _Store) -> None:
    assert store.recorded == ["nothing"]
    assert started.ready


def test_questions_come_from_the_last_solve_when_nothing_was_said_since(
    qtbot: QtBot, started: Solving, store: _Store
) -> None:
    batch = _ask(qtbot, started)

    question = cast(Any, batch.questions[0])
    assert (question.n, question.exclude, batch.n_left) == (8, {_PAIR}, 40)
    assert _Engine.instances[0].solved == ["nothing"]


def test_an_answer_is_solved_once_before_the_next_questions(
    qtbot: QtBot, started: Solving, store: _Store
) -> None:
    store.evidence = "an answer"
    started.evidence_changed()

    with qtbot.waitSignal(started.solved) as solved:
        _ask(qtbot, started)
    _ask(qtbot, started)

    assert _Engine.instances[0].solved == ["nothing", "an answer"]
    assert store.recorded == ["nothing", "an answer"]
    assert solved.args == ["changes of an answer"]


def test_catching_up_solves_and_writes_before_it_is_finished(
    qtbot: QtBot, runner: TaskRunner, started: Solving, store: _Store
) -> None:
    store.evidence = "an answer"
    started.evidence_changed()
    catching_up = started.catch_up()
    assert catching_up is not None
    with qtbot.waitSignal(catching_up.finished):
        pass

    read = Task(lambda _progress: list(store.recorded))
    with qtbot.waitSignal(runner.start(read, Lane.PROJECT).succeeded) as written:
        pass

    assert written.args == [["nothing", "an answer"]]
    assert started.catch_up() is None


def test_the_engine_is_touched_by_one_thread_only(
    qtbot: QtBot, started: Solving, store: _Store
) -> None:
    started.evidence_changed()
    _ask(qtbot, started)

    assert len(_Engine.instances[0].threads) == 1


def test_a_question_that_could_not_read_the_evidence_is_given_up_and_made_good_later(
    qtbot: QtBot, runner: TaskRunner, started: Solving, store: _Store
) -> None:
    store.failure = OSError("disk")
    started.evidence_changed()
    with qtbot.waitSignal(runner.failed), qtbot.waitSignal(started.next_questions(8, []).cancelled):
        pass
    store.failure = None
    store.evidence = "an answer"

    _ask(qtbot, started)

    assert _Engine.instances[0].solved == ["nothing", "an answer"]


def test_questions_before_the_engine_is_there_are_cancelled(
    qtbot: QtBot, solving: Solving, store: _Store
) -> None:
    with qtbot.waitSignal(solving.next_questions(8, []).cancelled):
        pass

    assert not solving.ready


def test_stopping_before_the_engine_runs_stops_it(
    qtbot: QtBot, solving: Solving, store: _Store
) -> None:
    with qtbot.waitSignal(solving.stopped), qtbot.assertNotEmitted(solving.finished):
        solving.start()
        solving.cancel()

    assert _Engine.instances == []


def test_a_closed_project_is_not_written_to(qtbot: QtBot, solving: Solving, store: _Store) -> None:
    solving.start()
    solving.close()

    with qtbot.waitSignal(solving.next_questions(8, []).cancelled):
        pass
    assert store.recorded == []


def test_what_contradicts_is_known_with_each_solution(
    qtbot: QtBot, started: Solving, store: _Store
) -> None:
    before = started.contradictions
    store.evidence = "an answer"
    started.evidence_changed()
    _ask(qtbot, started)

    assert before == cast(Any, ("of nothing",))
    assert started.contradictions == cast(Any, ("of an answer",))


def test_the_first_solve_heeds_what_was_matched_before(started: Solving) -> None:
    [engine] = _Engine.instances

    assert engine.heeded == [([[1, 2]], [30])]
    assert engine.solved == ["nothing"]


def test_matches_found_later_are_heeded_before_it_asks_again(
    qtbot: QtBot, started: Solving
) -> None:
    worth = started.worth_matching

    started.heed(worth, np.array([12, 30], dtype=np.int32))
    _ask(qtbot, started)

    [engine] = _Engine.instances
    assert worth.crop_keys == ["a", "b", "c"]
    assert engine.heeded[1:] == [([[0, 1], [1, 2]], [12, 30])]
    assert engine.solved == ["nothing", "nothing"]


def test_matches_of_an_engine_that_is_gone_are_not_heeded(qtbot: QtBot, started: Solving) -> None:
    before = started.worth_matching
    with qtbot.waitSignal(started.finished):
        started.start()

    started.heed(before, np.array([12, 30], dtype=np.int32))
    _ask(qtbot, started)

    assert [len(engine.heeded) for engine in _Engine.instances] == [1, 1]


def test_without_matches_everything_else_goes_on(
    qtbot: QtBot, solving: Solving, matching: _Matching
) -> None:
    matching.failure = ReidError("The weights cannot be read.")

    with qtbot.waitSignals([solving.solved, solving.finished]):
        solving.start()

    [engine] = _Engine.instances
    assert engine.heeded == []
    assert engine.solved == ["nothing"]


def test_a_new_engine_hears_what_was_measured(started: Solving) -> None:
    assert [engine.measured for engine in _Engine.instances] == [{"a": "measured"}]


def test_without_measures_everything_else_goes_on(
    qtbot: QtBot, solving: Solving, measuring: _Measuring
) -> None:
    measuring.failure = ReidError("The file is in use.")

    with qtbot.waitSignals([solving.solved, solving.finished]):
        solving.start()

    assert [dict(engine.measured) for engine in _Engine.instances] == [{}]


def test_screens_are_chosen_in_the_way_that_is_asked_for(
    qtbot: QtBot, started: Solving, store: _Store
) -> None:
    store.evidence = "an answer"
    started.evidence_changed()

    asking = started.next_questions(3, [_PAIR], AskedAs.FIVE)
    with qtbot.waitSignal(asking.succeeded) as succeeded:
        pass

    assert succeeded.args is not None
    [screen] = succeeded.args[0].screens
    assert (screen.asked_as, screen.n, screen.exclude) == (AskedAs.FIVE, 3, {_PAIR})
    assert _Engine.instances[0].solved == ["nothing", "an answer"]


def test_how_right_the_groups_are_is_estimated_beside_the_questions(
    qtbot: QtBot, started: Solving
) -> None:
    with qtbot.waitSignal(started.estimate().succeeded) as succeeded:
        pass

    assert succeeded.args is not None
    assert succeeded.args[0].share_right.value == 0.8


def test_without_an_engine_nothing_is_estimated(qtbot: QtBot, solving: Solving) -> None:
    with qtbot.waitSignal(solving.estimate().cancelled):
        pass
