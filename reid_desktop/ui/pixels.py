"""Pixels as Qt keeps them and as the rest of the program does."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from reid_desktop.core.light import Light
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Box
from reid_desktop.ui.operations import DecodedPhotograph
from reid_desktop.vision.photographs import open_photograph


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


def decoded(
    path: Path | str, box: Box | None, fit_within: tuple[int, int] | None, _progress: Progress
) -> DecodedPhotograph:
    """Read a photograph, or a box of it, as large as it may be; on a worker thread."""
    photograph = open_photograph(path, box=box, fit_within=fit_within)
    return DecodedPhotograph(image_of(photograph.pixels), photograph.full_size)


def developed(image: QImage, light: Light, _progress: Progress) -> QImage:
    """Give an image as it looks in another light; on a worker thread."""
    from reid_desktop.vision.light import in_light  # noqa: PLC0415 - loads OpenCV

    return image_of(in_light(pixels_of(image), light))
