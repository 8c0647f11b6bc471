from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reid_desktop.project.changes import Changes
from reid_desktop.ui.actions import Scope
from reid_desktop.ui.main_window import MainWindow
from reid_desktop.ui.messages import Level, Message, Messages, Topic
from reid_desktop.ui.models.recent_model import RecentRow
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.pages.page import LEAVE_FULL_SCREEN, Page
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.fake_context import FakeContext
from tests.ui.review_questions import pair_of

_CTRL = Qt.KeyboardModifier.ControlModifier


class _NotingPage(Page):
    def __init__(self, scope: Scope) -> None:
        super().__init__()
        type(self).scope = scope
        self._scope = scope
        self.field = QLineEdit(self)
        self.heard: list[str] = []
        self.full: list[bool] = []

    @property
    def fills_screen(self) -> bool:
        return self._scope is Scope.REVIEW

    def set_full_screen(self, *, on: bool) -> None:
        self.full.append(on)

    @property
    def title(self) -> str:
        return "Noting"

    def project_opened(self, context: PageContext) -> None:
        super().project_opened(context)
        self.heard.append("opened")

    def project_closed(self) -> None:
        super().project_closed()
        self.heard.append("closed")

    def on_changed(self, changes: Changes, initiator: object | None) -> None:
        self.heard.append("changed")

    def photographs_changed(self) -> None:
        self.heard.append("photographs")


@pytest.fixture
def pages() -> dict[str, _NotingPage]:
    return {
        "view.start": _NotingPage(Scope.START),
        "view.review": _NotingPage(Scope.REVIEW),
        "view.export": _NotingPage(Scope.EXPORT),
    }


@pytest.fixture
def window(qtbot: QtBot, pages: dict[str, _NotingPage]) -> MainWindow:
    window = MainWindow(pages, Messages())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path, window: MainWindow) -> FakeContext:
    context = FakeContext(runner, tmp_path)
    window.set_project(context)
    return context


def test_the_window_begins_at_the_start_without_a_project(
    window: MainWindow, pages: dict[str, _NotingPage]
) -> None:
    assert window.current_page is pages["view.start"]
    assert not window.rail.button("view.review").isEnabled()
    assert not window.actions_by_id["file.back_up"].isEnabled()
    assert window.actions_by_id["file.new"].isEnabled()


def test_keys_go_from_page_to_page(
    window: MainWindow, pages: dict[str, _NotingPage], context: FakeContext
) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, _CTRL)

    assert window.current_page is pages["view.review"]
    assert window.rail.button("view.review").isChecked()


def test_keys_without_a_project_lead_nowhere(
    window: MainWindow, pages: dict[str, _NotingPage]
) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, _CTRL)

    assert window.current_page is pages["view.start"]


def test_every_page_hears_of_project_and_changes(
    window: MainWindow, pages: dict[str, _NotingPage], context: FakeContext
) -> None:
    window.tell_changed(cast(Changes, None), None)
    window.tell_photographs_changed()
    window.set_project(None)

    assert pages["view.review"].heard == ["closed", "opened", "changed", "photographs", "closed"]
    assert pages["view.start"].heard == pages["view.review"].heard


def test_the_title_names_the_project(window: MainWindow, context: FakeContext) -> None:
    assert context.name in window.windowTitle()
    window.set_project(None)
    assert context.name not in window.windowTitle()


def test_undo_says_what_it_would_take_back(window: MainWindow) -> None:
    undo, redo = window.actions_by_id["edit.undo"], window.actions_by_id["edit.redo"]

    window.set_undo("answer", "")

    assert (undo.text(), undo.isEnabled()) == ("Undo: answer", True)
    assert (redo.text(), redo.isEnabled()) == ("Redo", False)


def test_a_file_name_in_the_menu_is_shown_as_it_is(window: MainWindow) -> None:
    window.set_undo("answer “same” about a&b.jpg and c.jpg", "")

    said = window.actions_by_id["edit.undo"].text()
    assert said == "Undo: answer “same” about a&&b.jpg and c.jpg"


def test_undo_in_a_text_field_is_about_the_text(
    qtbot: QtBot, window: MainWindow, pages: dict[str, _NotingPage]
) -> None:
    window.set_undo("answer", "")
    field = pages["view.start"].field
    field.setFocus()
    QTest.keyClicks(field, "?Tom")

    with qtbot.assertNotEmitted(window.requested):
        QTest.keyClick(field, Qt.Key.Key_Z, _CTRL)

    assert field.text() == ""


def test_what_the_window_cannot_do_it_asks_for(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.requested) as asked:
        QTest.keyClick(window, Qt.Key.Key_N, _CTRL)

    assert asked.args == ["file.new"]


def test_a_page_may_ask_for_an_action(
    qtbot: QtBot, window: MainWindow, pages: dict[str, _NotingPage]
) -> None:
    with qtbot.waitSignal(window.requested) as asked:
        pages["view.start"].action_requested.emit("file.sample")

    assert asked.args == ["file.sample"]


def test_recent_projects_are_in_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    there, gone = RecentRow(Path("/a/cats & dogs"), there=True), RecentRow(Path("/b"), there=False)
    window.set_recent([there, gone])
    found = {action.text(): action for action in window.findChildren(QAction)}
    name = str(there.folder).replace("&", "&&")

    with qtbot.waitSignal(window.recent_chosen) as chosen:
        found[name].trigger()

    assert chosen.args == [there.folder]
    assert not found[str(gone.folder)].isEnabled()


def test_work_can_be_stopped_from_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    window.set_working(True)

    with qtbot.waitSignal(window.cancel_requested):
        window.actions_by_id["work.cancel"].trigger()


def test_export_leads_to_its_page(
    window: MainWindow, pages: dict[str, _NotingPage], context: FakeContext
) -> None:
    QTest.keyClick(window, Qt.Key.Key_E, _CTRL)

    assert window.current_page is pages["view.export"]


def test_quitting_gives_a_last_moment_to_save(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closing):
        QTest.keyClick(window, Qt.Key.Key_Q, _CTRL)

    assert not window.isVisible()


def test_a_window_that_closes_says_so_before_it_waits(qtbot: QtBot, window: MainWindow) -> None:
    seen: list[tuple[bool, bool]] = []
    window.closing.connect(
        lambda: seen.append((window.farewell.isVisible(), window.rail.isEnabled()))
    )

    window.close()

    assert seen == [(True, False)]


def test_who_goes_to_the_questions_need_not_be_told_of_them(
    qtbot: QtBot, pages: dict[str, _NotingPage]
) -> None:
    messages = Messages()
    window = MainWindow(pages, messages)
    qtbot.addWidget(window)
    messages.say("Questions are ready.", topic=Topic.QUESTIONS)

    window.show_page("view.review")

    assert window.note.text == ""


def test_full_screen_goes_on_and_off(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    full = window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)

    assert full
    assert not window.isFullScreen()


def test_a_page_that_fills_the_screen_is_alone_there(
    window: MainWindow, pages: dict[str, _NotingPage], context: FakeContext
) -> None:
    window.show_page("view.review")

    QTest.keyClick(window, Qt.Key.Key_F11)
    alone = [w.isVisible() for w in (window.menuBar(), window.rail, window.statusBar())]
    window.show_page("view.export")
    elsewhere = [w.isVisible() for w in (window.menuBar(), window.rail, window.statusBar())]
    window.show_page("view.review")
    QTest.keyClick(window, Qt.Key.Key_F11)

    assert alone == [False, False, False]
    assert elsewhere == [True, True, True]
    assert window.menuBar().isVisible()
    assert pages["view.review"].full == [True, False, True, False]


def test_a_page_can_leave_the_full_screen_and_asks_in_vain_elsewhere(
    window: MainWindow, pages: dict[str, _NotingPage]
) -> None:
    pages["view.start"].action_requested.emit(LEAVE_FULL_SCREEN)
    before = window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)

    pages["view.start"].action_requested.emit(LEAVE_FULL_SCREEN)

    assert not before
    assert not window.isFullScreen()


def test_messages_are_shown_inside_the_window(qtbot: QtBot, pages: dict[str, _NotingPage]) -> None:
    messages = Messages()
    window = MainWindow(pages, messages)
    qtbot.addWidget(window)
    window.show()

    messages.warn("A folder is missing.")

    assert window.message_bar.isVisible()
    window.message_bar.dismiss()


def test_a_refusal_leads_to_the_pair_that_says_so(
    qtbot: QtBot, window: MainWindow, context: FakeContext
) -> None:
    assert not window.actions_by_id["view.pair"].isEnabled()
    pair = pair_of(1, 2)
    window.message_bar.show_message(Message(Level.WARNING, "They differ.", pair=pair))

    with qtbot.waitSignal(context.events.pair_wanted) as wanted:
        QTest.keyClick(window, Qt.Key.Key_L, _CTRL)

    assert wanted.args == [pair]
    assert not window.actions_by_id["view.pair"].isEnabled()


def test_how_much_there_is_to_do_on_a_page_stands_beside_its_name(
    window: MainWindow, pages: dict[str, _NotingPage]
) -> None:
    pages["view.export"].counted.emit(2)

    assert window.rail.button("view.export").accessibleName() == "Export (2)"


def test_a_page_that_counts_is_listed_no_sooner_than_there_is_something(
    qtbot: QtBot, pages: dict[str, _NotingPage]
) -> None:
    window = MainWindow(pages, Messages(), later=["view.disputes", "view.insight"])
    qtbot.addWidget(window)

    with qtbot.waitExposed(window):
        window.show()

    assert not window.rail.button("view.disputes").isVisible()
    assert window.rail.button("view.insight").isVisible()
