"""Lets threads that compute give way to those that answer a person."""

import os
import sys
import threading

_NICE = 5  # of 19: embedding may take a little longer, a key may not

_TURN_S = 0.001  # a paint event asks for the interpreter a hundred times, and waits for each


def take_short_turns() -> None:
    """Let no thread of Python keep the others waiting for long.

    Every call into Qt lets the interpreter go; where a thread computes, getting it back takes
    Python's usual 5 ms each time, which makes a tenth of a second of the drawing of a grid.
    """
    sys.setswitchinterval(_TURN_S)


def give_way() -> None:
    """Lower the priority of the calling thread, and of the threads that it starts.

    Linux alone tells threads apart here; elsewhere the caller asks the thread's own library.
    """
    if sys.platform == "linux":
        thread = threading.get_native_id()
        now = os.getpriority(os.PRIO_PROCESS, thread)  # who is lower already may not rise
        os.setpriority(os.PRIO_PROCESS, thread, max(now, _NICE))
