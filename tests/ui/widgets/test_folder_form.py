from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import FolderId
from reid_desktop.project.importing.by_folder import EVERYWHERE, LevelPreview, Part, PartPreview
from reid_desktop.ui.widgets.folder_form import FolderForm

LEVELS = (LevelPreview("1", ("Ana", "Bo"), 2, 3), LevelPreview("0", ("x",), 1, 3))


def test_each_level_says_what_it_names(qtbot: QtBot) -> None:
    form = FolderForm()
    qtbot.addWidget(form)
    before = (form.is_empty, form.level, form.level_note.text())

    form.show_parts([PartPreview(EVERYWHERE, None, LEVELS)])

    assert before == (True, "", "The folders are being read.")
    assert form.level_box.currentText() == "Folders of level 1 (Ana, Bo …)"
    assert form.level_note.text() == "Animals: 2, in 3 photographs: Ana, Bo …"
    assert (form.part, form.level) == (EVERYWHERE, "1")
    assert form.part_box.isHidden()


def test_another_folder_has_levels_of_its_own_and_begins_where_names_differ(qtbot: QtBot) -> None:
    form = FolderForm()
    qtbot.addWidget(form)
    known = Part(FolderId(1), "known")
    deeper = (LevelPreview("1", ("known",), 1, 2), LevelPreview("2", ("Ana", "Bo"), 2, 2))
    form.show_parts(
        [PartPreview(EVERYWHERE, None, LEVELS), PartPreview(known, Path("/p/known"), deeper)]
    )

    with qtbot.waitSignal(form.changed):
        QTest.keyClick(form.part_box, Qt.Key.Key_Down)

    assert form.part_box.currentText() == str(Path("/p/known"))
    assert (form.part, form.level) == (known, "2")
    assert form.level_note.text() == "Animals: 2, in 2 photographs: Ana, Bo …"


def test_without_folders_there_is_nothing_to_choose(qtbot: QtBot) -> None:
    form = FolderForm()
    qtbot.addWidget(form)

    form.show_parts([])

    assert (form.part, form.level) == (EVERYWHERE, "")
    assert form.level_note.text() == "There are no folders to take names from."
