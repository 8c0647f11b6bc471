"""The window before there is anything behind it, and how that is made between two events."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reid_desktop.ui.main_window import PROJECT_PAGES, MainWindow
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.pages.start_page import StartPage
from reid_desktop.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from reid_desktop.ui.program import Program

Steps: TypeAlias = "Generator[None, None, Program]"

# What takes longest to load, what others need first; nothing here takes a tenth of a second.
_AHEAD = (
    "sqlite3",
    "numpy",
    "PIL.Image",
    "reid_desktop.vision.photographs",
    "reid_desktop.store.store",
    "reid_desktop.project.project",
    "reid_desktop.project.session",
    "reid_desktop.project.photograph_index",
    "reid_desktop.project.insight",
    "reid_desktop.project.scan",
    "reid_desktop.vision.local_features",
    "reid_desktop.project.headless",
    "reid_desktop.ui.operations",
    "reid_desktop.ui.solving",
    "reid_desktop.ui.project_operations",
    "reid_desktop.ui.importing",
    "reid_desktop.ui.merging",
    "reid_desktop.ui.desk",
    "reid_desktop.ui.dialogs.new_project_dialog",
    "reid_desktop.ui.dialogs.settings_dialog",
    "reid_desktop.ui.workbench",
    "reid_desktop.ui.pages.photographs_page",
    "reid_desktop.ui.pages.individuals_page",
    "reid_desktop.ui.pages.disputes_page",
    "reid_desktop.ui.pages.export_page",
    "reid_desktop.ui.pages.insight_page",
    "reid_desktop.ui.pages.review_page",
    "reid_desktop.project.self_test",
    "reid_desktop.ui.support",
    "reid_desktop.ui.program",
)


@dataclass(frozen=True, slots=True)
class Shell:
    """The window with its first page, and what everything behind it shares."""

    window: MainWindow
    start_page: StartPage
    runner: TaskRunner
    messages: Messages


def make_shell(*, patience_s: float | None = None) -> Shell:
    """Make the window with its first page. Needs a QApplication; shows nothing yet.

    Parameters
    ----------
    patience_s : float, optional
        See `TaskRunner`: the caller ends the process with `leave_computations`.
    """
    runner, messages, start_page = TaskRunner(patience_s=patience_s), Messages(), StartPage()
    window = MainWindow({"view.start": start_page}, messages, later=PROJECT_PAGES)
    return Shell(window, start_page, runner, messages)


class Beginning(QObject):
    """Makes what is behind the window, a step whenever there is nothing else to do.

    What a person asks for meanwhile is done as soon as the rest is made, which then happens at
    once.

    Parameters
    ----------
    make : callable
        The steps that make the program behind a shell.
    project : Path, optional
        Opened in the end.
    """

    ready = Signal(object)  # Program
    closed = Signal()  # a project, as `Workbench` says

    def __init__(
        self, shell: Shell, make: Callable[[Shell], Steps], project: Path | None = None
    ) -> None:
        super().__init__()
        self._shell = shell
        self._project = project
        self._steps = _with_loading(shell, make)
        self._program: Program | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        shell.window.requested.connect(self._hurry)
        shell.window.closing.connect(self.end)
        self._timer.start()

    def open(self, project: Path) -> None:
        """Open `project`, as soon as it can be."""
        if self._program is None:
            self._project = project
        else:
            self._program.workbench.open(project)

    @Slot()
    def end(self) -> None:
        """Make nothing more; what is made ends itself."""
        self._timer.stop()
        if self._program is None:
            self._shell.runner.close()

    @Slot()
    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration as done:
            self._finish(done.value)

    @Slot(str)
    def _hurry(self, action_id: str) -> None:
        while self._program is None:
            self._step()
        self._program.workbench.do(action_id)

    def _finish(self, program: Program) -> None:
        self._timer.stop()
        self._program = program
        self._shell.window.requested.disconnect(self._hurry)
        self._shell.window.closing.disconnect(self.end)
        program.workbench.closed.connect(self.closed)
        program.workbench.show_recent()
        if self._project is not None:
            program.workbench.open(self._project)
        self.ready.emit(program)


def _with_loading(shell: Shell, make: Callable[[Shell], Steps]) -> Steps:
    for module in _AHEAD:
        importlib.import_module(module)
        yield
    return (yield from make(shell))
