"""The groups of a project, filtered and sorted: clusters and named individuals."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.project.views import GroupRow, PhotographRow

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_ORDER_OF_STATUS = (
    AssignmentStatus.PROVEN,  # what can be accepted now comes first
    AssignmentStatus.PROPOSED,
    AssignmentStatus.ACCEPTED,
)


class GroupRole(IntEnum):
    """What a delegate can ask of a row besides its text."""

    ROW = Qt.ItemDataRole.UserRole  # the GroupRow
    COVER = Qt.ItemDataRole.UserRole + 1  # the PhotographRow to show, or None


class GroupSort(StrEnum):
    """What comes first."""

    SIZE = "size"
    NAME = "name"
    STATUS = "status"
    LAST_SEEN = "last_seen"


@dataclass(frozen=True, slots=True)
class GroupFilter:
    """Which groups are shown: those with every word, of a status, singles or not."""

    words: tuple[str, ...] = ()
    status: AssignmentStatus | None = None
    hide_singles: bool = False


class GroupModel(QAbstractListModel):
    """Shows those of the rows it is given that match the filter, in the order that is wished."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[GroupRow, ...] = ()
        self._covers: Mapping[AnnotationId, PhotographRow] = {}
        self._shown: list[GroupRow] = []
        self._places: dict[AnnotationId, int] = {}
        self._filter = GroupFilter()
        self._sort = GroupSort.SIZE

    @property
    def n_all(self) -> int:
        """How many there are without the filter."""
        return len(self._all)

    @property
    def n_singles(self) -> int:
        """How many groups have one photograph."""
        return sum(row.n_photographs == 1 for row in self._all)

    def count(self, status: AssignmentStatus) -> int:
        """Count groups of a status, shown or not."""
        return sum(row.status is status for row in self._all)

    def set_rows(
        self, rows: Sequence[GroupRow], photographs: Mapping[AnnotationId, PhotographRow]
    ) -> None:
        """Show other rows, through the same filter; `photographs` has their covers."""
        self.beginResetModel()
        self._all = tuple(rows)
        self._covers = photographs
        self._arrange()
        self.endResetModel()

    def set_words(self, text: str) -> None:
        """Show groups that have every word of `text` in name or station."""
        self._set_filter(replace(self._filter, words=tuple(text.casefold().split())))

    def set_status(self, status: AssignmentStatus | None) -> None:
        """Show groups of one status; None for all."""
        self._set_filter(replace(self._filter, status=status))

    def set_hide_singles(self, *, hide: bool) -> None:
        """Leave groups of one photograph out, or not."""
        self._set_filter(replace(self._filter, hide_singles=hide))

    def set_sort(self, sort: GroupSort) -> None:
        """Show them in another order."""
        if sort is not self._sort:
            self.beginResetModel()
            self._sort = sort
            self._arrange()
            self.endResetModel()

    def row_of(self, annotation_ids: Iterable[AnnotationId]) -> int | None:
        """Find where the group of the first of these photographs that is in one is shown."""
        for annotation_id in annotation_ids:
            if (found := self._places.get(annotation_id)) is not None:
                return found
        return None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.label
            case GroupRole.ROW:
                return row
            case GroupRole.COVER:
                return self._covers.get(row.cover)
        return None

    def _set_filter(self, wanted: GroupFilter) -> None:
        if wanted != self._filter:
            self.beginResetModel()
            self._filter = wanted
            self._arrange()
            self.endResetModel()

    def _arrange(self) -> None:
        shown = (row for row in self._all if _matches(row, self._filter))
        self._shown = sorted(shown, key=_KEYS[self._sort])
        self._places = {
            annotation_id: place
            for place, row in enumerate(self._shown)
            for annotation_id in row.members
        }


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sort names as people do: ID-9 before ID-10, whatever the case.

    Examples
    --------
    >>> sorted(["ID-10", "id-9", "Ana"], key=natural_key)
    ['Ana', 'id-9', 'ID-10']
    """
    parts = re.split(r"([0-9]+)", name.casefold())
    return tuple((0, int(part), part) if i % 2 else (1, 0, part) for i, part in enumerate(parts))


def _matches(row: GroupRow, wanted: GroupFilter) -> bool:
    if wanted.status is not None and row.status is not wanted.status:
        return False
    if wanted.hide_singles and row.n_photographs == 1:
        return False
    if not wanted.words:
        return True
    searched = "\n".join((row.label, *row.stations)).casefold()
    return all(word in searched for word in wanted.words)


def _by_size(row: GroupRow) -> tuple[Any, ...]:
    return -row.n_photographs, natural_key(row.label)


def _by_status(row: GroupRow) -> tuple[Any, ...]:
    known = row.status in _ORDER_OF_STATUS
    place = _ORDER_OF_STATUS.index(row.status) if known else len(_ORDER_OF_STATUS)
    return place, *_by_size(row)


def _by_last_seen(row: GroupRow) -> tuple[Any, ...]:
    if row.last_seen is None:
        return 1, 0.0, natural_key(row.label)
    return 0, -row.last_seen.timestamp(), natural_key(row.label)


_KEYS: Mapping[GroupSort, Callable[[GroupRow], tuple[Any, ...]]] = {
    GroupSort.SIZE: _by_size,
    GroupSort.NAME: lambda row: natural_key(row.label),
    GroupSort.STATUS: _by_status,
    GroupSort.LAST_SEEN: _by_last_seen,
}
