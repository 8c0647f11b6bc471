"""The paper's protocol: photographs that are learned from, and others that are looked up."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.evaluate import EXEMPLARS, KNOWN_SHARE, Recognition, Split, recognise
from reid_desktop.core.metrics import PartitionScores, leave_one_out, partition_scores

TEST_SHARE = 0.3  # of the photographs of every animal


@dataclass(frozen=True, slots=True)
class PaperSplit:
    """Who takes which part; rows, ascending.

    Attributes
    ----------
    training : ndarray of shape (t,), int64
        Photographs that are asked about and learned from; nobody tells who they show.
    test : ndarray of shape (q,), int64
        The other photographs: nothing is asked about them, and nothing learned from them.
    gallery : ndarray of shape (g,), int64
        Those of `training` that tests are looked up in.
    """

    training: NDArray[np.int64]
    test: NDArray[np.int64]
    gallery: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Measures:
    """How well animals are told apart by one set of embeddings.

    Attributes
    ----------
    recognition : Recognition
        Of the tests, looked up in the gallery.
    own_map : float
        Leave-one-out mAP among the photographs that were learned from: what their owner sees.
    partition : PartitionScores
        Of the groups of the photographs that were learned from.
    """

    recognition: Recognition
    own_map: float
    partition: PartitionScores


def draw_split(
    identities: NDArray[np.int64],
    rng: np.random.Generator,
    *,
    occasions: NDArray[np.int64] | None = None,
) -> PaperSplit:
    """Draw who is learned from, who is looked up, and in whom.

    Parameters
    ----------
    identities : ndarray of shape (n,), int64
    rng : Generator
    occasions : ndarray of shape (n,), int64, optional
        Photographs of one code of 0 and above are of one moment, and stay on one side: a frame
        of the same recording would be found too easily.

    Returns
    -------
    PaperSplit
        Every animal is learned from.

    Raises
    ------
    ValueError
        If there is no photograph.

    Notes
    -----
    Sani, Khurana & Anand, AAAI 2026: queries are of the test set, the gallery is of at most 5
    exemplars of 80 % of the training identities, and the rest is unknown. Assumed here: three
    tenths of the photographs of every animal, rounded down, are tests, but at least the
    smallest occasion of an animal that has two; the share of animals is rounded to the nearest
    whole number, one at least; exemplars are drawn at random among the photographs that are
    learned from. Tests of the other animals are the unknown ones.
    """
    if not len(identities):
        raise ValueError("there is nothing to divide")
    animals = rng.permutation(np.unique(identities))
    known = animals[: max(1, round(KNOWN_SHARE * len(animals)))]
    test: list[NDArray[np.int64]] = []
    gallery: list[NDArray[np.int64]] = []
    for animal in animals.tolist():
        rows = rng.permutation(np.flatnonzero(identities == animal))
        chosen = _tests(rows, None if occasions is None else occasions[rows])
        test.append(rows[chosen])
        if animal in known:
            gallery.append(rows[~chosen][:EXEMPLARS])
    tests = np.sort(np.concatenate(test))
    training = np.setdiff1d(np.arange(len(identities)), tests)
    return PaperSplit(training, tests, np.sort(np.concatenate(gallery)))


def measure(
    embeddings: NDArray[np.float32],
    identities: NDArray[np.int64],
    split: PaperSplit,
    labels: NDArray[np.int64],
) -> Measures:
    """Measure embeddings, and the groups that were found by them.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows of all photographs.
    identities : ndarray of shape (n,), int64
    split : PaperSplit
    labels : ndarray of shape (t,), int64
        Groups of the photographs that were learned from.

    Returns
    -------
    Measures
        Memory ``16 * 1024 * n`` bytes.
    """
    own = split.training
    return Measures(
        recognise(embeddings, identities, Split(split.gallery, split.test)),
        leave_one_out(embeddings[own], identities[own]).mean_average_precision,
        partition_scores(labels, identities[own]),
    )


def _tests(rows: NDArray[np.int64], occasions: NDArray[np.int64] | None) -> NDArray[np.bool_]:
    """Tell which photographs of one animal are tests: whole occasions, in the order of rows."""
    moments = np.arange(len(rows))
    if occasions is not None:
        moments = np.where(occasions < 0, moments + int(occasions.max()) + 1, occasions)
    _, first, inverse = np.unique(moments, return_index=True, return_inverse=True)
    place = np.argsort(np.argsort(first))[inverse]
    sizes = np.bincount(place)
    n_taken = int(np.searchsorted(np.cumsum(sizes), TEST_SHARE * len(rows), side="right"))
    if n_taken == 0 and len(sizes) > 1:
        return np.asarray(place == sizes.argmin())
    return np.asarray(place < n_taken)
