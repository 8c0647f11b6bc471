import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.key_button import KeyButton, key_of

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def button(qtbot: QtBot) -> KeyButton:
    button = KeyButton("review.skip")
    qtbot.addWidget(button)
    button.show()
    return button


@pytest.mark.parametrize(
    ("key", "modifier", "text", "written"),
    [
        (Qt.Key.Key_F, _NONE, "f", "F"),
        (Qt.Key.Key_F, _SHIFT, "F", "Shift+F"),
        (Qt.Key.Key_Exclam, _SHIFT, "!", "!"),
        (Qt.Key.Key_5, _KEYPAD, "5", "5"),
        (Qt.Key.Key_F9, _SHIFT, "", "Shift+F9"),
        (Qt.Key.Key_Space, _SHIFT, " ", "Shift+Space"),
        (Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier, "\r", "Ctrl+M"),
    ],
)
def test_a_press_is_written_as_shortcuts_are(
    key: Qt.Key, modifier: Qt.KeyboardModifier, text: str, written: str
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, text)

    assert key_of(event) == written


def test_the_next_key_after_a_click_is_taken_once(button: KeyButton) -> None:
    taken: list[str] = []
    button.pressed_key.connect(taken.append)

    QTest.keyClick(button, Qt.Key.Key_A)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    listening = button.text()
    QTest.keyPress(button, Qt.Key.Key_Shift)
    QTest.keyClick(button, Qt.Key.Key_B, _SHIFT)
    QTest.keyClick(button, Qt.Key.Key_C)

    assert taken == ["Shift+B"]
    assert (listening, button.text()) == ("Press a key…", "Space")


def test_its_name_tells_action_and_key(button: KeyButton) -> None:
    assert button.accessibleName() == "Skip: Space"
