"""Long work of the open project that is begun once at a time."""

from PySide6.QtCore import QObject, Signal

from reid_desktop.project.project import Project
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.tasks import Task, TaskRunner


class OneWork(QObject):
    """Knows the task that runs, one after the other; a subclass begins them by `_become`."""

    work_started = Signal(str, object)  # what, Task
    running_changed = Signal(bool)

    def __init__(self, runner: TaskRunner, project: Project, messages: Messages) -> None:
        super().__init__()
        self._runner = runner
        self._project = project
        self._messages = messages
        self._task: Task | None = None

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self._task is not None

    def cancel(self) -> None:
        """Stop; nothing is left behind."""
        if self._task is not None:
            self._task.cancel()

    def _become(self, task: Task | None) -> None:
        before, self._task = self._task, task
        if (before is None) != (task is None):
            self.running_changed.emit(task is not None)

    def _end(self, _error: Exception | None = None) -> None:
        self._become(None)
