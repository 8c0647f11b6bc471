"""Two individuals side by side: their photographs in two columns, two of them large."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, DecisionId, Pair, Purpose, Verdict
from reid_desktop.project.changes import Changes
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.actions import make_actions
from reid_desktop.ui.group_facts import facts_of
from reid_desktop.ui.models.photograph_model import PhotographModel, PhotographRole
from reid_desktop.ui.operations import DecodedPhotograph, PageContext
from reid_desktop.ui.pair_loader import LoadedPair, PairLoader
from reid_desktop.ui.style import Space, TypeScale
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.pair_view import PairView
from reid_desktop.ui.widgets.photograph_grid import PhotographGrid
from reid_desktop.ui.widgets.status_pill import StatusPill
from reid_desktop.ui.widgets.verb_button import VerbButton
from reid_desktop.ui.widgets.view_tools import ViewTools
from reid_desktop.ui.words import verdict_in_words

_COLUMN_PX = 176
_ANSWERS = {
    "review.same": Verdict.SAME,
    "review.different": Verdict.DIFFERENT,
    "review.unsure": Verdict.UNSURE,
}
_PLACED = (QEvent.Type.Move, QEvent.Type.Resize)
_COLUMN_KEYS = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1}


class _Head(QWidget):
    """Who it is, over one half."""

    def __init__(self, row: GroupRow) -> None:
        super().__init__()
        self.name = ElidedLabel(TypeScale.HEADING, elide=Qt.TextElideMode.ElideRight)
        self.name.setText(row.label)
        self.pill = StatusPill()
        self.pill.set_status(row.status)
        self.facts = ElidedLabel(TypeScale.SMALL, muted=True, elide=Qt.TextElideMode.ElideRight)
        self.facts.setText(facts_of(row))
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(self.name)
        line.addWidget(self.pill)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.facts)


class CompareDialog(QDialog):
    """Covers the window it belongs to. Up and down go through a column, left and right change it.

    Parameters
    ----------
    groups : pair of GroupRow
    known : mapping of AnnotationId to PhotographRow
        Their photographs, at least.
    """

    merge_wanted = Signal()

    def __init__(
        self,
        context: PageContext,
        groups: tuple[GroupRow, GroupRow],
        known: Mapping[AnnotationId, PhotographRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Two animals side by side"))
        self.setModal(True)
        self._context = context
        self._loader = PairLoader(context, self)
        self.heads = (_Head(groups[0]), _Head(groups[1]))
        self.columns = (PhotographGrid(), PhotographGrid())
        self.pair_view = PairView()
        self.pair_view.set_strips(shown=False)  # the columns show the others
        self.note = ElidedLabel(muted=True, elide=Qt.TextElideMode.ElideRight)
        handlers = self._handlers()
        make_actions(self, handlers)
        self.tools = ViewTools(handlers)
        self.buttons = {
            action_id: self._make_button(action_id, handlers[action_id])
            for action_id in (*_ANSWERS, "compare.merge", "compare.close")
        }
        self._fill(groups, known)
        self._lay_out()
        self._connect()

    @property
    def pair(self) -> Pair | None:
        """The two photographs that are chosen; None while a column has none."""
        shown = self._chosen()
        return None if shown is None else Pair.of(*shown)

    def open_over(self, window: QWidget) -> None:
        """Cover `window`, and stay on it while it moves."""
        window.installEventFilter(self)
        self.setGeometry(window.geometry())
        self.show()
        self.activateWindow()
        self.columns[0].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            side = _COLUMN_KEYS.get(Qt.Key(event.key()))
            if side is not None and watched in self.columns:
                self.columns[side].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        elif event.type() in _PLACED and watched not in self.columns:
            assert isinstance(watched, QWidget)
            self.setGeometry(watched.geometry())
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        for column in self.columns:
            column.set_thumbnails(None)
        self._loader.close()
        super().done(result)

    # Showing.

    def _chosen(self) -> tuple[AnnotationId, AnnotationId] | None:
        rows = [column.currentIndex().data(PhotographRole.ROW) for column in self.columns]
        if None in rows:
            return None
        return rows[0].annotation_id, rows[1].annotation_id

    @Slot()
    def _want(self) -> None:
        pair = self.pair
        if pair is None or not self.isVisible():
            return
        self._loader.want([pair], self.pair_view.size_on_screen)
        loaded = self._loader.get(pair)
        if loaded is not None and self.pair_view.pair != pair:
            self._on_loaded(loaded)

    @Slot(object)
    def _on_loaded(self, loaded: LoadedPair) -> None:
        if loaded.pair != self.pair:
            return
        turned = self._turned(loaded)
        if self.pair_view.pair == loaded.pair:
            self.pair_view.renew(turned)
        else:
            self.pair_view.show_pair(turned)

    @Slot(object)
    def _on_not_loaded(self, pair: Pair) -> None:
        if pair == self.pair:
            self.pair_view.show_nothing(self.tr("These photographs cannot be shown."))

    @Slot(object, int, float)
    def _on_detail_wanted(self, pair: Pair, side: int, scale: float) -> None:
        self._loader.want_detail(pair, self._side(side), scale)

    @Slot(object, int, object)
    def _on_detailed(self, pair: Pair, side: int, picture: DecodedPhotograph) -> None:
        self.pair_view.sharpen(pair, self._side(side), picture)

    def _turned(self, loaded: LoadedPair) -> LoadedPair:
        """Put the photograph of the left column to the left, whatever its number is."""
        if not self._is_turned():
            return loaded
        (low, high), (first, second) = loaded.sides, loaded.pictures
        return replace(loaded, sides=(high, low), pictures=(second, first))

    def _side(self, side: int) -> int:
        return 1 - side if self._is_turned() else side

    def _is_turned(self) -> bool:
        chosen = self._chosen()
        return chosen is not None and chosen[0] > chosen[1]

    # Answering.

    def _answer(self, verdict: Verdict) -> None:
        pair = self.pair
        if pair is None or self.pair_view.pair != pair or not self.pair_view.is_whole:
            return
        decision = NewDecision(pair, verdict, purpose=Purpose.PERSON)
        saving = self._context.answer(decision, initiator=self)
        saving.succeeded.connect(partial(self._on_saved, verdict))
        saving.failed.connect(self._on_not_saved)

    def _on_saved(self, verdict: Verdict, _saved: tuple[DecisionId, Changes]) -> None:
        self.note.setText(
            self.tr("Saved of these two: {answer}").format(answer=verdict_in_words(verdict))
        )

    @Slot(object)
    def _on_not_saved(self, _error: Exception) -> None:
        self.note.setText(self.tr("Not saved. Answer it again."))

    def _merge(self) -> None:
        self.accept()
        self.merge_wanted.emit()

    def _toggle_link(self) -> None:
        linked = not self.pair_view.linked
        self.pair_view.set_linked(linked=linked)
        self.tools.show_linked(linked=linked)

    # Setting up.

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            **{one: partial(self._answer, verdict) for one, verdict in _ANSWERS.items()},
            "review.zoom_in": self.pair_view.zoom_in,
            "review.zoom_out": self.pair_view.zoom_out,
            "review.fit": self.pair_view.fit,
            "review.full_size": self.pair_view.full_size,
            "review.link": self._toggle_link,
            "compare.merge": self._merge,
            "compare.close": self.reject,
        }

    def _fill(
        self, groups: Sequence[GroupRow], known: Mapping[AnnotationId, PhotographRow]
    ) -> None:
        begin = _alike(*groups)
        for column, group, first in zip(self.columns, groups, begin, strict=True):
            model = PhotographModel(column)
            model.set_rows([known[one] for one in group.members if one in known])
            column.setModel(model)
            column.setFixedWidth(_COLUMN_PX)
            column.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
            column.setAccessibleName(self.tr("Photographs of {name}").format(name=group.label))
            column.set_thumbnails(self._context.thumbnails)
            place = model.row_of(first)
            column.setCurrentIndex(model.index(place or 0))

    def _connect(self) -> None:
        for column in self.columns:
            column.installEventFilter(self)
            column.selectionModel().currentChanged.connect(self._on_chosen)
        self._loader.loaded.connect(self._on_loaded)
        self._loader.failed.connect(self._on_not_loaded)
        self._loader.detailed.connect(self._on_detailed)
        self.pair_view.detail_wanted.connect(self._on_detail_wanted)
        self.pair_view.resized.connect(self._want)

    @Slot(QModelIndex, QModelIndex)
    def _on_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.note.setText("")
        self._want()

    def _make_button(self, action_id: str, handler: Callable[[], object]) -> VerbButton:
        button = VerbButton(action_id, verdict=_ANSWERS.get(action_id))
        button.clicked.connect(lambda _checked=False: handler())
        return button

    def _lay_out(self) -> None:
        # The columns lie beside their photographs, which have no direction of reading.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        heads = QHBoxLayout()
        heads.setSpacing(Space.L)
        heads.addWidget(self.heads[0], 1)
        heads.addWidget(self.tools)
        heads.addWidget(self.heads[1], 1)
        middle = QHBoxLayout()
        middle.setSpacing(Space.S)
        middle.addWidget(self.columns[0])
        middle.addWidget(self.pair_view, 1)
        middle.addWidget(self.columns[1])
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.note, 1)
        for action_id, button in self.buttons.items():
            if action_id == "compare.merge":
                foot.addSpacing(Space.L)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.M)
        column.addLayout(heads)
        column.addLayout(middle, 1)
        column.addLayout(foot)


def _alike(one: GroupRow, other: GroupRow) -> tuple[AnnotationId, AnnotationId]:
    """Choose what to begin with: photographs of the same side where there are some."""
    if one.best_left is not None and other.best_left is not None:
        return one.best_left, other.best_left
    if one.best_right is not None and other.best_right is not None:
        return one.best_right, other.best_right
    return one.cover, other.cover
