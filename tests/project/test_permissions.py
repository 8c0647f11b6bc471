"""Places and file times are read where the person agreed, and forgotten where not any more."""

import os
import struct
from datetime import datetime
from pathlib import Path

import pytest

from reid_desktop.core.records import Capture, ExaminedFile, Permissions
from reid_desktop.project.folders import add_folder
from reid_desktop.project.permissions import FILE_TIME, permissions_of, permit, permitted
from reid_desktop.project.project import Project
from reid_desktop.project.scan import ScanReport, record_chunk, scan
from tests.project.photograph_files import Progress, photograph, put, with_place

NOON = datetime(2024, 5, 3, 12, 0, 0)  # noqa: DTZ001 - as cameras and files tell it
BOTH = Permissions(places=True, file_times=True)


@pytest.fixture
def folder(project: Project, root: Path) -> Path:
    put(root, "placed.jpg", with_place())
    put(root, "IMG_20230514_123456.png", photograph(1))
    plain = put(root, "plain.png", photograph(2))
    os.utime(plain, (NOON.timestamp(), NOON.timestamp()))
    add_folder(project, root)
    return root


def captures(project: Project) -> dict[str, Capture]:
    return {image.relative_path: image.capture for image in project.store.images.all()}


def scanned(project: Project) -> ScanReport:
    return scan(project, Progress())


def test_usually_neither_places_nor_file_times_are_read(project: Project, folder: Path) -> None:
    scanned(project)

    found = captures(project)
    assert permissions_of(project) == Permissions()
    assert found["placed.jpg"].latitude is None
    assert found["plain.png"] == Capture()


def test_where_the_person_agreed_they_are_read(project: Project, folder: Path) -> None:
    permit(project, BOTH)

    scanned(project)

    found = captures(project)
    assert (found["placed.jpg"].latitude, found["placed.jpg"].longitude) == (-1.5, 36.25)
    assert found["plain.png"] == Capture(NOON, "file_time")
    assert found["IMG_20230514_123456.png"].captured_from == "file_name"


def test_known_photographs_are_read_again_once(project: Project, folder: Path) -> None:
    scanned(project)
    permit(project, BOTH)

    again, third = scanned(project), scanned(project)

    assert captures(project)["placed.jpg"].latitude == -1.5
    assert captures(project)["plain.png"].captured_at == NOON
    assert (again.n_new, again.n_unchanged) == (0, 3)
    assert (third.n_new, third.n_unchanged) == (0, 3)


def test_what_changed_meanwhile_is_still_new(project: Project, folder: Path) -> None:
    scanned(project)
    permit(project, BOTH)
    put(folder, "plain.png", photograph(9))

    report = scanned(project)

    assert (report.n_new, report.n_unchanged) == (1, 2)


def test_a_folder_that_was_not_there_is_read_again_later(project: Project, folder: Path) -> None:
    scanned(project)
    away = folder.with_name("away")
    folder.rename(away)
    permit(project, BOTH)
    scanned(project)
    away.rename(folder)

    scanned(project)

    assert captures(project)["placed.jpg"].latitude == -1.5


def test_what_may_not_be_read_any_more_is_forgotten(project: Project, folder: Path) -> None:
    permit(project, BOTH)
    scanned(project)

    permit(project, Permissions())

    found = captures(project)
    assert found["placed.jpg"].latitude is None
    assert found["placed.jpg"].longitude is None
    assert found["plain.png"] == Capture()
    assert found["IMG_20230514_123456.png"].captured_from == "file_name"


def test_a_place_is_not_told_by_what_is_written_into_logs() -> None:
    assert "36.25" not in repr(Capture(latitude=-1.5, longitude=36.25))


def _examined(capture: Capture) -> ExaminedFile:
    return ExaminedFile("a.jpg", 10, 1, "0" * 64, 6, 4, capture)


def test_what_was_examined_before_a_permission_was_taken_back_is_not_kept(
    project: Project, folder: Path
) -> None:
    (place,) = project.store.folders.all()
    seen = _examined(Capture(NOON, FILE_TIME, latitude=-1.5, longitude=36.25))

    record_chunk(project, place.folder_id, [seen])

    assert captures(project)["a.jpg"] == Capture()


def test_what_is_permitted_is_kept(project: Project) -> None:
    seen = [_examined(Capture(NOON, FILE_TIME, latitude=-1.5, longitude=36.25))]

    permit(project, BOTH)

    assert permitted(project, seen) == seen


def test_times_that_photographs_tell_need_no_permission(project: Project) -> None:
    seen = [_examined(Capture(NOON, "exif:DateTimeOriginal", camera_make="A"))]

    assert permitted(project, seen) == seen


def _copies(project: Project) -> int:
    """Count where a longitude is written in the files of a project, backups aside."""
    files = [path for path in project.folder.iterdir() if path.is_file()]
    return sum(path.read_bytes().count(struct.pack(">d", 36.25)) for path in files)


def test_nothing_is_left_of_a_position_in_the_files_of_the_project(
    project: Project, folder: Path
) -> None:
    permit(project, BOTH)
    scanned(project)
    project.settle()
    before = _copies(project)

    permit(project, Permissions(file_times=True))

    assert before > 0
    assert _copies(project) == 0
