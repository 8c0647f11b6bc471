"""What the window and the command line show of a project: rows, read at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from inspect import signature
from operator import itemgetter
from sys import intern
from typing import Any

from reid_desktop.core.encounters import FASTEST_KMH
from reid_desktop.core.errors import ReidError
from reid_desktop.core.facts import Fact
from reid_desktop.core.pace import left_after
from reid_desktop.core.records import Box, Run
from reid_desktop.core.types import (
    AnnotationId,
    AssignmentStatus,
    EncounterId,
    ImageId,
    ImageStatus,
    Pair,
    Verdict,
)
from reid_desktop.project.earlier_run import numbers_of
from reid_desktop.project.exporting import tells_places
from reid_desktop.project.facts import facts_of
from reid_desktop.project.project import Project
from reid_desktop.store.annotations import box_of
from reid_desktop.store.values import absolute_path, path_from_database

DUPLICATE = "duplicate"  # the problem of a file that has the bytes of another
_MOST_OTHERS = 24  # of a group beside a question: more than a person looks at
_STATUSES = {status.value: status for status in AssignmentStatus}
_IMAGE_STATUSES = {status.value: status for status in ImageStatus}


@dataclass(slots=True, unsafe_hash=True)  # frozen, 100 000 take a quarter of a second longer
class PhotographRow:
    """One animal in one photograph. Nobody changes it: others are made of it.

    Attributes
    ----------
    captured_at : datetime, optional
        By the corrected clock of its camera, without a zone.
    individual : str, optional
        Name of the individual it is, or is proposed to be.
    path : str
        Absolute.
    camera : str, optional
        Make and model, if the file tells.
    size_px : tuple of int, optional
        Width and height of the whole photograph, upright.
    captured_from : str, optional
        Where the time was read from, see `Capture`.
    excluded : bool
        Whether a person took it out of the study.
    probability : float, optional
        That it belongs with its group, 0…1, as the engine has it.
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
    captured_from: str | None = None
    encounter_id: EncounterId | None = None
    n_bytes: int = 0
    image_status: ImageStatus = ImageStatus.OK
    excluded: bool = False
    probability: float | None = field(default=None, compare=False)  # it changes all the time


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
class SideRow:
    """One side of a question.

    Attributes
    ----------
    label : str, optional
        Of the group it is in; None before the first solve.
    group_size : int
        Photographs in that group, this one among them.
    others : tuple of PhotographRow
        Some of the others in that group, the best known first.
    is_named : bool
        Whether the group is an individual that a person accepted.
    position : (float, float), optional
        Latitude and longitude in degrees, of the photograph, else of its station; only where
        the person permits it, and never written into a log.
    fastest_kmh : float, optional
        What no animal of the project keeps up over a way; None where that is not heeded.
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
    others: tuple[PhotographRow, ...] = ()
    is_named: bool = False
    position: tuple[float, float] | None = field(default=None, repr=False)
    image_id: ImageId | None = None
    encounter_id: EncounterId | None = None
    fastest_kmh: float | None = FASTEST_KMH


@dataclass(frozen=True, slots=True)
class Status:
    """The counts of a project.

    Attributes
    ----------
    n_images : int
        Photographs that are there and can be read.
    n_annotations : int
        Animals in them that are part of the study.
    n_given : int
        Answers that people gave and did not undo: one for each pair or screen they were asked
        about, without what merging and splitting groups says of pairs.
    n_answers : mapping of Verdict to int
        What those answers say of pairs: that a photograph is none of five speaks of five.
    n_decisions : int
        With what merging and splitting says: the lines of decisions.csv.
    n_clusters : int
        Groups that are no individuals yet.
    n_accepted, n_proven, n_proposed, n_unidentified, n_not_identifiable : int
        Annotations by status; they add up to `n_annotations`.
    n_left : int, optional
        About so many more questions pay: as of the last run, less the answers since.
    places : bool
        Whether its tables tell the names of places.
    """

    n_images: int = 0
    n_annotations: int = 0
    n_unreadable: int = 0
    n_missing: int = 0
    n_skipped: int = 0
    n_given: int = 0
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
    return rows_of(project.store.reading.photographs())


def all_photograph_rows(project: Project) -> list[PhotographRow]:
    """Read every photograph, with those a person took out of the study, by rising id."""
    return rows_of(project.store.reading.all_photographs())


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
    n_given = project.store.decisions.count_given()
    return Status(
        **project.store.reading.counts(),
        n_given=n_given,
        n_answers=project.store.decisions.count_by_verdict(),
        n_decisions=project.store.decisions.count(),
        n_left=None if run is None else _still_left(run, n_given),
        last_run=run,
        places=tells_places(project),
    )


def _still_left(run: Run, n_given: int) -> int | None:
    known = numbers_of(run.parameters).get("n_given", n_given)
    return left_after(run.n_left, n_given - int(known))


def check(project: Project) -> list[str]:
    """Check the project file; return a sentence for every fault, none when it is healthy."""
    return project.store.find_faults()


def rows_of(found: Iterable[Any]) -> list[PhotographRow]:
    """Make the rows of what `Reading` gives.

    Columns are looked for once and arguments go by place: with names it takes three times as long.
    """
    rows: list[PhotographRow] = []
    columns: Callable[[Any], Any] | None = None
    for row in found:
        columns = columns or _in_order(tuple(row.keys()))
        rows.append(_photograph_row(*columns(row)))
    return rows


@lru_cache(maxsize=8)  # the same few queries ask for each question
def _in_order(names: Sequence[str]) -> Callable[[Any], Any]:
    wanted = signature(_photograph_row).parameters
    return itemgetter(*(names.index(name) for name in wanted))


def _photograph_row(  # noqa: PLR0913, PLR0917 - a column each
    annotation_id: AnnotationId,
    image_id: ImageId,
    folder: str | bytes,
    relative_path: str | bytes,
    captured_at: str | None,
    station: str | None,
    side: str | None,
    quality: str | None,
    cluster: str | None,
    individual: str | None,
    status: str,
    crop_key: str,
    box_left_px: float | None,
    box_top_px: float,
    box_width_px: float,
    box_height_px: float,
    camera_make: str | None,
    camera_model: str | None,
    width_px: int | None,
    height_px: int,
    captured_from: str | None,
    encounter_id: EncounterId | None,
    n_bytes: int,
    image_status: str,
    excluded: int,
    probability: float | None,
) -> PhotographRow:
    in_folder = intern(path_from_database(folder))
    path = path_from_database(relative_path)
    return PhotographRow(
        annotation_id,
        image_id,
        in_folder,
        path,
        _file_name(path),
        _time(captured_at),
        _shared(station),
        side,
        quality,
        _shared(cluster),
        individual,
        _STATUSES[status],
        crop_key,
        absolute_path(in_folder, path),
        None if box_left_px is None else Box(box_left_px, box_top_px, box_width_px, box_height_px),
        _camera(camera_make, camera_model),
        None if width_px is None else (width_px, height_px),
        _shared(captured_from),
        encounter_id,
        n_bytes,
        _IMAGE_STATUSES[image_status],
        bool(excluded),
        probability,
    )


def _shared(text: str | None) -> str | None:
    """Keep one string for what thousands of photographs have in common."""
    return None if text is None else intern(text)


@lru_cache(maxsize=1024)  # a study has few
def _camera(make: str | None, model: str | None) -> str | None:
    """Join make and model; many cameras write the make into the model, too."""
    if make and model and model.casefold().startswith(make.casefold()):
        return model
    return " ".join(part for part in (make, model) if part) or None


def _side_row(project: Project, annotation_id: AnnotationId) -> SideRow:
    row = project.store.reading.photograph(annotation_id)
    if row is None:
        raise ReidError(
            f"There is no photograph number {annotation_id} in this project.",
            hint="Ask for questions again.",
        )
    relative_path = path_from_database(row["relative_path"])
    label = row["individual"] or row["cluster"]
    facts = facts_of(project)
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
        others=_others(project, row) if label else (),
        is_named=row["individual"] is not None,
        position=None if row["latitude"] is None else (row["latitude"], row["longitude"]),
        image_id=row["image_id"],
        encounter_id=row["encounter_id"],
        fastest_kmh=facts.fastest_kmh if facts.heeds(Fact.TRAVEL) else None,
    )


def _others(project: Project, row: Any) -> tuple[PhotographRow, ...]:
    rows = project.store.reading.others_in_group(row, _MOST_OTHERS)
    return tuple(rows_of(rows))


def _file_name(relative_path: str) -> str:
    return relative_path.rpartition("/")[2]


def _time(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)
