import gc
import weakref

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
