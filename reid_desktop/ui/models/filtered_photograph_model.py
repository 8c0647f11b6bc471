"""The photographs of a project that a filter leaves."""

import numpy as np
from PySide6.QtCore import QObject

from reid_desktop.project.photograph_filter import PhotographFilter
from reid_desktop.project.photograph_index import PhotographIndex, index_of
from reid_desktop.ui.models.photograph_model import PhotographModel


class FilteredPhotographModel(PhotographModel):
    """Shows those photographs of an index that match."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = index_of(())
        self._filter = PhotographFilter()
        self._places = self._index.shown(self._filter)

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

    def _show(self, index: PhotographIndex, wanted: PhotographFilter) -> bool:
        places = index.shown(wanted)
        rows = [index.rows[place] for place in places.tolist()]
        before = [row.annotation_id for row in self._rows]
        same = len(before) == len(rows) and before == [row.annotation_id for row in rows]
        self._index, self._filter, self._places = index, wanted, places
        if same:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.set_rows(rows)
        return not same

    def place_of(self, row: int) -> int:
        """Tell where in the index a row lies."""
        return int(np.asarray(self._places)[row])
