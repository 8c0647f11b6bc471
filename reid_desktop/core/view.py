"""The candidates under one set of embeddings, and what the weak labels say of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.calibration import Examples
from reid_desktop.core.candidates import (
    SHORTLIST,
    Candidates,
    Space,
    build_candidates,
    mutual_nearest,
    nearest_of_either,
)
from reid_desktop.core.circumstances import Circumstances
from reid_desktop.core.opposites import are_opposite
from reid_desktop.core.progress import UNHEARD, Progress

_UNKNOWN = Circumstances()


@dataclass(frozen=True, slots=True)
class View:
    """Candidate pairs as the calibrator sees them.

    Attributes
    ----------
    spaces : tuple of Space
        One of each model.
    candidates : Candidates
    features : ndarray of shape (m, n_weak + 1…3), float64
        Cosines, Jaccard similarities at two k1, rank; then what is known of when and where.
    weak : Examples
        Mutual nearest neighbours, nearest ones of one encounter (same), and pairs drawn at
        random (different).
    n_weak : int
        How many features the weak stage fits: the cosines and Jaccard similarities. The others
        would only repeat the rule that the weak examples were chosen by.
    """

    spaces: tuple[Space, ...]
    candidates: Candidates
    features: NDArray[np.float64]
    weak: Examples
    n_weak: int

    @property
    def unlike(self) -> NDArray[np.float64]:
        """Features of pairs drawn at random, (r, n_features)."""
        return self.weak.features[~self.weak.same]

    def without(
        self, barred: Collection[tuple[int, int]], *, side: NDArray[np.int64] | None = None
    ) -> NDArray[np.int64] | slice:
        """Tell which candidates are left without these pairs of rows, and without opposite sides.

        Parameters
        ----------
        barred : collection of (row, row)
        side : ndarray of shape (n,), int64, optional
            As `are_opposite` takes it.
        """
        pairs, n = self.candidates.pairs, len(self.spaces[0].embeddings)
        dropped = np.zeros(len(pairs), dtype=np.bool_)
        if side is not None:
            dropped |= are_opposite(side, pairs)
        if barred:
            keys = np.array([a * n + b for a, b in barred], dtype=np.int64)
            dropped |= np.isin(pairs[:, 0] * n + pairs[:, 1], keys)
        return np.flatnonzero(~dropped) if dropped.any() else slice(None)

    def examples(
        self, said: Mapping[tuple[int, int], float], labels: NDArray[np.int64]
    ) -> Examples:
        """Take the candidate pairs that were answered; the group of one is its cluster.

        Parameters
        ----------
        said : mapping of (row, row) to float
            Signed log-odds; what cancels is left out.
        labels : ndarray of shape (n,), int64
        """
        return self.answered(said, labels)[1]

    def answered(
        self, said: Mapping[tuple[int, int], float], labels: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], Examples]:
        """Do as `examples` does, and tell which of the candidates they are, (k,)."""
        pairs, n = self.candidates.pairs, len(labels)
        values = {a * n + b: value for (a, b), value in said.items() if value != 0.0}
        wanted = np.array(sorted(values), dtype=np.int64)
        keys = pairs[:, 0] * n + pairs[:, 1]
        at = np.searchsorted(keys, wanted)
        known = at < len(keys)
        known[known] = keys[at[known]] == wanted[known]
        at, wanted = at[known], wanted[known]
        return at, Examples(
            self.features[at],
            np.array([values[key] > 0 for key in wanted.tolist()], dtype=np.bool_),
            labels[pairs[at, 0]],
        )


def make_view(
    spaces: tuple[Space, ...],
    rng: np.random.Generator,
    progress: Progress = UNHEARD,
    *,
    circumstances: Circumstances = _UNKNOWN,
) -> View:
    """Find the candidates of all spaces, and weak labels among them.

    Parameters
    ----------
    spaces : tuple of Space
    rng : Generator
        Draws the pairs taken for different.
    progress : Progress
    circumstances : Circumstances

    Returns
    -------
    View
    """
    progress.advance(0, 1)
    candidates = build_candidates(spaces, rng, progress)
    progress.advance(1, 1)
    features = np.c_[
        candidates.cosines,
        candidates.jaccard,
        candidates.mutual_rank,
        circumstances.features(candidates.pairs),
    ].astype(np.float64)
    nearest = np.logical_or.reduce(
        [mutual_nearest(space.neighbours, candidates.pairs) for space in spaces]
    )
    of_one = circumstances.of_one_encounter(candidates.pairs)
    for space in spaces:  # in a herd most pairs of one encounter are different animals
        nearest |= of_one & nearest_of_either(space.neighbours, candidates.pairs)
    drawn = candidates.random_cosines.astype(np.float64)
    unlike = np.c_[
        drawn,
        np.zeros((len(drawn), candidates.jaccard.shape[1])),
        np.full(len(drawn), np.log1p(SHORTLIST + 1)),
        circumstances.features(candidates.random_pairs),
    ]
    weak = Examples(
        np.concatenate([features[nearest], unlike]),
        np.r_[np.ones(int(nearest.sum()), dtype=np.bool_), np.zeros(len(drawn), np.bool_)],
        np.zeros(int(nearest.sum()) + len(drawn), dtype=np.int64),
    )
    n_weak = candidates.cosines.shape[1] + candidates.jaccard.shape[1]
    return View(spaces, candidates, features, weak, n_weak)
