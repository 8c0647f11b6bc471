from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.learning.versions import ModelVersion
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.learned_versions import LearnedVersions
from tests.ui.dialogs.fake_learner import HELPED, NO_HELP
from tests.ui.settings_kit import FakeDesk, SettingsKit

Open = Callable[..., FakeDesk]


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    return SettingsKit(runner, tmp_path)


@pytest.fixture
def shown(qtbot: QtBot, kit: SettingsKit) -> LearnedVersions:
    shown = LearnedVersions(kit.control)
    qtbot.addWidget(shown)
    return shown


@pytest.fixture
def open_project(qtbot: QtBot, kit: SettingsKit, shown: LearnedVersions) -> Open:
    """Open a project that is compared by a model, and for which this was learned."""

    def open_(name: str, *versions: ModelVersion) -> FakeDesk:
        desk = kit.open_project(name)
        desk.learning.versions = list(versions)
        with qtbot.waitSignals([kit.control.project_model_known, kit.control.versions_known]):
            kit.control.load_project_model()
        # the project was looked at when it was opened, too, when nothing was learned yet
        qtbot.waitUntil(lambda: shown.model.rowCount() == len(versions))
        return desk

    return open_


def test_without_a_project_there_is_nothing_to_see(shown: LearnedVersions) -> None:
    assert shown.isHidden()


def test_before_anything_was_learned_it_says_what_could_be(
    shown: LearnedVersions, open_project: Open
) -> None:
    open_project("classical")

    assert not shown.note.isHidden()
    assert shown.table.isHidden()
    assert shown.use_button.isHidden()
    assert shown.back_button.isHidden()


def test_learning_can_be_asked_for(
    qtbot: QtBot, shown: LearnedVersions, open_project: Open
) -> None:
    open_project("classical")
    shown.show()

    with qtbot.waitSignal(shown.learning_wanted):
        QTest.keyClick(shown.learn_button, Qt.Key.Key_Space)


def test_a_version_is_chosen_and_used(shown: LearnedVersions, open_project: Open) -> None:
    desk = open_project("classical", HELPED, NO_HELP)
    shown.show()

    shown.table.setFocus()
    QTest.keyClick(shown.table, Qt.Key.Key_Down)
    shown.table.selectRow(1)
    shown.use_button.click()

    assert desk.heard == ["Sample, learned 1, Sample, learned 1"]


def test_what_did_not_help_cannot_be_used(shown: LearnedVersions, open_project: Open) -> None:
    open_project("classical", HELPED, NO_HELP)

    shown.table.selectRow(0)

    assert not shown.use_button.isEnabled()


def test_going_back_is_one_click(shown: LearnedVersions, open_project: Open) -> None:
    desk = open_project("Sample, learned 1", HELPED)
    shown.show()
    assert shown.back_button.text() == "Go back to “Classical”"

    shown.back_button.click()

    assert desk.heard == ["classical, Classical"]


def test_the_version_in_use_cannot_be_used_again(
    shown: LearnedVersions, open_project: Open
) -> None:
    open_project("Sample, learned 1", HELPED)

    shown.table.selectRow(0)

    assert not shown.use_button.isEnabled()
