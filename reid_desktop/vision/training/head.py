"""A projection of embeddings that are there already: learned in a minute on any computer."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.adaptation import wccn_projection
from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.learning.targets import Targets, TargetsOf
from reid_desktop.core.progress import Progress
from reid_desktop.vision.model_library import ModelError
from reid_desktop.vision.training.progress import TrainingProgress
from reid_desktop.vision.training.recipe import TrainingRecipe

_RIDGE = 2.0  # of the mean variance within classes over all directions; 0.5 to 4 differ little
_SOFTNESS = 2.0  # embeddings that never change are learned by heart at the temperature of SpCL
_MOST_DIM = 512  # components that learn; a minute for 10 000 photographs
_NO_VARIANCE = 1e-9
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
        projected = (embeddings - self.centre) @ self.weight.T
        return unit_rows(projected.astype(np.float32, copy=False))

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

    subject = HeadSubject(embeddings)
    Training(subject, targets_of, recipe, progress=progress, checkpoint=checkpoint).run()
    return subject.head()


class HeadSubject:
    """What learns: a head, in the principal components of the embeddings.

    It begins as the normalisation of what varies within the classes, which needs no training;
    what is learned is how the head differs from that.
    """

    device = "cpu"
    sees_all, varies, softness = True, False, _SOFTNESS

    def __init__(self, embeddings: NDArray[np.float32]) -> None:
        import torch  # noqa: PLC0415 - takes seconds

        self._digest = hashlib.sha256(embeddings.tobytes()).hexdigest()
        self._centre, basis = _components(embeddings)
        self._basis = torch.from_numpy(basis)
        rows = unit_rows(((embeddings - self._centre) @ basis).astype(np.float32))
        self._rows = torch.from_numpy(rows)
        dim = rows.shape[1]
        self._start: torch.Tensor = torch.eye(dim)
        self._has_started = False
        self._change = torch.nn.Parameter(torch.zeros(dim, dim))

    @property
    def about(self) -> Mapping[str, Any]:
        return {"embeddings": self._digest}

    @property
    def n_photographs(self) -> int:
        return len(self._rows)

    @property
    def readable(self) -> NDArray[np.bool_]:
        return np.ones(len(self._rows), dtype=np.bool_)

    @property
    def parameters(self) -> list["torch.nn.Parameter"]:
        return [self._change]

    def begin(self, _progress: Progress) -> None:
        """Nothing has to be done."""

    def heed(self, targets: Targets) -> bool:
        import torch  # noqa: PLC0415 - see above

        if self._has_started:
            return False
        self._has_started = True
        share = self._rows.shape[1] / len(self._centre)  # the other components do not vary
        start = wccn_projection(
            self._rows.numpy(), targets.labels, ridge=_RIDGE * share, weights=targets.weights
        )
        if start is not None:
            self._start = torch.from_numpy(start)
        return start is not None

    def all_rows(self, _progress: Progress) -> "torch.Tensor":
        import torch  # noqa: PLC0415 - see above

        with torch.no_grad():
            return self._projected(self._rows)

    def open(self, photographs: NDArray[np.int64]) -> NDArray[np.int64]:
        return photographs

    def rows(self, photographs: NDArray[np.int64], _rng: np.random.Generator) -> "torch.Tensor":
        return self._projected(self._rows[photographs])

    def tensors(self) -> dict[str, "torch.Tensor"]:
        return {"change": self._change, "start": self._start}

    def restore(self, tensors: Mapping[str, "torch.Tensor"]) -> None:
        self._change.data.copy_(tensors["change"])
        self._start, self._has_started = tensors["start"], True

    def head(self) -> Head:
        """Return what was learned.

        Directions in which the photographs it learned from do not differ vary within no animal:
        for others they count as much as the best of those that were seen.
        """
        start = self._start.numpy().astype(np.float64)
        change = self._change.detach().numpy().astype(np.float64)
        basis = self._basis.numpy().astype(np.float64)
        unseen = float(np.linalg.eigvalsh(start)[-1])
        inside = start + change @ start - unseen * np.eye(len(start))
        weight = basis @ inside @ basis.T + unseen * np.eye(len(basis))
        return Head(np.ascontiguousarray(weight, dtype=np.float32), self._centre)

    def _projected(self, rows: "torch.Tensor") -> "torch.Tensor":
        import torch  # noqa: PLC0415 - see above

        started = torch.nn.functional.normalize(rows @ self._start.T, dim=1)
        return torch.nn.functional.normalize(started + started @ self._change.T, dim=1)


def _components(
    embeddings: NDArray[np.float32],
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the mean of embeddings, and the directions in which they differ most, (dim, k)."""
    centre = embeddings.mean(axis=0, dtype=np.float64)
    centred = embeddings - centre
    n_found = max(1, min(_MOST_DIM, centred.shape[1], len(centred) - 1))
    few = len(centred) < centred.shape[1]  # both products have the same eigenvalues
    values, vectors = np.linalg.eigh(centred @ centred.T if few else centred.T @ centred)
    order = np.argsort(-values)[:n_found]
    kept = values[order] > _NO_VARIANCE * values.max()
    kept[0] = True
    order = order[kept]
    basis = centred.T @ vectors[:, order] if few else vectors[:, order]
    basis /= np.maximum(np.linalg.norm(basis, axis=0), _NO_VARIANCE)
    return centre.astype(np.float32), basis.astype(np.float32)
