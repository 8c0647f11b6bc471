from pathlib import Path

from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from reid_desktop.ui.models.recent_model import RecentModel, RecentRow
from reid_desktop.ui.widgets.recent_delegate import RecentDelegate


def test_a_project_that_is_there_looks_different_from_one_that_is_not(qtbot: QtBot) -> None:
    view = QListView()
    model = RecentModel(view)
    view.setModel(model)
    view.setItemDelegate(RecentDelegate(view))
    qtbot.addWidget(view)
    view.resize(400, 100)

    model.set_rows([RecentRow(Path("/a/cats"), there=True)])
    there = view.grab().toImage()
    model.set_rows([RecentRow(Path("/a/cats"), there=False)])
    gone = view.grab().toImage()

    assert there != gone


def test_every_row_is_high_enough_for_two_lines(qtbot: QtBot) -> None:
    view = QListView()
    model = RecentModel(view)
    model.set_rows([RecentRow(Path("/a/cats"), there=True)])
    view.setModel(model)
    view.setItemDelegate(RecentDelegate(view))
    qtbot.addWidget(view)

    assert view.sizeHintForRow(0) >= 2 * view.fontMetrics().height()
