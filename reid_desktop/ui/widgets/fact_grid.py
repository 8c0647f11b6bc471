"""Counts with what they count, side by side: read at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from reid_desktop.ui.style import Space, label

_COLUMNS = 2


class FactGrid(QWidget):
    """Two columns of them; what is said reads from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.XS)
        self._labels: list[tuple[QLabel, QLabel]] = []
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(3 * column, 1)
            self._grid.setColumnMinimumWidth(3 * column + 2, Space.L)

    @property
    def text(self) -> str:
        """All of it, in one line."""
        return ", ".join(f"{what.text()} {count.text()}" for what, count in self._labels)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these: what is counted, and how many there are."""
        while len(self._labels) < len(facts):
            row, column = divmod(len(self._labels), _COLUMNS)
            pair = label(muted=True), label()
            self._grid.addWidget(pair[0], row, 3 * column)
            self._grid.addWidget(pair[1], row, 3 * column + 1, Qt.AlignmentFlag.AlignRight)
            self._labels.append(pair)
        for number, pair in enumerate(self._labels):
            for part, widget in enumerate(pair):
                widget.setText(facts[number][part] if number < len(facts) else "")
                widget.setVisible(number < len(facts))
        self.setAccessibleDescription(self.text)
