"""Reads, previews and writes exports on lanes where no answer has to wait for them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Slot

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import Progress
from reid_desktop.project.exporting import Choices, Study, read_study, remember_places
from reid_desktop.project.exporting.formats import (
    Preview,
    formats_named,
    plan_export,
    preview_of,
    write_plan,
)
from reid_desktop.project.project import Project
from reid_desktop.ui.tasks import Lane, Task, TaskRunner


class CatchesUp(Protocol):
    """What works out who is who."""

    def catch_up(self) -> Task | None:
        """Work in the newest answers; None if they are in it already."""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What a person wants to be written."""

    formats: tuple[str, ...]
    choices: Choices


@dataclass(slots=True)
class _Got:
    """What the reading brought; None while it is missing."""

    study: Study | None = None


class Exporting:
    """Reads on PROJECT, works out on CHARTS what would be written, writes on DOWNLOADS.

    What was read is kept until the project changes, so that a preview follows every choice at
    once.
    """

    def __init__(
        self,
        runner: TaskRunner,
        project: Project,
        solving: CatchesUp,
        *,
        begun: Callable[[], object] = lambda: None,
    ) -> None:
        self._runner = runner
        self._project = project
        self._solving = solving
        self._begun = begun  # what was said of the last time holds no longer
        self._study: Study | None = None
        self._closed = False

    def close(self) -> None:
        """Begin nothing any more: the project is about to be closed."""
        self._closed = True
        self._study = None

    @Slot()
    def forget(self) -> None:
        """Read the project again the next time: it changed, or nobody looks any more."""
        self._study = None

    def preview(self, wish: ExportWish) -> Task:
        """Work out what would be written; the result is a tuple of `Preview`, one a format."""
        got = _Got(self._study)
        planning = Task(partial(_preview, got, wish))
        if got.study is not None:
            return self._runner.start(planning, Lane.CHARTS)
        self._read(got, lambda: self._runner.start(planning, Lane.CHARTS))
        return planning

    def write(self, wish: ExportWish, folder: Path) -> Task:
        """Write it with the newest answers in it; the result are the paths.

        Whether places are told is remembered with the project.
        """
        self._begun()
        got = _Got()
        writing = Task(partial(_write, got, wish, folder))
        solving = self._solving.catch_up()
        read = partial(
            self._read,
            got,
            lambda: self._runner.start(writing, Lane.DOWNLOADS),
            told=wish.choices.places,
        )
        if solving is None:
            read()
        else:
            solving.finished.connect(read)
        return writing

    def _read(self, got: _Got, then: Callable[[], object], *, told: bool | None = None) -> None:
        reading = Task(partial(_read_study, self._project, got, told))
        if self._closed:
            reading.cancel()
        reading.succeeded.connect(self._keep)
        reading.finished.connect(then)
        self._runner.start(reading, Lane.PROJECT)

    def _keep(self, study: Study) -> None:
        if not self._closed:
            self._study = study


def _read_study(project: Project, got: _Got, told: bool | None, _progress: Progress) -> Study:
    if told is not None:
        remember_places(project, told=told)
    got.study = read_study(project)
    return got.study


def _preview(got: _Got, wish: ExportWish, _progress: Progress) -> tuple[Preview, ...]:
    if got.study is None:
        raise Cancelled  # reading failed, and said so
    return preview_of(plan_export(got.study, formats_named(wish.formats), wish.choices))


def _write(got: _Got, wish: ExportWish, folder: Path, progress: Progress) -> tuple[Path, ...]:
    study, got.study = got.study, None
    if study is None:
        raise Cancelled  # reading failed, and said so
    plan = plan_export(study, formats_named(wish.formats), wish.choices)
    return write_plan(plan, folder, progress)
