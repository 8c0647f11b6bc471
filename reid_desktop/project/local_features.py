"""Matches the keypoints of candidate pairs that are worth it, and keeps what was found."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.problems import FileProblem, PhotographError
from reid_desktop.core.progress import Stretch
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.store.feature_cache import NOT_COMPUTED
from reid_desktop.vision.local_features import extract_from

if TYPE_CHECKING:
    from reid_desktop.core.local_features import LocalExtractor, LocalFeatures, PairMatch
    from reid_desktop.core.progress import Progress
    from reid_desktop.store.feature_cache import FeatureCache

_COMMIT_FEATURES = 32  # seconds of work: what a crash costs at most
_COMMIT_MATCHES = 512  # the same
_IN_MEMORY = 1024  # features of so many crops: 70 MB
_EXTRACTING = 80  # hundredths of the time, before the matching


@dataclass(frozen=True, slots=True)
class MatchReport:
    """What became of the pairs.

    Attributes
    ----------
    n_extracted : int
        Crops whose keypoints were found just now.
    n_matched, n_kept : int
        Pairs that were matched now, and before.
    n_left_out : int
        Pairs with a crop that could not be read.
    unreadable : tuple of (image id, problem)
    """

    n_extracted: int
    n_matched: int
    n_kept: int
    n_left_out: int
    unreadable: tuple[tuple[ImageId, FileProblem], ...]


def matcher_key(extractor_key: str, *, guard: bool) -> str:
    """Name all that a match depends on: the extractor, the matcher, and the guard."""
    from reid_desktop.vision.matching import MATCHER_RECIPE  # noqa: PLC0415 - loads OpenCV

    return f"{extractor_key} matched {MATCHER_RECIPE} {'guarded' if guard else 'plain'}"


def match_missing(
    crops: Sequence[CropSource],
    pairs: NDArray[np.int64],
    extractor: LocalExtractor,
    cache: FeatureCache,
    *,
    guard: bool,
    progress: Progress,
) -> MatchReport:
    """Match those pairs that were not matched before.

    Parameters
    ----------
    crops : sequence of CropSource
    pairs : ndarray of shape (m, 2), int64
        Places in `crops`: the ambiguous candidates, chosen by the caller.
    guard : bool
        See `reid_desktop.vision.matching.match_pair`: on for bodies, off for faces.
    progress : Progress
        In hundredths.

    Returns
    -------
    MatchReport

    Notes
    -----
    What was found is kept every few seconds, and when the person cancels, so that the next
    call goes on from there. About a third of a second a crop by ALIKED, and milliseconds a
    pair.
    """
    key = matcher_key(extractor.extractor_key, guard=guard)
    keys = [crop.crop_key for crop in crops]
    missing = cache.inliers(key, keys, pairs) == NOT_COMPUTED
    missing &= np.array([keys[a] != keys[b] for a, b in pairs.tolist()], dtype=np.bool_)
    todo = pairs[missing]
    wanted = {keys[place]: crops[place] for place in np.unique(todo).tolist()}
    n_extracted, unreadable = _extract_missing(
        wanted, extractor, cache, Stretch(progress, 0, _EXTRACTING)
    )
    left_out = {keys[place] for place in np.unique(todo).tolist()} & unreadable.keys()
    readable = np.array(
        [left_out.isdisjoint((keys[a], keys[b])) for a, b in todo.tolist()], dtype=np.bool_
    )
    shelf = _Memory(cache, extractor.extractor_key)
    n_matched = _match_all(
        [(keys[a], keys[b]) for a, b in todo[readable].tolist()],
        shelf,
        key,
        guard=guard,
        progress=Stretch(progress, _EXTRACTING, 100),
    )
    problems = tuple((wanted[key].image_id, problem) for key, problem in unreadable.items())
    n_left_out = len(todo) - n_matched
    return MatchReport(n_extracted, n_matched, len(pairs) - len(todo), n_left_out, problems)


def inlier_counts(
    crop_keys: Sequence[str], pairs: NDArray[np.int64], cache: FeatureCache, key: str
) -> NDArray[np.int32]:
    """Return the inliers of pairs, (m,); -1 where they were not counted.

    Parameters
    ----------
    crop_keys : sequence of str
        Of the rows.
    pairs : ndarray of shape (m, 2), int64
        Rows.
    key : str
        From `matcher_key`.
    """
    return cache.inliers(key, crop_keys, pairs)


def _extract_missing(
    wanted: dict[str, CropSource],
    extractor: LocalExtractor,
    cache: FeatureCache,
    progress: Progress,
) -> tuple[int, dict[str, FileProblem]]:
    have = cache.have_features(extractor.extractor_key)
    missing = [crop for crop_key, crop in wanted.items() if crop_key not in have]
    unreadable: dict[str, FileProblem] = {}
    found: dict[str, LocalFeatures] = {}
    n_done = len(wanted) - len(missing)
    progress.advance(n_done, len(wanted))
    try:
        for crop in missing:
            try:
                found[crop.crop_key] = extract_from(crop, extractor)
            except PhotographError as error:
                unreadable[crop.crop_key] = error.problem
            if len(found) >= _COMMIT_FEATURES:
                cache.put_features(extractor.extractor_key, found)
                found = {}
            n_done += 1
            progress.advance(n_done, len(wanted))
    finally:  # also when it is cancelled
        cache.put_features(extractor.extractor_key, found)
    return len(missing) - len(unreadable), unreadable


def _match_all(
    pairs: list[tuple[str, str]],
    memory: _Memory,
    key: str,
    *,
    guard: bool,
    progress: Progress,
) -> int:
    from reid_desktop.vision.matching import match_pair  # noqa: PLC0415 - loads OpenCV

    n_matched = 0
    found: dict[tuple[str, str], PairMatch] = {}
    try:
        for n_done, (one, other) in enumerate(pairs, start=1):
            both = memory.features(one), memory.features(other)
            if both[0] is not None and both[1] is not None:
                found[one, other] = match_pair(both[0], both[1], guard=guard)
                n_matched += 1
            if len(found) >= _COMMIT_MATCHES:
                memory.cache.put_matches(key, found)
                found = {}
            progress.advance(n_done, len(pairs))
    finally:  # also when it is cancelled
        memory.cache.put_matches(key, found)
    return n_matched


class _Memory:
    """Features of the crops that were used last; a pair's neighbours come soon after it."""

    def __init__(self, cache: FeatureCache, extractor_key: str) -> None:
        self.cache = cache
        self._extractor_key = extractor_key
        self._held: OrderedDict[str, LocalFeatures | None] = OrderedDict()

    def features(self, crop_key: str) -> LocalFeatures | None:
        if crop_key not in self._held:
            self._held[crop_key] = self.cache.features(self._extractor_key, crop_key)
            if len(self._held) > _IN_MEMORY:
                self._held.popitem(last=False)
        self._held.move_to_end(crop_key)
        return self._held[crop_key]
