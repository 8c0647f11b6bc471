from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.project import Project
from reid_desktop.ui import point_matching as module
from reid_desktop.ui.matching import Counted, Matching
from reid_desktop.ui.point_matching import PointMatching
from reid_desktop.ui.solving import Solving, Worth
from reid_desktop.ui.tasks import Lane, Task, TaskRunner

_KEYS = [f"crop{n}" for n in range(30)]
_PAIRS = np.array([[n, n + 1] for n in range(29)], dtype=np.int64)


class _Matching:
    """Counts what it was told to match."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self.done: list[list[int]] = [[0, 1]]
        self.failure: Exception | None = None

    def count(self, crop_keys: Sequence[str], pairs: NDArray[np.int64]) -> Task:
        def work(_progress: Progress) -> Counted:
            known = [20 if pair in self.done else -1 for pair in pairs.tolist()]
            return Counted("matcher", np.array(known, dtype=np.int32))

        return self._runner.start(Task(work), Lane.COMPUTE)

    def match_some(self, crops: Sequence[CropSource], pairs: NDArray[np.int64]) -> Task:
        def work(_progress: Progress) -> None:
            if self.failure is not None:
                raise self.failure
            self.done += pairs.tolist()

        return self._runner.start(Task(work), Lane.COMPUTE)


class _Solving:
    def __init__(self) -> None:
        self.worth_matching = Worth(_KEYS, _PAIRS)
        self.heeded: list[int] = []  # pairs that were known, each time
        self.caught_up = 0

    def heed(self, _worth: Worth, inliers: NDArray[np.int32]) -> None:
        self.heeded.append(int((inliers >= 0).sum()))

    def catch_up(self) -> None:
        self.caught_up += 1


@pytest.fixture
def matching(runner: TaskRunner) -> _Matching:
    return _Matching(runner)


@pytest.fixture
def solving() -> _Solving:
    return _Solving()


@pytest.fixture
def points(
    runner: TaskRunner,
    matching: _Matching,
    solving: _Solving,
    monkeypatch: pytest.MonkeyPatch,
) -> PointMatching:
    crops = [CropSource(key, f"{key}.jpg", None, ImageId(1)) for key in _KEYS]
    annotations = SimpleNamespace(crops=lambda: crops)
    project = SimpleNamespace(store=SimpleNamespace(annotations=annotations))
    monkeypatch.setattr(module, "remember_matcher", lambda _project, _key: None)
    wishes = [True]
    monkeypatch.setattr(module, "matches_in_background", lambda _project: wishes[-1])
    monkeypatch.setattr(
        module, "match_in_background", lambda _project, *, wanted: wishes.append(wanted)
    )
    return PointMatching(
        runner, cast(Project, project), cast(Solving, solving), cast(Matching, matching)
    )


def _rest(qtbot: QtBot, points: PointMatching) -> None:
    """Let everything else have ended, and wait until this has, too."""
    with qtbot.waitSignal(points.running_changed, check_params_cb=lambda running: not running):
        points.rest_while(False)


def test_what_is_missing_is_matched_and_heeded(
    qtbot: QtBot, points: PointMatching, matching: _Matching, solving: _Solving
) -> None:
    _rest(qtbot, points)

    qtbot.waitUntil(lambda: solving.caught_up == 1)
    assert sorted(matching.done) == _PAIRS.tolist()
    assert solving.heeded == [29]


def test_it_tells_how_far_it_is(qtbot: QtBot, points: PointMatching) -> None:
    told: list[Any] = []
    points.work_started.connect(
        lambda _title, task: task.progressed.connect(lambda *far: told.append(far))
    )

    _rest(qtbot, points)

    assert told == [(8, 28), (16, 28), (24, 28), (28, 28)]


def test_nothing_is_said_where_all_is_matched(
    qtbot: QtBot, points: PointMatching, matching: _Matching, runner: TaskRunner
) -> None:
    matching.done = _PAIRS.tolist()

    with qtbot.assertNotEmitted(points.work_started, wait=200):
        points.rest_while(False)


def test_it_rests_while_something_else_works(
    qtbot: QtBot, points: PointMatching, matching: _Matching
) -> None:
    with qtbot.waitSignal(points.work_started):
        points.rest_while(False)

    with qtbot.waitSignal(points.running_changed):
        points.rest_while(True)

    n_done = len(matching.done)
    qtbot.wait(100)
    assert len(matching.done) <= n_done + 8  # what ran already
    _rest(qtbot, points)
    assert sorted({tuple(pair) for pair in matching.done}) == [tuple(p) for p in _PAIRS.tolist()]


def test_who_stops_it_is_left_in_peace_until_they_want_it_again(
    qtbot: QtBot, points: PointMatching, solving: _Solving
) -> None:
    with qtbot.waitSignal(points.work_started):
        points.rest_while(False)
    points.cancel()
    qtbot.waitUntil(lambda: len(solving.heeded) == 1)

    with qtbot.assertNotEmitted(points.work_started, wait=200):
        points.rest_while(False)
        points.rest_while(True)
        points.rest_while(False)
    with qtbot.waitSignals([points.work_started, points.stopped_changed]):
        points.go_on()

    assert not points.stopped


def test_what_is_stopped_beside_it_does_not_stop_it(qtbot: QtBot, points: PointMatching) -> None:
    points.rest_while(True)

    points.cancel()

    assert not points.stopped
    _rest(qtbot, points)


def test_a_project_can_do_without_it_and_have_it_again(
    qtbot: QtBot, points: PointMatching, matching: _Matching
) -> None:
    with qtbot.waitSignal(points.work_started):
        points.rest_while(False)

    with qtbot.waitSignal(points.wish(wanted=False).succeeded):
        pass
    with qtbot.assertNotEmitted(points.work_started, wait=100):
        points.rest_while(False)
    with qtbot.waitSignal(points.load_wish().succeeded) as known:
        pass
    with qtbot.waitSignal(points.work_started):
        points.wish(wanted=True)

    assert known.args == [False]


def test_a_failure_ends_it(
    qtbot: QtBot, points: PointMatching, matching: _Matching, solving: _Solving
) -> None:
    matching.failure = ReidError("The weights cannot be read.")

    _rest(qtbot, points)

    assert not points.running
    assert solving.heeded == []


def test_a_closed_one_does_nothing(qtbot: QtBot, points: PointMatching) -> None:
    points.close()

    with qtbot.assertNotEmitted(points.work_started, wait=100):
        points.rest_while(False)
