import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.messages import Level, Message
from reid_desktop.ui.widgets.status_note import StatusNote


def test_what_was_done_is_shown_and_goes_away_by_itself(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reid_desktop.ui.widgets.status_note._SHOWN_MS", 1)
    note = StatusNote()
    qtbot.addWidget(note)

    note.show_message(Message(Level.INFO, "Undone: answer", "Redo brings it back."))
    said = (note.isVisible(), note.text, note.accessibleName())

    assert said == (True, "Undone: answer", "Undone: answer Redo brings it back.")
    qtbot.waitUntil(lambda: not note.isVisible())
    assert note.text == ""


def test_what_went_wrong_is_not_for_the_status_bar(qtbot: QtBot) -> None:
    note = StatusNote()
    qtbot.addWidget(note)

    note.show_message(Message(Level.WARNING, "The disk is full."))

    assert not note.isVisible()


def test_a_hint_says_what_to_do_first_and_shows_no_tick(qtbot: QtBot) -> None:
    done, hint = StatusNote(), StatusNote()
    qtbot.addWidget(done)
    qtbot.addWidget(hint)
    done.show_message(Message(Level.INFO, "Merged."))

    hint.show_message(Message(Level.HINT, "Choose two groups.", "Hold Ctrl."))

    assert hint.text == "Choose two groups. Hold Ctrl."
    assert hint._sign.pixmap().toImage() != done._sign.pixmap().toImage()
