"""Reads from a project what its tables will say."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reid_desktop.core.records import Decision, Individual
from reid_desktop.core.types import AssignmentStatus, IndividualId
from reid_desktop.project.exporting.manifest import manifest_facts
from reid_desktop.project.exporting.places import tells_places
from reid_desktop.project.project import Project
from reid_desktop.store.export_rows import identity_rows
from reid_desktop.store.values import path_from_database, readable

Value = str | int | float | None

IDENTITY_COLUMNS = (
    "image_id",
    "file_name",
    "relative_path",
    "folder",
    "sha256",
    "box_left_px",
    "box_top_px",
    "box_width_px",
    "box_height_px",
    "captured_at",
    "timezone",
    "captured_from",
    "station",
    "camera",
    "encounter_id",
    "side",
    "quality",
    "species",
    "cluster",
    "individual",
    "status",
    "probability",
    "annotation_id",
)
INDIVIDUAL_COLUMNS = (
    "individual",
    "status",
    "n_photographs",
    "n_encounters",
    "sides",
    "first_seen",
    "last_seen",
    "stations",
    "best_left",
    "best_right",
    "sex",
    "life_stage",
    "tags",
    "notes",
)
DECISION_COLUMNS = (
    "annotation_a",
    "annotation_b",
    "verdict",
    "sureness",
    "reason",
    "reviewer",
    "purpose",
    "similarity",
    "probability",
    "model",
    "decided_at",
    "seconds",
    "in_force",
)
_LEAST_ESTABLISHED_LAST = (
    AssignmentStatus.ACCEPTED,
    AssignmentStatus.PROVEN,
    AssignmentStatus.PROPOSED,
    AssignmentStatus.UNIDENTIFIED,
    AssignmentStatus.NOT_IDENTIFIABLE,
)
_LIST_SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it will be written; None is an empty cell."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything an export says, apart from the project it was read from."""

    tables: tuple[Table, ...]
    manifest: Mapping[str, object]


def read_tables(project: Project, *, places: bool | None = None) -> Tables:
    """Read who is who. On the project's thread; plain rows that any thread may write.

    Identities come by rising annotation id, individuals by name and after them the groups
    nobody accepted yet by label, decisions in the order they were given.

    Parameters
    ----------
    project : Project
    places : bool, optional
        Whether places may be told: their names lead poachers to rare animals. When not given,
        as the project remembers, and a project remembers nothing at first. Where they may not,
        `folder` is folder-1, folder-2 …, every folder within `relative_path` is replaced the
        same way (one name, one number), stations are station-1, station-2 … and the name of
        the project stays out of the manifest; numbers follow the order of the rows. File
        names, notes, tags and reasons stay as they were typed. Coordinates are never told.

    Returns
    -------
    Tables
        identities, individuals and decisions, and the manifest.

    Raises
    ------
    ProjectFileError
        If the project cannot be read.
    """
    with project.store.transaction():
        places = tells_places(project) if places is None else places
        zone = project.store.info.get("time_zone") or None
        rows = list(identity_rows(project.store))
        known = {one.individual_id: one for one in project.store.individuals.all()}
        decisions = list(project.store.decisions.all())
        facts = manifest_facts(project, places=places)
    folders, stations = _Names("folder", shown=places), _Names("station", shown=places)
    seen = [_seen(row, folders, stations, zone) for row in rows]
    tables = (
        Table("identities", IDENTITY_COLUMNS, tuple(_row(IDENTITY_COLUMNS, one) for one in seen)),
        Table("individuals", INDIVIDUAL_COLUMNS, tuple(_individual_rows(seen, known))),
        Table("decisions", DECISION_COLUMNS, tuple(_decision_rows(decisions))),
    )
    counts = {
        **{table.name: len(table.rows) for table in tables},
        "decisions_in_force": sum(in_force for _, in_force in decisions),
    }
    return Tables(tables, {**facts, "counts": counts})


class _Names:
    """Shows names, or a number in the place of each."""

    def __init__(self, word: str, *, shown: bool) -> None:
        self._word, self._shown = word, shown
        self._numbers: dict[Hashable, int] = {}

    def of(self, key: Hashable, name: str) -> str:
        """Return what to write for `name`; things of different keys get different numbers."""
        if self._shown:
            return name
        return f"{self._word}-{self._numbers.setdefault(key, len(self._numbers) + 1)}"


def _seen(row: Any, folders: _Names, stations: _Names, zone: str | None) -> dict[str, Any]:
    """One annotation: a cell of every column, and what groups it."""
    cells = dict(zip(row.keys(), row, strict=True))
    root = readable(path_from_database(row["folder"]))
    *parts, file_name = readable(path_from_database(row["relative_path"])).split("/")
    camera = " ".join(
        part for part in (row["camera_make"], row["camera_model"], row["camera_serial"]) if part
    )
    cells |= {
        "file_name": file_name,
        "folder": folders.of(("", row["folder_id"]), root),
        "relative_path": "/".join([*(folders.of(part, part) for part in parts), file_name]),
        "timezone": zone,
        "station": row["station"] and stations.of(row["station_id"], row["station"]),
        "camera": camera or None,
        "individual": row["individual"] or row["cluster"],
    }
    return cells


def _row(columns: Sequence[str], cells: Mapping[str, Value]) -> tuple[Value, ...]:
    return tuple(cells[column] for column in columns)


def _individual_rows(
    seen: Iterable[dict[str, Any]], known: Mapping[IndividualId, Individual]
) -> Iterator[tuple[Value, ...]]:
    """Yield individuals, also those of whom no photograph is left, then proposed groups."""
    members: dict[IndividualId, list[dict[str, Any]]] = {one: [] for one in known}
    proposed: dict[str, list[dict[str, Any]]] = {}
    for one in seen:
        if one["individual_id"] is not None:
            members[one["individual_id"]].append(one)
        elif one["cluster"] is not None:
            proposed.setdefault(one["cluster"], []).append(one)
    for individual in sorted(known.values(), key=lambda one: one.name):
        yield _individual_row(individual.name, members[individual.individual_id], individual)
    for label in sorted(proposed):
        yield _individual_row(label, proposed[label], None)


def _individual_row(
    name: str, members: Sequence[dict[str, Any]], known: Individual | None
) -> tuple[Value, ...]:
    times = [one["captured_at"] for one in members if one["captured_at"] is not None]
    statuses = {one["status"] for one in members} or {AssignmentStatus.ACCEPTED}
    cells: dict[str, Value] = {
        "individual": name,
        "status": next(s.value for s in _LEAST_ESTABLISHED_LAST if s in statuses),
        "n_photographs": len(members),
        "n_encounters": len({one["encounter_id"] for one in members} - {None}) or None,
        "sides": _listed(one["side"] for one in members),
        "first_seen": min(times, default=None),
        "last_seen": max(times, default=None),
        "stations": _listed(one["station"] for one in members),
        "best_left": _best(members, "left"),
        "best_right": _best(members, "right"),
        "sex": known.sex if known else None,
        "life_stage": known.life_stage if known else None,
        "tags": _listed(known.tags) if known else None,
        "notes": known.notes if known else None,
    }
    return _row(INDIVIDUAL_COLUMNS, cells)


def _listed(values: Iterable[str | None]) -> str | None:
    return _LIST_SEPARATOR.join(sorted({value for value in values if value})) or None


def _best(members: Iterable[dict[str, Any]], side: str) -> str | None:
    """Name the photograph of that side that belongs most surely, of equals the first."""
    best = max(
        (one for one in members if one["side"] == side),
        key=lambda one: (one["status"] == AssignmentStatus.ACCEPTED, one["probability"] or 0.0),
        default=None,
    )
    return None if best is None else str(best["relative_path"])


def _decision_rows(decisions: Iterable[tuple[Decision, bool]]) -> Iterator[tuple[Value, ...]]:
    for decision, in_force in decisions:
        given = decision.given
        cells: dict[str, Value] = {
            "annotation_a": given.pair.low,
            "annotation_b": given.pair.high,
            "verdict": given.verdict.value,
            "sureness": given.sureness.value,
            "reason": given.reason,
            "reviewer": decision.reviewer,
            "purpose": given.purpose.value,
            "similarity": given.similarity,
            "probability": given.probability,
            "model": given.model_key,
            "decided_at": decision.decided_at.isoformat(),
            "seconds": None if given.elapsed_ms is None else given.elapsed_ms / 1000,
            "in_force": int(in_force),
        }
        yield _row(DECISION_COLUMNS, cells)
