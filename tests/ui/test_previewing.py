"""A preview is made in the background, one at a time."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.project.examining import time_of_file
from reid_desktop.project.preview import Dated, Preview
from reid_desktop.ui.previewing import Previewing
from reid_desktop.ui.tasks import TaskRunner
from tests.project.photograph_files import photograph, put


class _Heard:
    def __init__(self, previewing: Previewing) -> None:
        self.previews: list[Preview] = []
        self.dated: list[list[Dated]] = []
        self.pictured: list[int] = []
        previewing.looked.connect(self.previews.append)
        previewing.dated.connect(self.dated.append)
        previewing.pictured.connect(lambda place, _image: self.pictured.append(place))


@pytest.fixture
def previewing(runner: TaskRunner) -> Previewing:
    return Previewing(runner)


def test_what_is_there_is_told_bit_by_bit(
    qtbot: QtBot, previewing: Previewing, tmp_path: Path
) -> None:
    heard = _Heard(previewing)
    put(tmp_path, "a.png", photograph())
    put(tmp_path, "broken.png", b"nothing")

    with qtbot.waitSignals([previewing.begun, previewing.ended]):
        previewing.look_at([tmp_path])

    assert [len(preview.files) for preview in heard.previews] == [2]
    assert [len(dated) for dated in heard.dated] == [2]
    assert heard.pictured == [0]


def test_of_two_previews_only_the_newer_is_told(
    qtbot: QtBot, previewing: Previewing, tmp_path: Path
) -> None:
    heard = _Heard(previewing)
    for name in ("a", "b"):
        put(tmp_path / name, "x.png", photograph())

    previewing.look_at([tmp_path / "a"])
    with qtbot.waitSignal(previewing.dated):
        previewing.look_at([tmp_path / "b"])

    assert [preview.folders for preview in heard.previews] == [(str(tmp_path / "b"),)]


def test_nothing_is_begun_without_folders(previewing: Previewing) -> None:
    begun: list[None] = []
    previewing.begun.connect(lambda: begun.append(None))

    previewing.look_at([])

    assert begun == []


def test_a_place_without_a_risk_is_told_to_have_none(
    qtbot: QtBot, previewing: Previewing, tmp_path: Path
) -> None:
    with qtbot.waitSignal(previewing.risk_known) as known:
        previewing.ask_risk(tmp_path)

    assert known.args == [None]


def test_the_time_of_a_file_counts_where_none_is_told_as_long_as_it_may(
    qtbot: QtBot, previewing: Previewing, tmp_path: Path
) -> None:
    heard = _Heard(previewing)
    put(tmp_path, "IMG_20240503_061500.png", photograph())
    put(tmp_path, "untold.png", photograph(1))
    with qtbot.waitSignal(previewing.ended):
        previewing.look_at([tmp_path])

    previewing.let_file_times_count(True)
    previewing.let_file_times_count(False)

    times = [[one.captured_at for one in dated] for dated in heard.dated]
    told = times[0][0]
    assert times[0] == times[2] == [told, None]
    assert times[1] == [told, time_of_file((tmp_path / "untold.png").stat().st_mtime_ns)]
