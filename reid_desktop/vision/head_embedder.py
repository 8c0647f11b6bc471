"""Embeds by a model and projects what it gives by a head."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.embedding import BatchEmbedder, Embedder
from reid_desktop.vision.training.head import Head


class HeadEmbedder:
    """A model that is ready to embed, with a learned head on top of it.

    Parameters
    ----------
    base : Embedder
    head : Head
        Learned for its embeddings.
    model_key : str
        Of both together.
    """

    def __init__(self, base: Embedder, head: Head, model_key: str) -> None:
        self._base, self.head = base, head
        self.model_key = model_key
        self.dim = head.dim

    @property
    def base_key(self) -> str:
        """Of the model whose embeddings are projected."""
        return self._base.model_key

    @property
    def device(self) -> str:
        return self._base.device

    @property
    def input_size(self) -> tuple[int, int]:
        return self._base.input_size

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        return self.head.apply(self._base.embed(photographs))


class BatchHeadEmbedder(HeadEmbedder):
    """The same on top of a network, which wants its photographs prepared, and in batches."""

    def __init__(self, base: BatchEmbedder, head: Head, model_key: str) -> None:
        super().__init__(base, head, model_key)
        self._network = base

    @property
    def batch_size(self) -> int:
        return self._network.batch_size

    @property
    def precision(self) -> str:
        return self._network.precision

    def prepare(self, photograph: NDArray[np.uint8]) -> NDArray[np.uint8]:
        return self._network.prepare(photograph)
