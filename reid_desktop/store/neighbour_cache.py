"""Keeps what the neighbour search found: at 100 000 photographs it takes minutes."""

import hashlib
import logging
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.candidates import (
    SEARCH_DIM,
    SHORTLIST,
    WHITENING_POWER,
    search_points,
    shortlists,
)
from reid_desktop.core.neighbours import Neighbours
from reid_desktop.core.progress import UNHEARD, Progress

log = logging.getLogger(__name__)

_VERSION = 1
_FROM_ROWS = 5_000  # below, searching takes less time than reading
_KEPT_FILES = 2  # of the model in use, and of the one before


class NeighbourCache:
    """Files in the cache folder of a project; lost or damaged ones are made again.

    Parameters
    ----------
    folder : Path
        There already.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def neighbours(
        self,
        embeddings: NDArray[np.float32],
        progress: Progress = UNHEARD,
        *,
        weighed: bool = False,
    ) -> Neighbours:
        """Give the shortlists of embeddings, (n, dim), searching only if they are not kept.

        `weighed` is that of `search_points`.
        """
        if len(embeddings) < _FROM_ROWS:
            return shortlists(search_points(embeddings, weighed=weighed), progress)
        path = self._folder / f"neighbours-{_key(embeddings, weighed=weighed)}.npy"
        found = _read(path, len(embeddings))
        if found is None:
            found = shortlists(search_points(embeddings, weighed=weighed), progress)
            self._keep(path, found)
        return found

    def _keep(self, path: Path, found: Neighbours) -> None:
        both = np.stack(
            [found.indices.astype(np.int32), found.similarities.astype("<f4").view(np.int32)]
        )
        part = None
        try:
            with tempfile.NamedTemporaryFile(
                dir=self._folder, prefix="neighbours-", suffix=".part", delete=False
            ) as stream:
                part = Path(stream.name)
                np.save(stream, both, allow_pickle=False)
            part.replace(path)
            self._tidy()
        except OSError as error:  # read-only or full: it is searched again the next time
            log.warning("The neighbours cannot be kept: %s", error)
            if part is not None:
                part.unlink(missing_ok=True)

    def _tidy(self) -> None:
        files = sorted(
            self._folder.glob("neighbours-*.npy"), key=lambda one: one.stat().st_mtime_ns
        )
        for old in files[:-_KEPT_FILES]:
            old.unlink(missing_ok=True)


def _key(embeddings: NDArray[np.float32], *, weighed: bool) -> str:
    """Name everything that the search depends on."""
    power = 0.0 if weighed else WHITENING_POWER
    how = f"{_VERSION} {SHORTLIST} {SEARCH_DIM} {power} {embeddings.shape}"
    made = hashlib.blake2b(how.encode(), digest_size=16)
    made.update(np.ascontiguousarray(embeddings, dtype="<f4").data)
    return made.hexdigest()


def _read(path: Path, n: int) -> Neighbours | None:
    try:
        both = np.load(path, allow_pickle=False)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, EOFError) as error:
        log.warning("The kept neighbours are damaged and are searched again: %s", error)
        return None
    if both.dtype != np.int32 or both.shape != (2, n, min(SHORTLIST + 1, n)):
        log.warning("The kept neighbours are of another shape and are searched again")
        return None
    indices, similarities = both[0].astype(np.int64), both[1].view(np.float32)
    whole = (
        indices.min() >= 0
        and indices.max() < n
        and np.array_equal(indices[:, 0], np.arange(n))
        and np.isfinite(similarities).all()
        and np.abs(similarities).max() <= 1.0 + 1e-3
    )
    if not whole:
        log.warning("The kept neighbours make no sense and are searched again")
        return None
    return Neighbours(indices, similarities)
