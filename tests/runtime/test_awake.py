import sys
from collections.abc import Sequence

import pytest

from reid_desktop.runtime.awake import Awake, _Process


class FakeChild:
    """Keeps a computer awake that is not there."""

    def __init__(self) -> None:
        self.ended = 0

    def end(self) -> None:
        self.ended += 1


class Starter:
    """Starts nothing and remembers what it should have."""

    def __init__(self, *, fails: bool = False) -> None:
        self.fails = fails
        self.started: list[list[str]] = []
        self.child = FakeChild()

    def __call__(self, command: Sequence[str]) -> FakeChild:
        if self.fails:
            raise PermissionError(13, "Permission denied")
        self.started.append(list(command))
        return self.child


def found(name: str) -> str | None:
    return f"/usr/bin/{name}"


def test_linux_is_kept_awake_by_a_child_that_ends_with_the_program() -> None:
    starter = Starter()
    awake = Awake("linux", find=found, start=starter)

    awake.keep()
    awake.keep()
    awake.let()
    awake.let()

    [command] = starter.started
    assert command[0] == "/usr/bin/systemd-inhibit"
    assert "--what=idle:sleep" in command
    assert command[-1] == "cat"
    assert starter.child.ended == 1


def test_macos_is_kept_awake_for_as_long_as_the_program_lives() -> None:
    starter = Starter()

    Awake("darwin", find=found, start=starter).keep()

    assert starter.started[0][:3] == ["/usr/bin/caffeinate", "-i", "-w"]


def test_windows_is_told_and_told_again() -> None:
    states: list[int] = []
    awake = Awake("win32", windows_state=states.append)

    awake.keep()
    awake.let()

    assert states == [0x80000001, 0x80000000]


@pytest.mark.parametrize("platform", ["linux", "darwin", "freebsd14", ""])
def test_where_nothing_helps_nothing_is_done(platform: str) -> None:
    starter = Starter()
    awake = Awake(platform, find=lambda _: None, start=starter)

    awake.keep()

    assert awake.kept
    assert starter.started == []


def test_a_helper_that_does_not_start_is_no_failure() -> None:
    awake = Awake("linux", find=found, start=Starter(fails=True))

    awake.keep()
    awake.let()

    assert not awake.kept


@pytest.mark.skipif(sys.platform == "win32", reason="starts a program of Unix")
def test_a_real_child_ends_when_it_is_told_to() -> None:
    awake = Awake("linux", find=lambda _: "/usr/bin/env")

    awake.keep()
    child = awake._child
    awake.let()

    assert isinstance(child, _Process)
    assert child._process.poll() is not None
