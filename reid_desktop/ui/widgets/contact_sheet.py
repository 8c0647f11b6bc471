"""All photographs of a group at once: who does not belong is marked."""

from collections.abc import Sequence
from math import ceil
from statistics import median

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reid_desktop.core.screens import Said
from reid_desktop.core.types import Pair
from reid_desktop.ui.screen_loader import LoadedScreen
from reid_desktop.ui.style import Space, icon_pixmap, theme_of
from reid_desktop.ui.widgets.photograph_painter import BACKDROP
from reid_desktop.ui.widgets.photograph_view import PhotographView, ShownPhotograph
from reid_desktop.ui.widgets.screen_view import ScreenView
from reid_desktop.ui.widgets.side_caption import SideCaption

_ASPECT = 4 / 3  # of a tile while there are no photographs
_NARROWEST, _WIDEST = 0.7, 1.6  # of tiles: what is beyond has dark bars
_GAP_PX = 8
_RADIUS_PX = 6
_ICON_PX = 22
_FRAME_PX = 3  # room for the frame around those at the edge
_SHEET_STRETCH, _LOOK_STRETCH = 5, 3


class SheetGrid(QWidget):
    """Paints the photographs; the one under the cursor is framed, strangers are crossed."""

    painted = Signal()
    cursor_moved = Signal(int)
    marks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self._images: tuple[QImage | None, ...] = ()
        self._marked: set[int] = set()
        self._cursor = 0
        self._painted = True
        self._aspect = _ASPECT
        self.words = ""

    @property
    def marked(self) -> frozenset[int]:
        """Places of those that do not belong."""
        return frozenset(self._marked)

    @property
    def cursor_place(self) -> int:
        """Where the cursor is."""
        return self._cursor

    def show_images(self, images: Sequence[QImage | None], *, anew: bool = True) -> None:
        """Show other photographs, or the same ones with more pixels."""
        self._images = tuple(images)
        shapes = [image.width() / max(image.height(), 1) for image in images if image is not None]
        self._aspect = min(max(median(shapes), _NARROWEST), _WIDEST) if shapes else _ASPECT
        if anew:
            self._marked.clear()
            self._cursor = 0
            self._painted = False
            self.marks_changed.emit()
            self.cursor_moved.emit(0)
        self.update()

    def set_marked(self, places: Sequence[int]) -> None:
        """Mark these, and nobody else."""
        self._marked = set(places)
        self.marks_changed.emit()
        self.update()

    def toggle(self, place: int) -> None:
        """Mark one as a stranger, or take the mark back."""
        if place < len(self._images):
            self._marked ^= {place}
            self.marks_changed.emit()
            self.update()

    def step(self, across: int, down: int) -> None:
        """Move the cursor by tiles; at an edge it stays."""
        if not self._images:
            return
        n_columns = self._shape()[0]
        across = -across if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else across
        place = self._cursor + across + down * n_columns
        if 0 <= place < len(self._images):
            self._set_cursor(place)

    def tile(self, place: int) -> QRectF:
        """Tell where a photograph lies."""
        n_columns, width, height = self._shape()
        column, row = place % n_columns, place // n_columns
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            column = n_columns - 1 - column
        n_rows = ceil(max(len(self._images), 1) / n_columns)
        left = (self.width() - n_columns * (width + _GAP_PX) + _GAP_PX) / 2
        top = (self.height() - n_rows * (height + _GAP_PX) + _GAP_PX) / 2
        return QRectF(
            left + column * (width + _GAP_PX), top + row * (height + _GAP_PX), width, height
        )

    def sizeHint(self) -> QSize:
        return QSize(720, 480)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place in range(len(self._images)):
            if self.tile(place).contains(event.position()):
                self._set_cursor(place)
                self.toggle(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._images:
            painter.setPen(QColor(theme_of(self).muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words)
            return
        for place, image in enumerate(self._images):
            self._paint_tile(painter, place, image)
        painter.end()
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def _set_cursor(self, place: int) -> None:
        if place != self._cursor:
            self._cursor = place
            self.cursor_moved.emit(place)
            self.update()

    def _shape(self) -> tuple[int, float, float]:
        """Choose the number of columns that makes the photographs largest."""
        n = max(len(self._images), 1)
        best = (1, 1.0, 1.0)
        for n_columns in range(1, n + 1):
            n_rows = ceil(n / n_columns)
            width = (self.width() - 2 * _FRAME_PX - (n_columns - 1) * _GAP_PX) / n_columns
            height = (self.height() - 2 * _FRAME_PX - (n_rows - 1) * _GAP_PX) / n_rows
            width = max(min(width, height * self._aspect), 1.0)
            if width > best[1]:
                best = (n_columns, width, width / self._aspect)
        return best

    def _paint_tile(self, painter: QPainter, place: int, image: QImage | None) -> None:
        theme, tile = theme_of(self), self.tile(place)
        shape = QPainterPath()
        shape.addRoundedRect(tile, _RADIUS_PX, _RADIUS_PX)
        painter.save()
        painter.setClipPath(shape)
        painter.fillPath(shape, BACKDROP)
        if image is not None:
            size = image.size().toSizeF().scaled(tile.size(), Qt.AspectRatioMode.KeepAspectRatio)
            inside = QRectF(QPointF(), size)
            inside.moveCenter(tile.center())
            painter.drawImage(inside, image)
        marked = place in self._marked
        if marked:
            veil = QColor(BACKDROP)
            veil.setAlphaF(0.55)
            painter.fillPath(shape, veil)
        painter.restore()
        if marked:
            self._paint_cross(painter, tile)
        painter.setBrush(Qt.BrushStyle.NoBrush)  # the frames: else they cover what they surround
        if marked:
            painter.setPen(QPen(QColor(theme.different), 2))
            painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), _RADIUS_PX, _RADIUS_PX)
        if place == self._cursor:
            for colour, width_px, off in ((theme.window, 5, 0.5), (theme.accent, 3, 0.5)):
                painter.setPen(QPen(QColor(colour), width_px))
                frame = tile.adjusted(-off, -off, off, off)
                painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)

    def _paint_cross(self, painter: QPainter, tile: QRectF) -> None:
        theme = theme_of(self)
        disc = QRectF(0, 0, _ICON_PX + 10, _ICON_PX + 10)
        disc.moveCenter(tile.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface))
        painter.drawEllipse(disc)
        sign = icon_pixmap("different", theme.different, _ICON_PX, ratio=self.devicePixelRatioF())
        painter.drawPixmap(disc.center() - QPointF(_ICON_PX / 2, _ICON_PX / 2), sign)


class ContactSheet(ScreenView):
    """The sheet on the left; the photograph under the cursor, large, on the right."""

    marks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("All photographs of one group"))
        self._pairs: tuple[Pair, ...] = ()
        self._loaded: LoadedScreen | None = None
        self.grid = SheetGrid()
        self.look = PhotographView()
        self.caption = SideCaption()
        right = QVBoxLayout()
        right.setSpacing(Space.S)
        right.addWidget(self.look, 1)
        right.addWidget(self.caption)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addWidget(self.grid, _SHEET_STRETCH)
        row.addLayout(right, _LOOK_STRETCH)
        self.grid.painted.connect(lambda: self.painted.emit(self._pairs))
        self.grid.cursor_moved.connect(self._look_at)
        self.grid.marks_changed.connect(self._on_marks)

    @property
    def is_whole(self) -> bool:
        return self._loaded is not None and self._loaded.is_whole

    @property
    def strangers(self) -> frozenset[int]:
        """Places of those that were marked."""
        return self.grid.marked

    @property
    def n_shown(self) -> int:
        """Photographs on the sheet."""
        return 0 if self._loaded is None else len(self._loaded.sides)

    @property
    def size_on_screen(self) -> tuple[int, int]:
        size = self.look.size() * self.devicePixelRatioF()
        return max(size.width(), 1), max(size.height(), 1)

    def show_screen(self, loaded: LoadedScreen) -> None:
        self._pairs, self._loaded = loaded.question.pairs, loaded
        self.grid.show_images(_images(loaded))

    def renew(self, loaded: LoadedScreen) -> None:
        self._loaded = loaded
        self.grid.show_images(_images(loaded), anew=False)

    def show_nothing(self, words: str = "") -> None:
        self._pairs, self._loaded = (), None
        self.grid.words = words
        self.grid.show_images(())
        self.look.show_words("")
        self.caption.show_side(None)

    def mark(self, said: Sequence[Said]) -> None:
        self.grid.set_marked([each.stranger for each in said if each.stranger is not None])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _look_at(self, place: int) -> None:
        if self._loaded is None:
            return
        picture, side = self._loaded.pictures[place], self._loaded.sides[place]
        self.caption.show_side(side)
        if picture is None:
            self.look.show_words(self.tr("This photograph cannot be read now."))
        else:
            size = picture.image.width(), picture.image.height()
            self.look.show_photograph(ShownPhotograph(picture.image, size))
        self._describe()

    def _on_marks(self) -> None:
        self._describe()
        self.marks_changed.emit()

    def _describe(self) -> None:
        """Say where the cursor is, for those who listen to the screen."""
        if self._loaded is None:
            return
        place = self.grid.cursor_place
        said = self.tr("Photograph {n} of {total}, {name}").format(
            n=place + 1, total=self.n_shown, name=self._loaded.sides[place].file_name
        )
        if place in self.grid.marked:
            said = self.tr("{photograph}, marked as a stranger").format(photograph=said)
        self.grid.setAccessibleName(said)


def _images(loaded: LoadedScreen) -> list[QImage | None]:
    return [None if picture is None else picture.image for picture in loaded.pictures]
