"""Lets the threads of numerical libraries sleep while they wait for each other."""

import os

_POLICY = "OMP_WAIT_POLICY"


def wait_asleep() -> None:
    """Ask OpenMP not to spin; heeded by what is imported from now on, and by child processes.

    Threads that spin take the cores from those that decode the next photographs, and from
    the window. A wish of the person, set before, is kept.
    """
    os.environ.setdefault(_POLICY, "PASSIVE")
