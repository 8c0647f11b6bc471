import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.project.exporting import Choices, Copying
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.widgets.export_choices import ExportChoices
from tests.ui.room import lay_out


@pytest.fixture
def choices(qtbot: QtBot) -> ExportChoices:
    choices = ExportChoices()
    qtbot.addWidget(choices)
    with qtbot.waitExposed(choices):
        choices.show()
    return choices


def test_at_first_it_tells_the_best_estimate_and_no_places(choices: ExportChoices) -> None:
    assert choices.choices({}) == Choices()
    assert "called station-1, folder-1" in choices.places_note


def test_what_is_chosen_is_told(choices: ExportChoices) -> None:
    for box in (choices.confirmed_box, choices.places_box, choices.anonymous_box):
        QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.keyClick(choices.separator_list, Qt.Key.Key_Down)
    QTest.keyClick(choices.copying_list, Qt.Key.Key_Down)

    assert choices.choices({"a.b": "c"}) == Choices(
        confirmed_only=True,
        places=True,
        anonymous_names=True,
        separator=";",
        copying=Copying.HARD_LINK,
        options={"a.b": "c"},
    )
    assert "mind who gets them" in choices.places_note


def test_pages_are_in_the_language_of_the_window(choices: ExportChoices) -> None:
    found = choices.choices({})

    assert found.say is in_language
    assert found.language == "en"


def test_every_choice_is_told(qtbot: QtBot, choices: ExportChoices) -> None:
    with qtbot.waitSignal(choices.changed):
        QTest.keyClick(choices.confirmed_box, Qt.Key.Key_Space)
    with qtbot.waitSignal(choices.changed):
        QTest.keyClick(choices.separator_list, Qt.Key.Key_Down)


def test_what_a_project_remembers_of_places_is_shown_once(choices: ExportChoices) -> None:
    choices.learn_places(told=True)
    before = choices.places_box.isChecked()
    choices.places_box.click()

    choices.learn_places(told=True)

    assert (before, choices.places_box.isChecked()) == (True, False)


def test_ticking_the_box_moves_nothing_below_it(choices: ExportChoices) -> None:
    choices.resize(300, 700)  # one note takes more lines than the other
    lay_out()
    before = choices.anonymous_box.pos()

    choices.places_box.click()
    lay_out()

    assert choices.anonymous_box.pos() == before
