"""A part of a form that few people need: folded away until its title is pressed."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reid_desktop.ui.style import Space, icon, theme_of


class FoldedPart(QWidget):
    """A title with an arrow, and what it opens below.

    Parameters
    ----------
    title : str
    inside : QWidget
        Shown while it is open.
    """

    toggled = Signal(bool)  # whether it is open now

    def __init__(self, title: str, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside
        self.button = QToolButton()
        self.button.setText(title)
        self.button.setAccessibleName(title)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.clicked.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(inside)
        inside.hide()
        self._draw()

    @property
    def is_open(self) -> bool:
        """Whether what is inside is shown."""
        return not self._inside.isHidden()

    def open(self) -> None:
        """Show what is inside, without moving the focus."""
        if not self.is_open:
            self._toggle()

    @Slot()
    def _toggle(self) -> None:
        self._inside.setHidden(self.is_open)
        self._draw()
        self.toggled.emit(self.is_open)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "button"):
            self._draw()

    def _draw(self) -> None:
        self.button.setIcon(icon("unfold" if self.is_open else "next", theme_of(self).muted))
        said = self.tr("Open; press to fold it away") if self.is_open else self.tr("Folded away")
        self.button.setAccessibleDescription(said)
