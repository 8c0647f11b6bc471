from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.models.photograph_model import PhotographRole
from reid_desktop.ui.pages.photographs_page import PhotographsPage
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.fake_context import FakeContext, photograph_row, problem_row

_ROWS = [
    photograph_row(1, individual="Old Tom", status=AssignmentStatus.ACCEPTED, station="Mill"),
    photograph_row(2, station="Harbour"),
    photograph_row(3, file_name="<b>cat</b>.jpg"),
]


@pytest.fixture
def page(qtbot: QtBot) -> PhotographsPage:
    page = PhotographsPage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitActive(page):
        page.show()
    return page


@pytest.fixture
def context(qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: PhotographsPage) -> FakeContext:
    context = FakeContext(runner, tmp_path)
    context.photographs = _ROWS
    context.problems = [problem_row("notes.docx", "not_a_photograph")]
    page.project_opened(context)
    qtbot.waitUntil(lambda: page.photographs.rowCount() == 3 and page.problems.rowCount() == 1)
    return context


def test_photographs_are_shown_and_counted(page: PhotographsPage, context: FakeContext) -> None:
    assert page.count.text() == "3 photographs"
    assert page.tabs.tabText(1) == "Left aside (1)"


def test_typing_into_the_filter_leaves_what_matches(
    page: PhotographsPage, context: FakeContext
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.filter_box, "mill")

    assert page.filter_box.hasFocus()
    assert page.photographs.rowCount() == 1
    assert page.count.text() == "1 of 3 photographs"


def test_a_status_can_be_chosen(page: PhotographsPage, context: FakeContext) -> None:
    page.status_box.setCurrentIndex(page.status_box.findData(AssignmentStatus.ACCEPTED))

    assert page.photographs.rowCount() == 1


def test_the_panel_tells_about_the_photograph_under_the_arrow_keys(
    page: PhotographsPage, context: FakeContext
) -> None:
    page.grid.setCurrentIndex(page.photographs.index(0))

    QTest.keyClick(page.grid, Qt.Key.Key_Right)

    assert page.panel.fact("file") == "IMG_0002.JPG"
    assert page.panel.fact("station") == "Harbour"


def test_enter_opens_the_chosen_photograph_large_and_the_panel_follows(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    page.grid.setCurrentIndex(page.photographs.index(0))

    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    dialog = page.findChild(PhotographDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Right)
    dialog.reject()

    assert page.panel.fact("file") == "IMG_0002.JPG"


def test_the_chosen_photograph_stays_chosen_when_rows_come_anew(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    page.grid.setCurrentIndex(page.photographs.index(1))
    context.photographs = [photograph_row(0), *_ROWS]

    page.refresh()

    qtbot.waitUntil(lambda: page.photographs.rowCount() == 4)
    assert page.grid.currentIndex().data(PhotographRole.ROW) == _ROWS[1]


def test_a_scan_that_writes_faster_than_rows_are_read_is_followed_to_its_end(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    for n in range(4, 9):
        context.photographs = [*context.photographs, photograph_row(n)]
        page.photographs_changed()

    qtbot.waitUntil(lambda: page.photographs.rowCount() == 8)


def test_a_project_without_photographs_says_what_to_do(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: PhotographsPage
) -> None:
    page.project_opened(FakeContext(runner, tmp_path))
    qtbot.waitUntil(lambda: not page.grid.isVisible())

    with qtbot.waitSignal(page.action_requested) as asked:
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)

    assert asked.args == ["file.add_folder"]


def test_painting_asks_for_thumbnails_and_never_waits(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    page.grab()

    qtbot.waitUntil(lambda: context.thumbnails.is_impossible(_ROWS[0]))
    page.grab()


def test_the_grid_fills_its_width(page: PhotographsPage, context: FakeContext) -> None:
    cells = [page.grid.visualRect(page.photographs.index(i)) for i in range(3)]

    assert cells[0].top() == cells[1].top() == cells[2].top()
    assert cells[0].width() * (page.grid.viewport().width() // cells[0].width()) > (
        page.grid.viewport().width() - 40
    )


def test_a_closed_project_leaves_nothing_behind(
    page: PhotographsPage, context: FakeContext
) -> None:
    page.project_closed()

    assert page.photographs.rowCount() == 0
    assert page.problems.rowCount() == 0


def test_the_place_is_kept_when_rows_come_anew(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    context.photographs = [photograph_row(n) for n in range(5000)]
    page.refresh()
    qtbot.waitUntil(lambda: page.photographs.rowCount() == 5000)
    page.grid.scroll_to(10_000)

    context.photographs = [photograph_row(n) for n in range(5001)]
    page.refresh()

    qtbot.waitUntil(lambda: page.photographs.rowCount() == 5001)
    assert page.grid.verticalScrollBar().value() == 10_000
