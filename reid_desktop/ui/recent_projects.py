"""Keeps the list of recent projects: what they were, whether they are there, where they went."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reid_desktop.project.project import PROJECT_FILE, Project
from reid_desktop.project.summary import Summary, from_mapping, summary_of, to_mapping
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.models.recent_model import RecentRow
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.words import place


class RecentProjects(QObject):
    """Whether projects are there is looked at on FILES; what they hold is as at their closing."""

    listed = Signal(object)  # list of RecentRow, the newest first
    located = Signal(Path)  # a project that was missing, where it lies now

    def __init__(
        self,
        settings: SettingsControl,
        *,
        runner: TaskRunner,
        questions: Questions,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._kept = settings.kept
        self._runner = runner
        self._questions = questions
        self._messages = messages

    @Slot()
    def show(self) -> None:
        """List them."""
        recent, notes = self._kept.recent, dict(self._kept.notes)
        task = Task(lambda _progress: [_row(folder, notes) for folder in recent])
        task.succeeded.connect(self.listed)
        self._runner.start(task, Lane.FILES)

    def remember(self, folder: Path) -> None:
        """Put a project first."""
        self._kept.remember(folder)
        self.show()

    @Slot(Path)
    def forget(self, folder: Path) -> None:
        """Take a project off the list; the project itself is not touched."""
        self._kept.forget(folder)
        self.show()

    @Slot(Path)
    def locate(self, folder: Path) -> None:
        """Ask where a project that is missing lies now."""
        title = self.tr("Where does the project {name} lie now?").format(name=folder.name)
        start = next((one for one in folder.parents if one.is_dir()), Path.home())
        chosen = self._questions.folder(title, start)
        if chosen is not None:
            task = Task(lambda _progress: _project_in(chosen, folder.name))
            task.succeeded.connect(lambda found: self._on_located(folder, chosen, found))
            self._runner.start(task, Lane.FILES)

    def note(self, project: Project) -> None:
        """Keep what an open project is, before it is closed."""
        task = Task(lambda _progress: summary_of(project), cancellable=False)
        task.succeeded.connect(lambda summary: self._keep(project.folder, summary))
        self._runner.start(task, Lane.PROJECT)

    def uses(self) -> Mapping[str, str]:
        """Tell which folders of photographs are part of a project already, and of which."""
        summaries = [(folder, _noted(folder, self._kept.notes)) for folder in self._kept.recent]
        return {
            path: summary.name or folder.name
            for folder, summary in reversed(summaries)
            for path in summary.folders
        }

    def _keep(self, folder: Path, summary: Summary) -> None:
        self._kept.note(folder, to_mapping(summary))

    def _on_located(self, old: Path, chosen: Path, found: Path | None) -> None:
        if found is None:
            self._messages.warn(
                self.tr("There is no project in {place}.").format(place=place(chosen)),
                self.tr("Choose the folder that {file} lies in.").format(file=PROJECT_FILE),
            )
            return
        self._kept.forget(old)
        self.located.emit(found)


def _row(folder: Path, notes: Mapping[str, Mapping[str, object]]) -> RecentRow:
    there = (folder / PROJECT_FILE).exists()
    return RecentRow(folder, there=there, summary=_noted(folder, notes))


def _noted(folder: Path, notes: Mapping[str, Mapping[str, object]]) -> Summary:
    return from_mapping(notes.get(str(folder), {}))


def _project_in(folder: Path, name: str) -> Path | None:
    """Find the project in `folder`, or in a folder of its name inside it."""
    places: Sequence[Path] = (folder, folder / name)
    return next((one for one in places if (one / PROJECT_FILE).is_file()), None)
