import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.loupe import Loupe
from reid_desktop.ui.widgets.pair_stage import PairStage
from reid_desktop.ui.widgets.photograph_view import ShownPhotograph


def half_red() -> QImage:
    image = QImage(400, 300, QImage.Format.Format_RGB888)
    image.fill(QColor("#2030c0"))
    for x in range(190, 210):
        for y in range(300):
            image.setPixelColor(x, y, QColor("#c03020"))
    return image


@pytest.fixture
def stage(qtbot: QtBot) -> PairStage:
    stage = PairStage()
    qtbot.addWidget(stage)
    stage.resize(808, 300)
    for view in stage.views:
        view.show_photograph(ShownPhotograph(half_red(), (400, 300)))
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


@pytest.fixture
def loupe(stage: PairStage) -> Loupe:
    loupe = Loupe(stage)
    loupe.show()
    return loupe


def test_it_magnifies_the_same_place_of_both(stage: PairStage, loupe: Loupe) -> None:
    loupe.follow(0, QPointF(200, 150))
    seen = stage.grab().toImage()
    loupe.hide()
    without = stage.grab().toImage()

    assert without.pixelColor(225, 150) == without.pixelColor(633, 150) == QColor("#2030c0")
    assert seen.pixelColor(225, 150) == seen.pixelColor(633, 150) == QColor("#c03020")


def test_apart_it_magnifies_only_what_lies_at_the_cursor(stage: PairStage, loupe: Loupe) -> None:
    loupe.set_both(both=False)

    loupe.follow(1, QPointF(100, 150))

    assert [view for view, _ in loupe.places()] == [stage.views[1]]


def test_while_they_blink_it_magnifies_the_one_that_shows(stage: PairStage, loupe: Loupe) -> None:
    stage.blink(on=True)

    assert [view for view, _ in loupe.places()] == [stage.views[1]]


def test_it_asks_for_the_pixels_it_needs(qtbot: QtBot, stage: PairStage, loupe: Loupe) -> None:
    view = stage.views[0]
    view.show_photograph(ShownPhotograph(half_red(), (4000, 3000)))

    with qtbot.waitSignal(view.detail_wanted):
        loupe.follow(0, QPointF(200, 150))
