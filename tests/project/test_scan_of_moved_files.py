"""A file that was moved or renamed keeps its row, and everything that was said of it."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.types import FolderId, ImageId, ImageStatus, Verdict
from reid_desktop.project.folders import add_folder
from reid_desktop.project.project import Project
from reid_desktop.project.scan import ScanReport, scan
from tests.project.photograph_files import Progress, photograph, put
from tests.project.project_builders import make_project
from tests.store.store_builders import decide

OK, MISSING, REPLACED = ImageStatus.OK, ImageStatus.MISSING, ImageStatus.REPLACED


@pytest.fixture
def scanned(project: Project, root: Path) -> Project:
    """A project that knows cam1/a.png, cam1/b.png and cam2/c.png, and an answer about a and b."""
    for shade, path in enumerate(("cam1/a.png", "cam1/b.png", "cam2/c.png")):
        put(root, path, photograph(shade))
    add_folder(project, root)
    look(project)
    decide(project.store, 1, 2)
    return project


def look(project: Project) -> ScanReport:
    return scan(project, Progress())


def rows(project: Project) -> list[tuple[int, str, ImageStatus]]:
    return [(one.image_id, one.relative_path, one.status) for one in project.store.images.all()]


def move(root: Path, old: str, new: str) -> None:
    (root / new).parent.mkdir(parents=True, exist_ok=True)
    (root / old).rename(root / new)


def swap(root: Path, one: str, other: str) -> None:
    move(root, one, "aside")
    move(root, other, one)
    move(root, "aside", other)


def test_a_renamed_file_is_the_same_photograph(scanned: Project, root: Path) -> None:
    move(root, "cam1/a.png", "cam1/leopard.png")

    report = look(scanned)

    assert rows(scanned) == [
        (1, "cam1/leopard.png", OK),
        (2, "cam1/b.png", OK),
        (3, "cam2/c.png", OK),
    ]
    assert (report.n_new, report.n_moved, report.n_missing, report.n_unchanged) == (0, 1, 0, 2)
    [decision] = scanned.store.decisions.in_force()
    assert (decision.pair.low, decision.pair.high, decision.verdict) == (1, 2, Verdict.SAME)
    assert scanned.store.locks.in_force() == []
    assert scanned.store.find_faults() == []


def test_a_second_scan_finds_a_renamed_file_unchanged(scanned: Project, root: Path) -> None:
    move(root, "cam1/a.png", "cam1/leopard.png")
    look(scanned)

    report = look(scanned)

    assert (report.n_new, report.n_moved, report.n_unchanged) == (0, 0, 3)


def test_a_file_in_another_subfolder_is_the_same_photograph_at_another_station(
    scanned: Project, root: Path
) -> None:
    move(root, "cam1/a.png", "north/cam9/a.png")

    look(scanned)

    assert rows(scanned)[0] == (1, "north/cam9/a.png", OK)
    image = scanned.store.images.get(ImageId(1))
    assert image is not None
    assert image.station == "cam9"


def test_a_renamed_subfolder_takes_its_photographs_along(scanned: Project, root: Path) -> None:
    (root / "cam1").rename(root / "ridge")

    report = look(scanned)

    assert [path for _, path, _ in rows(scanned)] == ["ridge/a.png", "ridge/b.png", "cam2/c.png"]
    assert (report.n_new, report.n_moved, report.n_missing) == (0, 2, 0)


def test_two_files_that_swap_names_keep_their_answers(scanned: Project, root: Path) -> None:
    swap(root, "cam1/a.png", "cam2/c.png")

    report = look(scanned)

    assert rows(scanned) == [(1, "cam2/c.png", OK), (2, "cam1/b.png", OK), (3, "cam1/a.png", OK)]
    assert (report.n_new, report.n_moved, report.n_missing) == (0, 2, 0)
    assert scanned.store.find_faults() == []


def test_names_can_move_on_by_one(scanned: Project, root: Path) -> None:
    move(root, "cam2/c.png", "cam2/d.png")
    move(root, "cam1/b.png", "cam2/c.png")
    move(root, "cam1/a.png", "cam1/b.png")
    put(root, "cam1/a.png", photograph(9))

    look(scanned)

    assert rows(scanned) == [
        (1, "cam1/b.png", OK),
        (2, "cam2/c.png", OK),
        (3, "cam2/d.png", OK),
        (4, "cam1/a.png", OK),
    ]


def test_a_file_that_was_overwritten_by_another_one_is_replaced(
    scanned: Project, root: Path
) -> None:
    (root / "cam1" / "a.png").replace(root / "cam1" / "b.png")

    look(scanned)

    assert rows(scanned) == [
        (1, "cam1/b.png", OK),
        (2, "cam1/b.png", REPLACED),
        (3, "cam2/c.png", OK),
    ]


def test_bytes_that_come_back_are_the_photograph_they_were(scanned: Project, root: Path) -> None:
    before = (root / "cam1" / "a.png").read_bytes()
    put(root, "cam1/a.png", photograph(9, size=(9, 9)))
    look(scanned)
    put(root, "cam1/a.png", before)

    look(scanned)

    assert rows(scanned) == [
        (1, "cam1/a.png", OK),
        (2, "cam1/b.png", OK),
        (3, "cam2/c.png", OK),
        (4, "cam1/a.png", REPLACED),
    ]


def test_a_file_in_another_folder_of_the_project_is_the_same_photograph(
    scanned: Project, root: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    add_folder(scanned, other)
    (root / "cam1" / "a.png").rename(other / "a.png")

    look(scanned)

    image = scanned.store.images.get(ImageId(1))
    assert image is not None
    assert (image.folder_id, image.relative_path, image.status) == (FolderId(2), "a.png", OK)
    assert image.station is None
    assert len(rows(scanned)) == 3


def test_a_copy_beside_the_first_is_a_duplicate(scanned: Project, root: Path) -> None:
    put(root, "best/a.png", photograph(0))

    report = look(scanned)

    assert rows(scanned)[3] == (4, "best/a.png", OK)
    copy = scanned.store.images.get(ImageId(4))
    assert copy is not None
    assert copy.duplicate_of == 1
    assert (report.n_new, report.n_moved) == (1, 0)


def test_of_a_file_that_was_moved_and_copied_one_row_is_new(scanned: Project, root: Path) -> None:
    move(root, "cam1/a.png", "best/a.png")
    put(root, "best/b.png", photograph(0))

    look(scanned)

    assert rows(scanned)[0] == (1, "best/a.png", OK)
    assert rows(scanned)[3:] == [(4, "best/b.png", OK)]
    assert scanned.store.find_faults() == []


def test_a_file_that_was_missing_for_a_while_is_found_elsewhere(
    scanned: Project, root: Path, tmp_path: Path
) -> None:
    (root / "cam1" / "a.png").rename(tmp_path / "a.png")
    look(scanned)
    away = rows(scanned)[0]
    (tmp_path / "a.png").rename(root / "cam1" / "again.png")

    look(scanned)

    assert away == (1, "cam1/a.png", MISSING)
    assert rows(scanned)[0] == (1, "cam1/again.png", OK)


@pytest.mark.parametrize("state", ["gone", "empty"])
def test_a_copy_of_a_photograph_on_a_drive_that_is_not_there_is_a_duplicate(
    scanned: Project, root: Path, tmp_path: Path, state: str
) -> None:
    other = tmp_path / "other"
    put(other, "a.png", photograph(0))
    add_folder(scanned, other)
    root.rename(tmp_path / "unplugged")
    if state == "empty":
        root.mkdir()

    look(scanned)

    assert rows(scanned)[0] == (1, "cam1/a.png", OK)
    assert rows(scanned)[3] == (4, "a.png", OK)


def test_a_copy_of_a_photograph_that_cannot_be_looked_at_is_a_duplicate(
    scanned: Project, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root, "best/a.png", photograph(0))
    real = os.scandir

    def refuse(path: str) -> object:
        if path.rstrip("/").endswith("cam1"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)

    look(scanned)

    assert rows(scanned)[0] == (1, "cam1/a.png", OK)
    assert rows(scanned)[3] == (4, "best/a.png", OK)


def test_a_name_a_person_removed_stays_removed_whatever_lies_there(
    scanned: Project, root: Path
) -> None:
    scanned.store.connection.execute("UPDATE image SET status = 'removed' WHERE image_id = 1")
    (root / "cam1" / "b.png").replace(root / "cam1" / "a.png")

    look(scanned)

    assert rows(scanned)[:2] == [
        (1, "cam1/a.png", ImageStatus.REMOVED),
        (2, "cam1/b.png", MISSING),
    ]


def test_what_a_person_removed_stays_removed_under_another_name(
    scanned: Project, root: Path
) -> None:
    scanned.store.connection.execute("UPDATE image SET status = 'removed' WHERE image_id = 1")
    move(root, "cam1/a.png", "cam1/leopard.png")

    look(scanned)

    assert rows(scanned)[0] == (1, "cam1/leopard.png", ImageStatus.REMOVED)
    assert len(rows(scanned)) == 3


def test_what_a_name_or_a_table_told_of_a_photograph_stays(scanned: Project, root: Path) -> None:
    scanned.store.connection.execute(
        "UPDATE image SET captured_at = '2024-05-03T06:00:00', captured_from = 'table'"
        " WHERE image_id = 1"
    )
    move(root, "cam1/a.png", "cam1/IMG_20200101_000000.png")
    move(root, "cam1/b.png", "cam1/IMG_20210101_000000.png")

    look(scanned)

    told = [image.capture.captured_at for image in scanned.store.images.all()]
    assert [at and at.isoformat() for at in told] == [
        "2024-05-03T06:00:00",
        "2021-01-01T00:00:00",
        None,
    ]


def test_a_scan_that_was_stopped_halfway_loses_no_photograph(scanned: Project, root: Path) -> None:
    swap(root, "cam1/a.png", "cam2/c.png")
    move(root, "cam1/b.png", "cam1/d.png")
    with pytest.raises(Cancelled):
        scan(scanned, Progress(cancel_after=3))

    look(scanned)

    assert rows(scanned) == [(1, "cam2/c.png", OK), (2, "cam1/d.png", OK), (3, "cam1/a.png", OK)]


def test_a_mended_file_that_is_known_from_elsewhere_is_that_photograph(
    scanned: Project, root: Path
) -> None:
    put(root, "cam3/d.png", photograph(0)[:-20])
    look(scanned)
    (root / "cam1" / "a.png").replace(root / "cam3" / "d.png")

    look(scanned)

    assert rows(scanned)[0] == (1, "cam3/d.png", OK)
    assert rows(scanned)[3] == (4, "cam3/d.png", REPLACED)
    assert scanned.store.find_faults() == []


NAMES = ["a.png", "b.png", "x/a.png", "x/b.png", "y/c.png"]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.permutations(NAMES).map(lambda names: names[:4]), min_size=1, max_size=3),
    st.booleans(),
)
def test_however_files_are_moved_about_each_stays_one_photograph(
    places: list[list[str]], same_time: bool
) -> None:
    """Four files of four sizes change places between two scans, several times."""
    with tempfile.TemporaryDirectory() as name:
        root, project = Path(name, "photographs"), make_project(Path(name, "project"))
        contents = [photograph(n, size=(2 + n, 3)) for n in range(4)]
        for content, place in zip(contents, NAMES[:4], strict=True):
            put(root, place, content)
        add_folder(project, root)
        look(project)
        before = {one.image_id: one.sha256 for one in project.store.images.all()}
        try:
            for names in places:
                for place in NAMES:
                    (root / place).unlink(missing_ok=True)
                for content, place in zip(contents, names, strict=True):
                    path = put(root, place, content)
                    if same_time:
                        os.utime(path, ns=(1, 1))
                look(project)

                assert {one.image_id: one.sha256 for one in project.store.images.all()} == before
                assert [path for _, path, _ in rows(project)] == names
                assert {status for _, _, status in rows(project)} == {OK}
        finally:
            project.close()
