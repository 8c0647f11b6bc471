import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.ui.style import DARK, LIGHT, palette_of
from reid_desktop.ui.widgets.map_chart import MapChart, MapDots
from tests.ui.insight_things import captures, layout


def dots() -> MapDots:
    known = captures()
    lone = known.group < 0
    status = np.array(known.status, dtype=object)
    return MapDots(layout().points, known.group, lone, status, known.names)


@pytest.fixture
def chart(qtbot: QtBot) -> MapChart:
    chart = MapChart("No unit", "")
    chart.setPalette(palette_of(LIGHT))
    qtbot.addWidget(chart)
    chart.resize(500, 400)
    with qtbot.waitExposed(chart):
        chart.show()
    chart.show_dots(dots(), anew=True)
    return chart


def place_of(chart: MapChart, dot: int) -> QPointF:
    at: QPointF = chart.plot.getViewBox().mapViewToScene(QPointF(*dots().points[dot].tolist()))
    return at


def test_a_click_finds_the_dot(qtbot: QtBot, chart: MapChart) -> None:
    at = chart.view.mapFromScene(place_of(chart, 3))

    with qtbot.waitSignal(chart.clicked) as clicked:
        QTest.mouseClick(chart.view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert clicked.args == [3]


def test_beside_the_dots_there_is_none(chart: MapChart) -> None:
    near = place_of(chart, 2) + QPointF(5, 5)
    far = place_of(chart, 2) + QPointF(0, 40)

    assert chart.nearest(near) == 2
    assert chart.nearest(far) == -1


def test_pointing_is_told_once_for_each_dot(chart: MapChart) -> None:
    told: list[int] = []
    chart.pointed.connect(told.append)

    for at in (place_of(chart, 1), place_of(chart, 1), QPointF(-99, -99)):
        chart.view.scene().sigMouseMoved.emit(at)

    assert told == [1, -1]


def test_colour_and_filling_make_an_item_each(chart: MapChart) -> None:
    items = [item for item in chart.plot.items if hasattr(item, "points")]

    assert len(items) == 4  # three groups, and who is alone
    assert sorted(len(item.points()) for item in items) == [1, 2, 2, 2]


def test_who_is_chosen_stands_out_with_its_group(chart: MapChart) -> None:
    before = len(chart.plot.items)

    chart.choose(2)
    chosen = [item for item in chart.plot.items if item.opacity() == 1.0]
    chart.choose(-1)

    assert sum(len(item.points()) for item in chosen) == 3  # two of the group, and the ring
    assert len(chart.plot.items) == before
    assert all(item.opacity() == 1.0 for item in chart.plot.items)


def test_who_is_in_no_group_stands_out_alone(chart: MapChart) -> None:
    chart.choose(6)

    chosen = [item for item in chart.plot.items if item.opacity() == 1.0]
    assert sum(len(item.points()) for item in chosen) == 2  # it, and the ring


def test_names_are_plain_text(chart: MapChart) -> None:
    chart.tell(2, "<b>Bo</b>")
    (tag,) = [item for item in chart.plot.items if hasattr(item, "toPlainText")]
    told = tag.toPlainText()

    chart.tell(-1, "")

    assert told == "<b>Bo</b>"
    assert tag not in chart.plot.items


def test_other_groups_leave_the_zoom_alone(chart: MapChart) -> None:
    chart.plot.getViewBox().scaleBy((0.5, 0.5))
    before = chart.plot.getViewBox().viewRange()

    chart.show_dots(dots(), anew=False)

    assert chart.plot.getViewBox().viewRange() == before


def test_it_changes_colours_with_the_window(chart: MapChart) -> None:
    light = chart.grab().toImage()

    chart.setPalette(palette_of(DARK))

    assert chart.grab().toImage() != light


def test_without_dots_there_is_nothing_to_find(qtbot: QtBot) -> None:
    chart = MapChart("No unit", "")
    qtbot.addWidget(chart)

    chart.choose(-1)
    chart.tell(0, "nobody")

    assert chart.nearest(QPointF(0, 0)) == -1


def test_who_is_not_grouped_is_small(chart: MapChart) -> None:
    sizes = {
        int(item.points()[0].size() * 2) for item in chart.plot.items if hasattr(item, "points")
    }

    assert sizes == {8, 16}
    assert AssignmentStatus.UNIDENTIFIED in dots().status
