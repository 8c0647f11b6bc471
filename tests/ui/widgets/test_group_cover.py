from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.style import LIGHT
from reid_desktop.ui.widgets.group_cover import _placed, paint_covers, side_letter
from tests.ui.fake_context import photograph_row


def painted(*covers: PhotographRow) -> QImage:
    image = QImage(130, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    places = [QRect(0, 0, 60, 60), QRect(64, 0, 60, 60)][: len(covers) or 1]
    paint_covers(painter, places, covers, thumbnails=None, theme=LIGHT)
    painter.end()
    return image


def test_without_pictures_there_are_grey_boxes(qtbot: QtBot) -> None:
    assert painted().pixelColor(30, 30) == QColor(LIGHT.sunken)
    assert painted().pixelColor(94, 30) == QColor("#ffffff")
    assert painted(photograph_row(1), photograph_row(2)).pixelColor(94, 30) == QColor(LIGHT.sunken)


def test_two_covers_tell_their_sides(qtbot: QtBot) -> None:
    left = replace(photograph_row(1), side="left")
    right = replace(photograph_row(2), side="right")

    assert painted(left, right) != painted(photograph_row(1), photograph_row(2))
    assert painted(left) == painted(photograph_row(1))


def test_sides_have_letters() -> None:
    assert [side_letter(side) for side in ("left", "right", "top", None)] == ["L", "R", "", ""]


@pytest.mark.parametrize(
    ("size", "where", "place", "part"),
    [
        (QSize(400, 300), QRect(0, 0, 60, 60), QRect(0, 0, 60, 60), QRect(50, 0, 300, 300)),
        (QSize(300, 300), QRect(0, 0, 60, 60), QRect(0, 0, 60, 60), QRect(0, 0, 300, 300)),
        (QSize(400, 300), QRect(0, 0, 60, 90), QRect(0, 15, 60, 60), QRect(50, 0, 300, 300)),
        (QSize(300, 400), QRect(0, 0, 90, 60), QRect(15, 0, 60, 60), QRect(0, 50, 300, 300)),
    ],
)
def test_a_picture_fills_its_place_but_a_quarter_is_the_most_that_is_cut(
    size: QSize, where: QRect, place: QRect, part: QRect
) -> None:
    assert _placed(size, where) == (place, part)
