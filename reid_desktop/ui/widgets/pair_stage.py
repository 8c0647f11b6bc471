"""Where two photographs lie: beside each other, or in one place by turns."""

from PySide6.QtCore import QRect, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.photograph_view import PhotographView

_BLINK_MS = 800  # each: time to look, and calm


class PairStage(QWidget):
    """Lays out two views, and widgets that cover both."""

    blinked = Signal(object)  # 0 or 1: which one shows; None: both do

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views = (PhotographView(self), PhotographView(self))
        self._covers: list[QWidget] = []
        self._front: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_BLINK_MS)
        self._timer.timeout.connect(self._swap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        least = self.views[0].minimumSize()
        self.setMinimumSize(2 * least.width() + Space.S, least.height())

    @property
    def front(self) -> int | None:
        """Which of both shows while they blink."""
        return self._front

    @property
    def half(self) -> QSize:
        """The size of one view beside the other."""
        return self._places()[0].size()

    def cover(self, widget: QWidget) -> None:
        """Lay a widget over both views."""
        widget.setParent(self)
        self._covers.append(widget)
        self._arrange()

    def blink(self, *, on: bool) -> None:
        """Show both in one place by turns, beginning with the other one; or beside each other."""
        if on == (self._front is not None):
            return
        self._front = 1 if on else None
        if on:
            self._timer.start()
        else:
            self._timer.stop()
        self._arrange()
        self.blinked.emit(self._front)

    def sizeHint(self) -> QSize:
        hint = self.views[0].sizeHint()
        return QSize(2 * hint.width() + Space.S, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _swap(self) -> None:
        if self._front is not None:
            self._front = 1 - self._front
            self._arrange()
            self.blinked.emit(self._front)

    def _arrange(self) -> None:
        places = self._places() if self._front is None else (self.rect(), self.rect())
        for view, place in zip(self.views, places, strict=True):
            view.setGeometry(place)
        if self._front is not None:
            self.views[self._front].raise_()
        for widget in self._covers:
            widget.setGeometry(self.rect())
            widget.raise_()

    def _places(self) -> tuple[QRect, QRect]:
        width = max((self.width() - Space.S) // 2, 1)
        left = QRect(0, 0, width, self.height())
        return left, left.translated(self.width() - width, 0)
