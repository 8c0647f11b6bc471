"""The verb about clocks of cameras and the time zone."""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import counted, say, say_json
from reid_desktop.core.clocks import offset_in_words, parse_offset
from reid_desktop.core.errors import ReidError
from reid_desktop.project.clocks import (
    camera_rows,
    offset_by_photograph,
    set_zone,
    shift_clock,
    zone_name,
)
from reid_desktop.project.encounters import update_encounters
from reid_desktop.project.project import Project
from reid_desktop.store.clocks import CameraRow


@click.command()
@project_argument
@click.option(
    "--shift",
    "shifts",
    multiple=True,
    metavar="CAMERA=OFFSET",
    help="By how much the clock of a camera was slow, as in “Reconyx @ North=+1 h 02 min”;"
    " -45 s if it was fast, 0 if it was right. Repeatable.",
)
@click.option(
    "--taken",
    multiple=True,
    metavar="PHOTOGRAPH=TIME",
    help="When a photograph was really taken, as in IMG_0001.JPG=2026-05-01T06:30:00: the clock of"
    " its camera is set by it. Repeatable.",
)
@click.option(
    "--zone",
    help="The time zone the cameras were set in: UTC+02:00, or Africa/Nairobi. A fixed offset is"
    " right for cameras that nobody sets to summer time.",
)
@click.option("--json", "as_json", is_flag=True, help="Write it for a program.")
def clocks(
    project: Path,
    shifts: tuple[str, ...],
    taken: tuple[str, ...],
    zone: str | None,
    as_json: bool,
) -> None:
    """List the cameras of PROJECT and mend their clocks. The photographs are only ever read."""
    with opened(project) as it:
        wanted = [(camera, parse_offset(offset)) for camera, offset in map(_halves, shifts)]
        wanted += [
            offset_by_photograph(it, name, _time(time)) for name, time in map(_halves, taken)
        ]
        if zone is not None:
            _tell(set_zone(it, zone).description)
        done = [shift_clock(it, camera, offset_s) for camera, offset_s in wanted]
        if any(changes.tables for changes in done):
            update_encounters(it)
        for changes in done:
            _tell(changes.description)
        _list(it, as_json=as_json)


def _list(project: Project, *, as_json: bool) -> None:
    rows, zone = camera_rows(project), zone_name(project)
    if as_json:
        cameras = [
            {**asdict(row), "first_at": _iso(row.first_at), "last_at": _iso(row.last_at)}
            for row in rows
        ]
        say_json({"time_zone": zone or None, "cameras": cameras})
        return
    say(f"Time zone: {zone or 'not told'}.")
    for row in rows:
        say(_line(row))
    if not rows:
        say("No photograph tells which camera took it.")


def _line(row: CameraRow) -> str:
    between = "" if row.first_at is None else f", {row.first_at} to {row.last_at} by its clock"
    shift = f", set by {offset_in_words(row.offset_s)}" if row.offset_s else ""
    return f"{row.camera}: {counted(row.n_photographs, 'photograph')}{between}{shift}"


def _tell(description: str) -> None:
    if description:
        click.echo(f"Done: {description}", err=True)


def _halves(text: str) -> tuple[str, str]:
    name, equals, value = text.rpartition("=")
    if not equals or not name.strip():
        raise ReidError(f"“{text}” has no sign “=”.", hint="Write the name, =, and the value.")
    return name.strip(), value.strip()


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError as error:
        raise ReidError(f"“{text}” is no time.", hint="Write it like 2026-05-01T06:30:00.") from (
            error
        )


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
