from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Box
from reid_desktop.project.importing.examples import BoxExample
from reid_desktop.ui.style import Space, theme_of
from reid_desktop.ui.widgets.box_strip import BoxStrip

EXAMPLE = BoxExample("a.jpg", (100, 100), ((Box(10, 10, 80, 80), 0.5), (Box(40, 40, 20, 20), 0.1)))


def _strip(qtbot: QtBot) -> BoxStrip:
    strip = BoxStrip()
    qtbot.addWidget(strip)
    strip.resize(400, 150 + Space.S)
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    strip.show_examples([(EXAMPLE, image)])
    return strip


def test_the_threshold_decides_which_boxes_count(qtbot: QtBot) -> None:
    strip = _strip(qtbot)

    strip.set_threshold(0.2)
    usual = strip.accessibleName()
    strip.set_threshold(0.05)

    assert usual == "Examples: 1 of 2 boxes count"
    assert strip.accessibleName() == "Examples: 2 of 2 boxes count"


def test_a_box_that_counts_is_drawn_through(qtbot: QtBot) -> None:
    strip = _strip(qtbot)
    strip.set_threshold(0.2)

    top = strip.grab().toImage()

    drawn = {top.pixelColor(x, 15 + Space.S).name() for x in range(20, 130)}
    assert drawn == {theme_of(strip).accent}
