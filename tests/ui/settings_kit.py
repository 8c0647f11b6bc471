"""Settings over nothing real, for the tests of the settings dialog."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject, Signal

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.errors import ReidError
from reid_desktop.core.facts import Fact
from reid_desktop.core.learning.versions import ModelVersion
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Permissions
from reid_desktop.core.types import FolderId
from reid_desktop.project.facts import FactRow
from reid_desktop.project.preview import preview_of
from reid_desktop.project.relocation import Fit
from reid_desktop.project.station_table import StationTable
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.desk import Desk
from reid_desktop.ui.embed_bench import EmbedBench
from reid_desktop.ui.embedding import ProjectModel
from reid_desktop.ui.folder_places import FolderPlace, Reading
from reid_desktop.ui.operations import ProjectEvents
from reid_desktop.ui.settings_control import ModelShelf, SettingsControl
from reid_desktop.ui.style import ThemeChoice
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.telling import ReadTable, Told
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import ModelEntry
from reid_desktop.vision.model_suggestion import ModelSuggestion

LIONS = ModelEntry(
    ModelCard(
        name="Lions",
        architecture="resnet50",
        file="Lions.safetensors",
        sha256="0" * 64,
        licence="CC-BY-NC-4.0",
        source="https://example.org/lions",
        description="Faces of lions, three reserves.",
    ),
    n_bytes=94_000_000,
)
LOST = ModelEntry(
    ModelCard(name="Lost", architecture="resnet18", file="Lost.safetensors", sha256="1" * 64),
    n_bytes=None,
)
OFFERED = ModelEntry(
    ModelCard(
        name="Famous",
        architecture="swin_tiny_patch4_window7_224",
        file="Famous.safetensors",
        licence="CC-BY-NC-4.0",
        trained_on="Photographs of many animals.",
        citation="Them, 2024",
        hub_repo="them/famous",
        hub_file="model.bin",
        size_mb=94,
    ),
    n_bytes=None,
)
POINTS = ModelEntry(
    ModelCard(
        name="aliked-n16",
        architecture="aliked-n16",
        file="aliked-n16.safetensors",
        sha256="2" * 64,
        licence="BSD-3-Clause",
        source="https://github.com/Shiaoming/ALIKED",
        citation="Zhao et al., 2023",
        description="Finds points in photographs that can be found again in others.",
    ),
    n_bytes=2_700_000,
)
_PATIENCE_S = 5.0
_NOTHING_MORE = Permissions()
SUGGESTION = ModelSuggestion("birds", "mobilenetv2_100", (224, 224), (0.5,) * 3, (0.25,) * 3)


class FakePlaces(QObject):
    """Folders of a project, where they went, and how its stations are told."""

    changed = Signal()

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self._runner = runner
        self.folders: list[FolderPlace] = []
        self.fit: Fit | ReidError = ReidError("Of 200 photographs looked for, 12 are there.")
        self.looked: list[Path] = []
        self.reading = Reading("innermost", 60.0, *preview_of([]))
        self.set: list[tuple[str, float]] = []

    def load(self) -> Task:
        return self._give(lambda: self.folders)

    def look(self, folder_id: FolderId, chosen: Path) -> Task:
        self.looked.append(chosen)
        return self._give(lambda: _or_raise(self.fit))

    def load_reading(self) -> Task:
        return self._give(lambda: self.reading)

    def set_reading(self, level: str, gap_s: float) -> Task:
        self.set.append((level, gap_s))
        return self._give(lambda: None)

    def _give(self, result: Callable[[], object]) -> Task:
        return self._runner.start(Task(lambda _progress: result()), Lane.FILES)


class FakeTelling(QObject):
    """What photographs tell, and what was said of it."""

    changed = Signal()

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self._runner = runner
        self.told = Told([], "", [FactRow(fact, is_on=True, n=0) for fact in Fact], 100.0)
        self.read: ReadTable | ReidError = ReidError("It is no table.")
        self.done: list[tuple[Any, ...]] = []
        self.failure: ReidError | None = None

    def load(self) -> Task:
        return self._give(lambda: self.told)

    def plan_table(self, path: Path) -> Task:
        return self._give(lambda: _or_raise(self.read))

    def switch(self, fact: Fact, *, on: bool) -> Task:
        return self._act("switch", fact, on)

    def set_fastest(self, kmh: float) -> Task:
        return self._act("set_fastest", kmh)

    def set_zone(self, zone: str) -> Task:
        return self._act("set_zone", zone)

    def shift(self, camera: str, offset: str) -> Task:
        return self._act("shift", camera, offset)

    def shift_by(self, photograph: str, taken_at: datetime) -> Task:
        return self._act("shift_by", photograph, taken_at)

    def take_table(self, table: StationTable) -> Task:
        return self._act("take_table", table)

    def _act(self, *done: Any) -> Task:
        self.done.append(done)
        return self._give(lambda: _or_raise(self.failure))

    def _give(self, result: Callable[[], object]) -> Task:
        return self._runner.start(Task(lambda _progress: result()), Lane.FILES)


def _or_raise(result: object) -> object:
    if isinstance(result, Exception):
        raise result
    return result


class FakePoints(QObject):
    """Whether details are compared."""

    stopped_changed = Signal()

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self._runner = runner
        self.wanted = True
        self.stopped = False

    def load_wish(self) -> Task:
        return self._runner.start(Task(lambda _progress: self.wanted), Lane.PROJECT)

    def wish(self, *, wanted: bool) -> Task:
        self.wanted, self.stopped = wanted, not wanted
        return self.load_wish()

    def go_on(self) -> None:
        self.stopped = False
        self.stopped_changed.emit()


class FakeLearning:
    """What was learned from the answers."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self.versions: list[ModelVersion] = []

    def load_versions(self) -> Task:
        return self._runner.start(Task(lambda _progress: self.versions), Lane.PROJECT)


class FakeDesk(QObject):
    """An open project that has a model."""

    def __init__(self, runner: TaskRunner, model: ProjectModel, permissions: Permissions) -> None:
        super().__init__()
        self._runner = runner
        self.model = model
        self.permissions = permissions
        self.permitted: list[Permissions] = []
        self.pipeline = self
        self.operations = self
        self.events = ProjectEvents()
        self.heard: list[str] = []
        self.places = FakePlaces(runner)
        self.points = FakePoints(runner)
        self.telling = FakeTelling(runner)
        self.learning = FakeLearning(runner)
        self.relocated: list[tuple[FolderId, Fit]] = []

    def load_model(self) -> Task:
        return self._runner.start(Task(lambda _progress: self.model), Lane.PROJECT)

    def load_permissions(self) -> Task:
        return self._runner.start(Task(lambda _progress: self.permissions), Lane.PROJECT)

    def permit(self, permissions: Permissions) -> Task:
        self.permitted.append(permissions)
        self.permissions = permissions
        return self.load_permissions()

    def relocate(self, folder_id: FolderId, fit: Fit) -> Task:
        self.relocated.append((folder_id, fit))
        return self.load_permissions()

    def change_model(self, model: str, said: str) -> None:
        self.heard.append(f"{model}, {said}")
        self.model = replace(self.model, planned=model)

    def change_further(self, models: Sequence[str], said: str) -> None:
        self.heard.append(f"also {', '.join(models)}: {said}")
        self.model = replace(self.model, also=tuple(models), due=tuple(models))


class SettingsKit:
    """A `SettingsControl`, and what it does things to."""

    def __init__(self, runner: TaskRunner, folder: Path) -> None:
        self._runner = runner
        self.kept = Settings(folder / "settings.json")
        self.kept.set_reviewer("Ana")
        self.kept.set_model("classical")
        self.bench = EmbedBench(lambda *_: cast(Embedder, object()), "classical")
        self.themes: list[ThemeChoice] = []
        self.text_sizes: list[int] = []
        self.entries = [LIONS, LOST]
        self.suggestion: ModelSuggestion | None = None
        self.added: list[tuple[Path, dict[str, Any]]] = []
        self.refusal: ReidError | None = None
        self.got: list[str] = []
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.control = SettingsControl(
            self.kept,
            runner=runner,
            bench=self.bench,
            shelf=ModelShelf(
                entries=lambda: self.entries,
                suggest=lambda _file: self._or_refuse(self.suggestion),
                add=self._add,
                remove=self._remove,
                get=self._get,
                describe_device=lambda name: str(self._or_refuse(f"a {name} device")),
            ),
            choose_theme=self.themes.append,
            choose_text_size=self.text_sizes.append,
        )

    def open_project(
        self, name: str, planned: str = "", permissions: Permissions = _NOTHING_MORE
    ) -> FakeDesk:
        """Let a project be open."""
        desk = FakeDesk(self._runner, ProjectModel(name, planned), permissions)
        self.control.set_project(cast(Desk, desk))
        return desk

    def _add(self, file: Path, values: dict[str, Any]) -> ModelCard:
        self._or_refuse(None)
        self.added.append((file, values))
        card = ModelCard(name="Birds", architecture="a", file="b", sha256="c")
        self.entries = [ModelEntry(card, 1000), *self.entries]
        return card

    def _remove(self, name: str) -> ModelCard:
        self._or_refuse(None)
        (gone,) = (entry for entry in self.entries if entry.card.name == name)
        self.entries = [entry for entry in self.entries if entry is not gone]
        return gone.card

    def _get(self, card: ModelCard, progress: Progress) -> ModelCard:
        progress.advance(1, 94)
        self.may_go_on.wait(_PATIENCE_S)
        progress.advance(2, 94)
        self._or_refuse(None)
        self.got.append(card.name)
        self.entries = [
            ModelEntry(card, 1000) if entry.card == card else entry for entry in self.entries
        ]
        return card

    def _or_refuse(self, result: Any) -> Any:
        if self.refusal is not None:
            raise self.refusal
        return result
