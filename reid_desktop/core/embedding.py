"""What turns photographs into vectors, as the rest of the program sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

UNIT_LENGTH_TOLERANCE = 1e-3  # storing float16 moves a length by less than 1e-4


class Embedder(Protocol):
    """A model that is loaded and ready. Belongs to one thread."""

    @property
    def model_key(self) -> str:
        """Names weights and recipe: embeddings of different keys are never compared."""

    @property
    def dim(self) -> int:
        """Columns of an embedding."""

    @property
    def device(self) -> str:
        """Where it computes, in words for the status bar; may change when memory runs out."""

    @property
    def input_size(self) -> tuple[int, int]:
        """Width and height in pixels it looks at; more need not be decoded."""

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        """Embed `photographs`.

        Parameters
        ----------
        photographs : sequence of ndarray of shape (height, width, 3), uint8
            RGB; the sizes may differ.

        Returns
        -------
        ndarray of shape (n, dim), float32
            Rows of unit length, in the order of `photographs`.
        """


@runtime_checkable
class BatchEmbedder(Embedder, Protocol):
    """An embedder whose photographs can be made ready in other threads, ahead of it."""

    @property
    def batch_size(self) -> int:
        """How many photographs at a time it is fastest with; may fall when memory runs out."""

    @property
    def precision(self) -> str:
        """In which numbers it computes: ``float32``, ``float16`` or ``bfloat16``."""

    def prepare(self, photograph: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Bring a photograph to what the model looks at. Any thread may call it.

        Returns
        -------
        ndarray of shape (height, width, 3), uint8
            To embed it gives the row of `photograph`.
        """


class Projection(Protocol):
    """Makes the embeddings of a learned model from those of the one it was learned from."""

    def apply(self, embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
        """Project unit-length rows, (n, dim) -> (n, dim_out): unit-length rows."""


@dataclass(frozen=True, slots=True)
class Derived:
    """How a model follows from another one, so that no photograph need be looked at again.

    Attributes
    ----------
    base_key : str
        Of the embeddings that are projected.
    """

    base_key: str
    projection: Projection


def unit_rows(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scale every row to unit length.

    Parameters
    ----------
    rows : ndarray of shape (n, dim), float32

    Returns
    -------
    ndarray of shape (n, dim), float32
        A row of zeros becomes the first axis: a photograph without any structure still
        has to lie somewhere, and always at the same place.

    Raises
    ------
    ValueError
        If a value is not finite.

    Examples
    --------
    >>> unit_rows(np.array([[3, 4], [0, 0]], dtype=np.float32)).round(3).tolist()
    [[0.6000000238418579, 0.800000011920929], [1.0, 0.0]]
    """
    if not np.isfinite(rows).all():
        raise ValueError("embeddings must be finite")
    largest = np.abs(rows).max(axis=1, keepdims=True, initial=0.0)
    scaled = rows / np.where(largest > 0, largest, 1)  # squares neither overflow nor vanish
    scaled[largest[:, 0] == 0, 0] = 1
    unit: NDArray[np.float32] = scaled / np.linalg.norm(scaled, axis=1, keepdims=True)
    return np.ascontiguousarray(unit, dtype=np.float32)


def require_unit_length(embeddings: NDArray[np.float32], name: str = "embeddings") -> None:
    """Make sure that every row has unit length.

    Raises
    ------
    ValueError
        Naming the row that is furthest off.
    """
    lengths = np.linalg.norm(embeddings, axis=1)
    if not np.all(np.abs(lengths - 1.0) <= UNIT_LENGTH_TOLERANCE):
        worst = int(np.argmax(np.abs(lengths - 1.0)))
        raise ValueError(f"{name}[{worst}] has length {lengths[worst]:.4f}, not 1")
