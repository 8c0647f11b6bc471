"""Gets what the insight page draws, on lanes where no question has to wait for it."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage

from reid_desktop.core.errors import Cancelled, ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.core.types import AnnotationId
from reid_desktop.project.companion import Matrices
from reid_desktop.project.exporting import Table
from reid_desktop.project.exporting.cells import to_csv
from reid_desktop.project.insight import (
    Captures,
    Insight,
    InsightData,
    MapLayout,
    make_insight,
    make_map,
    read_captures,
    read_group,
    read_insight,
)
from reid_desktop.project.project import Project
from reid_desktop.ui.embedding import Embedding
from reid_desktop.ui.tasks import Lane, Task, TaskRunner


class PictureError(ReidError):
    """A picture could not be written."""


@dataclass(slots=True)
class _Got:
    """What the steps before the last one brought; None while one is missing."""

    data: InsightData | None = None
    captures: Captures | None = None
    matrices: Matrices | None = None


class Charting:
    """Reads on PROJECT and EMBED, computes on CHARTS."""

    def __init__(self, runner: TaskRunner, project: Project, embedding: Embedding) -> None:
        self._runner = runner
        self._project = project
        self._embedding = embedding
        self._closed = False

    def close(self) -> None:
        """Begin nothing any more: the project is about to be closed."""
        self._closed = True

    def load_insight(self, *, accepted_only: bool) -> Task:
        """Read and work out all pictures but the map; the result is an `Insight`."""
        got = _Got()
        task = Task(partial(_make_insight, got, accepted_only))
        reading = Task(partial(self._read_data, got))
        reading.finished.connect(lambda: self._runner.start(task, Lane.CHARTS))
        self._read(reading)
        return task

    def load_map(self) -> Task:
        """Lay the photographs out; seconds to minutes. The result is a `MapLayout`."""
        got = _Got()
        task = Task(partial(_make_map, got), in_hundredths=True)
        reading = Task(partial(self._read_captures, got))
        reading.finished.connect(partial(self._read_matrices, got, task))
        self._read(reading)
        return task

    def load_group(self, annotation_id: AnnotationId) -> Task:
        """Read a photograph and the others of its group; gives ``list[PhotographRow]``."""
        return self._read(Task(lambda _progress: read_group(self._project, annotation_id)))

    def save_picture(self, image: QImage, path: Path) -> Task:
        """Write a picture; nothing is given."""
        return self._runner.start(Task(partial(_save, image, path), cancellable=False), Lane.FILES)

    def write_numbers(self, table: Table) -> Task:
        """Turn a table into CSV; the result is its text."""
        task = Task(lambda _progress: to_csv(table).decode("utf-8-sig"))
        return self._runner.start(task, Lane.FILES)

    def _read(self, task: Task) -> Task:
        if self._closed:
            task.cancel()
        return self._runner.start(task, Lane.PROJECT)

    def _read_matrices(self, got: _Got, task: Task) -> None:
        if got.captures is None or self._closed:
            self._runner.start(task, Lane.CHARTS)  # to tell that it is off
            return
        reading = self._embedding.read_matrices(got.captures.crop_keys)
        reading.succeeded.connect(partial(setattr, got, "matrices"))
        reading.finished.connect(lambda: self._runner.start(task, Lane.CHARTS))

    # Below: on worker threads.

    def _read_data(self, got: _Got, _progress: Progress) -> None:
        got.data = read_insight(self._project)

    def _read_captures(self, got: _Got, _progress: Progress) -> None:
        got.captures = read_captures(self._project)


def _make_insight(got: _Got, accepted_only: bool, _progress: Progress) -> Insight:
    if got.data is None:
        raise Cancelled  # reading failed, and said so
    return make_insight(got.data, accepted_only=accepted_only)


def _make_map(got: _Got, progress: Progress) -> MapLayout:
    if got.captures is None or got.matrices is None:
        raise Cancelled
    return make_map(got.captures, got.matrices, progress)


def _save(image: QImage, path: Path, _progress: Progress) -> None:
    if not image.save(str(path)):
        raise PictureError(
            f"The picture could not be saved as {path.name}.",
            hint="Choose a folder you may write to, and a name that ends in .png.",
        )
