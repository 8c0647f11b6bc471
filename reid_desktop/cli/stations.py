"""The verb about stations."""

from pathlib import Path

import click

from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import counted, say_each, say_json
from reid_desktop.project.encounters import update_encounters
from reid_desktop.project.station_table import (
    StationPlan,
    plan_stations,
    read_station_table,
    take_stations,
)


@click.command()
@project_argument
@click.option(
    "--table",
    type=click.Path(path_type=Path),
    help="A CSV or .xlsx file with a column station and any of latitude, longitude, folder and"
    " camera. Positions are stored only if places may be read; see the verb scan.",
)
@click.option("--dry-run", is_flag=True, help="Tell what the table would come to, and stop.")
@click.option("--json", "as_json", is_flag=True, help="Write the stations for a program.")
def stations(project: Path, table: Path | None, dry_run: bool, as_json: bool) -> None:
    """List the stations of PROJECT, or take them from a table."""
    with opened(project) as it:
        if table is not None:
            read = read_station_table(table)
            _tell(plan_stations(it, read), dry_run=dry_run)
            for fact in read.facts:
                click.echo(fact, err=True)
            problems = [f"Line {line} left out: {why}" for line, why in read.problems]
            for sentence in problems:
                click.echo(sentence, err=True)
            if not dry_run and read.lines:
                take_stations(it, read)
                update_encounters(it)
        counts, places = it.store.stations.counts(), it.store.stations.positions()
    if as_json:
        say_json(
            [
                {"station": name, "photographs": n} | _position(places.get(name))
                for name, n in counts
            ]
        )
        return
    say_each([f"{name}: {counted(n, 'photograph')}" for name, n in counts] or ["No stations."])


def _tell(plan: StationPlan, *, dry_run: bool) -> None:
    would = "would have" if dry_run else "have"
    click.echo(
        f"{counted(plan.n_stations, 'station')} in the table;"
        f" {counted(plan.n_changed, 'photograph')} {would} another station,"
        f" {counted(plan.n_positions, 'station')} {would} a position.",
        err=True,
    )
    if plan.n_kept_back:
        click.echo(
            f"{counted(plan.n_kept_back, 'position')} not stored, as places may not be read:"
            " scan --places permits it.",
            err=True,
        )


def _position(at: tuple[float, float] | None) -> dict[str, float]:
    return {} if at is None else {"latitude": at[0], "longitude": at[1]}
