from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.actions import ACTIONS, action_named, text_of
from reid_desktop.ui.dialogs.keys_dialog import KeysDialog
from reid_desktop.ui.key_bindings import KeyBindings, key_bindings


@pytest.fixture
def bindings(qtbot: QtBot) -> Iterator[KeyBindings]:
    bindings = key_bindings()
    assert bindings is not None
    yield bindings
    bindings.reset(bindings.chosen)


@pytest.fixture
def dialog(qtbot: QtBot, bindings: KeyBindings) -> KeysDialog:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def press(
    dialog: KeysDialog,
    action_id: str,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Click on the keys of an action and press another one."""
    button = dialog.buttons[action_id]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, key, modifier)


def test_every_action_with_a_key_is_listed_with_its_keys(dialog: KeysDialog) -> None:
    said = {label.text() for label in dialog.findChildren(QLabel)}
    keys = {button.text() for button in dialog.buttons.values()}

    rows = [row for row in ACTIONS if row.keys]
    assert {text_of(row).rstrip("…") for row in rows} <= said
    assert any(QKeySequence("Backspace").toString() in text for text in keys)


def test_all_keys_of_an_action_are_told_that_cannot_be_changed(dialog: KeysDialog) -> None:
    said = {label.text() for label in dialog.findChildren(QLabel)}

    assert "Left   Right" in said


def test_the_mouse_is_told_of_too(dialog: KeysDialog) -> None:
    said = {label.text() for label in dialog.findChildren(QLabel)}

    assert {"Wheel", "Drag", "Double click"} <= said


def test_it_is_no_larger_than_the_screen(dialog: KeysDialog) -> None:
    room = dialog.screen().availableGeometry()

    assert dialog.height() < room.height()
    assert dialog.width() < room.width()


@pytest.mark.parametrize(
    ("above", "below"),
    [("edit.undo", "photographs.filter"), ("review.same", "enlarged.next")],
)
def test_the_keys_of_a_column_begin_at_one_place(
    dialog: KeysDialog, above: str, below: str
) -> None:
    assert dialog.buttons[above].x() == dialog.buttons[below].x()


def test_a_key_that_is_pressed_becomes_the_key_of_the_action(
    dialog: KeysDialog, bindings: KeyBindings
) -> None:
    press(dialog, "review.same", Qt.Key.Key_H)

    assert bindings.chosen == {"review.same": "H"}
    assert dialog.buttons["review.same"].text() == "H"
    assert dialog.said.text() == "Same is H now."


def test_a_key_that_is_taken_is_refused_and_told(dialog: KeysDialog, bindings: KeyBindings) -> None:
    press(dialog, "review.same", Qt.Key.Key_D)

    assert bindings.chosen == {}
    assert dialog.said.text() == "D means “Different” (Review) already; choose another key."


def test_a_key_that_works_everywhere_is_taken_on_every_page(
    dialog: KeysDialog, bindings: KeyBindings
) -> None:
    press(dialog, "individuals.accept", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert bindings.chosen == {}
    assert "Undo" in dialog.said.text()


def test_escape_leaves_the_key_and_the_dialog_as_they_are(
    dialog: KeysDialog, bindings: KeyBindings
) -> None:
    press(dialog, "review.same", Qt.Key.Key_Escape)

    assert bindings.chosen == {}
    assert dialog.isVisible()
    assert not dialog.buttons["review.same"].listens


def test_tab_is_left_to_the_focus(dialog: KeysDialog, bindings: KeyBindings) -> None:
    press(dialog, "review.same", Qt.Key.Key_Tab)

    assert bindings.chosen == {}
    assert dialog.said.text().startswith("Tab moves")


def test_one_key_is_made_usual_again(dialog: KeysDialog, bindings: KeyBindings) -> None:
    press(dialog, "review.skip", Qt.Key.Key_W)
    press(dialog, "review.same", Qt.Key.Key_H)

    QTest.mouseClick(dialog.usual, Qt.MouseButton.LeftButton)

    assert bindings.chosen == {"review.skip": "W"}
    assert action_named("review.same").keys == ("S", "1", "Y")


def test_a_usual_key_that_another_action_has_now_is_told(
    dialog: KeysDialog, bindings: KeyBindings
) -> None:
    press(dialog, "review.same", Qt.Key.Key_H)
    press(dialog, "review.different", Qt.Key.Key_S)
    QTest.mouseClick(dialog.buttons["review.same"], Qt.MouseButton.LeftButton)

    QTest.mouseClick(dialog.usual, Qt.MouseButton.LeftButton)

    assert bindings.chosen == {"review.same": "H", "review.different": "S"}
    assert "“Different”" in dialog.said.text()


def test_all_keys_are_made_usual_again(dialog: KeysDialog, bindings: KeyBindings) -> None:
    press(dialog, "review.same", Qt.Key.Key_H)

    QTest.mouseClick(dialog.all_usual, Qt.MouseButton.LeftButton)

    assert bindings.chosen == {}
    assert not dialog.all_usual.isEnabled()
