"""Two photographs and one question: are they the same individual."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reid_desktop.core.types import AskedAs, DecisionId, OperationId, Pair, Sureness, Verdict
from reid_desktop.project.changes import Changes
from reid_desktop.project.views import Status
from reid_desktop.ui.actions import Scope
from reid_desktop.ui.apart import apart
from reid_desktop.ui.desks.ways import Ways, answered_pair
from reid_desktop.ui.operations import PageContext, QuestionBatch, Readiness
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.pair_loader import LoadedPair, PairLoader
from reid_desktop.ui.question_queue import Request
from reid_desktop.ui.review_queue import Question, ReviewQueue
from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.answer_strip import AnswerStrip, answer_handlers
from reid_desktop.ui.widgets.dispute_line import DisputeLine
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.pair_view import PairView
from reid_desktop.ui.widgets.review_head import ReviewHead
from reid_desktop.ui.widgets.review_progress import ReviewProgress
from reid_desktop.ui.widgets.review_state import ASK_PAIRS, SHOW_SKIPPED, TRY_AGAIN, ReviewState
from reid_desktop.ui.widgets.view_tools import ViewTools
from reid_desktop.ui.words import verdict_in_words

_PREFETCHED = 3  # pairs: what a fast person answers while one pair is decoded
_EVIDENCE = frozenset({"decision", "lock", "membership", "annotation", "image"})


class ReviewPage(Page):
    """Shows what the queue says, and tells it what was painted, answered and saved."""

    scope = Scope.REVIEW

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = ReviewQueue()
        self.ways = Ways(self)
        self._loader: PairLoader | None = None
        self._shown: Question | None = None  # by the pair view
        self._since_painted = QElapsedTimer()
        self.counts = ReviewProgress()
        self.progress = self.counts.words
        self.between = ElidedLabel(muted=True, elide=Qt.TextElideMode.ElideRight)
        self.note = ElidedLabel(muted=True, elide=Qt.TextElideMode.ElideRight)
        self.pair_view = PairView()
        self.strip = AnswerStrip()
        self.disputes = DisputeLine()
        self.state = ReviewState()
        self._stack = QStackedWidget()
        self._make_keys()
        self._lay_out()
        self._connect()
        self._show()

    @property
    def title(self) -> str:
        return self.tr("Review")

    @property
    def queue(self) -> ReviewQueue:
        """Which pair is on screen, and what comes after it."""
        return self._queue

    def project_opened(self, context: PageContext) -> None:
        self._queue = ReviewQueue()
        self._loader = PairLoader(context, self)
        self._loader.loaded.connect(self._on_loaded)
        self._loader.failed.connect(self._on_not_loaded)
        self._loader.detailed.connect(self.pair_view.sharpen)
        context.events.readiness_changed.connect(self._on_readiness_changed)
        for follower in (self.disputes, self.ways, self.counts):
            follower.set_context(context)
        super().project_opened(context)

    def project_closed(self) -> None:
        if self.context is not None:
            self.context.events.readiness_changed.disconnect(self._on_readiness_changed)
        if self._loader is not None:
            self._loader.close()
            self._loader.deleteLater()
        super().project_closed()
        self._loader = None
        self._queue = ReviewQueue()
        for follower in (self.disputes, self.ways, self.counts):
            follower.set_context(None)
        self._say("")
        self._show()

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables & _EVIDENCE)

    def on_changed(self, changes: Changes, initiator: object | None) -> None:
        if initiator is self or self.context is None or not self.concerns(changes):
            return
        if self.ways.flipped(changes):
            self._queue.evidence_changed(())
            self._show_again()
        elif (answered := answered_pair(changes)) is not None:
            self.ways.evidence_changed(())
            self.ways.use(AskedAs.PAIR)
            self._on_flipped(*answered)
        else:
            self._queue.evidence_changed(changes.annotations)
            self.ways.evidence_changed(changes.annotations)
            if self._loader is not None:
                self._loader.forget()
        self.refresh_or_note()

    def photographs_changed(self) -> None:
        self.ways.photographs_changed()
        if self._loader is not None:
            self._loader.forget_broken()
            if self._shown is not None and self._loader.get(self._shown.pair) is None:
                self._shown = None  # to be loaded and shown anew
        self.refresh_or_note()

    def refresh(self) -> None:
        assert self.context is not None
        self.context.load_status().succeeded.connect(self._on_status)
        self._go_on()

    def _on_flipped(self, operation_id: OperationId, pair: Pair) -> None:
        """Go back to a pair whose answer was taken back, or on when it was given again."""
        self._queue.flipped(operation_id, pair)
        self._say("")
        current = self._queue.current
        if current is not None and current.pair == pair:
            self._show_again()

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
        elapsed_ms = self._since_painted.elapsed() if self._since_painted.isValid() else None
        decision = self._queue.answer(verdict, sureness=sureness, elapsed_ms=elapsed_ms)
        if decision is None:
            return
        self.strip.flash(verdict)
        saving = self.context.answer(decision, initiator=self)
        saving.succeeded.connect(partial(self._on_saved, self._queue, verdict, sureness))
        saving.failed.connect(partial(self._on_not_saved, self._queue))

    def _on_saved(
        self,
        queue: ReviewQueue,
        verdict: Verdict,
        sureness: Sureness,
        saved: tuple[DecisionId, Changes],
    ) -> None:
        if queue is not self._queue:
            return  # of a project that was closed meanwhile
        operation_id = saved[1].operation_id
        assert operation_id is not None
        queue.saved(operation_id)
        said = verdict_in_words(verdict, sureness)
        self._say(self.tr("Saved: {answer}").format(answer=said))
        self.ways.evidence_changed(())
        self.counts.note()
        self._go_on()

    def _on_not_saved(self, queue: ReviewQueue, _error: Exception) -> None:
        if queue is self._queue:
            queue.save_failed()
            self._say(self.tr("Not saved. The pair stays; answer it again."))

    def _skip(self) -> None:
        if self.ways.desk is not None:
            self.ways.desk.skip()
        elif self._queue.skip():
            self._say(self.tr("Skipped; it is kept for later."))
            self._go_on()

    def _undo(self) -> None:
        self.action_requested.emit("edit.undo")

    @Slot(str)
    def _on_chosen(self, what: str) -> None:
        queue = self._queue if self.ways.desk is None else self.ways.desk.queue
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
        if self.ways.desk is not None:
            self.ways.desk.go_on()
            return
        ready = self._readiness is Readiness.READY
        if self.context is not None and ready and (request := self._queue.request()) is not None:
            choosing = self.context.next_questions(request.n, exclude=request.exclude)
            choosing.succeeded.connect(partial(self._on_questions, self._queue, request))
            choosing.failed.connect(partial(self._on_no_questions, self._queue, request))
            choosing.cancelled.connect(partial(self._on_no_questions, self._queue, request))
        self._show()

    def _on_questions(self, queue: ReviewQueue, request: Request, batch: QuestionBatch) -> None:
        queue.received(request, batch.questions, batch.n_left)
        if queue is self._queue:
            self._go_on()

    def _on_no_questions(self, queue: ReviewQueue, request: Request, *_why: Exception) -> None:
        queue.refused(request)
        if queue is self._queue:
            self._show()

    @Slot()
    def _show_screen(self) -> None:
        """Show the desk of several photographs, or why there is nothing on it."""
        self.head.show_pair_tools(there=self.ways.desk is None)
        if self.ways.desk is not None:
            self._show_progress()
            self.ways.show_on(self._stack, self.state, self._readiness)

    def _show(self) -> None:
        self._show_screen()
        if self.ways.desk is not None:
            return
        question = self._queue.current
        self.disputes.set_asked(None if question is None else question.pair)
        self._show_progress()
        back = self._queue.taken_back
        self.strip.mark(None if back is None else back.verdict)
        if back is not None:
            said = verdict_in_words(back.verdict, back.sureness)
            self._say(self.tr("Taken back: {answer}").format(answer=said))
        if question is None:
            self._shown = None
            self.pair_view.show_nothing()
            self.between.setText("")
            self.state.tell(self._readiness, self._queue)
        elif question is not self._shown:
            self._show_question(question)
        self._stack.setCurrentWidget(self.state if question is None else self._pair_desk)
        self._offer_answers()
        self._want()

    def _show_question(self, question: Question) -> None:
        assert self._loader is not None
        loaded = self._loader.get(question.pair)
        self._since_painted.invalidate()
        if loaded is None:
            self._shown = None
            self.pair_view.show_nothing(self.tr("Loading…"))
            self.between.setText("")
        else:
            self._shown = question
            self.between.setText(apart(*loaded.sides))
            self.pair_view.show_pair(loaded)

    def _offer_answers(self) -> None:
        """Let a pair be answered unless one of its photographs cannot be seen."""
        question = self._queue.current
        unseen = self._shown is not None and not self.pair_view.is_whole
        self.strip.set_available(
            answers=question is not None and not unseen, skip=question is not None
        )

    @Slot()
    def _want(self) -> None:
        """Get the pair on screen ready, and those that come next."""
        question = self._queue.current
        if self._loader is not None and question is not None and self.isVisible():
            pairs = (question.pair, *self._queue.upcoming[:_PREFETCHED])
            self._loader.want(pairs, self.pair_view.size_on_screen)

    @Slot(object)
    def _on_loaded(self, loaded: LoadedPair) -> None:
        question = self._queue.current
        if question is None or question.pair != loaded.pair:
            return
        if question is self._shown:
            self.between.setText(apart(*loaded.sides))
            self.pair_view.renew(loaded)
        else:
            self._show_question(question)
        self._offer_answers()

    @Slot(object)
    def _on_not_loaded(self, pair: Pair) -> None:
        question = self._queue.current
        if question is not None and question.pair == pair and question is not self._shown:
            self.pair_view.show_nothing(
                self.tr("This pair cannot be shown. Space goes on to the next one.")
            )

    @Slot(object, int, float)
    def _on_detail_wanted(self, pair: Pair, side: int, scale: float) -> None:
        if self._loader is not None:
            self._loader.want_detail(pair, side, scale)

    @Slot(object)
    def _on_painted(self, pair: Pair) -> None:
        if self._shown is self._queue.current:
            self._queue.painted(pair)
            self._since_painted.start()

    @property
    def _readiness(self) -> Readiness | None:
        return None if self.context is None else self.context.readiness

    @property
    def _n_given(self) -> int:
        return self._queue.n_given + self.ways.n_given

    def _show_progress(self) -> None:
        pairs = self._queue if self.ways.desk is None and self._queue.current else None
        self.counts.show(self._n_given, None if pairs is None else pairs.n_left)

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
            "review.zoom_in": self.pair_view.zoom_in,
            "review.zoom_out": self.pair_view.zoom_out,
            "review.fit": self.pair_view.fit,
            "review.full_size": self.pair_view.full_size,
            "review.link": self._toggle_link,
        }
        handlers |= self.ways.handlers()
        self.ways.guard(self.add_page_actions(handlers))
        self.tools = ViewTools(handlers)

    def _toggle_link(self) -> None:
        linked = not self.pair_view.linked
        self.pair_view.set_linked(linked=linked)
        self.tools.show_linked(linked=linked)

    def _lay_out(self) -> None:
        self.head = ReviewHead(self.counts, self.note, self.between, self.tools, self.ways.switch)
        self._pair_desk = QWidget()
        column = QVBoxLayout(self._pair_desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.disputes)
        column.addWidget(self.pair_view, 1)
        column.addWidget(self.strip)
        for widget in (self._pair_desk, self.state, self.ways.five, self.ways.sheet):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        whole.setSpacing(Space.M)
        for widget in (self.head, self.counts.panel, self.counts.advice):
            whole.addWidget(widget)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.pair_view.painted.connect(self._on_painted)
        self.pair_view.detail_wanted.connect(self._on_detail_wanted)
        self.pair_view.resized.connect(self._want)
        self.strip.answered.connect(self._answer)
        self.strip.skip_requested.connect(self._skip)
        self.strip.undo_requested.connect(self._undo)
        self.state.chosen.connect(self._on_chosen)
        self.ways.said.connect(self._say)
        self.ways.answered.connect(self.counts.note)
        self.ways.moved.connect(self._show_screen)
        self.ways.changed.connect(self.refresh_or_note)
        self.ways.answered.connect(lambda: self._queue.evidence_changed(()))
