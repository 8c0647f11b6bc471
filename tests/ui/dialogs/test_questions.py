from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.project.packing import PackWish
from reid_desktop.ui.dialogs.new_project_dialog import NewProjectDialog
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.settings_kit import SettingsKit


@pytest.fixture
def questions(qtbot: QtBot) -> Questions:
    window = QWidget()
    qtbot.addWidget(window)
    window.questions = Questions(window)  # type: ignore[attr-defined] # keeps the window alive
    window.show()
    return window.questions  # type: ignore[attr-defined, no-any-return]


def _press_when_asked(key: Qt.Key) -> None:
    def press() -> None:
        asked = QApplication.activeModalWidget()
        assert asked is not None
        QTest.keyClick(asked, key)

    QTimer.singleShot(50, press)


def test_escape_is_no(questions: Questions) -> None:
    _press_when_asked(Qt.Key.Key_Escape)

    assert not questions.confirm("Undo?", "It was Ana's answer.", "Undo")


def test_return_is_yes(questions: Questions) -> None:
    _press_when_asked(Qt.Key.Key_Return)

    assert questions.confirm("Undo?", "It was Ana's answer.", "Undo")


def test_a_folder_that_was_not_chosen_is_none(
    questions: Questions, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen = iter(["", str(tmp_path)])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(chosen))

    assert questions.folder("Where?", tmp_path) is None
    assert questions.folder("Where?", tmp_path) == tmp_path


def test_the_other_project_is_a_folder_or_a_file(
    questions: Questions, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = iter([("", ""), (str(tmp_path / "a.zip"), "")])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: next(files))

    assert questions.folder_of_copy(tmp_path) == tmp_path
    assert questions.packed_project(tmp_path) is None
    assert questions.packed_project(tmp_path) == tmp_path / "a.zip"


def test_a_new_project_that_was_cancelled_is_none(
    questions: Questions, runner: TaskRunner, tmp_path: Path
) -> None:
    control = SettingsKit(runner, tmp_path / "settings").control
    _press_when_asked(Qt.Key.Key_Escape)

    wanted = questions.new_project(tmp_path, "Ana", runner=runner, control=control, uses={})

    assert wanted is None


def test_a_new_project_is_told(questions: Questions, runner: TaskRunner, tmp_path: Path) -> None:
    control = SettingsKit(runner, tmp_path / "settings").control

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewProjectDialog)
        dialog.add_folders([tmp_path / "harbour"])
        QTest.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
        QTest.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(50, fill)
    wanted = questions.new_project(tmp_path, "Ana", runner=runner, control=control, uses={})

    assert wanted is not None
    assert wanted.folder == tmp_path / "harbour"


def test_a_dialog_that_asks_nothing_goes_when_it_is_closed(
    qtbot: QtBot, questions: Questions
) -> None:
    dialog = QDialog()
    questions.show(dialog)

    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()


@pytest.mark.parametrize("said", ["lions.zip", "lions"])
def test_what_is_packed_is_asked_with_a_file_to_go_into(
    questions: Questions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    suggested: list[str] = []

    def save(*asked: object, **_options: object) -> tuple[str, str]:
        suggested.append(str(asked[2]))
        return str(tmp_path / said), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    _press_when_asked(Qt.Key.Key_Return)

    wish = questions.pack_wish("Lions: north", tmp_path)

    assert wish == PackWish(tmp_path / "lions.zip")
    assert suggested == [str(tmp_path / "Lions_ north.zip")]


def test_who_names_no_file_packs_nothing(
    questions: Questions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    _press_when_asked(Qt.Key.Key_Return)

    assert questions.pack_wish("Lions", tmp_path) is None


def test_escape_packs_nothing(questions: Questions, tmp_path: Path) -> None:
    _press_when_asked(Qt.Key.Key_Escape)

    assert questions.pack_wish("Lions", tmp_path) is None


@pytest.mark.parametrize("said", ["lions 06.48", "lions 06.48.txt", "lions 06.48.TXT"])
def test_a_report_is_a_text_file(
    questions: Questions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / said), ""))

    chosen = questions.report_file(QWidget(), "report.txt", tmp_path)

    assert chosen is not None
    assert chosen.name.lower() == "lions 06.48.txt"


def test_who_names_no_file_saves_no_report(
    questions: Questions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))

    assert questions.report_file(QWidget(), "report.txt", tmp_path) is None
