"""The built-in descriptor beside every model: the two look at different things."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.progress import Progress, Stretch
from reid_desktop.core.records import CropSource
from reid_desktop.core.stand_ins import with_stand_ins
from reid_desktop.project.embed import EmbedReport, embed_missing
from reid_desktop.store.cache import EmbeddingCache

Matrices = dict[str, tuple[NDArray[np.float32], NDArray[np.bool_]]]

_LACKING_SHARE = 0.05  # photographs that were gone when a further model came
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


def read_matrices(
    cache: EmbeddingCache, model_key: str, crop_keys: Sequence[str], further: Sequence[str] = ()
) -> Matrices:
    """Read the embeddings of crops under a model, further ones and the companions, in this order.

    Parameters
    ----------
    further : sequence of str
        Keys of the further models.

    Returns
    -------
    dict of model key to (embeddings, present)
        Float32 (n, dim) in the order of `crop_keys`, and which rows are there. Whoever lacks
        more than a twentieth of what the model has is left out; for less there are stand-ins,
        or those crops would take no part.
    """
    rows, present = cache.matrix(model_key, crop_keys)
    matrices = {model_key: (rows, present)}
    for key in (*further, *(other.model_key for other in companions(model_key))):
        if key in matrices:
            continue
        beside, there = cache.matrix(key, crop_keys)
        n_lacking = int((present & ~there).sum())
        if suffices(n_lacking, int(present.sum())):
            filled = with_stand_ins(beside, there, rows, present) if n_lacking else beside
            matrices[key] = filled, there | present
    return matrices


def suffices(n_lacking: int, n: int) -> bool:
    """Whether a model that lacks so many of the n photographs of the first one takes part."""
    return n_lacking <= _LACKING_SHARE * n
