import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import Permissions
from reid_desktop.project import folders
from reid_desktop.project.answers import UndoState
from reid_desktop.project.places import risk_of
from reid_desktop.project.project import Project
from reid_desktop.project.summary import Summary
from reid_desktop.project.upgrading import Upgraded
from reid_desktop.ui import opening as module
from reid_desktop.ui import recent_projects
from reid_desktop.ui.actions import Scope
from reid_desktop.ui.desk import Desk
from reid_desktop.ui.dialogs.import_dialog import ImportDialog
from reid_desktop.ui.dialogs.keys_dialog import KeysDialog
from reid_desktop.ui.dialogs.merge_dialog import MergeDialog
from reid_desktop.ui.dialogs.new_project_dialog import NewProject
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.dialogs.settings_dialog import SettingsDialog
from reid_desktop.ui.embedding import ProjectModel
from reid_desktop.ui.helping import Helping
from reid_desktop.ui.importing import Importing
from reid_desktop.ui.main_window import MainWindow
from reid_desktop.ui.messages import Message, Messages
from reid_desktop.ui.models.recent_model import RecentModel
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.pages.start_page import StartPage
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.ui.workbench import Places, Workbench
from tests.ui.dialogs.fake_learner import LearnerOfDesk
from tests.ui.dialogs.fake_merger import FakeMerger
from tests.ui.fake_context import FakeContext, project_status
from tests.ui.settings_kit import FakePlaces, SettingsKit

_CTRL = Qt.KeyboardModifier.ControlModifier


class _PlainPage(Page):
    scope = Scope.PHOTOGRAPHS

    @property
    def title(self) -> str:
        return "Plain"


class _Project:
    def __init__(self, folder: Path, reviewer: str) -> None:
        self.folder = folder
        self.reviewer = reviewer
        self.cache_folder = folder / "cache"
        self.did: list[str] = []
        self.risk = risk_of(folder)
        self.upgraded: Upgraded | None = None
        if folder.name == "old":
            self.upgraded = Upgraded(1, folder / "backups" / "schema-0001.sqlite")

    def back_up_to(self, folder: Path) -> Path:
        self.did.append("back up")
        return folder / "copy.sqlite"


class _Pipeline(QObject):
    work_started = Signal(str, object)
    photographs_changed = Signal()
    questions_ready = Signal()
    running_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def start(self, *, tell: bool = True) -> None:
        self.heard.append(f"start, tell={tell}")

    def cancel(self) -> None:
        self.heard.append("cancel")


class _Context(FakeContext):
    undo_state = UndoState(undo="answer", redo=None)

    def load_undo_state(self) -> Task:
        return self._give(lambda: self.undo_state)


class _Desk(QObject):
    device_known = Signal(str)
    work_started = Signal(str, object)
    working_changed = Signal(bool)
    closing = Signal()

    def __init__(self, runner: TaskRunner, project: _Project) -> None:
        super().__init__()
        self._runner = runner
        self.project = project
        self.importing = Importing(runner, cast(Project, project), Messages())
        self.pipeline = _Pipeline()
        self.places = FakePlaces(runner)
        self.merging = FakeMerger(runner)
        self.operations, self.learning = _Context(runner, project.folder), LearnerOfDesk(runner)
        self.operations.status = project_status(n_images=0, n_answers=0, n_left=None)

    def load_model(self) -> Task:
        return self._runner.start(Task(lambda _: ProjectModel("classical", "")), Lane.PROJECT)

    def cancel(self) -> None:
        self.pipeline.cancel()

    def load_permissions(self) -> Task:
        return self._runner.start(Task(lambda _progress: Permissions()), Lane.PROJECT)

    def close(self) -> Task:
        task = Task(lambda _progress: self.project.did.append("close"), cancellable=False)
        return self._runner.start(task, Lane.PROJECT, urgency=Urgency.LAST)


class _Questions:
    """Answers as the test says."""

    def __init__(self) -> None:
        self.folders: list[Path | None] = []
        self.wanted: NewProject | None = None
        self.shown: list[QDialog] = []
        self.agrees = False
        self.asked: list[str] = []

    def folder(self, title: str, start: Path) -> Path | None:
        return self.folders.pop(0)

    def folder_of_copy(self, start: Path) -> Path | None:
        return None

    def packed_project(self, start: Path) -> Path | None:
        return None

    def new_project(self, keep_in: Path, reviewer: str, **_help: object) -> NewProject | None:
        return self.wanted

    def confirm(self, question: str, explanation: str, yes: str) -> bool:
        self.asked.append(question)
        return self.agrees

    def show(self, dialog: QDialog) -> None:
        self.shown.append(dialog)


class _Program:
    """A window over projects that are not there."""

    def __init__(self, runner: TaskRunner, folder: Path) -> None:
        self.runner = runner
        self.messages = Messages()
        self.said: list[Message] = []
        self.messages.said.connect(self.said.append)
        self.start = StartPage()
        pages: dict[str, Page] = {
            "view.start": self.start,
            "view.photographs": _PlainPage(),
            "view.review": _PlainPage(),
        }
        self.window = MainWindow(pages, self.messages)
        self.questions = _Questions()
        kit = SettingsKit(runner, folder / "settings")
        self.settings, self.preferences = kit.control, kit.kept
        self.desks: list[_Desk] = []
        self.workbench = Workbench(
            self.window,
            self.start,
            runner=runner,
            messages=self.messages,
            questions=cast(Questions, self.questions),
            settings=self.settings,
            make_desk=self._make_desk,
            places=Places(folder, folder / "drawn animals", folder / "cache"),
        )

    def _make_desk(self, project: Project, cache: Path) -> Desk:
        self.desks.append(_Desk(self.runner, cast(_Project, project)))
        return cast(Desk, self.desks[-1])


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Program]:
    def open_project(
        folder: Path,
        *,
        reviewer: str,
        or_usual: bool = False,
        cache_elsewhere: Path | None = None,
    ) -> _Project:
        if not (folder / "project.sqlite").exists():
            raise ReidError(f"There is no project in {folder.name}.", "Choose another folder.")
        return _Project(folder, "Cleo" if or_usual else reviewer)

    def create_project(folder: Path, *, name: str, reviewer: str) -> _Project:
        folder.mkdir()
        (folder / "project.sqlite").touch()
        return _Project(folder, reviewer)

    def add_folder(project: _Project, folder: Path) -> None:
        if folder.name == "gone":
            raise ReidError("The folder gone is not there.")
        project.did.append(f"add {folder.name}")

    def make_sample_project(photographs: Path, folder: Path, *, reviewer: str) -> bool:
        made = not folder.exists()
        if made:
            folder.mkdir()
            (folder / "project.sqlite").write_text(photographs.name)
        return made

    monkeypatch.setattr(module, "make_sample_project", make_sample_project)
    monkeypatch.setattr(module, "open_project", open_project)
    monkeypatch.setattr(module, "create_project", create_project)
    monkeypatch.setattr(module, "set_up", lambda project, wishes: None)
    monkeypatch.setattr(recent_projects, "summary_of", lambda project: Summary(project.reviewer))
    monkeypatch.setattr(folders, "add_folder", add_folder)
    runner = TaskRunner()
    program = _Program(runner, tmp_path)
    qtbot.addWidget(program.window)
    with qtbot.waitActive(program.window):
        program.window.show()
    yield program
    program.workbench.shut_down()


@pytest.fixture
def cats(tmp_path: Path) -> Path:
    folder = tmp_path / "cats"
    folder.mkdir()
    (folder / "project.sqlite").touch()
    return folder


@pytest.fixture
def opened(qtbot: QtBot, program: _Program, cats: Path) -> _Program:
    program.workbench.open(cats)
    qtbot.waitUntil(lambda: program.workbench.desk is not None)
    return program


def _wait(qtbot: QtBot, condition: Callable[[], Any]) -> None:
    qtbot.waitUntil(lambda: bool(condition()))


def test_a_new_project_is_made_with_its_folders_and_scanned(
    qtbot: QtBot, program: _Program, tmp_path: Path
) -> None:
    program.questions.wanted = NewProject(
        tmp_path / "New", "New", (Path("/p/harbour"), Path("/p/mill")), "Bo"
    )

    QTest.keyClick(program.window, Qt.Key.Key_N, _CTRL)

    _wait(qtbot, lambda: program.workbench.desk)
    assert program.desks[0].project.did == ["add harbour", "add mill"]
    assert program.desks[0].pipeline.heard == ["start, tell=False"]
    assert program.preferences.reviewer == "Bo"


def test_a_new_project_that_was_cancelled_is_none(program: _Program) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_N, _CTRL)

    assert program.desks == []


def test_an_opened_project_shows_its_photographs_and_is_remembered(
    qtbot: QtBot, opened: _Program, cats: Path
) -> None:
    assert isinstance(opened.window.current_page, _PlainPage)
    assert opened.preferences.recent == (cats,)
    model = opened.start.recent_list.model()
    assert isinstance(model, RecentModel)
    _wait(qtbot, lambda: model.rowCount() == 1)


def test_photographs_are_asked_for_before_their_folders_are_looked_through(
    qtbot: QtBot, program: _Program, cats: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        _Pipeline, "start", lambda _self, *, tell: shown.append(program.window.current_page_id)
    )

    program.workbench.open(cats)

    _wait(qtbot, lambda: shown)
    assert shown == ["view.photographs"]


def test_the_log_names_the_project_that_is_opened_and_closed(
    qtbot: QtBot, program: _Program, cats: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    program.workbench.open(cats)
    _wait(qtbot, lambda: program.workbench.desk is not None)

    program.workbench.close_project()

    said = [message for message in caplog.messages if "project" in message]
    assert said == [f"Opened the project “{cats}”.", f"Closing the project “{cats}”."]


def test_a_folder_without_a_project_is_told_and_leaves_the_window_as_it_was(
    qtbot: QtBot, program: _Program, tmp_path: Path
) -> None:
    program.questions.folders = [tmp_path]

    QTest.keyClick(program.window, Qt.Key.Key_O, _CTRL)

    _wait(qtbot, lambda: program.said)
    assert program.said[0].hint == "Choose another folder."
    assert program.workbench.desk is None


def test_opening_another_project_closes_the_first_one_before(
    qtbot: QtBot, opened: _Program, cats: Path
) -> None:
    opened.workbench.open(cats)

    _wait(qtbot, lambda: len(opened.desks) == 2)
    assert opened.desks[0].project.did == ["close"]


def test_opening_twice_at_once_opens_once(qtbot: QtBot, program: _Program, cats: Path) -> None:
    program.workbench.open(cats)
    program.workbench.open(cats)

    _wait(qtbot, lambda: program.workbench.desk)
    assert len(program.desks) == 1


def test_the_sample_is_made_once_and_opened_afterwards(
    qtbot: QtBot, program: _Program, tmp_path: Path
) -> None:
    program.workbench.open_sample()
    _wait(qtbot, lambda: len(program.desks) == 1)
    program.workbench.open_sample()
    _wait(qtbot, lambda: len(program.desks) == 2)

    folders = {desk.project.folder for desk in program.desks}
    assert folders == {tmp_path / "Sample"}
    assert (tmp_path / "Sample" / "project.sqlite").read_text() == "drawn animals"


def test_a_folder_is_added_and_looked_through(
    qtbot: QtBot, opened: _Program, tmp_path: Path
) -> None:
    opened.questions.folders = [tmp_path / "mill"]

    opened.workbench.do("file.add_folder")

    _wait(qtbot, lambda: len(opened.desks[0].pipeline.heard) == 2)
    assert opened.desks[0].project.did == ["add mill"]


def test_f5_looks_for_new_photographs(opened: _Program) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_F5)

    assert opened.desks[0].pipeline.heard[-1] == "start, tell=True"


def test_a_copy_is_made_and_told(qtbot: QtBot, opened: _Program, tmp_path: Path) -> None:
    opened.questions.folders = [tmp_path]

    opened.workbench.do("file.back_up")

    _wait(qtbot, lambda: opened.said)
    assert opened.desks[0].project.did == ["back up"]
    assert "copy.sqlite" in opened.said[0].text


def test_undo_is_named_in_the_menu_and_asked_of_the_project(qtbot: QtBot, opened: _Program) -> None:
    action = opened.window.actions_by_id["edit.undo"]
    _wait(qtbot, action.isEnabled)

    QTest.keyClick(opened.window, Qt.Key.Key_Z, _CTRL)

    _wait(qtbot, lambda: ("undo",) in opened.desks[0].operations.asked)
    assert action.text() == "Undo: answer"


def test_questions_are_announced_unless_they_are_in_sight(opened: _Program) -> None:
    opened.desks[0].pipeline.questions_ready.emit()
    told = [message.text for message in opened.said]

    opened.window.show_page("view.review")
    opened.desks[0].pipeline.questions_ready.emit()

    assert told == ["Questions are ready: Ctrl+3 leads to them."]
    assert len(opened.said) == 1


def test_a_project_that_was_brought_up_to_date_is_told_of(
    qtbot: QtBot, program: _Program, cats: Path
) -> None:
    program.workbench.open(cats.rename(cats.with_name("old")))
    _wait(qtbot, lambda: program.said)

    assert "made by an older version" in program.said[0].text
    assert program.said[0].hint.endswith("backups/schema-0001.sqlite.")


def test_who_never_said_a_name_answers_as_whoever_made_the_project(
    qtbot: QtBot, program: _Program, cats: Path
) -> None:
    program.preferences.set_reviewer("")

    program.workbench.open(cats)
    _wait(qtbot, lambda: program.workbench.desk is not None)

    assert program.desks[0].project.reviewer == "Cleo"


def test_the_name_of_the_settings_goes_before_that_of_the_project(
    qtbot: QtBot, program: _Program, cats: Path
) -> None:
    program.preferences.set_reviewer("Bo")

    program.workbench.open(cats)
    _wait(qtbot, lambda: program.workbench.desk is not None)

    assert program.desks[0].project.reviewer == "Bo"


def test_a_folder_that_cannot_be_added_is_told_and_the_others_count(
    qtbot: QtBot, program: _Program, tmp_path: Path
) -> None:
    program.questions.wanted = NewProject(
        tmp_path / "New", "New", (Path("/p/gone"), Path("/p/mill")), "Ana"
    )

    program.workbench.do("file.new")

    _wait(qtbot, lambda: program.said)
    assert program.desks[0].project.did == ["add mill"]
    assert program.said[0].text == "The folder gone is not there."


def test_redo_is_asked_of_the_project(opened: _Program) -> None:
    opened.workbench.do("edit.redo")

    assert ("redo",) in opened.desks[0].operations.asked


def test_stopping_reaches_the_work(opened: _Program) -> None:
    opened.desks[0].working_changed.emit(True)

    opened.window.actions_by_id["work.cancel"].trigger()

    assert opened.desks[0].pipeline.heard[-1] == "cancel"


@pytest.mark.parametrize(("keys", "dialog"), [("Ctrl+M", MergeDialog), ("?", KeysDialog)])
def test_a_dialog_opens_by_its_key(opened: _Program, keys: str, dialog: type[QDialog]) -> None:
    QTest.keySequence(opened.window, QKeySequence(keys))

    [shown] = opened.questions.shown
    assert isinstance(shown, dialog)


def test_others_do_what_they_taught_it(program: _Program) -> None:
    done: list[str] = []
    program.workbench.learn({"help.about": lambda: done.append("about")})

    program.window.actions_by_id["help.about"].trigger()

    assert done == ["about"]


def test_the_settings_open_by_their_key_and_where_folders_are_found(program: _Program) -> None:
    QTest.keySequence(program.window, QKeySequence("Ctrl+,"))
    program.workbench.do("file.find_folder")

    _, dialog = program.questions.shown
    assert isinstance(dialog, SettingsDialog)
    assert dialog.tabs.tabText(dialog.tabs.currentIndex()) == "Project"


def test_the_manual_is_shown_at_f1(qtbot: QtBot, program: _Program) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_F1)

    helping = program.window.findChild(Helping)
    assert isinstance(helping, Helping)
    manual = helping.manual
    assert manual is not None
    qtbot.waitUntil(lambda: manual.place == "quick-start")


def test_closing_the_window_writes_what_waits_before_the_project_closes(
    opened: _Program,
) -> None:
    project = opened.desks[0].project
    opened.runner.start(
        Task(lambda _progress: project.did.append("answer"), cancellable=False),
        Lane.PROJECT,
        urgency=Urgency.NOW,
    )

    opened.window.close()

    assert project.did == ["answer", "close"]


def test_a_missing_project_is_forgotten_when_asked(qtbot: QtBot, program: _Program) -> None:
    program.preferences.remember(Path("/gone"))

    program.start.forget_requested.emit(Path("/gone"))

    assert len(program.preferences.recent) == 0


def test_without_a_project_the_verbs_of_one_do_nothing(program: _Program) -> None:
    for action_id in (
        "file.add_folder",
        "file.rescan",
        "file.back_up",
        "file.merge",
        "file.close",
        "edit.undo",
        "edit.redo",
    ):
        program.workbench.do(action_id)

    assert program.said == []


def test_what_embeds_is_told_in_the_status_bar(opened: _Program) -> None:
    opened.desks[0].device_known.emit("GPU: H200")

    assert opened.window.device == "GPU: H200"


def test_another_reviewer_opens_the_project_again_under_that_name(
    qtbot: QtBot, opened: _Program
) -> None:
    opened.settings.choose_reviewer("Bo")

    _wait(qtbot, lambda: len(opened.desks) == 2)
    assert [desk.project.reviewer for desk in opened.desks] == ["Ana", "Bo"]
    assert opened.desks[0].project.did == ["close"]


def test_another_reviewer_without_a_project_opens_none(program: _Program) -> None:
    program.settings.choose_reviewer("Bo")

    assert program.desks == []


def test_a_cleared_list_of_projects_shows_on_the_start_page(qtbot: QtBot, opened: _Program) -> None:
    model = opened.start.recent_list.model()
    _wait(qtbot, lambda: model.rowCount() == 1)

    opened.settings.clear_recent()

    _wait(qtbot, lambda: model.rowCount() == 0)


def test_what_a_project_was_is_noted_when_it_is_closed(
    qtbot: QtBot, opened: _Program, cats: Path
) -> None:
    opened.workbench.close_project()

    _wait(qtbot, lambda: opened.preferences.notes)
    assert opened.preferences.notes[str(cats)]["name"] == opened.desks[0].project.reviewer


def test_a_project_that_is_located_is_opened(qtbot: QtBot, program: _Program, cats: Path) -> None:
    program.preferences.remember(cats.parent / "elsewhere" / "cats")
    program.workbench.show_recent()
    _wait(qtbot, lambda: program.start.recent_list.model().rowCount() == 1)
    program.questions.folders = [cats]

    QTest.keyClick(program.start.recent_list, Qt.Key.Key_Return)

    _wait(qtbot, lambda: program.workbench.desk)
    assert program.preferences.recent == (cats,)


def test_the_import_opens_by_its_key_and_closes_with_the_project(
    qtbot: QtBot, opened: _Program
) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_I, _CTRL)
    [dialog] = opened.questions.shown
    assert isinstance(dialog, ImportDialog)

    with qtbot.waitSignal(dialog.finished):
        opened.desks[0].closing.emit()
