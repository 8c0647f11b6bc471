import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Format
from reid_desktop.project.exporting.for_ecologists import FOR_ECOLOGISTS
from reid_desktop.project.exporting.formats import plan_export, write_plan
from reid_desktop.project.exporting.secr import SECR
from reid_desktop.project.exporting.study import Study
from reid_desktop.vision.lighter import tells_place
from tests.project.exporting.studies import individual, seen, station, study_of
from tests.project.photograph_files import photograph, put, with_place

OPTIONS = {
    "wildbook.location": "Zone 5",
    "wildbook.species": "Panthera pardus",
    "photographs.unidentified": "yes",
}
PLACE = station(1, "Secret waterhole", -1.5, 36.25)
QUIET = [one for one in FOR_ECOLOGISTS if one is not SECR]


@pytest.fixture
def study(tmp_path: Path) -> Study:
    """Two animals and one of nobody, in photographs that tell where they were taken."""
    paths = [put(tmp_path, f"Secret valley/{n}.jpg", with_place()) for n in (1, 2)]
    paths.append(put(tmp_path, "Secret valley/3.png", photograph()))
    facts = {"folder": f"{tmp_path}", "station": PLACE, "latitude": -1.5, "longitude": 36.25}
    return study_of(
        [
            replace(one, source=f"{path}", relative_path=f"Secret valley/{path.name}")
            for path, one in zip(
                paths,
                [
                    seen(1, "Ana", "2024-05-01", **facts),
                    seen(2, "ID-0001", "2024-05-02", **facts),
                    seen(3, None, "2024-05-02", **facts),
                ],
                strict=True,
            )
        ],
        [individual(1, "Ana", notes="Drinks at the Secret waterhole")],
        stations=(PLACE,),
    )


def written(study: Study, choices: Choices, folder: Path) -> dict[str, bytes]:
    paths = write_plan(plan_export(study, QUIET, choices), folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def unpacked(path: str, data: bytes) -> bytes:
    """Return the text of a file, of a workbook too."""
    if not path.endswith(".xlsx"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_where_places_are_not_told_no_file_tells_one(study: Study, tmp_path: Path) -> None:
    found = written(study, Choices(options=OPTIONS), tmp_path / "out")

    assert {path.rpartition(".")[2] for path in found} == {
        "R", "csv", "html", "inp", "jpg", "json", "png", "xlsx",
    }  # fmt: skip
    texts = {path: unpacked(path, data) for path, data in found.items()}
    assert not [path for path, text in texts.items() if b"Secret" in text or b"36.25" in text]
    assert not [
        path
        for path, data in found.items()
        if path.endswith((".jpg", ".png")) and tells_place(data, path)
    ]
    assert not [path for path in found if "Secret" in path]


def test_the_same_study_is_the_same_files(study: Study, tmp_path: Path) -> None:
    first, second = (
        written(study, Choices(places=True, options=OPTIONS), tmp_path / name)
        for name in ("one", "two")
    )

    assert first == second


def test_only_confirmed_animals_are_told_if_so_wished(study: Study, tmp_path: Path) -> None:
    ana, other, _ = study.sightings
    study = replace(study, sightings=(ana, replace(other, status=AssignmentStatus.PROPOSED)))

    best, confirmed = (
        written(study, Choices(confirmed_only=one, options=OPTIONS), tmp_path / f"{one}")
        for one in (False, True)
    )

    assert [path for path, data in best.items() if b"ID-0001" in data]
    assert not [path for path, data in confirmed.items() if b"ID-0001" in data]


def test_every_format_has_a_name_of_its_own() -> None:
    names = [one.name for one in FOR_ECOLOGISTS]

    assert len(set(names)) == len(names) == 7


@pytest.mark.parametrize("one", FOR_ECOLOGISTS, ids=lambda one: one.name)
def test_an_empty_study_is_refused_by_every_format(one: Format) -> None:
    [part] = plan_export(study_of([]), [one], Choices(places=True, options=OPTIONS)).parts

    assert part.refusal is not None
    assert part.refusal.hint
