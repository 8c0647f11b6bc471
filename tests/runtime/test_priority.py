"""A thread that gives way does so alone."""

import os
import sys
import threading

import pytest

from reid_desktop.runtime.priority import give_way


def _niceness() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


@pytest.mark.skipif(sys.platform != "linux", reason="threads share one priority there")
def test_a_thread_gives_way_with_those_it_starts_and_the_others_do_not() -> None:
    found: list[int] = []

    def inner() -> None:
        found.append(_niceness())

    def outer() -> None:
        give_way()
        found.append(_niceness())
        thread = threading.Thread(target=inner)
        thread.start()
        thread.join()

    before = _niceness()
    thread = threading.Thread(target=outer)
    thread.start()
    thread.join()

    assert found == [max(before, 5), max(before, 5)]
    assert _niceness() == before
