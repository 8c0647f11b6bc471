from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.dialogs.self_test_dialog import SelfTestDialog
from reid_desktop.ui.self_testing import Outcome, SelfTesting
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.support_kit import BROKEN, LINES, FakeSelfTest


@pytest.fixture
def run() -> Iterator[FakeSelfTest]:
    run = FakeSelfTest()
    yield run
    run.end.set()


@pytest.fixture
def testing(runner: TaskRunner, run: FakeSelfTest) -> SelfTesting:
    return SelfTesting(runner, run)


@pytest.fixture
def dialog(qtbot: QtBot, testing: SelfTesting) -> SelfTestDialog:
    dialog = SelfTestDialog(testing)
    qtbot.addWidget(dialog)
    return dialog


def finish(qtbot: QtBot, testing: SelfTesting) -> None:
    qtbot.waitUntil(lambda: testing.outcome not in (Outcome.NOT_RUN, Outcome.RUNS))


def test_it_begins_when_it_is_shown_and_shows_how_far_it_is(
    qtbot: QtBot, dialog: SelfTestDialog, testing: SelfTesting, run: FakeSelfTest
) -> None:
    run.waits = True

    dialog.show()
    qtbot.waitUntil(lambda: dialog.bar.value() == 2)

    assert dialog.bar.isVisible()
    assert not dialog.copy_button.isEnabled()
    assert dialog.text.toPlainText().splitlines() == list(LINES)
    run.end.set()
    finish(qtbot, testing)
    assert not dialog.bar.isVisible()


def test_the_result_is_copied(qtbot: QtBot, dialog: SelfTestDialog, testing: SelfTesting) -> None:
    dialog.show()
    finish(qtbot, testing)

    dialog.copy_button.setFocus()
    QTest.keyClick(dialog.copy_button, Qt.Key.Key_Space)

    assert QGuiApplication.clipboard().text() == testing.text
    assert dialog.said.text() == "Everything works on this computer."


@pytest.mark.parametrize("error", [BROKEN])
def test_what_does_not_work_is_said(
    qtbot: QtBot,
    dialog: SelfTestDialog,
    testing: SelfTesting,
    run: FakeSelfTest,
    error: Exception,
) -> None:
    run.error = error

    dialog.show()
    finish(qtbot, testing)

    assert dialog.said.text().startswith("Something does not work")
    assert "Undo took nothing back" in dialog.text.toPlainText()


def test_a_second_dialog_shows_the_test_that_runs(
    qtbot: QtBot, dialog: SelfTestDialog, testing: SelfTesting, run: FakeSelfTest
) -> None:
    run.waits = True
    dialog.show()
    qtbot.waitUntil(lambda: dialog.bar.value() == 2)
    dialog.reject()

    again = SelfTestDialog(testing)
    qtbot.addWidget(again)
    again.show()

    assert again.bar.value() == 2
    assert again.text.toPlainText().splitlines() == list(LINES)
    testing.stop()
    run.end.set()
    finish(qtbot, testing)
    assert again.said.text() == "The self-test was stopped."


def test_it_can_be_run_again(qtbot: QtBot, dialog: SelfTestDialog, testing: SelfTesting) -> None:
    dialog.show()
    finish(qtbot, testing)

    qtbot.mouseClick(dialog.again_button, Qt.MouseButton.LeftButton)
    assert testing.outcome is Outcome.RUNS
    finish(qtbot, testing)

    assert dialog.text.toPlainText() == testing.text
