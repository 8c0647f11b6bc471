"""The verb benchmark export: what the formats take for a large study."""

import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from reid_desktop.cli.terminal import say, say_json
from reid_desktop.core.types import ClusterId
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.formats import FORMATS, formats_named, plan_export, write_plan
from reid_desktop.project.exporting.study import Study, read_study
from reid_desktop.project.generated import generate_project
from reid_desktop.project.identify import name_cluster
from reid_desktop.project.project import open_project
from reid_desktop.runtime.memory import peak_bytes

_NAMED = 200  # individuals; the other groups keep their labels


@click.command()
@click.option("--rows", "n", type=click.IntRange(min=1), default=10_000, show_default=True)
@click.option(
    "--format",
    "names",
    default="csv,xlsx,camtrap-dp",
    show_default=True,
    metavar="NAME[,NAME…]",
    help=f"Of: {', '.join(FORMATS)}.",
)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")
def export(*, n: int, names: str, as_json: bool) -> None:
    """Measure how long the formats take for generated photographs, each format by itself."""
    wanted = formats_named(name.strip() for name in names.split(","))
    with TemporaryDirectory() as folder:
        study, read_s = _generated(Path(folder), n)
        times = {one.name: _written_s(study, one.name, Path(folder) / "out") for one in wanted}
    found = {"rows": n, "read_s": read_s, "formats_s": times, "peak_bytes": peak_bytes()}
    if as_json:
        say_json(found)
        return
    say(f"{n} photographs, read in {read_s:.1f} s")
    for name, seconds in times.items():
        say(f"{name}: {seconds:.1f} s")
    say(f"memory at most: {peak_bytes() / 1e9:.2f} GB")


def _generated(folder: Path, n: int) -> tuple[Study, float]:
    """Make a project with everything that formats ask for; return its study, and its seconds."""
    generate_project(folder / "project", folder / "photographs", n)
    project = open_project(folder / "project", reviewer="benchmark")
    try:
        clusters = sorted(set(project.store.assignments.clusters().values()))[:_NAMED]
        for number, cluster in enumerate(clusters):
            name_cluster(project, ClusterId(cluster), f"Individual {number}")
        with project.store.transaction():
            project.store.info.set("time_zone", "Africa/Nairobi")
        start = time.perf_counter()
        study = read_study(project)
        read_s = time.perf_counter() - start
    finally:
        project.close()
    return _placed(study), read_s


def _placed(study: Study) -> Study:
    """Give every station a position."""
    stations = {
        one.station.station_id: replace(one.station, latitude=-1.5, longitude=36.0 + i * 1e-6)
        for i, one in enumerate(study.sightings)
        if one.station is not None
    }
    return replace(
        study,
        sightings=tuple(
            replace(one, station=stations[one.station.station_id]) if one.station else one
            for one in study.sightings
        ),
    )


def _written_s(study: Study, name: str, folder: Path) -> float:
    start = time.perf_counter()
    write_plan(plan_export(study, formats_named([name]), Choices(places=True)), folder)
    return time.perf_counter() - start
