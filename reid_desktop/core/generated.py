"""Embeddings of animals that nobody photographed, as hard as wanted: to measure and to test."""

import numpy as np
from numpy.typing import NDArray

_EASIEST, _HARDEST = 1.0, 5.0  # length of what varies within an animal; of the animal itself 1
_DECAY = 1.0  # the variance in direction k is k to the power of minus this
_SPREAD = 0.25  # of the logarithm of how much single animals vary
_TAIL = 1.3  # of the sizes: few animals are seen often, most seldom
_TYPICAL = 8.0
_BLOCK_ROWS = 8_192


def generate_embeddings(
    n: int,
    *,
    difficulty: float,
    rng: np.random.Generator,
    dim: int = 256,
    smallest: int = 3,
    largest: int = 300,
    singletons: float = 0.2,
    identities: NDArray[np.int64] | None = None,
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Draw labelled embeddings.

    Parameters
    ----------
    n : int
        Rows.
    difficulty : float
        0…1. Of 2 000 rows in 256 dimensions the nearest other row shows the same animal in
        .99, .94, .71, .42 and .23 of all cases that have one, at 0, .25, .5, .75 and 1.
    rng : Generator
    dim : int
    smallest, largest : int
        Photographs of an animal that is no singleton; the sizes fall like a Pareto law.
    singletons : float
        Share of the animals that are seen once, 0…1.
    identities : ndarray of shape (n,), int64, optional
        From 0, instead of drawing them: what another model makes of the same photographs.

    Returns
    -------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows, in random order.
    identities : ndarray of shape (n,), int64
        From 0. The animal that the last rows went to may be smaller than `smallest`.

    Notes
    -----
    A row is the place of its animal, isotropic, and what varies within animals: directions
    that all animals share (pose, light, background), of falling strength, each animal varying
    more or less. So there is a within-class covariance to be learnt.
    """
    if identities is None:
        identities = _identities(n, smallest, largest, singletons, rng)
    n_animals = int(identities.max(initial=-1)) + 1
    places = _unit_rows(rng.standard_normal((n_animals, dim)).astype(np.float32))
    strength = np.arange(1, dim + 1) ** (-_DECAY / 2)
    strength *= (_EASIEST * (_HARDEST / _EASIEST) ** difficulty) / np.linalg.norm(strength)
    directions, _ = np.linalg.qr(rng.standard_normal((dim, dim)))
    varying = (strength[:, None] * directions.T).astype(np.float32)
    own = np.exp(_SPREAD * rng.standard_normal(n_animals)).astype(np.float32)
    embeddings = np.empty((n, dim), dtype=np.float32)
    for start in range(0, n, _BLOCK_ROWS):
        animals = identities[start : start + _BLOCK_ROWS]
        drawn = rng.standard_normal((len(animals), dim), dtype=np.float32)
        block = places[animals] + own[animals, None] * (drawn @ varying)
        embeddings[start : start + _BLOCK_ROWS] = _unit_rows(block)
    return embeddings, identities


def _identities(
    n: int, smallest: int, largest: int, singletons: float, rng: np.random.Generator
) -> NDArray[np.int64]:
    sizes: list[int] = []
    left = n
    while left > 0:
        size = 1
        if rng.random() >= singletons:
            size = int(min(largest, smallest + rng.pareto(_TAIL) * _TYPICAL))
        sizes.append(min(size, left))
        left -= size
    identities = np.repeat(np.arange(len(sizes)), sizes)
    return rng.permutation(identities).astype(np.int64)


def _unit_rows(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows
