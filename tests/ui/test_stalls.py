import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.ui import stalls
from reid_desktop.ui.stalls import StallWatch, summed_up, waited_ms


def test_a_pause_of_the_event_loop_is_noticed(qtbot: QtBot) -> None:
    watch = StallWatch()
    start_s = time.perf_counter()

    time.sleep(0.15)
    qtbot.waitUntil(lambda: watch.between(start_s, time.perf_counter()).n_ticks > 2)

    found = watch.between(start_s, time.perf_counter())
    assert found.longest_ms > 100
    assert found.n_long >= 1
    assert watch.between(start_s - 10, start_s).n_long == 0
    watch.deleteLater()


def test_ticks_are_summed_up() -> None:
    found = summed_up([(0.0, 0.0), (19.0, 1.0), (21.0, 3.0), (150.0, 50.0)])

    assert found.to_json() == {
        "longest_ms": 150.0,
        "longest_own_ms": 50.0,
        "share_short": 0.5,
        "share_short_own": 0.75,
        "n_long": 1,
        "n_ticks": 4,
    }


def test_waiting_for_a_processor_grows_or_is_not_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = waited_ms()
    after = waited_ms()
    monkeypatch.setattr(stalls, "_COUNTED", tmp_path / "nothing")

    assert after >= before
    assert waited_ms() == 0.0


def test_without_ticks_nothing_was_late() -> None:
    assert summed_up([]).share_short == 1.0
