"""Matches the points of photographs of known animals, as a project does."""

from collections.abc import Sequence
from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from reid_desktop.cli.labelled import Labelled, SourceError
from reid_desktop.cli.terminal import TerminalProgress
from reid_desktop.core.engine import EngineData
from reid_desktop.core.local_features import LocalExtractor
from reid_desktop.core.matches import Matches
from reid_desktop.core.querying.registry import DEFAULT_STRATEGY, make_engine
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.local_features import inlier_counts, match_missing, matcher_key
from reid_desktop.store.feature_cache import FeatureCache


def crops_of(data: Labelled) -> list[CropSource]:
    """Return whole photographs as crops, named by their number.

    Raises
    ------
    SourceError
        If embeddings were given, and no photographs.
    """
    if not data.files:
        raise SourceError(
            "Local features are found in photographs, and there are none.",
            hint="Give a folder with images and labels.csv.",
        )
    return [CropSource(str(n), str(path), None, ImageId(n)) for n, path in enumerate(data.files)]


def matched(
    data: Labelled, embeddings: Sequence[NDArray[np.float32]], extractor: LocalExtractor
) -> Matches:
    """Match the points of the pairs that the engine finds ambiguous.

    Parameters
    ----------
    embeddings : sequence of ndarray of shape (n, dim), float32
        All that the photographs are compared by.

    Raises
    ------
    SourceError
        If embeddings were given, and no photographs.
    """
    crops = crops_of(data)
    pairs = make_engine(DEFAULT_STRATEGY, EngineData(tuple(embeddings)), seed=0).worth_matching()
    progress = TerminalProgress("Matching points", in_hundredths=True)
    with closing(FeatureCache.open(":memory:")) as cache:
        match_missing(crops, pairs, extractor, cache, guard=True, progress=progress)
        key = matcher_key(extractor.extractor_key, guard=True)
        counts = inlier_counts([crop.crop_key for crop in crops], pairs, cache, key)
    return Matches.counted(pairs, counts)
