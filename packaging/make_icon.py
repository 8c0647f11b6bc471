"""Draws the icon of the application in every size and form that the systems want.

``python packaging/make_icon.py`` reads the two drawings in ``resources/icons/app``: one with
lines on the paw, and one with less on it for what is shown small.
"""

import os
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app"
NAME = "reid-desktop"
SIZES_PX = (16, 24, 32, 48, 64, 128, 256, 512)
_LARGEST_SMALL_PX = 32  # where lines on the paw would only blur it
_ICO_PX = (16, 24, 32, 48, 64, 128, 256)
_ICNS_PX = (32, 64, 128, 256, 512, 1024)
_MAC_SHARE = 824 / 1024  # of the square, as macOS draws its own


def drawing_for(size_px: int) -> Path:
    """Tell which drawing an icon of this size is made from."""
    return FOLDER / (f"{NAME}-small.svg" if size_px <= _LARGEST_SMALL_PX else f"{NAME}.svg")


def drawn(size_px: int, *, share: float = 1.0) -> Image.Image:
    """Draw the icon in a square, `share` of its side wide."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    side = round(size_px * share)
    margin = (size_px - side) // 2
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(drawing_for(side))).render(painter, QRectF(margin, margin, side, side))
    painter.end()
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)  # four bytes a pixel, no gaps
    return Image.frombytes("RGBA", (size_px, size_px), bytes(straight.constBits()))


def make(folder: Path = FOLDER) -> None:
    """Write the PNGs, the one for Windows and the one for macOS into `folder`."""
    for size_px in SIZES_PX:
        drawn(size_px).save(folder / f"{NAME}-{size_px}.png", optimize=True)
    windows = [drawn(size_px) for size_px in _ICO_PX]
    windows[-1].save(
        folder / f"{NAME}.ico",
        sizes=[picture.size for picture in windows],
        append_images=windows[:-1],
    )
    mac = [drawn(size_px, share=_MAC_SHARE) for size_px in _ICNS_PX]
    mac[-1].save(folder / f"{NAME}.icns", append_images=mac[:-1])


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    make()
