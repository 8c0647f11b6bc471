"""Matches the keypoints of pairs: owns the extractor and its cache, both on COMPUTE."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.local_features import LocalExtractor, PairMatch
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import CropSource
from reid_desktop.project.local_features import inlier_counts, match_missing, matcher_key
from reid_desktop.store.database import ProjectFileError
from reid_desktop.store.feature_cache import FeatureCache
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency

log = logging.getLogger(__name__)

_IN_MEMORY = ":memory:"


@dataclass(frozen=True, slots=True)
class Counted:
    """How many points agree.

    Attributes
    ----------
    key : str
        Of the matcher.
    inliers : ndarray of shape (m,), int32
        -1 where they were not counted.
    """

    key: str
    inliers: NDArray[np.int32]


class Matching:
    """Of one project.

    Parameters
    ----------
    cache_file : Path
        Of features and matches; while another holds it, they are kept for as long as this.
    make_extractor : callable
        Called on COMPUTE, once: it may take seconds.
    find_key : callable
        Tells the key of that extractor's matches without making it; on COMPUTE, too.
    """

    def __init__(
        self,
        runner: TaskRunner,
        cache_file: Path,
        make_extractor: Callable[[], LocalExtractor],
        find_key: Callable[[], str],
    ) -> None:
        self._runner = runner
        self._cache_file = cache_file
        self._make_extractor = make_extractor
        self._find_key = find_key
        self._extractor: LocalExtractor | None = None
        self._cache: FeatureCache | None = None
        self._closed = False

    def match(self, one: CropSource, other: CropSource) -> Task:
        """Match two crops; the result is a `PairMatch`, or None if one cannot be read."""
        task = Task(partial(self._match, one, other))
        return self._runner.start(task, Lane.COMPUTE, urgency=Urgency.NOW)

    def count(self, crop_keys: Sequence[str], pairs: NDArray[np.int64]) -> Task:
        """Read how many points agree, as far as is known; the result is a `Counted`.

        Parameters
        ----------
        crop_keys : sequence of str
        pairs : ndarray of shape (m, 2), int64
            Places in `crop_keys`.
        """
        return self._runner.start(Task(partial(self._count, crop_keys, pairs)), Lane.COMPUTE)

    def match_some(self, crops: Sequence[CropSource], pairs: NDArray[np.int64]) -> Task:
        """Match a few pairs, places in `crops`, when nobody waits for others."""
        task = Task(partial(self._match_some, crops, pairs))
        return self._runner.start(task, Lane.COMPUTE, urgency=Urgency.LAST)

    def close(self) -> None:
        """Match nothing any more, and close the cache."""
        self._closed = True
        # In turn, not last: the project may be opened again at once, and wants the same file.
        self._runner.start(Task(self._close_cache, cancellable=False), Lane.COMPUTE)

    # Below: on the COMPUTE thread.

    def _match(self, one: CropSource, other: CropSource, progress: Progress) -> PairMatch | None:
        self._match_some([one, other], np.array([[0, 1]], dtype=np.int64), progress)
        key = matcher_key(self._ready_extractor().extractor_key, guard=True)
        return self._open_cache().match(key, one.crop_key, other.crop_key)

    def _match_some(
        self, crops: Sequence[CropSource], pairs: NDArray[np.int64], progress: Progress
    ) -> None:
        match_missing(
            crops,
            pairs,
            self._ready_extractor(),
            self._open_cache(),
            guard=True,  # where only the place is the same, the animals may differ
            progress=progress,
        )

    def _count(
        self, crop_keys: Sequence[str], pairs: NDArray[np.int64], _progress: Progress
    ) -> Counted:
        key = self._find_key()
        return Counted(key, inlier_counts(crop_keys, pairs, self._open_cache(), key))

    def _ready_extractor(self) -> LocalExtractor:
        if self._closed:
            raise Cancelled
        if self._extractor is None:
            self._extractor = self._make_extractor()
        return self._extractor

    def _open_cache(self) -> FeatureCache:
        if self._closed:  # nobody would close it any more
            raise Cancelled
        if self._cache is None:
            try:
                self._cache = FeatureCache.open(self._cache_file)
            except ProjectFileError as error:
                log.info("Matches are not kept: %s", error)
                self._cache = FeatureCache.open(_IN_MEMORY)
        return self._cache

    def _close_cache(self, _progress: Progress) -> None:
        if self._cache is not None:
            self._cache.close()
            self._cache = None
