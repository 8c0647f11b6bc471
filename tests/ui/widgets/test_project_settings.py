from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Folder
from reid_desktop.core.types import FolderId
from reid_desktop.project.preview import Dated, PreviewFile, preview_of
from reid_desktop.project.relocation import Fit
from reid_desktop.ui.folder_places import FolderPlace, Reading
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.project_settings import ProjectSettings
from tests.ui.settings_kit import FakeDesk, SettingsKit

_CARD = FolderPlace(Folder(FolderId(7), "/media/card/survey", None), is_away=True)
_FILES = [
    Dated(PreviewFile("/media/card/survey", f"Cam0{number}/100RECNX/a.jpg"), None, None)
    for number in range(3)
]


@pytest.fixture
def kit(runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    return SettingsKit(runner, tmp_path)


@pytest.fixture
def desk(kit: SettingsKit) -> FakeDesk:
    desk = kit.open_project("classical")
    desk.places.folders = [_CARD]
    desk.places.reading = Reading("innermost", 60.0, *preview_of(_FILES))
    return desk


@pytest.fixture
def page(qtbot: QtBot, kit: SettingsKit, desk: FakeDesk, tmp_path: Path) -> ProjectSettings:
    page = ProjectSettings(kit.control, choose_folder=lambda _before: tmp_path)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: len(page.rows) == 1)
    qtbot.waitUntil(lambda: page.choice.level_box.count() == 4)
    return page


def test_without_a_project_nothing_can_be_set(qtbot: QtBot, kit: SettingsKit) -> None:
    page = ProjectSettings(kit.control)
    qtbot.addWidget(page)
    page.show()

    assert page.folder_note.text() == "No project is open."
    assert not page.apply_button.isEnabled()
    assert not page.choice.stations.isEnabled()


def test_a_place_that_does_not_fit_is_refused_with_counts(
    qtbot: QtBot, page: ProjectSettings, desk: FakeDesk, tmp_path: Path
) -> None:
    with qtbot.captureExceptions():
        QTest.mouseClick(page.rows[0].choose_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "12 are there" in page.rows[0].state.text())

    assert desk.places.looked == [tmp_path]
    assert desk.relocated == []


def test_a_place_that_fits_is_followed_once_it_is_accepted(
    qtbot: QtBot, page: ProjectSettings, desk: FakeDesk, tmp_path: Path
) -> None:
    fit = Fit(str(tmp_path), 200, 200)
    desk.places.fit = fit
    QTest.mouseClick(page.rows[0].choose_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.rows[0].accept_button.isVisible)
    before = list(desk.relocated)

    QTest.keyClick(page.rows[0].accept_button, Qt.Key.Key_Space)

    assert before == []
    assert desk.relocated == [(FolderId(7), fit)]


def test_who_chooses_no_folder_changes_nothing(
    qtbot: QtBot, kit: SettingsKit, desk: FakeDesk
) -> None:
    page = ProjectSettings(kit.control, choose_folder=lambda _before: None)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: len(page.rows) == 1)

    page.rows[0].choose_button.click()

    assert desk.places.looked == []


def test_folders_are_looked_for_again_when_one_comes_back(
    qtbot: QtBot, page: ProjectSettings, desk: FakeDesk
) -> None:
    desk.places.folders = [FolderPlace(_CARD.folder, is_away=False)]

    desk.places.changed.emit()

    qtbot.waitUntil(lambda: page.rows[0].state.text() == "It is there.")


def test_another_level_is_applied_by_the_button_only(page: ProjectSettings, desk: FakeDesk) -> None:
    shown = (page.choice.level, page.apply_button.isEnabled())
    page.choice.level_box.setFocus()
    QTest.keyClick(page.choice.level_box, Qt.Key.Key_Down)
    before = (list(desk.places.set), page.choice.level_note.text())

    QTest.keyClick(page.apply_button, Qt.Key.Key_Space)

    assert shown == ("innermost", False)
    assert before == ([], "3 stations: Cam00, Cam01, Cam02.")
    assert desk.places.set == [("1", 60.0)]
    assert not page.apply_button.isEnabled()


def test_a_choice_that_is_taken_back_needs_no_button(page: ProjectSettings) -> None:
    page.choice.level_box.setFocus()
    QTest.keyClick(page.choice.level_box, Qt.Key.Key_Down)

    QTest.keyClick(page.choice.level_box, Qt.Key.Key_Up)

    assert not page.apply_button.isEnabled()
