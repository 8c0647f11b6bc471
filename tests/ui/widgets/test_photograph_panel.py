from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.core.quality import Fault
from reid_desktop.core.records import Box
from reid_desktop.core.types import AssignmentStatus, EncounterId
from reid_desktop.project.photograph_index import index_of
from reid_desktop.project.quality import Measures
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.photograph_panel import PhotographPanel
from tests.ui.fake_context import FakeContext, photograph_row


def test_what_is_known_is_told_in_words(qtbot: QtBot) -> None:
    panel = PhotographPanel()
    qtbot.addWidget(panel)

    panel.show_photographs(
        [photograph_row(7, station="Mill", individual="Tom", status=AssignmentStatus.ACCEPTED)]
    )

    facts = {name: panel.fact(name) for name in ("status", "file", "time", "station")}
    assert facts == {
        "status": "accepted by a person",
        "file": "IMG_0007.JPG",
        "time": "2024-05-03  06:30:07",
        "station": "Mill",
    }


def test_what_is_not_known_is_said_to_be_unknown(qtbot: QtBot) -> None:
    panel = PhotographPanel()
    qtbot.addWidget(panel)

    panel.show_photographs([photograph_row(7)])

    assert panel.fact("station") == "unknown"


def test_camera_and_size_are_told_where_they_are_known(qtbot: QtBot) -> None:
    panel = PhotographPanel()
    qtbot.addWidget(panel)
    row = replace(photograph_row(7), camera="RECONYX HC600", size_px=(4000, 3000))

    panel.show_photographs([row])
    known = (panel.fact("camera"), panel.fact("size"))
    panel.show_photographs([photograph_row(8)])

    assert known == ("RECONYX HC600", "4000 × 3000 pixels")
    assert (panel.fact("camera"), panel.fact("size")) == ("", "")


def test_names_of_files_are_shown_as_they_are(qtbot: QtBot) -> None:
    panel = PhotographPanel()
    qtbot.addWidget(panel)

    labels = [label for label in panel.findChildren(QLabel) if label.pixmap().isNull()]

    assert all(label.textFormat() is not Qt.TextFormat.RichText for label in labels)


def test_a_picture_that_cannot_be_made_leaves_a_grey_box(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    context = FakeContext(runner, tmp_path)
    panel = PhotographPanel()
    qtbot.addWidget(panel)
    panel.set_thumbnails(context.thumbnails)

    with qtbot.waitSignal(context.thumbnails.ready):
        panel.show_photographs([photograph_row(7)])

    panel.grab()
    panel.show_photographs([])


def test_everything_known_of_one_is_told(qtbot: QtBot) -> None:
    panel = PhotographPanel()
    qtbot.addWidget(panel)
    row = replace(
        photograph_row(7),
        captured_from="file_name",
        side="up",
        quality="fair",
        encounter_id=EncounterId(12),
        n_bytes=2_500_000,
        box=Box(1, 2, 300, 200.4),
        excluded=True,
    )
    like_it = replace(photograph_row(8), crop_key="8")
    measures = Measures(
        faults={row.crop_key: frozenset({Fault.BLURRED, Fault.SMALL}), "8": frozenset()},
        near={row.crop_key: 1, "8": 1},
    )
    panel.set_index(index_of([row, like_it]).with_measures(measures))

    panel.show_photographs([row])

    names = ("time_from", "side", "quality", "encounter", "bytes", "box", "measured", "near")
    assert [panel.fact(name) for name in names] == [
        "from the name of the file",
        "From above",
        "Fair",
        "12",
        "2.5 MB",
        "300 × 200 pixels",
        "blurred, small",
        "1 photograph",
    ]
    assert panel.fact("study") == "taken out of it"
    panel.show_photographs([like_it])
    assert panel.fact("measured") == "nothing wrong"


def test_of_many_it_tells_what_they_share(qtbot: QtBot) -> None:
    panel = PhotographPanel()
    qtbot.addWidget(panel)
    rows = [
        replace(photograph_row(n, station="Mill"), side="left", quality=quality)
        for n, quality in ((1, "good"), (2, None))
    ]
    later = replace(rows[1], captured_at=datetime(2024, 6, 1))  # noqa: DTZ001 - cameras write no zone

    panel.show_photographs([rows[0], later])

    names = ("station", "side", "quality", "time", "animal", "file")
    assert [panel.fact(name) for name in names] == [
        "Mill",
        "Left side",
        "2 different",
        "2024-05-03 to 06-01",
        "2 different",
        "",
    ]
