"""Reads from a project what its tables will say."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reid_desktop import __version__
from reid_desktop.core.records import Individual
from reid_desktop.core.types import AssignmentStatus, IndividualId
from reid_desktop.project.project import Project
from reid_desktop.store.export_rows import identity_rows, schema_version
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
)
_LIST_SEPARATOR = "; "


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


def read_tables(project: Project, *, places: bool = False) -> Tables:
    """Read who is who. On the project's thread; plain rows that any thread may write.

    Parameters
    ----------
    project : Project
    places : bool
        Whether places may be told. Without it folders, also those in `relative_path`, are
        called folder-1, folder-2 ... and stations station-1, station-2 ...: names of places
        lead poachers to rare animals. File names stay as they are, and there are no
        coordinates in either case.

    Returns
    -------
    Tables
        identities, individuals and decisions, and the manifest.
    """
    folders = _Names("folder", shown=places)
    stations = _Names("station", shown=places)
    zone = project.store.info.get("time_zone") or None
    seen = [_seen(row, folders, stations, zone) for row in identity_rows(project.store.connection)]
    known = {one.individual_id: one for one in project.store.individuals.all()}
    tables = (
        Table("identities", IDENTITY_COLUMNS, tuple(_row(IDENTITY_COLUMNS, one) for one in seen)),
        Table("individuals", INDIVIDUAL_COLUMNS, tuple(_individual_rows(seen, known))),
        Table("decisions", DECISION_COLUMNS, tuple(_decision_rows(project))),
    )
    return Tables(tables, _manifest(project, tables, places=places))


class _Names:
    """Shows names, or a number in the place of each."""

    def __init__(self, word: str, *, shown: bool) -> None:
        self._word, self._shown = word, shown
        self._numbers: dict[str, int] = {}

    def __call__(self, name: str) -> str:
        if self._shown:
            return name
        return f"{self._word}-{self._numbers.setdefault(name, len(self._numbers) + 1)}"


def _seen(row: Any, folders: _Names, stations: _Names, zone: str | None) -> dict[str, Any]:
    """One annotation: a cell of every column, and what groups it."""
    folder = readable(path_from_database(row["folder"]))
    *parts, file_name = readable(path_from_database(row["relative_path"])).split("/")
    camera = " ".join(
        part for part in (row["camera_make"], row["camera_model"], row["camera_serial"]) if part
    )
    return {
        **{column: row[column] for column in IDENTITY_COLUMNS if column in row.keys()},  # noqa: SIM118 - a row iterates over its values
        "file_name": file_name,
        "folder": folders(folder),
        "relative_path": "/".join([*(folders(part) for part in parts), file_name]),
        "timezone": zone,
        "station": None if row["station"] is None else stations(row["station"]),
        "camera": camera or None,
        "individual": row["individual"] or row["cluster"],
        "individual_id": row["individual_id"],
        "cluster_id": row["cluster_id"],
    }


def _row(columns: Sequence[str], cells: Mapping[str, Value]) -> tuple[Value, ...]:
    return tuple(cells[column] for column in columns)


def _individual_rows(
    seen: Sequence[dict[str, Any]], known: Mapping[IndividualId, Individual]
) -> Iterator[tuple[Value, ...]]:
    """Yield named individuals by name, then the groups that are only proposed, by label."""
    groups: dict[tuple[bool, str], list[dict[str, Any]]] = {}
    for one in seen:
        if one["individual"] is not None:
            groups.setdefault((one["individual_id"] is None, one["individual"]), []).append(one)
    for (_, name), members in sorted(groups.items()):
        yield _individual_row(name, members, known.get(members[0]["individual_id"]))


def _individual_row(
    name: str, members: Sequence[dict[str, Any]], known: Individual | None
) -> tuple[Value, ...]:
    times = sorted(one["captured_at"] for one in members if one["captured_at"] is not None)
    statuses = {one["status"] for one in members}
    cells: dict[str, Value] = {
        "individual": name,
        "status": next(s.value for s in _LEAST_ESTABLISHED_LAST if s.value in statuses),
        "n_photographs": len(members),
        "n_encounters": len({one["encounter_id"] for one in members} - {None}) or None,
        "sides": _listed(one["side"] for one in members),
        "first_seen": times[0] if times else None,
        "last_seen": times[-1] if times else None,
        "stations": _listed(one["station"] for one in members),
        "best_left": _best(members, "left"),
        "best_right": _best(members, "right"),
        "sex": known.sex if known else None,
        "life_stage": known.life_stage if known else None,
        "tags": _LIST_SEPARATOR.join(known.tags) if known else None,
        "notes": known.notes if known else None,
    }
    return _row(INDIVIDUAL_COLUMNS, cells)


def _listed(values: Iterator[str | None]) -> str | None:
    return _LIST_SEPARATOR.join(sorted({value for value in values if value})) or None


def _best(members: Sequence[dict[str, Any]], side: str) -> str | None:
    """Name the photograph of that side that belongs most surely."""
    of_side = [one for one in members if one["side"] == side]
    best = max(of_side, key=lambda one: one["probability"] or 0.0, default=None)
    return None if best is None else str(best["relative_path"])


def _decision_rows(project: Project) -> Iterator[tuple[Value, ...]]:
    for decision, in_force in project.store.decisions.all():
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


def _manifest(project: Project, tables: Sequence[Table], *, places: bool) -> dict[str, object]:
    run = project.store.runs.latest()
    return {
        "program": f"ReID Desktop {__version__}",
        "project": project.name,
        "exported_at": project.now().isoformat(),
        "schema": schema_version(project.store.connection),
        "places": places,
        "engine": None if run is None else run.engine,
        "models": [] if run is None else list(run.model_keys),
        "parameters": {} if run is None else json.loads(run.parameters),
        "seed": None if run is None else run.seed,
        "n_decisions_in_force": 0 if run is None else run.n_decisions,
        "solved_at": None if run is None else run.computed_at.isoformat(),
        "counts": {table.name: len(table.rows) for table in tables},
    }
