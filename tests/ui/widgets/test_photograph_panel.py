from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.photograph_panel import PhotographPanel
from tests.ui.fake_context import FakeContext, photograph_row


def test_what_is_known_is_told_in_words(qtbot: QtBot) -> None:
    panel = PhotographPanel()
    qtbot.addWidget(panel)

    panel.show_photograph(
        photograph_row(7, station="Mill", individual="Tom", status=AssignmentStatus.ACCEPTED)
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

    panel.show_photograph(photograph_row(7))

    assert panel.fact("station") == "unknown"


def test_camera_and_size_are_told_where_they_are_known(qtbot: QtBot) -> None:
    panel = PhotographPanel()
    qtbot.addWidget(panel)
    row = replace(photograph_row(7), camera="RECONYX HC600", size_px=(4000, 3000))

    panel.show_photograph(row)
    known = (panel.fact("camera"), panel.fact("size"))
    panel.show_photograph(photograph_row(8))

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
        panel.show_photograph(photograph_row(7))

    panel.grab()
    panel.show_photograph(None)
