"""What teaches a model, as the runs see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from reid_desktop.core.learning.targets import TargetsOf
    from reid_desktop.core.learning.versions import BaseModel
    from reid_desktop.core.records import CropSource
    from reid_desktop.vision.training.progress import Pace, TrainingProgress
    from reid_desktop.vision.training.recipe import TrainingRecipe


@dataclass(frozen=True, slots=True)
class Material:
    """The photographs of a project, and the model they were embedded by.

    Attributes
    ----------
    base : BaseModel
        What learning begins from.
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows under it; zeros for photographs it does not know.
    crops : sequence of CropSource, of length n
    """

    base: BaseModel
    embeddings: NDArray[np.float32]
    crops: Sequence[CropSource]


class Product(Protocol):
    """A model that was taught, not kept yet."""

    @property
    def device(self) -> str:
        """Where it was computed, in words."""

    def embed(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Embed photographs of the material, (k,) -> (k, dim): unit-length rows."""

    def keep(self, name: str, words: str) -> BaseModel:
        """Put it into the library of models, under a name, with words that describe it.

        Raises
        ------
        ReidError
            If there is no room; nothing is left behind.
        """


class Trainer(Protocol):
    """Teaches. Called on the EMBED thread; everything may take minutes."""

    def pace(self, material: Material, rows: NDArray[np.int64], recipe: TrainingRecipe) -> Pace:
        """Measure on ten batches what learning takes on this machine."""

    def train(
        self,
        material: Material,
        rows: NDArray[np.int64],
        targets_of: TargetsOf,
        recipe: TrainingRecipe,
        *,
        progress: TrainingProgress,
        checkpoint: Path,
    ) -> Product:
        """Teach the model by some photographs of the material, going on from a checkpoint.

        Raises
        ------
        Cancelled
            If the person cancelled; the next call goes on from there.
        ReidError
            If there is no memory or no disk, or nothing to learn from.
        """
