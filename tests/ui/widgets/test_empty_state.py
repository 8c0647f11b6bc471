import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.empty_state import EmptyState


def test_it_says_why_there_is_nothing_and_what_to_do(qtbot: QtBot) -> None:
    state = EmptyState("photographs", "No photographs", "Add a folder.")
    qtbot.addWidget(state)
    state.show()
    without_button = state.button.isVisible()
    button = state.set_button("Add…")

    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert not without_button


def test_it_can_say_something_else(qtbot: QtBot) -> None:
    state = EmptyState("review", "Preparing", "Soon.")
    qtbot.addWidget(state)

    state.set_words("Done", "Nothing is left to ask.")

    said = {label.text() for label in state.findChildren(QLabel)}
    assert {"Done", "Nothing is left to ask."} <= said


@pytest.mark.parametrize("width", [300, 460, 900])
def test_a_sentence_that_is_said_later_is_shown_whole(qtbot: QtBot, width: int) -> None:
    state = EmptyState("review", "Preparing", "Soon.")
    qtbot.addWidget(state)
    state.resize(width, 500)
    state.show()
    long = "Your photographs are being looked at; the groups appear by themselves. " * 4

    state.set_words("Done", long)

    [sentence] = [label for label in state.findChildren(QLabel) if label.text() == long]
    qtbot.waitUntil(lambda: sentence.height() >= sentence.heightForWidth(sentence.width()))
    assert sentence.width() <= width
