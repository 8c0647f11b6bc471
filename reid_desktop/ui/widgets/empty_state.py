"""What a page shows while there is nothing to show: why, and what to do."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reid_desktop.ui.style import Space, TypeScale, icon_pixmap, label, theme_of

_ICON_PX = 48
_WIDTH_PX = 420


class EmptyState(QWidget):
    """An icon, a title, a sentence and perhaps a button, in the middle."""

    def __init__(
        self, icon_name: str, title: str, sentence: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = label()
        self._title = label(title, TypeScale.HEADING)
        self._sentence = label(sentence, muted=True)
        self._sentence.setWordWrap(True)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.hide()
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addStretch(2)
        for widget in (self._picture, self._title):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._make_words())
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._draw()

    def set_words(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def set_button(self, text: str) -> QPushButton:
        """Offer what to do next; connect to what is returned."""
        self.button.setText(text)
        self.button.show()
        return self.button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_picture"):
            self._draw()

    def _make_words(self) -> QHBoxLayout:
        """Lay the sentence out without an alignment: with one, its height is not asked for."""
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setMaximumWidth(_WIDTH_PX)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._sentence, 100)
        row.addStretch(1)
        return row

    def _draw(self) -> None:
        self._picture.setPixmap(icon_pixmap(self._icon_name, theme_of(self).muted, _ICON_PX))
