from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.changes import Changes
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.messages import Message
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.pages.insight_page import InsightPage
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.fake_context import FakeContext, photograph_row
from tests.ui.insight_things import insight, layout, nothing

_ANSWERED = Changes(tables=frozenset({"decision"}))


@pytest.fixture
def page(qtbot: QtBot) -> InsightPage:
    page = InsightPage()
    qtbot.addWidget(page)
    page.resize(1000, 600)
    with qtbot.waitActive(page):
        page.show()
    return page


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> FakeContext:
    context = FakeContext(runner, tmp_path)
    context.charting.insight = insight()
    context.charting.layout = layout()
    context.charting.group = [photograph_row(2), photograph_row(1)]
    return context


@pytest.fixture
def opened(qtbot: QtBot, page: InsightPage, context: FakeContext) -> FakeContext:
    page.project_opened(context)
    qtbot.waitUntil(lambda: not page.map.is_empty and not page.agreement.is_empty)
    return context


def test_every_picture_is_drawn(page: InsightPage, opened: FakeContext) -> None:
    assert [card.is_empty for card in page.cards.values()] == [False] * 6
    assert opened.charting.asked == [("load_insight", False), ("load_map",)]


@pytest.mark.parametrize("place", range(6))
def test_numbers_lead_to_the_pictures(page: InsightPage, opened: FakeContext, place: int) -> None:
    QTest.keyClick(page, Qt.Key(Qt.Key.Key_1.value + place))

    card = list(page.cards.values())[place]
    assert page.card is card
    assert card.isVisible()


def test_a_project_in_which_nothing_happened_says_what_to_do(
    qtbot: QtBot, page: InsightPage, context: FakeContext
) -> None:
    context.readiness = Readiness.EMPTY
    context.charting.insight = nothing()
    page.project_opened(context)

    qtbot.waitUntil(lambda: "Answer some questions" in page.similarity.empty.text())

    assert all(card.is_empty for card in page.cards.values())
    assert page.map.empty.text() == "Add photographs: how alike they are is shown here."
    assert context.charting.asked == [("load_insight", False)]


def test_the_map_waits_until_photographs_were_compared(
    qtbot: QtBot, page: InsightPage, context: FakeContext
) -> None:
    context.readiness = Readiness.PREPARING
    page.project_opened(context)
    qtbot.waitUntil(lambda: not page.agreement.is_empty)
    before = page.map.empty.text()

    context.readiness = Readiness.READY
    context.events.readiness_changed.emit(Readiness.READY)

    qtbot.waitUntil(lambda: not page.map.is_empty)
    assert before == "The map comes when the photographs have been compared."


def test_answers_change_the_curves_and_leave_the_map_where_it_is(
    qtbot: QtBot, page: InsightPage, opened: FakeContext
) -> None:
    opened.charting.asked.clear()

    page.on_changed(_ANSWERED, None)

    qtbot.waitUntil(lambda: page._loading is None)
    assert opened.charting.asked == [("load_insight", False)]


def test_other_photographs_are_laid_out_anew(
    qtbot: QtBot, page: InsightPage, opened: FakeContext
) -> None:
    opened.charting.asked.clear()
    opened.charting.insight = nothing()

    page.photographs_changed()

    qtbot.waitUntil(lambda: ("load_map",) in opened.charting.asked and page._mapping is None)


def test_what_concerns_no_picture_is_left_alone(page: InsightPage, opened: FakeContext) -> None:
    opened.charting.asked.clear()

    page.on_changed(Changes(tables=frozenset({"tag"})), None)

    assert opened.charting.asked == []


def test_only_what_was_asked_for_last_is_shown(
    qtbot: QtBot, page: InsightPage, opened: FakeContext
) -> None:
    page.refresh()
    page.refresh()

    qtbot.waitUntil(lambda: page._loading is None)
    assert opened.charting.asked[-2:] == [("load_insight", False)] * 2


def test_accepted_individuals_alone_can_be_counted(
    qtbot: QtBot, page: InsightPage, opened: FakeContext
) -> None:
    hidden = page.accepted_box.isHidden()
    QTest.keyClick(page, Qt.Key.Key_4)

    page.accepted_box.click()

    assert hidden
    assert page.accepted_box.isVisible()
    assert opened.charting.asked[-1] == ("load_insight", True)


def test_a_click_on_a_dot_shows_photograph_and_group(
    qtbot: QtBot, page: InsightPage, opened: FakeContext
) -> None:
    assert page.map.chart is not None

    page.map.chart.clicked.emit(1)

    qtbot.waitUntil(page.map.grid.isVisible)
    assert opened.charting.asked[-1] == ("load_group", AnnotationId(2))
    assert page.map.group_name.text() == "ID-0002"


def test_a_photograph_of_the_group_is_enlarged(
    qtbot: QtBot, page: InsightPage, opened: FakeContext
) -> None:
    rows = [photograph_row(2), photograph_row(1)]

    page.map.enlarge_requested.emit(rows, 1)

    (dialog,) = page.findChildren(PhotographDialog)
    assert dialog.row == rows[1]
    dialog.reject()


def test_the_numbers_are_copied(qtbot: QtBot, page: InsightPage, opened: FakeContext) -> None:
    QTest.keyClick(page, Qt.Key.Key_4)

    with qtbot.waitSignal(opened.messages.said) as said:
        QTest.keyClick(
            page,
            Qt.Key.Key_C,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )

    assert said.args is not None
    message: Message = said.args[0]
    assert message.text == "The numbers were copied as CSV."
    assert QGuiApplication.clipboard().text().splitlines()[:2] == ["photographs,individuals", "1,1"]


def test_a_picture_is_saved(
    qtbot: QtBot,
    page: InsightPage,
    opened: FakeContext,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = str(tmp_path / "similarity")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    page.show_card("insight.similarity")

    with qtbot.waitSignal(opened.messages.said):
        QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert (tmp_path / "similarity.png").stat().st_size > 1000


def test_nothing_is_saved_when_nobody_chose_where(
    page: InsightPage, opened: FakeContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))

    page.card.asked.emit("insight.save_picture")

    assert list(tmp_path.glob("*.png")) == []


def test_what_is_empty_is_neither_saved_nor_copied(
    page: InsightPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked.append("asked"))

    page.card.asked.emit("insight.save_picture")
    page.card.asked.emit("insight.copy_numbers")

    assert asked == []


def test_zero_shows_all_of_it_again(page: InsightPage, opened: FakeContext) -> None:
    page.show_card("insight.similarity")
    chart = page.similarity.chart
    assert chart is not None
    whole = chart.plot.getViewBox().viewRect()
    chart.plot.getViewBox().scaleBy((0.5, 0.5))

    QTest.keyClick(page, Qt.Key.Key_0)

    assert chart.plot.getViewBox().viewRect() == whole


def test_find_goes_to_the_box_of_the_map_and_digits_are_text_there(
    page: InsightPage, opened: FakeContext
) -> None:
    page.show_card("insight.captures")

    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.map.find_box, Qt.Key.Key_5)

    assert page.card is page.map
    assert page.map.find_box.text() == "5"


def test_a_closed_project_leaves_nothing(
    qtbot: QtBot, page: InsightPage, opened: FakeContext
) -> None:
    page.project_closed()

    assert all(card.is_empty for card in page.cards.values())
    assert not page.map.has_layout


def test_closing_while_it_loads_shows_nothing_afterwards(
    qtbot: QtBot, page: InsightPage, context: FakeContext, runner: TaskRunner
) -> None:
    page.project_opened(context)
    page.project_closed()

    runner.close()

    assert all(card.is_empty for card in page.cards.values())


def test_hidden_it_loads_when_it_shows_again(page: InsightPage, opened: FakeContext) -> None:
    page.hide()
    opened.charting.asked.clear()

    page.on_changed(_ANSWERED, None)
    before = list(opened.charting.asked)
    page.show()

    assert before == []
    assert opened.charting.asked == [("load_insight", False)]
