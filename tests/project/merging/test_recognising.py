"""The photographs and animals of two projects are matched, with the reason where they are not."""

from pathlib import Path

import pytest

from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, ImageId
from reid_desktop.project import boxes
from reid_desktop.project.merging.recognising import recognise
from reid_desktop.project.merging.report import Why
from reid_desktop.project.project import Project
from tests.project.merging.merging_builders import copied, large, made, read
from tests.store.store_builders import examined


@pytest.fixture
def ours(tmp_path: Path) -> Project:
    return made(tmp_path / "ours", [large(1), large(2)])


def test_what_is_here_is_known_by_its_number_here(ours: Project, tmp_path: Path) -> None:
    theirs = made(tmp_path / "theirs", [examined("far.jpg"), large(2), large(1)])

    found = recognise(ours, read(theirs, ours))

    theirs.close()
    ours.close()
    assert found.here == {2: 2, 3: 1}
    assert found.unknown == {1: Why.NO_PHOTOGRAPH}
    assert found.paths == {1: "far.jpg", 2: "2.jpg", 3: "1.jpg"}
    assert found.n_recognised == 2


def test_a_number_below_zero_stands_for_a_box_that_is_to_be_drawn(
    ours: Project, tmp_path: Path
) -> None:
    boxes.draw_box(ours, ImageId(1), Box(10, 10, 100, 100))
    theirs = made(tmp_path / "theirs", [large(1)])
    boxes.draw_box(theirs, ImageId(1), Box(300, 300, 100, 100))
    boxes.draw_box(theirs, ImageId(1), Box(20, 20, 100, 100))

    found = recognise(ours, read(theirs, ours))

    theirs.close()
    ours.close()
    [drawn] = found.drawn.values()
    assert found.here == {1: -1}
    assert found.unknown == {2: Why.OTHER_BOXES}
    assert (drawn.image_id, drawn.box) == (1, Box(300, 300, 100, 100))
    assert found.drawn.keys() == {AnnotationId(-1)}


def test_rows_tell_nothing_between_projects_of_different_origin(
    ours: Project, tmp_path: Path
) -> None:
    with copied(ours, tmp_path / "copy") as copy:
        with copy.store.transaction():
            copy.store.connection.execute("UPDATE image SET sha256 = 'other'")
        same_origin = recognise(ours, read(copy, ours))
        with copy.store.transaction():
            copy.store.info.set("uuid", "another")
        another_origin = recognise(ours, read(copy, ours))

    ours.close()
    assert same_origin.n_recognised == 2
    assert another_origin.n_recognised == 0


def test_photographs_without_a_size_are_compared_as_they_are(ours: Project, tmp_path: Path) -> None:
    with copied(ours, tmp_path / "copy") as copy:
        with copy.store.transaction():
            copy.store.connection.execute("UPDATE image SET width_px = NULL")

        found = recognise(ours, read(copy, ours))

    ours.close()
    assert found.here == {1: 1, 2: 2}
