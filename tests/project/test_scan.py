import io
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.errors import Cancelled
from reid_desktop.core.problems import FileProblem, PhotographError
from reid_desktop.core.records import ExaminedFile, Folder, Image
from reid_desktop.core.types import FolderId, ImageId, ImageStatus
from reid_desktop.project import examining, scan
from reid_desktop.project.folders import add_folder
from reid_desktop.project.headless import embed
from reid_desktop.project.project import Project
from reid_desktop.project.scan import Known, KnownFolder, ScanReport, examine
from reid_desktop.project.views import problem_rows
from tests.project.photograph_files import Progress, photograph, put


@dataclass
class Found:
    """What a scan delivered and reported."""

    report: ScanReport
    files: dict[str, ExaminedFile]
    chunks: list[int]


def look(
    root: Path, known: Mapping[str, Image] | None = None, progress: Progress | None = None
) -> Found:
    files: dict[str, ExaminedFile] = {}
    chunks: list[int] = []

    def deliver(_folder_id: FolderId, chunk: list[ExaminedFile]) -> None:
        chunks.append(len(chunk))
        files.update({file.relative_path: file for file in chunk})

    [report] = examine(only(root, known), deliver=deliver, progress=progress or Progress())
    return Found(report, files, chunks)


def only(root: Path, known: Mapping[str, Image] | None = None) -> Known:
    """Make a project of one folder."""
    return Known([KnownFolder(Folder(FolderId(1), str(root), None), known or {})])


def as_known(found: Found, **changed: object) -> dict[str, Image]:
    return {
        path: Image(
            image_id=ImageId(n),
            folder_id=FolderId(1),
            relative_path=path,
            sha256=file.sha256,
            n_bytes=file.n_bytes,
            modified_ns=file.modified_ns,
            width_px=file.width_px,
            height_px=file.height_px,
            capture=file.capture,
            station=file.station,
            duplicate_of=None,
            status=changed.get("status")  # type: ignore[arg-type] # a status where one is given
            or (ImageStatus.UNREADABLE if file.problem else ImageStatus.OK),
            problem=file.problem,
        )
        for n, (path, file) in enumerate(found.files.items(), start=1)
    }


def test_photographs_are_found_at_any_depth(root: Path) -> None:
    for path in ("a.png", "North/Cam 1/b.png", "North/Cam 2/c.PNG"):
        put(root, path)

    assert sorted(look(root).files) == ["North/Cam 1/b.png", "North/Cam 2/c.PNG", "a.png"]


def test_what_is_no_photograph_is_listed_with_the_reason(root: Path) -> None:
    put(root, "notes/field.txt", b"rain")
    put(root, "letter.jpg", b"Dear diary")
    put(root, "raw.NEF", b"II*\0")
    put(root, "film.mp4", b"\0\0\0\x18ftypmp42")

    found = look(root)

    assert found.files == {}
    assert found.report.skipped == (
        ("film.mp4", FileProblem.NOT_A_PHOTOGRAPH),
        ("letter.jpg", FileProblem.NOT_A_PHOTOGRAPH),
        ("notes/field.txt", FileProblem.NOT_A_PHOTOGRAPH),
        ("raw.NEF", FileProblem.UNSUPPORTED),
    )


@pytest.mark.parametrize(
    "name",
    [
        "🐆 “Möwe’s” 50%.png",
        "נמר-שלג.png",
        unicodedata.normalize("NFD", "Möwe.png"),
        "a" * 251 + ".png",
        "/".join(["long" * 20] * 6) + "/a.png",
        os.fsdecode(b"caf\xe9.png"),
    ],
)
def test_names_are_kept_exactly(name: str, root: Path) -> None:
    put(root, name)

    assert list(look(root).files) == [name]
    assert look(root).files[name].problem is None


def test_identical_files_are_both_delivered(root: Path) -> None:
    put(root, "a.png")
    put(root, "b.png")

    found = look(root).files

    assert found["a.png"].sha256 == found["b.png"].sha256


def test_a_second_look_reads_nothing_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.png", "b.png", "cut.png"):
        put(root, name, photograph()[: -40 if name == "cut.png" else None])
    known = as_known(look(root))
    monkeypatch.delattr(examining, "_examine")

    report = look(root, known).report

    assert report == ScanReport(n_seen=3, n_unchanged=3, seen=frozenset(known))


def test_a_second_look_delivers_only_what_is_new(root: Path) -> None:
    put(root, "a.png")
    known = as_known(look(root))
    put(root, "b.png")

    found = look(root, known)

    assert list(found.files) == ["b.png"]
    assert (found.report.n_new, found.report.n_unchanged) == (1, 1)


def test_other_bytes_under_the_same_name_are_noticed(root: Path) -> None:
    put(root, "a.png")
    first = look(root)
    put(root, "a.png", photograph(shade=99, size=(9, 9)))

    second = look(root, as_known(first))

    assert second.files["a.png"].sha256 != first.files["a.png"].sha256


def test_a_photograph_that_became_a_text_is_delivered_not_skipped(root: Path) -> None:
    put(root, "a.png")
    known = as_known(look(root))
    put(root, "a.png", b"Dear diary, here I am.")

    found = look(root, known)

    assert found.files["a.png"].problem == FileProblem.NOT_A_PHOTOGRAPH
    assert found.report.skipped == ()


def test_a_photograph_that_could_not_be_read_for_the_moment_is_tried_again(root: Path) -> None:
    path = put(root, "a.png")
    known = as_known(look(root))
    known["a.png"] = replace(
        known["a.png"], status=ImageStatus.UNREADABLE, problem=FileProblem.NO_PERMISSION
    )

    assert look(root, known).files[path.name].problem is None


def test_a_photograph_that_was_missing_and_is_back_is_delivered(root: Path) -> None:
    put(root, "a.png")
    known = as_known(look(root), status=ImageStatus.MISSING)

    assert list(look(root, known).files) == ["a.png"]


def test_a_photograph_a_person_took_out_stays_out(root: Path) -> None:
    put(root, "a.png")
    known = as_known(look(root), status=ImageStatus.REMOVED)

    assert look(root, known).files == {}


def test_a_photograph_that_is_gone_is_counted_as_missing(root: Path) -> None:
    put(root, "a.png")
    put(root, "b.png")
    known = as_known(look(root))
    (root / "b.png").unlink()

    report = look(root, known).report

    assert report.n_missing == 1
    assert report.seen == {"a.png"}


@pytest.mark.parametrize("state", ["gone", "empty"])
def test_of_a_folder_that_is_not_there_nothing_is_missing(state: str, root: Path) -> None:
    put(root, "a.png")
    known = as_known(look(root))
    (root / "a.png").unlink()
    if state == "gone":
        root.rmdir()

    assert look(root, known).report == ScanReport(complete=False)


def test_a_drive_that_is_unplugged_during_the_scan_makes_nothing_missing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root, "a.png")
    monkeypatch.setattr(scan, "_is_there", lambda folder: False)
    monkeypatch.setattr(
        examining,
        "_read",
        lambda file, name, _permissions: (_ for _ in ()).throw(
            PhotographError(FileProblem.VANISHED, "a.png")
        ),
    )

    assert look(root).report == ScanReport(complete=False)


def test_behind_a_folder_that_may_not_be_looked_into_nothing_is_missing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root, "open/a.png")
    put(root, "closed/b.png")
    known = as_known(look(root))
    real = os.scandir

    def refuse(path: str) -> object:
        if path.rstrip("/").endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)

    report = look(root, known).report

    assert report.skipped == (("closed", FileProblem.NO_PERMISSION),)
    assert report.seen == {"open/a.png", "closed/b.png"}
    assert report.n_missing == 0


@pytest.mark.skipif(
    getattr(os, "geteuid", lambda: 0)() == 0, reason="nothing is closed to the administrator"
)
def test_a_file_that_may_not_be_read_is_delivered_with_the_reason(root: Path) -> None:
    put(root, "a.png").chmod(0)

    assert look(root).files["a.png"].problem == FileProblem.NO_PERMISSION


def test_files_come_in_chunks(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "_CHUNK_FILES", 3)
    for n in range(7):
        put(root, f"{n}.png")

    assert look(root).chunks == [3, 3, 1]


def test_progress_counts_every_file(root: Path) -> None:
    for n in range(5):
        put(root, f"{n}.png")
    progress = Progress()

    look(root, progress=progress)

    assert [report for report in progress.reports if report[0]] == [(n, 5) for n in range(1, 6)]


def test_a_cancelled_scan_has_delivered_what_it_examined_and_goes_on_from_there(
    root: Path,
) -> None:
    for n in range(20):
        put(root, f"{n:02}.png")
    delivered: dict[str, ExaminedFile] = {}

    with pytest.raises(Cancelled):
        examine(
            only(root),
            deliver=lambda _, chunk: delivered.update({file.relative_path: file for file in chunk}),
            progress=Progress(cancel_after=8),
        )

    assert len(delivered) == 8
    rest = look(root, as_known(Found(ScanReport(), delivered, [])))
    assert len(rest.files) == 12


def test_progress_is_one_over_all_folders(root: Path) -> None:
    for n in range(6):
        put(root, f"{'ab'[n % 2]}/{n}.png")
    folders = [Folder(FolderId(n), str(root / name), None) for n, name in ((1, "a"), (2, "b"))]
    progress = Progress()

    examine(
        Known([KnownFolder(folder, {}) for folder in folders]),
        deliver=lambda _folder_id, _files: None,
        progress=progress,
    )

    listed, examined = progress.reports[:2], progress.reports[2:]
    assert listed == [(0, 1), (0, 3)]
    assert examined == [(n, 6) for n in range(7)]


def test_known_files_cost_no_more_than_the_listing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(300):
        put(root, f"{n % 7}/{n}.png")
    known = as_known(look(root))

    progress = Progress()
    report = look(root, known, progress).report

    assert report.n_unchanged == 300
    assert len(progress.reports) <= 8 + 1  # one a folder


def statuses(project: Project) -> dict[str, ImageStatus]:
    return {image.relative_path: image.status for image in project.store.images.all()}


def test_scanning_a_project_records_every_folder_and_adds_up_the_counts(
    project: Project, root: Path
) -> None:
    put(root, "a/1.png")
    put(root, "b/2.png", photograph(1))
    put(root, "b/notes.txt", b"rain")
    for name in ("a", "b"):
        add_folder(project, root / name)

    report = scan.scan(project, Progress())

    assert statuses(project) == {"1.png": ImageStatus.OK, "2.png": ImageStatus.OK}
    assert list(project.store.skipped.all()) == [(2, "notes.txt", FileProblem.NOT_A_PHOTOGRAPH)]
    assert all(folder.last_seen_at is not None for folder in project.store.folders.all())
    assert (report.n_seen, report.n_new, report.complete) == (3, 2, True)


def test_what_is_gone_is_missing(project: Project, root: Path) -> None:
    put(root, "1.png")
    put(root, "2.png", photograph(1))
    add_folder(project, root)
    scan.scan(project, Progress())
    (root / "2.png").unlink()

    report = scan.scan(project, Progress())

    assert statuses(project) == {"1.png": ImageStatus.OK, "2.png": ImageStatus.MISSING}
    assert report.n_missing == 1


def test_of_a_folder_that_is_not_there_nothing_is_written(project: Project, root: Path) -> None:
    put(root, "1.png")
    add_folder(project, root)
    scan.scan(project, Progress())
    before = project.store.folders.all()
    root.rename(root.with_name("unplugged"))

    report = scan.scan(project, Progress())

    assert statuses(project) == {"1.png": ImageStatus.OK}
    assert project.store.folders.all() == before
    assert not report.complete


def test_after_a_scan_the_photographs_are_in_encounters(project: Project, root: Path) -> None:
    put(root, "north/IMG_20230514_123456.png")
    put(root, "north/IMG_20230514_123501.png", photograph(1))
    put(root, "north/IMG_20230514_130000.png", photograph(2))
    add_folder(project, root)

    scan.scan(project, Progress())

    assert [row.encounter_id for row in project.store.annotations.engine_rows()] == [1, 1, 2]


def test_a_photograph_that_is_damaged_inside_is_found_out_when_it_is_embedded(
    project: Project, root: Path, fake_embedder: Embedder
) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    stream = io.BytesIO()
    Pillow.fromarray(noise).save(stream, "JPEG")
    content = bytearray(stream.getvalue())
    middle = len(content) // 2
    content[middle : middle + 500] = 500 * b"\xff"
    put(root, "a.jpg", bytes(content))
    put(root, "b.png")
    add_folder(project, root)

    scan.scan(project, Progress())
    before = statuses(project)
    embed(project, fake_embedder, model="fake", progress=Progress())
    scan.scan(project, Progress())

    assert before == {"a.jpg": ImageStatus.OK, "b.png": ImageStatus.OK}
    assert statuses(project) == {"a.jpg": ImageStatus.UNREADABLE, "b.png": ImageStatus.OK}
    assert [(row.relative_path, row.problem) for row in problem_rows(project)] == [
        ("a.jpg", FileProblem.DAMAGED)
    ]
