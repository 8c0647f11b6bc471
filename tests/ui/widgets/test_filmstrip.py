from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.thumbnails import ThumbnailLoader, ThumbnailSource
from reid_desktop.ui.widgets.filmstrip import CELL_PX, Filmstrip, described
from tests.ui.fake_context import photograph_row

_ROWS = tuple(photograph_row(n, station="Mill") for n in range(1, 13))


@pytest.fixture
def strip(qtbot: QtBot) -> Filmstrip:
    strip = Filmstrip()
    qtbot.addWidget(strip)
    strip.resize(64 * 6, CELL_PX)
    with qtbot.waitExposed(strip):
        strip.show()
    return strip


def click(qtbot: QtBot, strip: Filmstrip, place: int) -> None:
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(64 * place + 30, 30))


def test_a_click_chooses_a_photograph(qtbot: QtBot, strip: Filmstrip) -> None:
    strip.show_rows(_ROWS[:3])

    with qtbot.waitSignal(strip.chosen) as chosen:
        click(qtbot, strip, 2)

    assert chosen.args == [2]


def test_a_click_beside_them_chooses_none(qtbot: QtBot, strip: Filmstrip) -> None:
    strip.show_rows(_ROWS[:3])

    with qtbot.assertNotEmitted(strip.chosen):
        click(qtbot, strip, 4)


def test_the_last_place_tells_how_many_more_there_are_and_is_no_photograph(
    qtbot: QtBot, strip: Filmstrip
) -> None:
    strip.show_rows(_ROWS, n_in_all=400)

    with qtbot.assertNotEmitted(strip.chosen):
        click(qtbot, strip, 5)

    assert "400" in strip.accessibleName()


def test_one_that_did_not_fit_moves_in_when_it_is_looked_at(qtbot: QtBot, strip: Filmstrip) -> None:
    strip.show_rows(_ROWS)
    strip.set_current(9)

    with qtbot.waitSignal(strip.chosen) as chosen:
        click(qtbot, strip, 4)

    assert chosen.args == [9]


def test_other_rows_are_not_looked_at_and_the_same_ones_are_still(strip: Filmstrip) -> None:
    strip.show_rows(_ROWS[:3])
    strip.set_current(1)
    strip.show_rows(_ROWS[:3])
    still = strip.current

    strip.show_rows(_ROWS[3:6])

    assert still == 1
    assert strip.current is None


def test_a_picture_takes_the_place_of_the_grey_box(
    qtbot: QtBot, strip: Filmstrip, runner: TaskRunner, tmp_path: Path
) -> None:
    def make(source: ThumbnailSource, folder: Path) -> Path:
        path = folder / f"{source.crop_key}.png"
        image = QImage(200, 100, QImage.Format.Format_RGB32)
        image.fill(QColor("#c03020"))
        image.save(str(path))
        return path

    thumbnails = ThumbnailLoader(runner, tmp_path, make)
    strip.set_thumbnails(thumbnails)
    with qtbot.waitSignal(thumbnails.ready):
        strip.show_rows(_ROWS[:1])
        before = strip.grab().toImage().pixelColor(30, 30)

    assert before != QColor("#c03020")
    assert strip.grab().toImage().pixelColor(30, 30) == QColor("#c03020")
    strip.set_thumbnails(None)
    thumbnails.close()


def test_a_photograph_is_described_by_name_time_and_station() -> None:
    assert described(_ROWS[0]) == "IMG_0001.JPG  ·  2024-05-03  06:30:01  ·  Mill"
