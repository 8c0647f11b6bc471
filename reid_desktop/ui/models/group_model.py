"""The groups of a project, filtered and sorted: clusters and named individuals."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.core.types import AnnotationId, AssignmentStatus, ClusterId, IndividualId
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.project.views import PhotographRow

_NAMES_KNOWN = 32_768  # more than a project has; sorting again asks for the same names
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
    COVERS = Qt.ItemDataRole.UserRole + 1  # one or two PhotographRow: those that are known
    DISPUTED = Qt.ItemDataRole.UserRole + 2  # whether answers about it contradict each other


class GroupSort(StrEnum):
    """What comes first."""

    SIZE = "size"
    NAME = "name"
    STATUS = "status"
    ATTENTION = "attention"
    FIRST_SEEN = "first_seen"
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
        self._photographs: Mapping[AnnotationId, PhotographRow] = {}
        self._disputed: frozenset[AnnotationId] = frozenset()
        self._shown: list[GroupRow] = []
        self._group_of: dict[AnnotationId, int] = {}  # by its place among all
        self._places: dict[int, int] = {}  # of those that are shown
        self._individuals: dict[IndividualId, int] = {}
        self._clusters: dict[ClusterId, int] = {}
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
        self,
        rows: Sequence[GroupRow],
        photographs: Mapping[AnnotationId, PhotographRow],
        *,
        disputed: Collection[AnnotationId] = (),
    ) -> None:
        """Show other rows, through the same filter.

        Parameters
        ----------
        photographs
            Their covers, at least.
        disputed
            Photographs about which answers contradict each other.
        """
        self.beginResetModel()
        self._all = tuple(rows)
        self._photographs = photographs
        self._disputed = frozenset(disputed)
        self._group_of = {
            annotation_id: group for group, row in enumerate(rows) for annotation_id in row.members
        }
        self._arrange()
        self.endResetModel()

    def set_words(self, text: str) -> None:
        """Show groups that have every word of `text` in name, station or notes."""
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

    def place_like(self, row: GroupRow) -> int | None:
        """Find where a group is shown that may have other photographs now, or another name."""
        if row.individual_id is not None:
            place = self._individuals.get(row.individual_id)
        else:
            place = None if row.cluster_id is None else self._clusters.get(row.cluster_id)
        return self.row_of(row.members) if place is None else place

    def row_of(self, annotation_ids: Iterable[AnnotationId]) -> int | None:
        """Find where the group of the first of these photographs that is in one is shown."""
        for annotation_id in annotation_ids:
            group = self._group_of.get(annotation_id, -1)
            if (found := self._places.get(group)) is not None:
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
            case GroupRole.COVERS:
                known = (self._photographs.get(cover) for cover in row.covers)
                return tuple(cover for cover in known if cover is not None)
            case GroupRole.DISPUTED:
                return self._is_disputed(row)
        return None

    def _set_filter(self, wanted: GroupFilter) -> None:
        if wanted != self._filter:
            self.beginResetModel()
            self._filter = wanted
            self._arrange()
            self.endResetModel()

    def _arrange(self) -> None:
        key = _KEYS.get(self._sort, self._by_attention)
        matching = [(key(row), i) for i, row in enumerate(self._all) if _matches(row, self._filter)]
        matching.sort()
        self._shown = [self._all[i] for _, i in matching]
        self._places = {group: place for place, (_, group) in enumerate(matching)}
        self._individuals, self._clusters = {}, {}
        for place, row in enumerate(self._shown):
            if row.individual_id is not None:
                self._individuals[row.individual_id] = place
            if row.cluster_id is not None:
                self._clusters[row.cluster_id] = place

    def _is_disputed(self, row: GroupRow) -> bool:
        return bool(self._disputed) and not self._disputed.isdisjoint(row.members)

    def _by_attention(self, row: GroupRow) -> tuple[Any, ...]:
        """Put first what is disputed, then what came new to an individual, then what is shaky."""
        doubt = 1.0 if row.least_probability is None else row.least_probability
        return not self._is_disputed(row), row.n_new == 0, doubt, *_by_size(row)


@lru_cache(maxsize=_NAMES_KNOWN)
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
    known = row.known
    noted = () if known is None else (known.alternate_ids, known.notes, *known.tags)
    searched = "\n".join((row.label, *row.stations, *noted)).casefold()
    return all(word in searched for word in wanted.words)


def _by_size(row: GroupRow) -> tuple[Any, ...]:
    return -row.n_photographs, natural_key(row.label)


def _by_status(row: GroupRow) -> tuple[Any, ...]:
    known = row.status in _ORDER_OF_STATUS
    place = _ORDER_OF_STATUS.index(row.status) if known else len(_ORDER_OF_STATUS)
    return place, *_by_size(row)


def _by_first_seen(row: GroupRow) -> tuple[Any, ...]:
    if row.first_seen is None:
        return 1, 0.0, natural_key(row.label)
    return 0, row.first_seen.timestamp(), natural_key(row.label)


def _by_last_seen(row: GroupRow) -> tuple[Any, ...]:
    if row.last_seen is None:
        return 1, 0.0, natural_key(row.label)
    return 0, -row.last_seen.timestamp(), natural_key(row.label)


_KEYS: Mapping[GroupSort, Callable[[GroupRow], tuple[Any, ...]]] = {
    GroupSort.SIZE: _by_size,
    GroupSort.NAME: lambda row: natural_key(row.label),
    GroupSort.STATUS: _by_status,
    GroupSort.FIRST_SEEN: _by_first_seen,
    GroupSort.LAST_SEEN: _by_last_seen,
}
