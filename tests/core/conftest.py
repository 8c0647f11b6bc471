"""Settings of the property tests, and embeddings of animals that nobody photographed."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import settings
from numpy.typing import NDArray

# How long an example takes depends on what else the machine does; a test whose time matters
# measures it itself.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

Drawn = tuple[NDArray[np.float32], NDArray[np.int64]]


@pytest.fixture(scope="session")
def draw_embeddings() -> Callable[[int, int, float], Drawn]:
    """Return a function of identities, photographs each and noise: unit rows, identities."""

    def draw(n_identities: int, photographs_each: int, noise: float) -> Drawn:
        rng = np.random.default_rng(0)
        centres = rng.standard_normal((n_identities, 32))
        centres /= np.linalg.norm(centres, axis=1, keepdims=True)
        identities = np.repeat(np.arange(n_identities), photographs_each)
        rows = centres[identities]
        rows += noise * rng.standard_normal(rows.shape) / np.sqrt(rows.shape[1])
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows.astype(np.float32), identities.astype(np.int64)

    return draw
