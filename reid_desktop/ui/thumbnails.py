"""Small pictures for the lists: made in the background, kept on disk and in memory."""

import logging
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Box
from reid_desktop.ui.tasks import Lane, Task, TaskRunner

log = logging.getLogger(__name__)

THUMBNAIL_PX = 320  # longest side on disk
_MEMORY_BYTES = 96 * 1024 * 1024
_MAX_WAITING = 300  # more than a screen shows: who scrolled by is asked for again when seen
_MAX_RUNNING = 4  # as many as the lane has threads, so that what is seen last goes first


class ThumbnailSource(Protocol):
    """What has a thumbnail: a `CropSource`, or a row of a view."""

    @property
    def crop_key(self) -> str | None: ...
    @property
    def path(self) -> str: ...
    @property
    def box(self) -> Box | None: ...


class ThumbnailLoader(QObject):
    """Gives thumbnails that are there, and makes the others.

    Parameters
    ----------
    make : callable
        ``make(source, folder) -> Path`` writes the file; runs on a worker thread.
    """

    ready = Signal(str)  # crop_key: asking for it again gives a picture, if one can be made

    def __init__(
        self,
        runner: TaskRunner,
        folder: Path,
        make: Callable[[ThumbnailSource, Path], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._folder = folder
        self._make = make
        self._pixmaps: OrderedDict[tuple[str, int], QPixmap] = OrderedDict()
        self._n_bytes = 0
        self._waiting: OrderedDict[tuple[str, int], ThumbnailSource] = OrderedDict()
        self._running: dict[tuple[str, int], Task] = {}
        self._impossible: set[str] = set()

    def request(self, source: ThumbnailSource, size_px: int = THUMBNAIL_PX) -> QPixmap | None:
        """Give the picture, at most `size_px` wide and high, or None and make it.

        None also stands for a photograph of which no picture can be made, see `is_impossible`.
        Call it on the UI thread, as often as you paint.
        """
        if source.crop_key is None or source.crop_key in self._impossible:
            return None
        key = (source.crop_key, size_px)
        pixmap = self._pixmaps.get(key)
        if pixmap is not None:
            self._pixmaps.move_to_end(key)
            return pixmap
        if key not in self._running:
            self._waiting[key] = source
            self._waiting.move_to_end(key)
            if len(self._waiting) > _MAX_WAITING:
                self._waiting.popitem(last=False)
            self._start_more()
        return None

    def is_impossible(self, source: ThumbnailSource) -> bool:
        """Tell whether it was tried in vain."""
        return source.crop_key is None or source.crop_key in self._impossible

    def forget_failures(self) -> None:
        """Try again what could not be made: a disk may have come back."""
        self._impossible.clear()

    def close(self) -> None:
        """Stop making pictures and let go of those in memory."""
        self._waiting.clear()
        for task in self._running.values():
            task.cancel()
        self._running.clear()
        self._pixmaps.clear()
        self._n_bytes = 0

    def _start_more(self) -> None:
        while self._waiting and len(self._running) < _MAX_RUNNING:
            key, source = self._waiting.popitem(last=True)
            task = Task(partial(_load, source, self._folder, key[1], self._make))
            self._running[key] = task
            task.succeeded.connect(partial(self._on_loaded, key))
            task.finished.connect(partial(self._on_finished, key, task))
            self._runner.start(task, Lane.THUMBNAILS)

    def _on_loaded(self, key: tuple[str, int], image: QImage | None) -> None:
        if key not in self._running:
            return  # closed meanwhile
        if image is None:
            self._impossible.add(key[0])
        else:
            self._keep(key, QPixmap.fromImage(image))
        self.ready.emit(key[0])

    def _on_finished(self, key: tuple[str, int], task: Task) -> None:
        if self._running.get(key) is task:
            del self._running[key]
            self._start_more()

    def _keep(self, key: tuple[str, int], pixmap: QPixmap) -> None:
        self._pixmaps[key] = pixmap
        self._n_bytes += _n_bytes(pixmap)
        while self._n_bytes > _MEMORY_BYTES and len(self._pixmaps) > 1:
            _, dropped = self._pixmaps.popitem(last=False)
            self._n_bytes -= _n_bytes(dropped)


def _n_bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def _load(
    source: ThumbnailSource,
    folder: Path,
    size_px: int,
    make: Callable[[ThumbnailSource, Path], Path],
    _progress: Progress,
) -> QImage | None:
    """Read the thumbnail, making it first if need be; None if there is no way."""
    path = folder / f"{source.crop_key}.webp"
    image = QImage(str(path)) if path.exists() else QImage()
    if image.isNull():
        try:
            image = QImage(str(make(source, folder)))
        except (ReidError, OSError) as error:  # one of many: the problems table tells of it
            log.debug("no thumbnail of %s: %s", source.crop_key, error)
            return None
    if image.isNull():
        return None
    if max(image.width(), image.height()) <= size_px:
        return image
    return image.scaled(
        size_px,
        size_px,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
