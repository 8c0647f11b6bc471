from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.project.preview import Dated, Preview, PreviewFile, Stations
from reid_desktop.ui.widgets.station_choice import StationChoice

_FILES = (PreviewFile("/s", "Mill/1/a.jpg"), PreviewFile("/s", "b.jpg"))
_PREVIEW = Preview(
    ("/s",),
    _FILES,
    0,
    (),
    {
        "innermost": Stations(("1",), 1),
        "1": Stations(("Ford", "Mill", "Oak", "Weir"), 1),
        "none": Stations((), 2),
    },
    "1",
)


@pytest.fixture
def choice(qtbot: QtBot) -> StationChoice:
    choice = StationChoice()
    for section in (choice.stations, choice.encounters):
        qtbot.addWidget(section)
    return choice


def test_before_anything_is_known_the_usual_values_stand(choice: StationChoice) -> None:
    assert (choice.level, choice.gap_s) == ("innermost", 60.0)
    assert "looked through" in choice.level_note.text()


def test_a_preview_suggests_a_level_and_tells_its_stations(choice: StationChoice) -> None:
    choice.show_preview(_PREVIEW)

    assert choice.level == "1"
    assert choice.level_note.text() == ("4 stations: Ford, Mill, Oak … Without one: 1 photograph.")
    assert choice.level_box.currentText() == "Folders of level 1 (Ford, Mill …)"


def test_what_is_set_is_not_changed_by_a_suggestion(choice: StationChoice) -> None:
    choice.set_values("none", 300.0)

    choice.show_preview(_PREVIEW)

    assert (choice.level, choice.gap_s) == ("none", 300.0)


def test_a_level_that_no_folder_has_is_shown_all_the_same(choice: StationChoice) -> None:
    choice.set_values("7", 60.0)

    assert choice.level == "7"


def test_encounters_of_some_photographs_are_told_as_such(choice: StationChoice) -> None:
    choice.show_preview(_PREVIEW)

    choice.show_dated([Dated(_FILES[0], datetime(2024, 5, 3), None)])  # noqa: DTZ001 - no zone

    assert choice.gap_note.text() == "1 encounters in the 1 photograph looked at."
