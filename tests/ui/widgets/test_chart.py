from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reid_desktop.ui.style import DARK, LIGHT, Theme, palette_of
from reid_desktop.ui.widgets.chart import Chart, dots, hill, line, rings, shades, upright, words


@pytest.fixture
def chart(qtbot: QtBot) -> Chart:
    chart = Chart("Time (s)", "<b>Height</b> (m)")
    chart.setPalette(palette_of(LIGHT))
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    chart.show()
    return chart


def shown(chart: Chart) -> tuple[float, float, float, float]:
    (left, right), (bottom, top) = chart.plot.getViewBox().viewRange()
    return left, right, bottom, top


def test_axes_tell_their_units_as_plain_text(chart: Chart) -> None:
    assert "Time (s)" in chart.plot.getAxis("bottom").label.toPlainText()
    assert "<b>Height</b> (m)" in chart.plot.getAxis("left").label.toPlainText()


@pytest.fixture
def in_spain() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Spanish, QLocale.Country.Spain))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("in_spain")
def test_numbers_of_the_axes_are_written_as_the_country_does(chart: Chart) -> None:
    axis = chart.plot.getAxis("bottom")

    small, large = axis.tickStrings([0.1, 0.25], 1.0, 0.05), axis.tickStrings([20_000], 1.0, 5_000)

    assert (small, large) == (["0,10", "0,25"], ["20.000"])


def test_other_colours_draw_it_again(chart: Chart) -> None:
    drawn: list[Theme] = []
    chart.show_with(drawn.append)

    chart.setPalette(palette_of(DARK))

    assert drawn == [LIGHT, DARK]
    assert chart.view.backgroundBrush().color() == QColor(DARK.surface)


def test_all_of_it_comes_back_after_zooming(chart: Chart) -> None:
    chart.frame(0, 10, -1, 1)
    whole = shown(chart)

    chart.plot.getViewBox().scaleBy((0.3, 0.3))
    zoomed = shown(chart)
    chart.show_whole()

    assert zoomed != whole
    assert shown(chart) == pytest.approx(whole)
    assert whole[0] < 0
    assert whole[1] > 10


def test_all_of_it_stays_in_sight_when_the_window_grows(chart: Chart) -> None:
    chart.keep_shape()
    chart.frame(0, 17, 0, 3)

    chart.resize(300, 500)
    QCoreApplication.processEvents()

    left, right, bottom, top = shown(chart)
    assert left < 0
    assert right > 17
    assert bottom < 0
    assert top > 3


def test_what_a_person_zoomed_to_stays_when_the_window_grows(chart: Chart) -> None:
    chart.frame(0, 10, 0, 10)
    box = chart.plot.getViewBox()
    box.scaleBy((0.2, 0.2))
    box.sigRangeChangedManually.emit((True, True))

    chart.resize(600, 500)
    QCoreApplication.processEvents()

    left, right, _, _ = shown(chart)
    assert right - left < 5


def test_a_single_place_has_a_frame_too(chart: Chart) -> None:
    chart.frame(3, 3, 0, 0)

    left, right, bottom, top = shown(chart)
    assert left < 3 < right
    assert bottom < top


def test_before_there_is_anything_all_of_it_is_nothing(chart: Chart) -> None:
    before = shown(chart)

    chart.show_whole()

    assert shown(chart) == before


def test_only_as_many_names_as_there_is_room_for(chart: Chart) -> None:
    chart.name_places("bottom", [f"day {n}" for n in range(100)])

    ((*_, ticks),) = [chart.plot.getAxis("bottom")._tickLevels]
    assert len(ticks) <= 9
    assert ticks[0] == (0.5, "day 0")


def test_a_place_of_the_scene_is_found_on_the_axes(chart: Chart) -> None:
    chart.frame(0, 10, 0, 10)
    middle = chart.plot.getViewBox().mapViewToScene(QPointF(5, 5))

    at = chart.at(middle)

    assert (at.x(), at.y()) == pytest.approx((5, 5))


def test_everything_that_can_be_drawn_is_painted(chart: Chart) -> None:
    x, y = np.array([0.0, 1.0, 2.0]), np.array([0.0, np.nan, 2.0])

    def draw(theme: Theme) -> None:
        for item in (
            line(x, y, theme.text),
            line(x, np.array([0, 1, 1]), theme.text, steps=True),
            dots(x, x, theme.accent),
            rings(x, x, theme.accent, width_px=2),
            hill(np.array([0.0, 1.0, 2.0]), np.array([1.0, 2.0]), theme.same),
            upright(1.0, "0.5", theme.text),
            words(1, 1, "<i>3</i>", theme.text),
        ):
            chart.add(item)

    chart.show_with(draw)
    image = chart.grab().toImage()

    colours = {
        image.pixelColor(px, py).name() for px in range(0, 400, 2) for py in range(0, 300, 2)
    }
    assert len(colours) > 5


def test_lines_are_as_thick_on_a_sharp_screen_as_on_another(chart: Chart) -> None:
    x = np.array([0.0, 1.0])

    def draw(theme: Theme) -> None:
        chart.add(line(x, x, theme.text))
        chart.add(rings(x, x, theme.text, width_px=1.0))
        chart.add(dots(x, x, theme.text))

    chart.show_with(draw)
    usual = [item.opts["pen"].widthF() for item in chart.plot.items]
    with chart.drawn_for(2.0):
        sharp = [item.opts["pen"].widthF() for item in chart.plot.items]

    assert usual == [2.0, 1.0, 1.0]
    assert sharp == [4.0, 1.0, 1.0]  # rings are copied, and dots have no line


def test_the_higher_a_count_the_stronger_its_square(qapp: object) -> None:
    image = shades(np.array([[0, 1], [5, 20]]), LIGHT)

    strength = image.image
    assert strength[0, 0] == 0
    assert 0 < strength[0, 1] < strength[1, 0] < strength[1, 1] == 255
