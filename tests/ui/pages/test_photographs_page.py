from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.quality import Fault
from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.photograph_filter import Facet, PhotographFilter
from reid_desktop.project.photograph_index import State
from reid_desktop.project.quality import Measures
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
    qtbot.waitUntil(
        lambda: page.photographs.rowCount() == 3 and page.left_aside.problems.rowCount() == 1
    )
    return context


def test_photographs_are_shown_and_counted(page: PhotographsPage, context: FakeContext) -> None:
    assert page.count.text() == "3 photographs"
    assert page.tabs.tabText(1) == "Left aside (1)"


def test_typing_into_the_filter_leaves_what_matches(
    page: PhotographsPage, context: FakeContext
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.filters.words, "mill")

    assert page.filters.words.hasFocus()
    assert page.photographs.rowCount() == 1
    assert page.count.text() == "1 of 3 photographs"


def test_values_can_be_chosen(page: PhotographsPage, context: FakeContext) -> None:
    accepted = frozenset({AssignmentStatus.ACCEPTED.value})

    page.filters.ask(PhotographFilter().choosing(Facet.STATE, accepted))

    assert page.photographs.rowCount() == 1
    assert page.count.text() == "1 of 3 photographs"


def test_keys_mark_all_that_are_chosen(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    page.grid.choose([0, 2], 0)

    QTest.keyClick(page.grid, Qt.Key.Key_L)
    QTest.keyClick(page.grid, Qt.Key.Key_3)

    qtbot.waitUntil(lambda: page.photographs.rows[2].quality == "poor")
    assert [(row.side, row.quality) for row in page.photographs.rows] == [
        ("left", "poor"),
        (None, None),
        ("left", "poor"),
    ]
    assert ("set_side", [1, 3], "left") in context.asked
    assert page.grid.chosen_places() == [0, 2]
    assert page.panel.fact("side") == "Left side"


def test_what_is_taken_out_of_the_study_goes_and_the_next_is_chosen(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    page.grid.choose([1], 1)

    QTest.keyClick(page.grid, Qt.Key.Key_X)

    qtbot.waitUntil(lambda: page.photographs.rowCount() == 2)
    assert ("set_excluded", [2], True) in context.asked
    assert [row.annotation_id for row in page.chosen()] == [3]
    assert page.count.text() == "2 photographs"


def test_what_is_out_of_the_study_can_be_seen_and_brought_back(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    page.grid.choose([1], 1)
    QTest.keyClick(page.grid, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: page.photographs.rowCount() == 2)
    out = frozenset({State.EXCLUDED.value})

    page.filters.ask(PhotographFilter().choosing(Facet.STATE, out))
    page.grid.choose([0], 0)
    page.grab()
    QTest.keyClick(page.grid, Qt.Key.Key_X)

    qtbot.waitUntil(lambda: page.photographs.rowCount() == 0)
    assert context.asked[-1] == ("set_excluded", [2], False)


def test_a_key_of_the_page_does_nothing_while_the_files_left_aside_show(
    page: PhotographsPage, context: FakeContext
) -> None:
    page.grid.choose([0], 0)
    page.tabs.setCurrentIndex(1)
    asked = list(context.asked)

    QTest.keyClick(page.left_aside.table, Qt.Key.Key_X)

    assert context.asked == asked


def test_what_is_chosen_stays_so_through_a_filter_it_matches(
    page: PhotographsPage, context: FakeContext
) -> None:
    page.grid.choose([1], 1)

    page.filters.ask(PhotographFilter().saying("harbour"))

    assert [row.annotation_id for row in page.chosen()] == [2]


def test_keys_go_to_the_grid_as_soon_as_there_are_photographs(
    page: PhotographsPage, context: FakeContext
) -> None:
    assert page.grid.hasFocus()


def test_letters_typed_into_the_search_mark_nothing(
    page: PhotographsPage, context: FakeContext
) -> None:
    page.grid.choose([0], 0)
    page.filters.go_to_words()
    asked = list(context.asked)

    QTest.keyClicks(page.filters.words, "x1l")

    assert context.asked == asked
    assert page.filters.words.text() == "x1l"


def test_what_was_measured_meanwhile_can_be_filtered(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    keys = [row.crop_key for row in _ROWS]
    faults = {key: frozenset[Fault]() for key in keys} | {keys[1]: frozenset({Fault.SMALL})}
    context.measures = Measures(faults=faults)

    context.events.measured.emit()
    qtbot.waitUntil(lambda: bool(page.photographs.photographs.examined.all()))
    page.filters.ask(PhotographFilter().choosing(Facet.QUALITY, frozenset({Fault.SMALL.value})))
    page.grid.choose([0], 0)

    assert [row.annotation_id for row in page.photographs.rows] == [2]
    assert page.panel.fact("measured") == "small"


def test_what_was_said_while_measures_came_is_kept(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    context.measures = Measures(faults={row.crop_key: frozenset() for row in _ROWS})
    page.grid.choose([0], 0)

    QTest.keyClick(page.grid, Qt.Key.Key_L)
    context.events.measured.emit()

    qtbot.waitUntil(lambda: bool(page.photographs.photographs.examined.all()))
    assert page.photographs.rows[0].side == "left"


def test_a_notice_leads_to_the_quick_crop_where_whole_frames_are_compared(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    context.photographs = [
        replace(
            photograph_row(n, station=f"Station {n % 4}"),
            cluster=f"ID-000{n % 8}",
            size_px=(4000, 3000),
        )
        for n in range(1, 201)
    ]
    page.refresh()
    qtbot.waitUntil(page.notice.isVisible)

    qtbot.mouseClick(page.notice.crop_button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(PhotographDialog)

    assert dialog is not None
    assert dialog.boxing.is_quick
    dialog.reject()


def test_the_filter_goes_with_the_project(page: PhotographsPage, context: FakeContext) -> None:
    page.filters.ask(PhotographFilter().saying("mill"))

    page.project_closed()

    assert page.photographs.filter.is_empty
    assert page.filters.words.text() == ""


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


def test_a_quick_crop_begins_with_the_chosen_photograph(
    qtbot: QtBot, page: PhotographsPage, context: FakeContext
) -> None:
    page.grid.choose([1], 1)

    QTest.keyClick(page.grid, Qt.Key.Key_C)
    dialog = page.findChild(PhotographDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    row, is_quick = dialog.row, dialog.boxing.is_quick
    dialog.reject()

    assert (row, is_quick) == (_ROWS[1], True)


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
    assert page.left_aside.problems.rowCount() == 0


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
