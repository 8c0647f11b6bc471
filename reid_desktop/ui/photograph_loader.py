"""Has the photograph that is looked at, and those beside it, decoded before it is their turn."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.operations import DecodedPhotograph, PageContext
from reid_desktop.ui.pair_loader import size_at
from reid_desktop.ui.tasks import Task

_KEPT = 6  # the one that is looked at, its neighbours, and those one goes back to


class Photograph(Protocol):
    """What is needed to decode one: a `PhotographRow`, or a `SideRow` of a question."""

    @property
    def annotation_id(self) -> AnnotationId: ...
    @property
    def path(self) -> str: ...
    @property
    def box(self) -> Box | None: ...


class PhotographLoader(QObject):
    """Decodes in the background and keeps the last few, at the size they were wanted in.

    Parameters
    ----------
    context : PageContext
    kept : int
        How many to keep.
    crops : bool
        Whether to decode what is in the box only.
    """

    loaded = Signal(object)  # Photograph: `get` gives it now
    failed = Signal(object)  # Photograph: it cannot be read
    detailed = Signal(object, object)  # Photograph, DecodedPhotograph

    def __init__(
        self,
        context: PageContext,
        parent: QObject | None = None,
        *,
        kept: int = _KEPT,
        crops: bool = False,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._most_kept = kept
        self._crops = crops
        self._fit_within = (1, 1)
        self._kept: OrderedDict[AnnotationId, DecodedPhotograph] = OrderedDict()
        self._loading: dict[AnnotationId, Task] = {}
        self._detailing: Task | None = None

    def want(self, rows: Sequence[Photograph], fit_within: tuple[int, int]) -> None:
        """Get `rows` ready, the first one first, for a view of a size in screen pixels."""
        if fit_within != self._fit_within:
            self.forget()
            self._fit_within = fit_within
        wanted = {row.annotation_id for row in rows}
        for annotation_id in list(self._loading):
            if annotation_id not in wanted:
                self._loading.pop(annotation_id).cancel()
        for row in rows:
            if row.annotation_id not in self._kept and row.annotation_id not in self._loading:
                self._start(row)

    def get(self, row: Photograph) -> DecodedPhotograph | None:
        """Give a photograph if it is ready."""
        return self._kept.get(row.annotation_id)

    def want_detail(self, row: Photograph, scale: float) -> None:
        """Decode a photograph that is ready at `scale`, 1 being full size; `detailed` tells."""
        picture = self.get(row)
        if picture is not None:
            fit_within = size_at(scale, picture.full_size_px)
            task = self._context.decode(row.path, fit_within=fit_within)
            self._detailing = task
            task.succeeded.connect(partial(self._on_detailed, row, task))

    def forget(self) -> None:
        """Stop, and let go of everything."""
        for task in self._loading.values():
            task.cancel()
        self._loading.clear()
        self._kept.clear()
        if self._detailing is not None:
            self._detailing.cancel()
            self._detailing = None

    def _start(self, row: Photograph) -> None:
        box = row.box if self._crops else None
        task = self._context.decode(row.path, box=box, fit_within=self._fit_within)
        self._loading[row.annotation_id] = task
        task.succeeded.connect(partial(self._on_loaded, row, task))
        task.failed.connect(partial(self._on_failed, row, task))

    def _on_loaded(self, row: Photograph, task: Task, picture: DecodedPhotograph) -> None:
        if self._loading.get(row.annotation_id) is not task:
            return  # no longer wanted
        del self._loading[row.annotation_id]
        self._kept[row.annotation_id] = picture
        while len(self._kept) > self._most_kept:
            self._kept.popitem(last=False)
        self.loaded.emit(row)

    def _on_detailed(self, row: Photograph, task: Task, picture: DecodedPhotograph) -> None:
        if self._detailing is task:
            self.detailed.emit(row, picture)

    def _on_failed(self, row: Photograph, task: Task, _error: Exception) -> None:
        if self._loading.get(row.annotation_id) is task:
            del self._loading[row.annotation_id]
            self.failed.emit(row)
