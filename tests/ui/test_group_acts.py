from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId, IndividualId
from reid_desktop.project.details import Details
from reid_desktop.ui.group_acts import GroupActs
from reid_desktop.ui.tasks import Task, TaskRunner
from reid_desktop.ui.widgets.group_browser import GroupBrowser
from reid_desktop.ui.widgets.group_panel import GroupPanel
from tests.ui.individuals_context import IndividualsContext


@pytest.fixture
def acts(qtbot: QtBot) -> GroupActs:
    page = QWidget()
    qtbot.addWidget(page)
    browser, panel = GroupBrowser(page), GroupPanel(page)
    return GroupActs(browser, panel, page)


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path, acts: GroupActs) -> IndividualsContext:
    context = IndividualsContext(runner, tmp_path)
    acts.set_context(context)
    return context


def test_who_waits_for_it_is_told_when_groups_are_others(
    qtbot: QtBot, acts: GroupActs, context: IndividualsContext
) -> None:
    with qtbot.waitSignals([acts.done, acts.parted]):
        acts.split_these([AnnotationId(1)])

    assert context.said == ["Made a group of 1 photograph."]


def test_nothing_is_done_when_no_project_is_open(acts: GroupActs) -> None:
    acts.note(IndividualId(1), Details(notes="x"))
    acts.take_out_these([AnnotationId(1)])
    acts.move(None, [AnnotationId(1)])
    acts.merge()
    acts.settle()


def test_what_ends_after_the_project_was_closed_is_not_told(
    qtbot: QtBot, runner: TaskRunner, acts: GroupActs, context: IndividualsContext
) -> None:
    acts.take_out_these([AnnotationId(1)])
    acts.set_context(None)

    with qtbot.assertNotEmitted(acts.done):
        qtbot.waitUntil(lambda: not runner.findChildren(Task))

    assert context.said == []
