"""Pairs that were loaded, for the tests of what shows them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from reid_desktop.ui.operations import DecodedPhotograph
from reid_desktop.ui.pair_loader import LoadedPair
from tests.ui.review_context import side_row
from tests.ui.review_questions import pair_of


def picture(width: int = 400) -> DecodedPhotograph:
    image = QImage(width, width * 3 // 4, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.darkYellow)
    return DecodedPhotograph(image, (4000, 3000))


def loaded(a: int, b: int, *, width: int = 400) -> LoadedPair:
    pair = pair_of(a, b)
    pictures = (picture(width), picture(width))
    return LoadedPair(pair, (side_row(pair.low), side_row(pair.high)), pictures, (400, 400))
