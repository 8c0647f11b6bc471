from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reid_desktop.ui.style import DARK, palette_of
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.dispute_story import DisputeStory
from tests.ui.disputes import dispute, photograph
from tests.ui.fake_context import FakeContext


@pytest.fixture
def story(qtbot: QtBot) -> DisputeStory:
    story = DisputeStory()
    qtbot.addWidget(story)
    story.resize(700, 240)
    story.show()
    story.show_row(dispute(1, 2, 3, weak=1))
    return story


def test_each_link_says_what_was_said_and_by_whom(story: DisputeStory) -> None:
    assert [link.accessibleName() for link in story.links] == [
        "same, Bo",
        "same, Bo",
        "different, Ana",
    ]
    assert [link.text().endswith("?") for link in story.links] == [False, True, False]


def test_a_click_on_a_link_chooses_it(qtbot: QtBot, story: DisputeStory) -> None:
    assert story.current == -1

    with qtbot.waitSignal(story.chosen) as chosen:
        qtbot.mouseClick(story.links[2], Qt.MouseButton.LeftButton)

    assert chosen.args == [2]
    assert story.current == 2


def test_a_chain_that_is_too_long_scrolls_to_what_is_chosen(story: DisputeStory) -> None:
    story.show_row(dispute(*range(1, 20)))

    story.choose(17)

    assert story.horizontalScrollBar().value() > 0
    assert not story.grab().isNull()


def test_pictures_come_when_they_are_there(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, story: DisputeStory
) -> None:
    thumbnails = FakeContext(runner, tmp_path).thumbnails
    story.set_thumbnails(thumbnails)

    story.grab()

    qtbot.waitUntil(lambda: thumbnails.is_impossible(photograph(2)))
    story.set_thumbnails(None)


def test_other_colours_end_no_widget_while_qt_goes_over_them_all(
    qtbot: QtBot, qapp: QApplication, story: DisputeStory
) -> None:
    links, usual = story.links, qapp.palette()
    before = links[0].styleSheet()

    qapp.setPalette(palette_of(DARK))
    at_once = [isValid(link) for link in links]
    qtbot.waitUntil(lambda: story.links[0].styleSheet() != before)

    assert at_once == [True, True, True]
    assert story.current == -1
    qapp.setPalette(usual)


def test_larger_text_finds_its_place_and_what_is_chosen_stays(
    qtbot: QtBot, story: DisputeStory
) -> None:
    story.choose(1)
    before, font = story.height(), story.font()
    font.setPointSizeF(2 * font.pointSizeF())

    story.setFont(font)
    qtbot.waitUntil(lambda: story.height() > before)

    assert story.current == 1


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_a_usual_chain_is_seen_whole(story: DisputeStory, n: int) -> None:
    story.resize(714, 240)  # on the smallest screen

    story.show_row(dispute(*range(n)))
    story.grab()

    assert story.horizontalScrollBar().maximum() == 0


def test_nothing_is_told_of_nothing(story: DisputeStory) -> None:
    story.show_row(None)

    assert story.links == []
    assert story.current == -1


def test_photographs_lie_as_the_pair_below_whatever_way_lines_are_read(
    qapp: QApplication, story: DisputeStory
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    story.show_row(dispute(1, 2, 3, weak=1))

    first, last = story._photos[0], story._photos[-1]

    assert first.mapTo(story, QPoint()).x() <= last.mapTo(story, QPoint()).x()
    assert story.layoutDirection() is Qt.LayoutDirection.LeftToRight
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
