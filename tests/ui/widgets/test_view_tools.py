from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.view_tools import ViewTools

_ALL = ("review.link", "review.zoom_out", "review.fit", "review.zoom_in")


def test_each_button_does_what_its_key_does(qtbot: QtBot) -> None:
    heard: list[str] = []
    handlers: dict[str, Callable[[], object]] = {one: partial(heard.append, one) for one in _ALL}
    tools = ViewTools(handlers)
    qtbot.addWidget(tools)

    for button in tools.buttons.values():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert tuple(heard) == _ALL
    assert all(button.accessibleName() for button in tools.buttons.values())


def test_the_link_shows_whether_it_holds(qtbot: QtBot) -> None:
    tools = ViewTools(dict.fromkeys(_ALL, lambda: None))
    qtbot.addWidget(tools)
    assert tools.buttons["review.link"].isChecked()

    tools.show_linked(linked=False)

    assert not tools.buttons["review.link"].isChecked()
