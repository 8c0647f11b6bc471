"""Photographs of real animals, for those who may add some: taken again and again, like drawings."""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from builtin_model.imaging import Pixels, looked_up_pixels, shrunk
from builtin_model.views import warped_grid
from reid_desktop.vision.photographs import open_photograph

_MARGIN = 1.25  # larger than needed, so that a nearer crop is not blurred


@dataclass(frozen=True, slots=True)
class Album:
    """The photographs of each animal, as squares of pixels."""

    animals: tuple[tuple[Pixels, ...], ...]

    def retaken(
        self, n_animals: int, n_views: int, size: int, rng: np.random.Generator
    ) -> list[list[Pixels]]:
        """Choose animals and photographs of them, and crop and bend these anew."""
        chosen = rng.choice(len(self.animals), min(n_animals, len(self.animals)), replace=False)
        return [
            [
                _cropped(self.animals[number][int(view)], rng, size)
                for view in rng.integers(0, len(self.animals[number]), n_views)
            ]
            for number in chosen.tolist()
        ]


def read_album(folder: Path, size: int) -> Album:
    """Read a folder with ``labels.csv``; animals with one photograph are left out."""
    side = round(size * _MARGIN)
    with (folder / "labels.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    found: dict[str, list[Pixels]] = {}
    for row in rows:
        pixels = open_photograph(folder / row["file"], at_least=(side, side)).pixels
        found.setdefault(row["identity"], []).append(shrunk(pixels, side, side))
    return Album(tuple(tuple(found[name]) for name in sorted(found) if len(found[name]) > 1))


def _cropped(pixels: Pixels, rng: np.random.Generator, size: int) -> Pixels:
    across, down, _ = warped_grid(rng, size, roll=0.12, close=0.25, warp=0.4)
    half = np.float32((len(pixels) - 1) / 2)
    return looked_up_pixels(pixels, across * half + half, down * half + half, outside=False)
