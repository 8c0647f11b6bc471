"""Makes the photographs of the sample project that comes with the program.

Run from the checkout: ``python packaging/make_sample.py resources/sample``. What it writes is
kept under version control, so it is run again only when the drawings change.
"""

import argparse
import csv
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from drawn_animals import draw_animal
from drawn_places import PLACES
from PIL import Image

SIZE = (800, 600)
QUALITY = 80
N_INDIVIDUALS = 12
SEED = 22
# How often each individual was photographed: some are seen all the time, some once.
PHOTOGRAPHS_EACH = (8, 7, 7, 6, 6, 5, 5, 5, 4, 4, 2, 1)
STATIONS = ("North river", "Old fig tree", "Rock shelter")
PLACE_OF_STATION = dict(zip(STATIONS, PLACES, strict=True))
FIRST_DAY = datetime(2025, 6, 1)  # noqa: DTZ001 - a camera trap knows no time zone
N_DAYS = 90
VISITS_SHARE = 0.1  # of the photographs are taken away from the animal's own station

_EXIF_IFD, _DATE_TIME_ORIGINAL, _MAKE, _MODEL = 0x8769, 0x9003, 0x010F, 0x0110

NOTE = """\
The animals in these photographs do not exist: they were drawn by packaging/drawn_animals.py,
so that the program can be tried at once and tested anywhere. They are free to use under the
licence of the program. Who is who is written in ../labels.csv.

This file is not a photograph. The program leaves it alone and lists it under skipped files.
"""


def make_sample(folder: Path) -> int:
    """Draw the sample into `folder`, replacing what is there.

    Returns
    -------
    int
        Bytes written.
    """
    photographs = folder / "photographs"
    shutil.rmtree(photographs, ignore_errors=True)
    for station in STATIONS:
        (photographs / station).mkdir(parents=True)
    rows = []
    for number, (taken_at, station, individual) in enumerate(_captures(), start=1):
        path = photographs / station / f"IMG_{number:04d}.jpg"
        _write(path, individual, number, station, taken_at)
        rows.append((path.relative_to(folder).as_posix(), f"{individual + 1:02d}"))
    (photographs / "note.txt").write_text(NOTE, encoding="utf-8")
    with (folder / "labels.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([("file", "identity"), *rows])
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _captures() -> list[tuple[datetime, str, int]]:
    """Say when and where which individual walked past a camera, the earliest first."""
    rng = np.random.default_rng(SEED)
    captures = []
    for individual, n_photographs in enumerate(PHOTOGRAPHS_EACH):
        home = individual % len(STATIONS)
        for _ in range(n_photographs):
            away = int(rng.integers(1, len(STATIONS))) if rng.uniform() < VISITS_SHARE else 0
            minutes = int(rng.integers(0, N_DAYS)) * 1440 + int(rng.integers(5 * 60, 20 * 60))
            taken_at = FIRST_DAY + timedelta(minutes=minutes, seconds=int(rng.integers(0, 60)))
            captures.append((taken_at, STATIONS[(home + away) % len(STATIONS)], individual))
    return sorted(captures)


def _write(path: Path, individual: int, number: int, station: str, taken_at: datetime) -> None:
    pixels = draw_animal(
        SEED * 100 + individual, SEED * 10_000 + number, SIZE, place=PLACE_OF_STATION[station]
    )
    exif = Image.Exif()
    exif[_MAKE], exif[_MODEL] = "ReID Desktop", "Drawn camera trap"
    exif.get_ifd(_EXIF_IFD)[_DATE_TIME_ORIGINAL] = taken_at.strftime("%Y:%m:%d %H:%M:%S")
    Image.fromarray(pixels).save(path, quality=QUALITY, optimize=True, exif=exif)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    n_bytes = make_sample(arguments.folder)
    print(f"{n_bytes / 1e6:.2f} MB in {arguments.folder}")
