from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.runtime.licences import Licence
from reid_desktop.ui.dialogs.about_dialog import AboutDialog
from reid_desktop.ui.dialogs.licences_dialog import LicencesDialog
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.dialogs.report_dialog import ReportDialog
from reid_desktop.ui.dialogs.self_test_dialog import SelfTestDialog
from reid_desktop.ui.main_window import MainWindow
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.pages.start_page import StartPage
from reid_desktop.ui.support import Support, SupportShelf
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.ui.support_kit import FakeSelfTest


class _Questions:
    """Answers as the test says, and keeps what is shown."""

    def __init__(self) -> None:
        self.shown: list[QDialog] = []
        self.file: Path | None = None
        self.suggested: list[str] = []

    def show(self, dialog: QDialog) -> None:
        self.shown.append(dialog)
        dialog.show()

    def report_file(self, over: QWidget, name: str, start: Path) -> Path | None:
        self.suggested.append(name)
        return self.file


@pytest.fixture
def questions() -> _Questions:
    return _Questions()


@pytest.fixture
def support(qtbot: QtBot, runner: TaskRunner, questions: _Questions) -> Iterator[Support]:
    window = MainWindow({"view.start": StartPage()}, Messages())
    qtbot.addWidget(window)
    window.set_device("GPU: Fast 3000")
    shelf = SupportShelf(
        run_self_test=FakeSelfTest(),
        gather=lambda projects: f"gathered without {projects[0].name}",
        licences=lambda: [Licence("numpy", "2", "BSD", "Text.")],
    )
    yield Support(
        window,
        shelf=shelf,
        runner=runner,
        questions=cast(Questions, questions),
        recent=lambda: [Path("cats")],
    )
    for dialog in questions.shown:
        dialog.reject()


def rest(qtbot: QtBot, runner: TaskRunner) -> None:
    qtbot.waitUntil(lambda: not runner.findChildren(Task))


def test_the_self_test_is_shown(
    qtbot: QtBot, runner: TaskRunner, support: Support, questions: _Questions
) -> None:
    support.verbs["help.self_test"]()
    rest(qtbot, runner)

    [dialog] = questions.shown
    assert isinstance(dialog, SelfTestDialog)
    assert dialog.said.text() == "Everything works on this computer."


def test_a_report_is_gathered_without_the_projects_and_saved_where_the_person_wants_it(
    qtbot: QtBot, runner: TaskRunner, support: Support, questions: _Questions, tmp_path: Path
) -> None:
    support.verbs["help.report"]()
    rest(qtbot, runner)
    [dialog] = questions.shown
    assert isinstance(dialog, ReportDialog)
    questions.file = tmp_path / "report.txt"

    dialog.save_button.click()
    rest(qtbot, runner)

    assert questions.file.read_text(encoding="utf-8") == "gathered without cats\n"
    assert questions.suggested[0].startswith("ReID Desktop 20")
    assert dialog.said.text().startswith("Saved to")


def test_who_names_no_file_saves_nothing(
    qtbot: QtBot, runner: TaskRunner, support: Support, questions: _Questions
) -> None:
    support.verbs["help.report"]()
    rest(qtbot, runner)
    [dialog] = questions.shown
    assert isinstance(dialog, ReportDialog)

    dialog.save_button.click()
    rest(qtbot, runner)

    assert dialog.said.text() == ""


def test_a_report_that_cannot_be_saved_says_why(
    qtbot: QtBot, runner: TaskRunner, support: Support, questions: _Questions, tmp_path: Path
) -> None:
    support.verbs["help.report"]()
    rest(qtbot, runner)
    [dialog] = questions.shown
    assert isinstance(dialog, ReportDialog)
    questions.file = tmp_path / "nowhere" / "report.txt"

    with qtbot.waitSignal(runner.failed):
        dialog.save_button.click()
    rest(qtbot, runner)

    assert dialog.said.text().startswith("It could not be saved")


def test_about_leads_to_the_licences(
    qtbot: QtBot, runner: TaskRunner, support: Support, questions: _Questions
) -> None:
    support.verbs["help.about"]()
    about = questions.shown[0]
    assert isinstance(about, AboutDialog)

    about.licences_button.click()
    rest(qtbot, runner)

    licences = questions.shown[1]
    assert isinstance(licences, LicencesDialog)
    assert licences.text.toPlainText() == "Text."
