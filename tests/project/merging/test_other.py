"""Another project is read from wherever it lies, and never changed."""

import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from reid_desktop.core.records import Box, Permissions
from reid_desktop.core.types import ClusterId, ImageId
from reid_desktop.project.boxes import draw_box
from reid_desktop.project.folders import add_folder
from reid_desktop.project.identify import name_cluster
from reid_desktop.project.merging.other import MergeError, read_other
from reid_desktop.project.packing import PackWish, Photographs, pack
from reid_desktop.project.permissions import permit
from reid_desktop.project.project import Project, list_backups
from reid_desktop.project.scan import scan
from reid_desktop.store import other_file
from tests.project.merging.merging_builders import made, merged, pair, said, say
from tests.project.photograph_files import Progress, photograph, put, with_place
from tests.project.project_builders import make_project, opened
from tests.store.store_builders import fill, record_run


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A project of Ben that is closed, with an answer and a name."""
    folder = tmp_path / "theirs"
    other = made(folder, 3)
    record_run(other.store, [0, 0, 1])
    say(other, 1, 2)
    name_cluster(other, ClusterId(1), "Bo")
    other.close()
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Project]:
    project = make_project(tmp_path / "home")
    yield project
    project.close()


def lying_in(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_a_folder_is_read_and_left_as_it_was(theirs: Path, home: Project) -> None:
    before = lying_in(theirs)

    other = read_other(theirs, home.folder)

    [answer] = other.answers
    [bo] = other.individuals
    assert (other.name, len(other.uuid)) == ("theirs", 36)
    assert answer.reviewer == "Ben"
    assert other.uuids == {answer.uuid}
    assert other.sessions[answer.uuid].reviewer == "Ben"
    assert (bo.known.name, bo.members) == ("Bo", (1, 2))
    assert lying_in(theirs) == before


def test_its_file_or_a_backup_will_do(theirs: Path, home: Project) -> None:
    [backup] = list_backups(theirs)

    found = [read_other(place, home.folder) for place in (theirs / "project.sqlite", backup)]

    assert found[0].answers == found[1].answers
    assert found[0].individuals == found[1].individuals


def test_a_packed_project_is_read_from_its_zip(theirs: Path, home: Project) -> None:
    target = theirs.parent / "theirs.zip"
    with opened(theirs) as other:
        pack(other, PackWish(target, Photographs.NONE), progress=Progress())

    assert len(read_other(target, home.folder).answers) == 1


def test_the_project_that_is_open_is_refused(home: Project) -> None:
    link = home.folder.parent / "link"
    link.symlink_to(home.folder)

    for place in (home.folder, link, home.folder / "project.sqlite"):
        with pytest.raises(MergeError, match="project that is open"):
            read_other(place, home.folder)


def test_what_is_not_there_is_a_sentence(tmp_path: Path, home: Project) -> None:
    with pytest.raises(MergeError, match="There is no nowhere here"):
        read_other(tmp_path / "nowhere", home.folder)


def test_a_folder_without_a_project_is_a_sentence(tmp_path: Path, home: Project) -> None:
    (tmp_path / "empty").mkdir()

    with pytest.raises(MergeError, match=r"There is no project\.sqlite in empty"):
        read_other(tmp_path / "empty", home.folder)


def test_another_kind_of_file_is_a_sentence(tmp_path: Path, home: Project) -> None:
    (tmp_path / "a.txt").write_text("a text that is longer than the header of a project " * 9)

    with pytest.raises(MergeError, match=r"a\.txt is not a project of this program"):
        read_other(tmp_path / "a.txt", home.folder)


def test_a_newer_project_is_refused(theirs: Path, home: Project) -> None:
    data = bytearray((theirs / "project.sqlite").read_bytes())
    data[60:64] = (999).to_bytes(4, "big")
    (theirs / "project.sqlite").write_bytes(data)

    with pytest.raises(MergeError, match="newer version"):
        read_other(theirs, home.folder)


def test_a_damaged_project_is_refused(theirs: Path, home: Project) -> None:
    data = bytearray((theirs / "project.sqlite").read_bytes())
    data[4096:] = b"\x99" * (len(data) - 4096)
    (theirs / "project.sqlite").write_bytes(data)

    with pytest.raises(MergeError, match="is damaged"):
        read_other(theirs, home.folder)


def test_a_project_with_a_time_that_is_none_is_damaged(theirs: Path, home: Project) -> None:
    with opened(theirs) as other, other.store.transaction():
        other.store.connection.execute("UPDATE decision SET decided_at = '2026-01-01T12:00:00'")

    with pytest.raises(MergeError, match="Its file is damaged"):
        read_other(theirs, home.folder)


def test_whoever_has_it_open_is_named(
    theirs: Path, home: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_file, "is_in_use", lambda _path: True)
    owner = {"host": "laptop", "user": "ben", "process_id": 1, "since": "2026-01-01T12:00:00+00:00"}
    (theirs / "project.lock").write_text(json.dumps(owner))

    with pytest.raises(MergeError, match="ben has this project open on laptop"):
        read_other(theirs, home.folder)


def test_that_it_is_open_is_said_also_when_nobody_knows_by_whom(
    theirs: Path, home: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_file, "is_in_use", lambda _path: True)

    with pytest.raises(MergeError, match="open in another window"):
        read_other(theirs, home.folder)


def _zip(path: Path, *names: str, content: bytes = b"x") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, content)
    return path


def test_a_zip_without_a_project_is_a_sentence(tmp_path: Path, home: Project) -> None:
    for names in (("a.txt",), ("a/project.sqlite", "b/project.sqlite"), ("a/b/project.sqlite",)):
        packed = _zip(tmp_path / "a.zip", *names)
        with pytest.raises(MergeError, match=r"no packed project in a\.zip"):
            read_other(packed, home.folder)


def test_a_zip_with_something_else_for_a_project_is_a_sentence(
    tmp_path: Path, home: Project
) -> None:
    packed = _zip(tmp_path / "a.zip", "a/project.sqlite", content=b"no project" * 50)

    with pytest.raises(MergeError, match="not a project of this program"):
        read_other(packed, home.folder)


def test_a_zip_that_is_cut_off_is_a_sentence(tmp_path: Path, home: Project) -> None:
    packed = _zip(tmp_path / "a.zip", "a/project.sqlite", content=b"x" * 9000)
    packed.write_bytes(packed.read_bytes()[:4000])

    with pytest.raises(MergeError, match=r"a\.zip is damaged"):
        read_other(packed, home.folder)


def test_a_zip_that_needs_more_room_than_there_is_is_a_sentence(
    tmp_path: Path, home: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = _zip(tmp_path / "a.zip", "a/project.sqlite")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=0))

    with pytest.raises(MergeError, match="not enough room"):
        read_other(packed, home.folder)


def test_a_disk_that_fails_is_a_sentence(
    theirs: Path, home: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_more: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("tempfile.TemporaryDirectory", fail)

    with pytest.raises(MergeError, match="theirs cannot be read"):
        read_other(theirs, home.folder)


@pytest.mark.parametrize("photographs", [Photographs.ORIGINALS, Photographs.PREVIEWS])
def test_answers_come_back_about_photographs_that_were_written_anew(
    home: Project, tmp_path: Path, photographs: Photographs
) -> None:
    put(tmp_path, "pictures/a.png", photograph(1, (3000, 2000)))
    put(tmp_path, "pictures/b.jpg", with_place())
    add_folder(home, tmp_path / "pictures")
    permit(home, Permissions(places=True))
    scan(home, Progress())
    draw_box(home, ImageId(1), Box(300, 200, 600, 400))
    draw_box(home, ImageId(1), Box(1500, 200, 600, 400))
    pack(home, PackWish(tmp_path / "a.zip", photographs), progress=Progress())
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        archive.extractall(tmp_path / "colleague")
    with opened(next((tmp_path / "colleague").iterdir()), reviewer="Ben") as other:
        scan(other, Progress())
        say(other, 2, 3)
        report, _ = merged(home, other)

    assert (report.n_photographs, report.n_recognised, report.n_new_boxes) == (2, 2, 0)
    assert {one[:2] for one in said(home)} == {(pair(2, 3), "Ben")}


def test_an_empty_project_brings_nothing(home: Project, tmp_path: Path) -> None:
    fill(home.store, 3)
    other = made(tmp_path / "theirs", 0)

    report, _ = merged(home, other)

    other.close()
    assert report.brings_nothing
    assert (report.n_answers, report.n_photographs) == (0, 0)
