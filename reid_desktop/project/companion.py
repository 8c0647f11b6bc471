"""The built-in descriptor beside every model: the two look at different things."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.progress import Progress, Stretch
from reid_desktop.core.records import CropSource
from reid_desktop.project.embed import EmbedReport, embed_missing
from reid_desktop.store.cache import EmbeddingCache

Matrices = dict[str, tuple[NDArray[np.float32], NDArray[np.bool_]]]

_MODEL_SHARE = 70  # hundredths of the time; decoding, done for both, is most of it


def companions(model_key: str) -> tuple[Embedder, ...]:
    """Return what photographs are compared by besides a model; nothing beside itself."""
    from reid_desktop.vision.classical import ClassicalDescriptor  # noqa: PLC0415 - loads SciPy

    return () if model_key == ClassicalDescriptor.model_key else (ClassicalDescriptor(),)


def embed_compared(
    crops: Sequence[CropSource], embedder: Embedder, cache: EmbeddingCache, *, progress: Progress
) -> EmbedReport:
    """Embed what is missing under a model, then under its companions.

    Parameters
    ----------
    progress : Progress
        In hundredths.

    Returns
    -------
    EmbedReport
        Of the model.
    """
    others = companions(embedder.model_key)
    share = _MODEL_SHARE if others else 100
    report = embed_missing(crops, embedder, cache, progress=Stretch(progress, 0, share))
    for other in others:
        embed_missing(crops, other, cache, progress=Stretch(progress, share, 100))
    return report


def read_matrices(cache: EmbeddingCache, model_key: str, crop_keys: Sequence[str]) -> Matrices:
    """Read the embeddings of crops under a model and its companions, the model first.

    A companion that lacks a crop the model has is left out: that crop would else take no part.

    Returns
    -------
    dict of model key to (embeddings, present)
        Float32 (n, dim) in the order of `crop_keys`, and which rows are there.
    """
    rows, present = cache.matrix(model_key, crop_keys)
    matrices = {model_key: (rows, present)}
    for other in companions(model_key):
        beside, there = cache.matrix(other.model_key, crop_keys)
        if there[present].all():
            matrices[other.model_key] = beside, there
    return matrices
