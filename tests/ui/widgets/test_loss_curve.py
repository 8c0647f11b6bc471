import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.loss_curve import LossCurve
from tests.ui.dialogs.fake_learner import steps


@pytest.fixture
def curve(qtbot: QtBot) -> LossCurve:
    curve = LossCurve()
    qtbot.addWidget(curve)
    return curve


def test_before_the_second_step_there_is_nothing_to_draw(curve: LossCurve) -> None:
    curve.show_steps(steps(1))

    assert curve.is_empty
    assert curve.chart is None


def test_every_step_and_the_mean_of_every_round_are_drawn(curve: LossCurve) -> None:
    curve.show_steps(steps(35))

    assert curve.chart is not None
    lines = curve.chart.plot.listDataItems()
    assert [len(line.getData()[0]) for line in lines] == [35, 4]


def test_the_room_is_that_of_all_steps(curve: LossCurve) -> None:
    curve.show_steps(steps(35, of=500))

    assert curve.chart is not None
    (left, right), _ = curve.chart.plot.getViewBox().viewRange()
    assert left <= 0
    assert right >= 500
