from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Folder
from reid_desktop.core.types import FolderId
from reid_desktop.ui.dialogs.settings_dialog import SettingsDialog
from reid_desktop.ui.folder_places import FolderPlace
from reid_desktop.ui.messages import Messages, Topic
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.message_bar import MessageBar
from reid_desktop.vision.licences import agreement_to
from tests.ui.settings_kit import LIONS, SettingsKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    kit = SettingsKit(runner, tmp_path)
    kit.kept.agree(agreement_to(LIONS.card))
    return kit


@pytest.fixture
def messages() -> Messages:
    return Messages()


@pytest.fixture
def dialog(qtbot: QtBot, kit: SettingsKit, messages: Messages) -> SettingsDialog:
    kit.open_project("Lions")
    dialog = SettingsDialog(kit.control, messages)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def test_it_knows_models_and_project_by_itself(qtbot: QtBot, dialog: SettingsDialog) -> None:
    qtbot.waitUntil(lambda: dialog.comparison.usual_box.count() == 2)
    qtbot.waitUntil(lambda: dialog.comparison.project_box.chosen == "Lions")


def test_no_page_is_wider_than_the_dialog(dialog: SettingsDialog) -> None:
    areas = [dialog.tabs.widget(i) for i in range(dialog.tabs.count())]

    wide = [
        area
        for area in areas
        if isinstance(area, QScrollArea)
        and (page := area.widget()) is not None
        and page.minimumSizeHint().width() > dialog.tabs.width()
    ]

    assert wide == []


def test_what_was_refused_is_said_until_it_is_mended(
    dialog: SettingsDialog, messages: Messages
) -> None:
    bar = dialog.findChild(MessageBar)
    assert bar is not None
    messages.warn("There is no time zone “Mars”.", topic=Topic.SETTING)
    was_shown = bar.isVisible()

    messages.settle(Topic.SETTING)

    assert was_shown
    assert not bar.isVisible()


def test_what_fails_is_said_over_the_dialog(dialog: SettingsDialog, messages: Messages) -> None:
    messages.warn("There is no architecture “lion”.", "Did you mean lionel?")

    bar = dialog.findChild(MessageBar)
    assert bar is not None
    assert bar.isVisible()


def test_what_was_refused_is_settled_when_a_model_was_added(
    dialog: SettingsDialog, messages: Messages
) -> None:
    messages.warn("There is no architecture “lion”.")

    dialog.models.added.emit()

    bar = dialog.findChild(MessageBar)
    assert bar is not None
    assert not bar.isVisible()


def test_what_was_refused_is_gone_when_it_is_tried_again(
    dialog: SettingsDialog, messages: Messages
) -> None:
    messages.warn("The model hub cannot be reached.")

    dialog.models.details.offer.wanted.emit(LIONS.card)

    bar = dialog.findChild(MessageBar)
    assert bar is not None
    assert not bar.isVisible()


def test_escape_closes_it(dialog: SettingsDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_tab_reaches_the_folders_of_the_project_before_its_stations(
    qtbot: QtBot, kit: SettingsKit, messages: Messages
) -> None:
    desk = kit.open_project("Lions")
    folder = Folder(FolderId(1), "/media/card/survey", None)
    desk.places.folders = [FolderPlace(folder, is_away=True)]
    dialog = SettingsDialog(kit.control, messages)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(dialog.project.rows) == 1)
    qtbot.waitUntil(dialog.project.rows[0].choose_button.isVisible)
    dialog.tabs.tabBar().setFocus()
    reached = []

    for _ in range(3):
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget())

    assert reached == [
        dialog.project.rows[0].choose_button,
        dialog.project.choice.level_box,
        dialog.project.choice.gap_box,
    ]


def test_who_wants_to_learn_is_led_there(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.learning_wanted):
        dialog.comparison.versions.learn_button.click()

    assert not dialog.isVisible()
