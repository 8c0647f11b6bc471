import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.further_models import FurtherModels


@pytest.fixture
def models(qtbot: QtBot) -> FurtherModels:
    models = FurtherModels()
    qtbot.addWidget(models)
    models.show()
    return models


def test_what_is_ticked_is_told_and_what_the_program_ticks_is_not(
    qtbot: QtBot, models: FurtherModels
) -> None:
    with qtbot.assertNotEmitted(models.picked):
        models.set_choices(["Lions", "Birds"], ["Birds"])
    before = models.chosen
    with qtbot.waitSignal(models.picked):
        QTest.keyClick(models.boxes["Lions"], Qt.Key.Key_Space)

    assert before == ("Birds",)
    assert models.chosen == ("Lions", "Birds")


def test_the_same_models_keep_their_boxes_and_with_them_the_focus(models: FurtherModels) -> None:
    models.set_choices(["Lions"], [])
    box = models.boxes["Lions"]

    models.set_choices(["Lions"], ["Lions"])

    assert models.boxes["Lions"] is box
    assert box.isChecked()


def test_every_box_says_what_it_is_for(models: FurtherModels) -> None:
    models.set_choices(["/models/lions.pt"], [])

    assert models.boxes["/models/lions.pt"].accessibleName() == "Also compare by lions"


def test_none_at_all_is_told(models: FurtherModels) -> None:
    models.set_choices([], [])

    assert models.note.isVisible()
    assert not models.heading.isVisible()
