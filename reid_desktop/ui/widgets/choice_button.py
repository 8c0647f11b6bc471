"""A big button with an icon, a title and a sentence."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reid_desktop.ui.style import Space, TypeScale, icon_pixmap, label, theme_of

_ICON_PX = 28


class ChoiceButton(QPushButton):
    """One of the few things to begin with."""

    def __init__(
        self, icon_name: str, title: str, sentence: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setProperty("kind", "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._picture = label()
        words = label(sentence, muted=True)
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self._picture)
        column.addWidget(label(title, TypeScale.HEADING))
        column.addWidget(words)
        column.addStretch(1)
        for child in (self._picture, words):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(220, 148)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 140)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_picture"):
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(icon_pixmap(self._icon_name, theme_of(self).accent, _ICON_PX))
