from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.session import PairContradiction
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.dispute_line import DisputeLine
from tests.ui.fake_context import FakeContext
from tests.ui.review_questions import pair_of

_CONTRADICTION = PairContradiction(
    pair_of(1, 3), (AnnotationId(1), AnnotationId(2), AnnotationId(3))
)


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> FakeContext:
    return FakeContext(runner, tmp_path)


@pytest.fixture
def line(qtbot: QtBot, context: FakeContext) -> DisputeLine:
    line = DisputeLine()
    qtbot.addWidget(line)
    line.set_context(context)
    return line


def _solved(context: FakeContext, *contradictions: PairContradiction) -> None:
    context.contradictions = contradictions
    context.events.solved.emit()


def test_it_is_not_there_while_nothing_contradicts(line: DisputeLine, context: FakeContext) -> None:
    _solved(context)
    line.set_asked(pair_of(1, 2))

    assert line.text == ""
    assert line.isHidden()


def test_it_counts_the_answers_that_contradict(line: DisputeLine, context: FakeContext) -> None:
    _solved(context, _CONTRADICTION)

    assert line.text == "3 answers contradict each other: they will be shown again."
    assert line.isVisible()


def test_an_answer_in_two_contradictions_counts_once(
    line: DisputeLine, context: FakeContext
) -> None:
    other = PairContradiction(pair_of(1, 4), (AnnotationId(1), AnnotationId(2), AnnotationId(4)))

    _solved(context, _CONTRADICTION, other)

    assert line.text.startswith("5 answers")


def test_a_pair_in_dispute_is_said_to_come_again(line: DisputeLine, context: FakeContext) -> None:
    _solved(context, _CONTRADICTION)

    line.set_asked(pair_of(2, 3))

    assert line.text == "You are asked again: answers about these photographs contradict."


def test_a_pair_that_is_not_in_dispute_looks_like_any_other(
    line: DisputeLine, context: FakeContext
) -> None:
    _solved(context, _CONTRADICTION)

    line.set_asked(pair_of(7, 8))

    assert "again:" not in line.text


def test_a_closed_project_leaves_nothing_to_tell(line: DisputeLine, context: FakeContext) -> None:
    _solved(context, _CONTRADICTION)

    line.set_context(None)

    assert line.text == ""
