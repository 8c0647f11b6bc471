from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.actions import ACTIONS, action_named, follow_keys, make_actions
from reid_desktop.ui.key_bindings import KeyBindings, KeyKeeper, key_bindings
from reid_desktop.ui.widgets.answer_strip import AnswerStrip


@pytest.fixture
def bindings(qtbot: QtBot) -> Iterator[KeyBindings]:
    bindings = key_bindings()
    assert bindings is not None
    yield bindings
    bindings.reset(bindings.chosen)


def test_a_chosen_key_replaces_the_usual_ones(bindings: KeyBindings) -> None:
    bindings.choose(action_named("review.same"), "h")

    assert action_named("review.same").keys == ("H",)


def test_keys_tooltips_and_buttons_follow_at_once(qtbot: QtBot, bindings: KeyBindings) -> None:
    page, heard = QWidget(), list[str]()
    qtbot.addWidget(page)
    strip, field, told = AnswerStrip(), QLineEdit(), QWidget()
    column = QVBoxLayout(page)
    for widget in (strip, field, told):
        column.addWidget(widget)
    actions = make_actions(page, {"review.skip": lambda: heard.append("skip")})
    follow_keys(told, "review.skip", "Later.")
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()

    bindings.choose(action_named("review.skip"), "W")
    QTest.keyClick(page, Qt.Key.Key_Space)
    QTest.keyClick(page, Qt.Key.Key_W)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_W)

    assert heard == ["skip"]
    assert field.text() == "w"
    assert actions["review.skip"].toolTip() == "Skip (W)"
    assert told.toolTip() == "Skip (W)\nLater."
    assert strip.skip.toolTip().startswith("Skip (W)")
    assert strip.skip._keys == ("W",)


@pytest.mark.parametrize(
    "chosen",
    [
        {"no.such.action": "H"},
        {"review.same": ""},
        {"review.same": "D"},
        {"review.same": "Ctrl+Z"},
    ],
)
def test_what_makes_no_sense_in_a_file_is_left_out(
    bindings: KeyBindings, chosen: dict[str, str]
) -> None:
    bindings.use(chosen, ACTIONS)

    assert bindings.chosen == {}


def test_what_was_chosen_before_is_taken_in_any_order(bindings: KeyBindings) -> None:
    chosen = {"review.different": "S", "review.same": "H"}

    bindings.use(chosen, ACTIONS)

    assert bindings.chosen == chosen


def test_the_usual_key_chosen_again_is_nothing_to_remember(bindings: KeyBindings) -> None:
    bindings.choose(action_named("review.skip"), "W")

    bindings.choose(next(row for row in ACTIONS if row.action_id == "review.skip"), "space")

    assert bindings.chosen == {}


def test_what_is_chosen_is_kept_as_long_as_the_window_lives(bindings: KeyBindings) -> None:
    kept: list[dict[str, str]] = []
    window = QObject()
    KeyKeeper(bindings, kept.append, window)

    bindings.choose(action_named("review.skip"), "W")

    assert kept == [{"review.skip": "W"}]
    window.deleteLater()
