from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.vision.head_embedder import BatchHeadEmbedder
from reid_desktop.vision.training.head import Head


class Base:
    """Gives rows of which the first number is the brightness."""

    model_key, dim, device, input_size = "base", 2, "CPU", (8, 8)
    batch_size, precision = 4, "float32"

    def prepare(self, photograph: NDArray[np.uint8]) -> NDArray[np.uint8]:
        return photograph[:8, :8]

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        return np.array([[0.6, 0.8]], dtype=np.float32)


def test_rows_of_the_base_are_projected_and_all_else_is_its() -> None:
    turn = Head(np.array([[0, 1], [-1, 0]], dtype=np.float32), np.zeros(2, dtype=np.float32))

    embedder = BatchHeadEmbedder(Base(), turn, "both")

    pixels = np.zeros((9, 9, 3), dtype=np.uint8)
    np.testing.assert_allclose(embedder.embed([pixels]), [[0.8, -0.6]], atol=1e-6)
    assert (embedder.model_key, embedder.base_key) == ("both", "base")
    assert (embedder.dim, embedder.device, embedder.input_size) == (2, "CPU", (8, 8))
    assert (embedder.batch_size, embedder.precision) == (4, "float32")
    assert embedder.prepare(pixels).shape == (8, 8, 3)
