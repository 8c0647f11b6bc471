"""A number that is told once it is settled, and that scrolling past does not change."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from reid_desktop.ui.style import Space


class SteadyNumber(QSpinBox):
    """Tells `settled` by Enter, by leaving it, and by its arrows."""

    settled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(Space.S, 0, Space.S, 0)  # style sheets do not reach
        self.valueChanged.connect(self._tell)

    @Slot(int)
    def _tell(self, value: int) -> None:
        self.settled.emit(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
