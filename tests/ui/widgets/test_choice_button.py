from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.choice_button import ChoiceButton


def test_a_choice_is_pressed_by_mouse_anywhere_and_by_key(qtbot: QtBot) -> None:
    button = ChoiceButton("new", "New project", "Choose your folders.")
    qtbot.addWidget(button)
    button.resize(220, 150)
    with qtbot.waitActive(button):
        button.show()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))

    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)

    assert len(pressed) == 2


def test_a_choice_is_read_aloud_with_its_sentence(qtbot: QtBot) -> None:
    button = ChoiceButton("new", "New project", "Choose your folders.")
    qtbot.addWidget(button)

    assert button.accessibleName() == "New project"
    assert button.accessibleDescription() == "Choose your folders."
