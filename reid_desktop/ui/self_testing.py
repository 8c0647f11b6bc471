"""Runs the self-test behind the window, and keeps what it told."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, Slot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.ui.tasks import Lane, Task, TaskRunner

# Tells a line at a time, and raises ReidError where something does not work.
RunSelfTest = Callable[[Progress, Callable[[str], None]], None]


class Outcome(Enum):
    """How the self-test went."""

    NOT_RUN = auto()
    RUNS = auto()
    PASSED = auto()
    FAILED = auto()
    STOPPED = auto()


class SelfTesting(QObject):
    """One self-test at a time; it goes on while no dialog shows it."""

    told = Signal(str)  # a line
    changed = Signal()  # the outcome

    def __init__(self, runner: TaskRunner, run: RunSelfTest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._run = run
        self._task: Task | None = None
        self._lines: list[str] = []
        self.outcome = Outcome.NOT_RUN
        self.told.connect(self._on_told)

    @property
    def text(self) -> str:
        """What it told so far."""
        return "\n".join(self._lines)

    @Slot()
    def start(self) -> None:
        """Begin anew, unless it runs."""
        if self._task is not None:
            return
        self._lines.clear()
        self._task = Task(self._work)
        self._task.succeeded.connect(self._on_succeeded)
        self._task.failed.connect(self._on_failed)
        self._task.cancelled.connect(self._on_cancelled)
        self._runner.start(self._task, Lane.CHARTS)
        self._become(Outcome.RUNS)

    @Slot()
    def stop(self) -> None:
        """Stop it at its next step."""
        if self._task is not None:
            self._task.cancel()

    def _work(self, progress: Progress) -> bool:
        """Run it on a worker thread; whether it passed."""
        try:
            self._run(progress, self.told.emit)
        except ReidError as error:  # which is what a self-test is for, and no fault of the window
            self.told.emit(" ".join(filter(None, (str(error), error.hint))))
            return False
        return True

    @Slot(str)
    def _on_told(self, line: str) -> None:
        self._lines.append(line)

    @Slot(object)
    def _on_succeeded(self, passed: bool) -> None:
        self._become(Outcome.PASSED if passed else Outcome.FAILED)

    @Slot(Exception)
    def _on_failed(self, error: Exception) -> None:
        self.told.emit(f"{type(error).__name__}: {error}")
        self._become(Outcome.FAILED)

    @Slot()
    def _on_cancelled(self) -> None:
        self._become(Outcome.STOPPED)

    def _become(self, outcome: Outcome) -> None:
        self.outcome = outcome
        if outcome is not Outcome.RUNS:
            self._task = None
        self.changed.emit()
