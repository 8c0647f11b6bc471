"""A row of small pictures: the other photographs of the group one of a pair belongs to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.style import Space, Theme, icon_pixmap, theme_of
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.words import moment, number

CELL_PX = 60
_RADIUS_PX = 5
_SIGN_PX = 20


class Filmstrip(QWidget):
    """Paints what there is; a picture that is not there yet is a grey box, never a wait."""

    chosen = Signal(int)  # which of the rows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails: ThumbnailLoader | None = None
        self._rows: tuple[PhotographRow, ...] = ()
        self._n_in_all = 0
        self._current: int | None = None
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFixedHeight(CELL_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[PhotographRow, ...]:
        """What it shows."""
        return self._rows

    @property
    def current(self) -> int | None:
        """Which of them is looked at."""
        return self._current

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project."""
        if self._thumbnails is not None:
            self._thumbnails.ready.disconnect(self._on_ready)
        self._thumbnails = thumbnails
        if thumbnails is not None:
            thumbnails.ready.connect(self._on_ready)

    def show_rows(self, rows: Sequence[PhotographRow], *, n_in_all: int = 0) -> None:
        """Show other photographs, of `n_in_all` there are."""
        if tuple(rows) != self._rows:
            self._current = self._hovered = None
        self._rows = tuple(rows)
        self._n_in_all = max(n_in_all, len(rows))
        said = self.tr("Other photographs of the same group: {n}")
        self.setAccessibleName(said.format(n=number(self._n_in_all)))
        self.update()

    def set_current(self, current: int | None) -> None:
        """Mark the one that is looked at, or none."""
        self._current = current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(6 * CELL_PX, CELL_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        theme = theme_of(self)
        if not self._rows:
            painter.setPen(QColor(theme.muted))
            words = self.tr("No other photograph in this group yet")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
            return
        for i in self._seen():
            self._paint_cell(painter, i, theme)
        n_more = self._n_in_all - self._seen().stop
        if n_more:
            painter.setPen(QColor(theme.muted))
            where = self._cell(self._seen().stop)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, f"+{number(n_more)}")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and at is not None:
            self.chosen.emit(at)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = self._at(event.pos())
            QToolTip.showText(event.globalPos(), "" if at is None else described(self._rows[at]))
            return True
        return super().event(event)

    @Slot(str)
    def _on_ready(self, crop_key: str) -> None:
        if any(row.crop_key == crop_key for row in self._rows):
            self.update()

    def _hover(self, at: int | None) -> None:
        if at != self._hovered:
            self._hovered = at
            self.setCursor(
                Qt.CursorShape.ArrowCursor if at is None else Qt.CursorShape.PointingHandCursor
            )
            self.update()

    def _seen(self) -> range:
        """Those that fit; further ones move in when they are looked at."""
        step = CELL_PX + Space.XS
        fits = max((self.width() + Space.XS) // step, 1)
        if len(self._rows) <= fits and self._n_in_all == len(self._rows):
            return range(len(self._rows))
        fits = max(fits - 1, 1)  # the last place tells how many more
        first = 0 if self._current is None else max(0, self._current - fits + 1)
        return range(first, min(first + fits, len(self._rows)))

    def _cell(self, i: int) -> QRect:
        place = i - self._seen().start
        left = place * (CELL_PX + Space.XS)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - CELL_PX - left
        return QRect(left, 0, CELL_PX, CELL_PX)

    def _at(self, point: QPoint) -> int | None:
        return next((i for i in self._seen() if self._cell(i).contains(point)), None)

    def _paint_cell(self, painter: QPainter, i: int, theme: Theme) -> None:
        where = self._cell(i)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(where), _RADIUS_PX, _RADIUS_PX)
        painter.fillPath(shape, QColor(theme.sunken))
        picture = self._picture(self._rows[i])
        if picture is not None:
            painter.setClipPath(shape)
            painter.drawPixmap(where, picture, _middle_square(picture))
            painter.setClipping(False)
        elif self._thumbnails is not None and self._thumbnails.is_impossible(self._rows[i]):
            sign = icon_pixmap("missing", theme.muted, _SIGN_PX)
            corner = where.center() - QPoint(_SIGN_PX // 2, _SIGN_PX // 2)
            painter.drawPixmap(corner, sign)
        if i in (self._current, self._hovered):
            colour = theme.warning if i == self._current else theme.accent
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colour), 3))
            inside = QRectF(where).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(inside, _RADIUS_PX, _RADIUS_PX)

    def _picture(self, row: PhotographRow) -> QPixmap | None:
        if self._thumbnails is None:
            return None
        return self._thumbnails.request(row, thumbnail_px(self.devicePixelRatioF()))


def thumbnail_px(ratio: float) -> int:
    """Tell how large the pictures of a strip are asked for."""
    return round(2 * CELL_PX * ratio)  # a narrow one still fills its square


def described(row: PhotographRow) -> str:
    """Tell which photograph it is."""
    time = "" if row.captured_at is None else moment(row.captured_at)
    return "  ·  ".join(part for part in (row.file_name, time, row.station or "") if part)


def _middle_square(picture: QPixmap) -> QRect:
    side = min(picture.width(), picture.height())
    square = QRect(0, 0, side, side)
    square.moveCenter(picture.rect().center())
    return square
