"""Plays a person before a screen that nobody sees, by keys: for the smoke test on Linux."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TypeVar

T = TypeVar("T")

_PATIENCE_S = 120.0
_LOOKS_EVERY_S = 0.02
_HEARD_WITHIN_S = 5.0
_REST_S = 3.0  # without a change: nothing is being worked on
_DISPLAY = os.environ.get("REID_SMOKE_DISPLAY", ":99")


@dataclass
class Screen:
    """A screen with a window manager, as long as it is entered."""

    size: str = "1280x800x24"
    _processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        """What lets a program find the screen."""
        return {"DISPLAY": _DISPLAY}

    def __enter__(self) -> "Screen":
        self._begin("Xvfb", _DISPLAY, "-screen", "0", self.size)
        _wait_until(lambda: self.run("xdotool", "getdisplaygeometry") != "")
        assert self._processes[0].poll() is None, f"another screen is {_DISPLAY}"
        self._begin("openbox")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait()

    def run(self, *command: str) -> str:
        """Run a tool on this screen; return what it says, nothing if it fails."""
        environment = os.environ | self.environment
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        return done.stdout.strip() if done.returncode == 0 else ""

    def _begin(self, *command: str) -> None:
        process = subprocess.Popen(
            command,
            env=os.environ | self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(process)


@dataclass
class Person:
    """Who looks at a window and presses keys."""

    screen: Screen
    process: subprocess.Popen[bytes]
    window: str

    @classmethod
    def who_starts(
        cls, command: Sequence[str], environment: Mapping[str, str], screen: Screen, title: str
    ) -> "Person":
        """Start a program and wait until its window is on the screen."""
        process = subprocess.Popen(command, env=environment)

        def found() -> str:
            assert process.poll() is None, "the program ended before it showed a window"
            return screen.run("xdotool", "search", "--onlyvisible", "--name", title)

        window = _wait_until(found).splitlines()[-1]
        screen.run("xdotool", "windowactivate", "--sync", window)
        return cls(screen, process, window)

    def presses(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.screen.run("xdotool", "key", "--delay", "80", *keys)

    def looks(self, picture: Path, *, after_s: float = 1.5) -> None:
        """Keep what is on the screen."""
        time.sleep(after_s)
        self.screen.run("import", "-window", "root", str(picture))

    def waits_for_rest_of(self, project: Path) -> None:
        """Wait until nothing is written into the project any more."""
        _wait_until(project.is_dir)
        last, since = _written(project), time.monotonic()

        def rests() -> bool:
            nonlocal last, since
            now = _written(project)
            if now != last:
                last, since = now, time.monotonic()
            return time.monotonic() - since > _REST_S

        _wait_until(rests)

    def answers(self, key: str, project: Path) -> None:
        """Press the key of an answer until it is on the disk: early ones are not heard."""
        before = n_answers(project)
        while n_answers(project) == before:
            self.presses(key)
            with suppress(AssertionError):
                _wait_until(lambda: n_answers(project) != before, patience_s=_HEARD_WITHIN_S)

    def exports(self, folder: Path) -> None:
        """Go to the folder box by Tab, and write the tables from there."""
        for _ in range(20):
            self.presses("Tab", "Return")
            time.sleep(0.5)
            if (folder / "manifest.json").is_file():
                return
        raise AssertionError(f"nothing was written to {folder}")

    def quits(self) -> None:
        """Leave by the key for it."""
        self.presses("ctrl+q")
        status = self.process.wait(timeout=_PATIENCE_S)
        assert status == 0, f"the program ended with {status}"


def n_answers(project: Path) -> int:
    """Count the answers in a project that the program has open: in a copy, as it locks the file."""
    with tempfile.TemporaryDirectory() as scratch:
        for path in project.glob("project.sqlite*"):
            shutil.copy(path, scratch)
        with closing(sqlite3.connect(Path(scratch, "project.sqlite"))) as copy:
            (n,) = copy.execute("SELECT count(*) FROM decision").fetchone()
    return int(n)


def _written(project: Path) -> list[tuple[str, int]]:
    files = (path for path in project.glob("project.sqlite*") if path.exists())
    return sorted((path.name, path.stat().st_mtime_ns) for path in files)


def _wait_until(answer: Callable[[], T], *, patience_s: float | None = None) -> T:
    begun = time.monotonic()
    while not (found := answer()):
        late = time.monotonic() - begun > (_PATIENCE_S if patience_s is None else patience_s)
        assert not late, "nothing happened"
        time.sleep(_LOOKS_EVERY_S)
    return found
