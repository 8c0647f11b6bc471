from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import Box
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.thumbnails import ThumbnailLoader, ThumbnailSource

_Make = Callable[[ThumbnailSource, Path], Path]


@dataclass(frozen=True)
class _Source:
    crop_key: str | None
    path: str = "photograph.jpg"
    box: Box | None = None


def _draw(source: ThumbnailSource, folder: Path) -> Path:
    path = folder / f"{source.crop_key}.webp"
    image = QImage(320, 160, QImage.Format.Format_RGB32)
    image.fill(QColor("olive"))
    assert image.save(str(path))
    return path


def _refuse(source: ThumbnailSource, folder: Path) -> Path:
    raise ReidError("is damaged")


def _must_not(source: ThumbnailSource, folder: Path) -> Path:
    raise AssertionError("made a second time")


def _loader(runner: TaskRunner, folder: Path, make: _Make = _draw) -> ThumbnailLoader:
    return ThumbnailLoader(runner, folder, make, parent=runner)


def test_a_picture_that_is_not_there_is_made(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    loader = _loader(runner, tmp_path)

    with qtbot.waitSignal(loader.ready) as ready:
        first = loader.request(_Source("a"), 200)

    picture = loader.request(_Source("a"), 200)
    assert first is None
    assert ready.args == ["a"]
    assert picture is not None
    assert (picture.width(), picture.height()) == (200, 100)


def test_a_picture_on_disk_is_not_made_again(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    _draw(_Source("a"), tmp_path)
    loader = _loader(runner, tmp_path, _must_not)

    with qtbot.waitSignal(loader.ready):
        loader.request(_Source("a"))

    assert loader.request(_Source("a")) is not None


def test_a_damaged_picture_on_disk_is_made_again(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    (tmp_path / "a.webp").write_bytes(b"cut off")
    loader = _loader(runner, tmp_path)

    with qtbot.waitSignal(loader.ready):
        loader.request(_Source("a"))

    assert loader.request(_Source("a")) is not None


def test_what_cannot_be_made_is_tried_once(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    loader = _loader(runner, tmp_path, _refuse)
    with qtbot.assertNotEmitted(runner.failed), qtbot.waitSignal(loader.ready):
        loader.request(_Source("a"))

    with qtbot.assertNotEmitted(loader.ready, wait=20):
        assert loader.request(_Source("a")) is None

    assert loader.is_impossible(_Source("a"))
    loader.forget_failures()
    assert not loader.is_impossible(_Source("a"))


def test_an_unreadable_photograph_has_no_picture(runner: TaskRunner, tmp_path: Path) -> None:
    loader = _loader(runner, tmp_path, _must_not)

    assert loader.request(_Source(None)) is None
    assert loader.is_impossible(_Source(None))


def test_what_was_asked_for_last_is_made_first(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    made: list[str] = []

    def note(source: ThumbnailSource, folder: Path) -> Path:
        made.append(str(source.crop_key))
        return _draw(source, folder)

    loader = _loader(runner, tmp_path, note)

    with qtbot.waitSignals([loader.ready] * 12):
        for i in range(12):
            loader.request(_Source(str(i)))

    assert made.index("11") < made.index("4")


def test_memory_is_bounded(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reid_desktop.ui.thumbnails._MEMORY_BYTES", 320 * 160 * 4)
    loader = _loader(runner, tmp_path)
    for key in "ab":
        with qtbot.waitSignal(loader.ready):
            loader.request(_Source(key))

    kept = [loader.request(_Source(key)) is not None for key in "ba"]

    assert kept == [True, False]
    loader.close()


def test_a_closed_loader_says_nothing_more(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    loader = _loader(runner, tmp_path)

    with qtbot.assertNotEmitted(loader.ready, wait=50):
        loader.request(_Source("a"))
        loader.close()
