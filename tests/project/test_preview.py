"""Folders are looked at before a project is made of them."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import UNHEARD
from reid_desktop.project import preview as module
from reid_desktop.project.folders import add_folder
from reid_desktop.project.preview import (
    Dated,
    PreviewFile,
    Stations,
    examples,
    known_files,
    look,
    n_encounters,
    preview_of,
    read_dates,
)
from reid_desktop.project.project import Project
from reid_desktop.project.scan import scan
from tests.project.photograph_files import Progress, photograph, put

SIX = datetime.fromisoformat("2024-05-03T06:00:00")


def survey(root: Path, *paths: str) -> str:
    for path in paths:
        put(root, path, b"")
    return str(root)


def taken(path: str, seconds: float | None, camera: str | None = None) -> Dated:
    at = None if seconds is None else SIX + timedelta(seconds=seconds)
    return Dated(PreviewFile("/survey", path), at, camera)


def test_photographs_and_other_files_are_counted(tmp_path: Path) -> None:
    folder = survey(tmp_path, "Cam01/a.jpg", "Cam02/b.JPG", "notes.txt")

    preview = look([folder], UNHEARD)

    assert [file.relative_path for file in preview.files] == ["Cam01/a.jpg", "Cam02/b.JPG"]
    assert (preview.n_other, preview.closed) == (1, ())


def test_a_folder_inside_another_and_one_given_twice_count_once(tmp_path: Path) -> None:
    folder = survey(tmp_path, "Cam01/a.jpg")

    preview = look([folder, f"{folder}/Cam01", folder], UNHEARD)

    assert preview.folders == (folder,)
    assert len(preview.files) == 1


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    preview = look([str(tmp_path / "gone")], UNHEARD)

    assert preview.closed == (str(tmp_path / "gone"),)
    assert preview.files == ()


def test_a_level_that_says_what_the_innermost_folder_says_is_not_offered(tmp_path: Path) -> None:
    preview = look([survey(tmp_path, "Cam01/a.jpg", "Cam02/b.jpg", "c.jpg")], UNHEARD)

    assert preview.levels == {
        "innermost": Stations(("Cam01", "Cam02"), 1),
        "none": Stations((), 3),
    }
    assert preview.suggested == "innermost"


def test_folders_that_cameras_name_are_no_stations(tmp_path: Path) -> None:
    paths = ("North/Cam01/DCIM/100RECNX/a.jpg", "North/Cam02/DCIM/100RECNX/a.jpg")

    preview = look([survey(tmp_path, *paths)], UNHEARD)

    assert preview.suggested == "2"
    assert preview.levels["2"] == Stations(("Cam01", "Cam02"), 0)
    assert list(preview.levels) == ["innermost", "1", "2", "3", "4", "none"]


def test_of_several_folders_each_may_be_a_station(tmp_path: Path) -> None:
    folders = [survey(tmp_path / name, "100RECNX/a.jpg") for name in ("Mill", "Ford")]

    preview = look(folders, UNHEARD)

    assert preview.suggested == "0"
    assert preview.levels["0"] == Stations(("Ford", "Mill"), 0)


def test_an_empty_folder_has_nothing_and_can_be_begun_with(tmp_path: Path) -> None:
    preview = look([str(tmp_path)], UNHEARD)

    assert (preview.files, preview.suggested) == ((), "innermost")
    assert examples(preview, 8) == []
    assert read_dates(preview, UNHEARD) == []


def test_dates_are_read_and_what_cannot_be_read_has_none(tmp_path: Path) -> None:
    put(tmp_path, "IMG_20240503_061500.png", photograph())
    put(tmp_path, "broken.jpg", b"nothing")

    dated = read_dates(look([str(tmp_path)], UNHEARD), UNHEARD)

    assert [one.captured_at for one in dated] == [datetime(2024, 5, 3, 6, 15), None]  # noqa: DTZ001 - no zone


def test_of_many_photographs_runs_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_DATED", 6)
    monkeypatch.setattr(module, "_RUN", 3)
    folder = survey(tmp_path, *(f"{number:02}.jpg" for number in range(20)))

    dated = read_dates(look([folder], UNHEARD), UNHEARD)

    names = [one.file.relative_path for one in dated]
    assert names == ["00.jpg", "01.jpg", "02.jpg", "17.jpg", "18.jpg", "19.jpg"]


def test_looking_and_reading_can_be_cancelled(tmp_path: Path) -> None:
    preview = look([survey(tmp_path, "a.jpg", "b.jpg")], UNHEARD)

    with pytest.raises(Cancelled):
        look([str(tmp_path)], Progress(cancel_after=0))
    with pytest.raises(Cancelled):
        read_dates(preview, Progress(cancel_after=1))


def test_encounters_follow_the_stations_and_the_pause() -> None:
    dated = [
        taken("Cam01/a.jpg", 0),
        taken("Cam01/b.jpg", 50),
        taken("Cam02/c.jpg", 50),
        taken("Cam01/d.jpg", 150),
        taken("Cam01/e.jpg", None),
    ]

    counts = [n_encounters(dated, *how) for how in (("1", 60.0), ("1", 100.0), ("none", 60.0))]

    assert counts == [3, 2, 0]


def test_without_a_station_one_camera_is_one_place() -> None:
    dated = [taken("a.jpg", 0, "A1"), taken("b.jpg", 10, "B2"), taken("c.jpg", 20, "A1")]

    assert n_encounters(dated, "none", 60.0) == 2


def test_examples_are_spread_evenly(tmp_path: Path) -> None:
    preview = look([survey(tmp_path, *(f"{number}.jpg" for number in range(9)))], UNHEARD)

    assert [file.relative_path for file in examples(preview, 3)] == ["0.jpg", "4.jpg", "8.jpg"]
    assert len(examples(preview, 20)) == 9


def test_of_a_project_the_same_is_told_as_of_its_folders(project: Project, tmp_path: Path) -> None:
    for number in range(3):
        name = f"Cam0{number}/100RECNX/IMG_20240503_061{number}00.png"
        put(tmp_path / "survey", name, photograph(number))
    add_folder(project, tmp_path / "survey")
    scan(project, Progress())
    before = look([str(tmp_path / "survey")], UNHEARD)

    preview, dated = preview_of(known_files(project))

    assert preview == before
    assert dated == read_dates(before, UNHEARD)
