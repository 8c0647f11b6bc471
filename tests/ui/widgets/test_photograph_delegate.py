from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.ui.models.photograph_model import PhotographModel
from reid_desktop.ui.widgets.photograph_delegate import cell_height, marks_that_fit
from reid_desktop.ui.widgets.photograph_grid import PhotographGrid
from tests.ui.fake_context import photograph_row

_Paint = Callable[[AssignmentStatus], QImage]


@pytest.fixture
def paint(qtbot: QtBot) -> _Paint:
    def paint(status: AssignmentStatus) -> QImage:
        grid = PhotographGrid()
        model = PhotographModel(grid)
        model.set_rows([photograph_row(1, status=status)])
        grid.setModel(model)
        qtbot.addWidget(grid)
        grid.resize(300, 300)
        return grid.viewport().grab().toImage()

    return paint


def test_accepted_proven_and_proposed_look_different(paint: _Paint) -> None:
    accepted = paint(AssignmentStatus.ACCEPTED)
    proven = paint(AssignmentStatus.PROVEN)
    proposed = paint(AssignmentStatus.PROPOSED)

    assert accepted != proven
    assert proven != proposed
    assert proposed == paint(AssignmentStatus.PROPOSED)


def test_a_cell_has_room_for_its_picture_and_two_lines(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())

    assert cell_height(200, metrics) >= round(184 * 3 / 4) + 2 * metrics.height()


def test_what_has_no_room_is_left_out_whole(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    both = metrics.horizontalAdvance("Left side  ·  Good")

    assert marks_that_fit(["Left side", "Good"], metrics, both) == "Left side  ·  Good"
    assert marks_that_fit(["Left side", "Good"], metrics, both - 1) == "Left side"
    assert marks_that_fit(["Left side"], metrics, both // 3).endswith("…")
