"""Paints the photographs that show an animal best: one, or one of each side."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from reid_desktop.ui.style import Space, Theme, icon_pixmap
from reid_desktop.ui.thumbnails import THUMBNAIL_PX, ThumbnailLoader, ThumbnailSource

_RADIUS_PX = 6
_SIGN_PX = 24
_LEAST_SEEN = 0.75  # of the width or the height: a flank is long, and shows its pattern
_GROUND = QColor(20, 22, 23, 190)  # behind a letter: seen on any photograph
_LETTER = QColor("#ffffff")


class Cover(ThumbnailSource, Protocol):
    """What can be painted: a row of a photograph."""

    @property
    def side(self) -> str | None: ...


def paint_covers(
    painter: QPainter,
    places: Sequence[QRect],
    covers: Sequence[Cover],
    *,
    thumbnails: ThumbnailLoader | None,
    theme: Theme,
) -> None:
    """Paint each of `covers` into its place; one that is not there yet is a grey box."""
    for where, cover in zip(places, (*covers, None)[: len(places)], strict=True):
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(where), _RADIUS_PX, _RADIUS_PX)
        painter.fillPath(shape, QColor(theme.sunken))
        if cover is not None and thumbnails is not None:
            _paint_cover(painter, where, shape, cover, thumbnails, theme)
        if cover is not None and len(covers) > 1:
            _paint_letter(painter, where, side_letter(cover.side))


def side_letter(side: str | None) -> str:
    """Tell a side in one letter."""
    translate = QCoreApplication.translate
    return {"left": translate("Side", "L"), "right": translate("Side", "R")}.get(side or "", "")


def _paint_cover(
    painter: QPainter,
    where: QRect,
    shape: QPainterPath,
    cover: Cover,
    thumbnails: ThumbnailLoader,
    theme: Theme,
) -> None:
    longest = round(max(where.width(), where.height()) * painter.device().devicePixelRatio())
    picture = thumbnails.request(cover, THUMBNAIL_PX if longest > THUMBNAIL_PX // 2 else 160)
    if picture is not None:
        painter.setClipPath(shape)
        place, part = _placed(picture.size(), where)
        painter.drawPixmap(place, picture, part)
        painter.setClipping(False)
    elif thumbnails.is_impossible(cover):
        sign = icon_pixmap("missing", theme.muted, _SIGN_PX)
        painter.drawPixmap(where.center() - QPoint(_SIGN_PX // 2, _SIGN_PX // 2), sign)


def _placed(size: QSize, where: QRect) -> tuple[QRect, QRect]:
    """Give where a picture goes and which part of it: it fills its place, but is not cut much."""
    shape, wanted = size.width() / size.height(), where.width() / where.height()
    shape = min(max(wanted, shape * _LEAST_SEEN), shape / _LEAST_SEEN)
    part = QRect(0, 0, *_within(shape, size.width(), size.height()))
    part.moveCenter(QRect(0, 0, size.width(), size.height()).center())
    place = QRect(0, 0, *_within(shape, where.width(), where.height()))
    place.moveCenter(where.center())
    return place, part


def _within(shape: float, width: int, height: int) -> tuple[int, int]:
    """Give the largest width and height of a shape."""
    return min(width, round(height * shape)), min(height, round(width / shape))


def _paint_letter(painter: QPainter, where: QRect, letter: str) -> None:
    if not letter:
        return
    font = QFont(painter.font())
    font.setPointSizeF(max(font.pointSizeF(), 1.0) * 0.75)
    font.setWeight(QFont.Weight.DemiBold)
    painter.save()
    painter.setFont(font)
    side_px = painter.fontMetrics().height() + 2
    ground = QRect(where.left() + Space.XS, where.top() + Space.XS, side_px, side_px)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(ground, 4, 4)
    painter.setPen(_LETTER)
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()
