"""Two photographs and one question: are they the same individual."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reid_desktop.core.types import DecisionId, OperationId, Pair, Sureness, Verdict
from reid_desktop.project.changes import Changes
from reid_desktop.project.views import Status
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.actions import Scope
from reid_desktop.ui.operations import DecodedPhotograph, PageContext, QuestionBatch, Readiness
from reid_desktop.ui.pages.page import LEAVE_FULL_SCREEN, Page
from reid_desktop.ui.pair_loader import LoadedPair, PairLoader
from reid_desktop.ui.pair_tools import PairTools
from reid_desktop.ui.review_queue import Question, Request, ReviewQueue
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.answer_strip import AnswerStrip
from reid_desktop.ui.widgets.dispute_line import DisputeLine
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.pair_view import PairView
from reid_desktop.ui.widgets.review_state import SHOW_SKIPPED, TRY_AGAIN, ReviewState
from reid_desktop.ui.words import answers, questions_left, verdict_in_words

_PREFETCHED = 3  # pairs: what a fast person answers while one pair is decoded
_EVIDENCE = frozenset({"decision", "lock", "membership", "annotation", "image"})
_IDENTITIES = frozenset({"membership", "individual", "assignment"})  # merge, split, take out


class ReviewPage(Page):
    """Shows what the queue says, and tells it what was painted, answered and saved."""

    scope = Scope.REVIEW

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = ReviewQueue()
        self._loader: PairLoader | None = None
        self._shown: Question | None = None  # by the pair view
        self._n_before = 0  # answers that were given before, and elsewhere
        self._elsewhere: set[OperationId] = set()  # those of this session
        self._since_painted = QElapsedTimer()
        self.progress = label(scale=TypeScale.HEADING)
        self.note = ElidedLabel(muted=True, elide=Qt.TextElideMode.ElideRight)
        self.pair_view = PairView()
        self.tools = PairTools(self.pair_view, self, settings)
        self.strip = AnswerStrip()
        self.disputes = DisputeLine()
        self.state = ReviewState()
        self._head = QWidget()
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
        return self._queue

    def project_opened(self, context: PageContext) -> None:
        self._queue = ReviewQueue()
        self._loader = PairLoader(context, self)
        self._loader.loaded.connect(self._on_loaded)
        self._loader.loaded.connect(self.tools.prepare)
        self._loader.failed.connect(self._on_not_loaded)
        self._loader.detailed.connect(self._on_detailed)
        context.events.readiness_changed.connect(self._on_readiness_changed)
        context.events.pair_wanted.connect(self.ask)
        self.disputes.set_context(context)
        self.tools.set_context(context)
        super().project_opened(context)

    def project_closed(self) -> None:
        if self.context is not None:
            self.context.events.readiness_changed.disconnect(self._on_readiness_changed)
            self.context.events.pair_wanted.disconnect(self.ask)
        if self._loader is not None:
            self._loader.close()
            self._loader.deleteLater()
        super().project_closed()
        self._loader = None
        self._queue = ReviewQueue()
        self._n_before = 0
        self._elsewhere.clear()
        self.disputes.set_context(None)
        self.tools.set_context(None)
        self._say("")
        self._show()

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables & _EVIDENCE)

    def on_changed(self, changes: Changes, initiator: object | None) -> None:
        if initiator is self or self.context is None or not self.concerns(changes):
            return
        answered = _answer_of(changes)
        if answered is not None and initiator is not None:
            self._elsewhere.add(answered[0])  # given on another page, which shows if it is undone
        if answered is not None and answered[0] not in self._elsewhere:
            self._on_flipped(*answered)
        else:
            self._queue.evidence_changed(changes.annotations)
            if self._loader is not None:
                self._loader.forget()
        self.refresh_or_note()

    def photographs_changed(self) -> None:
        if self._loader is not None:
            self._loader.forget_broken()
            if self._shown is not None and self._loader.get(self._shown.pair) is None:
                self._shown = None  # to be loaded and shown anew
        self.refresh_or_note()

    def set_full_screen(self, *, on: bool) -> None:
        self._head.setVisible(not on)
        if on:
            self.tools.hint.say(self.tr("Esc leaves the full screen."))

    def refresh(self) -> None:
        assert self.context is not None
        self.context.load_status().succeeded.connect(self._on_status)
        self._go_on()

    @Slot(object)
    def ask(self, pair: Pair) -> None:
        """Ask about a pair that the person wants to look at, before all others."""
        self._queue.ask(pair)
        self.action_requested.emit("view.review")
        self._say("")
        self._go_on()

    def _on_flipped(self, operation_id: OperationId, pair: Pair) -> None:
        """Go back to a pair whose answer was taken back, or on when it was given again."""
        self._queue.flipped(operation_id, pair)
        self._say("")
        current = self._queue.current
        if current is not None and current.pair == pair and not self.isVisible():
            self.action_requested.emit("view.review")

    @Slot(object)
    def _on_status(self, status: Status | None) -> None:
        if status is not None:
            self._n_before = sum(status.n_answers.values()) - self._queue.n_given
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
        self._go_on()

    def _on_not_saved(self, queue: ReviewQueue, _error: Exception) -> None:
        if queue is self._queue:
            queue.save_failed()
            self._say(self.tr("Not saved. The pair stays; answer it again."))

    def _skip(self) -> None:
        if self._queue.skip():
            self._say(self.tr("Skipped; it is kept for later."))
            self._go_on()

    def _undo(self) -> None:
        self.action_requested.emit("edit.undo")

    @Slot(str)
    def _on_chosen(self, what: str) -> None:
        if what == SHOW_SKIPPED:
            self._queue.show_skipped()
        elif what == TRY_AGAIN:
            self._queue.try_again()
        else:
            self.action_requested.emit(what)
            return
        self._go_on()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that had it is gone

    # Asking and showing.

    def _go_on(self) -> None:
        """Ask for questions if few are left, and show how it stands."""
        ready = self.context is not None and self.context.readiness is Readiness.READY
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

    def _show(self) -> None:
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
            self.state.tell(None if self.context is None else self.context.readiness, self._queue)
        elif question is not self._shown:
            self._show_question(question)
        self._stack.setCurrentIndex(1 if question is None else 0)
        self._offer_answers()
        self._want()

    def _show_question(self, question: Question) -> None:
        assert self._loader is not None
        loaded = self._loader.get(question.pair)
        self._since_painted.invalidate()
        if loaded is None:
            self._shown = None
            self.pair_view.show_nothing(self.tr("Loading…"))
        else:
            self._shown = question
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

    @Slot(object, int, object)
    def _on_detailed(self, pair: Pair, side: int, picture: DecodedPhotograph) -> None:
        self.pair_view.sharpen(pair, side, picture)

    @Slot(object, int, float)
    def _on_detail_wanted(self, pair: Pair, side: int, scale: float) -> None:
        if self._loader is not None:
            self._loader.want_detail(pair, side, scale)

    @Slot(object)
    def _on_painted(self, pair: Pair) -> None:
        if self._shown is self._queue.current:
            self._queue.painted(pair)
            self._since_painted.start()

    def _show_progress(self) -> None:
        if self.context is None:
            self.progress.setText("")
            return
        said = answers(max(self._n_before + self._queue.n_given, 0))
        n_left = self._queue.n_left
        if n_left is not None and self._queue.current is not None:
            said = f"{said}  ·  {questions_left(n_left)}"
        self.progress.setText(said)

    def _say(self, note: str) -> None:
        self.note.setText(note)

    # Setting up.

    def _make_keys(self) -> None:
        probably = Sureness.PROBABLY
        handlers: dict[str, Callable[[], object]] = {
            "review.same": partial(self._answer, Verdict.SAME),
            "review.different": partial(self._answer, Verdict.DIFFERENT),
            "review.unsure": partial(self._answer, Verdict.UNSURE),
            "review.not_comparable": partial(self._answer, Verdict.NOT_COMPARABLE),
            "review.probably_same": partial(self._answer, Verdict.SAME, probably),
            "review.probably_different": partial(self._answer, Verdict.DIFFERENT, probably),
            "review.skip": self._skip,
            "review.undo": self._undo,
        }
        self.add_page_actions(handlers | self.tools.handlers)

    def _lay_out(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(Space.L)
        head.addWidget(self.progress)
        head.addWidget(self.note)
        head.addStretch(1)
        head.addWidget(self.tools.bar)
        desk = QWidget()
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._head)
        column.addWidget(self.disputes)
        column.addWidget(self.pair_view, 1)
        column.addWidget(self.strip)
        self._stack.addWidget(desk)
        self._stack.addWidget(self.state)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.pair_view.painted.connect(self._on_painted)
        self.pair_view.detail_wanted.connect(self._on_detail_wanted)
        self.pair_view.resized.connect(self._want)
        self.strip.answered.connect(self._answer)
        self.strip.skip_requested.connect(self._skip)
        self.strip.undo_requested.connect(self._undo)
        self.state.chosen.connect(self._on_chosen)
        self.tools.back_refused.connect(partial(self.action_requested.emit, LEAVE_FULL_SCREEN))
        self.disputes.button.clicked.connect(lambda: self.action_requested.emit("view.disputes"))


def _answer_of(changes: Changes) -> tuple[OperationId, Pair] | None:
    """Tell which answer was taken back or given again; None if it was another act."""
    if changes.operation_id is None or changes.pair is None or changes.tables & _IDENTITIES:
        return None
    return changes.operation_id, changes.pair
