"""Matches the keypoints of a pair a person looks at: owns extractor and cache, on COMPUTE."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.local_features import LocalExtractor, PairMatch
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import CropSource
from reid_desktop.project.local_features import match_missing, matcher_key
from reid_desktop.store.database import ProjectFileError
from reid_desktop.store.feature_cache import FeatureCache
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency

log = logging.getLogger(__name__)

_IN_MEMORY = ":memory:"


class Matching:
    """Of one project.

    Parameters
    ----------
    cache_file : Path
        Of features and matches; while another holds it, they are kept for as long as this.
    make_extractor : callable
        Called on COMPUTE, once: it may take seconds.
    """

    def __init__(
        self, runner: TaskRunner, cache_file: Path, make_extractor: Callable[[], LocalExtractor]
    ) -> None:
        self._runner = runner
        self._cache_file = cache_file
        self._make_extractor = make_extractor
        self._extractor: LocalExtractor | None = None
        self._cache: FeatureCache | None = None
        self._closed = False

    def match(self, one: CropSource, other: CropSource) -> Task:
        """Match two crops; the result is a `PairMatch`, or None if one cannot be read."""
        task = Task(partial(self._match, one, other))
        return self._runner.start(task, Lane.COMPUTE, urgency=Urgency.NOW)

    def close(self) -> None:
        """Match nothing any more, and close the cache."""
        self._closed = True
        # In turn, not last: the project may be opened again at once, and wants the same file.
        self._runner.start(Task(self._close_cache, cancellable=False), Lane.COMPUTE)

    # Below: on the COMPUTE thread.

    def _match(self, one: CropSource, other: CropSource, progress: Progress) -> PairMatch | None:
        if self._closed:
            raise Cancelled
        cache = self._open_cache()
        if self._extractor is None:
            self._extractor = self._make_extractor()
        match_missing(
            [one, other],
            np.array([[0, 1]], dtype=np.int64),
            self._extractor,
            cache,
            guard=True,  # a person should know when only the place is the same
            progress=progress,
        )
        key = matcher_key(self._extractor, guard=True)
        return cache.match(key, one.crop_key, other.crop_key)

    def _open_cache(self) -> FeatureCache:
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
