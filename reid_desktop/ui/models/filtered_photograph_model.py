"""The photographs of a project that a filter leaves."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QObject

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.photograph_filter import PhotographFilter
from reid_desktop.project.photograph_index import PhotographIndex, index_of
from reid_desktop.ui.models.photograph_model import PhotographModel


class FilteredPhotographModel(PhotographModel):
    """Shows those photographs of an index that match."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = index_of(())
        self._filter = PhotographFilter()
        self._ids = self._index.annotation_ids

    @property
    def photographs(self) -> PhotographIndex:
        """What it shows a part of."""
        return self._index

    @property
    def filter(self) -> PhotographFilter:
        """What a photograph must have to be shown."""
        return self._filter

    def set_index(self, index: PhotographIndex) -> bool:
        """Take photographs anew, through the same filter; tell whether other ones show now."""
        return self._show(index, self._filter)

    def set_filter(self, wanted: PhotographFilter) -> bool:
        """Show what matches; tell whether other photographs show now."""
        return self._show(self._index, wanted)

    def row_of(self, annotation_id: AnnotationId) -> int | None:
        """Find where an annotation is shown."""
        return next(iter(self.rows_of([annotation_id])), None)

    def rows_of(self, annotation_ids: Iterable[AnnotationId]) -> list[int]:
        """Find which rows show these annotations, in order."""
        wanted = np.array(list(annotation_ids), dtype=np.int64)
        rows: list[int] = np.flatnonzero(np.isin(self._ids, wanted)).tolist()
        return rows

    def _show(self, index: PhotographIndex, wanted: PhotographFilter) -> bool:
        places = index.shown(wanted)
        ids = index.annotation_ids[places]
        same = np.array_equal(ids, self._ids)
        self._index, self._filter, self._ids = index, wanted, ids
        rows = [index.rows[place] for place in places.tolist()]
        if not same:
            self.set_rows(rows)
        elif rows:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        return not same
