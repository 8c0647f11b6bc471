"""Pixels as Qt keeps them and as the rest of the program does."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from reid_desktop.core.light import Light
from reid_desktop.core.progress import Progress


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """Copy RGB pixels, (height, width, 3), into an image."""
    height, width, _ = pixels.shape
    image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.copy()


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """Copy an image into RGB pixels, (height, width, 3)."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), dtype=np.uint8).reshape(rgb.height(), -1)
    used = rows[:, : 3 * rgb.width()]  # Qt begins each row at a multiple of four bytes
    return used.reshape(rgb.height(), rgb.width(), 3).copy()


def developed(image: QImage, light: Light, _progress: Progress) -> QImage:
    """Give an image as it looks in another light; on a worker thread."""
    from reid_desktop.vision.light import in_light  # noqa: PLC0415 - loads OpenCV

    return image_of(in_light(pixels_of(image), light))
