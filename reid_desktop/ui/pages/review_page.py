"""The page that asks who is the same individual, in one of three ways."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reid_desktop.core.pace import left_after
from reid_desktop.core.types import AskedAs, DecisionId, OperationId, Pair, Sureness, Verdict
from reid_desktop.project.changes import Changes
from reid_desktop.project.views import Status
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.actions import Scope
from reid_desktop.ui.desks.pair_desk import PairDesk
from reid_desktop.ui.desks.ways import Ways, answered_pair
from reid_desktop.ui.operations import PageContext, QuestionBatch, Readiness
from reid_desktop.ui.pages.page import LEAVE_FULL_SCREEN, Page
from reid_desktop.ui.question_queue import Request
from reid_desktop.ui.review_queue import Question, ReviewQueue
from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.answer_strip import answer_handlers
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.review_head import ReviewHead
from reid_desktop.ui.widgets.review_progress import ReviewProgress
from reid_desktop.ui.widgets.review_state import ASK_PAIRS, SHOW_SKIPPED, TRY_AGAIN, ReviewState
from reid_desktop.ui.words import verdict_in_words

_EVIDENCE = frozenset({"decision", "lock", "membership", "annotation", "image"})


class ReviewPage(Page):
    """Shows the desk in use, and tells its queue what was answered and saved."""

    scope = Scope.REVIEW

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways = Ways(self)
        self.desk = PairDesk(self, settings)
        self.pair_view, self.tools, self.strip = self.desk.view, self.desk.tools, self.desk.strip
        self.disputes = self.desk.disputes
        self._elsewhere: set[OperationId] = set()  # acts of this session on other pages
        self._owed: set[Pair] = set()  # to be answered before the way that was chosen goes on
        self.counts = ReviewProgress()
        self.progress = self.counts.words
        self.note = ElidedLabel(muted=True, elide=Qt.TextElideMode.ElideRight)
        self.state = ReviewState()
        self.head = ReviewHead(self.title, self.counts, self.note, self.tools.bar, self.ways.switch)
        self._stack = QStackedWidget()
        self._make_keys()
        self._lay_out()
        self._connect()
        self._show()

    @property
    def title(self) -> str:
        return self.tr("Review")

    @property
    def fills_screen(self) -> bool:
        return True

    @property
    def queue(self) -> ReviewQueue:
        """Which pair is on screen, and what comes after it."""
        return self.desk.queue

    def project_opened(self, context: PageContext) -> None:
        context.events.readiness_changed.connect(self._on_readiness_changed)
        context.events.pair_wanted.connect(self.ask)
        for follower in (self.desk, self.ways, self.counts):
            follower.set_context(context)
        super().project_opened(context)

    def project_closed(self) -> None:
        if self.context is not None:
            self.context.events.readiness_changed.disconnect(self._on_readiness_changed)
            self.context.events.pair_wanted.disconnect(self.ask)
        super().project_closed()
        self._elsewhere.clear()
        self._owed.clear()
        for follower in (self.desk, self.ways, self.counts):
            follower.set_context(None)
        self._say("")
        self._show()

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables & _EVIDENCE)

    def on_changed(self, changes: Changes, initiator: object | None) -> None:
        if initiator is self or self.context is None or not self.concerns(changes):
            return
        if initiator is not None and changes.operation_id is not None:
            self._elsewhere.add(changes.operation_id)  # whoever did it shows if it is undone
        if changes.operation_id in self._elsewhere or not self._flip(changes):
            self.queue.evidence_changed(changes.annotations)
            self.ways.evidence_changed(changes.annotations)
            self.desk.forget()
        self.refresh_or_note()

    def photographs_changed(self) -> None:
        self.ways.photographs_changed()
        self.desk.photographs_changed()
        self.refresh_or_note()

    def set_full_screen(self, *, on: bool) -> None:
        self.head.setVisible(not on)
        if on:
            self.tools.hint.say(self.tr("Esc leaves the full screen."))

    def refresh(self) -> None:
        assert self.context is not None
        self.context.load_status().succeeded.connect(self._on_status)
        self._go_on()

    @Slot(object)
    def ask(self, pair: Pair) -> None:
        """Ask about a pair that the person wants to look at, before all others."""
        self.queue.ask(pair)
        self._owed.add(pair)
        self.ways.use(AskedAs.PAIR)
        self.action_requested.emit("view.review")
        self._say("")
        self._go_on()

    @Slot(object)
    def _ask_between(self, question: Question) -> None:
        """Ask about a pair that comes between screens, and go on with those after it."""
        self.queue.ask_first(question)
        self._owed.add(question.pair)
        self._say(self.tr("A pair in between. Then it goes on as before."))
        self.ways.go_between()

    def _flip(self, changes: Changes) -> bool:
        """Go back to what was taken back, or on when it was given again; False if it was none."""
        if self.ways.flipped(changes):
            self.queue.evidence_changed(())
            self._show_again()
            return True
        answered = answered_pair(changes)
        if answered is None:
            return False
        self.ways.evidence_changed(())
        self.queue.flipped(*answered)
        self._owed.add(answered[1])
        self.ways.use(AskedAs.PAIR)
        self._say("")
        current = self.queue.current
        if current is not None and current.pair == answered[1]:
            self._show_again()
        return True

    def _show_again(self) -> None:
        if not self.isVisible():
            self.action_requested.emit("view.review")

    @Slot(object)
    def _on_status(self, status: Status | None) -> None:
        if status is not None:
            self.counts.learn(status, self._n_given)
            self._show_progress()

    @Slot(object)
    def _on_readiness_changed(self, _readiness: Readiness) -> None:
        self.refresh_or_note()

    # Answering.

    def _answer(self, verdict: Verdict, sureness: Sureness = Sureness.SURE) -> None:
        if self.context is None:
            return
        decision = self.queue.answer(verdict, sureness=sureness, elapsed_ms=self.desk.elapsed_ms)
        if decision is None:
            return
        self.strip.flash(verdict)
        saving = self.context.answer(decision, initiator=self)
        saving.succeeded.connect(partial(self._on_saved, self.queue, verdict, sureness))
        saving.failed.connect(partial(self._on_not_saved, self.queue))

    def _on_saved(
        self,
        queue: ReviewQueue,
        verdict: Verdict,
        sureness: Sureness,
        saved: tuple[DecisionId, Changes],
    ) -> None:
        if queue is not self.queue:
            return  # of a project that was closed meanwhile
        operation_id = saved[1].operation_id
        assert operation_id is not None
        asked = queue.current
        queue.saved(operation_id)
        self._owed.difference_update(asked.pairs if asked else ())
        said = verdict_in_words(verdict, sureness)
        self._say(self.tr("Saved: {answer}").format(answer=said))
        self.ways.evidence_changed(())
        self.counts.note()
        self._go_on()

    def _on_not_saved(self, queue: ReviewQueue, _error: Exception) -> None:
        if queue is self.queue:
            queue.save_failed()
            self._say(self.tr("Not saved. The question stays; answer it again."))

    def _skip(self) -> None:
        if self.ways.desk is not None:
            self.ways.desk.skip()
            return
        asked = self.queue.current
        if self.queue.skip():
            self._owed.difference_update(asked.pairs if asked else ())
            self._say(self.tr("Skipped; it is kept for later."))
            self._go_on()

    def _undo(self) -> None:
        self.action_requested.emit("edit.undo")

    @Slot(str)
    def _on_chosen(self, what: str) -> None:
        queue = self.queue if self.ways.desk is None else self.ways.desk.queue
        if what == SHOW_SKIPPED:
            queue.show_skipped()
        elif what == TRY_AGAIN:
            queue.try_again()
        elif what == ASK_PAIRS:
            self.ways.choose(AskedAs.PAIR)
        else:
            self.action_requested.emit(what)
            return
        self._go_on()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that had it is gone

    # Asking and showing.

    def _go_on(self) -> None:
        """Ask for questions if few are left, and show how it stands."""
        current = self.queue.current
        if self.ways.is_between and (current is None or current.pair not in self._owed):
            self.desk.show_current()  # lets go of what was answered: it may be asked anew
            self.ways.go_home()
        if self.ways.desk is not None:
            self.ways.desk.go_on()
            return
        ready = self._readiness is Readiness.READY
        asks = ready and not self.ways.is_between
        if self.context is not None and asks and (request := self.queue.request()) is not None:
            choosing = self.context.next_questions(request.n, exclude=request.exclude)
            choosing.succeeded.connect(
                partial(self._on_questions, self.queue, request, self._n_given)
            )
            choosing.failed.connect(partial(self._on_no_questions, self.queue, request))
            choosing.cancelled.connect(partial(self._on_no_questions, self.queue, request))
        self._show()

    def _on_questions(
        self, queue: ReviewQueue, request: Request, n_given: int, batch: QuestionBatch
    ) -> None:
        queue.received(request, batch.questions)
        if queue is self.queue:
            self._learn_left(left_after(batch.n_left, self._n_given - n_given))
            self._go_on()

    @Slot(object)
    def _learn_left(self, n_left: int | None) -> None:
        self.counts.learn_left(n_left, self._n_given)

    def _on_no_questions(self, queue: ReviewQueue, request: Request, *_why: Exception) -> None:
        queue.refused(request)
        if queue is self.queue:
            self._show()

    @Slot()
    def _show_screen(self) -> None:
        """Show the desk of several photographs, or why there is nothing on it."""
        if self.ways.desk is not None:
            self.head.show_pair_tools(there=False)
            self._show_progress()
            self.ways.show_on(self._stack, self.state, self._readiness)
            self._make_room()

    def _show(self) -> None:
        self._show_screen()
        if self.ways.desk is not None:
            return
        self._show_progress()
        self.desk.show_current()
        back, question = self.queue.taken_back, self.queue.current
        if back is not None:
            said = verdict_in_words(back.verdict, back.sureness)
            self._say(self.tr("Taken back: {answer}").format(answer=said))
        if question is None:
            self.state.tell(self._readiness, self.queue)
        self._stack.setCurrentWidget(self.state if question is None else self.desk)
        self._make_room()
        # Last: beside the title the tools would widen a small window for good.
        self.head.show_pair_tools(there=question is not None)
        self.desk.want()

    def _make_room(self) -> None:
        """Give a question all the place; without one, the page looks like the others."""
        asks = self._stack.currentWidget() is not self.state
        self.head.show_title(there=not asks)
        self.head.show_counts(there=self._readiness not in (None, Readiness.EMPTY))

    @property
    def _readiness(self) -> Readiness | None:
        return None if self.context is None else self.context.readiness

    @property
    def _n_given(self) -> int:
        return self.queue.n_given + self.ways.n_given

    def _show_progress(self) -> None:
        self.counts.show(self._n_given)

    @Slot(str)
    def _say(self, note: str) -> None:
        self.note.setText(note)

    # Setting up.

    def _make_keys(self) -> None:
        handlers: dict[str, Callable[[], object]] = {
            **answer_handlers(self._answer),
            "review.skip": self._skip,
            "review.undo": self._undo,
            "review.progress": self.counts.toggle,
        }
        handlers |= self.tools.handlers | self.ways.handlers()
        self.ways.guard(self.add_page_actions(handlers))

    def _lay_out(self) -> None:
        for desk in (self.desk, self.state, self.ways.five, self.ways.sheet):
            self._stack.addWidget(desk)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        whole.setSpacing(Space.M)
        for widget in (self.head, self.counts.panel, self.counts.advice):
            whole.addWidget(widget)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.strip.answered.connect(self._answer)
        self.strip.skip_requested.connect(self._skip)
        self.strip.undo_requested.connect(self._undo)
        self.state.chosen.connect(self._on_chosen)
        self.tools.back_refused.connect(partial(self.action_requested.emit, LEAVE_FULL_SCREEN))
        self.disputes.button.clicked.connect(lambda: self.action_requested.emit("view.disputes"))
        self.ways.said.connect(self._say)
        self.ways.answered.connect(self.counts.note)
        self.ways.moved.connect(self._show_screen)
        self.ways.pair_due.connect(self._ask_between)
        self.pair_view.painted.connect(self.ways.note_seen)
        self.ways.left_told.connect(self._learn_left)
        self.ways.changed.connect(self.refresh_or_note)
        self.ways.answered.connect(lambda: self.queue.evidence_changed(()))
