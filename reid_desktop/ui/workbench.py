"""Does what the actions of the window ask: opens and closes projects, undoes, backs up."""

import getpass
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reid_desktop.project import folders
from reid_desktop.project.answers import UndoState
from reid_desktop.project.project import Project
from reid_desktop.ui.actions import action_named, keys_of
from reid_desktop.ui.desk import Desk
from reid_desktop.ui.dialogs.import_dialog import ImportDialog
from reid_desktop.ui.dialogs.keys_dialog import KeysDialog
from reid_desktop.ui.dialogs.learn_dialog import LearnDialog
from reid_desktop.ui.dialogs.merge_dialog import MergeDialog
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.dialogs.settings_dialog import SettingsDialog
from reid_desktop.ui.helping import Helping
from reid_desktop.ui.main_window import MainWindow
from reid_desktop.ui.messages import Messages, Topic
from reid_desktop.ui.models.recent_model import RecentRow
from reid_desktop.ui.opening import Opened, made, opened, sample
from reid_desktop.ui.pages.start_page import StartPage
from reid_desktop.ui.recent_projects import RecentProjects
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.undoing import Undoing
from reid_desktop.ui.words import place

log = logging.getLogger(__name__)

_SAMPLE = "Sample"  # the folder of the sample project; the command line knows it too


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are kept.

    Attributes
    ----------
    projects : Path
        Where new projects go unless a person says otherwise.
    sample : Path
        The photographs of the sample.
    cache : Path
        For projects that lie where nothing can be written.
    """

    projects: Path
    sample: Path
    cache: Path


class Workbench(QObject):
    """Knows the window and the open project; the pages know neither of them."""

    closed = Signal()  # a project: nothing of it is used any more

    def __init__(
        self,
        window: MainWindow,
        start_page: StartPage,
        *,
        runner: TaskRunner,
        messages: Messages,
        questions: Questions,
        settings: SettingsControl,
        make_desk: Callable[[Project, Path], Desk],
        places: Places,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._start_page = start_page
        self._runner = runner
        self._messages = messages
        self._questions = questions
        self._settings = settings
        self._kept = settings.kept
        self._make_desk = make_desk
        self._places = places
        self._desk: Desk | None = None
        self._recent = RecentProjects(
            settings, runner=runner, questions=questions, messages=messages, parent=self
        )
        self._undoing = Undoing(messages, questions, self)
        self._helping = Helping(window, runner)
        self._opening = False
        self._verbs: dict[str, Callable[[], object]] = {
            "file.new": self.new_project,
            "file.open": self.choose_project,
            "file.sample": self.open_sample,
            "file.add_folder": self.add_folder,
            "file.rescan": self.rescan,
            "file.find_folder": self.find_folder,
            "file.back_up": self.back_up,
            "file.pack": self.pack,
            "file.merge": self.merge,
            "file.import": self.show_import,
            "file.close": self.close_project,
            "edit.undo": self._undoing.undo,
            "edit.redo": self._undoing.redo,
            "edit.learn": self.show_learning,
            "edit.settings": self.show_settings,
            "help.manual": self._helping.show,
            "help.keys": self.show_keys,
        }
        self._connect()

    @property
    def desk(self) -> Desk | None:
        """The open project."""
        return self._desk

    @Slot(str)
    def do(self, action_id: str) -> None:
        """Do what an action of the table asks."""
        self._verbs[action_id]()

    def learn(self, verbs: Mapping[str, Callable[[], object]]) -> None:
        """Let others do what further actions of the table ask."""
        self._verbs |= verbs

    def new_project(self) -> None:
        """Ask for everything a project needs, and make it."""
        wanted = self._questions.new_project(
            self._places.projects,
            self._reviewer(),
            runner=self._runner,
            control=self._settings,
            uses=self._recent.uses(),
        )
        if wanted is not None:
            self._kept.set_reviewer(wanted.reviewer)
            self._open(partial(made, wanted))

    def choose_project(self) -> None:
        """Ask which project to open."""
        folder = self._questions.folder(self.tr("Open the folder of a project"), self._nearby())
        if folder is not None:
            self.open(folder)

    @Slot(Path)
    def open(self, folder: Path) -> None:
        """Open the project in `folder`."""
        reviewer, cache = self._reviewer(), self._places.cache
        usual = not self._kept.reviewer  # who never said a name answers as whoever made it
        self._open(partial(opened, folder, reviewer, or_usual=usual, cache_elsewhere=cache))

    def open_sample(self) -> None:
        """Open the sample project, making it the first time."""
        folder = self._places.projects / _SAMPLE
        photographs, reviewer = self._places.sample, self._reviewer()
        usual = not self._kept.reviewer
        self._open(partial(sample, photographs, folder, reviewer, or_usual=usual))

    def add_folder(self) -> None:
        """Ask for a folder of photographs and look through it."""
        desk = self._desk
        if desk is None:
            return
        folder = self._questions.folder(
            self.tr("A folder of photographs, with all folders inside it"), Path.home()
        )
        if folder is not None:
            project = desk.project
            task = Task(lambda _progress: folders.add_folder(project, folder), cancellable=False)
            task.succeeded.connect(lambda _folder: desk.pipeline.start())
            self._runner.start(task, Lane.PROJECT)

    def rescan(self) -> None:
        """Look for new photographs."""
        if self._desk is not None:
            self._desk.pipeline.start()

    def back_up(self) -> None:
        """Ask where to, and copy the project file."""
        desk = self._desk
        if desk is None:
            return
        folder = self._questions.folder(self.tr("Where should the copy go?"), Path.home())
        if folder is not None:
            project = desk.project
            task = Task(lambda _progress: project.back_up_to(folder), cancellable=False)
            task.succeeded.connect(
                lambda path: self._messages.say(
                    self.tr("Copied to {place}").format(place=place(path))
                )
            )
            self._runner.start(task, Lane.PROJECT)

    def pack(self) -> None:
        """Ask what a colleague gets and where it goes, and pack it."""
        if self._desk is not None:
            wish = self._questions.pack_wish(self._desk.project.name, self._nearby())
            if wish is not None:
                self._desk.packing.start(wish)

    def merge(self) -> None:
        """Ask which project holds a colleague's answers, and bring them in."""
        if self._desk is not None:
            questions, start = self._questions, self._nearby()
            dialog = MergeDialog(
                self._desk.merging,
                self._messages,
                choose_folder=partial(questions.folder_of_copy, start),
                choose_file=partial(questions.packed_project, start),
                parent=self._window,
            )
            questions.show(dialog)

    def show_import(self) -> None:
        """Let a person bring in what is known already."""
        if self._desk is not None:
            dialog = ImportDialog(self._desk.importing, self._window)
            self._desk.closing.connect(dialog.reject)
            self._questions.show(dialog)

    def show_learning(self) -> None:
        """Let the model learn from the answers."""
        if self._desk is not None:
            dialog = LearnDialog(self._desk.learning, self._window)
            self._desk.closing.connect(dialog.reject)
            self._questions.show(dialog)

    def show_settings(self) -> None:
        """Show what can be set."""
        dialog = SettingsDialog(self._settings, self._messages, self._window)
        dialog.learning_wanted.connect(self.show_learning)
        self._questions.show(dialog)

    def find_folder(self) -> None:
        """Show where the folders of photographs are, so that one can be shown elsewhere."""
        dialog = SettingsDialog(self._settings, self._messages, self._window)
        dialog.show_project()
        self._questions.show(dialog)

    def show_keys(self) -> None:
        """Show the key list."""
        self._questions.show(KeysDialog(self._window))

    def close_project(self) -> Task | None:
        """Close the project after everything that was done is written."""
        if self._desk is None:
            return None
        desk, self._desk = self._desk, None
        log.info("Closing the project “%s”.", desk.project.folder)
        self._undoing.set_project(None)
        self._settings.set_project(None)
        self._window.set_project(None)
        self._window.show_page("view.start")
        self._recent.note(desk.project)
        closing = desk.close()
        closing.finished.connect(self.closed)
        return closing

    @Slot()
    def shut_down(self) -> None:
        """End everything; returns once it is written."""
        self.close_project()
        self._runner.close()

    def show_recent(self) -> None:
        """List the recent projects."""
        self._recent.show()

    def _open(self, get: Callable[[], Opened]) -> None:
        if self._opening:
            return
        self._opening = True
        closing = self.close_project()
        task = Task(lambda _progress: get(), cancellable=False)
        task.succeeded.connect(self._on_opened)
        task.finished.connect(self._on_opening_finished)
        if closing is None:
            self._runner.start(task, Lane.PROJECT)
        else:  # only then its file is free
            closing.finished.connect(lambda: self._runner.start(task, Lane.PROJECT))

    @Slot(object)
    def _on_opened(self, opening: Opened) -> None:
        log.info("Opened the project “%s”.", opening.project.folder)
        desk = self._make_desk(opening.project, opening.cache)
        self._desk = desk
        desk.device_known.connect(self._on_device_known)
        desk.work_started.connect(self._on_work_started)
        desk.pipeline.photographs_changed.connect(self._on_photographs_changed)
        desk.pipeline.questions_ready.connect(self._on_questions_ready)
        desk.working_changed.connect(self._window.set_working)
        desk.operations.events.changed.connect(self._window.tell_changed)
        self._window.set_project(desk.operations)
        self._settings.set_project(desk)
        self._recent.remember(opening.project.folder)
        self._undoing.set_project(desk.operations)
        self._window.show_page("view.photographs")  # which reads them before they are scanned
        desk.pipeline.start(tell=False)
        if opening.project.risk is not None:
            risk = opening.project.risk
            self._messages.warn(in_language(risk.text), in_language(risk.hint))
        upgraded = opening.project.upgraded
        if upgraded is not None:
            words = upgraded.sentence(), upgraded.hint_sentence()
            self._messages.tell_once(*map(in_language, words))
        for failure in opening.failures:
            self._messages.fail(failure)

    @Slot()
    def _on_opening_finished(self) -> None:
        self._opening = False

    @Slot(str)
    def _on_device_known(self, device: str) -> None:
        self._window.set_device(device)

    @Slot(str, object)
    def _on_work_started(self, title: str, task: Task) -> None:
        self._window.follow_work(title, task)

    @Slot()
    def _on_photographs_changed(self) -> None:
        self._window.tell_photographs_changed()

    @Slot()
    def _on_questions_ready(self) -> None:
        if self._window.current_page_id != "view.review":
            keys = keys_of(action_named("view.review"))
            said = self.tr("Questions are ready: {keys} leads to them.").format(keys=keys)
            self._messages.say(said, topic=Topic.QUESTIONS)

    @Slot()
    def _cancel(self) -> None:
        if self._desk is not None:
            self._desk.cancel()

    @Slot(object)
    def _show_undo(self, state: UndoState) -> None:
        self._window.set_undo(in_language(state.undo or ""), in_language(state.redo or ""))

    @Slot(object)
    def _show_recent(self, rows: list[RecentRow]) -> None:
        self._start_page.set_recent(rows)
        self._window.set_recent(rows)

    @Slot()
    def _open_again(self) -> None:
        """Open the project in the name of another reviewer."""
        if self._desk is not None:
            self.open(self._desk.project.folder)

    def _reviewer(self) -> str:
        return self._kept.reviewer or getpass.getuser()

    def _nearby(self) -> Path:
        recent = self._kept.recent
        return recent[0].parent if recent else self._places.projects

    def _connect(self) -> None:
        self._window.requested.connect(self.do)
        self._window.recent_chosen.connect(self.open)
        self._window.cancel_requested.connect(self._cancel)
        self._window.closing.connect(self.shut_down)
        self._start_page.project_chosen.connect(self.open)
        self._start_page.forget_requested.connect(self._recent.forget)
        self._start_page.locate_requested.connect(self._recent.locate)
        self._recent.listed.connect(self._show_recent)
        self._recent.located.connect(self.open)
        self._settings.reviewer_changed.connect(self._open_again)
        self._settings.recent_changed.connect(self._recent.show)
        self._undoing.state_known.connect(self._show_undo)
        self._runner.failed.connect(self._messages.fail)
