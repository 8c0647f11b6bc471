import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog
from pytestqt.qtbot import QtBot

from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Permissions
from reid_desktop.project.beginning import Wishes
from reid_desktop.project.places import Risk
from reid_desktop.ui import previewing
from reid_desktop.ui.dialogs.new_project_dialog import NewProject, NewProjectDialog
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.reading_settings import FILE_TIMES, PLACES
from tests.project.photograph_files import photograph, put
from tests.ui.settings_kit import LIONS, SettingsKit

_PATIENCE_S = 5.0


@pytest.fixture
def kit(runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    return SettingsKit(runner, tmp_path / "settings")


@pytest.fixture
def dialog(qtbot: QtBot, runner: TaskRunner, kit: SettingsKit, tmp_path: Path) -> NewProjectDialog:
    dialog = NewProjectDialog(
        tmp_path, "Ana", runner=runner, control=kit.control, uses={"/used": "Cats 2025"}
    )
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    """Two cameras whose folders lie around one that the camera named."""
    for camera in ("Cam01", "Cam02"):
        for minute in range(3):
            name = f"{camera}/100RECNX/IMG_20240503_06{minute:02}00.png"
            put(tmp_path / "survey", name, photograph(minute))
    return tmp_path / "survey"


def look(qtbot: QtBot, dialog: NewProjectDialog, folder: Path) -> None:
    """Add a folder, and wait until everything is known of it."""
    with qtbot.waitSignal(dialog.previewing.ended):
        dialog.add_folders([folder])


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


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


def test_a_dropped_folder_and_return_twice_make_a_project(
    qtbot: QtBot, dialog: NewProjectDialog, survey: Path, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(survey))])
    drop = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(dialog.previewing.ended):
        dialog.dropEvent(drop)

    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)

    assert dialog.result() == QDialog.DialogCode.Accepted
    wanted = NewProject(tmp_path / "survey 2", "survey 2", (survey,), "Ana", Wishes("1"))
    assert dialog.chosen() == wanted


def test_the_preview_counts_dates_and_shows(
    qtbot: QtBot, dialog: NewProjectDialog, survey: Path
) -> None:
    look(qtbot, dialog, survey)

    assert dialog.panel.count.text() == "6 photographs"
    assert "24" in dialog.panel.dates.text()
    assert "without" not in dialog.panel.dates.text()
    assert [image is not None for image in dialog.panel.strip.images] == [True] * 6


def test_stations_and_encounters_follow_the_choice_at_once(
    qtbot: QtBot, dialog: NewProjectDialog, survey: Path
) -> None:
    look(qtbot, dialog, survey)
    QTest.keyClick(dialog.next_button, Qt.Key.Key_Return)
    stations = dialog.reading.stations
    suggested = (stations.level, stations.level_note.text(), stations.gap_note.text())

    stations.gap_box.setFocus()
    stations.gap_box.selectAll()
    QTest.keyClicks(stations.gap_box, "59")
    with_a_short_pause = stations.gap_note.text()
    stations.level_box.setFocus()
    QTest.keyClick(stations.level_box, Qt.Key.Key_End)

    assert suggested == ("1", "2 stations: Cam01, Cam02.", "2 encounters.")
    assert with_a_short_pause == "6 encounters."
    assert stations.level == "none"
    assert "No encounters" in stations.gap_note.text()
    assert dialog.chosen().wishes == Wishes("none", 59.0)


def test_a_level_that_was_picked_stays_when_another_folder_comes(
    qtbot: QtBot, dialog: NewProjectDialog, survey: Path, tmp_path: Path
) -> None:
    look(qtbot, dialog, survey)
    dialog.reading.stations.level_box.setFocus()
    QTest.keyClick(dialog.reading.stations.level_box, Qt.Key.Key_End)
    put(tmp_path / "more", "Cam09/a.png")

    look(qtbot, dialog, tmp_path / "more")

    assert dialog.reading.stations.level == "none"


def test_looking_can_be_stopped_and_the_project_made_all_the_same(
    qtbot: QtBot, dialog: NewProjectDialog, survey: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(_folders: list[str], progress: Progress) -> None:
        begun.set()
        go_on.wait(_PATIENCE_S)
        progress.advance(0, 1)

    monkeypatch.setattr(previewing, "look", slow)
    dialog.add_folders([survey])
    begun.wait(_PATIENCE_S)

    qtbot.mouseClick(dialog.panel.stop_button, Qt.MouseButton.LeftButton)
    go_on.set()

    assert dialog.panel.count.text() == "Not looked through"
    assert not dialog.panel.stop_button.isVisible()
    assert dialog.next_button.isEnabled()


def test_closing_stops_what_is_still_looked_at(
    qtbot: QtBot, dialog: NewProjectDialog, survey: Path
) -> None:
    heard: list[object] = []
    dialog.previewing.looked.connect(heard.append)
    dialog.add_folders([survey])

    QTest.keyClick(dialog.name_box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())

    assert dialog.result() == QDialog.DialogCode.Rejected
    assert heard == []


def test_an_empty_folder_and_one_that_is_used_are_said_in_place(
    qtbot: QtBot, runner: TaskRunner, kit: SettingsKit, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    uses = {str(tmp_path / "empty"): "Cats 2025"}
    dialog = NewProjectDialog(tmp_path, "Ana", runner=runner, control=kit.control, uses=uses)
    qtbot.addWidget(dialog)

    look(qtbot, dialog, tmp_path / "empty")

    assert dialog.panel.count.text() == "No photographs found"
    assert "part of the project “Cats 2025”" in dialog.panel.warning.text()
    assert "no photograph in it" in dialog.panel.warning.text()


def test_a_folder_that_is_not_there_is_said_in_place(
    qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path
) -> None:
    look(qtbot, dialog, tmp_path / "gone")

    assert "cannot be looked into" in dialog.panel.warning.text()


def test_a_place_where_a_project_is_at_risk_is_told(
    qtbot: QtBot, dialog: NewProjectDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    risk = Risk("This project lies on a network drive.", "Move it.")
    monkeypatch.setattr(previewing, "risk_of", lambda folder: risk if folder.name == "s" else None)

    dialog.keep_box.setText("/server/s")
    qtbot.waitUntil(dialog.risk.isVisible)
    told = dialog.risk.text()
    dialog.keep_box.setText("/home/p")

    qtbot.waitUntil(lambda: not dialog.risk.isVisible())
    assert told == "This project lies on a network drive. Move it."


def test_permissions_are_given_only_by_a_click(
    qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path
) -> None:
    dialog.add_folders([tmp_path])
    QTest.keyClick(dialog.next_button, Qt.Key.Key_Return)
    before = dialog.chosen().wishes.permissions

    for name in (PLACES, FILE_TIMES):
        QTest.keyClick(dialog.reading.permissions[name], Qt.Key.Key_Space)

    assert before == Permissions()
    assert dialog.chosen().wishes.permissions == Permissions(places=True, file_times=True)


def test_a_model_with_terms_is_used_only_by_who_agrees(
    qtbot: QtBot, dialog: NewProjectDialog, kit: SettingsKit, tmp_path: Path
) -> None:
    dialog.add_folders([tmp_path])
    model = dialog.reading.model
    qtbot.waitUntil(lambda: model.box.count() == 2)
    QTest.keyClick(dialog.next_button, Qt.Key.Key_Return)
    model.box.setFocus()
    QTest.keyClick(model.box, Qt.Key.Key_End)
    before = (dialog.create_button.isEnabled(), "commercial" in model.note.text())

    QTest.keyClick(model.agree_box, Qt.Key.Key_Space)
    QTest.keyClick(dialog.create_button, Qt.Key.Key_Return)

    assert before == (False, True)
    assert dialog.chosen().wishes.model == "Lions"
    assert kit.control.is_agreed(LIONS.card)


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

    assert not dialog.next_button.isEnabled()
    assert dialog.said.text()


def test_what_is_missing_is_asked_for_from_top_to_bottom(
    qtbot: QtBot, runner: TaskRunner, kit: SettingsKit, tmp_path: Path
) -> None:
    dialog = NewProjectDialog(tmp_path, "", runner=runner, control=kit.control, uses={})
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
        refused.append(not dialog.next_button.isEnabled())

    assert refused == [True, True, False]


def test_without_photographs_or_a_name_nothing_is_made(dialog: NewProjectDialog) -> None:
    dialog.name_box.setText("Cats")
    without_folder = dialog.next_button.isEnabled()
    dialog.add_folders([Path("/photographs")])
    dialog.reviewer_box.clear()

    assert not without_folder
    assert not dialog.next_button.isEnabled()


def test_the_second_page_leads_back(qtbot: QtBot, dialog: NewProjectDialog) -> None:
    dialog.add_folders([Path("/photographs")])
    QTest.keyClick(dialog.next_button, Qt.Key.Key_Return)

    qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)

    assert dialog.pages.currentIndex() == 0
    assert dialog.next_button.isVisible()
    assert not dialog.create_button.isVisible()


def test_everything_has_a_name_to_be_read_aloud(dialog: NewProjectDialog) -> None:
    boxes = [
        dialog.name_box,
        dialog.keep_box,
        dialog.reviewer_box,
        dialog.folders.view,
        dialog.reading.stations.level_box,
        dialog.reading.stations.gap_box,
        dialog.reading.model.box,
    ]
    buttons = dialog.findChildren(QAbstractButton)

    assert all(box.accessibleName() for box in boxes)
    assert all(button.accessibleName() or button.text() for button in buttons)


def test_the_preview_follows_whether_file_times_count(
    qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path
) -> None:
    put(tmp_path / "untold", "Cam01/a.png", photograph())
    look(qtbot, dialog, tmp_path / "untold")
    note = dialog.reading.stations.gap_note
    before = note.text()

    dialog.reading.permissions[FILE_TIMES].setChecked(True)

    assert "No encounters" in before
    assert note.text() == "1 encounter."
