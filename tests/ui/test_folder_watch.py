from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.ui import folder_watch as module
from reid_desktop.ui.folder_watch import FolderWatch
from reid_desktop.ui.tasks import TaskRunner


@pytest.fixture
def watch(qtbot: QtBot, runner: TaskRunner) -> Iterator[FolderWatch]:
    watch = FolderWatch(runner)
    watch._timer.setInterval(10)
    yield watch
    watch.close()


@pytest.fixture
def card(tmp_path: Path) -> Path:
    (tmp_path / "unplugged").mkdir()
    (tmp_path / "unplugged" / "a.jpg").touch()
    return tmp_path / "unplugged"


def test_a_folder_that_comes_back_is_noticed(
    qtbot: QtBot, watch: FolderWatch, tmp_path: Path, card: Path
) -> None:
    watch.watch((str(tmp_path / "card"),))

    with qtbot.waitSignal(watch.returned):
        card.rename(tmp_path / "card")


def test_a_folder_that_is_there_is_told_once(qtbot: QtBot, watch: FolderWatch, card: Path) -> None:
    told: list[None] = []
    looked: list[None] = []
    watch.returned.connect(lambda: told.append(None))
    watch._timer.timeout.connect(lambda: looked.append(None))

    watch.watch((str(card),))
    qtbot.waitUntil(lambda: len(looked) >= 4)

    assert told == [None]


def test_nothing_is_looked_for_when_nothing_is_away(watch: FolderWatch, card: Path) -> None:
    watch.watch((str(card),))

    watch.watch(())

    assert not watch._timer.isActive()


def test_a_disk_that_is_plugged_in_is_noticed(
    qtbot: QtBot, watch: FolderWatch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disks = [tmp_path]
    monkeypatch.setattr(module, "volumes", lambda: list(disks))
    looked: list[None] = []
    watch._timer.timeout.connect(lambda: looked.append(None))
    watch.watch((str(tmp_path / "gone"),))
    qtbot.waitUntil(lambda: len(looked) >= 2)

    with qtbot.waitSignal(watch.disks_changed):
        disks.append(tmp_path / "card")
