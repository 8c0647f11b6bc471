import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.screens import said_of_five
from reid_desktop.core.types import AskedAs
from reid_desktop.ui.widgets.five_view import NONE, FiveView
from tests.ui.loaded_screens import loaded, picture


@pytest.fixture
def view(qtbot: QtBot) -> FiveView:
    view = FiveView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    return view


@pytest.mark.parametrize("n", [1, 2, 3, 5])
def test_it_shows_as_many_candidates_as_there_are(view: FiveView, n: int) -> None:
    view.show_screen(loaded(AskedAs.FIVE, 1, range(2, 2 + n)))

    assert sum(tile.isVisible() for tile in view.tiles) == n
    assert view.nobody.isVisible()


def test_each_candidate_tells_its_group_and_the_key_that_chooses_it(view: FiveView) -> None:
    view.show_screen(loaded(AskedAs.FIVE, 1, [2, 3]))

    assert [tile.group.text() for tile in view.tiles[:2]] == [
        "ID-0002, 2 photographs",
        "ID-0003, 3 photographs",
    ]
    assert "(2)" in view.tiles[1].button.toolTip()


def test_a_click_chooses(view: FiveView) -> None:
    view.show_screen(loaded(AskedAs.FIVE, 1, [2, 3]))
    chosen: list[int] = []
    view.chosen.connect(chosen.append)

    QTest.mouseClick(view.tiles[1].button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.nobody.button, Qt.MouseButton.LeftButton)

    assert chosen == [2, NONE]


def test_what_was_chosen_before_is_marked(view: FiveView) -> None:
    view.show_screen(loaded(AskedAs.FIVE, 1, [2, 3]))

    view.mark(said_of_five(2, 2))
    chosen = [tile.button.marked for tile in view.tiles[:2]]
    view.mark(said_of_five(2, NONE))

    assert chosen == [False, True]
    assert view.nobody.button.marked


def test_more_pixels_are_taken_where_they_belong(view: FiveView) -> None:
    shown = loaded(AskedAs.FIVE, 1, [2, 3])
    view.show_screen(shown)

    view.renew(shown)
    view.sharpen(1, picture(160))

    assert view.is_whole
