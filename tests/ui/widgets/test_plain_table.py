"""A table that is read: named, and left by Tab."""

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QHeaderView
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.plain_table import PlainTable


def test_it_shows_its_model_under_a_name_and_fills_its_width(qtbot: QtBot) -> None:
    model = QStringListModel(["a", "b"])

    table = PlainTable(model, "Animals")
    qtbot.addWidget(table)

    assert table.model() is model
    assert table.accessibleName() == "Animals"
    assert table.horizontalHeader().sectionResizeMode(0) is QHeaderView.ResizeMode.Stretch


def test_tab_leads_out_of_it(qtbot: QtBot) -> None:
    table = PlainTable(QStringListModel(["a"]), "Animals")
    qtbot.addWidget(table)

    assert not table.tabKeyNavigation()
