"""Shows which points of a pair agree, while a person wants to see it."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPointF, Slot

from reid_desktop.core.local_features import PairMatch
from reid_desktop.core.types import Pair
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.pair_loader import LoadedPair
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.widgets.match_lines import MatchLines, links_of
from reid_desktop.ui.widgets.pair_view import PairView
from reid_desktop.ui.words import number, plural

_KEPT = 64  # pairs: some kilobytes each
_BY_CHANCE = 8  # any four points agree on some view


class PairMatches(QObject):
    """Matches the pair on screen, and those that come next, in the background."""

    def __init__(self, view: PairView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._context: PageContext | None = None
        self._on = False
        self._known: OrderedDict[Pair, PairMatch | None] = OrderedDict()
        self._tasks: dict[Pair, Task] = {}
        self.lines = MatchLines(view.stage)
        view.shown.connect(self._show)
        view.looked.connect(self._show)
        view.stage.blinked.connect(self._show)
        for side, one in enumerate(view.views):
            one.moved.connect(self.lines.update)
            one.pointed_at.connect(partial(self._on_pointed, side))

    @property
    def on(self) -> bool:
        """Whether lines are wanted."""
        return self._on

    def set_context(self, context: PageContext | None) -> None:
        """Let the open project do the work."""
        for task in self._tasks.values():
            task.cancel()
        self._tasks.clear()
        self._known.clear()
        self._context = context

    def set_on(self, *, on: bool) -> None:
        """Show lines, or the photographs alone."""
        self._on = on
        self._show()

    def want(self, near: Sequence[LoadedPair]) -> None:
        """Match these pairs, the first one first, if lines are wanted; and no others any more."""
        if self._context is None or not self._on:
            near = ()
        wanted = {loaded.pair for loaded in near}
        for pair in list(self._tasks):
            if pair not in wanted:
                self._tasks.pop(pair).cancel()
        for loaded in near:
            if loaded.is_whole and loaded.pair not in self._known:
                self._start(loaded)

    def _start(self, loaded: LoadedPair) -> None:
        pair = loaded.pair
        if self._context is not None and pair not in self._tasks:
            task = self._context.match(loaded.sides)
            self._tasks[pair] = task
            task.succeeded.connect(partial(self._on_matched, pair, task))
            task.finished.connect(partial(self._on_finished, pair, task))

    def _on_matched(self, pair: Pair, task: Task, match: PairMatch | None) -> None:
        if self._tasks.get(pair) is task:
            self._known[pair] = match
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)

    def _on_finished(self, pair: Pair, task: Task) -> None:
        if self._tasks.get(pair) is task:
            del self._tasks[pair]
            self._known.setdefault(pair, None)  # it failed, and is not tried again and again
            self._show()

    @Slot()
    def _show(self) -> None:
        """Show what is known of the pair on screen, and ask for what is not."""
        loaded, view = self._view.loaded, self._view
        apart = view.stage.front is None and not view.looking
        self.lines.setVisible(self._on and loaded is not None and view.is_whole and apart)
        if not self._on or loaded is None:
            return
        match = self._known.get(loaded.pair)
        if match is not None:
            boxes = loaded.sides[0].box, loaded.sides[1].box
            self.lines.tell(in_words(match), links_of(match, boxes))
        elif loaded.pair in self._known:
            self.lines.tell(self.tr("Points could not be looked for."))
        else:
            self.lines.tell(self.tr("Looking for points that agree…"))

    def _on_pointed(self, side: int, at: QPointF | None) -> None:
        if self.lines.isVisible():
            corner = QPointF(self._view.views[side].pos())
            self.lines.point_at(None if at is None else at + corner)


def in_words(match: PairMatch) -> str:
    """Tell what a match says of a pair, and no more."""
    translate = QCoreApplication.translate
    if not match.inliers:
        if match.same_place:
            return translate("Matches", "Only the background agrees: the place is the same.")
        return translate("Matches", "No points agree. That alone does not tell them apart.")
    if match.inliers < _BY_CHANCE:
        said = plural(
            "Matches",
            "{n} point agrees: so few do by chance, too.",
            "{n} points agree: so few do by chance, too.",
            match.inliers,
        )
    elif match.same_place:
        said = translate("Matches", "{n} points agree, without the background that agrees, too.")
    else:
        said = translate("Matches", "{n} points agree.")
    return said.format(n=number(match.inliers))
