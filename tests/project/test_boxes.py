import pytest

from reid_desktop.core.boxes import crop_key_of
from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.types import AnnotationId, ImageId, LinkSource, Pair, Verdict
from reid_desktop.project.answers import answer, redo, undo, undo_state
from reid_desktop.project.boxes import (
    TWO_ANIMALS,
    BoxError,
    box_rows,
    draw_box,
    move_box,
    remove_box,
)
from reid_desktop.project.changes import Changes
from reid_desktop.project.project import Project
from reid_desktop.project.views import all_photograph_rows, check, photograph_rows
from tests.store.store_builders import examined, fill, record_run

IMAGE = ImageId(1)
ONE, TWO = AnnotationId(1), AnnotationId(2)
LEFT, RIGHT = Box(0, 0, 40, 60), Box(50, 10, 40, 60)


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    """Two photographs of 100 by 80 pixels."""
    fill(project.store, [examined("a.jpg"), examined("b.jpg")])
    project.store.connection.execute("UPDATE image SET width_px = 100, height_px = 80")
    record_run(project.store, [0, 0])


def _boxes(project: Project) -> list[tuple[int, Box | None]]:
    return [(row.annotation_id, row.box) for row in box_rows(project, IMAGE)]


def _crop_keys(project: Project) -> list[str]:
    return [row.crop_key for row in photograph_rows(project) if row.image_id == IMAGE]


def _facts(project: Project) -> list[tuple[Pair, Verdict]]:
    return [
        (lock.pair, lock.verdict)
        for lock in project.store.locks.in_force()
        if (lock.source, lock.reason) == (LinkSource.FACT, TWO_ANIMALS)
    ]


def test_the_first_box_goes_to_the_animal_that_was_the_whole_photograph(project: Project) -> None:
    answer(project, NewDecision(Pair.of(ONE, TWO), Verdict.SAME))
    [sha256] = _crop_keys(project)

    changes = draw_box(project, IMAGE, LEFT)

    assert _boxes(project) == [(ONE, LEFT)]
    assert _crop_keys(project) == [crop_key_of(sha256, LEFT)]
    assert project.store.decisions.count() == 1
    assert changes.annotations == {ONE}
    assert "annotation" in changes.tables
    assert undo_state(project).undo == "draw a box in a.jpg"


def test_a_second_box_is_another_animal_that_is_known_to_be_different(project: Project) -> None:
    draw_box(project, IMAGE, LEFT)

    draw_box(project, IMAGE, RIGHT)

    new = AnnotationId(3)
    assert _boxes(project) == [(ONE, LEFT), (new, RIGHT)]
    assert _facts(project) == [(Pair.of(ONE, new), Verdict.DIFFERENT)]
    assert len(photograph_rows(project)) == 3
    assert check(project) == []


def test_boxes_that_overlap_much_are_no_fact(project: Project) -> None:
    draw_box(project, IMAGE, LEFT)
    draw_box(project, IMAGE, Box(2, 2, 40, 60))
    overlapping = _facts(project)

    move_box(project, AnnotationId(3), RIGHT)
    apart = _facts(project)
    move_box(project, AnnotationId(3), Box(2, 2, 40, 60))

    assert (len(overlapping), len(apart), len(_facts(project))) == (0, 1, 0)


def test_a_fact_that_a_person_lifted_stays_lifted(project: Project) -> None:
    draw_box(project, IMAGE, LEFT)
    draw_box(project, IMAGE, RIGHT)
    [lock] = project.store.locks.in_force()
    with project.store.transaction():
        project.store.locks.lift(lock.lock_id, project.now())

    move_box(project, ONE, Box(0, 0, 30, 30))

    assert _facts(project) == []


def test_a_box_is_cut_to_the_photograph(project: Project) -> None:
    draw_box(project, IMAGE, Box(-20, -5, 60.4, 500))

    assert _boxes(project) == [(ONE, Box(0, 0, 40, 80))]


def test_everything_is_taken_back_and_done_again(project: Project) -> None:
    states = [_boxes(project)]
    draw_box(project, IMAGE, LEFT)
    states.append(_boxes(project))
    draw_box(project, IMAGE, RIGHT)
    states.append(_boxes(project))
    remove_box(project, ONE)
    states.append(_boxes(project))

    undone = [undo(project) and _boxes(project) for _ in range(3)]
    redone = [redo(project) and _boxes(project) for _ in range(3)]

    assert undone == states[2::-1]
    assert redone == states[1:]
    assert check(project) == []


def test_an_undone_box_comes_back_after_a_solve(project: Project) -> None:
    draw_box(project, IMAGE, LEFT)
    draw_box(project, IMAGE, RIGHT)
    record_run(project.store, [0, 0, 1])

    undo(project)
    record_run(project.store, [0, 0])
    redo(project)

    assert len(photograph_rows(project)) == 3
    assert check(project) == []


def test_without_its_last_box_the_animal_is_the_whole_photograph_again(project: Project) -> None:
    before = photograph_rows(project)
    draw_box(project, IMAGE, LEFT)

    remove_box(project, ONE)

    assert photograph_rows(project) == before


def test_one_of_several_boxes_leaves_the_study_and_keeps_its_answers(project: Project) -> None:
    draw_box(project, IMAGE, LEFT)
    draw_box(project, IMAGE, RIGHT)
    answer(project, NewDecision(Pair.of(ONE, TWO), Verdict.SAME))

    remove_box(project, ONE)

    assert _boxes(project) == [(AnnotationId(3), RIGHT)]
    assert [row.annotation_id for row in all_photograph_rows(project)] == [2, 3]
    assert project.store.decisions.count() == 1
    with pytest.raises(BoxError, match="not there any more"):
        move_box(project, ONE, LEFT)


def test_what_changes_nothing_is_no_act(project: Project) -> None:
    draw_box(project, IMAGE, LEFT)

    assert move_box(project, ONE, LEFT) == Changes()
    assert remove_box(project, TWO) == Changes()
    assert undo_state(project).undo == "draw a box in a.jpg"


@pytest.mark.parametrize("box", [Box(0, 0, 3, 60), Box(200, 10, 40, 60)])
def test_a_slip_of_the_hand_is_refused(project: Project, box: Box) -> None:
    with pytest.raises(BoxError, match="too small"):
        draw_box(project, IMAGE, box)


def test_the_same_box_twice_is_refused(project: Project) -> None:
    draw_box(project, IMAGE, LEFT)

    with pytest.raises(BoxError, match="like this"):
        draw_box(project, IMAGE, LEFT)


def test_a_photograph_that_is_not_there_is_refused(project: Project) -> None:
    with pytest.raises(BoxError, match="no photograph"):
        draw_box(project, ImageId(99), LEFT)
