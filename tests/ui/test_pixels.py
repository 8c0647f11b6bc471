import numpy as np
from PySide6.QtGui import QColor, QImage

from reid_desktop.core.light import Light
from reid_desktop.core.progress import Progress
from reid_desktop.ui.pixels import developed, image_of, pixels_of


def test_pixels_go_to_qt_and_back() -> None:
    pixels = np.random.default_rng(0).integers(
        0, 256, (5, 7, 3), dtype=np.uint8
    )  # rows that Qt has to pad

    assert (pixels_of(image_of(pixels)) == pixels).all()


def test_an_image_is_developed_and_stays_as_it_was(progress: Progress) -> None:
    image = QImage(31, 17, QImage.Format.Format_RGB888)
    image.fill(QColor(60, 60, 60))

    brighter = developed(image, Light(brightness=4), progress)

    assert brighter.size() == image.size()
    assert brighter.pixelColor(3, 3).red() > 90
    assert image.pixelColor(3, 3).red() == 60
