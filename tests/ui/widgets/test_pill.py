from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from reid_desktop.ui.style import DARK
from reid_desktop.ui.widgets.pill import paint_frame, paint_pill

_WHITE = QColor("white")


def white() -> QImage:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(_WHITE)
    return image


def test_words_lie_on_dark_at_the_end_that_was_asked_for(qtbot: QtBot) -> None:
    image = white()
    painter = QPainter(image)

    paint_pill(painter, QRectF(image.rect()), "12 points agree.", Qt.AlignmentFlag.AlignBottom)

    painter.end()
    assert image.pixelColor(150, 12) == _WHITE
    assert min(image.pixelColor(150, y).lightness() for y in range(165, 195)) < 60


def test_words_that_do_not_fit_are_shortened(qtbot: QtBot) -> None:
    image = white()
    painter = QPainter(image)

    paint_pill(painter, QRectF(image.rect()), "word " * 90, Qt.AlignmentFlag.AlignTop)

    painter.end()
    assert image.pixelColor(2, 20) == image.pixelColor(297, 20) == _WHITE


def test_a_frame_lies_within(qtbot: QtBot) -> None:
    image = white()
    painter = QPainter(image)

    paint_frame(painter, QRectF(image.rect()), 8)

    painter.end()
    assert image.pixelColor(150, 1) == QColor(DARK.warning)
    assert image.pixelColor(150, 6) == _WHITE
