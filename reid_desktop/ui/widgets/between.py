"""What lies between two photographs: time and place, between their captions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reid_desktop.ui.style import TypeScale, label


class Between(QWidget):
    """Time on the first line, place on the second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.time = label(scale=TypeScale.BODY)
        self.place = label(scale=TypeScale.SMALL, muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for line in (self.time, self.place):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)

    @property
    def text(self) -> str:
        """Both."""
        return "  ·  ".join(line.text() for line in (self.time, self.place) if line.text())

    def say(self, time: str, place: str) -> None:
        """Tell how far apart they were taken; empty where it is not known."""
        self.time.setText(time)
        self.place.setText(place)
