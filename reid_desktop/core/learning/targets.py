"""What is to be learned: who is one class, how much each photograph counts, who is never one."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

_PROVEN = 1.0
_UNPROVEN = 0.5  # a group that no answer joined is right more often than not, and not always
_UNSURE = 0.5  # and a photograph of which somebody could not tell shows little
_TORN_OUT = 0.25  # whose group holds a photograph that it must not be with
_NOISE = -1


@dataclass(frozen=True, slots=True)
class Targets:
    """What is to be learned of n photographs.

    Attributes
    ----------
    labels : ndarray of shape (n,), int64
        Class of each, 0 and above; a class of one is an instance on its own.
    weights : ndarray of shape (n,), float32
        How much each counts, 0…1; one of 0 is left out, as an example and as a contrast.
    apart : ndarray of shape (m, 2), int64
        Rows that are known to show different individuals, smaller row first; never in one class.
    """

    labels: NDArray[np.int64]
    weights: NDArray[np.float32]
    apart: NDArray[np.int64]

    def __post_init__(self) -> None:
        n = len(self.labels)
        if self.labels.shape != (n,) or self.weights.shape != (n,):
            raise ValueError(f"labels {self.labels.shape} and weights {self.weights.shape} differ")
        if self.apart.ndim != 2 or self.apart.shape[1] != 2:
            raise ValueError(f"apart must be pairs, not {self.apart.shape}")
        if n and (self.labels.min() < 0 or self.weights.min() < 0 or self.weights.max() > 1):
            raise ValueError("labels are 0 and above, weights 0…1")
        if len(self.apart) and not 0 <= self.apart.min() <= self.apart.max() < n:
            raise ValueError("apart names rows that are not there")

    @property
    def n_classes(self) -> int:
        """Classes, instances on their own among them."""
        return len(np.unique(self.labels))


class TargetsOf(Protocol):
    """Looks again at who is who, as learning goes: called before each epoch or every k-th."""

    def __call__(self, embeddings: NDArray[np.float32], epoch: int) -> Targets:
        """Return what is to be learned next.

        Parameters
        ----------
        embeddings : ndarray of shape (n, dim), float32
            Unit-length rows of all photographs, as the model sees them by now.
        epoch : int
            The one that begins, from 0.
        """


class Unchanging:
    """Targets that stay as they are."""

    def __init__(self, targets: Targets) -> None:
        self._targets = targets

    def __call__(
        self,
        embeddings: NDArray[np.float32],  # noqa: ARG002 - they tell nothing new
        epoch: int,  # noqa: ARG002
    ) -> Targets:
        """Return what was to be learned before, too."""
        return self._targets


def targets_of_partition(
    labels: NDArray[np.int64],
    *,
    proven: NDArray[np.bool_],
    cannot: NDArray[np.int64],
    unsure: NDArray[np.int64],
) -> Targets:
    """Make targets from a partition and what people said.

    Parameters
    ----------
    labels : ndarray of shape (n,), int64
        Groups, by any numbers; -1 belongs to none and becomes an instance on its own.
    proven : ndarray of shape (n,), bool
        Whether answers joined the row to its group.
    cannot : ndarray of shape (m, 2), int64
        Pairs of rows that show different individuals.
    unsure : ndarray of shape (k, 2), int64
        Pairs of rows of which somebody could not tell.

    Returns
    -------
    Targets
        Classes are numbered from 0 by their first row. Of two rows of one group that must not
        be together the one that is proven stays; are both or none of them, both leave it and
        become instances on their own that count little. What a person was unsure of counts
        less, and so do groups that no answer joined. No order of rows or pairs matters.

    Raises
    ------
    ValueError
        If a row cannot be with itself, or the shapes differ.
    """
    if proven.shape != labels.shape:
        raise ValueError(f"{len(labels)} labels, and {len(proven)} rows proven or not")
    apart = _pairs(cannot)
    if (apart[:, 0] == apart[:, 1]).any():
        raise ValueError("a row cannot be different from itself")
    torn = _torn_out(labels, proven, apart)
    alone = torn | (labels == _NOISE)
    weights = np.where(proven, _PROVEN, _UNPROVEN)
    weights[np.unique(unsure)] *= _UNSURE
    weights[torn] = np.minimum(weights[torn], _TORN_OUT)
    return Targets(_numbered(labels, alone), weights.astype(np.float32), apart)


def _pairs(pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return every pair once, the smaller row first."""
    return np.unique(np.sort(pairs.reshape(-1, 2).astype(np.int64), axis=1), axis=0)


def _torn_out(
    labels: NDArray[np.int64], proven: NDArray[np.bool_], apart: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Tell which rows must leave their group, (n,)."""
    together = labels[apart[:, 0]] == labels[apart[:, 1]]
    together &= labels[apart[:, 0]] != _NOISE
    first, second = apart[together].T
    torn = np.zeros(len(labels), dtype=np.bool_)
    torn[first[proven[first] <= proven[second]]] = True
    torn[second[proven[second] <= proven[first]]] = True
    return torn


def _numbered(labels: NDArray[np.int64], alone: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Renumber groups by their first row; those who are alone get a number of their own."""
    own = np.arange(len(labels), dtype=np.int64) + labels.max(initial=0) + 1
    _, first, inverse = np.unique(
        np.where(alone, own, labels), return_index=True, return_inverse=True
    )
    place = np.empty(len(first), dtype=np.int64)
    place[np.argsort(first)] = np.arange(len(first))
    return np.asarray(place[inverse], dtype=np.int64)
