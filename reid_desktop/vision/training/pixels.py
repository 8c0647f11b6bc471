"""Photographs as a model looks at them, again and again."""

from collections.abc import Iterable, Sequence
from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import CropSource
from reid_desktop.vision.embedder import prepare
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.pipeline import decode_ahead

MOST_BYTES = 1_000_000_000  # 6 600 photographs of 224 x 224 px


class Pixels:
    """Decodes photographs, and keeps as many of them as fit into a gigabyte.

    Parameters
    ----------
    crops : sequence of CropSource
    card : ModelCard
        Tells their size.
    most_bytes : int, optional
        What is kept at most, else a gigabyte; the rest is decoded again each time.

    Attributes
    ----------
    problems : dict of int to FileProblem
        Of the photographs that could not be read; they are not tried again.
    """

    def __init__(
        self, crops: Sequence[CropSource], card: ModelCard, *, most_bytes: int | None = None
    ) -> None:
        self._crops, self._card = crops, card
        width, height = card.input_size
        budget = MOST_BYTES if most_bytes is None else most_bytes
        self._n_kept = budget // (3 * width * height)
        self._kept: dict[int, NDArray[np.uint8]] = {}
        self.problems: dict[int, FileProblem] = {}

    def read(self, photographs: Iterable[int]) -> dict[int, NDArray[np.uint8]]:
        """Return the pixels of those of `photographs` that can be read, by their numbers."""
        wanted = [one for one in dict.fromkeys(photographs) if one not in self.problems]
        new = [one for one in wanted if one not in self._kept]
        found = {one: self._kept[one] for one in wanted if one in self._kept}
        found |= self._decode(new) if new else {}
        return found

    def _decode(self, photographs: list[int]) -> dict[int, NDArray[np.uint8]]:
        decoded: dict[int, NDArray[np.uint8]] = {}
        sources = [self._crops[one] for one in photographs]
        ahead = decode_ahead(
            sources, self._card.input_size, prepare=lambda pixels: prepare(pixels, self._card)
        )
        with closing(ahead):
            for one, (_, pixels) in zip(photographs, ahead, strict=True):
                if isinstance(pixels, FileProblem):
                    self.problems[one] = pixels
                    continue
                decoded[one] = pixels
                if len(self._kept) < self._n_kept:
                    self._kept[one] = pixels
        return decoded
