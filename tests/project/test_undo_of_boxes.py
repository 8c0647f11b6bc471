"""Boxes, sides and qualities in any order, taken back and done again."""

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, ImageId
from reid_desktop.project.annotating import set_quality, set_side
from reid_desktop.project.answers import redo, undo
from reid_desktop.project.boxes import BoxError, draw_box, move_box, remove_box
from reid_desktop.project.changes import Changes
from reid_desktop.project.identify import set_excluded, set_not_identifiable
from reid_desktop.project.project import Project
from reid_desktop.project.views import check
from reid_desktop.store.undo import RECORDED_TABLES
from tests.project.project_builders import make_project
from tests.store.store_builders import examined, fill, record_run

Act = Callable[[Project], Changes]

boxes = st.builds(
    Box, st.integers(0, 60), st.integers(0, 40), st.integers(8, 60), st.integers(8, 60)
)
ids = st.integers(1, 4).map(AnnotationId)
images = st.integers(1, 2).map(ImageId)
acts: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda image, box: lambda p: draw_box(p, image, box), images, boxes),
    st.builds(lambda one, box: lambda p: move_box(p, one, box), ids, boxes),
    st.builds(lambda one: lambda p: remove_box(p, one), ids),
    st.builds(
        lambda side: lambda p: set_side(p, [AnnotationId(1)], side), st.sampled_from(["left", None])
    ),
    st.just(lambda p: set_quality(p, [AnnotationId(1), AnnotationId(2)], "poor")),
    st.just(lambda p: set_excluded(p, [AnnotationId(1)], value=True)),
    st.just(lambda p: set_not_identifiable(p, [AnnotationId(2)], value=True)),
)


def contents(project: Project) -> dict[str, list[tuple[Any, ...]]]:
    connection = project.store.connection
    return {
        table: [tuple(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1")]  # noqa: S608 - tables of our own
        for table in RECORDED_TABLES
    }


def done(project: Project, act: Act) -> bool:
    """Do something; tell whether there is something to take back."""
    try:
        return act(project).operation_id is not None
    except BoxError:
        return False


@settings(max_examples=12, deadline=None)
@given(st.lists(acts, max_size=8))
def test_everything_comes_back_as_it_was(drawn: list[Act]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(make_project(Path(folder) / "p")) as project,
    ):
        fill(project.store, [examined("a"), examined("b")])
        project.store.connection.execute("UPDATE image SET width_px = 100, height_px = 80")
        record_run(project.store, [0, 0])
        states = [contents(project)]
        states += [contents(project) for act in drawn if done(project, act)]

        undone = [undo(project) and contents(project) for _ in states[1:]]
        redone = [redo(project) and contents(project) for _ in states[1:]]

        assert undone == states[-2::-1]
        assert redone == states[1:]
        assert check(project) == []
