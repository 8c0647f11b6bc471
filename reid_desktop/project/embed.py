"""Embeds what has no embedding yet."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.embedding import BatchEmbedder
from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.late_embedder import LateEmbedder, loaded
from reid_desktop.vision.pipeline import decode_ahead

if TYPE_CHECKING:
    from reid_desktop.core.embedding import Embedder
    from reid_desktop.core.progress import Progress
    from reid_desktop.project.project import Project
    from reid_desktop.store.cache import EmbeddingCache

_BATCH = 32  # photographs between two looks at whether the person cancelled
_COMMIT = 256  # what a crash costs at most
_DERIVED = 4096  # rows that are projected at a time: a blink
# Says nothing about the photograph: a drive was unplugged, a folder closed for a while.
_PASSING = frozenset({FileProblem.VANISHED, FileProblem.NO_PERMISSION, FileProblem.READ_ERROR})


@dataclass(frozen=True, slots=True)
class EmbedReport:
    """What became of the crops.

    Attributes
    ----------
    n_cached : int
        Were embedded before.
    unreadable : tuple of (image id, problem)
        Could not be decoded.
    device : str
        Where it was computed in the end, in words; empty if a late model was not needed.
    """

    n_embedded: int
    n_cached: int
    unreadable: tuple[tuple[ImageId, FileProblem], ...]
    device: str


def embed_missing(
    crops: Sequence[CropSource],
    embedder: Embedder,
    cache: EmbeddingCache,
    *,
    progress: Progress,
) -> EmbedReport:
    """Embed those of `crops` that `cache` does not have under the model of `embedder`.

    Notes
    -----
    Every photograph is opened once. Embeddings are kept after 256 at most, and when the
    person cancels, so that the next call goes on from there.
    """
    have = embedded_by(crops, embedder, cache)
    missing = {crop.crop_key: crop for crop in crops if crop.crop_key not in have}
    n_done = len(crops) - len(missing)
    progress.advance(n_done, len(crops))
    n_cached = len({crop.crop_key for crop in crops} & have)
    if not missing:  # and the model need not be loaded
        return EmbedReport(0, n_cached, (), embedder.device)
    unreadable: list[tuple[ImageId, FileProblem]] = []
    shelf = _Shelf(cache, embedder.model_key)
    try:
        with closing(_batches(missing.values(), loaded(embedder))) as batches:
            for batch in batches:
                shelf.put([crop.crop_key for crop in batch.crops], batch.rows)
                unreadable.extend((crop.image_id, problem) for crop, problem in batch.unreadable)
                n_done += len(batch.crops) + len(batch.unreadable)
                progress.advance(n_done, len(crops))
    finally:  # also when it is cancelled, or the model fails
        shelf.commit()
    return EmbedReport(shelf.n_put, n_cached, tuple(unreadable), embedder.device)


def embedded_by(crops: Sequence[CropSource], embedder: Embedder, cache: EmbeddingCache) -> set[str]:
    """Return what the cache has under the model of `embedder`, by crop keys.

    What a learned model makes of embeddings that its base has given already is put there first:
    no photograph need be looked at for that, or be there.
    """
    have = cache.have(embedder.model_key)
    lacking = list(dict.fromkeys(crop.crop_key for crop in crops if crop.crop_key not in have))
    derived = embedder.derived() if lacking and isinstance(embedder, LateEmbedder) else None
    if derived is None:
        return have
    for start in range(0, len(lacking), _DERIVED):
        keys = lacking[start : start + _DERIVED]
        rows, present = cache.matrix(derived.base_key, keys)
        known = [key for key, there in zip(keys, present, strict=True) if there]
        if known:
            cache.put(embedder.model_key, known, derived.projection.apply(rows[present]))
            have.update(known)
    return have


def embed_files(
    paths: Sequence[Path], embedder: Embedder, *, progress: Progress
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Embed whole photographs that belong to no project; see `embed_crops`."""
    crops = [CropSource(str(n), str(path), None, ImageId(n)) for n, path in enumerate(paths)]
    return embed_crops(crops, embedder, progress=progress)


def embed_crops(
    crops: Sequence[CropSource], embedder: Embedder, *, progress: Progress
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Embed photographs without keeping anything.

    Returns
    -------
    embeddings : ndarray of shape (n, dim), float32
        Rows of zeros for files that could not be read.
    present : ndarray of shape (n,), bool
    """
    embeddings = np.zeros((len(crops), embedder.dim), dtype=np.float32)
    present = np.zeros(len(crops), dtype=np.bool_)
    n_done = 0
    numbered = [replace(crop, image_id=ImageId(n)) for n, crop in enumerate(crops)]
    with closing(_batches(numbered, embedder)) as batches:
        for batch in batches:
            rows = [crop.image_id for crop in batch.crops]
            embeddings[rows] = batch.rows
            present[rows] = True
            n_done += len(batch.crops) + len(batch.unreadable)
            progress.advance(n_done, len(crops))
    return embeddings, present


def record_unreadable(project: Project, report: EmbedReport) -> None:
    """Write down which photographs turned out to be damaged, in one transaction.

    Photographs that could not be reached at all are left as they are: the next scan tells.
    """
    lasting = [entry for entry in report.unreadable if entry[1] not in _PASSING]
    if lasting:
        with project.store.transaction():
            for image_id, problem in lasting:
                project.store.images.set_unreadable(image_id, problem)


@dataclass(frozen=True, slots=True)
class _Batch:
    """Crops that were embedded, row by row, and those that could not be read."""

    crops: list[CropSource]
    rows: NDArray[np.float32]
    unreadable: list[tuple[CropSource, FileProblem]]


def _batches(crops: Iterable[CropSource], embedder: Embedder) -> Generator[_Batch, None, None]:
    ready, batch = None, _BATCH
    if isinstance(embedder, BatchEmbedder):
        ready, batch = embedder.prepare, embedder.batch_size
    decoded = decode_ahead(crops, embedder.input_size, prepare=ready, ahead=2 * batch)
    with closing(decoded):
        while chunk := list(islice(decoded, batch)):
            readable = [(crop, px) for crop, px in chunk if not isinstance(px, FileProblem)]
            photographs = [pixels for _, pixels in readable]
            yield _Batch(
                [crop for crop, _ in readable],
                embedder.embed(photographs) if photographs else _no_rows(embedder),
                [(crop, px) for crop, px in chunk if isinstance(px, FileProblem)],
            )


def _no_rows(embedder: Embedder) -> NDArray[np.float32]:
    return np.zeros((0, embedder.dim), dtype=np.float32)


class _Shelf:
    """Collects embeddings and puts them into the cache, 256 at a time."""

    def __init__(self, cache: EmbeddingCache, model_key: str) -> None:
        self._cache = cache
        self._model_key = model_key
        self._keys: list[str] = []
        self._rows: list[NDArray[np.float32]] = []
        self.n_put = 0

    def put(self, keys: Sequence[str], rows: NDArray[np.float32]) -> None:
        self._keys.extend(keys)
        self._rows.append(rows)
        self.n_put += len(keys)
        if len(self._keys) + len(keys) > _COMMIT:
            self.commit()

    def commit(self) -> None:
        if self._keys:
            self._cache.put(self._model_key, self._keys, np.concatenate(self._rows))
            self._keys, self._rows = [], []
