"""Says quietly that whole frames seem to be compared, with the way to crop them."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from reid_desktop.core.whole_frames import Sign
from reid_desktop.ui.style import Space, icon, icon_pixmap, label, theme_of

_ICON_PX = 18


class FrameNotice(QFrame):
    """There only while there is a sign of it; put away, it stays away until the next project."""

    crop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "alarm")
        self._put_away = False
        self._sign = label()
        self.words = label()
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.crop_button = QPushButton(self.tr("Quick crop"))
        self.crop_button.setAccessibleName(
            self.tr("Draw boxes around the animals, one photograph after the other")
        )
        self.crop_button.clicked.connect(self.crop_requested)
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(self.tr("Put this notice away"))
        self.close_button.setToolTip(self.tr("Put this notice away"))
        self.close_button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.close_button.clicked.connect(self._on_close)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.crop_button)
        row.addWidget(self.close_button)
        self._draw()
        self.hide()

    def tell(self, signs: frozenset[Sign]) -> None:
        """Say why whole frames seem to be compared, or go."""
        if Sign.STATIONS in signs:
            self.words.setText(
                self.tr(
                    "Groups keep to one station each: the background may be compared, not the"
                    " animal. A box around each animal helps."
                )
            )
        else:
            self.words.setText(
                self.tr(
                    "Many photographs have the same background, which may be compared instead of"
                    " the animal. A box around each animal helps."
                )
            )
        self.setVisible(bool(signs) and not self._put_away)

    def forget(self) -> None:
        """Begin anew with another project."""
        self._put_away = False
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._draw()

    def _on_close(self) -> None:
        self._put_away = True
        self.hide()

    def _draw(self) -> None:
        theme = theme_of(self)
        self._sign.setPixmap(icon_pixmap("box", theme.warning, _ICON_PX))
        self.close_button.setIcon(icon("close", theme.muted))
