import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.pair_stage import PairStage


@pytest.fixture
def stage(qtbot: QtBot) -> PairStage:
    stage = PairStage()
    qtbot.addWidget(stage)
    stage.resize(808, 400)
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


def test_both_lie_beside_each_other(stage: PairStage) -> None:
    left, right = stage.views

    assert left.geometry() == QRect(0, 0, 400, 400)
    assert right.geometry() == QRect(408, 0, 400, 400)


def test_blinking_shows_both_in_one_place_by_turns(qtbot: QtBot, stage: PairStage) -> None:
    stage._timer.setInterval(5)

    with qtbot.waitSignals([stage.blinked, stage.blinked, stage.blinked], order="strict"):
        stage.blink(on=True)
        first = stage.front

    assert first == 1
    assert [view.geometry() for view in stage.views] == [stage.rect(), stage.rect()]
    assert stage.half.width() == 400


def test_after_blinking_both_are_where_they_were(qtbot: QtBot, stage: PairStage) -> None:
    stage.blink(on=True)

    with qtbot.waitSignal(stage.blinked) as blinked:
        stage.blink(on=False)

    assert blinked.args == [None]
    assert stage.views[1].geometry() == QRect(408, 0, 400, 400)


def test_a_cover_lies_over_both(stage: PairStage) -> None:
    cover = QWidget()

    stage.cover(cover)
    stage.resize(600, 300)

    assert cover.geometry() == stage.rect()
