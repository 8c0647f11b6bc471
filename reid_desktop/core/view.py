"""The candidates under one set of embeddings, and what the weak labels say of them."""

from collections.abc import Mapping
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
)
from reid_desktop.core.progress import UNHEARD, Progress


@dataclass(frozen=True, slots=True)
class View:
    """Candidate pairs as the calibrator sees them.

    Attributes
    ----------
    spaces : tuple of Space
        One of each model.
    candidates : Candidates
    features : ndarray of shape (m, n_models + 3), float64
        Cosines, Jaccard similarities at two k1, rank.
    weak : Examples
        Mutual nearest neighbours (same) and pairs drawn at random (different).
    """

    spaces: tuple[Space, ...]
    candidates: Candidates
    features: NDArray[np.float64]
    weak: Examples

    @property
    def n_weak(self) -> int:
        """How many features the weak stage fits: all but the rank."""
        return len(self.features[0]) - 1 if len(self.features) else 0

    @property
    def unlike(self) -> NDArray[np.float64]:
        """Features of pairs drawn at random, (r, n_features)."""
        return self.weak.features[~self.weak.same]

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
        pairs, n = self.candidates.pairs, len(labels)
        values = {a * n + b: value for (a, b), value in said.items() if value != 0.0}
        wanted = np.array(sorted(values), dtype=np.int64)
        keys = pairs[:, 0] * n + pairs[:, 1]
        at = np.searchsorted(keys, wanted)
        known = at < len(keys)
        known[known] = keys[at[known]] == wanted[known]
        at, wanted = at[known], wanted[known]
        return Examples(
            self.features[at],
            np.array([values[key] > 0 for key in wanted.tolist()], dtype=np.bool_),
            labels[pairs[at, 0]],
        )


def make_view(
    spaces: tuple[Space, ...], rng: np.random.Generator, progress: Progress = UNHEARD
) -> View:
    """Find the candidates of all spaces, and weak labels among them.

    Parameters
    ----------
    spaces : tuple of Space
    rng : Generator
        Draws the pairs taken for different.
    progress : Progress

    Returns
    -------
    View
    """
    progress.advance(0, 1)
    candidates = build_candidates(spaces, rng, progress)
    progress.advance(1, 1)
    features = np.c_[candidates.cosines, candidates.jaccard, candidates.mutual_rank].astype(
        np.float64
    )
    nearest = np.logical_or.reduce(
        [mutual_nearest(space.neighbours, candidates.pairs) for space in spaces]
    )
    drawn = candidates.random_cosines.astype(np.float64)
    unlike = np.c_[
        drawn,
        np.zeros((len(drawn), candidates.jaccard.shape[1])),
        np.full(len(drawn), np.log1p(SHORTLIST + 1)),
    ]
    weak = Examples(
        np.concatenate([features[nearest], unlike]),
        np.r_[np.ones(int(nearest.sum()), dtype=np.bool_), np.zeros(len(drawn), np.bool_)],
        np.zeros(int(nearest.sum()) + len(drawn), dtype=np.int64),
    )
    return View(spaces, candidates, features, weak)
