"""A field for the name of an individual."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reid_desktop.ui.style import TypeScale, label
from reid_desktop.ui.widgets.escapable_line import EscapableLine

_MAX_LENGTH = 255
_READ_AS_MISSING = frozenset({"na", "n/a", "nan", "null", "none"})  # by R, pandas and others
_READ_AS_FORMULA = ("=", "+", "-", "@")


class _Line(EscapableLine):
    """A field that leaving gives up, too."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,  # its own menu
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.given_up.emit()


class NameField(QWidget):
    """Enter gives the name, Escape gives up; a name that other programs misread is told of."""

    name_given = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line()
        self.line.setMaxLength(_MAX_LENGTH)
        self.line.setAccessibleName(self.tr("Name of the individual"))
        self.line.setPlaceholderText(self.tr("Name, then Enter"))
        self.warning = label(scale=TypeScale.SMALL, muted=True)
        self.warning.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.warning)
        self.line.textChanged.connect(self._warn)
        self.line.returnPressed.connect(self._give)
        self.line.given_up.connect(self.given_up)
        self._warn("")

    def begin(self, name: str) -> None:
        """Let the person change `name`."""
        self.line.setText(name)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a warning would keep its place where the field was
            self.line.clear()

    def _give(self) -> None:
        name = self.line.text().strip()
        if name:
            self.name_given.emit(name)

    def _warn(self, text: str) -> None:
        said = ""
        name = text.strip()
        if name.casefold() in _READ_AS_MISSING:
            said = self.tr("Other programs may read this name as “no value” in the tables.")
        elif name.startswith(_READ_AS_FORMULA):
            said = self.tr("Spreadsheets may read a name that begins like this as a formula.")
        self.warning.setText(said)
        self.warning.setVisible(bool(said))
