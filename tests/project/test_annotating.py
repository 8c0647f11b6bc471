import pytest

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.annotating import set_quality, set_side
from reid_desktop.project.answers import undo, undo_state
from reid_desktop.project.changes import Changes
from reid_desktop.project.project import Project
from reid_desktop.project.views import photograph_rows
from tests.store.store_builders import fill


@pytest.fixture(autouse=True)
def ids(project: Project) -> list[AnnotationId]:
    return fill(project.store, 3)


def _told(project: Project) -> list[tuple[str | None, str | None]]:
    return [(row.side, row.quality) for row in photograph_rows(project)]


def test_a_side_is_said_of_many_at_once_and_taken_back_at_once(
    project: Project, ids: list[AnnotationId]
) -> None:
    changes = set_side(project, ids[:2], "left")
    assert _told(project) == [("left", None), ("left", None), (None, None)]

    undo(project)

    assert _told(project) == [(None, None)] * 3
    assert changes.annotations == set(ids[:2])
    assert changes.columns == {"side"}


def test_a_quality_is_said_and_unsaid(project: Project, ids: list[AnnotationId]) -> None:
    set_quality(project, ids, "poor")
    set_quality(project, ids[1:], None)

    assert _told(project) == [(None, "poor"), (None, None), (None, None)]


def test_undo_tells_what_it_takes_back(project: Project, ids: list[AnnotationId]) -> None:
    set_side(project, ids[:1], "up")
    one = undo_state(project).undo
    set_side(project, ids, None)
    none = undo_state(project).undo
    set_quality(project, ids, "good")
    good = undo_state(project).undo
    set_quality(project, ids[:2], None)
    nothing = undo_state(project).undo

    assert (one, none, good, nothing) == (
        "mark 1.jpg as seen from above",
        "mark 3 photographs without a side",
        "mark 3 photographs as good",
        "mark 2 photographs without a quality",
    )


def test_nothing_is_said_of_no_photograph(project: Project) -> None:
    assert set_side(project, [], "left") == Changes()
    assert set_quality(project, [], "good") == Changes()
    assert undo_state(project).undo is None
