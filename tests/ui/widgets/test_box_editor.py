from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId
from reid_desktop.project.boxes import BoxRow
from reid_desktop.ui.widgets.box_editor import BoxEditor
from reid_desktop.ui.widgets.placement import Placement

ONE, TWO = AnnotationId(1), AnnotationId(2)
BIG, SMALL = Box(100, 100, 400, 300), Box(200, 150, 100, 100)
SIZE = (1000, 800)
PLACED = Placement(0.5, 10, 20)


class _Kit:
    """An editor over a photograph of 1000 by 800 pixels at half its size."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.placement: Placement | None = PLACED
        view = QWidget()
        QHBoxLayout(self.window).addWidget(view)
        self.view = view
        self.editor = BoxEditor(view, lambda: self.placement, lambda: SIZE)
        self.told: list[tuple[object, ...]] = []
        self.editor.drawn.connect(lambda box: self.told.append(("drawn", box)))
        self.editor.changed.connect(lambda one, box: self.told.append(("changed", one, box)))
        self.editor.removed.connect(lambda one: self.told.append(("removed", one)))

    def at(self, x: float, y: float) -> QPoint:
        return QPointF(*PLACED.to_view(x, y)).toPoint()

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(self.editor, left, pos=self.at(*start))
        QTest.mouseMove(self.editor, self.at(*end))
        self.editor.grab()
        QTest.mouseRelease(self.editor, left, pos=self.at(*end))


@pytest.fixture
def kit(qtbot: QtBot) -> Iterator[_Kit]:
    kit = _Kit()
    qtbot.addWidget(kit.window)
    kit.window.resize(700, 600)
    kit.editor.show()
    with qtbot.waitActive(kit.window):
        kit.window.show()
    kit.editor.setFocus()
    kit.editor.set_rows([BoxRow(ONE, BIG), BoxRow(TWO, SMALL)], ONE)
    yield kit
    kit.editor.hide()


def test_it_covers_the_photograph(kit: _Kit) -> None:
    kit.window.resize(800, 650)

    assert kit.editor.geometry() == kit.view.rect()


def test_a_drag_beside_the_boxes_draws_one(kit: _Kit) -> None:
    kit.drag((600, 500), (800, 700))

    assert kit.told == [("drawn", Box(600, 500, 200, 200))]


def test_a_box_is_drawn_from_any_corner_and_ends_with_the_photograph(kit: _Kit) -> None:
    kit.drag((800, 700), (1100, 500))

    assert kit.told == [("drawn", Box(800, 500, 200, 200))]


def test_a_click_draws_nothing(kit: _Kit) -> None:
    kit.drag((600, 500), (600, 500))

    assert kit.told == []


def test_the_smallest_box_under_the_mouse_is_moved(kit: _Kit) -> None:
    kit.drag((250, 200), (300, 260))

    assert kit.told == [("changed", TWO, Box(250, 210, 100, 100))]
    assert kit.editor.chosen == TWO


def test_a_box_stays_in_the_photograph(kit: _Kit) -> None:
    kit.drag((120, 390), (-400, 390))

    assert kit.told == [("changed", ONE, Box(0, 100, 400, 300))]


@pytest.mark.parametrize(
    ("handle", "end", "box"),
    [
        ((500, 400), (600, 420), Box(100, 100, 500, 320)),
        ((100, 100), (60, 80), Box(60, 80, 440, 320)),
        ((500, 250), (560, 300), Box(100, 100, 460, 300)),
        ((300, 400), (300, 440), Box(100, 100, 400, 340)),
        ((500, 250), (60, 250), Box(60, 100, 40, 300)),
    ],
    ids=["corner", "upper left", "right", "bottom", "turned round"],
)
def test_handles_change_the_box(
    kit: _Kit, handle: tuple[int, int], end: tuple[int, int], box: Box
) -> None:
    kit.drag(handle, end)

    assert kit.told == [("changed", ONE, box)]


def test_arrows_nudge_and_what_was_nudged_is_one_act(qtbot: QtBot, kit: _Kit) -> None:
    kit.editor._nudged.setInterval(50)

    QTest.keyClick(kit.editor, Qt.Key.Key_Left)
    QTest.keyClick(kit.editor, Qt.Key.Key_Left)
    QTest.keyClick(kit.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    kit.editor.grab()

    qtbot.waitUntil(lambda: bool(kit.told))
    assert kit.told == [("changed", ONE, Box(98, 110, 400, 300))]


def test_enter_saves_a_nudge_at_once(kit: _Kit) -> None:
    QTest.keyClick(kit.editor, Qt.Key.Key_Up)
    QTest.keyClick(kit.editor, Qt.Key.Key_Return)
    QTest.keyClick(kit.editor, Qt.Key.Key_Return)

    assert kit.told == [("changed", ONE, Box(100, 99, 400, 300))]


def test_tab_goes_through_the_boxes_and_delete_removes_one(kit: _Kit) -> None:
    QTest.keyClick(kit.editor, Qt.Key.Key_Right)
    QTest.keyClick(kit.editor, Qt.Key.Key_Tab)
    chosen = kit.editor.chosen
    QTest.keyClick(kit.editor, Qt.Key.Key_Delete)

    assert chosen == TWO
    assert kit.told == [("changed", ONE, Box(101, 100, 400, 300)), ("removed", TWO)]


def test_the_whole_photograph_is_no_box(kit: _Kit) -> None:
    kit.editor.set_rows([BoxRow(ONE, None)], ONE)

    QTest.keyClick(kit.editor, Qt.Key.Key_Delete)
    QTest.keyClick(kit.editor, Qt.Key.Key_Left)
    QTest.keyClick(kit.editor, Qt.Key.Key_Tab)

    assert (kit.told, kit.editor.chosen, kit.editor.rows) == ([], None, [])


def test_what_is_chosen_stays_chosen_and_else_it_is_the_first(kit: _Kit) -> None:
    kit.editor.set_rows([BoxRow(ONE, BIG), BoxRow(TWO, SMALL)], TWO)
    kit.editor.set_rows([BoxRow(ONE, BIG), BoxRow(TWO, SMALL)], None)
    stayed = kit.editor.chosen
    kit.editor.set_rows([BoxRow(ONE, BIG)], None)

    assert (stayed, kit.editor.chosen) == (TWO, ONE)


def test_in_a_quick_crop_a_drag_draws_wherever_it_begins(kit: _Kit) -> None:
    kit.editor.set_only_new(only_new=True)

    kit.drag((250, 200), (350, 300))
    QTest.keyClick(kit.editor, Qt.Key.Key_Left)

    assert kit.told == [("drawn", Box(250, 200, 100, 100))]


def test_the_cursor_tells_what_a_drag_would_do(kit: _Kit) -> None:
    shapes = []
    for x, y in ((500, 400), (120, 250), (900, 700)):
        QTest.mouseMove(kit.editor, kit.at(x, y))
        shapes.append(kit.editor.cursor().shape())

    assert shapes == [
        Qt.CursorShape.SizeFDiagCursor,
        Qt.CursorShape.SizeAllCursor,
        Qt.CursorShape.CrossCursor,
    ]


def test_without_a_photograph_nothing_is_drawn(kit: _Kit) -> None:
    kit.placement = None

    kit.drag((600, 500), (800, 700))
    QTest.mouseMove(kit.editor, kit.at(3, 3))
    kit.editor.grab()

    assert kit.told == []


def test_boxes_follow_the_photograph(qtbot: QtBot, kit: _Kit) -> None:
    kit.window.grab()
    before = kit.editor.grab().toImage()

    kit.placement = Placement(0.6, 0, 0)
    kit.view.update()

    qtbot.waitUntil(lambda: kit.editor._painted_at == kit.placement)
    assert kit.editor.grab().toImage() != before
