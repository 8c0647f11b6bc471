"""Photographs and targets to learn from, and ears that hear of a training."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.learning.targets import Targets
from reid_desktop.vision.training.progress import NoteKind, TrainingNote, TrainingStep

NO_PAIRS = np.zeros((0, 2), dtype=np.int64)


def targets(
    labels: Sequence[int] | NDArray[np.int64],
    weights: Sequence[float] | None = None,
    apart: NDArray[np.int64] = NO_PAIRS,
) -> Targets:
    """Make targets, of which all count in full unless told otherwise."""
    told = np.ones(len(labels)) if weights is None else np.array(weights)
    return Targets(np.array(labels, dtype=np.int64), told.astype(np.float32), apart)


class Always:
    """Says the same each time, and remembers when it was asked."""

    def __init__(self, what: Targets) -> None:
        self.what = what
        self.asked: list[tuple[int, NDArray[np.float32]]] = []

    def __call__(self, embeddings: NDArray[np.float32], epoch: int) -> Targets:
        self.asked.append((epoch, embeddings))
        return self.what


class Ears:
    """Hears of a training, and cancels after a step if told to."""

    def __init__(self, cancel_after: int = 0) -> None:
        self.cancel_after = cancel_after
        self.steps: list[TrainingStep] = []
        self.notes: list[TrainingNote] = []
        self.read: list[tuple[int, int]] = []

    def advance(self, done: int, total: int) -> None:
        self.read.append((done, total))

    def trained(self, step: TrainingStep) -> None:
        self.steps.append(step)
        if step.step == self.cancel_after:
            raise Cancelled

    def noted(self, note: TrainingNote) -> None:
        self.notes.append(note)

    @property
    def kinds(self) -> list[NoteKind]:
        return [note.kind for note in self.notes]
