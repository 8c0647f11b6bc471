import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.core.light import AS_TAKEN, LIGHT_STEPS, Light
from reid_desktop.ui.widgets.light_panel import LightPanel


@pytest.fixture
def panel(qtbot: QtBot) -> LightPanel:
    panel = LightPanel()
    qtbot.addWidget(panel)
    return panel


def test_sliders_and_box_ask_for_a_light(panel: LightPanel) -> None:
    asked: list[Light] = []
    panel.chosen.connect(asked.append)

    panel.sliders["brightness"].setValue(2)
    panel.sliders["contrast"].setValue(-99)
    panel.equalise.click()

    assert asked[-1] == Light(brightness=2, contrast=-LIGHT_STEPS, equalised=True)
    assert len(asked) == 3


def test_one_button_asks_for_the_light_it_was_taken_in(qtbot: QtBot, panel: LightPanel) -> None:
    panel.show_light(Light(brightness=2))

    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.reset, Qt.MouseButton.LeftButton)

    assert chosen.args == [AS_TAKEN]


def test_there_is_nothing_to_reset_in_that_light(panel: LightPanel) -> None:
    panel.show_light(AS_TAKEN)

    assert not panel.reset.isEnabled()


def test_every_control_has_a_name(panel: LightPanel) -> None:
    assert [slider.accessibleName() for slider in panel.sliders.values()] == [
        "Brightness",
        "Contrast",
    ]
