import os
from pathlib import Path

import pytest

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.problems import FileProblem
from reid_desktop.project.listing import Listing, list_folder
from tests.project.photograph_files import Progress, put


def look(root: Path) -> Listing:
    return list_folder(str(root), Progress())


def names(listing: Listing) -> list[str]:
    return [file.relative_path for file in listing.files]


def test_files_come_folder_by_folder_in_the_order_of_their_names(root: Path) -> None:
    for path in ("b/2.png", "a/z/3.png", "9.png", "a/1.png"):
        put(root, path)

    assert names(look(root)) == ["9.png", "a/1.png", "a/z/3.png", "b/2.png"]


def test_a_file_is_listed_with_its_size_and_time(root: Path) -> None:
    path = put(root, "a.png", b"12345")

    [file] = look(root).files

    assert (file.path, file.n_bytes, file.modified_ns) == (str(path), 5, path.stat().st_mtime_ns)


def test_what_systems_leave_lying_about_is_left_alone(root: Path) -> None:
    for path in (
        "._a.png",
        ".hidden.png",
        ".thumbnails/a.png",
        "Thumbs.db",
        "desktop.ini",
        "@eaDir/a.png",
        "__MACOSX/a.png",
        "$RECYCLE.BIN/a.png",
    ):
        put(root, path)

    assert look(root) == Listing()


def test_the_files_of_a_project_are_left_alone(root: Path, progress: Progress) -> None:
    for name in ("project.sqlite", "project.sqlite-wal", "project.lock", "Cam 1/project.lock"):
        put(root, name, b"")

    listing = list_folder(str(root), progress)

    assert [file.relative_path for file in listing.files] == ["Cam 1/project.lock"]


def test_the_thumbnails_of_a_project_are_no_photographs(root: Path) -> None:
    for path in (
        "study/project.sqlite",
        "study/project.sqlite-wal",
        "study/cache/thumbnails/a.webp",
        "study/backups/b.sqlite",
        "study/photographs/c.png",
        "cache/d.png",
    ):
        put(root, path)

    assert names(look(root)) == ["cache/d.png", "study/photographs/c.png"]


def test_a_loop_of_links_is_walked_once(root: Path) -> None:
    put(root, "a/b/c.png")
    (root / "a" / "b" / "up").symlink_to(root, target_is_directory=True)
    (root / "a" / "self").symlink_to("self")

    assert names(look(root)) == ["a/b/c.png"]


def test_a_linked_folder_is_followed_under_its_own_name_first(root: Path, tmp_path: Path) -> None:
    put(root, "z/a.png")
    put(tmp_path, "elsewhere/b.png")
    (root / "a link").symlink_to(root / "z", target_is_directory=True)
    (root / "out").symlink_to(tmp_path / "elsewhere", target_is_directory=True)

    assert names(look(root)) == ["z/a.png", "out/b.png"]


def test_a_link_to_nowhere_is_listed(root: Path) -> None:
    (root / "a.jpg").symlink_to("nowhere.jpg")

    assert look(root).skipped == [("a.jpg", FileProblem.VANISHED)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_listed_and_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "a.jpg")

    assert look(root).skipped == [("a.jpg", FileProblem.NOT_A_PHOTOGRAPH)]


def test_a_folder_that_is_not_there_is_closed(root: Path) -> None:
    assert look(root / "gone") == Listing(closed=[""])


def test_a_folder_that_may_not_be_looked_into_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root, "closed/b.png")
    real = os.scandir

    def refuse(path: str) -> object:
        if path.rstrip("/").endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)

    assert look(root) == Listing([], [("closed", FileProblem.NO_PERMISSION)], ["closed/"])


def test_files_of_other_folders_are_counted_too(root: Path) -> None:
    put(root, "1.png")
    put(root, "a/2.png")
    progress = Progress()

    list_folder(str(root), progress, n_before=10)

    assert progress.reports == [(0, 10), (0, 11)]


def test_listing_can_be_stopped(root: Path) -> None:
    with pytest.raises(Cancelled):
        list_folder(str(root), Progress(cancel_after=0))
