from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.picture_strip import PictureStrip


def test_pictures_show_in_their_places_as_they_come(qtbot: QtBot) -> None:
    strip = PictureStrip()
    qtbot.addWidget(strip)
    strip.resize(200, 68)
    red = QImage(30, 10, QImage.Format.Format_RGB32)
    red.fill(Qt.GlobalColor.red)
    strip.begin(3)

    strip.set_image(1, red)

    shown = strip.grab().toImage()
    ratio = shown.devicePixelRatio()
    colours = [shown.pixelColor(int(x * ratio), int(34 * ratio)) for x in (45, 143)]
    assert colours[0] != QColor("red") == colours[1]
    assert strip.accessibleName()


def test_a_strip_without_pictures_is_silent(qtbot: QtBot) -> None:
    strip = PictureStrip()
    qtbot.addWidget(strip)

    strip.begin(0)

    assert strip.images == []
    assert strip.accessibleName() == ""
