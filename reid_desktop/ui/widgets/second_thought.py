"""Says what an act will delete, and asks once more, in the place where it was asked for."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.ui.into_view import bring_into_view
from reid_desktop.ui.style import Space, icon_pixmap, label, theme_of

_ICON_PX = 18


class SecondThought(QFrame):
    """Hidden until something is asked; an answer hides it again.

    Parameters
    ----------
    warning : str
        What will happen; `ask` may tell it more exactly.
    yes, no : str
        The two answers.
    """

    agreed = Signal()
    refused = Signal()

    def __init__(self, warning: str, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "alarm")
        self._sign = label()
        self.warning = label(warning)
        self.warning.setWordWrap(True)
        self.yes_button, self.no_button = QPushButton(yes), QPushButton(no)
        for button, said in ((self.yes_button, yes), (self.no_button, no)):
            button.setAutoDefault(False)
            button.setAccessibleName(said)
        self.yes_button.clicked.connect(self._agree)
        self.no_button.clicked.connect(self._refuse)
        self._lay_out()
        self._draw()
        self.hide()

    def ask(self, warning: str = "") -> None:
        """Show it, ready to be refused."""
        if warning:
            self.warning.setText(warning)
        for button in (self.yes_button, self.no_button):
            button.setAccessibleDescription(self.warning.text())
        self.show()
        self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_sign"):
            self._draw()

    @Slot()
    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()

    @Slot()
    def _refuse(self) -> None:
        self.hide()
        self.refused.emit()

    def _draw(self) -> None:
        self._sign.setPixmap(icon_pixmap("warning", theme_of(self).warning, _ICON_PX))

    def _lay_out(self) -> None:
        said = QHBoxLayout()
        said.setSpacing(Space.S)
        said.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.warning, 1)
        answers = QHBoxLayout()
        answers.setSpacing(Space.S)
        answers.addStretch(1)
        answers.addWidget(self.yes_button)
        answers.addWidget(self.no_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        column.setSpacing(Space.S)
        column.addLayout(said)
        column.addLayout(answers)
