"""Answers that cannot all be right: told in photographs, and settled there."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import Pair, Purpose, Verdict
from reid_desktop.project.changes import Changes
from reid_desktop.project.disagreements import Disagreement, Said, Source
from reid_desktop.ui.actions import Scope
from reid_desktop.ui.dispute_words import disputes, explained, formula, letter
from reid_desktop.ui.models.dispute_model import DisputeModel, DisputeRole
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.pair_loader import LoadedPair, PairLoader
from reid_desktop.ui.style import Space, TypeScale, label, letters_px
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.widgets.dispute_list import DisputeList
from reid_desktop.ui.widgets.dispute_story import DisputeStory
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.empty_state import EmptyState
from reid_desktop.ui.widgets.flow_layout import FlowLayout
from reid_desktop.ui.widgets.page_head import PageHead
from reid_desktop.ui.widgets.pair_view import PairView
from reid_desktop.ui.widgets.verb_button import VerbButton
from reid_desktop.ui.widgets.view_tools import ViewTools
from reid_desktop.ui.words import verdict_in_words

_LIST_WIDTH_PX, _LIST_LETTERS = 300, 27  # whichever is more
_LINES_TO_EXPLAIN = 32
_EVIDENCE = frozenset({"decision", "lock", "membership", "individual"})
_ANSWERS = {
    "disputes.same": Verdict.SAME,
    "disputes.different": Verdict.DIFFERENT,
    "disputes.unsure": Verdict.UNSURE,
}


class DisputesPage(Page):
    """A list of contradictions, the story of the chosen one, and two of its photographs large."""

    scope = Scope.DISPUTES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self._flipped: Pair | None = None
        self._loader: PairLoader | None = None
        self.count = label(muted=True)
        self.rows = DisputeModel(self)
        self.list = DisputeList()
        self.list.setModel(self.rows)
        self.formula = ElidedLabel(TypeScale.HEADING, elide=Qt.TextElideMode.ElideRight)
        self.story = DisputeStory()
        self.pair_view = PairView()
        self.pair_view.set_strips(shown=False)  # there is room for the pair alone
        self.said = ElidedLabel(muted=True, elide=Qt.TextElideMode.ElideRight)
        self.empty = EmptyState(
            "check",
            self.tr("No answers contradict each other"),
            self.tr("Where answers contradict each other, their photographs are shown here."),
        )
        self.head = PageHead(self.title, self.count)
        self._stack = QStackedWidget()
        handlers: dict[str, Callable[[], object]] = {
            **{one: partial(self._answer, verdict) for one, verdict in _ANSWERS.items()},
            "disputes.withdraw": self._withdraw,
            "disputes.review": self._review,
            "disputes.previous": partial(self._go, -1),
            "disputes.next": partial(self._go, 1),
            "review.zoom_in": self.pair_view.zoom_in,
            "review.zoom_out": self.pair_view.zoom_out,
            "review.fit": self.pair_view.fit,
            "review.full_size": self.pair_view.full_size,
            "review.link": self._toggle_link,
        }
        self.tools = ViewTools(handlers)
        self.buttons = {
            action_id: self._make_button(action_id, handlers[action_id])
            for action_id in (*_ANSWERS, "disputes.withdraw", "disputes.review")
        }
        self._lay_out()
        self._connect()
        self.add_page_actions(handlers)
        self._show_rows([])

    @property
    def title(self) -> str:
        return self.tr("Disputes")

    @property
    def row(self) -> Disagreement | None:
        """The contradiction that is told."""
        row: Disagreement | None = self.list.currentIndex().data(DisputeRole.ROW)
        return row

    @property
    def chosen(self) -> Said | None:
        """The answer that is looked at."""
        row, place = self.row, self.story.current
        return None if row is None or place < 0 else row.said[place]

    def project_opened(self, context: PageContext) -> None:
        self.list.set_thumbnails(context.thumbnails)
        self.story.set_thumbnails(context.thumbnails)
        self._loader = PairLoader(context, self)
        self._loader.loaded.connect(self._on_loaded)
        self._loader.failed.connect(self._on_not_loaded)
        self._loader.detailed.connect(self.pair_view.sharpen)
        context.events.solved.connect(self._load)
        super().project_opened(context)
        self._load()

    def project_closed(self) -> None:
        if self.context is not None:
            self.context.events.solved.disconnect(self._load)
        if self._loader is not None:
            self._loader.close()
            self._loader.deleteLater()
        super().project_closed()
        self._loader = None
        self.list.set_thumbnails(None)
        self.story.set_thumbnails(None)
        self._show_rows([])

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables & _EVIDENCE)

    def on_changed(self, changes: Changes, initiator: object | None) -> None:
        if initiator is None and changes.pair is not None:
            self._flipped = changes.pair  # undone or done again: to be seen
        super().on_changed(changes, initiator)

    def refresh(self) -> None:
        self._load()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._go_to_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = self.height() // self.fontMetrics().lineSpacing()
        self._explained.setVisible(lines >= _LINES_TO_EXPLAIN)  # photographs come first

    # Showing.

    @Slot()
    def _load(self) -> None:
        """Read what contradicts now: also while hidden, for others tell of it."""
        if self.context is None:
            return
        if self._loading:  # what is loaded now is old already
            self._stale = True
            return
        self._loading = True
        loading = self.context.load_disagreements()
        loading.succeeded.connect(self._show_rows)
        loading.finished.connect(self._on_loading_finished)

    @Slot()
    def _on_loading_finished(self) -> None:
        self._loading = False
        if self._stale:
            self._stale = False
            self._load()

    @Slot(object)
    def _show_rows(self, rows: Sequence[Disagreement]) -> None:
        before, chosen, place = self.row, self.chosen, self.list.currentIndex().row()
        self.rows.set_rows(rows)
        self.counted.emit(len(rows))
        self.count.setText(disputes(len(rows)))
        self._stack.setCurrentIndex(0 if rows else 1)
        self.head.show_tools(there=bool(rows))
        same = None if before is None else self.rows.place_of(before.different.pair)
        now = min(max(place, 0), len(rows) - 1) if same is None else same
        wanted, self._flipped = self._flipped, None
        back = None if wanted is None else self.rows.place_with(wanted)
        self.list.setCurrentIndex(self.rows.index(now if back is None else back))
        self._tell(wanted if back is not None or chosen is None else chosen.pair)
        if rows and self.isVisible() and self.hasFocus():
            self._go_to_list()

    @Slot()
    def _go_to_list(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._tell(None)

    def _tell(self, pair: Pair | None) -> None:
        """Tell the contradiction that is chosen, and look at one pair or the weakest answer."""
        row = self.row
        self.story.show_row(row)
        if row is None:
            self.formula.setText("")
            self._look(-1)
            return
        self.formula.setText(formula(row))
        pairs = [said.pair for said in row.said]
        weak = [i for i, said in enumerate(row.said) if said.is_weak]
        first = pairs.index(pair) if pair in pairs else next(iter(weak), 0)
        self.story.choose(first)

    @Slot(int)
    def _look(self, place: int) -> None:
        """Show the two photographs of a link, and what was said of them."""
        row = self.row
        said = None if row is None or place < 0 else row.said[place]
        if row is None or said is None:
            self.pair_view.show_nothing()
            self.said.setText("")
        else:
            self.said.setText(_said_of(row, said))
            self._want()
        answerable = said is not None and said.source is Source.ANSWER
        for action_id in _ANSWERS:
            self.buttons[action_id].setEnabled(answerable)
        self.buttons["disputes.withdraw"].setEnabled(said is not None and said.is_mine)
        self.buttons["disputes.review"].setEnabled(said is not None)

    @Slot()
    def _want(self) -> None:
        said = self.chosen
        if said is None or self._loader is None or not self.isVisible():
            return
        self._loader.want([said.pair], self.pair_view.size_on_screen)
        loaded = self._loader.get(said.pair)
        if loaded is not None:
            self._on_loaded(loaded)
        elif self.pair_view.pair != said.pair:
            self.pair_view.show_nothing(self.tr("Loading…"))

    @Slot(object)
    def _on_loaded(self, loaded: LoadedPair) -> None:
        said = self.chosen
        if said is None or said.pair != loaded.pair:
            return
        if self.pair_view.pair == loaded.pair:
            self.pair_view.renew(loaded)
        else:
            self.pair_view.show_pair(loaded)

    @Slot(object)
    def _on_not_loaded(self, pair: Pair) -> None:
        said = self.chosen
        if said is not None and said.pair == pair:
            self.pair_view.show_nothing(self.tr("These photographs cannot be shown."))

    @Slot(object, int, float)
    def _on_detail_wanted(self, pair: Pair, side: int, scale: float) -> None:
        if self._loader is not None:
            self._loader.want_detail(pair, side, scale)

    # Settling.

    def _go(self, step: int) -> None:
        """Look at another answer of the story, around its ends."""
        n = len(self.story.links)
        if n:
            self.story.choose((self.story.current + step) % n)

    def _answer(self, verdict: Verdict) -> None:
        said = self.chosen
        if self.context is None or said is None or said.source is not Source.ANSWER:
            return
        if self.pair_view.pair != said.pair or not self.pair_view.is_whole:
            return  # nobody answers what cannot be seen
        decision = NewDecision(said.pair, verdict, purpose=Purpose.PERSON)
        saying = self.tr("Saved: {answer}")
        if verdict is said.verdict:
            saying = self.tr(
                "Saved: {answer}, as before. It stays disputed until another of these answers"
                " changes."
            )
        saying = saying.format(answer=verdict_in_words(verdict))
        self._follow(self.context.answer(decision, initiator=self), saying)

    def _withdraw(self) -> None:
        said = self.chosen
        if self.context is None or said is None:
            return
        if not said.is_mine:
            self.context.messages.hint(
                self.tr("This is not your answer."),
                self.tr("What others answered only they can take back; answer it yourself."),
            )
            return
        task = self.context.withdraw(said.pair, initiator=self)
        self._follow(task, self.tr("Your answer is taken back."))

    def _follow(self, task: Task, said: str) -> None:
        task.succeeded.connect(partial(self._on_done, said))

    def _on_done(self, said: str, _done: object) -> None:
        if self.context is not None:
            self.context.messages.say(said, self.tr("Ctrl+Z takes it back."))
            self._load()

    def _review(self) -> None:
        said = self.chosen
        if self.context is not None and said is not None:
            self.context.events.pair_wanted.emit(said.pair)

    def _toggle_link(self) -> None:
        linked = not self.pair_view.linked
        self.pair_view.set_linked(linked=linked)
        self.tools.show_linked(linked=linked)

    # Setting up.

    def _make_button(self, action_id: str, handler: Callable[[], object]) -> VerbButton:
        verdict = _ANSWERS.get(action_id)
        button = VerbButton(action_id, verdict=verdict, tells_keys=verdict is not None)
        button.clicked.connect(lambda _checked=False: handler())
        return button

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.story.chosen.connect(self._look)
        self.pair_view.detail_wanted.connect(self._on_detail_wanted)
        self.pair_view.resized.connect(self._want)

    def _lay_out(self) -> None:
        self._explained = label(
            self.tr("Not all of these can be right: look first at the answer with the mark “?”."),
            TypeScale.SMALL,
            muted=True,
        )
        self._explained.setWordWrap(True)
        again = self.buttons["disputes.review"]
        for button in (again, self.buttons["disputes.withdraw"]):
            button.setProperty("kind", "quiet")
        verbs = FlowLayout(spacing=Space.S)
        for button in self.buttons.values():
            if button is not again:
                verbs.addWidget(button)
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        inside.setSpacing(Space.S)
        line = QHBoxLayout()
        line.addWidget(self.formula)
        line.addStretch(1)
        line.addWidget(again)
        line.addWidget(self.tools)
        inside.addLayout(line)
        inside.addWidget(self._explained)
        inside.addWidget(self.story)
        inside.addWidget(self.said)
        inside.addWidget(self.pair_view, 1)
        inside.addLayout(verbs)
        self.list.setFixedWidth(max(_LIST_WIDTH_PX, letters_px(self, _LIST_LETTERS)))
        main = QWidget()
        beside = QHBoxLayout(main)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.M)
        beside.addWidget(self.list)
        beside.addWidget(card, 1)
        self._stack.addWidget(main)
        self._stack.addWidget(self.empty)
        self.lay_out_under(self.head, self._stack)


def _said_of(row: Disagreement, said: Said) -> str:
    """Tell by their letters, as they lie below, what was said of two photographs."""
    by_id = {one.annotation_id: i for i, one in enumerate(row.photographs)}
    low, high = by_id[said.pair.low], by_id[said.pair.high]
    group = row.photographs[low].label or row.photographs[high].label or ""
    return f"{letter(low)} · {letter(high)}:  {explained(said, group)}"
