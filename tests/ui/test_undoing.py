from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.project.answers import UndoState
from reid_desktop.project.changes import Changes
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.project_operations import ProjectOperations
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.undoing import Undoing
from tests.ui.fake_context import FakeContext

_MINE = UndoState("mine", None)
_ANAS = UndoState("hers", None, undo_reviewer="Ana")
_EARLIER = UndoState("old", None, undo_is_earlier=True)


class _Operations(FakeContext):
    """Has acts that can be taken back, the newest last."""

    def __init__(self, runner: TaskRunner, folder: Path) -> None:
        super().__init__(runner, folder)
        self.acts: list[UndoState] = []
        self.done: list[str] = []

    def load_undo_state(self) -> Task:
        return self._give(lambda: self.acts[-1] if self.acts else UndoState(None, None))

    def undo(self, *, initiator: object | None = None) -> Task:
        return self._flip("undo")

    def redo(self, *, initiator: object | None = None) -> Task:
        return self._flip("redo")

    def _flip(self, kind: str) -> Task:
        def work() -> Changes:
            if self.failure is not None:
                raise self.failure
            self.done.append(f"{kind} {self.acts.pop().undo}")
            return Changes(description=self.done[-1])

        return self._runner.start(Task(lambda _progress: work()), Lane.PROJECT)


class _Questions:
    def __init__(self) -> None:
        self.agrees = False
        self.asked: list[str] = []

    def confirm(self, question: str, explanation: str, yes: str) -> bool:
        self.asked.append(question)
        return self.agrees


@pytest.fixture
def operations(runner: TaskRunner, tmp_path: Path) -> _Operations:
    return _Operations(runner, tmp_path)


@pytest.fixture
def questions() -> _Questions:
    return _Questions()


@pytest.fixture
def undoing(operations: _Operations, questions: _Questions) -> Iterator[Undoing]:
    owner = QObject()
    undoing = Undoing(operations.messages, cast(Questions, questions), owner)
    undoing.set_project(cast(ProjectOperations, operations))
    yield undoing
    undoing.set_project(None)


def _settle(qtbot: QtBot, runner: TaskRunner) -> None:
    qtbot.waitUntil(lambda: not runner.findChildren(Task))


def test_undos_that_were_asked_for_at_once_are_done_one_after_the_other(
    qtbot: QtBot, runner: TaskRunner, operations: _Operations, undoing: Undoing
) -> None:
    said: list[str] = []
    operations.messages.said.connect(lambda message: said.append(message.text))
    operations.acts = [_MINE, _MINE, _MINE]

    undoing.undo()
    undoing.undo()
    undoing.redo()
    _settle(qtbot, runner)

    assert operations.done == ["undo mine", "undo mine", "redo mine"]
    assert said == ["Undone: undo mine", "Undone: undo mine", "Done again: redo mine"]


def test_a_quick_second_undo_asks_before_it_takes_back_what_another_did(
    qtbot: QtBot,
    runner: TaskRunner,
    operations: _Operations,
    questions: _Questions,
    undoing: Undoing,
) -> None:
    operations.acts = [_ANAS, _ANAS, _MINE]

    undoing.undo()
    undoing.undo()
    undoing.undo()
    _settle(qtbot, runner)

    assert operations.done == ["undo mine"]
    assert questions.asked == ["Take back what Ana did?"]


def test_who_agreed_is_not_asked_again_while_the_project_is_open(
    qtbot: QtBot,
    runner: TaskRunner,
    operations: _Operations,
    questions: _Questions,
    undoing: Undoing,
) -> None:
    operations.acts = [_ANAS, _EARLIER]
    questions.agrees = True

    undoing.undo()
    undoing.undo()
    _settle(qtbot, runner)

    assert operations.done == ["undo old", "undo hers"]
    assert questions.asked == ["Take back what was done before today's session?"]


def test_who_refused_is_asked_again(
    qtbot: QtBot,
    runner: TaskRunner,
    operations: _Operations,
    questions: _Questions,
    undoing: Undoing,
) -> None:
    operations.acts = [_ANAS]

    undoing.undo()
    _settle(qtbot, runner)
    undoing.undo()
    _settle(qtbot, runner)

    assert operations.done == []
    assert questions.asked == ["Take back what Ana did?"] * 2


def test_an_undo_that_failed_ends_those_that_wait(
    qtbot: QtBot, runner: TaskRunner, operations: _Operations, undoing: Undoing
) -> None:
    operations.acts = [_MINE, _MINE]
    operations.failure = ReidError("The disk is full.")

    undoing.undo()
    undoing.undo()
    _settle(qtbot, runner)
    operations.failure = None
    undoing.undo()
    _settle(qtbot, runner)

    assert operations.done == ["undo mine"]


def test_nothing_is_undone_in_a_project_that_was_closed_meanwhile(
    qtbot: QtBot, runner: TaskRunner, operations: _Operations, undoing: Undoing
) -> None:
    operations.acts = [_MINE]

    undoing.undo()
    undoing.set_project(None)
    undoing.undo()
    _settle(qtbot, runner)

    assert operations.done == []


def test_what_undo_would_do_is_told_after_every_change(
    qtbot: QtBot, runner: TaskRunner, operations: _Operations, undoing: Undoing
) -> None:
    _settle(qtbot, runner)
    told: list[UndoState] = []
    undoing.state_known.connect(told.append)
    operations.acts = [_ANAS]

    operations.events.changed.emit(Changes(), None)
    _settle(qtbot, runner)

    assert told == [_ANAS]
