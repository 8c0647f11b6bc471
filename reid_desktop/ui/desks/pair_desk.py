"""Two photographs, and the buttons that say whether they show the same individual."""

from PySide6.QtCore import QElapsedTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reid_desktop.core.types import Pair
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.pair_loader import LoadedPair, PairLoader
from reid_desktop.ui.pair_tools import PairTools
from reid_desktop.ui.review_queue import Question, ReviewQueue
from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.answer_strip import AnswerStrip
from reid_desktop.ui.widgets.dispute_line import DisputeLine
from reid_desktop.ui.widgets.pair_view import PairView

_PREFETCHED = 3  # pairs: what a fast person answers while one pair is decoded


class PairDesk(QWidget):
    """Shows what its queue says, and tells it what was painted.

    Parameters
    ----------
    page : QWidget
        Hears the keys that are held.
    settings : Settings, optional
        Remembers how pairs are looked at.
    """

    def __init__(
        self, page: QWidget, settings: Settings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.queue = ReviewQueue()
        self.view = PairView()
        self.tools = PairTools(self.view, page, settings)
        self.strip = AnswerStrip()
        self.disputes = DisputeLine()
        self._loader: PairLoader | None = None
        self._shown: Question | None = None  # by the view
        self._since_painted = QElapsedTimer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.disputes)
        column.addWidget(self.view, 1)
        column.addWidget(self.strip)
        self.view.painted.connect(self._on_painted)
        self.view.detail_wanted.connect(self._on_detail_wanted)
        self.view.resized.connect(self.want)

    @property
    def elapsed_ms(self) -> int | None:
        """Since the pair was first seen; None before."""
        return self._since_painted.elapsed() if self._since_painted.isValid() else None

    def set_context(self, context: PageContext | None) -> None:
        """Ask about another project, or about none."""
        if self._loader is not None:
            self._loader.close()
            self._loader.deleteLater()
            self._loader = None
        self.queue = ReviewQueue()
        if context is not None:
            self._loader = PairLoader(context, self)
            self._loader.loaded.connect(self._on_loaded)
            self._loader.loaded.connect(self.tools.prepare)
            self._loader.failed.connect(self._on_not_loaded)
            self._loader.detailed.connect(self.view.sharpen)
        self.disputes.set_context(context)
        self.tools.set_context(context)

    def forget(self) -> None:
        """Learn that others changed who is who: what is told of the photographs is read anew."""
        if self._loader is not None:
            self._loader.forget()

    def photographs_changed(self) -> None:
        """Learn that a scan wrote photographs."""
        if self._loader is not None:
            self._loader.forget_broken()
            if self._shown is not None and self._loader.get(self._shown.pair) is None:
                self._shown = None  # to be loaded and shown anew

    def show_current(self) -> None:
        """Show what the queue says."""
        question, back = self.queue.current, self.queue.taken_back
        self.disputes.set_asked(None if question is None else question.pair)
        self.strip.mark(None if back is None else back.verdict)
        if question is None:
            self._shown = None
            self.view.show_nothing()
        elif question is not self._shown:
            self._show_question(question)
        self._offer_answers()
        self.want()

    @Slot()
    def want(self) -> None:
        """Get the pair on screen ready, and those that come next."""
        question = self.queue.current
        if self._loader is not None and question is not None and self.isVisible():
            pairs = (question.pair, *self.queue.upcoming[:_PREFETCHED])
            self._loader.want(pairs, self.view.size_on_screen)

    def _show_question(self, question: Question) -> None:
        assert self._loader is not None
        loaded = self._loader.get(question.pair)
        self._since_painted.invalidate()
        if loaded is None:
            self._shown = None
            self.view.show_nothing(self.tr("Loading…"))
        else:
            self._shown = question
            self.view.show_pair(loaded)

    def _offer_answers(self) -> None:
        """Let a pair be answered unless one of its photographs cannot be seen."""
        there = self.queue.current is not None
        unseen = self._shown is not None and not self.view.is_whole
        self.strip.set_available(answers=there and not unseen, skip=there)

    @Slot(object)
    def _on_loaded(self, loaded: LoadedPair) -> None:
        question = self.queue.current
        if question is None or question.pair != loaded.pair:
            return
        if question is self._shown:
            self.view.renew(loaded)
        else:
            self._show_question(question)
        self._offer_answers()

    @Slot(object)
    def _on_not_loaded(self, pair: Pair) -> None:
        question = self.queue.current
        if question is not None and question.pair == pair and question is not self._shown:
            self.view.show_nothing(self.tr("These photographs cannot be shown. Skip them."))

    @Slot(object, int, float)
    def _on_detail_wanted(self, pair: Pair, side: int, scale: float) -> None:
        if self._loader is not None:
            self._loader.want_detail(pair, side, scale)

    @Slot(object)
    def _on_painted(self, pair: Pair) -> None:
        if self._shown is self.queue.current:
            self.queue.painted(pair)
            self._since_painted.start()
