"""What the engine is told of a project: its photographs, and what people and facts say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from reid_desktop.core.records import Decision, Lock
from reid_desktop.core.types import AnnotationId, IndividualId
from reid_desktop.project.project import Project


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One annotation as the engine needs it."""

    annotation_id: AnnotationId
    crop_key: str
    captured_at: datetime | None
    station_id: int | None
    encounter_id: int | None
    side: str | None
    available: bool = True  # its photograph can be looked at
    position: tuple[float, float] | None = field(default=None, repr=False)  # in degrees


@dataclass(frozen=True, slots=True)
class Evidence:
    """What people and facts say, in the order it was said.

    Attributes
    ----------
    n_given : int
        Answers that people gave, see `Status`.
    """

    decisions: tuple[Decision, ...]
    locks: tuple[Lock, ...]
    memberships: Mapping[AnnotationId, IndividualId]
    n_given: int = 0


def read_roster(project: Project) -> tuple[RosterRow, ...]:
    """Read every annotation of the study, by rising id. On the project's thread."""
    return tuple(
        RosterRow(
            row.annotation_id,
            row.crop_key,
            row.captured_at,
            row.station_id,
            row.encounter_id,
            row.side,
            row.available,
            row.position,
        )
        for row in project.store.annotations.engine_rows()
    )


def read_evidence(project: Project) -> Evidence:
    """Read what people and facts say now. On the project's thread."""
    store = project.store
    return Evidence(
        decisions=tuple(store.decisions.in_force()),
        locks=tuple(store.locks.in_force()),
        memberships=store.individuals.memberships(),
        n_given=store.decisions.count_given(),
    )
