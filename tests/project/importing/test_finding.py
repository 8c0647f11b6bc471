from pathlib import Path

import pytest

from reid_desktop.core.types import FolderId, ImageId, ImageStatus
from reid_desktop.project.importing.finding import Finder
from reid_desktop.project.importing.plan import Code
from reid_desktop.store.import_rows import KnownImage

ROOT = "/survey/photographs"


def _image(number: int, path: str, **changed: object) -> KnownImage:
    given = {"sha256": f"{number:x}", "status": ImageStatus.OK, **changed}
    return KnownImage(
        ImageId(number),
        FolderId(1),
        path,
        str(given["sha256"]),
        (6, 4),
        ImageStatus(str(given["status"])),
        None,
        None,
        None,
    )


def _finder(*images: KnownImage) -> Finder:
    return Finder(images, {FolderId(1): ROOT}, Path("/survey/tables"))


THREE = (
    _image(1, "Cam 1/IMG_1.JPG"),
    _image(2, "Cam 2/IMG_1.JPG"),
    _image(3, "Cam 2/cafe\u0301.jpg"),
)


@pytest.mark.parametrize(
    "file",
    [
        "Cam 1/IMG_1.JPG",
        "cam 1\\img_1.jpg",
        "./Cam 1/IMG_1.JPG",
        "photographs/Cam 1/IMG_1.JPG",
        f"{ROOT}/Cam 1/IMG_1.JPG",
        "D:\\elsewhere\\Cam 1\\IMG_1.JPG",
        "../photographs/Cam 1/IMG_1.JPG",
        "Cam 2/../Cam 1/IMG_1.JPG",
    ],
)
def test_a_path_is_found_however_it_is_written(file: str) -> None:
    found, code = _finder(*THREE).find(file)

    assert found == THREE[0]
    assert code is None


def test_accents_are_found_in_both_forms() -> None:
    assert _finder(*THREE).find("caf\u00e9.jpg")[0] == THREE[2]


def test_a_name_that_several_have_is_not_guessed() -> None:
    assert _finder(*THREE).find("IMG_1.JPG") == (None, Code.AMBIGUOUS_NAME)


def test_a_name_in_another_folder_is_found_and_said() -> None:
    assert _finder(*THREE).find("folder-1/caf\u00e9.jpg") == (THREE[2], Code.IDENTITY_BY_NAME)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("none.jpg", Code.NO_PHOTOGRAPH),
        ("../../etc/passwd", Code.LEADS_OUTSIDE),
        ("/a/../../b.jpg", Code.LEADS_OUTSIDE),
        ("", Code.NO_FILE),
    ],
)
def test_what_is_not_there_is_told(file: str, code: Code) -> None:
    assert _finder(*THREE).find(file) == (None, code)


def test_content_counts_more_than_names() -> None:
    assert _finder(*THREE).find("folder-1/IMG_1.JPG", "2") == (THREE[1], None)


def test_a_name_with_another_content_is_told() -> None:
    assert _finder(*THREE).find("Cam 1/IMG_1.JPG", "ff") == (None, Code.OTHER_BYTES)


def test_each_copy_of_a_file_is_found_once() -> None:
    finder = _finder(_image(1, "a/x.jpg", sha256="c"), _image(2, "b/x.jpg", sha256="c"))

    found = [finder.find("folder-1/x.jpg", "c")[0], finder.find("folder-2/x.jpg", "c")[0]]

    assert [one and one.image_id for one in found] == [1, 2]


def test_names_that_differ_in_case_only_are_told_apart() -> None:
    finder = _finder(_image(1, "a.JPG"), _image(2, "a.jpg"))

    assert finder.find("a.jpg")[0] == _image(2, "a.jpg")


def test_of_two_the_one_that_is_there_is_found() -> None:
    finder = _finder(_image(1, "a/x.jpg", status="missing"), _image(2, "b/x.jpg"))

    assert finder.find("x.jpg")[0] == _image(2, "b/x.jpg")
