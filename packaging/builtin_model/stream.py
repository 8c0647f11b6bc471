"""Batches of photographs of drawn animals: each a function of the seed and its number alone.

So a training that was cut goes on with exactly the batches it would have seen, whatever the
number of processes that draw them.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from builtin_model.animals import Animal, Species, draw_animal, draw_species
from builtin_model.imaging import Pixels, seeded
from builtin_model.scenery import Scenery, draw_scenery
from builtin_model.views import Conditions, photograph, take

if TYPE_CHECKING:
    from builtin_model.album import Album

_SPECIES, _BATCH, _PLACES = 10, 11, 12  # keep the seeds of one purpose apart
_EASIEST = 0.25
_SCENERY_TURNS = 150  # batches of a stream with one set of backgrounds


@dataclass(frozen=True, slots=True)
class Batch:
    """Photographs and who is on them.

    Attributes
    ----------
    pixels : ndarray of shape (n, size, size, 3), uint8
    individuals : ndarray of shape (n,), int64
        Equal for photographs that show the same animal.
    flanks : ndarray of shape (n,), int64
        Two photographs of one animal can be compared only if these are equal.
    species : ndarray of shape (n,), int64
    coats : ndarray of shape (n, COAT_SIDE, COAT_SIDE, 3), uint8
        The coat of the flank that is shown, laid flat. Rows of photographs that were not drawn
        are missing: these come last.
    """

    pixels: Pixels
    individuals: NDArray[np.int64]
    flanks: NDArray[np.int64]
    species: NDArray[np.int64]
    coats: Pixels


@dataclass(frozen=True, slots=True)
class Diet:
    """What batches consist of.

    Attributes
    ----------
    seed : int
    size : int
        Side of the photographs in pixels.
    n_species, n_animals, n_views : int
        In a batch: species, animals of each, photographs of each animal.
    pool : int
        Species of a stream that are alive at a time.
    turns_each : int
        A new species replaces the oldest one every so many batches of a stream.
    n_streams : int
        Streams that batches are taken from in turn; at most as many processes can draw.
    n_sheets, sheet_px : int
        Poses of an animal, and their side in pixels.
    n_places : int
        Backgrounds of a stream at a time.
    easy_steps : int
        In so many batches, conditions rise from a quarter to what they will be.
    album : str
        Folder with photographs of known animals that stand for one more species; "" for none.
    """

    seed: int = 1
    size: int = 128
    n_species: int = 4
    n_animals: int = 8
    n_views: int = 4
    pool: int = 12
    turns_each: int = 2
    n_streams: int = 1
    n_sheets: int = 6
    sheet_px: int = 128
    n_places: int = 48
    easy_steps: int = 0
    album: str = ""


class Source(Protocol):
    """Whatever makes batches by their numbers."""

    def __getitem__(self, step: int) -> Batch: ...


class DrawnBatches:
    """Draws batches, keeping the animals that will be seen again.

    Parameters
    ----------
    diet : Diet
    conditions : Conditions, optional
    streams_kept : int
        Of how many streams the animals are kept in memory; all, unless others draw the rest.
    """

    def __init__(
        self, diet: Diet, conditions: Conditions | None = None, *, streams_kept: int | None = None
    ) -> None:
        self._diet = diet
        self._conditions = conditions or Conditions()
        n_kept = diet.n_streams if streams_kept is None else streams_kept
        self._herd = lru_cache(maxsize=(diet.pool + 1) * n_kept)(self._draw_herd)
        self._scenery = lru_cache(maxsize=n_kept + 1)(draw_scenery)
        self._album = _album(diet) if diet.album else None

    def __getitem__(self, step: int) -> Batch:
        cv2.setNumThreads(1)  # every process that draws has a core of its own
        diet = self._diet
        stream, turn = step % diet.n_streams, step // diet.n_streams
        rng = seeded(_BATCH, diet.seed, step)
        oldest = turn // diet.turns_each
        chosen = oldest + rng.choice(diet.pool, min(diet.n_species, diet.pool), replace=False)
        places = _word(_PLACES, diet.seed, stream, turn // _SCENERY_TURNS)
        scenery = self._scenery(places, n=diet.n_places)
        ease = 1 - step / diet.easy_steps if step < diet.easy_steps else 0.0
        how = self._conditions.times(1 - (1 - _EASIEST) * ease)
        pixels, labels, coats = [], [], []
        for n, number in enumerate(chosen.tolist()):
            for k, animal in enumerate(self._herd(stream, number)):
                views, rights = self._views(animal, rng, scenery, how)
                flanks = [int(right and animal.species.flanks_differ) for right in rights]
                coats += [animal.plan_of_coat[int(right)] for right in rights]
                pixels += views
                labels += [(n * diet.n_animals + k, flank, n) for flank in flanks]
        if self._album is not None:
            real = self._album.retaken(diet.n_animals, diet.n_views, diet.size, rng)
            for k, views in enumerate(real, start=diet.n_species * diet.n_animals):
                pixels += [take(view.astype(np.float32), rng, how, scenery) for view in views]
                labels += [(k, 0, diet.n_species)] * len(views)
        individuals, flanks, species = np.array(labels, dtype=np.int64).T
        return Batch(np.stack(pixels), individuals, flanks, species, np.stack(coats))

    def _draw_herd(self, stream: int, number: int) -> tuple[Animal, ...]:
        diet = self._diet
        species = draw_species(_word(_SPECIES, diet.seed, stream, number))
        return tuple(
            draw_animal(species, k, n_sheets=diet.n_sheets, size=diet.sheet_px)
            for k in range(diet.n_animals)
        )

    def _views(
        self, animal: Animal, rng: np.random.Generator, scenery: Scenery, how: Conditions
    ) -> tuple[list[Pixels], list[bool]]:
        """Photograph an animal; where its flanks differ, half the time from both sides."""
        n, size = self._diet.n_views, self._diet.size
        rights = sides_of(animal, n, rng)
        views = [
            photograph(animal, rng, size, scenery, right=right, conditions=how) for right in rights
        ]
        return views, rights


def sides_of(animal: Animal, n: int, rng: np.random.Generator) -> list[bool]:
    """Choose which of `n` photographs show the right flank: pairs of both, or one alone."""
    if not animal.right or not animal.left:
        return [bool(animal.right)] * n
    if not animal.species.flanks_differ:
        return [bool(right) for right in rng.integers(0, 2, n)]
    if n >= 4 and rng.uniform() < 0.5:
        return [k >= n // 2 for k in range(n)]
    return [bool(rng.uniform() < 0.5)] * n


def photographs_of_one_side(
    animal: Animal, n: int, size: int, scenery: Scenery, rng: np.random.Generator
) -> list[Pixels]:
    """Photograph an animal `n` times; where its flanks differ, always the same one."""
    right = sides_of(animal, 1, rng)[0]
    return [photograph(animal, rng, size, scenery, right=right) for _ in range(n)]


def _album(diet: Diet) -> "Album":
    # Needs the program's reader of photographs, which drawing alone does not.
    from builtin_model.album import read_album  # noqa: PLC0415

    return read_album(Path(diet.album), diet.size)


def _word(*words: int) -> int:
    return int(seeded(*words).integers(2**31))


def unseen_species(seed: int) -> Species:
    """Draw a species for tests: training has none of these seeds."""
    return draw_species(2**31 + seed)
