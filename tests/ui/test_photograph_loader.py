from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.photograph_loader import PhotographLoader
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.ui.fake_context import photograph_row
from tests.ui.review_context import ReviewContext

_SIZE = (500, 400)
_ROWS = [photograph_row(n) for n in range(9)]


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> ReviewContext:
    return ReviewContext(runner, tmp_path, [])


@pytest.fixture
def loader(context: ReviewContext) -> PhotographLoader:
    return PhotographLoader(context)


def load(qtbot: QtBot, loader: PhotographLoader, *rows: PhotographRow) -> None:
    loader.want(rows, _SIZE)
    qtbot.waitUntil(lambda: all(loader.get(row) is not None for row in rows))


def test_photographs_are_decoded_to_the_size_of_the_view(
    qtbot: QtBot, loader: PhotographLoader, context: ReviewContext
) -> None:
    load(qtbot, loader, _ROWS[1], _ROWS[2])

    assert context.decoded == [(_ROWS[1].path, _SIZE), (_ROWS[2].path, _SIZE)]


def test_what_is_there_is_not_decoded_again(
    qtbot: QtBot, loader: PhotographLoader, context: ReviewContext
) -> None:
    load(qtbot, loader, _ROWS[1])

    load(qtbot, loader, _ROWS[1])

    assert len(context.decoded) == 1


def test_another_size_of_the_view_decodes_anew(
    qtbot: QtBot, loader: PhotographLoader, context: ReviewContext
) -> None:
    load(qtbot, loader, _ROWS[1])

    with qtbot.waitSignal(loader.loaded):
        loader.want([_ROWS[1]], (1000, 800))

    assert [size for _, size in context.decoded] == [_SIZE, (1000, 800)]


def test_what_is_no_longer_wanted_is_not_told(
    qtbot: QtBot, runner: TaskRunner, loader: PhotographLoader
) -> None:
    told: list[PhotographRow] = []
    loader.loaded.connect(told.append)

    loader.want([_ROWS[1]], _SIZE)
    loader.want([_ROWS[2]], _SIZE)
    qtbot.waitUntil(lambda: not runner.findChildren(Task))

    assert told == [_ROWS[2]]


def test_only_the_last_few_are_kept(qtbot: QtBot, loader: PhotographLoader) -> None:
    for row in _ROWS:
        load(qtbot, loader, row)

    kept = [row for row in _ROWS if loader.get(row) is not None]

    assert kept == _ROWS[3:]


def test_a_photograph_that_cannot_be_read_is_told(
    qtbot: QtBot, loader: PhotographLoader, context: ReviewContext
) -> None:
    context.unreadable.add(_ROWS[1].path)

    with qtbot.waitSignal(loader.failed) as failed:
        loader.want([_ROWS[1]], _SIZE)

    assert failed.args == [_ROWS[1]]


def test_more_pixels_come_when_they_are_wanted(
    qtbot: QtBot, loader: PhotographLoader, context: ReviewContext
) -> None:
    load(qtbot, loader, _ROWS[1])

    with qtbot.waitSignal(loader.detailed) as detailed:
        loader.want_detail(_ROWS[1], 1.0)

    assert detailed.args is not None
    assert detailed.args[0] == _ROWS[1]
    assert context.decoded[-1] == (_ROWS[1].path, None)


def test_what_is_not_there_has_no_more_pixels(
    loader: PhotographLoader, context: ReviewContext
) -> None:
    loader.want_detail(replace(_ROWS[1]), 1.0)

    assert context.decoded == []
