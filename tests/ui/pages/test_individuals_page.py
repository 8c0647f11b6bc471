from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import AnnotationId, ClusterId, IndividualId
from reid_desktop.project.changes import Changes
from reid_desktop.project.grouping import GroupRef
from reid_desktop.project.identify_errors import IdentifyError
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.messages import Level, Message, Topic
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.pages.individuals_page import IndividualsPage
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.ui.group_rows import group_row
from tests.ui.individuals_context import ACCEPTED, IndividualsContext

_CTRL = Qt.KeyboardModifier.ControlModifier
_SELECT = QItemSelectionModel.SelectionFlag.Select
_O_BRIEN, _ID_2, _007, _ID_4, _ID_5 = range(5)  # places in the list, largest first


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
    page.project_opened(context)
    qtbot.waitUntil(lambda: page.browser.groups.rowCount() == 5)
    return context


def mark(page: IndividualsPage, *places: int) -> None:
    for place in places:
        page.panel.grid.selectionModel().select(page.panel.photographs.index(place), _SELECT)


def settle(qtbot: QtBot, runner: TaskRunner) -> None:
    qtbot.waitUntil(lambda: not runner.findChildren(Task))


def _escape(page: IndividualsPage) -> None:
    QTest.keyClick(page.panel.name_field.line, Qt.Key.Key_Escape)


def _type(page: IndividualsPage) -> None:
    QTest.keyClicks(page.panel.name_field.line, "o")


def _choose_another(page: IndividualsPage) -> None:
    page.browser.choose([_ID_4])


def _go_to_another_page(page: IndividualsPage) -> None:
    page.hide()


def test_groups_are_listed_and_counted(page: IndividualsPage, context: IndividualsContext) -> None:
    assert page.count.text() == "5 groups  ·  2 accepted"
    assert page.accept_proven_button.text() == "Accept all proven (1)"
    assert page.browser.hide_singles.text() == "Hide single photographs (2)"


def test_the_page_begins_with_the_first_group_and_the_keys_in_the_list(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    assert [row.label for row in page.browser.chosen()] == ["O'Brien"]
    assert page.browser.list.hasFocus()


def test_what_is_chosen_stays_when_the_page_is_shown_again(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_007])

    page.hide()
    page.show()

    assert [row.label for row in page.browser.chosen()] == ["007"]


def test_the_keys_that_the_page_is_given_go_to_the_list(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    page.panel.grid.setFocus()

    page.setFocus()

    assert page.browser.list.hasFocus()


def test_after_a_group_of_its_own_the_arrows_move_in_the_list(
    qtbot: QtBot, runner: TaskRunner, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN])
    mark(page, 0)
    page.panel.grid.setFocus()

    QTest.keyClick(page.panel.grid, Qt.Key.Key_P)
    settle(qtbot, runner)

    assert page.browser.list.hasFocus()


def test_choosing_a_group_shows_all_its_photographs(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN])

    assert page.panel.name.text() == "O'Brien"
    assert page.panel.photographs.rowCount() == 4


def test_a_key_that_is_held_accepts_one_group(
    qtbot: QtBot, runner: TaskRunner, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_ID_2])
    page.browser.list.setFocus()

    QTest.keyPress(page.browser.list, Qt.Key.Key_A)
    settle(qtbot, runner)
    QTest.keyPress(page.browser.list, Qt.Key.Key_A)
    QTest.keyRelease(page.browser.list, Qt.Key.Key_A)
    settle(qtbot, runner)

    assert context.acts == [("accept", [ClusterId(2)])]
    assert [row.cluster_id for row in page.browser.chosen()] == [ClusterId(4)]


def test_enter_on_a_photograph_opens_it_large_and_arrows_stay_in_its_group(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN])
    mark(page, 0)
    page.panel.go_to(2)

    QTest.keyClick(page.panel.grid, Qt.Key.Key_Return)
    dialog = page.findChild(PhotographDialog)
    assert dialog is not None
    shown = dialog.row.annotation_id
    qtbot.waitUntil(dialog.isActiveWindow)
    for _ in range(3):
        QTest.keyClick(dialog, Qt.Key.Key_Right)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: page.findChild(PhotographDialog) is None)
    assert shown == 3
    assert page.panel.grid.currentIndex().row() == 3
    assert page.panel.marked() == (AnnotationId(1),)


def test_a_double_click_on_a_photograph_opens_it_large(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN])
    where = page.panel.grid.visualRect(page.panel.photographs.index(1)).center()

    qtbot.mouseClick(page.panel.grid.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(page.panel.grid.viewport(), Qt.MouseButton.LeftButton, pos=where)

    dialog = page.findChild(PhotographDialog)
    assert dialog is not None
    assert dialog.row.annotation_id == 2
    dialog.reject()


def test_a_accepts_what_is_chosen(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_ID_2, _ID_4])

    QTest.keyClick(page, Qt.Key.Key_A)

    qtbot.waitUntil(lambda: context.said == ["Accepted: ID-0002, ID-0004"])
    assert context.acts == [("accept", [ClusterId(2), ClusterId(4)])]


def test_accepting_goes_on_to_the_next_group_that_is_not_accepted(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_ID_2])

    QTest.keyClick(page, Qt.Key.Key_A)

    qtbot.waitUntil(lambda: len(context.said) == 1)
    assert [row.label for row in page.browser.chosen()] == ["ID-0004"]


def test_accepting_the_last_one_goes_back_to_the_first_that_is_left(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_ID_5])

    QTest.keyClick(page, Qt.Key.Key_A)

    qtbot.waitUntil(lambda: len(context.said) == 1)
    assert [row.label for row in page.browser.chosen()] == ["ID-0002"]


def test_accepting_does_not_take_a_person_back_from_where_they_went(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_ID_2])

    QTest.keyClick(page, Qt.Key.Key_A)
    page.browser.choose([_007])

    qtbot.waitUntil(lambda: len(context.said) == 1)
    assert [row.label for row in page.browser.chosen()] == ["007"]


def test_accepting_what_is_accepted_says_so(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN])

    QTest.keyClick(page, Qt.Key.Key_A)

    assert context.acts == []
    assert context.said == ["Choose groups that are not accepted yet."]
    assert not page.panel.buttons["individuals.accept"].isEnabled()


def test_ctrl_a_accepts_all_proven(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.list.setFocus()

    QTest.keyClick(page.browser.list, Qt.Key.Key_A, _CTRL)

    qtbot.waitUntil(lambda: context.said == ["Accepted 1 proven group."])
    assert context.acts == [("accept_proven",)]


def test_ctrl_a_without_proven_groups_tells_what_proven_means(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext, runner: TaskRunner
) -> None:
    context.groups = [group_row(9, (1, 2))]
    page.refresh()
    settle(qtbot, runner)

    QTest.keyClick(page, Qt.Key.Key_A, _CTRL)

    assert context.acts == []
    assert context.said == ["No group is proven yet."]


@pytest.mark.parametrize("name", ["O'Brien", "007", "NA", "🐈", "ليلى", "<b>Tom</b>", "Ana & Bo"])
def test_naming_a_cluster_takes_any_name(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext, name: str
) -> None:
    page.browser.choose([_ID_2])
    QTest.keyClick(page, Qt.Key.Key_F2)
    field = page.panel.name_field.line
    assert field.hasFocus()
    assert field.selectedText() == "ID-0002"

    field.setText(name)
    QTest.keyClick(field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: context.said == [f"ID-0002 is now called {name}."])
    assert context.acts == [("name_cluster", ClusterId(2), name)]


def test_naming_an_individual_renames_it(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_007])
    QTest.keyClick(page, Qt.Key.Key_N)
    QTest.keyClicks(page.panel.name_field.line, "Bond")

    QTest.keyClick(page.panel.name_field.line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: len(context.said) == 1)
    assert context.acts == [("rename", IndividualId(3), "Bond")]


def test_a_name_that_is_refused_can_be_changed_without_typing_it_again(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    context.refusal = IdentifyError("There is an individual called Bo already.")
    page.browser.choose([_ID_2])
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClicks(page.panel.name_field.line, "Bo")

    QTest.keyClick(page.panel.name_field.line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: context.said == ["There is an individual called Bo already."])
    qtbot.waitUntil(lambda: page.panel.is_naming)
    assert page.panel.name_field.line.text() == "Bo"


@pytest.mark.parametrize("go_on", [_escape, _type, _choose_another, _go_to_another_page])
def test_a_refusal_goes_when_the_person_goes_on(
    qtbot: QtBot,
    page: IndividualsPage,
    context: IndividualsContext,
    go_on: Callable[[IndividualsPage], object],
) -> None:
    context.refusal = IdentifyError("There is an individual called Bo already.")
    page.browser.choose([_ID_2])
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClicks(page.panel.name_field.line, "Bo")
    QTest.keyClick(page.panel.name_field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.panel.is_naming)

    with qtbot.waitSignal(context.messages.settled) as settled:
        go_on(page)

    assert settled.args == [Topic.ACT]


def test_choosing_what_to_do_first_is_no_success(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    heard: list[Message] = []
    context.messages.said.connect(heard.append)
    page.browser.choose([])

    for key in (Qt.Key.Key_M, Qt.Key.Key_A, Qt.Key.Key_F2, Qt.Key.Key_Delete):
        QTest.keyClick(page, key)

    assert [message.level for message in heard] == [Level.HINT] * 4


def test_escape_gives_a_name_up(page: IndividualsPage, context: IndividualsContext) -> None:
    page.browser.choose([_ID_2])
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClicks(page.panel.name_field.line, "amp")

    QTest.keyClick(page.panel.name_field.line, Qt.Key.Key_Escape)

    assert not page.panel.is_naming
    assert context.acts == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_after_naming_the_arrows_move_in_the_list_again(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext, key: Qt.Key
) -> None:
    page.browser.choose([_ID_2])
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClicks(page.panel.name_field.line, "Amp")
    QTest.keyClick(page.panel.name_field.line, key)

    assert page.browser.list.hasFocus()
    QTest.keyClick(page.browser.list, Qt.Key.Key_Down)

    assert [row.label for row in page.browser.chosen()] == ["007"]


def test_naming_needs_one_group(page: IndividualsPage, context: IndividualsContext) -> None:
    page.browser.choose([_ID_2, _ID_4])

    QTest.keyClick(page, Qt.Key.Key_F2)

    assert not page.panel.is_naming
    assert context.said == ["Choose one group to name it."]


def test_m_merges_into_the_one_that_has_a_name(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_ID_2, _007, _ID_4])

    QTest.keyClick(page, Qt.Key.Key_M)

    qtbot.waitUntil(lambda: context.said == ["Merged 3 groups into 007."])
    into = GroupRef(individual_id=IndividualId(3))
    refs = [GroupRef(cluster_id=ClusterId(2)), into, GroupRef(cluster_id=ClusterId(4))]
    assert context.acts == [("merge", refs, into)]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_merging_two_names_asks_which_one_to_keep_and_closing_is_cancel(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN, _007])
    QTest.keyClick(page, Qt.Key.Key_M)
    assert [a.text() for a in page.acts.merge_menu.actions()] == [
        "Keep the name O'Brien",
        "Keep the name 007",
    ]
    QTest.keyClick(page.acts.merge_menu, Qt.Key.Key_Escape)
    assert context.acts == []

    QTest.keyClick(page, Qt.Key.Key_M)
    page.acts.merge_menu.actions()[1].trigger()
    page.acts.merge_menu.close()

    qtbot.waitUntil(lambda: len(context.acts) == 1)
    assert context.acts[0][2] == GroupRef(individual_id=IndividualId(3))


def test_a_merge_that_is_refused_is_told_and_nothing_changes(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    context.refusal = ReidError("a.jpg and b.jpg are known to show different animals.")
    page.browser.choose([_ID_2, _ID_4])

    QTest.keyClick(page, Qt.Key.Key_M)

    qtbot.waitUntil(lambda: len(context.said) == 1)
    assert context.said == ["a.jpg and b.jpg are known to show different animals."]
    assert [row.label for row in page.browser.chosen()] == ["ID-0002", "ID-0004"]


def test_merging_needs_two_groups(page: IndividualsPage, context: IndividualsContext) -> None:
    page.browser.choose([_ID_2])

    QTest.keyClick(page, Qt.Key.Key_M)

    assert context.acts == []
    assert context.said == ["Choose at least two groups to merge."]


def test_only_what_is_marked_is_taken_out(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN])
    mark(page, 1, 3)

    QTest.keyClick(page, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: len(context.said) == 1)
    assert context.said[0].startswith("Taken out: 2 photographs, until the next grouping under")
    assert context.acts == [("take_out", (AnnotationId(2), AnnotationId(4)))]


def test_what_is_marked_becomes_a_group_of_its_own(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN])
    mark(page, 0, 1)

    QTest.keyClick(page, Qt.Key.Key_P)

    qtbot.waitUntil(lambda: context.said == ["Made a group of 2 photographs."])
    assert context.acts == [("split", (AnnotationId(1), AnnotationId(2)))]


@pytest.mark.parametrize(
    ("place", "marked", "can_part"),
    [(_ID_4, [0], False), (_ID_2, [0, 1, 2], False), (_ID_2, [0], True)],
)
def test_something_has_to_stay_in_the_group(
    page: IndividualsPage,
    context: IndividualsContext,
    place: int,
    marked: list[int],
    can_part: bool,
) -> None:
    page.browser.choose([place])

    mark(page, *marked)

    buttons = [page.panel.buttons[f"individuals.{verb}"] for verb in ("take_out", "split")]
    assert [button.isEnabled() for button in buttons] == [can_part] * 2


def test_a_group_of_one_cannot_be_parted_by_a_key(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_ID_4])
    mark(page, 0)

    QTest.keyClick(page, Qt.Key.Key_Delete)

    assert context.acts == []
    assert context.said == ["Nothing would be left in the group: mark fewer photographs."]


def test_taking_out_needs_marks(page: IndividualsPage, context: IndividualsContext) -> None:
    page.browser.choose([_O_BRIEN])

    QTest.keyClick(page, Qt.Key.Key_Delete)

    assert context.acts == []
    assert context.said == ["Mark the photographs first."]


def test_what_is_chosen_stays_chosen_when_groups_come_anew(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext, runner: TaskRunner
) -> None:
    page.browser.choose([_ID_2])
    context.groups = [
        group_row(1, (1, 2, 3), label="O'Brien", status=ACCEPTED),
        group_row(12, (5, 6, 7, 8), label="Mia", status=ACCEPTED),
    ]

    page.refresh()
    settle(qtbot, runner)

    assert [row.label for row in page.browser.chosen()] == ["Mia"]
    assert page.panel.name.text() == "Mia"


def test_what_others_change_is_loaded_and_mere_answers_are_not(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext, runner: TaskRunner
) -> None:
    settle(qtbot, runner)
    context.groups = [group_row(9, (1, 2))]

    page.on_changed(Changes(tables=frozenset({"decision"})), None)
    assert not runner.findChildren(Task)
    page.on_changed(Changes(tables=frozenset({"assignment"})), None)

    qtbot.waitUntil(lambda: page.browser.groups.rowCount() == 1)


def test_keys_are_dead_in_the_search_box(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, _CTRL)
    assert page.browser.search_box.hasFocus()

    QTest.keyClicks(page.browser.search_box, "amnp")

    assert page.browser.search_box.text() == "amnp"
    assert context.acts == []
    assert page.count.text() == "5 groups  ·  2 accepted  ·  0 shown"


def test_every_verb_has_a_button(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_ID_2])

    qtbot.mouseClick(page.panel.buttons["individuals.accept"], Qt.MouseButton.LeftButton)

    assert context.acts == [("accept", [ClusterId(2)])]


@pytest.mark.parametrize("readiness", list(Readiness))
def test_without_groups_it_says_why(
    qtbot: QtBot,
    runner: TaskRunner,
    tmp_path: Path,
    page: IndividualsPage,
    readiness: Readiness,
) -> None:
    context = IndividualsContext(runner, tmp_path)
    context.groups = []
    context.readiness = readiness

    page.project_opened(context)
    settle(qtbot, runner)

    assert page.empty.isVisible()
    assert page.empty.button.isVisible() == (readiness is Readiness.EMPTY)


def test_a_closed_project_leaves_nothing_behind(
    page: IndividualsPage, context: IndividualsContext
) -> None:
    page.browser.choose([_O_BRIEN])

    page.project_closed()

    assert page.browser.groups.rowCount() == 0
    assert page.panel.photographs.rowCount() == 0
    assert page.panel.rows == ()


def test_painting_asks_for_thumbnails_and_never_waits(
    qtbot: QtBot, page: IndividualsPage, context: IndividualsContext
) -> None:
    page.grab()

    qtbot.waitUntil(lambda: context.thumbnails.is_impossible(context.photographs[0]))
    page.grab()
