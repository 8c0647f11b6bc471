from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.project.merging.names import NamesReport
from reid_desktop.project.merging.other import MergeError
from reid_desktop.ui.dialogs.merge_dialog import MergeDialog
from reid_desktop.ui.messages import Message, Messages
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.project.merging.merging_builders import REPORT
from tests.ui.dialogs.fake_merger import FakeMerger

PLACE = Path("/somewhere/Lions of Ben")


@pytest.fixture
def merger(runner: TaskRunner) -> FakeMerger:
    return FakeMerger(runner)


@pytest.fixture
def said() -> list[Message]:
    return []


@pytest.fixture
def make(qtbot: QtBot, merger: FakeMerger, said: list[Message]) -> Callable[..., MergeDialog]:
    def make_(folder: Path | None = PLACE, file: Path | None = None) -> MergeDialog:
        messages = Messages()
        messages.said.connect(said.append)
        dialog = MergeDialog(
            merger, messages, choose_folder=lambda: folder, choose_file=lambda: file
        )
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return make_


@pytest.fixture
def looked(qtbot: QtBot, make: Callable[..., MergeDialog]) -> MergeDialog:
    dialog = make()
    QTest.keyClick(dialog.folder_button, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.merge_button.isEnabled)
    return dialog


def test_it_begins_with_nothing_to_bring_in(make: Callable[..., MergeDialog]) -> None:
    dialog = make()

    assert not dialog.merge_button.isEnabled()
    assert not dialog.headline.isVisible()
    assert not dialog.names_box.isVisible()


def test_what_comes_in_is_told_before(looked: MergeDialog, merger: FakeMerger) -> None:
    assert merger.asked == [("read", PLACE), ("look", False)]
    assert looked.headline.text() == "8 answers come in: 8 of Ben"
    assert looked.told[0] == "a.jpg and b.jpg: Ana says same, Ben says different"
    assert looked.merge_button.hasFocus()
    assert not looked.progress.isVisible()


def test_the_keys_alone_bring_it_in(
    qtbot: QtBot, looked: MergeDialog, merger: FakeMerger, said: list[Message]
) -> None:
    with qtbot.waitSignal(looked.accepted):
        QTest.keyClick(looked.merge_button, Qt.Key.Key_Return)

    assert merger.asked[-1] == ("merge", False)
    assert said[0].text == (
        "8 answers of “Lions of Ben” came in. Where reviewers differ: Ctrl+D."
        " Ctrl+Z takes all of it back."
    )


def test_names_that_came_in_alone_are_told(
    qtbot: QtBot, looked: MergeDialog, merger: FakeMerger, said: list[Message]
) -> None:
    names = NamesReport(n_new=1, n_accepted=2)
    merger.report = replace(REPORT, n_new=0, by_reviewer=(), n_disagreed=0, names=names)

    with qtbot.waitSignal(looked.accepted):
        QTest.keyClick(looked.merge_button, Qt.Key.Key_Return)

    assert said[0].text == "Names of “Lions of Ben” came in. Ctrl+Z takes all of it back."


def test_it_grows_for_what_is_told_and_stays_on_the_screen(
    qtbot: QtBot, make: Callable[..., MergeDialog]
) -> None:
    dialog = make()
    screen = dialog.screen().availableGeometry()
    dialog.move(0, screen.bottom() - dialog.height())
    before = dialog.height()

    QTest.keyClick(dialog.folder_button, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.merge_button.isEnabled)

    assert dialog.height() > before
    assert dialog.frameGeometry().bottom() <= screen.bottom()


def test_names_are_looked_for_when_they_are_wished(
    qtbot: QtBot, looked: MergeDialog, merger: FakeMerger
) -> None:
    QTest.keyClick(looked.names_box, Qt.Key.Key_Space)
    qtbot.waitUntil(looked.merge_button.isEnabled)

    assert merger.asked[-1] == ("look", True)


def test_a_packed_project_is_chosen_by_the_other_button(
    qtbot: QtBot, make: Callable[..., MergeDialog], merger: FakeMerger
) -> None:
    dialog = make(file=Path("a.zip"))

    QTest.keyClick(dialog.file_button, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.merge_button.isEnabled)

    assert merger.asked[0] == ("read", Path("a.zip"))


def test_choosing_nothing_changes_nothing(
    make: Callable[..., MergeDialog], merger: FakeMerger
) -> None:
    dialog = make(folder=None)

    QTest.keyClick(dialog.folder_button, Qt.Key.Key_Space)

    assert merger.asked == []
    assert dialog.place.text() == ""


def test_what_brings_nothing_cannot_be_brought_in(
    qtbot: QtBot, make: Callable[..., MergeDialog], merger: FakeMerger
) -> None:
    merger.report = replace(REPORT, n_new=0, disagreed=(), not_understood=())
    dialog = make()

    QTest.keyClick(dialog.folder_button, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.headline.isVisible)

    assert not dialog.merge_button.isEnabled()
    assert not dialog.details.isVisible()


def test_what_cannot_be_read_is_a_sentence(
    qtbot: QtBot, make: Callable[..., MergeDialog], merger: FakeMerger
) -> None:
    merger.failure = MergeError("This is the project that is open.", "Choose the copy.")
    dialog = make()

    QTest.keyClick(dialog.folder_button, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.refusal.isVisible)

    assert not dialog.merge_button.isEnabled()
    assert not dialog.progress.isVisible()


def test_escape_stops_what_is_written_first_and_then_leaves(
    qtbot: QtBot, looked: MergeDialog, merger: FakeMerger
) -> None:
    merger.waits = True
    QTest.keyClick(looked.merge_button, Qt.Key.Key_Return)
    qtbot.waitUntil(looked.progress.isVisible)

    QTest.keyClick(looked, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: looked.note.text() == "Stopped: nothing was changed.")
    stays = looked.isVisible()
    merger.waits = False
    QTest.keyClick(looked, Qt.Key.Key_Escape)

    assert stays
    assert not looked.isVisible()


def test_escape_while_it_is_read_leaves_at_once(
    qtbot: QtBot, make: Callable[..., MergeDialog], merger: FakeMerger, runner: TaskRunner
) -> None:
    merger.waits = True
    dialog = make()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    QTest.keyClick(dialog.folder_button, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.progress.isVisible)

    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    merger.waits = False
    qtbot.waitUntil(lambda: not runner.findChildren(Task))
