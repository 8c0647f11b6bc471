from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.style import ThemeChoice
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.general_settings import GeneralSettings
from tests.ui.settings_kit import SettingsKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    kit = SettingsKit(runner, tmp_path)
    kit.kept.remember(Path("cats"))
    return kit


@pytest.fixture
def general(qtbot: QtBot, kit: SettingsKit) -> GeneralSettings:
    general = GeneralSettings(kit.control)
    qtbot.addWidget(general)
    general.show()
    return general


def test_a_click_on_a_theme_shows_it(
    qtbot: QtBot, general: GeneralSettings, kit: SettingsKit
) -> None:
    before = general.themes[ThemeChoice.SYSTEM].isChecked()

    qtbot.mouseClick(general.themes[ThemeChoice.DARK], Qt.MouseButton.LeftButton)

    assert before
    assert kit.themes == [ThemeChoice.DARK]
    assert not general.themes[ThemeChoice.SYSTEM].isChecked()


def test_tab_goes_to_the_text_size_that_is_chosen(general: GeneralSettings, qtbot: QtBot) -> None:
    general.activateWindow()
    general.themes[ThemeChoice.SYSTEM].setFocus()

    QTest.keyClick(general.themes[ThemeChoice.SYSTEM], Qt.Key.Key_Tab)

    assert general.focusWidget() is general.text_sizes[100]


def test_a_name_is_used_when_it_is_whole(general: GeneralSettings, kit: SettingsKit) -> None:
    general.reviewer_box.clear()

    QTest.keyClicks(general.reviewer_box, " Bo ")
    typed = kit.control.reviewer
    QTest.keyClick(general.reviewer_box, Qt.Key.Key_Return)

    assert typed == "Ana"
    assert kit.control.reviewer == "Bo"
    assert not general.reviewer_button.isEnabled()


def test_an_empty_name_cannot_be_used(general: GeneralSettings, kit: SettingsKit) -> None:
    general.reviewer_box.clear()
    QTest.keyClick(general.reviewer_box, Qt.Key.Key_Return)

    assert not general.reviewer_button.isEnabled()
    assert "need a name" in general.reviewer_note.text()
    assert kit.control.reviewer == "Ana"


def test_it_says_before_that_the_open_project_is_opened_again(
    general: GeneralSettings, kit: SettingsKit
) -> None:
    kit.open_project("classical")

    general.reviewer_box.setText("Bo")

    assert "opened again" in general.reviewer_note.text()


def test_the_list_of_projects_can_be_cleared(
    qtbot: QtBot, general: GeneralSettings, kit: SettingsKit
) -> None:
    before = general.recent_count.text()

    qtbot.mouseClick(general.clear_button, Qt.MouseButton.LeftButton)

    assert before == "1 project is listed."
    assert general.recent_count.text() == "0 projects are listed."
    assert not general.clear_button.isEnabled()
    assert kit.control.n_recent == 0


def test_a_click_on_a_size_of_text_shows_it_at_once(
    qtbot: QtBot, general: GeneralSettings, kit: SettingsKit
) -> None:
    before = general.text_sizes[100].isChecked()

    qtbot.mouseClick(general.text_sizes[130], Qt.MouseButton.LeftButton)

    assert before
    assert kit.text_sizes == [130]
    assert kit.kept.text_size == 130
    assert general.themes[ThemeChoice.SYSTEM].isChecked()


def test_a_language_is_kept_for_the_next_start(general: GeneralSettings, kit: SettingsKit) -> None:
    general.language_box.setFocus()
    hidden = general.language_note.isHidden()

    QTest.keyClick(general.language_box, Qt.Key.Key_End)

    assert hidden
    assert kit.kept.language == "fr"
    assert "next start" in general.language_note.text()


def test_work_can_wait_on_battery(qtbot: QtBot, general: GeneralSettings, kit: SettingsKit) -> None:
    QTest.keyClick(general.battery_box, Qt.Key.Key_Space)

    assert kit.kept.pauses_on_battery
