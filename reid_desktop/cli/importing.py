"""The verbs that bring in what is known already: a catalogue of animals, boxes of a detector."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import TerminalProgress, say, say_each, say_json
from reid_desktop.core.errors import ReidError
from reid_desktop.project.headless import no_photographs
from reid_desktop.project.importing.applying import apply_plan
from reid_desktop.project.importing.boxes import plan_boxes
from reid_desktop.project.importing.by_folder import EVERYWHERE, part_at, plan_by_folder
from reid_desktop.project.importing.catalogue import plan_catalogue
from reid_desktop.project.importing.columns import Field, guess_columns
from reid_desktop.project.importing.detections import (
    DetectionSource,
    is_json,
    open_box_table,
    open_detections,
)
from reid_desktop.project.importing.entries import CatalogueWish
from reid_desktop.project.importing.plan import LINE_SENTENCES, Code, Line, LineKind, Plan
from reid_desktop.project.importing.snapshot import Snapshot, read_snapshot
from reid_desktop.project.importing.tables import open_table
from reid_desktop.project.importing.values import NO_ONE
from reid_desktop.project.importing.wishes import look_at
from reid_desktop.project.project import Project

_KIND_TITLES = {
    LineKind.ADDED: "Added",
    LineKind.KNOWN: "Known already",
    LineKind.CONFLICT: "Conflicts, left as they are",
    LineKind.NOT_UNDERSTOOD: "Not understood",
    LineKind.SET_ASIDE: "Set aside",
}
_LISTED = (LineKind.CONFLICT, LineKind.NOT_UNDERSTOOD)
_MAP_HELP = (
    "What a column means; repeatable, and “column=” gives it no meaning. Fields: "
    f"{', '.join(field.value for field in Field)}."
)

_source = click.argument("file", required=False, type=click.Path(path_type=Path))
_map = click.option("--map", "maps", multiple=True, metavar="COLUMN=FIELD", help=_MAP_HELP)
_dry_run = click.option("--dry-run", is_flag=True, help="Tell what would happen, and stop.")
_json = click.option("--json", "as_json", is_flag=True, help="Write it for a program.")


@click.command()
@project_argument
@_source
@click.option(
    "--by-folder-level",
    "level",
    metavar="N",
    help="Instead of a file: which level of folders names the animals. 1 for the folders inside"
    " the folder of photographs, 2 for those inside them, innermost.",
)
@click.option(
    "--within",
    type=click.Path(path_type=Path),
    help="With --by-folder-level: only photographs in this folder.",
)
@_map
@click.option(
    "--nobody",
    multiple=True,
    metavar="WORD",
    help=f"A name that names no animal; repeatable. Usually: {', '.join(NO_ONE[1:])}.",
)
@click.option(
    "--confirmed-only",
    is_flag=True,
    help="Of our own identities.csv, only animals that a person accepted.",
)
@_dry_run
@_json
def import_catalogue(  # noqa: PLR0913 - each is one option of the verb
    project: Path,
    file: Path | None,
    *,
    level: str | None,
    within: Path | None,
    maps: tuple[str, ...],
    nobody: tuple[str, ...],
    confirmed_only: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Bring animals that are known already into PROJECT, from the table FILE or from folders."""
    if (file is None) == (level is None):
        raise ReidError(
            "Known animals come from one table or from folders.",
            hint="Give a CSV or .xlsx file, or --by-folder-level.",
        )
    no_one = ("", *(word.casefold() for word in nobody)) if nobody else NO_ONE
    progress = TerminalProgress("Reading")
    columns: Mapping[Field, str] = {}
    with opened(project) as it:
        snapshot = _snapshot(it)
        if level is not None:
            part = EVERYWHERE if within is None else part_at(within, snapshot)
            plan = plan_by_folder(level, snapshot, part=part, no_one=no_one, progress=progress)
        else:
            assert file is not None, "one of the two is given"
            table = look_at(file).as_catalogue()
            columns = guess_columns(table, maps)
            wish = CatalogueWish(no_one=no_one, confirmed_only=confirmed_only)
            plan = plan_catalogue(table, columns, snapshot, wish=wish, progress=progress)
        _carry_out(it, plan, columns, dry_run=dry_run, as_json=as_json)


@click.command()
@project_argument
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--threshold",
    type=click.FloatRange(0.0, 1.0),
    help="The least confidence; else what is usual for the detector, 0.2 for MegaDetector 5.",
)
@_map
@_dry_run
@_json
def import_boxes(
    project: Path,
    file: Path,
    *,
    threshold: float | None,
    maps: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
) -> None:
    """Bring boxes around animals into PROJECT: MegaDetector JSON, or a table, in FILE."""
    with opened(project) as it:
        snapshot = _snapshot(it)
        source, columns = _detections(file, maps)
        progress = TerminalProgress("Reading")
        plan = plan_boxes(source, snapshot, threshold=threshold, progress=progress)
        used = source.threshold if threshold is None else threshold
        if used and not as_json:
            say(f"Animals the detector is at least {used:g} sure of count.")
        _carry_out(it, plan, columns, dry_run=dry_run, as_json=as_json)


def _snapshot(project: Project) -> Snapshot:
    snapshot = read_snapshot(project)
    if not snapshot.images:
        raise no_photographs(project)
    return snapshot


def _detections(file: Path, maps: Sequence[str]) -> tuple[DetectionSource, Mapping[Field, str]]:
    if is_json(file):
        return open_detections(file), {}
    table = open_table(file)
    columns = guess_columns(table, maps, boxes=True)
    return open_box_table(table, columns), columns


def _carry_out(
    project: Project, plan: Plan, columns: Mapping[Field, str], *, dry_run: bool, as_json: bool
) -> None:
    """Tell what was found, and import it unless it is only to be told."""
    if not dry_run:
        apply_plan(project, plan, TerminalProgress("Importing", in_hundredths=True))
    if as_json:
        say_json(_to_json(plan, columns, imported=not dry_run and not plan.edits.is_empty))
        return
    if columns:
        told = (f"“{title}” tells the {field.value}" for field, title in columns.items())
        say(f"Columns: {', '.join(told)}.")
    for fact in plan.facts:
        say(fact)
    for kind, title in _KIND_TITLES.items():
        if n := plan.count(kind):
            say(f"{title}: {n} ({_by_code(plan, kind)}).")
    for code, n in plan.unlisted.items():
        say(f"{LINE_SENTENCES[code]}: {n}.")
    say_each([_in_words(line) for line in plan.lines if line.kind in _LISTED])
    _say_end(plan, dry_run=dry_run)


def _say_end(plan: Plan, *, dry_run: bool) -> None:
    if plan.edits.is_empty:
        say("There is nothing to import.")
    elif dry_run:
        say("Nothing was changed. Without --dry-run it is imported.")
    else:
        boxed = " Run embed, so that the boxes are compared." if plan.edits.boxes else ""
        say(f"Imported {plan.name}; undo takes all of it back.{boxed}")


def _by_code(plan: Plan, kind: LineKind) -> str:
    counts: dict[Code, int] = {}
    for line in plan.lines:
        if line.kind is kind:
            counts[line.code] = counts.get(line.code, 0) + 1
    ordered = sorted(counts.items(), key=lambda one: -one[1])
    return "; ".join(f"{LINE_SENTENCES[code]}: {n}" for code, n in ordered)


def _in_words(line: Line) -> str:
    about = f", {line.file}" if line.file else ""
    detail = f" ({line.detail})" if line.detail else ""
    return f"Row {line.number}{about}: {LINE_SENTENCES[line.code]}{detail}."


def _to_json(plan: Plan, columns: Mapping[Field, str], *, imported: bool) -> dict[str, Any]:
    return {
        "source": plan.name,
        "imported": imported,
        "columns": {field.value: title for field, title in columns.items()},
        "facts": plan.facts,
        "counts": {kind.value: plan.count(kind) for kind in LineKind},
        "codes": {code.value: n for code, n in plan.codes.items()},
        "lines": [
            {
                "row": line.number,
                "kind": line.kind.value,
                "code": line.code.value,
                "file": line.file,
                "detail": line.detail,
            }
            for line in plan.lines
        ],
    }
