from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.runtime.awake import Awake
from reid_desktop.runtime.disk import DiskRoom
from reid_desktop.ui.long_work import LongWork, Reason
from reid_desktop.ui.messages import Message, Messages, Topic
from reid_desktop.ui.tasks import Task, TaskRunner

_GB = 1_000_000_000


class World:
    """A project that works, and the computer it works on."""

    def __init__(self, runner: TaskRunner) -> None:
        self.runner = runner
        self.pauses_on_battery = True
        self.on_battery = False
        self.n_free_bytes = 50 * _GB
        self.did: list[str] = []
        self.said: list[str] = []
        self.settled: list[Topic] = []
        self.awake = Awake("")
        self.messages = Messages()
        self.messages.said.connect(self._hear)
        self.messages.settled.connect(self.settled.append)
        self.work = LongWork(
            runner,
            self.messages,
            self,
            awake=self.awake,
            is_on_battery=lambda: self.on_battery,
            find_room=lambda folders: DiskRoom(folders[0], self.n_free_bytes),
        )

    def pause(self) -> None:
        self.did.append("pause")
        self.work.set_working(False)

    def go_on(self) -> None:
        self.did.append("go on")
        self.work.set_working(True)

    def _hear(self, message: Message) -> None:
        self.said.append(message.text)


@pytest.fixture
def world(qtbot: QtBot, runner: TaskRunner) -> Iterator[World]:
    world = World(runner)
    world.work.follow(world, [Path("project")])
    rest(qtbot, world)
    yield world
    world.work.let_go()
    rest(qtbot, world)


def rest(qtbot: QtBot, world: World) -> None:
    qtbot.waitUntil(lambda: not world.runner.findChildren(Task))


def test_the_computer_is_awake_while_it_works(qtbot: QtBot, world: World) -> None:
    world.work.set_working(True)
    during = world.awake.kept
    world.work.set_working(False)

    assert during
    assert not world.awake.kept


def test_a_project_that_is_closed_keeps_nobody_awake(qtbot: QtBot, world: World) -> None:
    world.work.set_working(True)

    world.work.let_go()

    assert not world.awake.kept


def test_work_pauses_on_battery_and_goes_on_when_plugged_in(qtbot: QtBot, world: World) -> None:
    world.on_battery = True
    world.work.set_working(True)
    rest(qtbot, world)
    paused = list(world.did)

    world.on_battery = False
    world.work._power_timer.timeout.emit()
    rest(qtbot, world)

    assert paused == ["pause"]
    assert world.did == ["pause", "go on"]
    assert world.said == ["Paused: the computer runs on its battery."]
    assert world.settled[-1] is Topic.BATTERY
    assert world.work.reasons == frozenset()


def test_work_that_is_begun_again_on_battery_pauses_again(qtbot: QtBot, world: World) -> None:
    world.on_battery = True
    world.work.set_working(True)
    rest(qtbot, world)

    world.work.set_working(True)
    rest(qtbot, world)

    assert world.did == ["pause", "pause"]


def test_work_goes_on_when_nobody_wishes_it_to_pause_any_more(qtbot: QtBot, world: World) -> None:
    world.on_battery = True
    world.work.set_working(True)
    rest(qtbot, world)

    world.pauses_on_battery = False
    world.work._power_timer.timeout.emit()

    assert world.did == ["pause", "go on"]


def test_the_battery_does_not_matter_unless_that_is_wished(qtbot: QtBot, world: World) -> None:
    world.on_battery, world.pauses_on_battery = True, False

    world.work.set_working(True)
    rest(qtbot, world)

    assert world.did == []


def test_a_disk_with_little_room_is_told_once(qtbot: QtBot, world: World) -> None:
    world.n_free_bytes = _GB // 2

    world.work._disk_timer.timeout.emit()
    rest(qtbot, world)
    world.work._disk_timer.timeout.emit()
    rest(qtbot, world)

    assert len(world.said) == 1
    assert "nearly full: 500.0 MB are free" in world.said[0]
    assert world.did == []


def test_work_waits_while_there_is_nearly_no_room(qtbot: QtBot, world: World) -> None:
    world.n_free_bytes = 1_000_000
    world.work._disk_timer.timeout.emit()
    rest(qtbot, world)
    reasons = world.work.reasons

    world.n_free_bytes = 5 * _GB
    world.work._disk_timer.timeout.emit()
    rest(qtbot, world)

    assert reasons == {Reason.DISK}
    assert world.did == ["pause", "go on"]
    assert world.settled[-1] is Topic.DISK


def test_work_that_waits_for_two_reasons_goes_on_when_both_are_gone(
    qtbot: QtBot, world: World
) -> None:
    world.on_battery, world.n_free_bytes = True, 0
    world.work.set_working(True)
    world.work._disk_timer.timeout.emit()
    rest(qtbot, world)

    world.on_battery = False
    world.work._power_timer.timeout.emit()
    rest(qtbot, world)
    after_one = list(world.did)
    world.n_free_bytes = 5 * _GB
    world.work._disk_timer.timeout.emit()
    rest(qtbot, world)

    assert "go on" not in after_one
    assert world.did[-1] == "go on"


def test_what_is_found_of_another_project_counts_no_more(qtbot: QtBot, world: World) -> None:
    world.n_free_bytes = 0
    world.work._disk_timer.timeout.emit()
    world.work.let_go()
    rest(qtbot, world)

    assert world.did == []
    assert world.said == []
