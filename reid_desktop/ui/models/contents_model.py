"""The list beside the manual: its chapters, or where the words of a search stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.runtime.manual import Chapter, Found

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class ContentsRole(IntEnum):
    """What a delegate can ask of a row besides its text."""

    PLACE = Qt.ItemDataRole.UserRole  # where it leads: "chapter#part"
    LEVEL = Qt.ItemDataRole.UserRole + 1  # 1 for a chapter, 2 for a part of it
    BELOW = Qt.ItemDataRole.UserRole + 2  # a line below it, if there is one


@dataclass(frozen=True, slots=True)
class ContentsRow:
    """What stands in the list, and where it leads."""

    place: str
    title: str
    level: int = 1
    below: str = ""
    within: str = ""

    @property
    def told(self) -> str:
        """All of it, for who points at it or does not see it."""
        chapter = self.within if self.within != self.title else ""
        return ". ".join(part for part in (chapter, self.title, self.below) if part)


class ContentsModel(QAbstractListModel):
    """Shows chapters with the parts of the one that is open, or what was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ContentsRow, ...] = ()

    def show_chapters(self, chapters: Sequence[Chapter], opened: str) -> None:
        """List the chapters, and the parts of the one called `opened`."""
        rows = []
        for chapter in chapters:
            rows.append(ContentsRow(chapter.name, chapter.title))
            if chapter.name == opened:
                rows += [
                    ContentsRow(f"{chapter.name}#{section.anchor}", section.title, level=2)
                    for section in chapter.sections
                    if section.level == 2
                ]
        self._set(rows)

    def show_found(self, found: Sequence[Found]) -> None:
        """List what a search found."""
        self._set(
            [
                ContentsRow(one.place, one.title, below=one.excerpt, within=one.chapter)
                for one in found
            ]
        )

    def row_of(self, place: str) -> int:
        """Tell which row leads to a place, or to its chapter; −1 for none."""
        places = [row.place for row in self._rows]
        for wanted in (place, place.partition("#")[0]):
            if wanted in places:
                return places.index(wanted)
        return -1

    def _set(self, rows: Sequence[ContentsRow]) -> None:
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        told: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.ToolTipRole: row.told,
            Qt.ItemDataRole.AccessibleTextRole: row.told,
            ContentsRole.PLACE: row.place,
            ContentsRole.LEVEL: row.level,
            ContentsRole.BELOW: row.below,
        }
        return told.get(role)
