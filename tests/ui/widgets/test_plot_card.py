import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reid_desktop.ui.style import DARK, LIGHT, palette_of
from reid_desktop.ui.widgets.chart import Chart, line
from reid_desktop.ui.widgets.plot_card import PlotCard


@pytest.fixture
def card(qtbot: QtBot) -> PlotCard:
    card = PlotCard("Discoveries", "It flattens when nearly all were met.")
    card.setPalette(palette_of(LIGHT))
    qtbot.addWidget(card)
    card.set_chart(Chart("Days (number)", "Individuals met (number)"))
    card.set_legend([("same", "Same"), ("different", "Different")])
    card.resize(500, 400)
    card.show()
    return card


def test_words_stand_where_there_is_nothing_to_draw(card: PlotCard) -> None:
    card.note.setText("5 left out")
    card.say("Nothing yet")

    assert card.is_empty
    assert card.empty.text() == "Nothing yet"
    assert not card.note.isVisible()
    assert not any(button.isEnabled() for button in card.buttons.values())


def test_a_plot_can_be_taken_along(qtbot: QtBot, card: PlotCard) -> None:
    card.reveal()

    with qtbot.waitSignal(card.asked) as asked:
        qtbot.mouseClick(card.buttons["insight.save_picture"], Qt.MouseButton.LeftButton)

    assert asked.args == ["insight.save_picture"]
    assert not card.is_empty


def test_its_buttons_have_names(card: PlotCard) -> None:
    names = {button.accessibleName() for button in card.buttons.values()}

    assert names == {"Show all of it", "Save as picture", "Copy the numbers"}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_picture_is_twice_as_sharp_and_has_the_ground_of_the_window(
    card: PlotCard, theme: object
) -> None:
    assert theme in (LIGHT, DARK)
    card.reveal()
    card.setPalette(palette_of(LIGHT if theme is LIGHT else DARK))

    image = card.picture()

    assert image.devicePixelRatio() == 2
    assert image.width() > card.width()
    ground = LIGHT.surface if theme is LIGHT else DARK.surface
    assert image.pixelColor(2, 2) == QColor(ground)


def test_lines_of_the_picture_are_as_thick_as_on_the_screen(card: PlotCard) -> None:
    level = np.array([0.47, 0.47])
    chart = card.chart
    assert chart is not None
    chart.show_with(lambda theme: chart.add(line(np.array([0.0, 1.0]), level, theme.different)))
    chart.frame(0, 1, 0, 1)
    card.reveal()

    image = card.picture()

    column = [image.pixelColor(image.width() // 2, y) for y in range(image.height())]
    assert sum(pixel.red() - pixel.blue() > 100 for pixel in column) >= 3  # of four, at edges
    assert [item.opts["pen"].widthF() for item in chart.plot.items] == [2.0]
