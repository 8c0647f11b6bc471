"""A list to choose from that folds away."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

_SHORTEST = 12  # letters: a long name must not widen the window


class ChoiceBox(QComboBox):
    """Tells what the person chose, and nothing that the program did."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(_SHORTEST)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_activated)

    @property
    def chosen(self) -> str:
        """The value of what it shows."""
        return str(self.currentData() or "")

    def set_choices(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer choices, each a value and what is said of it."""
        with QSignalBlocker(self):
            self.clear()
            for value, said in choices:
                self.addItem(said, value)
            self.setCurrentIndex(self.findData(chosen))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # who scrolls past it wants to change nothing

    @Slot()
    def _on_activated(self) -> None:
        self.picked.emit(self.chosen)
