"""Draws boxes in the photograph that is looked at large, and saves each at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId
from reid_desktop.project.boxes import BoxRow
from reid_desktop.project.changes import Changes
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.widgets.box_editor import BoxEditor
from reid_desktop.ui.widgets.photograph_view import PhotographView


class Boxing(QObject):
    """Ties an editor over the view to the project.

    In a quick crop every drag is the box of the photograph that is shown, and the next one
    follows; else a drag beside the boxes adds an animal.
    """

    boxes_known = Signal(object)  # list of BoxRow, of the photograph that is looked at
    cropped = Signal()  # of a quick crop: the box is saved, and the next one may come
    turned = Signal(object)  # PhotographRow: a box of it was taken back, or done again

    def __init__(self, context: PageContext, view: PhotographView, initiator: QObject) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._initiator = initiator
        self._row: PhotographRow | None = None
        self._is_quick = False
        self._done: list[PhotographRow] = []  # what each act was about, as far as can be undone
        self._undone: list[PhotographRow] = []
        self._wanted: AnnotationId | None = None
        self.editor = BoxEditor(
            view,
            lambda: view.placement,
            lambda: None if view.shown is None else view.shown.full_size_px,
        )
        self.editor.drawn.connect(self._on_drawn)
        self.editor.changed.connect(self._on_changed)
        self.editor.removed.connect(self._on_removed)

    @property
    def active(self) -> bool:
        """Whether boxes are drawn now."""
        return not self.editor.isHidden()

    @property
    def is_quick(self) -> bool:
        """Whether the next photograph follows each drag."""
        return self._is_quick

    def start(self, *, quick: bool) -> None:
        """Begin to draw boxes."""
        self._is_quick = quick
        self.editor.set_only_new(only_new=quick)
        self.editor.setGeometry(self._view.rect())
        self.editor.show()
        self.editor.raise_()
        self.editor.setFocus()

    def stop(self) -> None:
        """Draw no more; what was nudged last is saved."""
        self.editor.settle()
        self.editor.hide()

    def close(self) -> None:
        """Stop for good: what is read late is shown nowhere."""
        self.stop()
        self._row = None

    def look_at(self, row: PhotographRow) -> None:
        """Show the boxes of another photograph."""
        if self.active:
            self.editor.settle()
        if self._row is None or row.image_id != self._row.image_id:
            self.editor.set_rows((), None)
        self._row = row
        self._wanted = row.annotation_id
        if self.active:
            self._load()

    def undo(self) -> None:
        """Take back the newest box; never what was done before boxes were drawn."""
        self.editor.settle()
        if self._done:
            row = self._done.pop()
            self._undone.append(row)
            self._follow(self._context.undo(initiator=self._initiator))
            self.turned.emit(row)

    def redo(self) -> None:
        """Do again what was taken back here."""
        if self._undone:
            row = self._undone.pop()
            self._done.append(row)
            self._follow(self._context.redo(initiator=self._initiator))
            self.turned.emit(row)

    @Slot(object)
    def _on_drawn(self, box: Box) -> None:
        row = self._row
        if row is None:
            return
        if self._is_quick:
            task = self._context.move_box(row.annotation_id, box, initiator=self._initiator)
            task.succeeded.connect(self._on_cropped)
        else:
            known = {one.annotation_id for one in self.editor.rows}
            task = self._context.draw_box(row.image_id, box, initiator=self._initiator)
            task.succeeded.connect(partial(self._on_new, known))
        self._save(task)

    @Slot(object, object)
    def _on_changed(self, annotation_id: AnnotationId, box: Box) -> None:
        self._save(self._context.move_box(annotation_id, box, initiator=self._initiator))

    @Slot(object)
    def _on_removed(self, annotation_id: AnnotationId) -> None:
        self._save(self._context.remove_box(annotation_id, initiator=self._initiator))

    def _on_new(self, known: set[AnnotationId], changes: Changes) -> None:
        self._wanted = max(changes.annotations - known, default=self._wanted)

    def _on_cropped(self, _changes: object) -> None:
        self.cropped.emit()

    def _save(self, task: Task) -> None:
        assert self._row is not None, "it has the box"
        task.succeeded.connect(partial(self._on_saved, self._row))
        self._follow(task)

    def _on_saved(self, row: PhotographRow, changes: Changes) -> None:
        if changes.operation_id is not None:  # else nothing was changed
            self._done.append(row)
            self._undone.clear()

    def _follow(self, task: Task) -> None:
        """Read the boxes anew, also when it was refused: the old ones show again."""
        task.finished.connect(self._load)

    @Slot()
    def _load(self) -> None:
        if self._row is not None:
            show: Callable[[list[BoxRow]], None] = partial(self._show, self._row)
            self._context.load_boxes(self._row.image_id).succeeded.connect(show)

    def _show(self, row: PhotographRow, rows: list[BoxRow]) -> None:
        if self._row is not None and row.image_id == self._row.image_id:
            self.editor.set_rows(rows, self._wanted)
            self._wanted = None
            self.boxes_known.emit(rows)
