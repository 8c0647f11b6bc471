"""In which light photographs are looked at: for the session, never on disk."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from reid_desktop.core.light import AS_TAKEN, LIGHT_STEPS, Light
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.widgets.photograph_view import PhotographView

_KEPT = 12  # images: both of the pair on screen, and of those that come next

_Key = tuple[int, Light]


class Looking(QObject):
    """Develops what the views show, and what they will show, in the background."""

    changed = Signal()  # the light

    def __init__(self, views: Sequence[PhotographView], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views = tuple(views)
        self._context: PageContext | None = None
        self._light = AS_TAKEN
        self._kept: OrderedDict[_Key, QImage] = OrderedDict()
        self._tasks: dict[_Key, Task] = {}
        for view in self._views:
            view.pixels_taken.connect(partial(self._on_pixels, view))

    @property
    def light(self) -> Light:
        """In which light photographs are shown."""
        return self._light

    def set_context(self, context: PageContext | None) -> None:
        """Let the open project do the work; the light stays."""
        for task in self._tasks.values():
            task.cancel()
        self._tasks.clear()
        self._kept.clear()
        self._context = context

    def set_light(self, light: Light) -> None:
        """Show what there is, and all that comes, in another light."""
        bounded = replace(
            light, brightness=_bounded(light.brightness), contrast=_bounded(light.contrast)
        )
        if bounded == self._light:
            return
        self._light = bounded
        for key, task in list(self._tasks.items()):
            if key[1] != bounded:
                task.cancel()
                del self._tasks[key]
        for view in self._views:
            if bounded.is_as_taken:
                view.undevelop()
            for pixels in view.pixels:
                self._on_pixels(view, pixels)
        self.changed.emit()

    def step(self, *, brightness: int = 0, contrast: int = 0) -> None:
        """Go so many steps up or down."""
        light = self._light
        self.set_light(
            replace(
                light,
                brightness=light.brightness + brightness,
                contrast=light.contrast + contrast,
            )
        )

    def equalise(self) -> None:
        """Even out light and shade, or no longer."""
        self.set_light(replace(self._light, equalised=not self._light.equalised))

    def reset(self) -> None:
        """Show photographs as they were taken."""
        self.set_light(AS_TAKEN)

    def prepare(self, pixels: QImage) -> None:
        """Develop what will be shown."""
        key = pixels.cacheKey(), self._light
        if self._context is None or self._light.is_as_taken:
            return
        if key not in self._kept and key not in self._tasks:
            task = self._context.develop(pixels, self._light)
            self._tasks[key] = task
            task.succeeded.connect(partial(self._on_developed, key, pixels))
            task.finished.connect(partial(self._forget, key, task))

    def _on_pixels(self, view: PhotographView, pixels: QImage) -> None:
        developed = self._kept.get((pixels.cacheKey(), self._light))
        if developed is None:
            self.prepare(pixels)
        else:
            view.develop(pixels, developed)

    def _on_developed(self, key: _Key, pixels: QImage, developed: QImage) -> None:
        if key[1] != self._light or key not in self._tasks:
            return
        self._kept[key] = developed
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        for view in self._views:
            view.develop(pixels, developed)

    def _forget(self, key: _Key, task: Task) -> None:
        if self._tasks.get(key) is task:
            del self._tasks[key]


def _bounded(step: int) -> int:
    return min(max(step, -LIGHT_STEPS), LIGHT_STEPS)
