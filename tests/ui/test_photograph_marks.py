from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.actions import ACTIONS, Scope, make_actions
from reid_desktop.ui.messages import Message
from reid_desktop.ui.photograph_marks import PhotographMarks
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.fake_context import FakeContext, photograph_row

_IDS = [1, 2]


class _Kit:
    def __init__(self, context: FakeContext, page: QObject) -> None:
        self.rows = [photograph_row(1), photograph_row(2, individual="Tom")]
        self.context = context
        self.marks = PhotographMarks(lambda: self.rows, page)
        self.marks.context = context
        self.messages: list[Message] = []
        context.messages.said.connect(self.messages.append)
        self.said: list[tuple[list[int], Callable[[PhotographRow], PhotographRow]]] = []
        self.marks.said.connect(lambda ids, change: self.said.append((ids, change)))

    def do(self, qtbot: QtBot, action_id: str) -> PhotographRow:
        n = len(self.said)
        self.marks.handlers()[action_id]()
        qtbot.waitUntil(lambda: len(self.said) > n)
        ids, change = self.said[-1]
        assert ids == _IDS
        return change(self.rows[1])


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> _Kit:
    page = QWidget()
    qtbot.addWidget(page)
    return _Kit(FakeContext(runner, tmp_path), page)


@pytest.mark.parametrize(
    ("action_id", "asked"),
    [
        ("photographs.left", ("set_side", "left")),
        ("photographs.down", ("set_side", "down")),
        ("photographs.no_side", ("set_side", None)),
        ("photographs.fair", ("set_quality", "fair")),
        ("photographs.no_quality", ("set_quality", None)),
        ("photographs.exclude", ("set_excluded", True)),
        ("photographs.not_identifiable", ("set_not_identifiable", True)),
    ],
)
def test_all_that_are_chosen_are_marked_as_one_act(
    qtbot: QtBot, kit: _Kit, action_id: str, asked: tuple[str, str | bool | None]
) -> None:
    kit.do(qtbot, action_id)

    assert kit.context.asked == [(asked[0], _IDS, asked[1])]


def test_what_the_rows_are_now_is_told(qtbot: QtBot, kit: _Kit) -> None:
    assert kit.do(qtbot, "photographs.left").side == "left"
    assert kit.do(qtbot, "photographs.poor").quality == "poor"
    assert kit.do(qtbot, "photographs.exclude").excluded
    unnamed = kit.do(qtbot, "photographs.not_identifiable")
    assert (unnamed.status, unnamed.individual) == (AssignmentStatus.NOT_IDENTIFIABLE, None)


def test_where_all_are_marked_the_same_key_takes_it_back(qtbot: QtBot, kit: _Kit) -> None:
    nobody = AssignmentStatus.NOT_IDENTIFIABLE
    kit.rows = [replace(row, excluded=True, status=nobody) for row in kit.rows]

    back = kit.do(qtbot, "photographs.exclude")
    again = kit.do(qtbot, "photographs.not_identifiable")

    assert not back.excluded
    assert again.status is AssignmentStatus.UNIDENTIFIED
    assert [call[2] for call in kit.context.asked] == [False, False]


def test_what_makes_photographs_go_is_said_with_the_way_back(qtbot: QtBot, kit: _Kit) -> None:
    kit.do(qtbot, "photographs.exclude")
    kit.do(qtbot, "photographs.not_identifiable")

    assert [message.text for message in kit.messages] == [
        "Out of the study: 2 photographs. Ctrl+Z takes it back; Status shows them again.",
        "Too poor to identify: 2 photographs. Ctrl+Z takes it back.",
    ]


@pytest.mark.parametrize(
    ("action_id", "said"),
    [
        ("photographs.left", "Left side: 2 photographs. Ctrl+Z takes it back."),
        ("photographs.no_side", "Side not known: 2 photographs. Ctrl+Z takes it back."),
        ("photographs.fair", "Fair: 2 photographs. Ctrl+Z takes it back."),
        ("photographs.no_quality", "Not judged: 2 photographs. Ctrl+Z takes it back."),
    ],
)
def test_a_mark_on_several_is_said(qtbot: QtBot, kit: _Kit, action_id: str, said: str) -> None:
    kit.do(qtbot, action_id)

    qtbot.waitUntil(lambda: [one.text for one in kit.messages] == [said])


def test_a_mark_on_one_shows_by_itself(qtbot: QtBot, kit: _Kit) -> None:
    kit.rows = kit.rows[:1]

    kit.marks.handlers()["photographs.left"]()
    qtbot.waitUntil(lambda: len(kit.said) == 1)

    assert kit.messages == []


def test_what_failed_is_not_shown_as_done(qtbot: QtBot, kit: _Kit) -> None:
    kit.context.failure = OSError("the disk is full")

    kit.marks.handlers()["photographs.exclude"]()
    with qtbot.waitSignal(kit.context.load_groups().succeeded):
        pass

    assert (kit.said, kit.messages) == ([], [])


def test_with_nothing_chosen_nothing_is_done(kit: _Kit) -> None:
    kit.rows = []

    for handler in kit.marks.handlers().values():
        handler()

    assert kit.context.asked == []


def test_every_mark_is_in_the_menu(qtbot: QtBot, kit: _Kit) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    actions = make_actions(page, kit.marks.handlers())

    menu = kit.marks.make_menu(actions, page)

    named = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    others = {"photographs.filter", "photographs.enlarge", "photographs.crop"}
    assert (
        set(named) == {row.action_id for row in ACTIONS if row.scope is Scope.PHOTOGRAPHS} - others
    )
