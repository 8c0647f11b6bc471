"""Has the photographs of a screen ready before it is its turn."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from reid_desktop.core.types import AnnotationId, Pair
from reid_desktop.project.screens import ScreenQuestion
from reid_desktop.project.views import SideRow
from reid_desktop.ui.operations import DecodedPhotograph, PageContext
from reid_desktop.ui.photograph_loader import PhotographLoader
from reid_desktop.ui.tasks import Task

_KEPT = 8  # screens whose words are kept: those to come, and those that undo goes back to

Key = tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class LoadedScreen:
    """All photographs of a screen and what is known of them.

    Attributes
    ----------
    sides, pictures : tuple
        Of the subject and the others as they are shown; None where one cannot be read.
    """

    question: ScreenQuestion
    sides: tuple[SideRow, ...]
    pictures: tuple[DecodedPhotograph | None, ...]

    @property
    def is_whole(self) -> bool:
        """Whether every photograph can be seen."""
        return None not in self.pictures


class ScreenLoader(QObject):
    """Reads what is known, and lets a `PhotographLoader` decode.

    Parameters
    ----------
    context : PageContext
    kept : int
        Photographs to keep.
    crops : bool
        Whether only the animal is shown.
    """

    loaded = Signal(object)  # ScreenQuestion: `get` gives it now
    failed = Signal(object)  # ScreenQuestion: not even its names can be read
    detailed = Signal(object, object)  # SideRow, DecodedPhotograph

    def __init__(
        self, context: PageContext, parent: QObject | None = None, *, kept: int, crops: bool
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._photographs = PhotographLoader(context, self, kept=kept, crops=crops)
        self._photographs.loaded.connect(self._on_photograph)
        self._photographs.failed.connect(self._on_no_photograph)
        self._photographs.detailed.connect(self.detailed)
        self._sides: OrderedDict[Key, tuple[SideRow, ...]] = OrderedDict()
        self._reading: dict[Key, Task] = {}
        self._broken: set[AnnotationId] = set()
        self._wanted: tuple[ScreenQuestion, ...] = ()
        self._fit_within = (1, 1)

    def want(self, screens: Sequence[ScreenQuestion], fit_within: tuple[int, int]) -> None:
        """Get `screens` ready, the first one first, for views of a size in screen pixels."""
        self._wanted, self._fit_within = tuple(screens), fit_within
        keys = {screen.pairs for screen in screens}
        for key in [key for key in self._reading if key not in keys]:
            self._reading.pop(key).cancel()
        for screen in screens:
            if screen.pairs not in self._sides and screen.pairs not in self._reading:
                task = self._context.sides(screen.annotation_ids)
                self._reading[screen.pairs] = task
                task.succeeded.connect(partial(self._on_sides, screen, task))
                task.failed.connect(partial(self._on_no_sides, screen, task))
        self._decode()

    def get(self, screen: ScreenQuestion) -> LoadedScreen | None:
        """Give a screen if it is ready."""
        sides = self._sides.get(screen.pairs)
        if sides is None:
            return None
        pictures = tuple(self._photographs.get(side) for side in sides)
        there = all(
            picture is not None or side.annotation_id in self._broken
            for side, picture in zip(sides, pictures, strict=True)
        )
        return LoadedScreen(screen, sides, pictures) if there else None

    def want_detail(self, side: SideRow, scale: float) -> None:
        """Decode one photograph at `scale`, 1 being full size; `detailed` tells."""
        self._photographs.want_detail(side, scale)

    def forget(self) -> None:
        """Let go of words: groups may have other names and sizes now."""
        self._sides.clear()

    def forget_broken(self) -> None:
        """Try again what could not be read: a disk may be back."""
        self._broken.clear()

    def close(self) -> None:
        """Stop, and let go of everything."""
        for task in self._reading.values():
            task.cancel()
        self._reading.clear()
        self._photographs.forget()
        self._sides.clear()

    def _decode(self) -> None:
        rows = [
            side
            for screen in self._wanted
            for side in self._sides.get(screen.pairs, ())
            if side.annotation_id not in self._broken
        ]
        self._photographs.want(rows, self._fit_within)

    def _on_sides(self, screen: ScreenQuestion, task: Task, sides: tuple[SideRow, ...]) -> None:
        if self._reading.get(screen.pairs) is not task:
            return  # no longer wanted
        del self._reading[screen.pairs]
        self._sides[screen.pairs] = sides
        while len(self._sides) > _KEPT:
            self._sides.popitem(last=False)
        self._decode()
        self._tell(screen)

    def _on_no_sides(self, screen: ScreenQuestion, task: Task, _error: Exception) -> None:
        if self._reading.get(screen.pairs) is task:
            del self._reading[screen.pairs]
            self.failed.emit(screen)

    def _on_photograph(self, side: SideRow) -> None:
        for screen in self._wanted:
            if side.annotation_id in screen.annotation_ids:
                self._tell(screen)

    def _on_no_photograph(self, side: SideRow) -> None:
        self._broken.add(side.annotation_id)
        self._on_photograph(side)

    def _tell(self, screen: ScreenQuestion) -> None:
        if self.get(screen) is not None:
            self.loaded.emit(screen)
