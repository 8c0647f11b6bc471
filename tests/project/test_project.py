import getpass
import json
import multiprocessing
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, Pair, Verdict
from reid_desktop.project import project as project_module
from reid_desktop.project.answers import answer
from reid_desktop.project.project import (
    Project,
    ProjectError,
    create_project,
    list_backups,
    open_project,
    restore_project,
)
from reid_desktop.store.backup import BackupError
from reid_desktop.store.database import ProjectFileError, ProjectInUseError
from tests.project.project_builders import make_project, opened
from tests.store.store_builders import NOON, fill

PAIR = NewDecision(Pair(AnnotationId(1), AnnotationId(2)), Verdict.SAME)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_project_is_made_and_opens_again(tmp_path: Path) -> None:
    made = make_project(tmp_path / "O'Brien's 猫 قطط", name="  Cats of\nthe harbour ")
    made.close()

    with opened(made.folder, reviewer="ANA") as project:
        assert (project.name, project.reviewer) == ("Cats of the harbour", "Ana")
        assert project.folder == made.folder
        assert project.session_id > made.session_id
        assert project.store.info.get("uuid")


def test_a_project_opens_as_often_as_one_likes(tmp_path: Path) -> None:
    make_project(tmp_path / "00123").close()

    for _ in range(20):
        with opened(tmp_path / "00123") as project:
            assert project.name == "00123"


def test_only_the_file_is_left_after_closing(tmp_path: Path) -> None:
    make_project(tmp_path / "p").close()

    assert names(tmp_path / "p") == ["project.sqlite"]


def test_a_project_is_not_made_over_another(tmp_path: Path) -> None:
    make_project(tmp_path / "p").close()
    before = (tmp_path / "p" / "project.sqlite").read_bytes()

    with pytest.raises(ProjectError, match="There is a project in p already"):
        create_project(tmp_path / "p", reviewer="Bo")

    assert (tmp_path / "p" / "project.sqlite").read_bytes() == before


def test_a_project_is_not_made_where_no_folder_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ProjectError, match="The folder p cannot be made"):
        create_project(tmp_path / "file" / "p", reviewer="Ana")


def test_what_was_begun_is_taken_back_when_a_project_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_folder: Path, _at: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(project_module, "write_lock_file", fail)

    with pytest.raises(ZeroDivisionError):
        create_project(tmp_path / "p", reviewer="Ana")

    assert names(tmp_path / "p") == []


def test_answers_need_somebody_who_gives_them(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="need a name"):
        create_project(tmp_path / "p", reviewer=" \n")


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="The folder p is not there"):
        open_project(tmp_path / "p", reviewer="Ana")


@pytest.mark.parametrize("content", [None, b"", b"Dear diary", b"SQLite format 3\x00" + b"x" * 200])
def test_a_folder_without_a_project_is_left_as_it_is(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "project.sqlite").write_bytes(content)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    with pytest.raises(ReidError) as caught:
        open_project(tmp_path, reviewer="Ana")

    assert caught.value.hint
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_second_program_is_told_who_has_the_project_open(project: Project) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        said = pool.apply(_try_to_open, (project.folder,))

    assert said.startswith(f"{getpass.getuser()} has this project open on this computer since ")


def test_a_second_program_is_told_even_if_nobody_knows_who_it_is(project: Project) -> None:
    (project.folder / "project.lock").unlink()

    with pytest.raises(ProjectInUseError, match="open in another window"):
        open_project(project.folder, reviewer="Bo")


def test_what_a_crash_leaves_behind_does_not_keep_anybody_out(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    make_project(folder).close()
    owner = {"host": "h", "user": "u", "process_id": 1, "since": NOON.isoformat()}
    (folder / "project.lock").write_text(json.dumps(owner), encoding="utf-8")

    with opened(folder):
        pass

    assert "project.lock" not in names(folder)


def test_a_crash_in_the_middle_of_work_loses_no_answer(project: Project, tmp_path: Path) -> None:
    fill(project.store, 2)
    answer(project, PAIR)
    crashed = tmp_path / "crashed"

    shutil.copytree(project.folder, crashed)

    assert "project.sqlite-wal" in names(crashed)
    with opened(crashed) as copy:
        assert [decision.given for decision in copy.store.decisions.in_force()] == [PAIR]


def test_a_project_that_cannot_be_set_up_stays_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "p"
    make_project(folder).close()

    def fail(_folder: Path, _at: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(project_module, "write_lock_file", fail)
        with pytest.raises(ZeroDivisionError):
            open_project(folder, reviewer="Ana")

    with opened(folder):
        pass


def test_the_cache_lies_in_the_project(project: Project) -> None:
    assert project.cache_folder == project.folder / "cache"
    assert project.cache_folder.is_dir()


def test_the_cache_lies_elsewhere_when_it_cannot_lie_in_the_project(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "p", tmp_path / "caches"
    make_project(folder).close()
    (folder / "cache").write_text("in the way")

    with closing(open_project(folder, reviewer="Ana", cache_elsewhere=elsewhere)) as project:
        assert project.cache_folder.parent == elsewhere
        assert project.cache_folder.is_dir()
    with closing(open_project(folder, reviewer="Ana")) as project:
        assert project.cache_folder == folder / "cache"


def test_a_project_is_backed_up_on_closing_if_anything_changed(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    make_project(folder).close()

    with opened(folder):
        pass
    unchanged = list_backups(folder)
    with opened(folder) as project:
        fill(project.store, 1)

    assert unchanged == []
    assert len(list_backups(folder)) == 1


def test_a_project_is_backed_up_on_closing_if_it_was_not_closed_before(
    project: Project, tmp_path: Path
) -> None:
    fill(project.store, 1)
    crashed = tmp_path / "crashed"
    shutil.copytree(project.folder, crashed)

    with opened(crashed):
        pass

    assert len(list_backups(crashed)) == 1


def test_a_project_is_backed_up_every_200_answers_and_its_file_made_whole_every_50(
    project: Project,
) -> None:
    fill(project.store, 2)
    wal = project.folder / "project.sqlite-wal"
    sizes, backups = [], []

    for _ in range(200):
        answer(project, PAIR)
        sizes.append(wal.stat().st_size)
        backups.append(len(list_backups(project.folder)))

    assert [n for n, size in enumerate(sizes, start=1) if size == 0] == [50, 100, 150, 200]
    assert backups == [0] * 199 + [1]


def test_an_answer_counts_even_if_no_copy_can_be_made(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    fill(project.store, 2)
    (project.folder / "backups").write_text("in the way")

    for _ in range(200):
        answer(project, PAIR)
    project.close()

    assert "No copy could be written to backups" in caplog.text
    caplog.clear()
    (project.folder / "backups").unlink()
    with opened(project.folder) as again:
        assert again.store.decisions.count() == 200


def test_a_project_closes_even_if_its_disk_is_full(
    project: Project, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_session: object, _at: object) -> None:
        raise ProjectFileError("The disk is full: nothing was saved.")

    monkeypatch.setattr(project.store.reviewers, "end_session", full)

    project.close()

    assert "The disk is full" in caplog.text
    caplog.clear()
    with opened(project.folder):
        pass


def test_a_copy_goes_where_the_person_wants_it(project: Project, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    path = project.back_up_to(stick)

    assert path.parent == stick
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("SELECT count(*) FROM reviewer").fetchone() == (1,)


def test_a_copy_that_cannot_be_made_is_said(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(BackupError):
        project.back_up_to(tmp_path / "file")


def test_one_can_go_back_to_a_copy(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    project = make_project(folder)
    kept = project.back_up_to(tmp_path)
    project.close()
    with opened(folder) as project:
        fill(project.store, 3)

    before = restore_project(folder, kept, now=lambda: NOON + timedelta(days=1))

    with opened(folder) as project:
        assert list(project.store.images.all()) == []
    assert before in list_backups(folder)


def test_a_project_does_not_open_twice_in_one_program(project: Project) -> None:
    with pytest.raises(ProjectInUseError, match="has this project open on this computer since"):
        open_project(project.folder, reviewer="Ana")


def _try_to_open(folder: Path) -> str:
    try:
        open_project(folder, reviewer="Bo").close()
    except ReidError as error:
        return str(error)
    return f"opened by {os.getpid()}"


def test_the_usual_reviewer_of_a_project_answers_where_that_is_wanted(tmp_path: Path) -> None:
    create_project(tmp_path / "p", reviewer="Ana", is_usual=True).close()
    create_project(tmp_path / "q", reviewer="Ana").close()

    names = []
    for folder, or_usual in (("p", True), ("p", False), ("q", True)):
        with closing(open_project(tmp_path / folder, reviewer="Ben", or_usual=or_usual)) as it:
            names.append(it.reviewer)

    assert names == ["Ana", "Ben", "Ben"]
