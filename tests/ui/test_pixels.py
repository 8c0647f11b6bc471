from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtGui import QColor, QImage

from reid_desktop.core.light import Light
from reid_desktop.core.progress import Progress
from reid_desktop.ui.pixels import decoded, developed, image_of, pixels_of


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


def test_a_photograph_is_read_as_large_as_it_may_be(tmp_path: Path, progress: Progress) -> None:
    path = tmp_path / "lynx.png"
    Image.new("RGB", (400, 200), "#804020").save(path)

    picture = decoded(path, None, (100, 100), progress)

    assert (picture.image.width(), picture.image.height()) == (100, 50)
    assert picture.full_size_px == (400, 200)
