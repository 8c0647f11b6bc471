"""What helps when something is wrong: the self-test, the report, and what the program is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reid_desktop.runtime.licences import Licence
from reid_desktop.runtime.report import write_report
from reid_desktop.ui.dialogs.about_dialog import AboutDialog
from reid_desktop.ui.dialogs.licences_dialog import LicencesDialog
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.dialogs.report_dialog import ReportDialog
from reid_desktop.ui.dialogs.self_test_dialog import SelfTestDialog
from reid_desktop.ui.main_window import MainWindow
from reid_desktop.ui.self_testing import RunSelfTest, SelfTesting
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency


@dataclass(frozen=True, slots=True)
class SupportShelf:
    """What support needs of the program; everything may take seconds and runs on a worker thread.

    Attributes
    ----------
    run_self_test : callable
        Runs the self-test.
    gather : callable
        ``gather(projects)`` returns what a report says of the program, without these folders.
    licences : callable
        Lists the licences of everything the program consists of.
    """

    run_self_test: RunSelfTest
    gather: Callable[[Sequence[Path]], str]
    licences: Callable[[], Sequence[Licence]]


class Support(QObject):
    """Shows its dialogs over a window."""

    def __init__(
        self,
        window: MainWindow,
        *,
        shelf: SupportShelf,
        runner: TaskRunner,
        questions: Questions,
        recent: Callable[[], Sequence[Path]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._runner = runner
        self._questions = questions
        self._recent = recent
        self._testing = SelfTesting(runner, shelf.run_self_test, self)

    @property
    def verbs(self) -> Mapping[str, Callable[[], object]]:
        """What it does, by the actions of the table."""
        return {
            "help.self_test": self.show_self_test,
            "help.report": self.show_report,
            "help.about": self.show_about,
        }

    def show_self_test(self) -> None:
        """Run the self-test and show how it goes."""
        self._questions.show(SelfTestDialog(self._testing, self._window))

    def show_report(self) -> None:
        """Gather a report and show it."""
        dialog = ReportDialog(self._testing, self._window)
        dialog.save_requested.connect(partial(self._save, dialog))
        projects = list(self._recent())
        task = Task(lambda _progress: self._shelf.gather(projects))
        task.succeeded.connect(dialog.show_gathered)
        self._runner.start(task, Lane.COMPUTE, urgency=Urgency.NOW)
        self._questions.show(dialog)

    def show_about(self) -> None:
        """Show what this program is."""
        dialog = AboutDialog(self._window.device, self._window)
        dialog.licences_requested.connect(partial(self._show_licences, dialog))
        self._questions.show(dialog)

    def _show_licences(self, over: QWidget) -> None:
        dialog = LicencesDialog(over)
        task = Task(lambda _progress: self._shelf.licences())
        task.succeeded.connect(dialog.show_licences)
        self._runner.start(task, Lane.COMPUTE, urgency=Urgency.NOW)
        self._questions.show(dialog)

    def _save(self, dialog: ReportDialog) -> None:
        name = f"ReID Desktop {datetime.now().astimezone():%Y-%m-%d %H.%M}.txt"
        path = self._questions.report_file(dialog, name, Path.home())
        if path is None:
            return
        text = dialog.text
        task = Task(lambda _progress: write_report(text, path), cancellable=False)
        task.succeeded.connect(dialog.show_saved)
        task.failed.connect(dialog.show_refusal)
        self._runner.start(task, Lane.COMPUTE, urgency=Urgency.NOW)
