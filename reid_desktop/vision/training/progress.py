"""How a training tells where it is, and learns that it should pause or stop."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

import numpy as np

from reid_desktop.core.progress import Progress

PACE_STEPS = 10  # batches from which it is told how long all of them will take
_WARMING_UP = 2  # the first ones allocate memory, and say little of the rest


@dataclass(frozen=True, slots=True)
class TrainingStep:
    """A batch that was learned from.

    Attributes
    ----------
    epoch : int
        From 0.
    step : int
        Batches done since the beginning, this one included: 1…n_steps.
    n_steps : int
        Of the whole training.
    loss : float
    seconds : float
        It took.
    """

    epoch: int
    step: int
    n_steps: int
    loss: float
    seconds: float


class NoteKind(StrEnum):
    """What a person should know of a training that goes on."""

    SMALLER_BATCHES = "smaller_batches"  # memory did not suffice; `number` photographs by now
    LEFT_OUT = "left_out"  # `number` photographs could not be read
    NOT_KEPT = "not_kept"  # a checkpoint could not be written; a crash would cost more


@dataclass(frozen=True, slots=True)
class TrainingNote:
    """Something that did not stop a training.

    Attributes
    ----------
    number : int
        As the kind tells; else 0.
    """

    kind: NoteKind
    number: int = 0


class TrainingProgress(Progress, Protocol):
    """What hears of a training: `advance` of photographs that are read before the first batch."""

    def trained(self, step: TrainingStep) -> None:
        """Hear of a batch. Not to return is to pause.

        Raises
        ------
        Cancelled
            If the person cancelled; the training keeps a checkpoint and lets it pass.
        """

    def noted(self, note: TrainingNote) -> None:
        """Hear of what did not stop it."""


class _Unheard:
    """Nobody waits, and nobody cancels."""

    def advance(self, done: int, total: int) -> None:
        """Go on."""

    def trained(self, step: TrainingStep) -> None:
        """Go on."""

    def noted(self, note: TrainingNote) -> None:
        """Go on."""


UNHEARD: Final[TrainingProgress] = _Unheard()


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a training takes on this machine.

    Attributes
    ----------
    seconds_before : float
        Until the first batch: reading photographs, embedding them once.
    seconds_a_step : float
    n_steps : int
        Of the whole training.
    """

    seconds_before: float
    seconds_a_step: float
    n_steps: int

    @property
    def seconds(self) -> float:
        """Of the whole training."""
        return self.seconds_before + self.seconds_a_step * self.n_steps


def estimate_seconds(steps: Sequence[TrainingStep]) -> float:
    """Estimate how long the rest of a training takes, from its latest steps.

    Returns
    -------
    float
        Seconds; 0 while nothing is known.
    """
    if not steps:
        return 0.0
    told = steps[_WARMING_UP:] if len(steps) > _WARMING_UP else steps
    pace_s = float(np.median([step.seconds for step in told]))
    return pace_s * (steps[-1].n_steps - steps[-1].step)
