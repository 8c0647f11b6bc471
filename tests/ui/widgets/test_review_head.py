from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.review_head import ReviewHead
from reid_desktop.ui.widgets.review_progress import ReviewProgress
from tests.ui.fake_context import FakeContext


def test_what_is_about_pairs_shows_with_pairs_only(qtbot: QtBot) -> None:
    parts = [QLabel(str(n)) for n in range(3)]
    head = ReviewHead("Review", ReviewProgress(), *parts)
    qtbot.addWidget(head)
    head.show()

    head.show_pair_tools(there=False)

    assert [part.isVisible() for part in parts] == [True, False, True]


def test_the_pace_is_told_where_there_is_room(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    now = iter(range(0, 4000, 4))
    progress = ReviewProgress(clock=lambda: float(next(now)))
    head = ReviewHead("Review", progress, *(QLabel() for _ in range(3)))
    for widget in (head, progress.panel, progress.advice):
        qtbot.addWidget(widget)
    progress.set_context(FakeContext(runner, tmp_path))
    for _ in range(12):
        progress.note()
    progress.show(12)
    head.show()

    head.resize(900, 40)
    narrow = progress.words.text()
    head.resize(1500, 40)

    assert "an hour" not in narrow
    assert progress.words.text().endswith("an hour")


def test_what_was_done_last_is_cut_rather_than_how_far_it_is(qtbot: QtBot) -> None:
    progress = ReviewProgress()
    progress.words.setText("304 answers  ·  about 320 questions left")
    note = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
    note.setText("Saved: not comparable " * 9)
    head = ReviewHead("Review", progress, note, QLabel(), QLabel())
    qtbot.addWidget(head)

    head.resize(progress.words.sizeHint().width() + 300, 40)
    head.show()

    assert progress.words.shown_text == progress.words.text()
    assert note.shown_text.startswith("Saved: ")
    assert note.shown_text != note.text()
