"""Measures the quality of crops, and finds near-duplicates among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.near_duplicates import MOST_OFTEN, near_duplicates
from reid_desktop.core.records import CropSource

if TYPE_CHECKING:
    from reid_desktop.core.progress import Progress
    from reid_desktop.core.quality import Quality
    from reid_desktop.store.feature_cache import FeatureCache

_COMMIT = 256  # what a crash costs at most


def measure_missing(
    crops: Sequence[CropSource], cache: FeatureCache, *, progress: Progress
) -> dict[str, tuple[Quality, int]]:
    """Measure those crops that were not measured before.

    Returns
    -------
    dict of str to (Quality, int)
        Quality and perceptual hash of each crop that can be read, by crop key.

    Notes
    -----
    Photographs are decoded scaled down. What was found is kept after 256 at most, and when
    the person cancels, so that the next call goes on from there.
    """
    from reid_desktop.vision.photographs import PhotographError  # noqa: PLC0415 - heavy
    from reid_desktop.vision.quality import QUALITY_KEY, examine_crop  # noqa: PLC0415 - heavy

    kept = cache.qualities(QUALITY_KEY)
    wanted = {crop.crop_key: crop for crop in crops}
    missing = [crop for key, crop in wanted.items() if key not in kept]
    fresh: dict[str, tuple[Quality, int]] = {}
    try:
        for n_done, crop in enumerate(missing, start=len(wanted) - len(missing)):
            progress.advance(n_done, len(wanted))
            try:
                fresh[crop.crop_key] = examine_crop(crop)
            except PhotographError:
                continue  # embedding it says so, once
            if len(fresh) >= _COMMIT:
                cache.put_qualities(QUALITY_KEY, fresh)
                kept |= fresh
                fresh = {}
        progress.advance(len(wanted), len(wanted))
    finally:  # also when it is cancelled
        cache.put_qualities(QUALITY_KEY, fresh)
    return {key: found for key, found in (kept | fresh).items() if key in wanted}


def near_duplicate_crops(
    crop_keys: Sequence[str],
    measured: dict[str, tuple[Quality, int]],
    *,
    most: int = MOST_OFTEN,
) -> NDArray[np.int64]:
    """Return the pairs of places in `crop_keys`, (m, 2), whose pictures are nearly the same.

    Parameters
    ----------
    measured : dict of str to (Quality, int)
        From `measure_missing`; a crop that is not in it is in no pair.
    most : int
        Bits of the hashes that may differ.
    """
    hashes = [measured[key][1] if key in measured else 0 for key in crop_keys]
    return near_duplicates(np.array(hashes, dtype=np.uint64), most)
