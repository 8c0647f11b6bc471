"""Lets a thread that computes give way to those that answer a person."""

import os
import sys
import threading

_NICE = 10  # of 19: half an hour of embedding may take a little longer, a key may not


def give_way() -> None:
    """Lower the priority of the calling thread, and of the threads that it starts.

    Linux alone tells threads apart here; elsewhere the caller asks the thread's own library.
    """
    if sys.platform == "linux":
        thread = threading.get_native_id()
        now = os.getpriority(os.PRIO_PROCESS, thread)  # who is lower already may not rise
        os.setpriority(os.PRIO_PROCESS, thread, max(now, _NICE))
