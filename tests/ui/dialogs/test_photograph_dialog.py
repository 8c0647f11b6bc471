from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Box
from reid_desktop.core.types import AssignmentStatus, OperationId
from reid_desktop.project.boxes import BoxRow
from reid_desktop.project.changes import Changes
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.actions import make_actions
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.ui.fake_context import photograph_row
from tests.ui.review_context import ReviewContext

_ROWS = [
    photograph_row(1, station="Mill", individual="Tom", status=AssignmentStatus.ACCEPTED),
    photograph_row(2),
    photograph_row(3),
]


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> ReviewContext:
    return ReviewContext(runner, tmp_path, [])


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(20, 30, 800, 600)
    window.show()
    return window


@pytest.fixture
def dialog(
    qtbot: QtBot, context: ReviewContext, window: QWidget, runner: TaskRunner
) -> Iterator[PhotographDialog]:
    dialog = PhotographDialog(context, _ROWS, 0, window)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open_over(window)
    yield dialog
    dialog.reject()
    qtbot.waitUntil(lambda: not runner.findChildren(Task))


def _see(qtbot: QtBot, dialog: PhotographDialog) -> None:
    qtbot.waitUntil(lambda: dialog.view.shown is not None)


def test_it_covers_its_window_and_stays_on_it(
    qtbot: QtBot, dialog: PhotographDialog, window: QWidget
) -> None:
    before = dialog.geometry()

    window.resize(900, 650)

    assert before.size().width() == 800
    qtbot.waitUntil(lambda: dialog.geometry() == window.geometry())


def test_it_tells_which_photograph_it_is(qtbot: QtBot, dialog: PhotographDialog) -> None:
    _see(qtbot, dialog)

    assert dialog.name.text() == "IMG_0001.JPG"
    assert dialog.facts.text() == "Tom  ·  2024-05-03  06:30:01  ·  Mill"
    assert dialog.count.text() == "1 of 3"


def test_arrows_go_on_and_stop_at_the_ends(qtbot: QtBot, dialog: PhotographDialog) -> None:
    shown: list[int] = []
    dialog.current_changed.connect(lambda row: shown.append(row.annotation_id))

    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(dialog, key)
    at_the_end = dialog.buttons["enlarged.next"].isEnabled()
    qtbot.mouseClick(dialog.buttons["enlarged.previous"], Qt.MouseButton.LeftButton)

    assert shown == [2, 3, 2]
    assert not at_the_end
    assert dialog.buttons["enlarged.next"].isEnabled()
    _see(qtbot, dialog)
    assert dialog.name.text() == "IMG_0002.JPG"


def test_the_neighbours_are_decoded_before_it_is_their_turn(
    qtbot: QtBot, dialog: PhotographDialog, context: ReviewContext
) -> None:
    qtbot.waitUntil(lambda: len(context.decoded) == 2)
    qtbot.waitUntil(lambda: dialog._loader.get(_ROWS[1]) is not None)

    QTest.keyClick(dialog, Qt.Key.Key_Right)

    assert dialog.view.shown is not None


def test_keys_zoom_and_fit(qtbot: QtBot, dialog: PhotographDialog) -> None:
    _see(qtbot, dialog)
    fitted = dialog.view.placement
    assert fitted is not None

    QTest.keyClick(dialog, Qt.Key.Key_Plus)
    larger = dialog.view.placement
    QTest.keyClick(dialog, Qt.Key.Key_0)

    assert larger is not None
    assert larger.scale > fitted.scale
    assert dialog.view.placement == fitted


def test_zooming_in_brings_more_pixels(
    qtbot: QtBot, dialog: PhotographDialog, context: ReviewContext
) -> None:
    _see(qtbot, dialog)

    QTest.keyClick(dialog, Qt.Key.Key_Z)

    qtbot.waitUntil(lambda: (_ROWS[0].path, None) in context.decoded)


def test_a_photograph_that_cannot_be_read_says_so(
    qtbot: QtBot, context: ReviewContext, window: QWidget, runner: TaskRunner
) -> None:
    context.unreadable.add(_ROWS[0].path)
    dialog = PhotographDialog(context, _ROWS[:1], 0, window)
    qtbot.addWidget(dialog)

    with qtbot.waitSignal(dialog._loader.failed):
        dialog.open_over(window)

    assert dialog.view._words == "This photograph cannot be read now."
    dialog.reject()
    qtbot.waitUntil(lambda: not runner.findChildren(Task))


def test_escape_closes_it(dialog: PhotographDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_keys_of_the_page_below_are_dead(dialog: PhotographDialog, window: QWidget) -> None:
    heard: list[str] = []
    make_actions(window, {"individuals.accept": lambda: heard.append("accept")})

    QTest.keyClick(dialog, Qt.Key.Key_A)

    assert heard == []


def _drag(dialog: PhotographDialog, start: tuple[int, int], end: tuple[int, int]) -> None:
    editor = dialog.boxing.editor
    placement = dialog.view.placement
    assert placement is not None
    points = [QPointF(*placement.to_view(*point)).toPoint() for point in (start, end)]
    QTest.mousePress(editor, Qt.MouseButton.LeftButton, pos=points[0])
    QTest.mouseMove(editor, points[1])
    QTest.mouseRelease(editor, Qt.MouseButton.LeftButton, pos=points[1])


def test_b_draws_boxes_and_escape_ends_that_first(
    qtbot: QtBot, dialog: PhotographDialog, context: ReviewContext
) -> None:
    _see(qtbot, dialog)
    QTest.keyClick(dialog, Qt.Key.Key_B)
    assert dialog.hint.isVisible()

    _drag(dialog, (100, 100), (900, 700))
    qtbot.waitUntil(lambda: any(call[0] == "draw_box" for call in context.asked))
    QTest.keyClick(dialog.boxing.editor, Qt.Key.Key_Escape)

    assert not dialog.boxing.active
    assert not dialog.hint.isVisible()
    assert dialog.isVisible()


def test_boxes_that_are_known_show_and_are_told_at_the_end(
    qtbot: QtBot, dialog: PhotographDialog, context: ReviewContext
) -> None:
    _see(qtbot, dialog)
    box = Box(10, 10, 300, 200)
    context.boxes = [BoxRow(_ROWS[0].annotation_id, box)]

    QTest.keyClick(dialog, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: dialog.row.box == box)

    with qtbot.waitSignal(dialog.boxes_changed):
        dialog.reject()


def _is_seen(dialog: PhotographDialog, row: PhotographRow) -> bool:
    return dialog.row == row and dialog.view.shown is not None


def test_in_a_quick_crop_enter_skips_a_photograph(
    qtbot: QtBot, context: ReviewContext, window: QWidget, runner: TaskRunner
) -> None:
    dialog = PhotographDialog(context, _ROWS, 0, window, quick_crop=True)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open_over(window)

    QTest.keyClick(dialog.boxing.editor, Qt.Key.Key_Return)
    shown = dialog.row
    dialog.reject()

    assert shown == _ROWS[1]
    assert not [call for call in context.asked if call[0] == "move_box"]
    qtbot.waitUntil(lambda: not runner.findChildren(Task))


def test_in_a_quick_crop_every_drag_leads_to_the_next_photograph(
    qtbot: QtBot, context: ReviewContext, window: QWidget, runner: TaskRunner
) -> None:
    context.changes = Changes(operation_id=OperationId(1))
    dialog = PhotographDialog(context, _ROWS, 0, window, quick_crop=True)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open_over(window)

    for row in _ROWS:
        qtbot.waitUntil(partial(_is_seen, dialog, row))
        _drag(dialog, (100, 100), (900, 700))
    qtbot.waitUntil(lambda: dialog.hint.text().startswith("That was the last"))
    crops = [call[1] for call in context.asked if call[0] == "move_box"]
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    after_undo = dialog.row
    QTest.keyClick(dialog.boxing.editor, Qt.Key.Key_Escape)

    assert crops == [row.annotation_id for row in _ROWS]
    assert after_undo == _ROWS[1]
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: not runner.findChildren(Task))
