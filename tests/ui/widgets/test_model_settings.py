from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.runtime.paths import usual_model
from reid_desktop.ui.dialogs.add_model_dialog import AddModelDialog
from reid_desktop.ui.models.library_model import LibraryRole
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.model_settings import ModelSettings
from tests.ui.settings_kit import LIONS, OFFERED, POINTS, SUGGESTION, SettingsKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    return SettingsKit(runner, tmp_path)


@pytest.fixture
def chosen_files() -> list[Path | None]:
    return [Path("birds.pt")]


@pytest.fixture
def page(qtbot: QtBot, kit: SettingsKit, chosen_files: list[Path | None]) -> ModelSettings:
    page = ModelSettings(kit.control, choose_file=lambda: chosen_files[0])
    qtbot.addWidget(page)
    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.list_models()
    page.show()
    return page


def _chosen(page: ModelSettings) -> str:
    return str(page.list.currentIndex().data(LibraryRole.NAME))


def _click(qtbot: QtBot, page: ModelSettings) -> None:
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)


def test_the_built_in_model_is_chosen_first_and_another_on_a_click(page: ModelSettings) -> None:
    before = _chosen(page)

    page.list.setCurrentIndex(page.models.index(1))

    assert before == "classical"
    assert page.details.fact("architecture") == "resnet50"


def test_a_file_with_a_card_is_added_at_once_and_chosen(
    qtbot: QtBot, page: ModelSettings, kit: SettingsKit
) -> None:
    with qtbot.waitSignal(page.added):
        _click(qtbot, page)

    qtbot.waitUntil(lambda: _chosen(page) == "Birds")
    assert kit.added == [(Path("birds.pt"), {})]
    assert "“Birds” was added" in page.note.text()
    assert page.add_button.isEnabled()


def test_a_file_without_a_card_is_asked_about(
    qtbot: QtBot, page: ModelSettings, kit: SettingsKit
) -> None:
    kit.suggestion = SUGGESTION

    _click(qtbot, page)
    qtbot.waitUntil(lambda: page.findChild(AddModelDialog) is not None)
    dialog = page.findChild(AddModelDialog)
    assert dialog is not None
    with qtbot.waitSignal(page.added):
        qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: _chosen(page) == "Birds")
    assert kit.added[0][1]["architecture"] == "mobilenetv2_100"


def test_a_refused_file_leaves_the_page_as_it_was(
    qtbot: QtBot, page: ModelSettings, kit: SettingsKit
) -> None:
    kit.refusal = ReidError("There is no file “birds.pt”.")

    _click(qtbot, page)
    waiting = page.add_button.isEnabled()

    qtbot.waitUntil(page.add_button.isEnabled)
    assert not waiting
    assert page.note.text() == ""
    assert kit.added == []


def test_choosing_no_file_does_nothing(
    qtbot: QtBot, page: ModelSettings, chosen_files: list[Path | None]
) -> None:
    chosen_files[0] = None

    _click(qtbot, page)

    assert page.add_button.isEnabled()


def test_the_chosen_model_stays_chosen_when_they_are_listed_again(
    qtbot: QtBot, page: ModelSettings, kit: SettingsKit
) -> None:
    page.list.setCurrentIndex(page.models.index(2))

    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.list_models()

    assert _chosen(page) == "Lost"


def test_a_model_is_got_by_its_button_and_is_then_here(
    qtbot: QtBot, page: ModelSettings, kit: SettingsKit
) -> None:
    kit.entries = [LIONS, OFFERED]
    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.list_models()
    page.list.setCurrentIndex(page.models.index(2))
    page.details.offer.agreement.setChecked(True)

    with qtbot.waitSignal(kit.control.models_listed):
        qtbot.mouseClick(page.details.offer.button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(page.details.offer.isHidden)
    assert kit.got == ["Famous"]
    assert _chosen(page) == "Famous"


def test_a_download_is_seen_by_who_opens_the_page_later(qtbot: QtBot, kit: SettingsKit) -> None:
    kit.entries = [OFFERED]
    kit.may_go_on.clear()
    kit.control.get_model(OFFERED.card)

    page = ModelSettings(kit.control)
    qtbot.addWidget(page)
    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.list_models()
    page.list.setCurrentIndex(page.models.index(1))

    assert not page.details.offer.bar.isHidden()
    with qtbot.waitSignal(kit.control.download_changed):
        kit.may_go_on.set()


def test_a_refused_download_can_be_asked_for_again(
    qtbot: QtBot, page: ModelSettings, kit: SettingsKit
) -> None:
    kit.refusal = ReidError("The model hub cannot be reached.")
    kit.entries = [OFFERED]
    kit.control.agree(OFFERED.card)
    qtbot.waitUntil(lambda: page.models.row_of("Famous") == 1)
    page.list.setCurrentIndex(page.models.index(1))

    with qtbot.waitSignals([kit.control.download_changed] * 2):
        qtbot.mouseClick(page.details.offer.button, Qt.MouseButton.LeftButton)

    assert page.details.offer.button.isEnabled()
    assert kit.got == []


def test_a_long_name_needs_no_scroll_bar(page: ModelSettings) -> None:
    long = replace(LIONS, card=replace(LIONS.card, name="Lions of the northern delta " * 9))

    page.models.set_entries([long])
    page.grab()

    assert page.list.visualRect(page.models.index(1)).width() <= page.list.viewport().width()
    assert page.list.horizontalScrollBar().maximum() == 0


def test_a_model_is_removed_and_the_list_begins_anew(
    qtbot: QtBot, page: ModelSettings, kit: SettingsKit
) -> None:
    kit.kept.set_model("Lions")
    page.list.setCurrentIndex(page.models.index(1))
    QTest.keyClick(page.details.remove_button, Qt.Key.Key_Space)

    with qtbot.waitSignal(kit.control.models_listed):
        QTest.keyClick(page.details.doubt.yes_button, Qt.Key.Key_Space)

    assert _chosen(page) == "classical"
    assert page.models.row_of("Lions") is None
    assert kit.control.usual_model == usual_model()
    assert page.add_button.isEnabled()


def test_a_model_that_cannot_be_removed_stays_listed(
    qtbot: QtBot, page: ModelSettings, kit: SettingsKit
) -> None:
    page.list.setCurrentIndex(page.models.index(1))
    kit.refusal = ReidError("It is in use.")
    QTest.keyClick(page.details.remove_button, Qt.Key.Key_Space)

    with qtbot.waitSignal(kit.control.models_listed):
        QTest.keyClick(page.details.doubt.yes_button, Qt.Key.Key_Space)

    assert _chosen(page) == "Lions"
    assert page.details.remove_button.isVisible()


def test_what_finds_points_is_not_to_be_chosen_under_comparison(
    qtbot: QtBot, page: ModelSettings
) -> None:
    page._on_added(POINTS.card)

    assert "finds points" in page.note.text()
    assert "Comparison" not in page.note.text()
