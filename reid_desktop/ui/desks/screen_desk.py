"""What the desks of several photographs have in common: asking, showing, saving."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QElapsedTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reid_desktop.core.pace import left_after
from reid_desktop.core.screens import Said
from reid_desktop.core.types import AnnotationId, AskedAs, DecisionId, OperationId, Pair
from reid_desktop.project.changes import Changes
from reid_desktop.project.screens import AskedPair, ScreenQuestion, screen_again
from reid_desktop.ui.operations import DecodedPhotograph, PageContext, Readiness, ScreenBatch
from reid_desktop.ui.question_queue import QuestionQueue, Request
from reid_desktop.ui.screen_loader import ScreenLoader
from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.screen_strip import ScreenStrip
from reid_desktop.ui.widgets.screen_view import ScreenView

_SIZE, _REFILL_BELOW = 4, 2  # a screen takes seconds, and its answer changes what comes next


class ScreenQueue(QuestionQueue[ScreenQuestion, tuple[Said, ...]]):
    """Screens one after the other."""

    def __init__(self) -> None:
        super().__init__(size=_SIZE, refill_below=_REFILL_BELOW)


class ScreenDesk(QWidget):
    """Asks in one way: shows what its queue says, and tells it what was painted and saved."""

    said = Signal(str)  # a note for the person
    moved = Signal()  # another screen shows, or none
    answered = Signal()  # an answer was saved
    left_told = Signal(object)  # int or None: about how many more questions pay

    def __init__(
        self,
        asked_as: AskedAs,
        view: ScreenView,
        strip: ScreenStrip,
        *,
        n_photographs: int,
        crops: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.asked_as = asked_as
        self.queue = ScreenQueue()
        self.view = view
        self.strip = strip
        self._n_kept = 3 * n_photographs
        self._crops = crops
        self._context: PageContext | None = None
        self._loader: ScreenLoader | None = None
        self._page: QWidget | None = None
        self._shown: ScreenQuestion | None = None
        self._since_painted = QElapsedTimer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(view, 1)
        column.addWidget(strip)
        view.painted.connect(self._on_painted)
        view.resized.connect(self.want)
        view.detail_wanted.connect(self._on_detail_wanted)

    def set_context(self, context: PageContext | None) -> None:
        """Ask about another project, or about none."""
        if self._loader is not None:
            self._loader.close()
            self._loader.deleteLater()
            self._loader = None
        self._context = context
        self.queue = ScreenQueue()
        self._shown = None
        if context is not None:
            self._loader = ScreenLoader(context, self, kept=self._n_kept, crops=self._crops)
            self._loader.loaded.connect(self._on_loaded)
            self._loader.failed.connect(self._on_not_loaded)
            self._loader.detailed.connect(self._on_detailed)

    def answer(self, said: Sequence[Said], words: str) -> None:
        """Save what was said of the screen; `words` tell it once it is."""
        if self._context is None:
            return
        elapsed_ms = self._since_painted.elapsed() if self._since_painted.isValid() else None
        screen = self.queue.begin(tuple(said))
        if screen is None:
            return
        decisions = screen.answered(said, elapsed_ms=elapsed_ms)
        saving = self._context.answer_screen(decisions, initiator=self._page)
        saving.succeeded.connect(partial(self._on_saved, self.queue, words))
        saving.failed.connect(partial(self._on_not_saved, self.queue))

    def set_page(self, page: QWidget) -> None:
        """Learn which page it is on: one that must not hear its own echo."""
        self._page = page

    def skip(self) -> None:
        """Put the screen off."""
        if self.queue.skip():
            self.said.emit(self.tr("Skipped; it is kept for later."))
            self.go_on()

    def hand_over_pair(self) -> AskedPair | None:
        """Give away the pair that comes next between screens, if it is one's turn."""
        screen = self.queue.current
        if screen is None or screen.asked_as is not AskedAs.PAIR:
            return None
        handed = self.queue.hand_over()
        return None if handed is None else handed.questions[0]

    def turned(self, operation_id: OperationId, pairs: Sequence[Pair]) -> bool:
        """Show a screen whose answer was taken back; False if it cannot be told which it was."""
        screen = screen_again(self.asked_as, pairs)
        if screen is None:
            if not self.queue.knows(operation_id):
                return False
            screen = ScreenQuestion(self.asked_as, pairs[0].low, ())  # the queue knows better
        self.queue.turned(operation_id, screen)
        return True

    def evidence_changed(self, annotations: Collection[AnnotationId]) -> None:
        """Learn that others changed who is who."""
        self.queue.evidence_changed(annotations)
        if self._loader is not None:
            self._loader.forget()

    def photographs_changed(self) -> None:
        """Learn that a scan wrote photographs."""
        if self._loader is not None:
            self._loader.forget_broken()
            if not self.view.is_whole:
                self._shown = None  # to be loaded and shown anew

    def go_on(self) -> None:
        """Ask for screens if few are left, and show how it stands."""
        context = self._context
        ready = context is not None and context.readiness is Readiness.READY
        if context is not None and ready and (request := self.queue.request()) is not None:
            choosing = context.next_screens(self.asked_as, request.n, exclude=request.exclude)
            choosing.succeeded.connect(
                partial(self._on_screens, self.queue, request, self.queue.n_given)
            )
            choosing.failed.connect(partial(self._on_no_screens, self.queue, request))
            choosing.cancelled.connect(partial(self._on_no_screens, self.queue, request))
        self.show_current()

    def show_current(self) -> None:
        """Show what the queue says."""
        screen = self.queue.current
        if screen is None or screen.asked_as is AskedAs.PAIR:  # which shows elsewhere
            self._shown = None
            self.view.show_nothing()
        elif screen is not self._shown:
            self._show_screen(screen)
        self.offer_answers()
        self.moved.emit()
        self.want()

    def offer_answers(self) -> None:
        """Let a screen be answered unless one of its photographs cannot be seen."""
        unseen = self._shown is not None and not self.view.is_whole
        there = self.queue.current is not None
        self.strip.set_available(answers=there and not unseen, skip=there)

    @Slot()
    def want(self) -> None:
        """Get the screen that shows ready, and the next one."""
        now, coming = self.queue.current, self.queue.coming
        if self._loader is not None and now is not None and self.isVisible():
            screens = [one for one in (now, *coming) if one.asked_as is not AskedAs.PAIR]
            self._loader.want(screens[:2], self.view.size_on_screen)

    def _show_screen(self, screen: ScreenQuestion) -> None:
        loaded = None if self._loader is None else self._loader.get(screen)
        self._since_painted.invalidate()
        if loaded is None:
            self._shown = None
            self.view.show_nothing(self.tr("Loading…"))
            return
        self._shown = screen
        self.view.show_screen(loaded)
        if (back := self.queue.taken_back) is not None:
            self.view.mark(back)
            self.said.emit(self.tr("Taken back; answer it again, or do it again with redo."))

    def _on_saved(
        self, queue: ScreenQueue, words: str, saved: tuple[tuple[DecisionId, ...], Changes]
    ) -> None:
        if queue is not self.queue:
            return  # of a project that was closed meanwhile
        operation_id = saved[1].operation_id
        assert operation_id is not None
        queue.saved(operation_id)
        self.said.emit(words)
        self.answered.emit()
        self.go_on()

    def _on_not_saved(self, queue: ScreenQueue, _error: Exception) -> None:
        if queue is self.queue:
            queue.save_failed()
            self.said.emit(self.tr("Not saved. The question stays; answer it again."))

    def _on_screens(
        self, queue: ScreenQueue, request: Request, n_given: int, batch: ScreenBatch
    ) -> None:
        queue.received(request, batch.screens)
        if queue is self.queue:
            self.left_told.emit(left_after(batch.n_left, queue.n_given - n_given))
            self.go_on()

    def _on_no_screens(self, queue: ScreenQueue, request: Request, *_why: Exception) -> None:
        queue.refused(request)
        if queue is self.queue:
            self.show_current()

    @Slot(object)
    def _on_loaded(self, screen: ScreenQuestion) -> None:
        current = self.queue.current
        if current is None or current.pairs != screen.pairs or self._loader is None:
            return
        loaded = self._loader.get(current)
        if loaded is not None and current is self._shown:
            self.view.renew(loaded)
        elif loaded is not None:
            self._show_screen(current)
        self.offer_answers()

    @Slot(object)
    def _on_not_loaded(self, screen: ScreenQuestion) -> None:
        current = self.queue.current
        if current is not None and current.pairs == screen.pairs and current is not self._shown:
            self.view.show_nothing(self.tr("These photographs cannot be shown. Skip them."))

    @Slot(object)
    def _on_painted(self, pairs: tuple[Pair, ...]) -> None:
        if self._shown is not None and self._shown is self.queue.current:
            self.queue.seen(pairs)
            self._since_painted.start()

    @Slot(int, float)
    def _on_detail_wanted(self, place: int, scale: float) -> None:
        loaded = None
        if self._loader is not None and self._shown is not None:
            loaded = self._loader.get(self._shown)
        if loaded is not None and self._loader is not None:
            self._loader.want_detail(loaded.sides[place], scale)

    @Slot(object, object)
    def _on_detailed(self, side: object, picture: DecodedPhotograph) -> None:
        loaded = None
        if self._loader is not None and self._shown is not None:
            loaded = self._loader.get(self._shown)
        if loaded is not None and side in loaded.sides:
            self.view.sharpen(loaded.sides.index(side), picture)
