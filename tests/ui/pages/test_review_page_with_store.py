"""The review page beside a real project: what its acts say must be what the page goes by."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, Verdict
from reid_desktop.project import answers, identify
from reid_desktop.project.changes import Changes
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.project import Project
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.project.project_builders import make_project
from tests.store.store_builders import fill, record_run
from tests.ui.review_context import ReviewContext
from tests.ui.review_questions import pair_of, questions


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = make_project(tmp_path / "project")
    fill(project.store, 6)
    record_run(project.store, [0, 0, 0, 1, 1, 2])
    yield project
    project.close()


@pytest.fixture
def page(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> Iterator[ReviewPage]:
    page = ReviewPage()
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitActive(page):
        page.show()
    page.project_opened(ReviewContext(runner, tmp_path, questions([(1, 6), (2, 6)])))
    qtbot.waitUntil(lambda: page.queue.can_answer)
    qtbot.waitUntil(lambda: not runner.findChildren(Task))
    yield page
    page.project_closed()


def test_an_answer_taken_back_and_given_again_moves_there_and_back(
    project: Project, page: ReviewPage
) -> None:
    answers.answer(project, NewDecision(pair_of(1, 4), Verdict.DIFFERENT))

    undone = answers.undo(project)
    assert undone is not None
    page.on_changed(undone, None)

    assert page.queue.current is not None
    assert page.queue.current.pair == pair_of(1, 4)


def _accept(project: Project) -> Changes:
    cluster_id = group_rows(project)[0].cluster_id
    assert cluster_id is not None
    return identify.accept(project, [cluster_id])


def _merge(project: Project) -> Changes:
    refs = [row.ref for row in group_rows(project)[1:]]
    return identify.merge(project, refs, into=refs[0])


@pytest.mark.parametrize(
    "act",
    [
        _accept,
        _merge,
        lambda project: identify.take_out(project, [AnnotationId(3)]),
        lambda project: identify.split(project, [AnnotationId(3)]),
        lambda project: identify.set_not_identifiable(project, [AnnotationId(3)], value=True),
    ],
)
def test_other_acts_taken_back_bring_no_pair(
    project: Project, page: ReviewPage, act: Callable[[Project], Changes]
) -> None:
    act(project)

    undone = answers.undo(project)
    assert undone is not None
    page.on_changed(undone, None)

    pairs = [*page.queue.upcoming]
    if page.queue.current is not None:
        pairs.append(page.queue.current.pair)
    assert set(pairs) <= {pair_of(1, 6), pair_of(2, 6)}
