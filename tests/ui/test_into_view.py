from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.into_view import bring_into_view


def test_what_lies_below_is_scrolled_to(qtbot: QtBot) -> None:
    area, inside, last = QScrollArea(), QWidget(), QLineEdit()
    qtbot.addWidget(area)
    column = QVBoxLayout(inside)
    column.addSpacing(2_000)
    column.addWidget(last)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.resize(200, 200)
    area.show()
    qtbot.waitExposed(area)

    bring_into_view(last)

    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
