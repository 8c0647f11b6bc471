from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.ui.embedding import ProjectModel
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.widgets.comparison_settings import ComparisonSettings
from reid_desktop.vision.licences import agreement_to
from tests.ui.settings_kit import LIONS, POINTS, SettingsKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    kit = SettingsKit(runner, tmp_path)
    kit.kept.agree(agreement_to(LIONS.card))
    return kit


@pytest.fixture
def comparison(qtbot: QtBot, kit: SettingsKit) -> ComparisonSettings:
    comparison = ComparisonSettings(kit.control)
    qtbot.addWidget(comparison)
    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.list_models()
    comparison.show()
    return comparison


def _open(qtbot: QtBot, kit: SettingsKit, name: str, planned: str = "") -> None:
    with qtbot.waitSignal(kit.control.project_model_known):
        kit.open_project(name, planned)


def _pick(box: ChoiceBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def _values(box: ChoiceBox) -> list[str]:
    return [box.itemData(i) for i in range(box.count())]


def test_models_whose_weights_are_there_are_offered(comparison: ComparisonSettings) -> None:
    assert _values(comparison.usual_box) == ["classical", "Lions"]


def test_models_whose_terms_nobody_agreed_to_are_not_offered(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    kit = SettingsKit(runner, tmp_path / "another person")
    comparison = ComparisonSettings(kit.control)
    qtbot.addWidget(comparison)

    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.list_models()

    assert _values(comparison.usual_box) == ["classical"]


def test_without_a_project_only_new_ones_have_a_model(comparison: ComparisonSettings) -> None:
    assert not comparison.project_box.isEnabled()
    assert not comparison.project_button.isEnabled()
    assert comparison.project_note.text() == "No project is open."


def test_it_says_what_will_happen_before_the_model_of_the_project_changes(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit
) -> None:
    _open(qtbot, kit, "classical")

    _pick(comparison.project_box, "Lions")

    assert "every answer, name and accepted group is kept" in comparison.project_note.text()
    assert "“Built-in”" in comparison.project_note.text()
    assert comparison.project_button.isEnabled()


def test_the_button_changes_the_model_and_the_page_tells_how_far_it_is(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit
) -> None:
    with qtbot.waitSignal(kit.control.project_model_known):
        desk = kit.open_project("classical")
    _pick(comparison.project_box, "Lions")

    with qtbot.waitSignal(kit.control.project_model_known):
        qtbot.mouseClick(comparison.project_button, Qt.MouseButton.LeftButton)
    meanwhile = comparison.project_note.text()
    with qtbot.waitSignal(kit.control.project_model_known):
        desk.model = ProjectModel("Lions", "")
        desk.events.solved.emit()

    assert desk.heard == ["Lions, Lions"]
    assert meanwhile.startswith("“Lions” takes over")
    assert comparison.project_note.text() == "The photographs are compared by this model."
    assert comparison.project_box.chosen == "Lions"


def test_a_change_that_was_left_can_be_taken_back(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit
) -> None:
    _open(qtbot, kit, "classical", "Lions")

    shown = comparison.project_box.chosen
    _pick(comparison.project_box, "classical")

    assert shown == "Lions"
    assert comparison.project_button.isEnabled()


def test_a_project_without_comparisons_yet_begins_with_what_is_chosen(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit
) -> None:
    _open(qtbot, kit, "")

    _pick(comparison.project_box, "Lions")

    assert comparison.project_note.text() == "The photographs will be compared by this model."


def test_a_model_of_the_project_that_is_only_a_file_is_shown_by_its_name(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit
) -> None:
    _open(qtbot, kit, "/models/leopards.pt")

    assert comparison.project_box.currentText() == "leopards"


def test_the_model_of_new_projects_is_kept_at_once(
    comparison: ComparisonSettings, kit: SettingsKit
) -> None:
    QTest.keyClick(comparison.usual_box, Qt.Key.Key_Down)

    assert kit.control.usual_model == "Lions"


def test_a_device_is_tried_and_told(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit
) -> None:
    _pick(comparison.device_box, "cuda")

    qtbot.waitUntil(lambda: "a cuda device" in comparison.device_note.text())
    assert kit.control.device == "cuda"


def test_a_device_that_does_not_work_goes_back_to_the_one_before(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit
) -> None:
    kit.refusal = ReidError("The device “mps” cannot be used.")

    _pick(comparison.device_box, "mps")

    qtbot.waitUntil(lambda: "cannot be used" in comparison.device_note.text())
    assert comparison.device_box.chosen == "auto"


def test_what_finds_points_is_no_model_of_a_project(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit
) -> None:
    kit.entries = [POINTS, LIONS]

    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.list_models()

    assert _values(comparison.usual_box) == ["classical", "Lions"]
    assert "aliked-n16" not in _values(comparison.project_box)
