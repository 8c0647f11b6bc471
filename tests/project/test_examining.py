import hashlib
import io
import threading
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import Capture, ExaminedFile
from reid_desktop.project import examining
from reid_desktop.project.examining import examine_ahead
from reid_desktop.project.listing import Found, list_folder
from tests.project.photograph_files import Progress, photograph, put


def look(root: Path) -> dict[str, ExaminedFile]:
    files = list_folder(str(root), Progress()).files
    return {file.relative_path: file for file in examine_ahead(files)}


def test_a_photograph_is_told_by_its_bytes_size_and_time(root: Path) -> None:
    content = photograph(size=(30, 20))
    path = put(root, "Cam 1/IMG_20230514_123456.png", content)

    file = look(root)["Cam 1/IMG_20230514_123456.png"]

    assert file == ExaminedFile(
        relative_path="Cam 1/IMG_20230514_123456.png",
        n_bytes=len(content),
        modified_ns=path.stat().st_mtime_ns,
        sha256=hashlib.sha256(content).hexdigest(),
        width_px=30,
        height_px=20,
        capture=Capture(datetime.fromisoformat("2023-05-14T12:34:56"), "file_name"),
        problem=None,
        station="Cam 1",
    )


def test_a_station_is_the_folder_a_photograph_lies_in_unless_that_is_the_root(root: Path) -> None:
    put(root, "a.png")
    put(root, "North/Cam 1/b.png")

    found = look(root)

    assert found["a.png"].station is None
    assert found["North/Cam 1/b.png"].station == "Cam 1"


def test_what_cannot_be_read_is_delivered_with_the_reason(root: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (40, 40), dtype=np.uint8)
    stream = io.BytesIO()
    Pillow.fromarray(noise).save(stream, "JPEG")
    put(root, "empty.jpg", b"")
    put(root, "cut.jpg", stream.getvalue()[:-200])
    put(root, "blank.jpg", bytes(5000))

    found = look(root)

    problems = {path: file.problem for path, file in found.items()}
    assert problems == {
        "empty.jpg": FileProblem.EMPTY,
        "cut.jpg": FileProblem.TRUNCATED,
        "blank.jpg": FileProblem.DAMAGED,
    }
    assert found["cut.jpg"].sha256 is None


def test_a_large_file_is_read_in_pieces(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examining, "_WHOLE_BYTES", 10)
    content = photograph()
    put(root, "a.png", content)

    file = look(root)["a.png"]

    assert file.sha256 == hashlib.sha256(content).hexdigest()
    assert (file.width_px, file.height_px) == (6, 4)


def test_files_come_in_the_order_they_were_given(root: Path) -> None:
    for n in range(40):
        put(root, f"{n:02}.png", photograph(n, size=(1 + 30 * (40 - n), 4)))

    assert list(look(root)) == [f"{n:02}.png" for n in range(40)]


def test_a_file_that_is_gone_is_told(root: Path) -> None:
    [file] = examine_ahead([Found("a.png", str(root / "a.png"), 1, 1)])

    assert (file.sha256, file.problem) == (None, FileProblem.VANISHED)


def test_stopping_early_leaves_no_thread(root: Path) -> None:
    for n in range(40):
        put(root, f"{n}.png")
    examined = examine_ahead(list_folder(str(root), Progress()).files)
    next(examined)

    examined.close()

    assert [one.name for one in threading.enumerate() if one.name.startswith("examine")] == []
