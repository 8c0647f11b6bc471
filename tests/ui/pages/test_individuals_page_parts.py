"""What the individuals page does beside the list: gallery, details, moves, comparing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId, IndividualId, Pair
from reid_desktop.project.details import Details
from reid_desktop.project.grouping import GroupRef
from reid_desktop.project.session import PairContradiction
from reid_desktop.ui.dialogs.compare_dialog import CompareDialog
from reid_desktop.ui.dialogs.move_dialog import MoveDialog
from reid_desktop.ui.models.group_model import GroupRole
from reid_desktop.ui.pages.individuals_page import IndividualsPage
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.ui.drags import drop
from tests.ui.individuals_context import IndividualsContext

_SELECT = QItemSelectionModel.SelectionFlag.Select
_O_BRIEN, _ID_2, _007 = range(3)  # places in the list, largest first


@pytest.fixture
def page(qtbot: QtBot) -> IndividualsPage:
    page = IndividualsPage()
    qtbot.addWidget(page)
    page.resize(1100, 660)
    with qtbot.waitActive(page):
        page.show()
    page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # as the window does
    page.setFocus()
    return page


@pytest.fixture
def context(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: IndividualsPage
) -> IndividualsContext:
    context = IndividualsContext(runner, tmp_path)
    path = (AnnotationId(5), AnnotationId(6), AnnotationId(7))
    context.contradictions = [PairContradiction(Pair(path[0], path[2]), path)]
    page.project_opened(context)
    qtbot.waitUntil(lambda: page.browser.groups.rowCount() == 5)
    return context


def mark(page: IndividualsPage, *places: int) -> None:
    for place in places:
        page.panel.grid.selectionModel().select(page.panel.photographs.index(place), _SELECT)


def settle(qtbot: QtBot, runner: TaskRunner) -> None:
    qtbot.waitUntil(lambda: not runner.findChildren(Task))


def test_g_shows_all_groups_large_and_enter_opens_one(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    QTest.keyClick(page.browser.list, Qt.Key.Key_G)
    assert page.browser.list.is_gallery
    assert not page.panel.isVisible()
    assert page.gallery_button.isChecked()
    QTest.keyClick(page.browser.list, Qt.Key.Key_Right)

    QTest.keyClick(page.browser.list, Qt.Key.Key_Return)

    assert page.panel.isVisible()
    assert page.panel.name.text() == "ID-0002"
    assert page.browser.list.hasFocus()


def test_naming_in_the_gallery_opens_the_group_first(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    QTest.keyClick(page.browser.list, Qt.Key.Key_G)

    QTest.keyClick(page.browser.list, Qt.Key.Key_F2)

    assert page.panel.is_naming
    assert page.panel.name_field.line.hasFocus()


def test_i_shows_what_is_noted_and_hides_it(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    before = page.panel.shows_details

    QTest.keyClick(page.browser.list, Qt.Key.Key_I)

    assert page.panel.shows_details is not before


def test_what_is_noted_is_kept_and_told(
    qtbot: QtBot, runner: TaskRunner, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN])

    page.panel.details.noted.emit(IndividualId(1), Details(sex="female"))
    settle(qtbot, runner)

    assert context.acts == [("note", IndividualId(1), Details(sex="female"))]
    assert context.said == ["Noted."]


def test_groups_in_dispute_are_marked(page: IndividualsPage, context: IndividualsContext) -> None:
    disputed = [page.browser.groups.index(i).data(GroupRole.DISPUTED) for i in range(5)]

    assert disputed == [False, True, False, False, False]


def test_dropping_photographs_on_a_group_moves_them_there(
    qtbot: QtBot, runner: TaskRunner, page: IndividualsPage, context: IndividualsContext
) -> None:
    onto = page.browser.list.visualRect(page.browser.groups.index(_007)).center()

    drop(page.browser.list.viewport(), onto, [AnnotationId(2)])
    settle(qtbot, runner)

    assert context.acts == [("move", (2,), GroupRef(individual_id=IndividualId(3)))]
    assert context.said == ["Moved 1 photograph to 007."]


def test_dropping_photographs_where_they_are_moves_nothing(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    onto = page.browser.list.visualRect(page.browser.groups.index(_O_BRIEN)).center()

    drop(page.browser.list.viewport(), onto, [AnnotationId(2)])

    assert context.acts == []
    assert context.said == ["They are in O'Brien already."]


def test_dropping_photographs_beside_makes_a_group_or_takes_them_out(
    qtbot: QtBot, runner: TaskRunner, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.panel.grid.drag_started.emit()
    assert page.browser.own_group.isVisible()

    drop(page.browser.own_group, QPoint(5, 5), [AnnotationId(2)])
    drop(page.browser.no_group, QPoint(5, 5), [AnnotationId(3)])
    page.panel.grid.drag_ended.emit()
    settle(qtbot, runner)

    assert context.acts == [("split", (2,)), ("take_out", (3,))]
    assert not page.browser.own_group.isVisible()


def test_t_asks_where_to_and_moves_what_is_marked(
    qtbot: QtBot, runner: TaskRunner, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN])
    mark(page, 0, 1, 2, 3)
    QTest.keyClick(page.panel.grid, Qt.Key.Key_T)
    [dialog] = page.findChildren(MoveDialog)
    qtbot.waitUntil(dialog.isActiveWindow)

    dialog.browser.search_box.insert("007")
    QTest.keyClick(dialog.browser.search_box, Qt.Key.Key_Return)
    settle(qtbot, runner)

    assert context.acts == [("move", (1, 2, 3, 4), GroupRef(individual_id=IndividualId(3)))]


def test_moving_needs_marks(page: IndividualsPage, context: IndividualsContext) -> None:
    QTest.keyClick(page.browser.list, Qt.Key.Key_T)

    assert context.said == ["Mark the photographs first."]
    assert page.findChildren(MoveDialog) == []


def test_c_compares_the_two_that_are_chosen_and_m_there_merges_them(
    qtbot: QtBot, runner: TaskRunner, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_ID_2, _007])
    QTest.keyClick(page.browser.list, Qt.Key.Key_C)
    [dialog] = page.findChildren(CompareDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert [head.name.text() for head in dialog.heads] == ["ID-0002", "007"]

    QTest.keyClick(dialog.columns[0], Qt.Key.Key_M)
    settle(qtbot, runner)

    assert "merge" in [act[0] for act in context.acts]


def test_comparing_needs_two_groups(page: IndividualsPage, context: IndividualsContext) -> None:
    QTest.keyClick(page.browser.list, Qt.Key.Key_C)

    assert context.said == ["Choose two groups to compare them."]


def test_groups_and_photographs_have_a_menu_of_their_verbs(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    of_groups = [action.objectName() for action in page.browser.list.actions()]
    of_photographs = [action.objectName() for action in page.panel.grid.actions()]

    assert of_groups == [
        "individuals.accept",
        "individuals.rename",
        "individuals.merge",
        "individuals.compare",
    ]
    assert of_photographs == ["individuals.move", "individuals.take_out", "individuals.split"]
