"""Our own tables: who is who, who there is, what was answered, and what follows from it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reid_desktop.core.records import Decision
from reid_desktop.core.types import Verdict
from reid_desktop.project.exporting.choices import Choices, chosen
from reid_desktop.project.exporting.contents import Table, Value
from reid_desktop.project.exporting.study import (
    Animal,
    Constraint,
    Sighting,
    Study,
    animals,
    read_study,
)
from reid_desktop.project.project import Project

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
CONSTRAINT_COLUMNS = (
    "annotation_a",
    "annotation_b",
    "constraint",
    "source",
    "sureness",
    "reason",
    "reviewer",
    "since",
)
_LIST_SEPARATOR = "|"
_CONSTRAINTS = {Verdict.SAME: "must_link", Verdict.DIFFERENT: "cannot_link"}


@dataclass(frozen=True, slots=True)
class Tables:
    """Our own tables, apart from the project they were read from."""

    tables: tuple[Table, ...]
    manifest: Mapping[str, object]


def read_tables(project: Project, *, places: bool | None = None) -> Tables:
    """Read who is who. On the project's thread; plain rows that any thread may write.

    Parameters
    ----------
    project : Project
    places : bool, optional
        Whether places may be told: their names lead poachers to rare animals. When not given,
        as the project remembers, and a project remembers nothing at first.

    Raises
    ------
    ProjectFileError
        If the project cannot be read.
    """
    study = read_study(project)
    told = chosen(study, Choices(places=study.tells_places if places is None else places))
    return Tables(own_tables(told), {**told.facts, "counts": counts_of(told)})


def own_tables(study: Study) -> tuple[Table, ...]:
    """Make identities, individuals, decisions and constraints.

    Identities come by rising annotation id, individuals by name and after them the groups
    nobody accepted yet by label, decisions in the order they were given; constraints are
    those in force, of answers first.
    """
    return (
        Table("identities", IDENTITY_COLUMNS, tuple(_identity_rows(study))),
        Table("individuals", INDIVIDUAL_COLUMNS, tuple(map(_individual_row, animals(study)))),
        Table("decisions", DECISION_COLUMNS, tuple(_decision_rows(study.decisions))),
        Table("constraints", CONSTRAINT_COLUMNS, tuple(map(_constraint_row, study.constraints))),
    )


def counts_of(study: Study) -> dict[str, int]:
    """Count what our own tables say, for the manifest."""
    return {
        "identities": len(study.sightings),
        "individuals": len(animals(study)),
        "decisions": len(study.decisions),
        "decisions_in_force": sum(in_force for _, in_force in study.decisions),
        "constraints": len(study.constraints),
    }


def _row(columns: Sequence[str], cells: Mapping[str, Value]) -> tuple[Value, ...]:
    return tuple(cells[column] for column in columns)


def _identity_rows(study: Study) -> Iterator[tuple[Value, ...]]:
    for one in study.sightings:
        box = one.box
        cells: dict[str, Value] = {
            "image_id": one.image_id,
            "file_name": one.file_name,
            "relative_path": one.relative_path,
            "folder": one.folder,
            "sha256": one.sha256,
            "box_left_px": None if box is None else box.left_px,
            "box_top_px": None if box is None else box.top_px,
            "box_width_px": None if box is None else box.width_px,
            "box_height_px": None if box is None else box.height_px,
            "captured_at": None if one.captured_at is None else one.captured_at.isoformat(),
            "timezone": study.zone,
            "captured_from": one.captured_from,
            "station": None if one.station is None else one.station.name,
            "camera": one.camera,
            "encounter_id": one.encounter_id,
            "side": one.side,
            "quality": one.quality,
            "species": one.species,
            "cluster": one.cluster,
            "individual": one.individual,
            "status": one.status.value,
            "probability": one.probability,
            "annotation_id": one.annotation_id,
        }
        yield _row(IDENTITY_COLUMNS, cells)


def _individual_row(animal: Animal) -> tuple[Value, ...]:
    seen, known = animal.sightings, animal.known
    times = [one.captured_at for one in seen if one.captured_at is not None]
    cells: dict[str, Value] = {
        "individual": animal.name,
        "status": animal.status.value,
        "n_photographs": len(seen),
        "n_encounters": len({one.encounter_id for one in seen} - {None}) or None,
        "sides": _listed(one.side for one in seen),
        "first_seen": min(times).isoformat() if times else None,
        "last_seen": max(times).isoformat() if times else None,
        "stations": _listed(one.station.name for one in seen if one.station is not None),
        "best_left": _path(animal.best("left")),
        "best_right": _path(animal.best("right")),
        "sex": known.sex if known else None,
        "life_stage": known.life_stage if known else None,
        "tags": _listed(known.tags) if known else None,
        "notes": known.notes if known else None,
    }
    return _row(INDIVIDUAL_COLUMNS, cells)


def _listed(values: Iterable[str | None]) -> str | None:
    return _LIST_SEPARATOR.join(sorted({value for value in values if value})) or None


def _path(sighting: Sighting | None) -> str | None:
    return None if sighting is None else sighting.relative_path


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


def _constraint_row(one: Constraint) -> tuple[Value, ...]:
    cells: dict[str, Value] = {
        "annotation_a": one.low,
        "annotation_b": one.high,
        "constraint": _CONSTRAINTS[one.verdict],
        "source": one.source,
        "sureness": one.sureness.value,
        "reason": one.reason,
        "reviewer": one.reviewer,
        "since": one.since.isoformat(),
    }
    return _row(CONSTRAINT_COLUMNS, cells)
