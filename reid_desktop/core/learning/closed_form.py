"""Learners that need no training: none at all, and the covariance within groups."""

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.adaptation import wccn
from reid_desktop.core.candidates import search_points
from reid_desktop.core.learning.paper_loop import Learned
from reid_desktop.core.learning.paper_protocol import PaperSplit
from reid_desktop.core.learning.targets import TargetsOf
from reid_desktop.core.progress import Progress


class Unlearned:
    """Leaves embeddings as they are.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
    """

    def __init__(self, embeddings: NDArray[np.float32]) -> None:
        self._embeddings = embeddings

    def learn(
        self,
        targets_of: TargetsOf,  # noqa: ARG002 - it learns nothing
        *,
        unseen: bool,  # noqa: ARG002 - so that there is nothing to leave out
        progress: Progress,
    ) -> Learned:
        """See `Learner.learn`."""
        progress.advance(1, 1)
        return Learned(self._embeddings)


class ByCovariance:
    """Normalises by the covariance within groups, as the engine does for nothing.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows.
    split : PaperSplit
    """

    def __init__(self, embeddings: NDArray[np.float32], split: PaperSplit) -> None:
        self._embeddings, self._split = embeddings, split
        self._points = search_points(embeddings)  # as everything the engine compares

    def learn(
        self,
        targets_of: TargetsOf,
        *,
        unseen: bool,  # noqa: ARG002 - the engine does the same by itself, and tests it
        progress: Progress,
    ) -> Learned:
        """See `Learner.learn`; the principal components are those of all photographs."""
        own = self._split.training
        labels = np.arange(len(self._points)) + len(own)  # tests belong to no group
        labels[own] = targets_of(self._embeddings[own], 0).labels
        adapted = wccn(self._points, labels)
        progress.advance(1, 1)
        return Learned(self._points if adapted is None else adapted)
