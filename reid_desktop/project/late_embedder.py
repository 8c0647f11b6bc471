"""A model that need not be loaded to know what was embedded by it."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.embedding import Derived, Embedder


class LateEmbedder:
    """Loads its model when a photograph is to be embedded, and not before.

    Loading takes up to a minute, and a project in which everything is embedded needs its model
    key only.

    Parameters
    ----------
    model_key : str
        Of the model that `load` makes.
    load : callable
        Makes the embedder; called once at most.
    find_derived : callable, optional
        Tells how the model follows from another one; None if it does not.
    """

    def __init__(
        self,
        model_key: str,
        load: Callable[[], Embedder],
        find_derived: Callable[[], Derived | None] | None = None,
    ) -> None:
        self.model_key = model_key
        self._load = load
        self._find_derived = find_derived
        self._loaded: Embedder | None = None

    @property
    def device(self) -> str:
        """Where it computes, in words; empty until that is known."""
        return self._loaded.device if self._loaded is not None else ""

    @property
    def dim(self) -> int:
        return self.loaded().dim

    @property
    def input_size(self) -> tuple[int, int]:
        return self.loaded().input_size

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        return self.loaded().embed(photographs)

    def derived(self) -> Derived | None:
        """Tell how the model follows from another one, without loading either.

        Raises
        ------
        ReidError
            If its file cannot be used.
        """
        return None if self._find_derived is None else self._find_derived()

    def loaded(self) -> Embedder:
        """Return the model itself.

        Raises
        ------
        ReidError
            If it cannot be loaded.
        """
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded


def loaded(embedder: Embedder) -> Embedder:
    """Return an embedder that can be asked for all it does: a late one gives its model."""
    return embedder.loaded() if isinstance(embedder, LateEmbedder) else embedder
