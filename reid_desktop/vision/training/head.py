"""A projection of embeddings that are there already: learned in a minute on any computer."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.learning.targets import TargetsOf
from reid_desktop.core.progress import Progress
from reid_desktop.vision.model_library import ModelError
from reid_desktop.vision.training.progress import TrainingProgress
from reid_desktop.vision.training.recipe import TrainingRecipe

_WEIGHT, _CENTRE = "head.weight", "head.centre"

if TYPE_CHECKING:
    import torch


@dataclass(frozen=True, slots=True)
class Head:
    """A projection of embeddings.

    Attributes
    ----------
    weight : ndarray of shape (dim_out, dim), float32
    centre : ndarray of shape (dim,), float32
        Subtracted before: what all photographs have in common tells no two of them apart.
    """

    weight: NDArray[np.float32]
    centre: NDArray[np.float32]

    @classmethod
    def untrained(cls, dim: int) -> "Head":
        """Return the head that changes nothing."""
        return cls(np.eye(dim, dtype=np.float32), np.zeros(dim, dtype=np.float32))

    @property
    def dim(self) -> int:
        """Columns of what it makes."""
        return len(self.weight)

    def apply(self, embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
        """Project embeddings of the model it was learned for.

        Parameters
        ----------
        embeddings : ndarray of shape (n, dim), float32

        Returns
        -------
        ndarray of shape (n, dim_out), float32
            Unit-length rows.
        """
        return unit_rows((embeddings - self.centre) @ self.weight.T)

    def tensors(self) -> dict[str, NDArray[np.float32]]:
        """Return what `head_of` takes."""
        return {_WEIGHT: self.weight, _CENTRE: self.centre}


def head_of(tensors: Mapping[str, NDArray[np.float32]], file_name: str) -> Head:
    """Make a head from the tensors of a file.

    Raises
    ------
    ModelError
        If they are none of a head.
    """
    weight, centre = tensors.get(_WEIGHT), tensors.get(_CENTRE)
    if (
        weight is None
        or centre is None
        or weight.ndim != 2
        or centre.shape != weight.shape[1:]
        or not (np.isfinite(weight).all() and np.isfinite(centre).all())
    ):
        raise ModelError(
            f"“{file_name}” holds no projection of embeddings, though its card says so.",
            "Copy the model again, its card and its file together.",
        )
    return Head(weight.astype(np.float32), centre.astype(np.float32))


def train_head(
    embeddings: NDArray[np.float32],
    targets_of: TargetsOf,
    recipe: TrainingRecipe,
    *,
    progress: TrainingProgress,
    checkpoint: Path | None,
) -> Head:
    """Learn a head for embeddings.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows.
    targets_of : TargetsOf
        Of these rows.
    recipe : TrainingRecipe
    progress : TrainingProgress
    checkpoint : Path, optional
        A file to go on from, if it is of the same training, and to write to now and then.

    Raises
    ------
    Cancelled
        If the person cancelled; the next call goes on from there.
    ReidError
        If there is nothing to learn from, or memory does not suffice.
    """
    from reid_desktop.vision.training.loop import Training  # noqa: PLC0415 - loads torch

    subject = _Projection(embeddings)
    Training(subject, targets_of, recipe, progress=progress, checkpoint=checkpoint).run()
    return subject.head()


class _Projection:
    """What learns: how a head differs from one that changes nothing."""

    device = "cpu"
    sees_all = True

    def __init__(self, embeddings: NDArray[np.float32]) -> None:
        import torch  # noqa: PLC0415 - takes seconds

        self._embeddings = torch.from_numpy(np.ascontiguousarray(embeddings, dtype=np.float32))
        dim = embeddings.shape[1]
        self._change = torch.nn.Parameter(torch.zeros(dim, dim))
        self._digest = hashlib.sha256(self._embeddings.numpy().tobytes()).hexdigest()

    @property
    def about(self) -> Mapping[str, Any]:
        return {"embeddings": self._digest}

    @property
    def n_photographs(self) -> int:
        return len(self._embeddings)

    @property
    def readable(self) -> NDArray[np.bool_]:
        return np.ones(len(self._embeddings), dtype=np.bool_)

    def begin(self, _progress: Progress) -> None:
        """Nothing has to be done."""

    def open(self, photographs: NDArray[np.int64]) -> NDArray[np.int64]:
        return photographs

    @property
    def parameters(self) -> list["torch.nn.Parameter"]:
        return [self._change]

    def all_rows(self, _progress: Progress) -> "torch.Tensor":
        import torch  # noqa: PLC0415 - see above

        with torch.no_grad():
            return self._projected(self._embeddings)

    def rows(self, photographs: NDArray[np.int64], _rng: np.random.Generator) -> "torch.Tensor":
        return self._projected(self._embeddings[photographs])

    def tensors(self) -> dict[str, "torch.Tensor"]:
        return {"change": self._change}

    def restore(self, tensors: Mapping[str, "torch.Tensor"]) -> None:
        self._change.data.copy_(tensors["change"])

    def head(self) -> Head:
        """Return what was learned."""
        weight = self._change.detach().numpy() + np.eye(self._change.shape[1])
        return Head(np.ascontiguousarray(weight, dtype=np.float32))

    def _projected(self, rows: "torch.Tensor") -> "torch.Tensor":
        projected = rows + rows @ self._change.T
        unit: torch.Tensor = projected / projected.norm(dim=1, keepdim=True).clamp_min(1e-12)
        return unit
