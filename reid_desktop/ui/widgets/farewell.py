"""Says that the program is closing, while it waits for what has to be written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMainWindow, QVBoxLayout, QWidget

from reid_desktop.ui.style import Space, TypeScale, label


class Farewell(QFrame):
    """A card in the middle of a window that takes no more orders."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        column.setSpacing(Space.S)
        for words in (
            label(self.tr("Closing…"), TypeScale.HEADING),
            label(self.tr("What you did is being saved."), muted=True),
        ):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        self.hide()

    def show_over(self, window: QMainWindow) -> None:
        """Show it at once: the event loop may not run any more."""
        self.adjustSize()
        self.move(window.rect().center() - self.rect().center())
        self.show()
        self.raise_()
        for part in (window.centralWidget(), window.menuBar()):
            if part is not None:
                part.setEnabled(False)
        window.repaint()
