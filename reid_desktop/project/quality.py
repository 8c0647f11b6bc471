"""Measures the quality of crops, and finds near-duplicates among them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.near_duplicates import near_groups
from reid_desktop.core.problems import PhotographError
from reid_desktop.core.records import CropSource

if TYPE_CHECKING:
    from reid_desktop.core.progress import Progress
    from reid_desktop.core.quality import Fault, Quality
    from reid_desktop.store.feature_cache import FeatureCache

# A file of its own: a cache belongs to whoever has it open, and keypoints are found elsewhere.
MEASURES_FILE = "measures.sqlite"


Measured = tuple["Quality", int]  # of one crop: the second is its perceptual hash
NOTHING_MEASURED: Mapping[str, Measured] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Measures:
    """What is known of the pixels of crops, by crop key.

    Attributes
    ----------
    faults : mapping of str to frozenset of Fault
        Of every crop that was measured; most have none.
    near : mapping of str to int
        Of every crop that has a near-duplicate: crops with the same number are nearly the same.
    compared : collection of str, optional
        Crops that have an embedding; None while nobody looked.
    """

    faults: Mapping[str, frozenset[Fault]] = field(default_factory=dict)
    near: Mapping[str, int] = field(default_factory=dict)
    compared: Collection[str] | None = None


def kept_measures(cache: FeatureCache) -> dict[str, Measured]:
    """Read quality and perceptual hash of every crop that was measured, by crop key."""
    from reid_desktop.vision.quality import QUALITY_KEY  # noqa: PLC0415 - heavy

    return cache.qualities(QUALITY_KEY)


def measure(
    crops: Sequence[CropSource], cache: FeatureCache, *, progress: Progress
) -> dict[str, Measured]:
    """Measure crops, whether they were measured before or not, and keep what was found.

    Returns
    -------
    dict of str to (Quality, int)
        Quality and perceptual hash of each crop that can be read, by crop key.

    Notes
    -----
    Photographs are decoded scaled down: 3 to 30 ms each. What was found is kept when it is
    cancelled, too; a crash costs one call.
    """
    from reid_desktop.vision.quality import QUALITY_KEY, examine_crop  # noqa: PLC0415 - heavy

    found: dict[str, Measured] = {}
    try:
        for n_done, crop in enumerate(crops):
            progress.advance(n_done, len(crops))
            try:
                found[crop.crop_key] = examine_crop(crop)
            except PhotographError:
                continue  # embedding it says so, once
        progress.advance(len(crops), len(crops))
    finally:
        cache.put_qualities(QUALITY_KEY, found)
    return found


def near_duplicate_groups(
    crop_keys: Sequence[str], measured: Mapping[str, Measured]
) -> dict[str, int]:
    """Give crops that are nearly the same a number in common; the others are left out."""
    groups = near_groups(_hashes(crop_keys, measured)).tolist()
    return {key: group for key, group in zip(crop_keys, groups, strict=True) if group >= 0}


def _hashes(crop_keys: Sequence[str], measured: Mapping[str, Measured]) -> NDArray[np.uint64]:
    hashes = [measured[key][1] if key in measured else 0 for key in crop_keys]
    return np.array(hashes, dtype=np.uint64)
