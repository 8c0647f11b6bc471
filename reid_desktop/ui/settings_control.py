"""Does what the settings ask: keeps it, and makes it so at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from reid_desktop.core.learning.versions import ModelVersion
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Permissions
from reid_desktop.ui.desk import Desk
from reid_desktop.ui.embed_bench import EmbedBench
from reid_desktop.ui.embedding import ProjectModel
from reid_desktop.ui.style import ThemeChoice, theme_choice
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.ui.words import model_in_words, models_in_words
from reid_desktop.vision.licences import agreement_to, needs_agreement
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import ModelEntry
from reid_desktop.vision.model_suggestion import ModelSuggestion


class KeptSettings(Protocol):
    """What is kept from one start to the next."""

    @property
    def reviewer(self) -> str: ...
    def set_reviewer(self, reviewer: str) -> None: ...
    @property
    def model(self) -> str: ...
    def set_model(self, model: str) -> None: ...
    @property
    def device(self) -> str: ...
    def set_device(self, device: str) -> None: ...
    @property
    def theme(self) -> str: ...
    def set_theme(self, theme: str) -> None: ...
    @property
    def language(self) -> str: ...
    def set_language(self, language: str) -> None: ...
    @property
    def text_size(self) -> int: ...
    def set_text_size(self, percent: int) -> None: ...
    @property
    def pauses_on_battery(self) -> bool: ...
    def set_pauses_on_battery(self, *, pauses: bool) -> None: ...
    @property
    def recent(self) -> tuple[Path, ...]: ...
    def remember(self, folder: Path) -> None: ...
    def forget(self, folder: Path) -> None: ...
    def forget_all(self) -> None: ...
    @property
    def notes(self) -> Mapping[str, Mapping[str, object]]: ...
    def note(self, folder: Path, facts: Mapping[str, object]) -> None: ...
    @property
    def agreed(self) -> tuple[str, ...]: ...
    def agree(self, terms: str) -> None: ...


@dataclass(frozen=True, slots=True)
class ModelShelf:
    """The models of this computer; everything may take seconds and runs on a worker thread.

    Attributes
    ----------
    entries : callable
        Lists the models.
    suggest : callable
        ``suggest(file)`` tells what a file of weights may be; None if a card tells it.
    add : callable
        ``add(file, values)`` brings a file in, with what the person said about it.
    remove : callable
        ``remove(name)`` deletes a model that was added or got.
    get : callable
        ``get(card, progress)`` gets the weights of a model from the internet.
    describe_device : callable
        ``describe_device(name)`` gives the device in words, or refuses.
    """

    entries: Callable[[], list[ModelEntry]]
    suggest: Callable[[Path], ModelSuggestion | None]
    add: Callable[[Path, dict[str, Any]], ModelCard]
    remove: Callable[[str], ModelCard]
    get: Callable[[ModelCard, Progress], ModelCard]
    describe_device: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Download:
    """A model that is being got."""

    name: str
    task: Task


class SettingsControl(QObject):
    """What the settings dialog talks to. It outlives the dialog.

    Attributes
    ----------
    kept : KeptSettings
        For those who only read and remember: what is written there takes effect nowhere.
    """

    reviewer_changed = Signal()
    recent_changed = Signal()
    models_listed = Signal(object)  # list[ModelEntry]
    project_model_known = Signal(object)  # ProjectModel, or None without a project
    versions_known = Signal(object)  # list[ModelVersion]; none without a project
    permissions_known = Signal(object)  # Permissions, or None without a project
    download_changed = Signal()

    def __init__(
        self,
        kept: KeptSettings,
        *,
        runner: TaskRunner,
        bench: EmbedBench,
        shelf: ModelShelf,
        choose_theme: Callable[[ThemeChoice], None],
        choose_text_size: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__()
        self.kept = kept
        self._runner = runner
        self._bench = bench
        self._shelf = shelf
        self._choose_theme = choose_theme
        self._choose_text_size = choose_text_size
        self._desk: Desk | None = None
        self._download: Download | None = None

    @property
    def theme(self) -> ThemeChoice:
        """How the window looks."""
        return theme_choice(self.kept.theme)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Show other colours, at once."""
        self.kept.set_theme(choice.value)
        self._choose_theme(choice)

    def choose_text_size(self, percent: int) -> None:
        """Write everything larger or smaller, at once."""
        self.kept.set_text_size(percent)
        if self._choose_text_size is not None:
            self._choose_text_size(percent)

    @property
    def reviewer(self) -> str:
        """Who answers."""
        return self.kept.reviewer

    def choose_reviewer(self, reviewer: str) -> None:
        """Keep answers under another name from now on."""
        if reviewer != self.kept.reviewer:
            self.kept.set_reviewer(reviewer)
            self.reviewer_changed.emit()

    @property
    def n_recent(self) -> int:
        """How many projects the start page lists."""
        return len(self.kept.recent)

    def clear_recent(self) -> None:
        """Empty that list."""
        self.kept.forget_all()
        self.recent_changed.emit()

    @property
    def usual_model(self) -> str:
        """The model of projects that were not embedded yet."""
        return self.kept.model

    def choose_usual_model(self, model: str) -> None:
        """Let projects that were not embedded yet begin with it; "" for the usual one."""
        self.kept.set_model(model)
        self._bench.model = self.kept.model

    @property
    def device(self) -> str:
        """What computes."""
        return self.kept.device

    def choose_device(self, device: str) -> Task:
        """Compute elsewhere from the next photographs on; the result is the device in words.

        A device that does not work is refused, and the one of before is kept.
        """
        task = self._run(lambda: self._shelf.describe_device(device))
        task.succeeded.connect(partial(self._keep_device, device))
        return task

    def list_models(self) -> None:
        """Look which models are there; `models_listed` tells."""
        self._run(self._shelf.entries).succeeded.connect(self.models_listed)

    def suggest(self, file: Path) -> Task:
        """Look at a file of weights; the result is a `ModelSuggestion`, or None with a card."""
        return self._run(lambda: self._shelf.suggest(file))

    def add_model(self, file: Path, values: dict[str, Any]) -> Task:
        """Bring a file of weights in; the result is its `ModelCard`."""
        task = self._run(lambda: self._shelf.add(file, values), cancellable=False)
        task.succeeded.connect(self._on_added)
        return task

    def remove_model(self, card: ModelCard) -> Task:
        """Delete a model from this computer; new projects begin with the built-in one then."""
        task = self._run(lambda: self._shelf.remove(card.name), cancellable=False)
        task.succeeded.connect(self._on_removed)
        task.finished.connect(self.list_models)
        return task

    @property
    def download(self) -> Download | None:
        """The model that is being got now."""
        return self._download

    def get_model(self, card: ModelCard) -> None:
        """Get the weights of a model from the internet, unless another one is being got."""
        if self._download is not None:
            return
        task = Task(lambda progress: self._shelf.get(card, progress))
        task.succeeded.connect(self.list_models)
        task.finished.connect(self._on_download_finished)
        self._download = Download(card.name, self._runner.start(task, Lane.DOWNLOADS))
        self.download_changed.emit()

    @Slot()
    def _on_download_finished(self) -> None:
        self._download = None
        self.download_changed.emit()

    def is_agreed(self, card: ModelCard) -> bool:
        """Whether nothing more has to be agreed to before the model is used."""
        return not needs_agreement(card) or agreement_to(card) in self.kept.agreed

    def agree(self, card: ModelCard) -> None:
        """Remember that the person keeps to the terms of a model."""
        self.kept.agree(agreement_to(card))
        self.list_models()

    @Slot(str)
    def take_over_terms(self, model: str) -> None:
        """Remember for what was learned that the person keeps to the terms of its base."""
        task = self._run(self._shelf.entries)
        task.succeeded.connect(partial(self._agree_to, model))

    def _agree_to(self, model: str, entries: Sequence[ModelEntry]) -> None:
        for entry in entries:
            if entry.card.name == model and needs_agreement(entry.card):
                self.agree(entry.card)

    @property
    def has_project(self) -> bool:
        """Whether a project is open."""
        return self._desk is not None

    @property
    def desk(self) -> Desk | None:
        """The open project."""
        return self._desk

    def set_project(self, desk: Desk | None) -> None:
        """Learn that a project was opened or closed."""
        self._desk = desk
        if desk is not None:
            desk.operations.events.solved.connect(self.load_project_model)
        self.load_project_model()
        self.load_permissions()

    @Slot()
    def load_project_model(self) -> None:
        """Look by which model the open project is compared, and what was learned for it.

        `project_model_known` and `versions_known` tell.
        """
        if self._desk is None:
            self.project_model_known.emit(None)
            self.versions_known.emit([])
        else:
            self._desk.load_model().succeeded.connect(self._on_project_model)
            self._desk.learning.load_versions().succeeded.connect(self._on_versions)

    def change_project_model(self, model: str) -> None:
        """Compare the photographs of the open project by another model."""
        if self._desk is not None:
            self._desk.pipeline.change_model(model, model_in_words(model))
            self.load_project_model()

    def change_further_models(self, models: Sequence[str], first: str) -> None:
        """Compare the photographs of the open project by these, too, beside its first model."""
        if self._desk is not None:
            self._desk.pipeline.change_further(models, models_in_words([first, *models]))
            self.load_project_model()

    def load_permissions(self) -> None:
        """Look what of the open project's photographs may be read; `permissions_known` tells."""
        if self._desk is None:
            self.permissions_known.emit(None)
        else:
            self._desk.load_permissions().succeeded.connect(self._on_permissions)

    def permit(self, permissions: Permissions) -> None:
        """Read this of the open project's photographs from now on, and forget the rest of it."""
        if self._desk is not None:
            self._desk.permit(permissions).finished.connect(self.load_permissions)

    def _keep_device(self, device: str, _words: str) -> None:
        self.kept.set_device(device)
        self._bench.renew()

    @Slot()
    def _on_added(self) -> None:
        self._bench.renew()  # it may have the name of one that was removed, and other weights
        self.list_models()

    @Slot(object)
    def _on_removed(self, card: ModelCard) -> None:
        if self.kept.model == card.name:
            self.choose_usual_model("")

    @Slot(object)
    def _on_project_model(self, model: ProjectModel) -> None:
        if self._desk is not None:
            self.project_model_known.emit(model)

    @Slot(object)
    def _on_versions(self, versions: list[ModelVersion]) -> None:
        if self._desk is not None:
            self.versions_known.emit(versions)

    @Slot(object)
    def _on_permissions(self, permissions: Permissions) -> None:
        if self._desk is not None:
            self.permissions_known.emit(permissions)

    def _run(self, work: Callable[[], Any], *, cancellable: bool = True) -> Task:
        task = Task(lambda _progress: work(), cancellable=cancellable)
        return self._runner.start(task, Lane.FILES, urgency=Urgency.NOW)
