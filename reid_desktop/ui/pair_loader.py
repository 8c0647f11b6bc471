"""Has the photographs of a pair ready before it is their turn."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from math import ceil

from PySide6.QtCore import QObject, Signal

from reid_desktop.core.types import Pair
from reid_desktop.project.views import SideRow
from reid_desktop.ui.operations import DecodedPhotograph, PageContext
from reid_desktop.ui.tasks import Task

_KEPT = 12  # pairs: those to come, and those that undo goes back to
_GROWN = 1.2  # the view by so much: decoded anew, or one sees the pixels
_MAX_FULL_PX = 12_000  # 144 megapixels: more than a person looks at, and a gigabyte less


@dataclass(frozen=True, slots=True)
class LoadedPair:
    """Both photographs of a pair and what is known of them.

    Attributes
    ----------
    pictures : tuple
        None where the photograph cannot be read.
    fit_within : (int, int)
        What they were decoded for.
    """

    pair: Pair
    sides: tuple[SideRow, SideRow]
    pictures: tuple[DecodedPhotograph | None, DecodedPhotograph | None]
    fit_within: tuple[int, int]

    @property
    def is_whole(self) -> bool:
        """Whether both photographs can be seen."""
        return None not in self.pictures


@dataclass(slots=True)
class _Loading:
    fit_within: tuple[int, int]
    tasks: list[Task] = field(default_factory=list)
    sides: tuple[SideRow, SideRow] | None = None
    pictures: dict[int, DecodedPhotograph | None] = field(default_factory=dict)


class PairLoader(QObject):
    """Reads and decodes in the background and keeps the last pairs."""

    loaded = Signal(object)  # LoadedPair
    failed = Signal(object)  # Pair: not even its names can be read
    detailed = Signal(object, int, object)  # Pair, 0 or 1, DecodedPhotograph

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: OrderedDict[Pair, LoadedPair] = OrderedDict()
        self._loading: dict[Pair, _Loading] = {}
        self._closed = False

    def want(self, pairs: Sequence[Pair], fit_within: tuple[int, int]) -> None:
        """Get `pairs` ready, the first one first, for views of a size in screen pixels."""
        for pair, loading in list(self._loading.items()):
            if pair not in pairs or not _suits(loading.fit_within, fit_within):
                self._give_up(pair)
        for pair in pairs:
            kept = self._kept.get(pair)
            if kept is not None and _suits(kept.fit_within, fit_within):
                self._kept.move_to_end(pair)
            elif pair not in self._loading:
                self._start(pair, fit_within)

    def get(self, pair: Pair) -> LoadedPair | None:
        """Give a pair if it is ready."""
        return self._kept.get(pair)

    def want_detail(self, pair: Pair, side: int, scale: float) -> None:
        """Decode one photograph at `scale`, 1 being full size; `detailed` tells."""
        kept = self._kept.get(pair)
        picture = None if kept is None else kept.pictures[side]
        if kept is None or picture is None:
            return
        fit_within = size_at(scale, picture.full_size_px)
        task = self._context.decode(kept.sides[side].path, fit_within=fit_within)
        task.succeeded.connect(partial(self._on_detail, pair, side))

    def forget(self) -> None:
        """Let go of pairs whose groups may have other names and sizes now."""
        self._kept.clear()

    def forget_broken(self) -> None:
        """Let go of pairs with a photograph that could not be read: a disk may be back."""
        for pair, kept in list(self._kept.items()):
            if not kept.is_whole:
                del self._kept[pair]

    def close(self) -> None:
        """Stop, and let go of everything."""
        for pair in list(self._loading):
            self._give_up(pair)
        self._kept.clear()
        self._closed = True

    def _on_detail(self, pair: Pair, side: int, picture: DecodedPhotograph) -> None:
        if not self._closed:  # else Qt may have deleted it already, and nobody asks any more
            self.detailed.emit(pair, side, picture)

    def _start(self, pair: Pair, fit_within: tuple[int, int]) -> None:
        loading = _Loading(fit_within)
        self._loading[pair] = loading
        task = self._context.pair_sides(pair)
        loading.tasks.append(task)
        task.succeeded.connect(partial(self._on_sides, pair, loading))
        task.failed.connect(partial(self._on_failed, pair, loading))

    def _give_up(self, pair: Pair) -> None:
        for task in self._loading.pop(pair).tasks:
            task.cancel()

    def _on_sides(self, pair: Pair, loading: _Loading, sides: tuple[SideRow, SideRow]) -> None:
        if self._loading.get(pair) is not loading:
            return  # no longer wanted
        loading.sides = sides
        loading.tasks.clear()
        for i, side in enumerate(sides):
            task = self._context.decode(side.path, fit_within=loading.fit_within)
            loading.tasks.append(task)
            task.succeeded.connect(partial(self._on_picture, pair, loading, i))
            task.failed.connect(partial(self._on_no_picture, pair, loading, i))

    def _on_failed(self, pair: Pair, loading: _Loading, _error: Exception) -> None:
        if self._loading.get(pair) is loading:
            del self._loading[pair]
            self.failed.emit(pair)

    def _on_no_picture(self, pair: Pair, loading: _Loading, i: int, _error: Exception) -> None:
        self._on_picture(pair, loading, i, None)

    def _on_picture(
        self, pair: Pair, loading: _Loading, i: int, picture: DecodedPhotograph | None
    ) -> None:
        if self._loading.get(pair) is not loading or loading.sides is None:
            return
        loading.pictures[i] = picture
        if len(loading.pictures) < 2:
            return
        del self._loading[pair]
        pictures = (loading.pictures[0], loading.pictures[1])
        whole = LoadedPair(pair, loading.sides, pictures, loading.fit_within)
        self._keep(whole)
        self.loaded.emit(whole)

    def _keep(self, loaded: LoadedPair) -> None:
        self._kept[loaded.pair] = loaded
        self._kept.move_to_end(loaded.pair)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)


def _suits(have: tuple[int, int], want: tuple[int, int]) -> bool:
    return want[0] <= have[0] * _GROWN and want[1] <= have[1] * _GROWN


def size_at(scale: float, full_size_px: tuple[int, int]) -> tuple[int, int] | None:
    """Tell within which size to decode a photograph to show it at `scale`; None for all of it."""
    width, height = full_size_px
    if scale < 1:
        return ceil(width * scale), ceil(height * scale)
    return None if max(width, height) <= _MAX_FULL_PX else (_MAX_FULL_PX, _MAX_FULL_PX)
