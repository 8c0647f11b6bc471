from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from reid_desktop.core.light import AS_TAKEN
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.actions import ACTIONS, Scope
from reid_desktop.ui.looking_actions import LOOKING_ROWS
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.thumbnails import ThumbnailSource
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


def test_every_way_to_look_has_a_handler(desk: LookingDesk) -> None:
    assert {row[0] for row in LOOKING_ROWS} <= set(desk.tools.handlers)
    assert {one.action_id for one in ACTIONS if one.scope is Scope.REVIEW} >= set(
        desk.tools.handlers
    )


@pytest.mark.parametrize(("key", "side"), [(Qt.Key.Key_R, 0), (Qt.Key.Key_T, 1)])
def test_either_photograph_is_turned_and_turned_back(
    desk: LookingDesk, key: Qt.Key, side: int
) -> None:
    press(desk, key)
    turned = [view.quarters for view in desk.view.views]
    press(desk, Qt.Key.Key_O)

    assert (turned[side], turned[1 - side]) == (1, 0)
    assert [view.quarters for view in desk.view.views] == [0, 0]


def test_a_photograph_stays_turned_when_one_comes_back_to_it(desk: LookingDesk) -> None:
    press(desk, Qt.Key.Key_R)

    desk.view.show_pair(with_others(3, 4))
    other = desk.view.views[0].quarters
    desk.view.show_pair(with_others(1, 2))

    assert other == 0
    assert desk.view.views[0].quarters == 1


def test_light_goes_up_and_down_and_one_key_resets_it(desk: LookingDesk) -> None:
    for key, modifier in (
        (Qt.Key.Key_G, None),
        (Qt.Key.Key_G, None),
        (Qt.Key.Key_G, _SHIFT),
        (Qt.Key.Key_C, None),
        (Qt.Key.Key_E, None),
    ):
        press(desk, key, modifier)
    lit = desk.tools.looking.light
    shown = desk.tools.bar.light.sliders["brightness"].value()
    press(desk, Qt.Key.Key_O)

    assert (lit.brightness, lit.contrast, lit.equalised, shown) == (1, 1, True, 1)
    assert desk.tools.looking.light == AS_TAKEN
    assert not desk.tools.bar.buttons["light"].isChecked()


def test_whole_frames_stay_whole_with_the_next_pair(desk: LookingDesk) -> None:
    whole = desk.view.views[0].placement
    press(desk, Qt.Key.Key_A)

    desk.view.show_pair(with_others(3, 4))

    assert desk.view.views[0].placement == whole


def test_blinking_ends_with_the_pair(desk: LookingDesk) -> None:
    press(desk, Qt.Key.Key_B)
    front = desk.view.stage.front

    desk.view.show_pair(with_others(3, 4))

    assert front == 1
    assert desk.view.stage.front is None
    assert not desk.tools.bar.buttons["review.blink"].isChecked()
    press(desk, Qt.Key.Key_B)
    assert desk.view.stage.front == 1


def test_only_the_name_of_the_one_that_shows_is_in_full_colour(desk: LookingDesk) -> None:
    press(desk, Qt.Key.Key_B)

    assert [caption.isEnabled() for caption in desk.view.captions] == [False, True]
    press(desk, Qt.Key.Key_Escape)
    assert [caption.isEnabled() for caption in desk.view.captions] == [True, True]


def test_the_magnifier_follows_the_cursor_and_the_right_button_holds_it(
    qtbot: QtBot, desk: LookingDesk
) -> None:
    view = desk.view.views[0]

    qtbot.mousePress(view, Qt.MouseButton.RightButton)
    shown = desk.tools.loupe.isVisible()
    view.pointed_at.emit(QPointF(10, 10))
    qtbot.mouseRelease(view, Qt.MouseButton.RightButton)

    assert shown
    assert desk.tools.loupe.places()[0][1] == QPointF(10, 10)
    assert not desk.tools.loupe.isVisible()


def test_escape_with_nothing_to_go_back_from_is_told(desk: LookingDesk) -> None:
    press(desk, Qt.Key.Key_Escape)

    assert desk.refused == [None]


def test_strips_are_there_for_both_or_for_none_and_that_is_remembered(
    desk: LookingDesk, settings: Settings
) -> None:
    before = [strip.isVisible() for strip in desk.view.strips]
    press(desk, Qt.Key.Key_F)
    hidden = [strip.isVisible() for strip in desk.view.strips]

    assert (before, hidden) == ([True, True], [False, False])
    assert not settings.shows_strips


def test_where_there_are_no_others_there_is_no_strip(desk: LookingDesk) -> None:
    desk.view.show_pair(loaded(3, 4))

    assert not desk.view.strips[0].isVisible()


def test_small_pictures_and_points_of_the_next_pair_are_prepared(
    desk: LookingDesk, context: ReviewContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(desk, Qt.Key.Key_V)
    wanted: list[str] = []

    def note(source: ThumbnailSource, _size_px: int) -> None:
        wanted.append(source.path)

    monkeypatch.setattr(context.thumbnails, "request", note)

    desk.tools.prepare(with_others(3, 4))

    assert len(wanted) == 3
    assert ("match", 3, 4) in context.asked
