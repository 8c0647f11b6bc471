import gc
import sys
import types
import weakref

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.garbage import GarbageCollector


class _Cycle:
    def __init__(self) -> None:
        self.me = self


def test_cycles_are_freed_by_the_timer_of_the_ui_thread_alone(qtbot: QtBot) -> None:
    collector = GarbageCollector()
    cycle = weakref.ref(_Cycle())

    assert not gc.isenabled()
    collector.collect()

    assert cycle() is None
    collector.stop()


def test_nothing_is_collected_while_the_window_is_taken_apart(qtbot: QtBot) -> None:
    gc.enable()

    GarbageCollector().stop()

    assert not gc.isenabled()


def test_what_came_with_a_module_is_set_apart_until_a_project_is_closed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector = GarbageCollector()
    cycle = weakref.ref(_Cycle())
    monkeypatch.setitem(sys.modules, "loaded_just_now", types.ModuleType("loaded_just_now"))

    collector.collect()
    collector.collect()

    assert cycle() is not None
    collector.collect_all()
    assert cycle() is None
    collector.stop()
    gc.unfreeze()
