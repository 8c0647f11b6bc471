"""All numbers of a training, in one record."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

_MOST_OF_HEAD = 50  # batches of an epoch: a minute for any number of photographs


class Depth(StrEnum):
    """How much of a model learns."""

    HEAD = "head"  # a projection of embeddings that are there already
    LAST_STAGE = "last stage"  # the end of the network; what comes before stays as it is
    WHOLE = "whole network"


@dataclass(frozen=True, slots=True)
class TrainingRecipe:
    """How a model learns.

    Attributes
    ----------
    depth : Depth
    epochs : int
        Between two of them the targets may change.
    n_classes, n_each : int
        Of a batch: so many classes, and so many photographs of each.
    n_steps : int
        Batches of an epoch; 0 for as many as show every photograph about once, for a head no
        more than fifty.
    learning_rate, weight_decay : float
        Of Adam. A head decays towards leaving embeddings as they are.
    step_at : int
        Epochs after which the learning rate falls to a tenth, again and again.
    temperature : float
        Divides similarities: the smaller, the more the nearest count.
    momentum : float
        How much the memory keeps of what it remembers of a photograph, 0…1.
    flip : bool
        Whether mirror images show the same animal: not where sides are told apart.
    refresh_every : int
        Epochs between two looks at the targets.
    kept : float
        How much of the weights that a network began with stays in what it ends with, 0…1: what
        it knew of animals it never saw is else lost over those it did. Not of a head.
    seed : int

    References
    ----------
    Ge, Zhu, Chen, Zhao, Li, "Self-paced Contrastive Learning with Hybrid Memory for Domain
    Adaptive Object Re-ID", NeurIPS 2020: all values are theirs, but for `kept`, which is 0 there:
    Wortsman et al., "Robust Fine-Tuning of Zero-Shot Models", CVPR 2022.
    """

    depth: Depth = Depth.HEAD
    epochs: int = 50
    n_classes: int = 16
    n_each: int = 4
    n_steps: int = 0
    learning_rate: float = 3.5e-4
    weight_decay: float = 5e-4
    step_at: int = 20
    temperature: float = 0.05
    momentum: float = 0.2
    flip: bool = True
    refresh_every: int = 1
    kept: float = 0.4
    seed: int = 0

    def __post_init__(self) -> None:
        counts = (self.epochs, self.n_classes, self.n_each, self.step_at, self.refresh_every)
        if min(counts) < 1 or self.n_steps < 0:
            raise ValueError("a training has at least one epoch, class, photograph and step")
        if not 0 <= self.momentum < 1 or not 0 <= self.kept < 1 or self.temperature <= 0:
            raise ValueError("momentum and what is kept are 0…1, the temperature is above 0")

    @property
    def batch_size(self) -> int:
        """Photographs of a whole batch."""
        return self.n_classes * self.n_each

    def steps_of(self, n_photographs: int) -> int:
        """Return the batches of an epoch for so many photographs."""
        once = max(1, -(-n_photographs // self.batch_size))
        if self.depth is Depth.HEAD:
            once = min(once, _MOST_OF_HEAD)
        return self.n_steps or once

    def rate_at(self, epoch: int) -> float:
        """Return the learning rate of an epoch, counted from 0."""
        return self.learning_rate * 0.1 ** (epoch // self.step_at)

    def to_json(self) -> str:
        """Write all values, to be kept with what was learned by them."""
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "TrainingRecipe":
        """Read what `to_json` wrote."""
        values: dict[str, Any] = json.loads(text)
        return cls(**values | {"depth": Depth(values["depth"])})
