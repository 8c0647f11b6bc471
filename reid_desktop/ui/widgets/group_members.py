"""The photographs of the chosen groups: to be marked, and dragged onto another group."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.dragged import as_dragged
from reid_desktop.ui.models.photograph_model import PhotographRole
from reid_desktop.ui.style import theme_of
from reid_desktop.ui.widgets.photograph_grid import PhotographGrid
from reid_desktop.ui.words import number

_BADGE_PX = 40
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class GroupMembers(PhotographGrid):
    """Arrows go through them, Space marks and takes a mark away: no key loses what was marked.

    Dragging a marked photograph takes all that are marked along; another one goes alone.
    """

    drag_started = Signal()
    drag_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self._on_release = QModelIndex()  # marked already: alone only if this is no drag
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Photographs of the group"))

    def marked(self) -> tuple[AnnotationId, ...]:
        """Give what is marked, in the order of the grid."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        rows = (self.model().index(place, 0).data(PhotographRole.ROW) for place in places)
        return tuple(row.annotation_id for row in rows)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        flag = QItemSelectionModel.SelectionFlag
        if isinstance(event, QKeyEvent) and event.modifiers() in _PLAIN:
            return flag.Toggle if event.key() == Qt.Key.Key_Space else flag.NoUpdate
        return super().selectionCommand(index, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            first = self.model().index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        current = self.currentIndex()
        if current.isValid() and self.hasFocus():  # where the arrows are, marked or not
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme_of(self).accent), 2.5))
            painter.drawRoundedRect(self.visualRect(current).adjusted(2, 2, -2, -2), 8, 8)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        may_drag = plain and event.button() is Qt.MouseButton.LeftButton and index.isValid()
        self._pressed_at = at if may_drag else None
        self._on_release = QModelIndex()
        if self._pressed_at is not None and self.selectionModel().isSelected(index):
            self._on_release = index
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed_at = None
            self._on_release = QModelIndex()
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        index, self._on_release = self._on_release, QModelIndex()
        if index.isValid():
            selection = self.selectionModel()
            selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
        super().mouseReleaseEvent(event)

    def _drag(self) -> None:
        marked = self.marked()
        if not marked:
            return
        drag = QDrag(self)
        drag.setMimeData(as_dragged(marked))
        drag.setPixmap(self._badge(len(marked)))
        drag.setHotSpot(QPoint(-8, -8))
        self.drag_started.emit()
        drag.exec(Qt.DropAction.MoveAction)
        self.drag_ended.emit()

    def _badge(self, n: int) -> QPixmap:
        """Draw how many are carried."""
        ratio = self.devicePixelRatioF()
        badge = QPixmap(round(_BADGE_PX * ratio), round(_BADGE_PX * ratio))
        badge.setDevicePixelRatio(ratio)
        badge.fill(Qt.GlobalColor.transparent)
        theme = theme_of(self)
        painter = QPainter(badge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(0, 0, _BADGE_PX, _BADGE_PX)
        painter.setPen(QColor(theme.on_accent))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.drawText(0, 0, _BADGE_PX, _BADGE_PX, Qt.AlignmentFlag.AlignCenter, number(n))
        painter.end()
        return badge
