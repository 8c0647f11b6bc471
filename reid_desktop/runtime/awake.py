"""Keeps the computer awake while it works: nobody touches it for hours, and it would sleep."""

import ctypes
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Protocol

log = logging.getLogger(__name__)

_WHY = "ReID Desktop looks through photographs"
_ES_CONTINUOUS, _ES_SYSTEM_REQUIRED = 0x80000000, 0x00000001
_PATIENCE_S = 1.0  # with a child that was told to end


class Child(Protocol):
    """A process that keeps the computer awake as long as it lives."""

    def end(self) -> None:
        """Let the computer sleep again."""


class Awake:
    """Keeps the computer awake from `keep` to `let`; where it cannot, it does nothing.

    The screen may go dark. On Windows both have to be called on the same thread.

    Parameters
    ----------
    platform : str
        As `sys.platform` names it.
    find : callable
        Tells where a program lies, or None.
    start : callable
        Starts a program.
    windows_state : callable, optional
        ``SetThreadExecutionState`` of Windows.
    """

    def __init__(
        self,
        platform: str = sys.platform,
        *,
        find: Callable[[str], str | None] = shutil.which,
        start: Callable[[Sequence[str]], Child] | None = None,
        windows_state: Callable[[int], Any] | None = None,
    ) -> None:
        self._platform = platform
        self._find = find
        self._start = start or _Process
        self._windows_state = windows_state or _windows_state()
        self._child: Child | None = None
        self._kept = False

    @property
    def kept(self) -> bool:
        """Whether the computer is kept awake, as far as that is possible."""
        return self._kept

    def keep(self) -> None:
        """Keep the computer awake from now on."""
        if self._kept:
            return
        self._kept = True
        if self._windows_state is not None:
            self._windows_state(_ES_CONTINUOUS | _ES_SYSTEM_REQUIRED)
            return
        command = self._command()
        if command is not None:
            try:
                self._child = self._start(command)
            except OSError as error:
                log.info("The computer cannot be kept awake: %s", error)

    def let(self) -> None:
        """Let the computer sleep when it likes."""
        self._kept = False
        if self._windows_state is not None:
            self._windows_state(_ES_CONTINUOUS)
        if self._child is not None:
            child, self._child = self._child, None
            child.end()

    def _command(self) -> list[str] | None:
        if self._platform == "darwin" and (caffeinate := self._find("caffeinate")):
            return [caffeinate, "-i", "-w", str(os.getpid())]
        if self._platform.startswith("linux") and (inhibit := self._find("systemd-inhibit")):
            what = ["--what=idle:sleep", "--mode=block", "--who=ReID Desktop", f"--why={_WHY}"]
            return [inhibit, *what, "cat"]  # which ends with its input, however we end
        return None


class _Process:
    """A child that ends when its input does, so that it never outlives the program."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def end(self) -> None:
        with suppress(OSError):  # it may have ended by itself
            if self._process.stdin is not None:
                self._process.stdin.close()
        self._process.terminate()
        try:
            self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _windows_state() -> Callable[[int], Any] | None:
    windll = getattr(ctypes, "windll", None)
    return None if windll is None else windll.kernel32.SetThreadExecutionState
