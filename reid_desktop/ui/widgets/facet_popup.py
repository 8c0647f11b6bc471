"""A list that folds out of a button: tick the values photographs should have."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.photograph_filter import Facet
from reid_desktop.ui.facet_words import facet_in_words
from reid_desktop.ui.models.facet_model import FacetModel, FacetRole
from reid_desktop.ui.style import Space, theme_of_palette

_WIDTH_PX = 260
_MOST_ROWS = 12  # seen at once; more can be searched
_ROW_PX = 30
_TOGGLES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FacetPopup(QFrame):
    """Space or a click ticks, Esc or a click elsewhere closes; every tick counts at once."""

    ticked = Signal(object)  # frozenset of str

    def __init__(self, facet: Facet, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self._facet = facet
        self.values = FacetModel(self)
        self.search_box = QLineEdit()
        self.search_box.setPlaceholderText(self.tr("Search"))
        self.search_box.setAccessibleName(self.tr("Search in the list"))
        self.search_box.textChanged.connect(self._on_searched)
        self.search_box.installEventFilter(self)
        self.list = QListView()
        self.list.setProperty("kind", "plain")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.values)
        self.list.setItemDelegate(_CountDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(facet_in_words(facet))
        self.list.clicked.connect(self._toggle)
        self.list.installEventFilter(self)
        self.all_button = QPushButton(self.tr("Show all"))
        self.all_button.setProperty("kind", "quiet")
        self.all_button.clicked.connect(self._on_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(self.search_box)
        column.addWidget(self.list)
        column.addWidget(self.all_button)
        self.setFixedWidth(_WIDTH_PX)

    def open_below(
        self, button: QWidget, counts: list[tuple[str, int]], ticked: frozenset[str]
    ) -> None:
        """Show the values with their counts, under `button`."""
        self.search_box.clear()
        self.values.set_values(self._facet, counts, ticked)
        self.search_box.setVisible(len(counts) > _MOST_ROWS)
        rows = max(min(len(counts), _MOST_ROWS), 1)
        self.list.setFixedHeight(rows * _ROW_PX + 2 * Space.XS + 4)
        self.all_button.setEnabled(bool(ticked))
        self.adjustSize()
        place_below(self, button)
        self.show()
        self.list.setCurrentIndex(self.values.index(0))
        (self.search_box if len(counts) > _MOST_ROWS else self.list).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self.list and event.key() in _TOGGLES:
                self._toggle(self.list.currentIndex())
                return True
            if watched is self.search_box and event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
            if watched is self.search_box and event.key() in _TOGGLES[1:]:
                self._toggle(self.values.index(0))
                return True
        return super().eventFilter(watched, event)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self.values.toggle(index)
            self.all_button.setEnabled(bool(self.values.ticked))
            self.ticked.emit(self.values.ticked)

    def _on_all(self) -> None:
        self.values.untick_all()
        self.ticked.emit(self.values.ticked)
        self.hide()

    def _on_searched(self, text: str) -> None:
        self.values.search(text)
        self.list.setCurrentIndex(self.values.index(0))


class _CountDelegate(QStyledItemDelegate):
    """A tick, the value, and on the right how many have it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        count = index.data(FacetRole.COUNT)
        beside = QStyleOptionViewItem(option)
        width = option.fontMetrics.horizontalAdvance(count) + Space.M
        super().paint(painter, beside, index)
        theme = theme_of_palette(option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        where = option.rect.adjusted(option.rect.width() - width, 0, -Space.S, 0)
        painter.save()
        ground = QColor(theme.accent_soft if chosen else theme.surface)
        painter.fillRect(where.adjusted(-Space.XS, 6, 0, -6), ground)  # over a long name
        painter.setPen(QColor(theme.muted))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()


def place_below(popup: QWidget, button: QWidget) -> None:
    """Put a popup under a button, within the screen."""
    room = button.screen().availableGeometry()
    at = button.mapToGlobal(QPoint(0, button.height() + Space.XS))
    at.setX(max(room.left(), min(at.x(), room.right() - popup.width())))
    at.setY(max(room.top(), min(at.y(), room.bottom() - popup.height())))
    popup.move(at)
