from pathlib import Path

from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Permissions
from reid_desktop.project.beginning import Wishes
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.reading_form import ReadingForm
from reid_desktop.ui.widgets.reading_settings import PLACES
from tests.ui.settings_kit import SettingsKit


def test_a_form_nobody_touched_wishes_what_is_usual(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    form = ReadingForm(SettingsKit(runner, tmp_path).control)
    qtbot.addWidget(form)

    assert form.wishes() == Wishes()


def test_a_ticked_box_is_a_permission(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> None:
    form = ReadingForm(SettingsKit(runner, tmp_path).control)
    qtbot.addWidget(form)

    form.permissions[PLACES].click()

    assert form.wishes().permissions == Permissions(places=True)
