import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.screens import said_of_sheet
from reid_desktop.core.types import AskedAs
from reid_desktop.ui.widgets.contact_sheet import ContactSheet
from tests.ui.loaded_screens import loaded, picture


@pytest.fixture
def sheet(qtbot: QtBot) -> ContactSheet:
    sheet = ContactSheet()
    qtbot.addWidget(sheet)
    sheet.resize(1000, 500)
    sheet.show()
    sheet.show_screen(loaded(AskedAs.STRANGER, 1, range(2, 10)))
    return sheet


def test_the_cursor_moves_among_the_photographs_and_stays_at_the_edges(
    sheet: ContactSheet,
) -> None:
    places = []
    for across, down in [(-1, 0), (1, 0), (0, 1), (0, 9), (-1, 0)]:
        sheet.grid.step(across, down)
        places.append(sheet.grid.cursor_place)

    assert places == [0, 1, 4, 4, 3]


def test_the_photograph_under_the_cursor_is_shown_large_and_told(sheet: ContactSheet) -> None:
    sheet.grid.step(1, 0)

    assert sheet.caption.file_name.text() == "IMG_0002.JPG"
    assert sheet.grid.accessibleName() == "Photograph 2 of 9, IMG_0002.JPG"


def test_marks_come_and_go_and_are_told(sheet: ContactSheet) -> None:
    sheet.grid.toggle(0)
    marked = sheet.strangers
    told = sheet.grid.accessibleName()
    sheet.grid.toggle(0)

    assert marked == {0}
    assert told.endswith("marked as a stranger")
    assert sheet.strangers == frozenset()


def test_a_click_marks_the_photograph_it_is_on(sheet: ContactSheet) -> None:
    at = sheet.grid.tile(5).center().toPoint()

    QTest.mouseClick(sheet.grid, Qt.MouseButton.LeftButton, pos=at)

    assert sheet.strangers == {5}
    assert sheet.grid.cursor_place == 5


def test_tiles_lie_apart_and_inside(sheet: ContactSheet) -> None:
    tiles = [sheet.grid.tile(place) for place in range(9)]

    inside = sheet.grid.rect().toRectF()
    assert all(inside.contains(tile) for tile in tiles)
    assert not any(a.intersects(b) for i, a in enumerate(tiles) for b in tiles[:i])


def test_from_right_to_left_the_first_is_on_the_right(sheet: ContactSheet) -> None:
    sheet.grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    sheet.grid.step(-1, 0)

    assert sheet.grid.cursor_place == 1
    assert sheet.grid.tile(0).left() > sheet.grid.tile(1).left()


def test_a_photograph_that_is_marked_shows_through_under_the_cursor(sheet: ContactSheet) -> None:
    sheet.grid.toggle(0)
    tile = sheet.grid.tile(0)
    beside_the_cross = (tile.center() + tile.topLeft()) / 2

    seen = sheet.grid.grab().toImage().pixelColor(beside_the_cross.toPoint())

    assert seen.lightness() < 100  # the drawn photograph is brown; the ground of the window, white


def test_what_was_marked_before_is_marked_again(sheet: ContactSheet) -> None:
    sheet.mark(said_of_sheet(9, (2, 4)))
    again = sheet.strangers

    sheet.renew(loaded(AskedAs.STRANGER, 1, range(2, 10)))

    assert again == sheet.strangers == {2, 4}


def test_another_screen_has_no_marks(sheet: ContactSheet) -> None:
    sheet.grid.toggle(3)

    sheet.show_screen(loaded(AskedAs.STRANGER, 21, [22, 23]))

    assert sheet.strangers == frozenset()
    assert sheet.n_shown == 3


def test_tiles_are_as_wide_as_most_photographs(sheet: ContactSheet) -> None:
    square, wide = QImage(60, 60, QImage.Format.Format_RGB888), picture().image

    sheet.grid.show_images([square, square, wide])

    tile = sheet.grid.tile(0)
    assert tile.width() == pytest.approx(tile.height())
