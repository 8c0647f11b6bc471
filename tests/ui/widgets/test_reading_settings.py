from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Permissions
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.reading_settings import FILE_TIMES, PLACES, ReadingSettings
from tests.ui.settings_kit import FakeDesk, SettingsKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    return SettingsKit(runner, tmp_path)


@pytest.fixture
def reading(qtbot: QtBot, kit: SettingsKit) -> ReadingSettings:
    reading = ReadingSettings(kit.control)
    qtbot.addWidget(reading)
    with qtbot.waitActive(reading):
        reading.show()
    return reading


def _open(qtbot: QtBot, kit: SettingsKit, permissions: Permissions) -> FakeDesk:
    with qtbot.waitSignal(kit.control.permissions_known):
        return kit.open_project("Lions", permissions=permissions)


def _press(reading: ReadingSettings, name: str) -> None:
    reading.boxes[name].setFocus()
    QTest.keyClick(reading.boxes[name], Qt.Key.Key_Space)


def test_without_a_project_there_is_nothing_to_permit(reading: ReadingSettings) -> None:
    assert not reading.boxes[PLACES].isEnabled()
    assert not reading.boxes[FILE_TIMES].isEnabled()
    assert reading.note.text() == "No project is open."


def test_it_shows_what_the_project_may_read(
    qtbot: QtBot, reading: ReadingSettings, kit: SettingsKit
) -> None:
    _open(qtbot, kit, Permissions(file_times=True))

    assert not reading.boxes[PLACES].isChecked()
    assert reading.boxes[FILE_TIMES].isChecked()
    assert reading.boxes[PLACES].isEnabled()
    assert not reading.note.isVisible()


def test_a_permission_is_given_by_one_key_and_the_photographs_are_looked_through(
    qtbot: QtBot, reading: ReadingSettings, kit: SettingsKit
) -> None:
    desk = _open(qtbot, kit, Permissions())

    _press(reading, PLACES)
    said = reading.note.text()

    qtbot.waitUntil(lambda: desk.permissions == Permissions(places=True))
    assert "looked through again" in said
    assert not reading.doubts[PLACES].isVisible()


def test_taking_one_back_says_first_what_is_deleted(
    qtbot: QtBot, reading: ReadingSettings, kit: SettingsKit
) -> None:
    desk = _open(qtbot, kit, Permissions(places=True, file_times=True))

    _press(reading, PLACES)

    assert reading.doubts[PLACES].isVisible()
    assert "deleted from the project" in reading.doubts[PLACES].warning.text()
    assert desk.permitted == []


def test_who_keeps_it_sees_it_permitted(
    qtbot: QtBot, reading: ReadingSettings, kit: SettingsKit
) -> None:
    desk = _open(qtbot, kit, Permissions(places=True))
    _press(reading, PLACES)

    QTest.keyClick(reading.doubts[PLACES].no_button, Qt.Key.Key_Space)

    assert reading.boxes[PLACES].isChecked()
    assert reading.boxes[PLACES].hasFocus()
    assert desk.permitted == []


def test_who_agrees_takes_back_that_one_only(
    qtbot: QtBot, reading: ReadingSettings, kit: SettingsKit
) -> None:
    desk = _open(qtbot, kit, Permissions(places=True, file_times=True))
    _press(reading, FILE_TIMES)

    with qtbot.waitSignal(kit.control.permissions_known):
        QTest.keyClick(reading.doubts[FILE_TIMES].yes_button, Qt.Key.Key_Space)

    assert desk.permitted == [Permissions(places=True)]
    assert reading.boxes[PLACES].isChecked()
    assert not reading.boxes[FILE_TIMES].isChecked()
    assert reading.boxes[FILE_TIMES].hasFocus()
    assert "looked through again" in reading.note.text()


def test_who_changes_their_mind_by_the_box_deletes_nothing(
    qtbot: QtBot, reading: ReadingSettings, kit: SettingsKit
) -> None:
    desk = _open(qtbot, kit, Permissions(places=True))
    _press(reading, PLACES)

    _press(reading, PLACES)

    assert not reading.doubts[PLACES].isVisible()
    assert reading.boxes[PLACES].isChecked()
    assert desk.permitted == []


def test_a_project_that_is_closed_takes_the_question_with_it(
    qtbot: QtBot, reading: ReadingSettings, kit: SettingsKit
) -> None:
    _open(qtbot, kit, Permissions(places=True))
    _press(reading, PLACES)

    with qtbot.waitSignal(kit.control.permissions_known):
        kit.control.set_project(None)

    assert not reading.doubts[PLACES].isVisible()
    assert not reading.boxes[PLACES].isEnabled()
