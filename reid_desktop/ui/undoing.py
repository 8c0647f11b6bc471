"""Undoes and does again, one act after another, and asks before the work of others goes."""

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reid_desktop.project.answers import UndoState
from reid_desktop.project.changes import Changes
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.project_operations import ProjectOperations
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.tasks import Task


class Undoing(QObject):
    """Every undo waits for the act before it and then reads anew what it would take back.

    What was read before may be another act by now, of another person: keys are quicker than disks.
    """

    state_known = Signal(object)  # UndoState, for the menu

    def __init__(self, messages: Messages, questions: Questions, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        self._questions = questions
        self._operations: ProjectOperations | None = None
        self._waiting: deque[Callable[[ProjectOperations], None]] = deque()
        self._busy = False
        self._agreed = False  # to take back earlier work, once for as long as the project is open

    def set_project(self, operations: ProjectOperations | None) -> None:
        """Undo in another project, or in none."""
        self._operations = operations
        self._waiting.clear()
        self._busy = False
        self._agreed = False
        if operations is not None:
            operations.events.changed.connect(self._read)
            self._read()

    def undo(self) -> None:
        """Take the newest act back."""
        self._waiting.append(self._begin_undo)
        self._go_on()

    def redo(self) -> None:
        """Do again what was undone."""
        self._waiting.append(self._redo)
        self._go_on()

    def _go_on(self) -> None:
        if self._operations is None:
            self._waiting.clear()
        elif self._waiting and not self._busy:
            self._busy = True
            self._waiting.popleft()(self._operations)

    def _begin_undo(self, operations: ProjectOperations) -> None:
        reading = operations.load_undo_state()
        reading.succeeded.connect(partial(self._undo, operations))
        reading.failed.connect(partial(self._give_up, operations))
        reading.cancelled.connect(partial(self._give_up, operations))

    def _undo(self, operations: ProjectOperations, state: UndoState) -> None:
        if operations is not self._operations:
            return
        if state.undo is None or not self._may_undo(state):
            self._give_up(operations)
        else:
            self._follow(operations, operations.undo(), self.tr("Undone: {what}"))

    def _redo(self, operations: ProjectOperations) -> None:
        self._follow(operations, operations.redo(), self.tr("Done again: {what}"))

    def _follow(self, operations: ProjectOperations, task: Task, sentence: str) -> None:
        task.succeeded.connect(partial(self._tell, sentence))
        task.failed.connect(partial(self._give_up, operations))
        task.finished.connect(partial(self._on_done, operations))

    def _on_done(self, operations: ProjectOperations) -> None:
        if operations is self._operations:
            self._busy = False
            self._go_on()

    def _give_up(self, operations: ProjectOperations, _error: Exception | None = None) -> None:
        """Forget what waits: it was asked for when nobody knew of this."""
        if operations is self._operations:
            self._waiting.clear()
            self._busy = False

    def _may_undo(self, state: UndoState) -> bool:
        """Ask once before work of another day or another person is taken back."""
        if self._agreed or not (state.undo_is_earlier or state.undo_reviewer):
            return True
        who = state.undo_reviewer
        question = (
            self.tr("Take back what {reviewer} did?").format(reviewer=who)
            if who
            else self.tr("Take back what was done before today's session?")
        )
        self._agreed = self._questions.confirm(
            question,
            self.tr("It was: {what}. Redo brings it back.").format(
                what=in_language(state.undo or "")
            ),
            self.tr("Take back"),
        )
        return self._agreed

    def _tell(self, sentence: str, changes: Changes | None) -> None:
        if changes is not None:
            self._messages.say(sentence.format(what=in_language(changes.description)))

    @Slot()
    def _read(self) -> None:
        if self._operations is not None:
            reading = self._operations.load_undo_state()
            reading.succeeded.connect(partial(self._show, self._operations))

    def _show(self, operations: ProjectOperations, state: UndoState) -> None:
        if operations is self._operations:
            self.state_known.emit(state)
