import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.dragged import dragged_photographs
from reid_desktop.ui.models.photograph_model import PhotographModel
from reid_desktop.ui.widgets.group_members import GroupMembers
from tests.ui.fake_context import photograph_row

_LEFT, _CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def grid(qtbot: QtBot) -> GroupMembers:
    grid = GroupMembers()
    qtbot.addWidget(grid)
    model = PhotographModel(grid)
    model.set_rows([photograph_row(n) for n in range(1, 5)])
    grid.setModel(model)
    grid.resize(700, 400)
    with qtbot.waitActive(grid):
        grid.show()
    return grid


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[tuple[AnnotationId, ...]]:
    """What was dragged: a real drag would wait for the mouse."""
    all_dragged: list[tuple[AnnotationId, ...]] = []

    def take(drag: QDrag, _action: Qt.DropAction) -> None:
        all_dragged.append(dragged_photographs(drag.mimeData()))

    monkeypatch.setattr(QDrag, "exec", take)
    return all_dragged


def middle(grid: GroupMembers, place: int) -> QPoint:
    return grid.visualRect(grid.model().index(place, 0)).center()


def pull(grid: GroupMembers, place: int) -> None:
    start = middle(grid, place)
    QTest.mousePress(grid.viewport(), _LEFT, pos=start)
    QTest.mouseMove(grid.viewport(), start + QPoint(4, 0))
    QTest.mouseMove(grid.viewport(), start + QPoint(60, 0))
    QTest.mouseRelease(grid.viewport(), _LEFT, pos=start + QPoint(60, 0))


def click(grid: GroupMembers, place: int, *, ctrl: bool = False) -> None:
    keys = _CTRL if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(grid.viewport(), _LEFT, keys, middle(grid, place))


def test_dragging_a_marked_photograph_takes_all_that_are_marked(
    grid: GroupMembers, dragged: list[tuple[AnnotationId, ...]]
) -> None:
    click(grid, 0)
    click(grid, 2, ctrl=True)

    pull(grid, 2)

    assert dragged == [(AnnotationId(1), AnnotationId(3))]
    assert grid.marked() == (1, 3)


def test_dragging_another_takes_it_alone(
    grid: GroupMembers, dragged: list[tuple[AnnotationId, ...]]
) -> None:
    click(grid, 0)

    pull(grid, 1)

    assert dragged == [(AnnotationId(2),)]


def test_a_drag_is_told_when_it_begins_and_ends(
    qtbot: QtBot, grid: GroupMembers, dragged: list[tuple[AnnotationId, ...]]
) -> None:
    with qtbot.waitSignals([grid.drag_started, grid.drag_ended], order="strict"):
        pull(grid, 1)


def test_a_click_on_one_of_the_marked_marks_it_alone(
    grid: GroupMembers, dragged: list[tuple[AnnotationId, ...]]
) -> None:
    click(grid, 0)
    click(grid, 1, ctrl=True)

    click(grid, 1)

    assert grid.marked() == (2,)
    assert dragged == []


def test_ctrl_takes_a_mark_away(grid: GroupMembers) -> None:
    click(grid, 0)
    click(grid, 1, ctrl=True)

    click(grid, 0, ctrl=True)

    assert grid.marked() == (2,)


def test_arrows_go_on_and_space_marks_what_does_not_belong(grid: GroupMembers) -> None:
    grid.setFocus()
    assert grid.currentIndex().row() == 0

    for key in (
        Qt.Key.Key_Space,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Space,
        Qt.Key.Key_Right,
    ):
        QTest.keyClick(grid, key)
    assert grid.marked() == (1, 3)
    QTest.keyClick(grid, Qt.Key.Key_Home)
    QTest.keyClick(grid, Qt.Key.Key_Space)

    assert grid.marked() == (3,)


def test_shift_marks_all_on_the_way(grid: GroupMembers) -> None:
    grid.setFocus()

    QTest.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert grid.marked() == (1, 2)


def test_where_the_arrows_are_is_seen(grid: GroupMembers) -> None:
    grid.setFocus()
    before = grid.viewport().grab().toImage()

    QTest.keyClick(grid, Qt.Key.Key_Right)

    assert grid.viewport().grab().toImage() != before
