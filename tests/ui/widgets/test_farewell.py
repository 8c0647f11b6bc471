from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.farewell import Farewell


def test_it_shows_in_the_middle_and_the_window_takes_no_more_orders(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    button = QPushButton()
    window.setCentralWidget(button)
    farewell = Farewell(window)
    window.resize(600, 400)
    window.show()

    farewell.show_over(window)

    assert farewell.isVisible()
    assert farewell.isEnabled()
    assert farewell.geometry().contains(window.rect().center())
    assert not button.isEnabled()
