"""A photograph that lies elsewhere is told by its bytes."""

from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.records import Capture, ExaminedFile, Image
from reid_desktop.core.types import FolderId, ImageId, ImageStatus
from reid_desktop.project.whereabouts import Unplaced


def image(
    number: int, path: str, sha256: str | None = "x", status: ImageStatus = ImageStatus.OK
) -> Image:
    return Image(
        image_id=ImageId(number),
        folder_id=FolderId(1),
        relative_path=path,
        sha256=sha256,
        n_bytes=1,
        modified_ns=1,
        width_px=1,
        height_px=1,
        capture=Capture(),
        station=None,
        duplicate_of=None,
        status=status,
        problem=None,
    )


def file(path: str, sha256: str | None = "x") -> ExaminedFile:
    return ExaminedFile(path, 1, 1, sha256, 1, 1, Capture())


def test_a_photograph_is_found_once() -> None:
    unplaced = Unplaced([image(1, "a.jpg")])

    found = [unplaced.find(file("b.jpg")) for _ in range(2)]

    assert found == [1, None]
    assert unplaced.found == {1}


def test_other_bytes_are_another_photograph() -> None:
    unplaced = Unplaced([image(1, "a.jpg")])

    assert unplaced.find(file("a.jpg", "y")) is None
    assert unplaced.found == set()


def test_what_cannot_be_read_is_nothing_that_is_known() -> None:
    unplaced = Unplaced([image(1, "a.jpg", None)])

    assert unplaced.find(file("a.jpg", None)) is None


def test_of_copies_the_one_of_the_same_name_is_taken() -> None:
    unplaced = Unplaced([image(1, "cam1/a.jpg"), image(2, "cam1/b.jpg")])

    assert [unplaced.find(file(path)) for path in ("cam2/b.jpg", "cam2/c.jpg")] == [2, 1]


def test_of_copies_one_that_was_not_replaced_is_taken() -> None:
    unplaced = Unplaced([image(1, "a.jpg", status=ImageStatus.REPLACED), image(2, "b.jpg")])

    assert [unplaced.find(file(path)) for path in ("c.jpg", "d.jpg", "e.jpg")] == [2, 1, None]


paths = st.sampled_from(["a", "b", "z/a", "z/b"])
shas = st.sampled_from(["x", "y"])


@given(st.lists(st.tuples(paths, shas)), st.lists(st.tuples(paths, shas)))
def test_as_many_are_found_as_there_are_files_with_their_bytes(
    lost: list[tuple[str, str]], there: list[tuple[str, str]]
) -> None:
    images = {n: image(n, *one) for n, one in enumerate(lost, start=1)}
    unplaced = Unplaced(images.values())

    found = [(unplaced.find(file(*one)), one[1]) for one in there]

    taken = [number for number, _ in found if number is not None]
    assert len(taken) == len(set(taken)) == len(unplaced.found)
    assert all(images[n].sha256 == sha256 for n, sha256 in found if n is not None)
    for sha256 in ("x", "y"):
        assert sum(n is not None and sha == sha256 for n, sha in found) == min(
            sum(sha == sha256 for _, sha in lost), sum(sha == sha256 for _, sha in there)
        )
