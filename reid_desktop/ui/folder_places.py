"""Where the folders of an open project lie, where they went, and what their levels tell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Folder
from reid_desktop.core.types import FolderId
from reid_desktop.project.encounters import gap_of
from reid_desktop.project.preview import Dated, Preview, known_files, preview_of
from reid_desktop.project.project import Project
from reid_desktop.project.reachable import is_away
from reid_desktop.project.reading import change_reading
from reid_desktop.project.relocation import Fit, Sought, fit_of, propose, refusal, sought
from reid_desktop.project.stations import level_of
from reid_desktop.project.volumes import volumes
from reid_desktop.ui.messages import Messages, Topic
from reid_desktop.ui.pipeline import Pipeline
from reid_desktop.ui.project_operations import ProjectOperations
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.ui.words import number, place


@dataclass(frozen=True, slots=True)
class FolderPlace:
    """A folder of the project, whether it is there, and where it seems to be if it is not."""

    folder: Folder
    is_away: bool
    proposal: Fit | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """How stations and encounters of a project are told now, and what there is to tell."""

    level: str
    gap_s: float
    preview: Preview
    dated: Sequence[Dated]


class FolderPlaces(QObject):
    """PROJECT reads and writes, FILES looks. Nothing is believed without a person."""

    changed = Signal()  # a folder went away, came back, or is looked for again

    def __init__(
        self,
        runner: TaskRunner,
        project: Project,
        operations: ProjectOperations,
        pipeline: Pipeline,
        messages: Messages,
    ) -> None:
        super().__init__()
        self._operations = operations
        self._runner = runner
        self._project = project
        self._pipeline = pipeline
        self._messages = messages
        self._told: set[tuple[str, str]] = set()  # folder and proposal
        self._closed = False

    def load(self) -> Task:
        """Look where the folders are; the result is a list of `FolderPlace`."""
        return self._read_then(_all_sought, _places)

    def look(self, folder_id: FolderId, chosen: Path) -> Task:
        """Look whether a folder is in `chosen`, or below it; the result is a `Fit` that is good.

        The task fails with a sentence that counts if it is not.
        """
        read = partial(_sought, folder_id)
        return self._read_then(read, partial(_checked, str(chosen)))

    def load_reading(self) -> Task:
        """Read how stations and encounters are told; the result is a `Reading`."""
        return self._read_then(_read_known, _reading)

    def set_reading(self, level: str, gap_s: float) -> Task:
        """Tell stations and encounters otherwise, of all photographs; a scan follows."""
        self._pipeline.cancel()
        project = self._project
        return self._operations.act(
            lambda: change_reading(project, level=level, gap_s=gap_s)[1], self
        )

    def close(self) -> None:
        """Look for nothing any more."""
        self._closed = True

    @Slot()
    def look_for_away(self) -> None:
        """Look on every disk for folders that are away, and tell where they seem to be."""
        if not self._closed:
            self.changed.emit()
            self.load().succeeded.connect(self._propose)

    @Slot(object)
    def _propose(self, places: Sequence[FolderPlace]) -> None:
        for one in places:
            fit = one.proposal
            if fit is None or self._closed or (one.folder.path, fit.folder) in self._told:
                continue
            self._told.add((one.folder.path, fit.folder))
            self._messages.warn(
                self.tr("The photographs of {old} seem to be in {new} now.").format(
                    old=place(one.folder.path), new=place(fit.folder)
                ),
                self.tr("{n} of {total} files looked at fit. Say whether that is right.").format(
                    n=number(fit.n_fit), total=number(fit.n_looked_at)
                ),
                topic=Topic.FOLDER,
                action="file.find_folder",
            )

    def _read_then(
        self, read: Callable[[Project], Any], work: Callable[[Any, Progress], Any]
    ) -> Task:
        """Read on PROJECT, then work on FILES; the result is that of the work."""
        found: list[Any] = []
        working = Task(partial(_work, found, work))
        reading = Task(lambda _progress: found.append(read(self._project)))
        reading.finished.connect(
            lambda: self._runner.start(working, Lane.FILES, urgency=Urgency.NOW)
        )
        if self._closed:
            reading.cancel()
        self._runner.start(reading, Lane.PROJECT, urgency=Urgency.NOW)
        return working


def _work(found: list[Any], work: Callable[[Any, Progress], Any], progress: Progress) -> object:
    if not found:
        raise Cancelled  # reading failed, and said so
    return work(found[0], progress)


def _sought(folder_id: FolderId, project: Project) -> Sought:
    return sought(project, folder_id)


def _all_sought(project: Project) -> list[Sought]:
    return [sought(project, one.folder_id) for one in project.store.folders.all()]


def _places(wanted: Sequence[Sought], progress: Progress) -> list[FolderPlace]:
    away = [is_away(one.folder.path) for one in wanted]
    roots = volumes() if any(away) else []
    return [
        FolderPlace(one.folder, gone, propose(one, roots, progress) if gone else None)
        for one, gone in zip(wanted, away, strict=True)
    ]


def _checked(chosen: str, wanted: Sought, progress: Progress) -> Fit:
    fit = fit_of(wanted, chosen, progress)
    if fit.is_good:
        return fit
    better = propose(wanted, [chosen], progress)  # the folder around it was chosen
    if better is None:
        raise refusal(fit)
    return better


def _read_known(project: Project) -> tuple[str, float, list[Dated]]:
    return level_of(project), gap_of(project), known_files(project)


def _reading(read: tuple[str, float, list[Dated]], _progress: Progress) -> Reading:
    level, gap_s, dated = read
    preview, some = preview_of(dated)
    return Reading(level, gap_s, preview, some)
