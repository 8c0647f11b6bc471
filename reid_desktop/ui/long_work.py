"""Looks after long work: keeps the computer awake, pauses on battery or when the disk is full."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from reid_desktop.core.progress import Progress
from reid_desktop.runtime.awake import Awake
from reid_desktop.runtime.disk import DiskRoom, Room, fullest
from reid_desktop.runtime.power import on_battery
from reid_desktop.ui.messages import Messages, Topic
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.words import megabytes, place

_POWER_EVERY_MS = 15_000  # from unplugging to a rest, and from plugging in to going on
_DISK_EVERY_MS = 180_000


class Reason(Enum):
    """Why work waits."""

    BATTERY = auto()
    DISK = auto()


class Pausable(Protocol):
    """Work that can wait."""

    def pause(self) -> None: ...
    def go_on(self) -> None: ...


class KeptWish(Protocol):
    """What the person wishes."""

    @property
    def pauses_on_battery(self) -> bool: ...


class LongWork(QObject):
    """Made with the window; follows the open project.

    Parameters
    ----------
    is_on_battery : callable
        Asked on a worker thread.
    find_room : callable
        Tells the fullest disk of some folders; asked on FILES.
    """

    def __init__(
        self,
        runner: TaskRunner,
        messages: Messages,
        wish: KeptWish,
        *,
        awake: Awake | None = None,
        is_on_battery: Callable[[], bool] = on_battery,
        find_room: Callable[[Sequence[Path]], DiskRoom | None] = fullest,
    ) -> None:
        super().__init__(runner)
        self._runner = runner
        self._messages = messages
        self._wish = wish
        self._awake = awake or Awake()
        self._is_on_battery = is_on_battery
        self._find_room = find_room
        self._work: Pausable | None = None
        self._folders: tuple[Path, ...] = ()
        self._working = False
        self._reasons: set[Reason] = set()
        self._told = Room.ENOUGH
        self._power_timer = self._make_timer(_POWER_EVERY_MS, self._ask_power)
        self._disk_timer = self._make_timer(_DISK_EVERY_MS, self._ask_disk)

    @property
    def reasons(self) -> frozenset[Reason]:
        """Why work waits; nothing if it does not."""
        return frozenset(self._reasons)

    def follow(self, work: Pausable, folders: Sequence[Path]) -> None:
        """Look after the work of a project that was opened, and the disks it is kept on."""
        self.let_go()
        self._work, self._folders = work, tuple(folders)
        self._disk_timer.start()
        self._ask_disk()

    def let_go(self) -> None:
        """Look after nothing any more: the project is closed."""
        self._work, self._folders = None, ()
        self._reasons.clear()
        self._told = Room.ENOUGH
        self._disk_timer.stop()
        self.set_working(working=False)

    @Slot(bool)
    def set_working(self, working: bool) -> None:
        """Learn that long work began or ended."""
        self._working = working
        if working:
            self._awake.keep()
            self._ask_power()
        else:
            self._awake.let()
        self._watch_power()

    def _watch_power(self) -> None:
        if self._working or Reason.BATTERY in self._reasons:
            self._power_timer.start()
        else:
            self._power_timer.stop()

    @Slot()
    def _ask_power(self) -> None:
        if not self._wish.pauses_on_battery:
            self._on_power(self._work, on_battery=False)
            return
        is_on_battery = self._is_on_battery
        task = Task(lambda _progress: is_on_battery())
        task.succeeded.connect(
            lambda on_battery, work=self._work: self._on_power(work, on_battery=on_battery)
        )
        self._runner.start(task, Lane.THUMBNAILS)  # of several threads: FILES may be at it for long

    def _on_power(self, work: Pausable | None, *, on_battery: bool) -> None:
        if work is None or work is not self._work:
            return
        if on_battery and self._working:
            if Reason.BATTERY not in self._reasons:
                self._messages.warn(
                    self.tr("Paused: the computer runs on its battery."),
                    self.tr("It goes on when it is plugged in. You can answer meanwhile."),
                    topic=Topic.BATTERY,
                )
            self._pause(Reason.BATTERY)
        elif not on_battery and Reason.BATTERY in self._reasons:
            self._go_on(Reason.BATTERY)
            self._messages.settle(Topic.BATTERY)
        self._watch_power()

    @Slot()
    def _ask_disk(self) -> None:
        task = Task(partial(self._look, self._folders))
        task.succeeded.connect(partial(self._on_room, self._work))
        self._runner.start(task, Lane.FILES)

    def _on_room(self, work: Pausable | None, found: DiskRoom | None) -> None:
        if found is None or work is None or work is not self._work:
            return
        told, self._told = self._told, found.room
        if found.room is Room.NEARLY_NOTHING:
            self._pause(Reason.DISK)
        elif Reason.DISK in self._reasons:
            self._go_on(Reason.DISK)
        if found.room is Room.ENOUGH:
            self._messages.settle(Topic.DISK)
        elif found.room is not told:
            self._warn(found)

    def _warn(self, found: DiskRoom) -> None:
        said = self.tr("The disk is nearly full: {size} are free in {place}.").format(
            size=megabytes(found.n_free_bytes), place=place(found.folder)
        )
        if found.room is Room.LITTLE:
            hint = self.tr("Free some space before the program looks at many photographs.")
        else:
            hint = self.tr(
                "Work in the background waits until there is space. Answers are still saved."
            )
        self._messages.warn(said, hint, topic=Topic.DISK)

    def _pause(self, reason: Reason) -> None:
        if self._work is not None and (self._working or not self._reasons):
            self._work.pause()
        self._reasons.add(reason)

    def _go_on(self, reason: Reason) -> None:
        self._reasons.discard(reason)
        if not self._reasons and self._work is not None:
            self._work.go_on()

    def _make_timer(self, interval_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.timeout.connect(act)
        return timer

    # Below: on the FILES thread.

    def _look(self, folders: Sequence[Path], _progress: Progress) -> DiskRoom | None:
        return self._find_room(folders)
