from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Individual
from reid_desktop.core.types import AssignmentStatus, IndividualId
from reid_desktop.project.details import Details
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.ui.widgets.group_details import GroupDetails
from tests.ui.group_rows import group_row

_Noted = list[tuple[IndividualId, Details]]


def known(n: int, *, notes: str = "Shy.", tags: tuple[str, ...] = ("mill", "pond")) -> GroupRow:
    individual = Individual(IndividualId(n), "Ana", "", "female", "adult", notes, tags)
    row = group_row(n, (n,), label="Ana", status=AssignmentStatus.ACCEPTED)
    return replace(row, known=individual)


@pytest.fixture
def details(qtbot: QtBot) -> GroupDetails:
    details = GroupDetails()
    qtbot.addWidget(details)
    details.show_group(known(1))
    with qtbot.waitActive(details):
        details.show()
    return details


@pytest.fixture
def noted(details: GroupDetails) -> _Noted:
    all_noted: _Noted = []
    details.noted.connect(lambda one, what: all_noted.append((one, what)))
    return all_noted


def test_what_is_known_is_shown_and_showing_it_notes_nothing(
    details: GroupDetails, noted: _Noted
) -> None:
    details.show_group(known(2))

    assert (details.sex.chosen, details.life_stage.chosen) == ("female", "adult")
    assert (details.tags.text(), details.notes.toPlainText()) == ("mill, pond", "Shy.")
    assert noted == []


def test_a_choice_is_noted_at_once(details: GroupDetails, noted: _Noted) -> None:
    details.sex.setFocus()

    QTest.keyClick(details.sex, Qt.Key.Key_Down)
    QTest.keyClick(details.life_stage, Qt.Key.Key_Up)

    assert noted == [
        (IndividualId(1), Details(sex="male")),
        (IndividualId(1), Details(life_stage="")),
    ]


def test_enter_notes_tags(details: GroupDetails, noted: _Noted) -> None:
    details.tags.setFocus()
    details.tags.selectAll()

    QTest.keyClicks(details.tags, "torn ear,limps")
    QTest.keyClick(details.tags, Qt.Key.Key_Return)

    assert noted == [(IndividualId(1), Details(tags=("torn ear", "limps")))]


def test_notes_have_lines_and_are_done_with_ctrl_enter_or_by_leaving(
    details: GroupDetails, noted: _Noted
) -> None:
    details.notes.setFocus()
    QTest.keyClicks(details.notes, "A")
    QTest.keyClick(details.notes, Qt.Key.Key_Return)
    QTest.keyClick(details.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(details.notes, "B")

    details.tags.setFocus()

    assert noted == [
        (IndividualId(1), Details(notes="A\nShy.")),
        (IndividualId(1), Details(notes="A\nBShy.")),
    ]


def test_escape_gives_up_what_was_typed(qtbot: QtBot, details: GroupDetails, noted: _Noted) -> None:
    details.notes.setFocus()
    QTest.keyClicks(details.notes, "Wrong")

    with qtbot.waitSignal(details.given_up):
        QTest.keyClick(details.notes, Qt.Key.Key_Escape)
    details.tags.setFocus()

    assert details.notes.toPlainText() == "Shy."
    assert noted == []


def test_what_was_typed_is_noted_of_whom_it_was_typed(details: GroupDetails, noted: _Noted) -> None:
    details.notes.setFocus()
    QTest.keyClicks(details.notes, "Old. ")

    details.show_group(known(2, notes="Other."))

    assert noted == [(IndividualId(1), Details(notes="Old. Shy."))]
    assert details.notes.toPlainText() == "Other."


def test_rows_that_come_anew_leave_what_is_being_typed(
    details: GroupDetails, noted: _Noted
) -> None:
    details.notes.setFocus()
    QTest.keyClicks(details.notes, "Old. ")

    details.show_group(known(1, tags=("new",)))

    assert details.notes.toPlainText() == "Old. Shy."
    assert details.tags.text() == "new"
    assert noted == []


def test_hiding_keeps_what_was_typed(details: GroupDetails, noted: _Noted) -> None:
    details.notes.setFocus()
    QTest.keyClicks(details.notes, "Old. ")

    details.hide()

    assert noted == [(IndividualId(1), Details(notes="Old. Shy."))]


def test_of_a_group_that_nobody_accepted_nothing_can_be_noted(details: GroupDetails) -> None:
    details.show_group(group_row(3, (3,)))

    assert details.words.isVisible()
    assert not details.notes.isVisible()
    details.show_group(None)

    assert not details.words.isVisible()
