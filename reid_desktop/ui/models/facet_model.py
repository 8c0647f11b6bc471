"""The values of a facet with how many photographs have them, to be ticked."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.project.photograph_filter import Facet
from reid_desktop.ui.facet_words import value_in_words
from reid_desktop.ui.words import number, photographs

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class FacetRole(IntEnum):
    """What a delegate can ask of a row besides its text."""

    COUNT = Qt.ItemDataRole.UserRole  # how many photographs, in words


class FacetModel(QAbstractListModel):
    """Shows the values that have the words of a search in them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[str, str, int]] = []  # value, in words, how many
        self._shown: list[tuple[str, str, int]] = []
        self._ticked: frozenset[str] = frozenset()

    @property
    def ticked(self) -> frozenset[str]:
        """The values that are ticked, shown or not."""
        return self._ticked

    def set_values(
        self, facet: Facet, counts: Sequence[tuple[str, int]], ticked: frozenset[str]
    ) -> None:
        """Show other values."""
        self.beginResetModel()
        self._all = [(value, value_in_words(facet, value), n) for value, n in counts]
        self._shown, self._ticked = self._all, ticked
        self.endResetModel()

    def search(self, text: str) -> None:
        """Show values that have every word of `text`."""
        words = text.casefold().split()
        self.beginResetModel()
        self._shown = [row for row in self._all if all(word in row[1].casefold() for word in words)]
        self.endResetModel()

    def toggle(self, index: _Index) -> None:
        """Tick a value, or no longer."""
        if index.isValid():
            self._ticked ^= {self._shown[index.row()][0]}
            self.dataChanged.emit(self.index(index.row()), self.index(index.row()))

    def untick_all(self) -> None:
        """Tick nothing any more."""
        self._ticked = frozenset()
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value, said, n = self._shown[index.row()]
        is_ticked = value in self._ticked
        told: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: said,
            Qt.ItemDataRole.ToolTipRole: said,
            Qt.ItemDataRole.CheckStateRole: (
                Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            ),
            Qt.ItemDataRole.AccessibleTextRole: f"{said}, {photographs(n)}",
            FacetRole.COUNT: number(n),
        }
        return told.get(role)
