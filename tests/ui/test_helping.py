"""F1, with real keys, on every page of the window and over dialogs."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.dialogs.help_window import HelpWindow
from reid_desktop.ui.dialogs.keys_dialog import KeysDialog
from reid_desktop.ui.dialogs.pack_dialog import PackDialog
from reid_desktop.ui.held_keys import HeldKeys
from reid_desktop.ui.helping import Helping
from reid_desktop.ui.main_window import MainWindow
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.pages.disputes_page import DisputesPage
from reid_desktop.ui.pages.export_page import ExportPage
from reid_desktop.ui.pages.individuals_page import IndividualsPage
from reid_desktop.ui.pages.insight_page import InsightPage
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.pages.photographs_page import PhotographsPage
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.pages.start_page import StartPage
from reid_desktop.ui.tasks import TaskRunner

_PAGES: dict[str, tuple[Callable[[], Page], str]] = {
    "view.start": (StartPage, "quick-start"),
    "view.photographs": (PhotographsPage, "photographs"),
    "view.review": (ReviewPage, "judging"),
    "view.individuals": (IndividualsPage, "individuals"),
    "view.disputes": (DisputesPage, "disputes"),
    "view.export": (ExportPage, "formats"),
    "view.insight": (InsightPage, "insight"),
}


def make_window(qtbot: QtBot, runner: TaskRunner, *pages: str) -> MainWindow:
    names = dict.fromkeys(("view.start", *pages))
    window = MainWindow({name: _PAGES[name][0]() for name in names}, Messages())
    qtbot.addWidget(window)
    helping = Helping(window, runner)
    window.requested.connect(lambda _action_id: helping.show())
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.fixture
def window(qtbot: QtBot, runner: TaskRunner) -> MainWindow:
    return make_window(qtbot, runner, "view.export")


def helping_of(window: MainWindow) -> Helping:
    helping = window.findChild(Helping)
    assert isinstance(helping, Helping)
    return helping


def manual_of(window: MainWindow) -> HelpWindow:
    manual = helping_of(window).manual
    assert manual is not None
    return manual


def focused_window() -> QWidget | None:
    focused = QApplication.focusWidget()
    return None if focused is None else focused.window()


@pytest.mark.parametrize("page", _PAGES)
def test_f1_opens_the_chapter_of_the_page(qtbot: QtBot, runner: TaskRunner, page: str) -> None:
    window = make_window(qtbot, runner, page)
    window.show_page(page)

    QTest.keyClick(window, Qt.Key.Key_F1)

    manual = manual_of(window)
    qtbot.waitUntil(lambda: manual.place == _PAGES[page][1] and manual.isVisible())
    assert not manual.isModal()


def test_the_manual_stays_and_goes_to_the_next_page_in_question(
    qtbot: QtBot, window: MainWindow
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    first = manual_of(window)
    qtbot.waitUntil(lambda: first.place == "quick-start")
    with qtbot.waitActive(window):
        window.activateWindow()
    window.show_page("view.export")
    QTest.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: first.place == "formats")

    assert manual_of(window) is first


@pytest.mark.parametrize(
    ("make", "place"),
    [(KeysDialog, "keys"), (PackDialog, "safekeeping#packing-for-a-colleague")],
    ids=["keys", "pack"],
)
def test_f1_works_over_a_dialog_and_the_manual_can_be_used_there(
    qtbot: QtBot, window: MainWindow, make: Callable[[MainWindow], QDialog], place: str
) -> None:
    dialog = make(window)
    with qtbot.waitActive(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: focused_window() is dialog)

    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_F1)

    (manual,) = dialog.findChildren(HelpWindow)
    qtbot.waitUntil(lambda: manual.place == place)
    QTest.keyClick(manual, Qt.Key.Key_Escape)
    shown = (manual.isVisible(), dialog.isVisible())
    dialog.close()
    assert shown == (False, True)


def test_a_second_look_over_a_dialog_opens_no_second_manual(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = KeysDialog(window)
    with qtbot.waitActive(dialog):
        dialog.open()

    helping_of(window).show()
    (manual,) = dialog.findChildren(HelpWindow)
    qtbot.waitUntil(lambda: manual.has_read)
    helping_of(window).show()

    assert dialog.findChildren(HelpWindow) == [manual]
    dialog.close()


def test_the_manual_closes_with_the_window(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    manual = manual_of(window)
    qtbot.waitUntil(lambda: manual.has_read)

    window.close()

    assert helping_of(window).manual is None
    assert not manual.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_a_dialog_gets_the_key_once(qtbot: QtBot, window: MainWindow) -> None:
    dialog = QDialog(window)
    column = QVBoxLayout(dialog)
    inside = PackDialog()
    column.addWidget(inside)
    with qtbot.waitActive(dialog):
        dialog.open()

    helping_of(window)._on_focus(None, dialog)
    helping_of(window)._on_focus(None, dialog)

    assert [one.objectName() for one in dialog.actions()].count("help.manual") == 1
    dialog.close()


def test_a_dialog_that_qt_made_itself_is_left_alone(qtbot: QtBot, window: MainWindow) -> None:
    found: list[object] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        helping_of(window)._on_focus(None, dialog)
        found.extend(dialog.findChildren(HeldKeys))
        dialog.reject()

    QTimer.singleShot(0, look)
    QInputDialog.getText(window, "", "")

    assert found == []
