"""Clocks are set by an offset, or by a photograph; a zone is typed."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.store.clocks import CameraRow
from reid_desktop.ui.telling import Told
from reid_desktop.ui.widgets.clock_settings import ClockSettings

SIX = datetime.fromisoformat("2024-05-03T06:00:00")
_TOLD = Told(
    [CameraRow("Bushnell @ river", 3, SIX, SIX, 0.0), CameraRow("Canon 7", 2, SIX, SIX, -45.0)],
    "UTC",
    [],
    100.0,
)


@pytest.fixture
def section(qtbot: QtBot) -> ClockSettings:
    section = ClockSettings()
    qtbot.addWidget(section)
    section.show_told(_TOLD)
    section.show()
    return section


def test_the_offset_of_the_chosen_camera_is_set(section: ClockSettings, qtbot: QtBot) -> None:
    QTest.keyClick(section.view, Qt.Key.Key_Down)
    before = section.offset_field.text()
    section.offset_field.setText("1:02")

    with qtbot.waitSignal(section.shifted) as heard:
        QTest.keyClick(section.offset_field, Qt.Key.Key_Return)

    assert before == "-45 s"
    assert heard.args == ["Canon 7", "1:02"]


def test_a_photograph_sets_the_clock_of_its_camera(section: ClockSettings, qtbot: QtBot) -> None:
    section.photograph_field.setText("a.jpg")

    with qtbot.waitSignal(section.shifted_by) as heard:
        QTest.mouseClick(section.taken_button, Qt.MouseButton.LeftButton)

    assert heard.args == ["a.jpg", SIX]


def test_without_the_name_of_a_photograph_one_is_asked_for(section: ClockSettings) -> None:
    section.taken_button.click()

    assert "file name" in section.note.text()


def test_another_zone_is_told_and_the_same_is_not(section: ClockSettings, qtbot: QtBot) -> None:
    heard: list[str] = []
    section.zone_chosen.connect(heard.append)
    section.zone_button.click()
    section.zone_field.setText("UTC+03:00")

    section.zone_button.click()

    assert heard == ["UTC+03:00"]


def test_the_same_camera_stays_chosen_when_all_is_read_again(section: ClockSettings) -> None:
    QTest.keyClick(section.view, Qt.Key.Key_Down)

    section.show_told(_TOLD)

    assert section.camera == "Canon 7"


def test_without_cameras_it_is_said_and_nothing_can_be_set(section: ClockSettings) -> None:
    section.show_told(Told([], "", [], 100.0))
    said = section.note.text()
    section.show_told(None)

    assert said == "No photograph tells which camera took it."
    assert not section.offset_button.isEnabled()
    assert not section.taken_button.isEnabled()
    assert section.camera == ""
    section.offset_field.returnPressed.emit()
