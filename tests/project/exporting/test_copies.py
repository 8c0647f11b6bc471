from pathlib import Path

import pytest

from reid_desktop.core.records import Box
from reid_desktop.project.exporting.choices import Choices, Copying
from reid_desktop.project.exporting.contents import Copied, Made
from reid_desktop.project.exporting.copies import (
    copy_name,
    copying_problems,
    crop_copy,
    original_names,
    whole_copy,
)
from reid_desktop.project.exporting.writing import ExportError
from reid_desktop.vision.lighter import tells_place
from reid_desktop.vision.photographs import read_header
from tests.project.exporting.studies import seen
from tests.project.photograph_files import with_place


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    path = tmp_path / "a.jpg"
    path.write_bytes(with_place())
    return path


def test_a_photograph_is_copied_as_it_is_where_places_are_told(photograph: Path) -> None:
    one = seen(1, "Ana", source=f"{photograph}", n_bytes=7, sha256="ab")

    copy = whole_copy(one, "Ana/a.jpg", Choices(places=True))

    assert copy == Copied("Ana/a.jpg", f"{photograph}", 7, "ab")


def test_else_its_copy_tells_no_place(photograph: Path) -> None:
    copy = whole_copy(seen(1, "Ana", source=f"{photograph}"), "Ana/a.jpg", Choices())

    assert isinstance(copy, Made)
    assert copy.is_photograph
    [data] = copy.chunks
    assert tells_place(photograph.read_bytes(), "a.jpg")
    assert not tells_place(data, "a.jpg")


def test_a_crop_is_what_its_box_shows(photograph: Path) -> None:
    one = seen(1, "Ana", source=f"{photograph}", box=Box(1, 1, 3, 2))

    [data] = crop_copy(one, "Ana/a.jpg").chunks

    header = read_header(data, "a.jpg")
    assert (header.width_px, header.height_px) == (3, 2)


def test_a_photograph_that_is_gone_is_told_by_name(tmp_path: Path) -> None:
    copy = whole_copy(seen(1, "Ana", source=f"{tmp_path / 'gone.jpg'}"), "a.jpg", Choices())

    assert isinstance(copy, Made)
    with pytest.raises(ExportError, match=r"gone\.jpg"):
        list(copy.chunks)


def test_kinds_that_are_written_anew_are_called_so() -> None:
    one = seen(1, "Ana", relative_path="x/aux.HEIC")

    assert [copy_name(one, Choices(places=places)) for places in (True, False)] == [
        "aux_.HEIC",
        "aux_.jpg",
    ]


@pytest.mark.parametrize("copying", [Copying.HARD_LINK, Copying.SYMLINK])
def test_links_would_tell_the_place(copying: Copying) -> None:
    hidden, told, crops = (
        list(copying_problems([], choices, crops=crops))
        for choices, crops in (
            (Choices(copying=copying), False),
            (Choices(copying=copying, places=True), False),
            (Choices(copying=copying), True),
        )
    )

    assert [one.refused for one in hidden] == [True]
    assert told == crops == []


def test_photographs_that_are_away_are_told() -> None:
    [found] = copying_problems([seen(1, "Ana", is_there=False), seen(2, "Ana")], Choices())

    assert not found.refused
    assert (found.message[-2:], found.hint) == ("1.", "Cam 1/IMG_0001.JPG")


def test_the_list_of_names_lies_apart() -> None:
    made = original_names("x", ("copy", "photograph"), [("a.jpg", seen(1, source="/c\udce9.jpg"))])

    assert made.path == "keep-private/x.csv"
    assert b"".join(made.chunks).decode("utf-8-sig") == "copy,photograph\r\na.jpg,/c?.jpg\r\n"
