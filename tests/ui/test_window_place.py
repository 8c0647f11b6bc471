import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from reid_desktop.ui.window_place import place_of, place_window, usual_place


@pytest.fixture
def room(qapp: QApplication) -> QRect:
    return QApplication.primaryScreen().availableGeometry()


def _window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_at_the_first_start_the_window_lies_within_the_screen(qtbot: QtBot, room: QRect) -> None:
    window = _window(qtbot)

    place_window(window, "")

    assert room.contains(window.geometry())


def test_where_there_is_no_room_the_window_fills_the_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _window(qtbot)

    place_window(window, "")  # the screen of the tests is 800 by 800

    assert window.isMaximized()


def test_size_and_place_are_as_they_were_left(qtbot: QtBot) -> None:
    before, after = _window(qtbot), _window(qtbot)
    before.setGeometry(40, 60, 500, 400)

    place_window(after, place_of(before))

    assert after.geometry() == QRect(40, 60, 500, 400)
    assert not after.isMaximized()


def test_a_maximised_window_is_maximised_again(qtbot: QtBot) -> None:
    before, after = _window(qtbot), _window(qtbot)
    before.showMaximized()

    place_window(after, place_of(before))

    assert after.isMaximized()


def test_a_window_of_a_screen_that_is_gone_is_seen(qtbot: QtBot, room: QRect) -> None:
    before, after = _window(qtbot), _window(qtbot)
    before.setGeometry(5000, 4000, 3000, 2000)

    place_window(after, place_of(before))

    assert room.contains(after.geometry().topLeft() + QPoint(20, 20))
    assert after.width() <= room.width()
    assert after.height() <= room.height()


@pytest.mark.parametrize("kept", ["", "nonsense", "ÄÖÜ"])
def test_what_makes_no_sense_gives_the_usual_place(qtbot: QtBot, room: QRect, kept: str) -> None:
    window = _window(qtbot)

    place_window(window, kept)

    assert window.geometry() == usual_place(room)
