from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reid_desktop.ui.dialogs.new_project_dialog import NewProject, NewProjectDialog


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> NewProjectDialog:
    dialog = NewProjectDialog(tmp_path, "Ana")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("/harbour/DCIM/100MEDIA", "harbour"),
        ("/Harbour seals/Photos", "Harbour seals"),
        ("/images", "images"),
    ],
)
def test_a_folder_that_only_says_photographs_suggests_the_name_of_the_one_around_it(
    dialog: NewProjectDialog, folder: str, name: str
) -> None:
    dialog.add_folders([Path(folder)])

    assert dialog.name_box.text() == name


def test_a_filled_form_tells_what_was_chosen(dialog: NewProjectDialog, tmp_path: Path) -> None:
    dialog.add_folders([Path("/photographs")])
    dialog.name_box.setText(" Cats 2026 ")

    assert dialog.create_button.isEnabled()
    assert dialog.chosen() == NewProject(
        tmp_path / "Cats 2026", "Cats 2026", (Path("/photographs"),), "Ana"
    )


def test_the_first_folder_suggests_a_name(dialog: NewProjectDialog) -> None:
    dialog.add_folders([Path("/photographs/harbour"), Path("/photographs/mill")])

    assert dialog.name_box.text() == "harbour"


def test_a_name_that_was_typed_is_kept(dialog: NewProjectDialog) -> None:
    QTest.keyClicks(dialog.name_box, "Cats")

    dialog.add_folders([Path("/photographs/harbour")])

    assert dialog.name_box.text() == "Cats"


@pytest.mark.parametrize("name", ["", "a/b", "a:b", ".hidden", "dot."])
def test_a_name_no_folder_can_have_is_refused(dialog: NewProjectDialog, name: str) -> None:
    dialog.add_folders([Path("/photographs")])

    dialog.name_box.setText(name)

    assert not dialog.create_button.isEnabled()
    assert dialog.said.text()


def test_what_is_missing_is_asked_for_from_top_to_bottom(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewProjectDialog(tmp_path, "")
    qtbot.addWidget(dialog)
    asked = [dialog.said.text()]

    dialog.add_folders([Path("/photographs")])
    asked.append(dialog.said.text())

    assert asked[0] == "Add at least one folder of photographs."
    assert asked[1].startswith("Write your name")


def test_a_wrong_name_looks_like_an_error_and_a_missing_one_does_not(
    dialog: NewProjectDialog,
) -> None:
    dialog.add_folders([Path("/photographs")])

    looks = []
    for name in ("", "a/b", "Cats"):
        dialog.name_box.setText(name)
        looks.append((dialog.said.property("wrong"), dialog.name_box.property("wrong")))

    assert looks == [(None, None), (True, True), (False, False)]


def test_a_place_that_is_taken_is_refused(dialog: NewProjectDialog, tmp_path: Path) -> None:
    (tmp_path / "Cats").mkdir()
    (tmp_path / "Cats" / "project.sqlite").touch()
    (tmp_path / "file").touch()
    dialog.add_folders([Path("/photographs")])
    refused = []

    for name in ("Cats", "file", "free"):
        dialog.name_box.setText(name)
        refused.append(not dialog.create_button.isEnabled())

    assert refused == [True, True, False]


def test_without_photographs_or_a_name_nothing_is_made(dialog: NewProjectDialog) -> None:
    dialog.name_box.setText("Cats")
    without_folder = dialog.create_button.isEnabled()
    dialog.add_folders([Path("/photographs")])
    dialog.reviewer_box.clear()

    assert not without_folder
    assert not dialog.create_button.isEnabled()


def test_return_makes_the_project_and_escape_does_not(
    qtbot: QtBot, dialog: NewProjectDialog
) -> None:
    dialog.add_folders([Path("/photographs")])

    QTest.keyClick(dialog.name_box, Qt.Key.Key_Return)
    made = dialog.result()
    dialog.show()
    QTest.keyClick(dialog.name_box, Qt.Key.Key_Escape)

    assert made == QDialog.DialogCode.Accepted
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_every_field_has_a_name_to_be_read_aloud(dialog: NewProjectDialog) -> None:
    boxes = [dialog.name_box, dialog.keep_box, dialog.reviewer_box, dialog.folders.view]

    assert all(box.accessibleName() for box in boxes)
