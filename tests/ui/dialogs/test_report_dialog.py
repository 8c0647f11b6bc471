from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.dialogs.report_dialog import ReportDialog
from reid_desktop.ui.self_testing import Outcome, SelfTesting
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.support_kit import FakeSelfTest


@pytest.fixture
def run() -> Iterator[FakeSelfTest]:
    run = FakeSelfTest()
    yield run
    run.end.set()


@pytest.fixture
def testing(runner: TaskRunner, run: FakeSelfTest) -> SelfTesting:
    return SelfTesting(runner, run)


@pytest.fixture
def dialog(qtbot: QtBot, testing: SelfTesting) -> ReportDialog:
    dialog = ReportDialog(testing)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def finish(qtbot: QtBot, testing: SelfTesting) -> None:
    qtbot.waitUntil(lambda: testing.outcome not in (Outcome.NOT_RUN, Outcome.RUNS))


def test_nothing_is_saved_before_it_is_there(dialog: ReportDialog) -> None:
    before = dialog.save_button.isEnabled(), dialog.copy_button.isEnabled()

    dialog.show_gathered("The program")

    assert before == (False, False)
    assert dialog.save_button.isEnabled()
    assert dialog.copy_button.isEnabled()


def test_what_a_person_tells_and_changes_is_what_is_saved(dialog: ReportDialog) -> None:
    dialog.show_gathered("The program\nsecret\n")

    QTest.keyClicks(dialog.told, "It froze.")
    dialog.added.setPlainText("The program\n")

    assert dialog.text == "What happened\n-------------\nIt froze.\n\nThe program\n"


def test_who_tells_nothing_saves_the_rest(dialog: ReportDialog) -> None:
    dialog.show_gathered("The program")

    assert dialog.text == "The program\n"


def test_the_report_is_copied(qtbot: QtBot, dialog: ReportDialog) -> None:
    dialog.show_gathered("The program")

    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == "The program\n"


def test_the_self_test_is_added_on_top_of_what_a_person_changed(
    qtbot: QtBot, dialog: ReportDialog, testing: SelfTesting
) -> None:
    dialog.show_gathered("The program")
    dialog.added.setPlainText("changed")

    qtbot.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    enabled = dialog.test_button.isEnabled()
    finish(qtbot, testing)

    assert not enabled
    assert dialog.added.toPlainText().startswith("Self-test\n---------\nReID Desktop 1")
    assert dialog.added.toPlainText().endswith("The self-test passed.\n\nchanged")
    assert dialog.said.text() == "The self-test is in the report."


def test_a_self_test_of_before_is_in_the_report(
    qtbot: QtBot, runner: TaskRunner, testing: SelfTesting
) -> None:
    testing.start()
    finish(qtbot, testing)
    dialog = ReportDialog(testing)
    qtbot.addWidget(dialog)

    dialog.show_gathered("The program")

    assert dialog.added.toPlainText().count("Self-test\n") == 1


def test_a_self_test_that_runs_is_added_when_it_ends(
    qtbot: QtBot, testing: SelfTesting, run: FakeSelfTest
) -> None:
    run.waits = True
    testing.start()
    dialog = ReportDialog(testing)
    qtbot.addWidget(dialog)
    dialog.show_gathered("The program")

    run.end.set()
    finish(qtbot, testing)

    assert dialog.added.toPlainText().count("Self-test\n") == 1


def test_where_it_went_or_why_not_is_told(dialog: ReportDialog) -> None:
    dialog.show_saved(Path.home() / "report.txt")
    saved = dialog.said.text()

    dialog.show_refusal(OSError(28, "No space left on device"))

    assert saved == f"Saved to {Path('~') / 'report.txt'}"
    assert dialog.said.text() == "It could not be saved: No space left on device"
