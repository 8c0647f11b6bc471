import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reid_desktop.ui.messages import Level, Message, Topic
from reid_desktop.ui.widgets.message_bar import MessageBar
from tests.ui.review_questions import pair_of

_DONE = Message(Level.INFO, "Exported.")
_FULL = Message(Level.WARNING, "The disk is full.", "Free some space.")
_APART = Message(Level.WARNING, "They differ.", topic=Topic.ACT, pair=pair_of(1, 2))
_NEWER = Message(Level.ONCE, "It is newer now.")
_BUG = Message(Level.BUG, "Something went wrong.", report="Traceback")


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def test_a_message_is_shown_with_its_hint_and_spoken(bar: MessageBar) -> None:
    bar.show_message(_FULL)

    assert bar.isVisible()
    assert bar.accessibleName() == "The disk is full. Free some space."


@pytest.mark.parametrize("level", [Level.INFO, Level.HINT])
def test_what_was_done_or_is_to_be_done_is_not_for_the_bar(bar: MessageBar, level: Level) -> None:
    bar.show_message(Message(level, "Exported."))

    assert not bar.isVisible()


def test_a_warning_does_not_hide_a_bug(bar: MessageBar) -> None:
    bar.show_message(_BUG)
    bar.show_message(_FULL)

    assert bar.message == _BUG


def test_a_message_can_be_dismissed(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(_FULL)
    close = bar.findChild(QToolButton)
    assert close is not None

    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)

    assert bar.message is None
    assert not bar.isVisible()


def test_the_report_of_a_bug_can_be_copied(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(_BUG)
    copy = bar.findChild(QPushButton)
    assert copy is not None

    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == "Traceback"


def test_names_of_files_are_shown_as_they_are(bar: MessageBar) -> None:
    bar.show_message(Message(Level.WARNING, "<b>cat</b>.jpg is damaged."))

    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in bar.findChildren(QLabel))


def test_a_message_goes_when_its_cause_is_gone_and_another_stays(bar: MessageBar) -> None:
    bar.show_message(_FULL)
    bar.settle(Topic.FOLDER)
    kept = bar.message

    bar.show_message(Message(Level.WARNING, "The card is away.", topic=Topic.FOLDER))
    bar.settle(Topic.FOLDER)

    assert kept == _FULL
    assert bar.message is None


def test_files_of_a_folder_that_is_away_do_not_hide_that_it_is(bar: MessageBar) -> None:
    folder = Message(Level.WARNING, "The card is away.", topic=Topic.FOLDER)
    bar.show_message(folder)

    bar.show_message(Message(Level.WARNING, "a.jpg disappeared.", topic=Topic.FILE))

    assert bar.message == folder


def test_a_message_about_a_pair_offers_to_look_at_it(qtbot: QtBot, bar: MessageBar) -> None:
    with qtbot.waitSignal(bar.pair_offered) as offered:
        bar.show_message(_APART)
    assert offered.args == [True]

    with qtbot.waitSignal(bar.pair_wanted) as wanted:
        qtbot.mouseClick(bar.look_button, Qt.MouseButton.LeftButton)

    assert wanted.args == [pair_of(1, 2)]
    assert not bar.isVisible()


def test_other_messages_offer_no_pair(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(_FULL)
    assert not bar.look_button.isVisible()

    with qtbot.assertNotEmitted(bar.pair_wanted):
        bar.look()


def test_what_is_dismissed_offers_nothing_any_more(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(_APART)

    with qtbot.waitSignal(bar.pair_offered) as offered:
        bar.settle(Topic.ACT)

    assert offered.args == [False]


def test_what_matters_less_is_told_once_the_other_is_read(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(_NEWER)
    bar.show_message(Message(Level.WARNING, "An older warning."))
    bar.show_message(_FULL)

    bar.dismiss()

    assert bar.message == _FULL
    bar.dismiss()
    assert not bar.isVisible()


def test_of_two_that_are_told_once_neither_is_lost(qtbot: QtBot, bar: MessageBar) -> None:
    ended = Message(Level.ONCE, "It ended by itself.", action="help.report")
    bar.show_message(_FULL)
    bar.show_message(ended)
    bar.show_message(_NEWER)

    bar.dismiss()

    assert bar.message == _NEWER
    bar.dismiss()
    assert bar.message == _FULL


def test_what_waits_goes_when_its_cause_is_gone(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(_NEWER)
    bar.show_message(_APART)

    bar.settle(Topic.ACT)

    bar.dismiss()
    assert not bar.isVisible()


def test_a_message_offers_the_action_that_helps(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(Message(Level.WARNING, "The card is away.", action="file.find_folder"))

    with qtbot.waitSignal(bar.action_wanted) as wanted:
        qtbot.mouseClick(bar.act_button, Qt.MouseButton.LeftButton)

    assert wanted.args == ["file.find_folder"]
    assert bar.act_button.text() == "Find folder…"
    assert bar.act_button.toolTip() == "Find folder (Ctrl+Shift+F)"
    bar.show_message(_FULL)
    assert not bar.act_button.isVisible()
