import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.ui.widgets.group_panel import GroupPanel
from tests.ui.fake_context import photograph_row
from tests.ui.group_rows import group_row

_ANA = group_row(1, (1, 2, 3), label="Ana", status=AssignmentStatus.ACCEPTED, stations=("Mill",))
_BO = group_row(2, (4, 5), label="<b>Bo</b>")
_PHOTOGRAPHS = [photograph_row(n) for n in range(1, 6)]


@pytest.fixture
def panel(qtbot: QtBot) -> GroupPanel:
    panel = GroupPanel()
    qtbot.addWidget(panel)
    panel.resize(700, 500)
    panel.show()
    return panel


def enabled(panel: GroupPanel) -> set[str]:
    return {name.split(".")[1] for name, button in panel.buttons.items() if button.isEnabled()}


def test_one_group_is_told_with_its_facts(panel: GroupPanel) -> None:
    panel.show_groups([_ANA], _PHOTOGRAPHS[:3])

    assert panel.name.text() == "Ana"
    assert panel.facts.text() == "3 photographs  ·  2024-05-01  ·  Mill"
    assert panel.pill.isVisible()
    assert enabled(panel) == {"rename"}


def test_several_groups_are_shown_together_and_can_be_merged(panel: GroupPanel) -> None:
    panel.show_groups([_ANA, _BO], _PHOTOGRAPHS)

    assert panel.name.text() == "2 groups"
    assert panel.facts.text() == "5 photographs  ·  Ana, <b>Bo</b>"
    assert enabled(panel) == {"accept", "merge", "compare"}


def test_marks_are_counted_and_stay_when_rows_come_anew(panel: GroupPanel) -> None:
    panel.show_groups([_ANA], _PHOTOGRAPHS[:3])
    select = QItemSelectionModel.SelectionFlag.Select
    panel.grid.selectionModel().select(panel.photographs.index(1), select)
    assert panel.marked_count.text() == "1 marked"
    assert {"take_out", "split", "move"} <= enabled(panel)

    panel.show_groups([_ANA], _PHOTOGRAPHS[:2])

    assert panel.marked() == (AnnotationId(2),)
    panel.show_groups([_BO], _PHOTOGRAPHS[3:])
    assert panel.marked() == ()
    assert enabled(panel) == {"accept", "rename"}


def test_another_group_is_shown_from_its_top_and_the_same_where_it_was(panel: GroupPanel) -> None:
    many = [photograph_row(n) for n in range(1, 101)]
    first, second = group_row(1, tuple(range(1, 51))), group_row(2, tuple(range(51, 101)))
    panel.show_groups([first], many[:50])
    panel.grid.scroll_to(300)

    panel.show_groups([first], many[:49])
    same = panel.grid.verticalScrollBar().value()
    panel.show_groups([second], many[50:])

    assert (same, panel.grid.verticalScrollBar().value()) == (300, 0)


def test_a_name_is_typed_in_place(qtbot: QtBot, panel: GroupPanel) -> None:
    panel.show_groups([_BO], _PHOTOGRAPHS[3:])
    panel.begin_naming()
    assert panel.is_naming

    with qtbot.waitSignal(panel.name_given) as given:
        panel.name_field.name_given.emit("Bo")

    assert given.args == ["Bo"]
    assert not panel.is_naming


def test_several_groups_have_no_name_to_type(panel: GroupPanel) -> None:
    panel.show_groups([_ANA, _BO], _PHOTOGRAPHS)

    panel.begin_naming()

    assert not panel.is_naming


def test_a_button_tells_what_is_asked_for(qtbot: QtBot, panel: GroupPanel) -> None:
    panel.show_groups([_ANA, _BO], _PHOTOGRAPHS)

    with qtbot.waitSignal(panel.requested) as requested:
        panel.buttons["individuals.merge"].click()

    assert requested.args == ["individuals.merge"]


def test_what_is_noted_is_shown_where_there_is_room_until_the_person_says(
    panel: GroupPanel,
) -> None:
    panel.show_groups([_ANA], _PHOTOGRAPHS[:3])
    seen = [panel.shows_details]

    panel.resize(1000, 500)
    seen.append(panel.shows_details)
    panel.toggle_details()
    panel.resize(1200, 500)
    seen.append(panel.shows_details)
    panel.toggle_details()
    panel.resize(700, 500)
    seen.append(panel.shows_details)

    assert seen == [False, True, False, True]


def test_of_several_groups_nothing_is_noted(panel: GroupPanel) -> None:
    panel.resize(1000, 500)

    panel.show_groups([_ANA, _BO], _PHOTOGRAPHS)

    assert not panel.shows_details
