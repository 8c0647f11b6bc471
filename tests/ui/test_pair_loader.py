from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import Pair
from reid_desktop.ui.pair_loader import LoadedPair, PairLoader
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.ui.review_context import ReviewContext
from tests.ui.review_questions import pair_of

_SIZE = (500, 400)


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> ReviewContext:
    return ReviewContext(runner, tmp_path, [])


@pytest.fixture
def loader(context: ReviewContext) -> PairLoader:
    return PairLoader(context)


def load(qtbot: QtBot, loader: PairLoader, pair: Pair) -> LoadedPair:
    loader.want([pair], _SIZE)
    qtbot.waitUntil(lambda: loader.get(pair) is not None)
    loaded = loader.get(pair)
    assert loaded is not None
    return loaded


def test_a_pair_is_decoded_to_the_size_of_the_view(
    qtbot: QtBot, loader: PairLoader, context: ReviewContext
) -> None:
    loaded = load(qtbot, loader, pair_of(1, 2))

    assert loaded.is_whole
    assert [side.file_name for side in loaded.sides] == ["IMG_0001.JPG", "IMG_0002.JPG"]
    assert context.decoded == [(side.path, _SIZE) for side in loaded.sides]


def test_what_is_there_is_not_decoded_again_unless_the_view_has_grown(
    qtbot: QtBot, loader: PairLoader, context: ReviewContext
) -> None:
    load(qtbot, loader, pair_of(1, 2))

    loader.want([pair_of(1, 2)], (550, 440))
    assert len(context.decoded) == 2
    loader.want([pair_of(1, 2)], (1000, 800))
    with qtbot.waitSignal(loader.loaded):
        pass
    assert len(context.decoded) == 4


def test_a_photograph_that_cannot_be_read_leaves_the_other_one(
    qtbot: QtBot, loader: PairLoader, context: ReviewContext
) -> None:
    context.unreadable.add("/photographs/IMG_0002.JPG")

    loaded = load(qtbot, loader, pair_of(1, 2))

    assert not loaded.is_whole
    assert loaded.pictures[0] is not None


def test_a_pair_that_is_not_in_the_project_is_told(
    qtbot: QtBot,
    loader: PairLoader,
    context: ReviewContext,
    monkeypatch: pytest.MonkeyPatch,
    runner: TaskRunner,
) -> None:
    def fail(_pair: Pair) -> Task:
        return context._run(_gone)

    monkeypatch.setattr(context, "pair_sides", fail)

    with qtbot.waitSignal(loader.failed) as failed:
        loader.want([pair_of(1, 2)], _SIZE)

    assert failed.args == [pair_of(1, 2)]


def test_what_is_no_longer_wanted_is_given_up(
    qtbot: QtBot, loader: PairLoader, runner: TaskRunner
) -> None:
    loader.want([pair_of(1, 2)], _SIZE)
    load(qtbot, loader, pair_of(3, 4))

    qtbot.waitUntil(lambda: not runner.findChildren(Task))
    assert loader.get(pair_of(1, 2)) is None


def test_only_the_last_pairs_are_kept(qtbot: QtBot, loader: PairLoader) -> None:
    pairs = [pair_of(n, n + 1) for n in range(1, 20)]

    for pair in pairs:
        load(qtbot, loader, pair)

    assert [pair for pair in pairs if loader.get(pair) is not None] == pairs[-12:]


def test_more_pixels_come_at_the_scale_that_is_wanted(
    qtbot: QtBot, loader: PairLoader, context: ReviewContext
) -> None:
    load(qtbot, loader, pair_of(1, 2))
    context.decoded.clear()

    with qtbot.waitSignal(loader.detailed):
        loader.want_detail(pair_of(1, 2), 1, 0.5)
    with qtbot.waitSignal(loader.detailed) as detailed:
        loader.want_detail(pair_of(1, 2), 1, 1.0)

    assert [fit for _, fit in context.decoded] == [(1000, 750), None]
    assert detailed.args is not None
    assert detailed.args[:2] == [pair_of(1, 2), 1]
    assert detailed.args[2].image.width() == 2000


def test_what_was_still_decoded_when_it_was_closed_goes_nowhere(
    qtbot: QtBot, loader: PairLoader, runner: TaskRunner
) -> None:
    load(qtbot, loader, pair_of(1, 2))
    loader.want_detail(pair_of(1, 2), 1, 0.5)

    loader.close()
    delete(loader)

    qtbot.waitUntil(lambda: not runner.findChildren(Task))  # an error would fail the test


def test_closing_lets_go_of_everything(
    qtbot: QtBot, loader: PairLoader, runner: TaskRunner
) -> None:
    load(qtbot, loader, pair_of(1, 2))
    loader.want([pair_of(3, 4)], _SIZE)

    loader.close()

    qtbot.waitUntil(lambda: not runner.findChildren(Task))
    assert loader.get(pair_of(1, 2)) is None
    assert loader.get(pair_of(3, 4)) is None


def _gone() -> None:
    raise ReidError("There is no photograph number 1.")
