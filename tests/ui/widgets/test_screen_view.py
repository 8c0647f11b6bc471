import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AskedAs
from reid_desktop.ui.widgets.contact_sheet import ContactSheet
from reid_desktop.ui.widgets.five_view import FiveView
from reid_desktop.ui.widgets.screen_view import ScreenView
from tests.ui.loaded_screens import loaded

_VIEWS = [(FiveView, AskedAs.FIVE), (ContactSheet, AskedAs.STRANGER)]


@pytest.mark.parametrize(("make", "asked_as"), _VIEWS)
def test_a_view_tells_once_when_every_photograph_of_a_screen_was_painted(
    qtbot: QtBot, make: type[ScreenView], asked_as: AskedAs
) -> None:
    view = make()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    shown = loaded(asked_as, 1, [2, 3, 4])

    with qtbot.waitSignal(view.painted) as told:
        view.show_screen(shown)

    assert told.args == [shown.question.pairs]
    assert view.is_whole


@pytest.mark.parametrize(("make", "asked_as"), _VIEWS)
def test_a_screen_with_a_photograph_that_cannot_be_read_is_not_whole(
    qtbot: QtBot, make: type[ScreenView], asked_as: AskedAs
) -> None:
    view = make()
    qtbot.addWidget(view)

    view.show_screen(loaded(asked_as, 1, [2, 3, 4], broken=[3]))

    assert not view.is_whole


@pytest.mark.parametrize(("make", "asked_as"), _VIEWS)
def test_nothing_shown_is_nothing_whole(
    qtbot: QtBot, make: type[ScreenView], asked_as: AskedAs
) -> None:
    view = make()
    qtbot.addWidget(view)
    view.show_screen(loaded(asked_as, 1, [2, 3, 4]))

    view.show_nothing("Loading…")

    assert not view.is_whole
