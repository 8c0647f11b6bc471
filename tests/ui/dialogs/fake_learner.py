"""Learning that does what it is told, for the tests of its dialog."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
from PySide6.QtCore import QObject, Signal

from reid_desktop.core.errors import ReidError
from reid_desktop.core.learning.versions import (
    BaseModel,
    Comparison,
    Gain,
    Learned,
    Measure,
    ModelVersion,
    NewModelVersion,
)
from reid_desktop.project.learning.lesson import Counts, Known
from reid_desktop.project.learning.preparing import Prospect
from reid_desktop.ui.learning import Stage
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.vision.training.progress import Pace, TrainingStep
from reid_desktop.vision.training.recipe import Depth

_NONE = np.zeros((0, 2), np.int64)
_CODES = np.zeros(0, np.int64)
KNOWN = Known((), _CODES, _CODES, _NONE, _NONE, _NONE, _NONE, _NONE, _NONE, 0, 7, tells_sides=False)
COUNTS = Counts(212, 340, 18, 26, 64, 1_204)
BUILT_IN = BaseModel("classical", "classical-1")
PROSPECT = Prospect(
    KNOWN,
    COUNTS,
    BaseModel("Leopards", "swin-1"),
    BaseModel("Leopards", "swin-1"),
    {},
    tells_sides=True,
    name="Sample, learned 1",
    versions=(),
)
HELPED = ModelVersion(
    1,
    NewModelVersion(
        kept=BaseModel("Sample, learned 1", "head-1"),
        base=BUILT_IN,
        before="classical",
        depth="head",
        recipe="{}",
        seed=7,
        learned=Learned(160, 255, 14, 20, 48, 903, 570),
        comparison=Comparison(
            Measure(0.88, 0.931), Measure(0.93, 0.962), Gain(0.031, 0.012, 0.052), 41, 17
        ),
        program="1.0",
        device="the processor",
        learned_at=datetime(2026, 11, 3, 9, 30, tzinfo=UTC),
    ),
    "Ana",
)
NO_HELP = replace(
    HELPED,
    version_id=2,
    what=replace(
        HELPED.what,
        kept=None,
        comparison=Comparison(
            Measure(0.88, 0.931), Measure(0.87, 0.92), Gain(-0.011, -0.04, 0.01), 41, 17
        ),
    ),
)


def steps(n: int, of: int = 500) -> list[TrainingStep]:
    """Make steps whose loss falls."""
    at = np.arange(1, n + 1)
    loss = 0.4 + 2.2 * np.exp(-at / 120) + 0.25 * np.sin(at * 2.3)
    return [
        TrainingStep((step - 1) // 10, step, of, value, 0.12)
        for step, value in zip(at.tolist(), loss.tolist(), strict=True)
    ]


class FakeLearner(QObject):
    """Is in the stage it is put into, and notes what it was asked."""

    changed = Signal()
    stepped = Signal(object)
    noted = Signal(str)

    def __init__(self, stage: Stage = Stage.READY) -> None:
        super().__init__()
        self.stage = stage
        self.prospect: Prospect | None = PROSPECT
        self.paces: dict[Depth, Pace | ReidError] = {}
        self.steps: list[TrainingStep] = []
        self.version: ModelVersion | None = None
        self.error: ReidError | None = None
        self.is_watched = False
        self.is_resting = False
        self.asked: list[object] = []

    def become(self, stage: Stage) -> None:
        self.stage = stage
        self.changed.emit()

    def look(self) -> None:
        self.asked.append("look")

    def measure(self, depth: Depth) -> None:
        self.asked.append(("measure", depth))

    def measured(self, depth: Depth, found: Pace | ReidError) -> None:
        self.paces[depth] = found
        self.changed.emit()

    def start(self, depth: Depth) -> None:
        self.asked.append(("start", depth))

    def pause(self) -> None:
        self.asked.append("pause")

    def go_on(self) -> None:
        self.asked.append("go on")

    def give_up(self) -> None:
        self.asked.append("give up")

    def use(self, name: str) -> None:
        self.asked.append(("use", name))

    def settle(self) -> None:
        self.asked.append("settle")


class LearnerOfDesk(FakeLearner):
    """Of an open project, for which nothing was learned yet."""

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self._runner = runner

    def load_versions(self) -> Task:
        return self._runner.start(Task(lambda _progress: []), Lane.PROJECT)
