from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reid_desktop.project.importing.columns import Field
from reid_desktop.project.importing.plan import LineKind
from reid_desktop.project.importing.wishes import ImportKind
from reid_desktop.ui.dialogs.import_dialog import ImportDialog
from reid_desktop.ui.importing import Importing
from tests.ui.importing_kit import boxes, known


@pytest.fixture
def dialog(qtbot: QtBot, importing: Importing) -> ImportDialog:
    shown = ImportDialog(importing)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def _look(qtbot: QtBot, dialog: ImportDialog, path: Path) -> None:
    qtbot.keyClicks(dialog.source.file_line, str(path))
    with qtbot.waitSignal(dialog.source.changed):
        qtbot.keyClick(dialog.source.file_line, Qt.Key.Key_Tab)
    qtbot.waitUntil(dialog.next_button.isEnabled)


def _try(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.steps.currentIndex() == 1)


def test_nothing_can_be_tried_before_something_is_chosen(dialog: ImportDialog) -> None:
    assert not dialog.next_button.isEnabled()
    assert not dialog.back_button.isVisible()


def test_a_table_is_tried_and_imported(
    qtbot: QtBot,
    dialog: ImportDialog,
    importing: Importing,
    tmp_path: Path,
) -> None:
    _look(qtbot, dialog, known(tmp_path))
    _try(qtbot, dialog)
    said_first = dialog.outcome.lines.rowCount()

    with qtbot.waitSignal(importing.imported):
        qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)

    assert said_first == 1  # what was not understood
    assert not dialog.isVisible()


def test_a_person_says_what_a_column_means(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    _look(qtbot, dialog, known(tmp_path, "photo,who\na.png,Ana\n"))

    box = dialog.source.form.box_of(Field.IDENTITY)
    box.setFocus()
    qtbot.keyClicks(box, "who")
    box.activated.emit(box.currentIndex())
    _try(qtbot, dialog)

    assert dialog.outcome.kinds[LineKind.ADDED].text() == "Added  1"


def test_going_back_keeps_what_was_chosen(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    _look(qtbot, dialog, known(tmp_path))
    _try(qtbot, dialog)

    qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)

    assert dialog.steps.currentIndex() == 0
    assert dialog.next_button.isEnabled()


def test_folders_name_animals(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.source.kinds[ImportKind.FOLDERS].click()
    qtbot.waitUntil(dialog.next_button.isEnabled)
    note = dialog.source.folders.level_note.text()

    _try(qtbot, dialog)

    assert note == "Animals: 2, in 3 photographs: Ana, Bo …"
    assert dialog.outcome.lines.rowCount() == 3


def test_the_boxes_of_a_detector_are_counted_for_each_threshold(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    _look(qtbot, dialog, boxes(tmp_path))
    qtbot.waitUntil(lambda: dialog.source.threshold_note.text().startswith("Boxes: 1, in"))

    dialog.source.threshold_box.setValue(0.6)

    assert dialog.source.kind is ImportKind.BOXES
    assert dialog.source.threshold_note.text().startswith("Boxes: 0, in 0 photographs.")


def test_examples_show_what_counts(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    _look(qtbot, dialog, boxes(tmp_path))
    qtbot.waitUntil(dialog.source.examples.isVisible)
    usual = dialog.source.examples.accessibleName()

    dialog.source.threshold_box.setValue(0.6)

    assert usual == "Examples: 1 of 1 boxes count"
    assert dialog.source.examples.accessibleName() == "Examples: 0 of 1 boxes count"


def test_a_file_that_cannot_be_used_takes_the_place_of_the_one_before(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    _look(qtbot, dialog, known(tmp_path))
    dialog.source.file_line.setFocus()
    dialog.source.file_line.clear()

    qtbot.keyClicks(dialog.source.file_line, str(tmp_path / "none.csv"))
    qtbot.keyClick(dialog.source.file_line, Qt.Key.Key_Tab)

    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.source.wish is None
    assert not dialog.next_button.isEnabled()


def test_a_file_that_is_no_table_is_refused(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    qtbot.keyClicks(dialog.source.file_line, str(tmp_path / "none.csv"))
    qtbot.keyClick(dialog.source.file_line, Qt.Key.Key_Tab)

    qtbot.waitUntil(dialog.problem.isVisible)

    assert dialog.problem.text().startswith("There is no file none.csv.")
    assert not dialog.next_button.isEnabled()


def test_the_list_is_saved(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    _look(qtbot, dialog, known(tmp_path))
    _try(qtbot, dialog)

    qtbot.mouseClick(dialog.outcome.save_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(target.exists)
    assert "No photograph of the project is called so" in target.read_text(encoding="utf-8-sig")


def test_what_is_wrong_is_said_in_the_dialog_alone_until_something_is_changed(
    qtbot: QtBot, dialog: ImportDialog, said: list[str], tmp_path: Path
) -> None:
    _look(qtbot, dialog, known(tmp_path, "photo nr,who\na.png,Ana\n"))
    qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.problem.isVisible)
    wrong = dialog.problem.text()

    box = dialog.source.form.box_of(Field.FILE)
    box.setFocus()
    qtbot.keyClicks(box, "photo")
    box.activated.emit(box.currentIndex())

    assert wrong.startswith("No column is known to tell the files")
    assert said == []
    assert not dialog.problem.isVisible()
