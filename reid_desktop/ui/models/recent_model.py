"""The projects that were open lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.project.summary import Summary
from reid_desktop.ui.words import answers, photographs, place, short_date

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_NOTHING_KNOWN = Summary()


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A project folder, whether it is there now, and what it was when it was closed."""

    folder: Path
    there: bool
    summary: Summary = _NOTHING_KNOWN


class RecentRole(IntEnum):
    """What a delegate can ask of a row besides its text."""

    FOLDER = Qt.ItemDataRole.UserRole
    PLACE = Qt.ItemDataRole.UserRole + 1
    THERE = Qt.ItemDataRole.UserRole + 2
    COUNTS = Qt.ItemDataRole.UserRole + 3  # photographs and answers, empty if not known
    CLOSED = Qt.ItemDataRole.UserRole + 4  # the day it was last open, empty if not known


class RecentModel(QAbstractListModel):
    """Shows rows it is given; it reads nothing itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RecentRow, ...] = ()

    def set_rows(self, rows: Sequence[RecentRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        told: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: _name(row),
            Qt.ItemDataRole.AccessibleTextRole: self._spoken(row),
            RecentRole.FOLDER: row.folder,
            RecentRole.PLACE: self._place(row),
            RecentRole.THERE: row.there,
            RecentRole.COUNTS: _counts(row.summary),
            RecentRole.CLOSED: self._closed(row.summary),
        }
        return told.get(role)

    def _spoken(self, row: RecentRow) -> str:
        if not row.there:
            return self.tr("{project} (not found)").format(project=_name(row))
        facts = (_name(row), _counts(row.summary), self._closed(row.summary))
        return ", ".join(fact for fact in facts if fact)

    def _closed(self, summary: Summary) -> str:
        if summary.closed_at is None:
            return ""
        day = short_date(summary.closed_at.astimezone().date())
        return self.tr("last open {day}").format(day=day)

    def _place(self, row: RecentRow) -> str:
        where = place(row.folder.parent)
        return where if row.there else self.tr("not found in {place}").format(place=where)


def _name(row: RecentRow) -> str:
    return row.summary.name or row.folder.name


def _counts(summary: Summary) -> str:
    if summary.closed_at is None:
        return ""
    return f"{photographs(summary.n_photographs)}  ·  {answers(summary.n_answers)}"
