from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.models.photograph_model import PhotographModel
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.thumbnails import ThumbnailLoader, ThumbnailSource
from reid_desktop.ui.widgets.photograph_delegate import PhotographDelegate
from reid_desktop.ui.widgets.photograph_grid import PhotographGrid
from tests.ui.fake_context import photograph_row


def _draw(source: ThumbnailSource, folder: Path) -> Path:
    path = folder / f"{source.crop_key}.png"
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    assert image.save(str(path))
    return path


@pytest.fixture
def grid(qtbot: QtBot) -> PhotographGrid:
    grid = PhotographGrid()
    model = PhotographModel(grid)
    model.set_rows([photograph_row(i) for i in range(200)])
    grid.setModel(model)
    qtbot.addWidget(grid)
    grid.resize(900, 600)
    grid.show()
    return grid


@pytest.mark.parametrize("bar", ["", "QScrollBar:vertical { width: 12px; margin: 2px; }"])
@pytest.mark.parametrize("width", [300, 360, 400, 420, 640, 900, 1501])
def test_cells_share_the_width(grid: PhotographGrid, width: int, bar: str) -> None:
    grid.setStyleSheet(bar)
    grid.resize(width, 600)

    cell = grid.gridSize().width()
    n_columns = grid.viewport().width() // cell
    assert cell >= 150 or n_columns == 1
    assert n_columns >= 2 or width < 340
    first_row = [grid.visualRect(grid.model().index(i, 0)).top() for i in range(n_columns)]
    assert len(set(first_row)) == 1
    assert grid.visualRect(grid.model().index(n_columns, 0)).top() > first_row[0]


def test_a_picture_is_painted_when_it_is_there(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, grid: PhotographGrid
) -> None:
    thumbnails = ThumbnailLoader(runner, tmp_path, _draw)
    grid.set_thumbnails(thumbnails)
    middle = grid.visualRect(grid.model().index(0, 0)).center()

    with qtbot.waitSignal(thumbnails.ready):
        before = grid.viewport().grab().toImage().pixelColor(middle)
    qtbot.waitUntil(lambda: thumbnails.request(photograph_row(0), 170) is not None)
    qtbot.waitUntil(
        lambda: grid.viewport().grab().toImage().pixelColor(middle) == QColor("#ff00ff")
    )

    assert before != QColor("#ff00ff")
    grid.set_thumbnails(None)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_to_look_at_the_current_one(
    qtbot: QtBot, grid: PhotographGrid, key: Qt.Key
) -> None:
    grid.setCurrentIndex(grid.model().index(3, 0))

    with qtbot.waitSignal(grid.enlarge_requested) as asked:
        QTest.keyClick(grid, key)

    assert asked.args == [3]


def test_enter_asks_for_nothing_where_nothing_is(qtbot: QtBot, grid: PhotographGrid) -> None:
    grid.setModel(PhotographModel())

    with qtbot.assertNotEmitted(grid.enlarge_requested):
        QTest.keyClick(grid, Qt.Key.Key_Return)


def test_a_double_click_asks_to_look_at_what_lies_there(qtbot: QtBot, grid: PhotographGrid) -> None:
    where = grid.visualRect(grid.model().index(1, 0)).center()

    with qtbot.waitSignal(grid.enlarge_requested) as asked:
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=where)
        qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert asked.args == [1]


def test_enter_with_another_key_means_something_else(qtbot: QtBot, grid: PhotographGrid) -> None:
    grid.setCurrentIndex(grid.model().index(3, 0))

    with qtbot.assertNotEmitted(grid.enlarge_requested):
        QTest.keyClick(grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_it_tells_where_a_photograph_is(grid: PhotographGrid) -> None:
    assert grid.place_of(AnnotationId(7)) == 7
    assert grid.place_of(AnnotationId(1000)) is None


def test_it_tells_what_it_shows(grid: PhotographGrid) -> None:
    assert [row.annotation_id for row in grid.rows()] == list(range(200))


def test_the_place_can_be_taken_up_again(grid: PhotographGrid) -> None:
    grid.scroll_to(1234)

    assert grid.verticalScrollBar().value() == 1234


def test_the_size_of_a_cell_is_asked_for_once_before_it_is_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = PhotographGrid()
    qtbot.addWidget(grid)
    asked: list[int] = []
    hint = PhotographDelegate.sizeHint

    def counting(
        self: PhotographDelegate, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QSize:
        asked.append(index.row())
        return hint(self, option, index)

    monkeypatch.setattr(PhotographDelegate, "sizeHint", counting)
    model = PhotographModel(grid)
    grid.setModel(model)
    model.set_rows([photograph_row(n) for n in range(50)])

    grid.scroll_to(0)

    assert len(asked) <= 1


def test_on_a_very_wide_screen_photographs_are_larger(grid: PhotographGrid) -> None:
    grid.resize(3600, 600)

    assert grid.viewport().width() // grid.gridSize().width() == 12
