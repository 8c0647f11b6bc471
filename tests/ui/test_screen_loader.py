from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AskedAs
from reid_desktop.project.screens import ScreenQuestion
from reid_desktop.ui.screen_loader import ScreenLoader
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.screen_context import ScreenContext, screen

_SIZE = (500, 400)
_SCREEN = screen(AskedAs.FIVE, 1, [2, 3])
_NEXT = screen(AskedAs.FIVE, 4, [5, 6])


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> ScreenContext:
    return ScreenContext(runner, tmp_path, [])


@pytest.fixture
def loader(context: ScreenContext) -> ScreenLoader:
    return ScreenLoader(context, kept=8, crops=False)


def load(qtbot: QtBot, loader: ScreenLoader, *screens: ScreenQuestion) -> None:
    loader.want(screens, _SIZE)
    qtbot.waitUntil(lambda: all(loader.get(one) is not None for one in screens))


def test_all_photographs_of_a_screen_and_of_the_next_are_made_ready(
    qtbot: QtBot, loader: ScreenLoader
) -> None:
    told: list[ScreenQuestion] = []
    loader.loaded.connect(told.append)

    load(qtbot, loader, _SCREEN, _NEXT)

    loaded = loader.get(_SCREEN)
    assert loaded is not None
    assert loaded.is_whole
    assert [side.annotation_id for side in loaded.sides] == [1, 2, 3]
    assert {one.subject for one in told} == {1, 4}


def test_what_is_there_is_not_decoded_again(
    qtbot: QtBot, loader: ScreenLoader, context: ScreenContext
) -> None:
    load(qtbot, loader, _SCREEN)
    n_decoded = len(context.decoded)

    load(qtbot, loader, _SCREEN)

    assert len(context.decoded) == n_decoded == 3


def test_a_photograph_that_cannot_be_read_is_told_and_tried_again_when_asked(
    qtbot: QtBot, loader: ScreenLoader, context: ScreenContext
) -> None:
    context.unreadable.add("/photographs/IMG_0002.JPG")
    load(qtbot, loader, _SCREEN)
    loaded = loader.get(_SCREEN)
    assert loaded is not None
    assert [picture is None for picture in loaded.pictures] == [False, True, False]
    context.unreadable.clear()

    loader.forget_broken()
    loader.want([_SCREEN], _SIZE)

    qtbot.waitUntil(lambda: (again := loader.get(_SCREEN)) is not None and again.is_whole)


def test_words_are_read_anew_after_they_were_forgotten(qtbot: QtBot, loader: ScreenLoader) -> None:
    load(qtbot, loader, _SCREEN)

    loader.forget()

    assert loader.get(_SCREEN) is None
    load(qtbot, loader, _SCREEN)
