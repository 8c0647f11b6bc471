from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.fake_context import photograph_row
from tests.ui.loaded_pairs import loaded
from tests.ui.looking_kit import LookingDesk, make_context, press, show_desk, with_others
from tests.ui.review_context import ReviewContext

_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> ReviewContext:
    return make_context(runner, tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, context: ReviewContext, settings: Settings) -> LookingDesk:
    return show_desk(qtbot, context, settings)


def test_another_photograph_of_the_group_is_only_a_look(
    qtbot: QtBot, desk: LookingDesk, context: ReviewContext
) -> None:
    press(desk, Qt.Key.Key_J)

    qtbot.waitUntil(lambda: desk.view.looking == {0})
    notes = desk.view.views[0].notes
    assert notes is not None
    assert "The question is about IMG_0001.JPG" in notes[0]
    assert "IMG_0100.JPG" in notes[1]
    assert desk.view.captions[0].file_name.text() == "IMG_0001.JPG"
    assert desk.view.pair == loaded(1, 2).pair


def test_the_last_other_is_followed_by_the_question(qtbot: QtBot, desk: LookingDesk) -> None:
    for _ in range(4):
        press(desk, Qt.Key.Key_J)
    round_the_end = desk.view.strips[0].current
    press(desk, Qt.Key.Key_J, _SHIFT)

    assert round_the_end is None
    assert desk.view.strips[0].current == 2


def test_a_look_ends_where_the_photograph_lay(qtbot: QtBot, desk: LookingDesk) -> None:
    desk.view.views[0].zoom(3, 0.2, 0.3)
    before = desk.view.views[0].placement
    desk.view.strips[0].chosen.emit(1)
    qtbot.waitUntil(lambda: desk.view.looking == {0})

    press(desk, Qt.Key.Key_Escape)

    assert desk.view.looking == frozenset()
    assert desk.view.views[0].placement == before
    assert desk.view.views[0].notes is None
    assert desk.refused == []


def test_a_second_click_on_a_photograph_ends_the_look(qtbot: QtBot, desk: LookingDesk) -> None:
    desk.view.strips[0].chosen.emit(1)
    qtbot.waitUntil(lambda: desk.view.looking == {0})

    desk.view.strips[0].chosen.emit(1)

    assert desk.view.looking == frozenset()


def test_pixels_of_the_question_do_not_get_into_a_look(qtbot: QtBot, desk: LookingDesk) -> None:
    press(desk, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: desk.view.looking == {0})
    looked_at = desk.view.views[0].pixels

    desk.view.renew(with_others(1, 2))

    assert desk.view.views[0].pixels == looked_at
    assert desk.view.looking == {0}


def test_a_photograph_that_cannot_be_read_leaves_the_question(
    qtbot: QtBot, desk: LookingDesk, context: ReviewContext
) -> None:
    context.unreadable.add(photograph_row(100).path)

    press(desk, Qt.Key.Key_J)

    qtbot.waitUntil(lambda: desk.view.strips[0].current is None)
    assert desk.view.looking == frozenset()


def test_the_next_pair_is_not_a_look(qtbot: QtBot, desk: LookingDesk) -> None:
    press(desk, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: desk.view.looking == {0})

    desk.view.show_pair(with_others(3, 4, n=2))

    assert desk.view.looking == frozenset()
    assert desk.view.strips[0].current is None


def test_the_one_it_is_compared_with_is_not_among_the_others(desk: LookingDesk) -> None:
    pair = loaded(1, 100)
    others = tuple(photograph_row(n) for n in (100, 101))
    left = replace(pair.sides[0], others=others, label="ID-0001", group_size=3)
    right = replace(pair.sides[1], label="ID-0001")

    desk.view.show_pair(replace(pair, sides=(left, right)))

    assert [row.annotation_id for row in desk.view.strips[0].rows] == [101]
