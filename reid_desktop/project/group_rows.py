"""The groups as the window and the command line show them, read at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from reid_desktop.core.records import Individual
from reid_desktop.core.types import AnnotationId, AssignmentStatus, ClusterId, IndividualId
from reid_desktop.project.grouping import GroupRef
from reid_desktop.project.project import Project
from reid_desktop.project.recognition import SURE


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Photographs that are shown as one animal.

    Attributes
    ----------
    label : str
        Name of the individual, else label of the cluster.
    status : AssignmentStatus
        Accepted: it is an individual, though some members may still be proposed.
    n_accepted : int
        Members with a membership.
    members : tuple of AnnotationId
        The best representative, `cover`, first.
    n_perhaps : int
        Members of an individual that nobody accepted, and that are not surely of it.
    n_encounters : int
        Stays at a place in which it was photographed; 0 while no photograph is in one.
    best_left, best_right : AnnotationId, optional
        The best representative of each side, where sides are known.
    least_probability : float, optional
        Of the member that belongs least surely; of those that nobody accepted.
    known : Individual, optional
        What was noted of the individual.
    """

    cluster_id: ClusterId | None
    individual_id: IndividualId | None
    label: str
    n_photographs: int
    status: AssignmentStatus
    first_seen: datetime | None
    last_seen: datetime | None
    stations: tuple[str, ...]
    cover: AnnotationId
    members: tuple[AnnotationId, ...]
    n_accepted: int = 0
    n_encounters: int = 0
    best_left: AnnotationId | None = None
    best_right: AnnotationId | None = None
    least_probability: float | None = None
    known: Individual | None = None
    n_perhaps: int = 0

    @property
    def covers(self) -> tuple[AnnotationId, ...]:
        """The photographs that show it best: one a side where sides are known."""
        sides = tuple(one for one in (self.best_left, self.best_right) if one is not None)
        return sides or (self.cover,)

    @property
    def n_new(self) -> int:
        """Members of an individual that nobody accepted yet."""
        return 0 if self.individual_id is None else self.n_photographs - self.n_accepted

    @property
    def ref(self) -> GroupRef:
        """What to hand to the verbs of `identify`."""
        if self.individual_id is not None:
            return GroupRef(individual_id=self.individual_id)
        return GroupRef(cluster_id=self.cluster_id)


def group_rows(project: Project) -> list[GroupRow]:
    """Read the groups: individuals first, then clusters, each by rising id."""
    by_group = groupby(
        project.store.reading.members(),
        key=lambda row: (row["individual_id"], row["individual_id"] or row["cluster_id"]),
    )
    known = {one.individual_id: one for one in project.store.individuals.all()}
    return [_group_row(list(rows), known) for _, rows in by_group]


def _group_row(rows: list[Any], known: Mapping[IndividualId, Individual]) -> GroupRow:
    first = rows[0]
    times = [row["captured_at"] for row in rows if row["captured_at"] is not None]
    members = tuple(AnnotationId(row["annotation_id"]) for row in rows)
    clusters = [row["cluster_id"] for row in rows if row["cluster_id"] is not None]
    return GroupRow(
        cluster_id=max(sorted(set(clusters)), key=clusters.count, default=None),
        individual_id=first["individual_id"],
        label=first["individual"] or first["cluster"],
        n_photographs=len(rows),
        status=(
            AssignmentStatus.ACCEPTED
            if first["individual_id"] is not None
            else AssignmentStatus(first["status"])
        ),
        first_seen=_time(min(times, default=None)),
        last_seen=_time(max(times, default=None)),
        stations=tuple(sorted({row["station"] for row in rows if row["station"] is not None})),
        cover=members[0],
        members=members,
        n_accepted=sum(row["status"] == AssignmentStatus.ACCEPTED for row in rows),
        n_encounters=len({row["encounter_id"] for row in rows} - {None}),
        best_left=_best(rows, "left"),
        best_right=_best(rows, "right"),
        least_probability=min(
            (
                row["probability"]
                for row in rows
                if row["status"] != AssignmentStatus.ACCEPTED and row["probability"] is not None
            ),
            default=None,
        ),
        known=known.get(first["individual_id"]),
        n_perhaps=sum(map(_is_perhaps, rows)) if first["individual_id"] is not None else 0,
    )


def _is_perhaps(row: Any) -> bool:
    return row["status"] == AssignmentStatus.PROPOSED and (row["probability"] or 0.0) < SURE


def _best(rows: list[Any], side: str) -> AnnotationId | None:
    """Give the first of a side: the best comes first."""
    return next((AnnotationId(row["annotation_id"]) for row in rows if row["side"] == side), None)


def _time(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)
