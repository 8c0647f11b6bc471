"""What the window and the command line show of a project: rows, read at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import Box, Run
from reid_desktop.core.types import (
    AnnotationId,
    AssignmentStatus,
    ClusterId,
    ImageId,
    IndividualId,
    Pair,
    Verdict,
)
from reid_desktop.project.exporting import tells_places
from reid_desktop.project.identify import GroupRef
from reid_desktop.project.project import Project
from reid_desktop.store.annotations import box_of
from reid_desktop.store.values import absolute_path, path_from_database

DUPLICATE = "duplicate"  # the problem of a file that has the bytes of another


@dataclass(frozen=True, slots=True)
class PhotographRow:
    """One animal in one photograph of the study.

    Attributes
    ----------
    captured_at : datetime, optional
        As the camera wrote it, without a zone.
    individual : str, optional
        Name of the individual it is, or is proposed to be.
    path : str
        Absolute.
    camera : str, optional
        Make and model, if the file tells.
    size_px : tuple of int, optional
        Width and height of the whole photograph, upright.
    """

    annotation_id: AnnotationId
    image_id: ImageId
    folder: str
    relative_path: str
    file_name: str
    captured_at: datetime | None
    station: str | None
    side: str | None
    quality: str | None
    cluster: str | None
    individual: str | None
    status: AssignmentStatus
    crop_key: str
    path: str
    box: Box | None
    camera: str | None = None
    size_px: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A file that is left aside, and why.

    Attributes
    ----------
    problem : str
        A `FileProblem`, or `DUPLICATE`.
    of : str, optional
        Relative path of the file with the same bytes.
    """

    folder: str
    relative_path: str
    problem: str
    of: str | None = None


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

    @property
    def ref(self) -> GroupRef:
        """What to hand to the verbs of `identify`."""
        if self.individual_id is not None:
            return GroupRef(individual_id=self.individual_id)
        return GroupRef(cluster_id=self.cluster_id)


@dataclass(frozen=True, slots=True)
class SideRow:
    """One side of a question.

    Attributes
    ----------
    label : str, optional
        Of the group it is in; None before the first solve.
    group_size : int
        Photographs in that group, this one among them.
    """

    annotation_id: AnnotationId
    file_name: str
    relative_path: str
    path: str
    box: Box | None
    crop_key: str | None
    captured_at: datetime | None
    station: str | None
    side: str | None
    quality: str | None
    label: str | None
    group_size: int


@dataclass(frozen=True, slots=True)
class Status:
    """The counts of a project.

    Attributes
    ----------
    n_images : int
        Photographs that are there and can be read.
    n_annotations : int
        Animals in them that are part of the study.
    n_answers : mapping of Verdict to int
        Answers that were not undone, without what merging and splitting groups says of pairs.
    n_decisions : int
        With that: the lines of decisions.csv.
    n_clusters : int
        Groups that are no individuals yet.
    n_accepted, n_proven, n_proposed, n_unidentified, n_not_identifiable : int
        Annotations by status; they add up to `n_annotations`.
    n_left : int, optional
        About so many more questions pay, as of the last run.
    places : bool
        Whether its tables tell the names of places.
    """

    n_images: int = 0
    n_annotations: int = 0
    n_unreadable: int = 0
    n_missing: int = 0
    n_skipped: int = 0
    n_answers: Mapping[Verdict, int] = field(default_factory=dict)
    n_decisions: int = 0
    n_clusters: int = 0
    n_individuals: int = 0
    n_accepted: int = 0
    n_proven: int = 0
    n_proposed: int = 0
    n_unidentified: int = 0
    n_not_identifiable: int = 0
    n_left: int | None = None
    last_run: Run | None = None
    places: bool = False


def photograph_rows(project: Project) -> list[PhotographRow]:
    """Read every photograph of the study, by rising annotation id."""
    return [_photograph_row(row) for row in project.store.reading.photographs()]


def problem_rows(project: Project) -> list[ProblemRow]:
    """Read what is left aside: unreadable, no photographs, or there twice."""
    return [
        ProblemRow(
            folder=path_from_database(row["folder"]),
            relative_path=path_from_database(row["relative_path"]),
            problem=row["problem"],
            of=None if row["of"] is None else path_from_database(row["of"]),
        )
        for row in project.store.reading.problems()
    ]


def group_rows(project: Project) -> list[GroupRow]:
    """Read the groups: individuals first, then clusters, each by rising id."""
    by_group = groupby(
        project.store.reading.members(),
        key=lambda row: (row["individual_id"], row["individual_id"] or row["cluster_id"]),
    )
    return [_group_row(list(rows)) for _, rows in by_group]


def pair_sides(project: Project, pair: Pair) -> tuple[SideRow, SideRow]:
    """Read what is shown of both sides of a question.

    Raises
    ------
    ReidError
        If one of them is not in the project.
    """
    return _side_row(project, pair.low), _side_row(project, pair.high)


def sides(project: Project, annotation_ids: Sequence[AnnotationId]) -> tuple[SideRow, ...]:
    """Read what is shown of several photographs that are asked about at once.

    Raises
    ------
    ReidError
        If one of them is not in the project.
    """
    return tuple(_side_row(project, annotation_id) for annotation_id in annotation_ids)


def status(project: Project) -> Status:
    """Read the counts."""
    run = project.store.runs.latest()
    return Status(
        **project.store.reading.counts(),
        n_answers=project.store.decisions.count_by_verdict(),
        n_decisions=project.store.decisions.count(),
        n_left=None if run is None else run.n_left,
        last_run=run,
        places=tells_places(project),
    )


def check(project: Project) -> list[str]:
    """Check the project file; return a sentence for every fault, none when it is healthy."""
    return project.store.find_faults()


def _photograph_row(row: Any) -> PhotographRow:
    folder = path_from_database(row["folder"])
    relative_path = path_from_database(row["relative_path"])
    return PhotographRow(
        annotation_id=row["annotation_id"],
        image_id=row["image_id"],
        folder=folder,
        relative_path=relative_path,
        file_name=_file_name(relative_path),
        captured_at=_time(row["captured_at"]),
        station=row["station"],
        side=row["side"],
        quality=row["quality"],
        cluster=row["cluster"],
        individual=row["individual"],
        status=AssignmentStatus(row["status"]),
        crop_key=row["crop_key"],
        path=absolute_path(folder, relative_path),
        box=box_of(row),
        camera=_camera(row["camera_make"], row["camera_model"]),
        size_px=None if row["width_px"] is None else (row["width_px"], row["height_px"]),
    )


def _camera(make: str | None, model: str | None) -> str | None:
    """Join make and model; many cameras write the make into the model, too."""
    if make and model and model.casefold().startswith(make.casefold()):
        return model
    return " ".join(part for part in (make, model) if part) or None


def _group_row(rows: list[Any]) -> GroupRow:
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
    )


def _side_row(project: Project, annotation_id: AnnotationId) -> SideRow:
    row = project.store.reading.photograph(annotation_id)
    if row is None:
        raise ReidError(
            f"There is no photograph number {annotation_id} in this project.",
            hint="Ask for questions again.",
        )
    relative_path = path_from_database(row["relative_path"])
    label = row["individual"] or row["cluster"]
    return SideRow(
        annotation_id=annotation_id,
        file_name=_file_name(relative_path),
        relative_path=relative_path,
        path=absolute_path(path_from_database(row["folder"]), relative_path),
        box=box_of(row),
        crop_key=row["crop_key"],
        captured_at=_time(row["captured_at"]),
        station=row["station"],
        side=row["side"],
        quality=row["quality"],
        label=label,
        group_size=project.store.reading.group_size(row) if label else 1,
    )


def _file_name(relative_path: str) -> str:
    return relative_path.rpartition("/")[2]


def _time(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)
