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
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import ModelEntry
from tests.ui.settings_kit import LIONS, POINTS, FakeDesk, SettingsKit


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
    assert "“Classical”" in comparison.project_note.text()
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


@pytest.fixture
def two(qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit) -> FakeDesk:
    """Let a project be open that is compared by Lions, and Birds be there."""
    kit.entries = [LIONS, ModelEntry(ModelCard("Birds", "a", "b", "c", licence="MIT"), 1000)]
    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.list_models()
    with qtbot.waitSignal(kit.control.project_model_known):
        return kit.open_project("Lions")


def test_further_models_are_all_but_the_first_and_the_built_in_one(
    comparison: ComparisonSettings, two: FakeDesk
) -> None:
    offered = list(comparison.further.boxes)
    _pick(comparison.project_box, "classical")

    assert offered == ["Birds"]
    assert list(comparison.further.boxes) == ["Lions", "Birds"]


def test_a_further_model_is_ticked_told_and_taken_in_by_the_button(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit, two: FakeDesk
) -> None:
    QTest.keyClick(comparison.further.boxes["Birds"], Qt.Key.Key_Space)
    foretold = comparison.project_note.text()

    with qtbot.waitSignal(kit.control.project_model_known):
        qtbot.mouseClick(comparison.project_button, Qt.MouseButton.LeftButton)
    meanwhile = comparison.project_note.text()
    with qtbot.waitSignal(kit.control.project_model_known):
        two.model = ProjectModel("Lions", "", ("Birds",))
        two.events.solved.emit()

    assert "every answer, name and accepted group is kept" in foretold
    assert two.heard == ["also Birds: Lions and Birds"]
    assert meanwhile.startswith("Compared by this model; what Birds finds counts, too")
    assert comparison.project_note.text().endswith("compared by all of these models.")
    assert not comparison.project_button.isEnabled()
    assert comparison.further.chosen == ("Birds",)


def test_a_further_model_that_is_not_ticked_any_more_counts_no_more(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit, two: FakeDesk
) -> None:
    with qtbot.waitSignal(kit.control.project_model_known):
        two.model = ProjectModel("Lions", "", ("gone",))
        two.events.solved.emit()

    comparison.further.boxes["gone"].click()
    foretold = comparison.project_note.text()
    qtbot.mouseClick(comparison.project_button, Qt.MouseButton.LeftButton)

    assert foretold.startswith("What is not ticked counts no more")
    assert two.heard == ["also : Lions"]


def test_the_first_model_and_further_ones_change_together(
    qtbot: QtBot, comparison: ComparisonSettings, two: FakeDesk
) -> None:
    _pick(comparison.project_box, "Birds")
    comparison.further.boxes["Lions"].click()

    qtbot.mouseClick(comparison.project_button, Qt.MouseButton.LeftButton)

    assert two.heard == ["Birds, Birds", "also Lions: Birds and Lions"]


def test_without_another_model_it_says_where_one_comes_from(
    qtbot: QtBot, comparison: ComparisonSettings, kit: SettingsKit
) -> None:
    _open(qtbot, kit, "Lions")

    assert comparison.further.boxes == {}
    assert comparison.further.note.isVisible()
