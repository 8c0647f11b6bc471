import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Box
from reid_desktop.ui.widgets.photograph_painter import BOX_COLOUR, paint_box, paint_photograph
from reid_desktop.ui.widgets.placement import Placement
from reid_desktop.ui.widgets.turning import Turning

_RED, _BLUE, _BLACK = QColor("#c03020"), QColor("#2030c0"), QColor("black")
_SIZE = (400, 200)


def red_left_corner() -> QImage:
    image = QImage(*_SIZE, QImage.Format.Format_RGB32)
    image.fill(_BLUE)
    for x in range(100):
        for y in range(50):
            image.setPixelColor(x, y, _RED)
    return image


def painted(turning: Turning, placement: Placement) -> QImage:
    canvas = QImage(400, 400, QImage.Format.Format_RGB32)
    canvas.fill(_BLACK)
    painter = QPainter(canvas)
    paint_photograph(painter, red_left_corner(), turning, placement, QRectF(canvas.rect()))
    painter.end()
    return canvas


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_what_is_painted_lies_where_the_numbers_say(qtbot: QtBot, quarters: int) -> None:
    turning = Turning(_SIZE, quarters)
    placement = Placement(0.5, 20, 30)

    canvas = painted(turning, placement)

    for point, colour in (((50, 25), _RED), ((300, 150), _BLUE)):
        x, y = placement.to_view(*turning.to_turned(*point))
        assert canvas.pixelColor(round(x), round(y)) == colour
    assert canvas.pixelColor(390, 390) == _BLACK


def test_only_what_is_seen_is_painted(qtbot: QtBot) -> None:
    canvas = QImage(400, 400, QImage.Format.Format_RGB32)
    canvas.fill(_BLACK)
    painter = QPainter(canvas)

    paint_photograph(
        painter, red_left_corner(), Turning(_SIZE), Placement(10, -3000, -1000), QRectF(0, 0, 9, 9)
    )

    painter.end()
    assert canvas.pixelColor(4, 4) == _BLUE
    assert canvas.pixelColor(20, 20) == _BLACK


def test_a_box_is_an_outline(qtbot: QtBot) -> None:
    canvas = QImage(400, 400, QImage.Format.Format_RGB32)
    canvas.fill(_BLACK)
    painter = QPainter(canvas)

    paint_box(painter, Box(100, 100, 200, 200), Placement(1, 0, 0))

    painter.end()
    assert canvas.pixelColor(200, 100) == BOX_COLOUR
    assert canvas.pixelColor(200, 200) == _BLACK
