from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.ui.dialogs.add_model_dialog import AddModelDialog
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.settings_kit import SUGGESTION, SettingsKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    return SettingsKit(runner, tmp_path)


@pytest.fixture
def dialog(qtbot: QtBot, kit: SettingsKit) -> AddModelDialog:
    dialog = AddModelDialog(Path("birds.pt"), SUGGESTION, kit.control)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def test_it_begins_with_what_is_usual(dialog: AddModelDialog) -> None:
    assert dialog.add_button.isEnabled()
    assert dialog.values() == {
        "name": "birds",
        "architecture": "mobilenetv2_100",
        "input_size": [224, 224],
        "mean": [0.5, 0.5, 0.5],
        "std": [0.25, 0.25, 0.25],
        "crop": "squash",
        "interpolation": "bicubic",
    }


def test_what_a_person_says_counts(dialog: AddModelDialog) -> None:
    dialog.boxes["licence"].setText(" MIT ")
    dialog.preparation.boxes["model_args"].setText("pad_type=same")

    values = dialog.values()

    assert values["licence"] == "MIT"
    assert values["model_args"] == {"pad_type": "same"}


@pytest.mark.parametrize(
    ("box", "text", "said"), [("name", "  ", "a name"), ("architecture", "", "Which network")]
)
def test_what_cannot_be_used_is_said_before(
    dialog: AddModelDialog, box: str, text: str, said: str
) -> None:
    dialog.boxes[box].setText(text)

    assert not dialog.add_button.isEnabled()
    assert said in dialog.said.text()


def test_what_few_need_is_folded_away_until_a_key_opens_it(dialog: AddModelDialog) -> None:
    before, height = dialog.preparation.isVisible(), dialog.height()

    QTest.keyClick(dialog.folded.button, Qt.Key.Key_Space)
    opened = (dialog.preparation.isVisible(), dialog.height() > height)
    QTest.keyClick(dialog.folded.button, Qt.Key.Key_Space)

    assert (before, *opened) == (False, True, True)
    assert not dialog.preparation.isVisible()
    assert dialog.height() <= height


def test_what_cannot_be_used_is_not_left_folded_away(dialog: AddModelDialog) -> None:
    dialog.preparation.boxes["mean"].setText("grey")

    assert not dialog.add_button.isEnabled()
    assert "three numbers" in dialog.said.text()
    assert dialog.preparation.isVisible()


def test_the_model_is_added_and_the_dialog_closes(
    qtbot: QtBot, dialog: AddModelDialog, kit: SettingsKit
) -> None:
    with qtbot.waitSignal(dialog.added):
        qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)

    assert kit.added == [(Path("birds.pt"), dialog.values())]
    assert not dialog.isVisible()


def test_a_refusal_is_shown_whole_and_what_was_typed_stays(
    qtbot: QtBot, dialog: AddModelDialog, kit: SettingsKit
) -> None:
    kit.refusal = ReidError("The weights do not fit: " + "they are others, " * 20, hint="Ask.")

    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(dialog.refusal.isVisible)
    assert dialog.refusal.message is not None
    assert dialog.refusal.message.hint == "Ask."
    assert dialog.refusal.height() >= dialog.refusal.heightForWidth(dialog.refusal.width())
    assert dialog.boxes["name"].text() == "birds"
    assert dialog.add_button.isEnabled()
    assert dialog.folded.is_open
