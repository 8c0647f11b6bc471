from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.core.light import Light
from reid_desktop.ui.actions import ACTIONS, Scope, action_named
from reid_desktop.ui.key_bindings import key_bindings
from reid_desktop.ui.widgets.view_tools import ViewTools

_IDS = [action.action_id for action in ACTIONS if action.scope is Scope.REVIEW]
_BUTTONS = (
    "review.link",
    "review.zoom_out",
    "review.fit",
    "review.zoom_in",
    "review.lines",
    "review.blink",
    "review.loupe",
)


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def tools(qtbot: QtBot, heard: list[str]) -> ViewTools:
    handlers: dict[str, Callable[[], object]] = {one: partial(heard.append, one) for one in _IDS}
    tools = ViewTools(handlers)
    qtbot.addWidget(tools)
    return tools


def test_each_button_does_what_its_key_does(
    qtbot: QtBot, tools: ViewTools, heard: list[str]
) -> None:
    for action_id in _BUTTONS:
        qtbot.mouseClick(tools.buttons[action_id], Qt.MouseButton.LeftButton)

    assert tuple(heard) == _BUTTONS
    assert all(button.accessibleName() for button in tools.buttons.values())
    assert all(button.toolTip() for button in tools.buttons.values())


def test_what_is_rare_is_in_a_menu_with_its_keys(tools: ViewTools, heard: list[str]) -> None:
    entries = [entry for entry in tools.menu.actions() if not entry.isSeparator()]

    entries[2].trigger()

    assert heard == ["review.turn_left"]
    assert entries[2].text() == "Turn the left photograph\tR"


def test_the_link_shows_whether_it_holds(tools: ViewTools) -> None:
    assert tools.buttons["review.link"].isChecked()

    tools.show_linked(linked=False)

    assert not tools.buttons["review.link"].isChecked()


def test_a_tool_shows_whether_it_is_in_use_and_not_how_often_it_was_clicked(
    qtbot: QtBot, tools: ViewTools
) -> None:
    qtbot.mouseClick(tools.buttons["review.blink"], Qt.MouseButton.LeftButton)
    assert not tools.buttons["review.blink"].isChecked()

    tools.show_on("review.blink", on=True)

    assert tools.buttons["review.blink"].isChecked()


def test_another_light_is_shown_on_its_button(tools: ViewTools) -> None:
    tools.show_lit(lit=True)

    assert tools.buttons["light"].isChecked()


def test_the_sliders_ask_for_a_light(qtbot: QtBot, tools: ViewTools) -> None:
    with qtbot.waitSignal(tools.light.chosen) as chosen:
        tools.light.sliders["brightness"].setValue(3)

    assert chosen.args == [Light(brightness=3)]


def test_the_sliders_follow_the_keys_in_silence(qtbot: QtBot, tools: ViewTools) -> None:
    with qtbot.assertNotEmitted(tools.light.chosen):
        tools.light.show_light(Light(contrast=-2, equalised=True))

    assert tools.light.sliders["contrast"].value() == -2
    assert tools.light.equalise.isChecked()


def test_where_only_zoom_is_there_only_zoom_is_offered(qtbot: QtBot) -> None:
    zoom = ("review.link", "review.zoom_out", "review.fit", "review.zoom_in")
    handlers: dict[str, Callable[[], object]] = dict.fromkeys(zoom, list)

    tools = ViewTools(handlers)
    qtbot.addWidget(tools)

    assert tuple(tools.buttons) == zoom


def test_other_keys_are_told_by_buttons_and_menu(tools: ViewTools) -> None:
    bindings = key_bindings()
    assert bindings is not None
    bindings.choose(action_named("review.lines"), "H")
    bindings.choose(action_named("review.turn_left"), "W")

    tip = tools.buttons["review.lines"].toolTip()
    entries = [entry.text() for entry in tools.menu.actions()]
    bindings.reset(bindings.chosen)

    assert tip == "Points that agree (H)"
    assert "Turn the left photograph\tW" in entries
