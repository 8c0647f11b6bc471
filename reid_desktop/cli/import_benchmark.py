"""The verb benchmark import: what bringing in a large catalogue takes on this machine."""

import multiprocessing
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import click

from reid_desktop.cli.terminal import say, say_json
from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.records import Capture, ExaminedFile
from reid_desktop.project.answers import undo
from reid_desktop.project.importing.applying import apply_plan
from reid_desktop.project.importing.catalogue import plan_catalogue
from reid_desktop.project.importing.columns import guess_columns
from reid_desktop.project.importing.snapshot import read_snapshot
from reid_desktop.project.importing.tables import open_table
from reid_desktop.project.project import Project, create_project
from reid_desktop.runtime.memory import peak_bytes

T = TypeVar("T")

_SIZE_PX = (4000, 3000)
_CHUNK = 500
_PHOTOGRAPHS_EACH = 50
_STATIONS = 40


@dataclass(frozen=True, slots=True)
class Imported:
    """Seconds and bytes for one number of rows.

    Attributes
    ----------
    snapshot_s, plan_s, apply_s : float
        Reading the project, the dry run, and the writing.
    undo_s : float
    peak_bytes : int
        Of the whole process.
    """

    rows: int
    snapshot_s: float
    plan_s: float
    apply_s: float
    undo_s: float
    peak_bytes: int

    @property
    def import_s(self) -> float:
        """Everything until it is in."""
        return self.snapshot_s + self.plan_s + self.apply_s


@click.command("import")
@click.option("--rows", type=click.IntRange(min=1), default=100_000, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")
def import_rows(*, rows: int, as_json: bool) -> None:
    """Measure the import of a catalogue with boxes, days, stations and sides."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as own:
        found = own.submit(measure_import, rows).result()
    if as_json:
        say_json({**asdict(found), "import_s": found.import_s})
        return
    say(f"{found.rows} rows of a table, each with a photograph, a name and a box")
    for label, seconds in (
        ("reading the project", found.snapshot_s),
        ("dry run", found.plan_s),
        ("import", found.apply_s),
        ("together", found.import_s),
        ("undo", found.undo_s),
    ):
        say(f"{label:>20}: {seconds:.1f} s")
    say(f"{'memory':>20}: {found.peak_bytes / 1e9:.2f} GB")


def measure_import(rows: int) -> Imported:
    """Measure an import of so many rows, in this process."""
    with TemporaryDirectory() as folder:
        project = create_project(Path(folder, "project"), reviewer="benchmark")
        try:
            _add_photographs(project, rows)
            table_file = Path(folder, "catalogue.csv")
            table_file.write_text("".join(_lines(rows)), encoding="utf-8")
            snapshot_s, snapshot = _timed(lambda: read_snapshot(project))
            table = open_table(table_file)
            plan_s, plan = _timed(
                lambda: plan_catalogue(table, guess_columns(table), snapshot, progress=UNHEARD)
            )
            apply_s, _ = _timed(lambda: apply_plan(project, plan, UNHEARD))
            undo_s, _ = _timed(lambda: undo(project))
            return Imported(rows, snapshot_s, plan_s, apply_s, undo_s, peak_bytes())
        finally:
            project.close()


def _add_photographs(project: Project, n: int) -> None:
    files = (
        ExaminedFile(
            _path(number),
            number,
            1,
            f"{number:064x}",
            *_SIZE_PX,
            Capture(),
            station=_station(number),
        )
        for number in range(n)
    )
    with project.store.transaction():
        folder_id = project.store.folders.add("/photographs").folder_id
        while chunk := list(islice(files, _CHUNK)):
            project.store.images.record(folder_id, chunk, project.now())


def _lines(n: int) -> Iterator[str]:
    yield "path,identity,bbox,date,station,side,sex\n"
    for number in range(n):
        box = f'"[{number % 500}, 100, 1200, 900]"'
        day = f"2025-05-{number % 28 + 1:02d} {number % 24:02d}:{number % 60:02d}:00"
        animal, side = number // _PHOTOGRAPHS_EACH, ("left", "right")[number % 2]
        yield f"{_path(number)},animal {animal},{box},{day},place {number % 60},{side},female\n"


def _station(number: int) -> str:
    return f"Cam {number % _STATIONS:02d}"


def _path(number: int) -> str:
    return f"{_station(number)}/IMG_{number:06d}.JPG"


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result
