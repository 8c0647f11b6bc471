"""What the photographs of an open project tell besides their pixels, and setting it right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from reid_desktop.core.clocks import parse_offset
from reid_desktop.core.facts import Fact
from reid_desktop.project.changes import Changes
from reid_desktop.project.clocks import (
    camera_rows,
    offset_by_photograph,
    set_zone,
    shift_clock,
    zone_name,
)
from reid_desktop.project.encounters import FOLLOWED
from reid_desktop.project.facts import FactRow, fact_rows, facts_of, set_fastest, switch_fact
from reid_desktop.project.project import Project
from reid_desktop.project.station_table import (
    StationPlan,
    StationTable,
    plan_stations,
    read_station_table,
    take_stations,
)
from reid_desktop.store.clocks import CameraRow
from reid_desktop.ui.project_operations import ProjectOperations
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency

_COUNTED = FOLLOWED | {"annotation", "lock"}


@dataclass(frozen=True, slots=True)
class Told:
    """The cameras and their clocks, the time zone, and the free constraints."""

    cameras: Sequence[CameraRow]
    zone: str
    facts: Sequence[FactRow]
    fastest_kmh: float


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table of stations, and what it would come to."""

    table: StationTable
    plan: StationPlan


class Telling(QObject):
    """PROJECT reads and writes; each act can be undone, and a scan makes what follows of it."""

    changed = Signal()  # what `load` gives may be other now
    heard = Signal()  # what a person told could be taken

    def __init__(self, runner: TaskRunner, project: Project, operations: ProjectOperations) -> None:
        super().__init__()
        self._runner = runner
        self._project = project
        self._operations = operations
        operations.events.changed.connect(self._on_changed)

    def load(self) -> Task:
        """Read all of it; the result is a `Told`."""
        return self._read(_told)

    def switch(self, fact: Fact, *, on: bool) -> Task:
        """Heed a kind of free constraint, or heed it no more."""
        return self._act(lambda project: switch_fact(project, fact, on=on))

    def set_fastest(self, kmh: float) -> Task:
        """Say what no animal keeps up over a way."""
        return self._act(lambda project: set_fastest(project, kmh))

    def set_zone(self, zone: str) -> Task:
        """Say in which time zone the cameras were set; fails with a sentence if there is none."""
        return self._act(lambda project: set_zone(project, zone))

    def shift(self, camera: str, offset: str) -> Task:
        """Say by how much the clock of a camera was slow, as `parse_offset` reads it."""
        return self._act(lambda project: shift_clock(project, camera, parse_offset(offset)))

    def shift_by(self, photograph: str, taken_at: datetime) -> Task:
        """Set the clock of a camera by a photograph of which the time is known."""
        return self._act(
            lambda project: shift_clock(
                project, *offset_by_photograph(project, photograph, taken_at)
            )
        )

    def plan_table(self, path: Path) -> Task:
        """Read a table of stations; the result is a `ReadTable`, and nothing is changed."""

        def plan(project: Project) -> ReadTable:
            table = read_station_table(path)
            return ReadTable(table, plan_stations(project, table))

        return self._read(plan)

    def take_table(self, table: StationTable) -> Task:
        """Take the stations of a table."""
        return self._act(lambda project: take_stations(project, table))

    def _read(self, read: Callable[[Project], Any]) -> Task:
        project = self._project
        task = Task(lambda _progress: read(project))
        task.succeeded.connect(self._on_heard)
        return self._runner.start(task, Lane.PROJECT, urgency=Urgency.NOW)

    def _act(self, work: Callable[[Project], Changes]) -> Task:
        project = self._project
        task = self._operations.act(lambda: work(project), self)
        task.succeeded.connect(self._on_heard)
        return task

    @Slot()
    def _on_heard(self) -> None:
        self.heard.emit()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.tables & _COUNTED:
            self.changed.emit()


def _told(project: Project) -> Told:
    return Told(
        camera_rows(project), zone_name(project), fact_rows(project), facts_of(project).fastest_kmh
    )
