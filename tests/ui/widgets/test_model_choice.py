from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.model_choice import ModelChoice
from tests.ui.settings_kit import LIONS, LOST, POINTS, SettingsKit


@pytest.fixture
def kit(runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    return SettingsKit(runner, tmp_path)


@pytest.fixture
def choice(qtbot: QtBot, kit: SettingsKit) -> ModelChoice:
    choice = ModelChoice(kit.control)
    qtbot.addWidget(choice)
    return choice


def test_what_needs_no_file_needs_no_agreement(choice: ModelChoice) -> None:
    assert choice.model == ""
    assert choice.is_permitted
    assert "any purpose" in choice.note.text()


def test_only_models_that_are_here_and_compare_are_offered(
    choice: ModelChoice, kit: SettingsKit
) -> None:
    kit.control.models_listed.emit([LIONS, LOST, POINTS])

    offered = [choice.box.itemData(row) for row in range(choice.box.count())]
    assert offered == ["classical", "Lions"]


def test_agreement_is_taken_back_by_choosing_another_model(
    choice: ModelChoice, kit: SettingsKit
) -> None:
    kit.control.models_listed.emit([LIONS])
    QTest.keyClick(choice.box, Qt.Key.Key_End)
    refused = choice.is_permitted
    choice.agree_box.setChecked(True)
    QTest.keyClick(choice.box, Qt.Key.Key_Home)

    choice.keep_agreement()

    assert not refused
    assert choice.is_permitted
    assert not kit.control.is_agreed(LIONS.card)
