from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import DecisionId, OperationId, Pair, Purpose, Verdict
from reid_desktop.project.changes import Changes
from reid_desktop.project.disagreements import Disagreement, Source
from reid_desktop.ui.pages.disputes_page import DisputesPage
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.ui.disputes import dispute, photograph, said
from tests.ui.fake_context import FakeContext
from tests.ui.review_context import side_row
from tests.ui.review_questions import pair_of

_DECISION = Changes(tables=frozenset({"decision"}), operation_id=OperationId(1))


class _Context(FakeContext):
    def __init__(self, runner: TaskRunner, folder: Path) -> None:
        super().__init__(runner, folder)
        self.disagreements = [dispute(1, 2, 3, weak=1), dispute(4, 5)]
        self.said: list[str] = []
        self.messages.said.connect(lambda message: self.said.append(message.text))

    def pair_sides(self, pair: Pair) -> Task:
        return self._give(lambda: (side_row(pair.low), side_row(pair.high)))

    def answer(self, decision: NewDecision, *, initiator: object | None = None) -> Task:
        self.asked.append(("answer", decision.pair, decision.verdict, decision.purpose))
        return self._settle((DecisionId(1), _DECISION))

    def withdraw(self, pair: Pair, *, initiator: object | None = None) -> Task:
        self.asked.append(("withdraw", pair))
        return self._settle(_DECISION)

    def _settle(self, result: object) -> Task:
        def work() -> object:
            if self.failure is not None:
                raise self.failure
            self.disagreements = self.disagreements[1:]
            return result

        return self._runner.start(Task(lambda _progress: work()), Lane.PROJECT)

    @property
    def acts(self) -> list[tuple[Any, ...]]:
        return [asked for asked in self.asked if asked[0] != "decode"]


@pytest.fixture
def page(qtbot: QtBot) -> DisputesPage:
    page = DisputesPage()
    qtbot.addWidget(page)
    page.resize(1100, 660)
    with qtbot.waitActive(page):
        page.show()
    page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # as the window does
    page.setFocus()
    return page


@pytest.fixture
def context(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: DisputesPage
) -> Iterator[_Context]:
    context = _Context(runner, tmp_path)
    page.project_opened(context)
    seen(qtbot, page, pair_of(2, 3))
    yield context
    page.project_closed()
    qtbot.waitUntil(lambda: not runner.findChildren(Task))


def seen(qtbot: QtBot, page: DisputesPage, pair: Pair) -> None:
    qtbot.waitUntil(lambda: page.pair_view.pair == pair and page.pair_view.is_whole)


def test_the_heaviest_is_told_first_with_its_weakest_answer(
    page: DisputesPage, context: _Context
) -> None:
    assert page.count.text() == "2 disputes"
    assert page.formula.text() == "A = B = C, yet A ≠ C"
    assert page.chosen == said(2, 3, by="Bo", weak=True)
    assert page.said.text() == "B · C:  Bo answered “same” on 2026-05-03."
    assert page.list.hasFocus()


def test_arrows_go_through_disputes_and_through_the_answers_of_one(
    qtbot: QtBot, page: DisputesPage, context: _Context
) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_Right)
    assert page.chosen == dispute(1, 2, 3, weak=1).different
    QTest.keyClick(page.list, Qt.Key.Key_Right)
    assert page.story.current == 0
    QTest.keyClick(page.list, Qt.Key.Key_Left)
    assert page.story.current == 2

    QTest.keyClick(page.list, Qt.Key.Key_Down)

    seen(qtbot, page, pair_of(4, 5))


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        (Qt.Key.Key_S, Verdict.SAME),
        (Qt.Key.Key_D, Verdict.DIFFERENT),
        (Qt.Key.Key_3, Verdict.UNSURE),
    ],
)
def test_an_answer_is_given_again_and_what_is_settled_goes(
    qtbot: QtBot, page: DisputesPage, context: _Context, key: Qt.Key, verdict: Verdict
) -> None:
    QTest.keyClick(page.list, key)

    qtbot.waitUntil(lambda: page.count.text() == "1 dispute")
    assert context.acts[:1] == [("answer", pair_of(2, 3), verdict, Purpose.PERSON)]
    assert context.said[0].startswith("Saved: ")
    seen(qtbot, page, pair_of(4, 5))


@pytest.mark.parametrize(
    ("key", "words"),
    [(Qt.Key.Key_S, "Saved: same, as before. It stays disputed"), (Qt.Key.Key_D, "Saved: diff")],
)
def test_who_answers_as_before_is_told_that_this_settles_nothing(
    qtbot: QtBot, page: DisputesPage, context: _Context, key: Qt.Key, words: str
) -> None:
    QTest.keyClick(page.list, key)

    qtbot.waitUntil(lambda: bool(context.said))
    assert context.said[0].startswith(words)
    assert ("as before" in context.said[0]) is ("as before" in words)


def test_one_s_own_answer_is_taken_back(
    qtbot: QtBot, page: DisputesPage, context: _Context
) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_Right)
    assert page.buttons["disputes.withdraw"].isEnabled()

    QTest.keyClick(page.list, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: context.said == ["Your answer is taken back."])
    assert context.acts == [("withdraw", pair_of(1, 3))]


def test_another_s_answer_is_not_taken_back(page: DisputesPage, context: _Context) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_Backspace)

    assert context.acts == []
    assert context.said == ["This is not your answer."]


def test_r_leads_to_the_review(qtbot: QtBot, page: DisputesPage, context: _Context) -> None:
    with qtbot.waitSignal(context.events.pair_wanted) as wanted:
        QTest.keyClick(page.list, Qt.Key.Key_R)

    assert wanted.args == [pair_of(2, 3)]


def test_what_is_no_answer_cannot_be_answered(
    qtbot: QtBot, page: DisputesPage, context: _Context
) -> None:
    accepted = said(8, 9, source=Source.MEMBERSHIP)
    different = said(8, 9, Verdict.DIFFERENT, weak=True)
    row = Disagreement(different, (accepted,), (photograph(8), photograph(9)))
    context.disagreements = [row]
    page.on_changed(_DECISION, None)
    seen(qtbot, page, pair_of(8, 9))
    QTest.keyClick(page.list, Qt.Key.Key_Left)
    assert page.chosen == accepted

    QTest.keyClick(page.list, Qt.Key.Key_S)

    assert context.acts == []
    assert not page.buttons["disputes.same"].isEnabled()
    assert "accepted as Tom" in page.said.text()


def test_what_is_looked_at_stays_when_rows_come_anew(
    qtbot: QtBot, page: DisputesPage, context: _Context
) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Left)
    chosen = page.chosen
    context.disagreements = [dispute(6, 7), *context.disagreements]

    page.on_changed(_DECISION, None)

    qtbot.waitUntil(lambda: page.rows.rowCount() == 3)
    assert page.chosen == chosen


def test_what_undo_brings_back_is_shown(
    qtbot: QtBot, page: DisputesPage, context: _Context
) -> None:
    context.disagreements = [*context.disagreements, dispute(6, 7, 8)]

    page.on_changed(replace(_DECISION, pair=pair_of(6, 7)), None)

    seen(qtbot, page, pair_of(6, 7))
    assert page.list.currentIndex().row() == 2


def test_without_a_dispute_it_says_so(qtbot: QtBot, page: DisputesPage, context: _Context) -> None:
    context.disagreements = []

    page.on_changed(_DECISION, None)

    qtbot.waitUntil(page.empty.isVisible)
    QTest.keyClick(page, Qt.Key.Key_S)
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert context.acts == []


def test_a_solve_counts_them_while_the_page_is_hidden(
    qtbot: QtBot, page: DisputesPage, context: _Context
) -> None:
    page.hide()
    context.disagreements = [dispute(1, 2)]

    with qtbot.waitSignal(page.counted) as counted:
        context.events.solved.emit()

    assert counted.args == [1]


def test_keys_zoom_both_photographs(page: DisputesPage, context: _Context) -> None:
    before = [view.placement for view in page.pair_view.views]

    QTest.keyClick(page.list, Qt.Key.Key_Plus)
    QTest.keyClick(page.list, Qt.Key.Key_L)

    assert [view.placement for view in page.pair_view.views] != before
    assert not page.pair_view.linked


def test_a_closed_project_leaves_nothing_behind(
    qtbot: QtBot, page: DisputesPage, context: _Context
) -> None:
    with qtbot.waitSignal(page.counted) as counted:
        page.project_closed()

    assert counted.args == [0]
    assert page.row is None
    assert page.pair_view.pair is None
    page.project_opened(context)
    seen(qtbot, page, pair_of(2, 3))  # nothing is on its way when the page goes


def test_an_answer_that_is_not_saved_leaves_the_dispute(
    qtbot: QtBot, runner: TaskRunner, page: DisputesPage, context: _Context
) -> None:
    context.failure = OSError("full")

    QTest.keyClick(page.list, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: not runner.findChildren(Task))

    assert page.count.text() == "2 disputes"
    assert context.said == []
