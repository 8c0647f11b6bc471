"""Says things of the chosen photographs: side, quality, whether they count."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.project.photograph_index import NONE
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.actions import action_named, keys_of
from reid_desktop.ui.facet_words import quality_in_words, side_in_words
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.words import photographs

_SIDES = {
    "photographs.left": "left",
    "photographs.right": "right",
    "photographs.front": "front",
    "photographs.back": "back",
    "photographs.up": "up",
    "photographs.down": "down",
    "photographs.no_side": None,
}
_QUALITIES = {
    "photographs.good": "good",
    "photographs.fair": "fair",
    "photographs.poor": "poor",
    "photographs.no_quality": None,
}

Change = Callable[[PhotographRow], PhotographRow]


class PhotographMarks(QObject):
    """Each is saved as one act, which Undo takes back as one.

    Parameters
    ----------
    chosen : callable
        Gives the photographs it is about.
    initiator : QObject
        Who hears of it by `said` already.
    """

    said = Signal(object, object)  # list of AnnotationId, Change: what the rows are now

    def __init__(self, chosen: Callable[[], Sequence[PhotographRow]], initiator: QObject) -> None:
        super().__init__(initiator)
        self._chosen = chosen
        self._initiator = initiator
        self.context: PageContext | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Give what the actions of the table do."""
        sides = {action: partial(self._set_side, side) for action, side in _SIDES.items()}
        qualities = {
            action: partial(self._set_quality, quality) for action, quality in _QUALITIES.items()
        }
        return {
            **sides,
            **qualities,
            "photographs.not_identifiable": self._turn_identifiable,
            "photographs.exclude": self._turn_excluded,
        }

    def make_menu(self, actions: dict[str, QAction], parent: QWidget) -> QMenu:
        """Make a menu of them, with their keys."""
        menu = QMenu(parent)
        for group in (_SIDES, _QUALITIES, self.handlers().keys() - {*_SIDES, *_QUALITIES}):
            menu.addSeparator()
            for action_id in (one for one in self.handlers() if one in group):
                menu.addAction(actions[action_id])
        return menu

    def _set_side(self, side: str | None) -> None:
        if (ids := self._ids()) and self.context is not None:
            task = self.context.set_side(ids, side, initiator=self._initiator)
            self._tell(task, ids, lambda row: replace(row, side=side))
            self._say_of_many(task, side_in_words(side or NONE), len(ids))

    def _set_quality(self, quality: str | None) -> None:
        if (ids := self._ids()) and self.context is not None:
            task = self.context.set_quality(ids, quality, initiator=self._initiator)
            self._tell(task, ids, lambda row: replace(row, quality=quality))
            self._say_of_many(task, quality_in_words(quality or NONE), len(ids))

    def _turn_excluded(self) -> None:
        if not (ids := self._ids()) or self.context is None:
            return
        value = not all(row.excluded for row in self._chosen())
        task = self.context.set_excluded(ids, value=value, initiator=self._initiator)
        self._tell(task, ids, lambda row: replace(row, excluded=value))
        if value:
            said = self.tr(
                "Out of the study: {photographs}. {undo} takes it back; Status shows them again."
            )
        else:
            said = self.tr("Back in the study: {photographs}. {undo} takes it back.")
        self._say(task, said, len(ids))

    def _turn_identifiable(self) -> None:
        if not (ids := self._ids()) or self.context is None:
            return
        nobody = AssignmentStatus.NOT_IDENTIFIABLE
        value = not all(row.status is nobody for row in self._chosen())
        status = nobody if value else AssignmentStatus.UNIDENTIFIED
        task = self.context.set_not_identifiable(ids, value=value, initiator=self._initiator)
        self._tell(
            task, ids, lambda row: replace(row, status=status, individual=None, cluster=None)
        )
        if value:
            said = self.tr("Too poor to identify: {photographs}. {undo} takes it back.")
        else:
            said = self.tr("To be identified again: {photographs}. {undo} takes it back.")
        self._say(task, said, len(ids))

    def _ids(self) -> list[AnnotationId]:
        return [row.annotation_id for row in self._chosen()]

    def _tell(self, task: Task, ids: Sequence[AnnotationId], change: Change) -> None:
        task.succeeded.connect(lambda _changes: self.said.emit(ids, change))

    def _say_of_many(self, task: Task, mark: str, n: int) -> None:
        """Say a mark that the person may have put on more than the page has room for."""
        if n > 1:
            self._say(task, self.tr("{mark}: {photographs}. {undo} takes it back."), n, mark=mark)

    def _say(self, task: Task, said: str, n: int, *, mark: str = "") -> None:
        assert self.context is not None
        messages = self.context.messages
        undo = keys_of(action_named("edit.undo"))
        text = said.format(mark=mark, photographs=photographs(n), undo=undo)
        task.succeeded.connect(lambda _changes: messages.say(text))
