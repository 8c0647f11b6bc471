"""Embeds the photographs that can be reached: a disk that is unplugged makes none unreadable."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reid_desktop.project.companion import embed_compared
from reid_desktop.project.embed import EmbedReport, embedded_by
from reid_desktop.project.scan import PASSING
from reid_desktop.vision.photographs import system_path

if TYPE_CHECKING:
    from reid_desktop.core.embedding import Embedder
    from reid_desktop.core.progress import Progress
    from reid_desktop.core.records import CropSource
    from reid_desktop.store.cache import EmbeddingCache


class Embed(Protocol):
    """Embeds crops that can be read."""

    def __call__(
        self,
        crops: Sequence[CropSource],
        embedder: Embedder,
        cache: EmbeddingCache,
        *,
        progress: Progress,
    ) -> EmbedReport: ...


@dataclass(frozen=True, slots=True)
class ReachReport:
    """What became of the crops, and what waits for its folder.

    Attributes
    ----------
    report : EmbedReport
        Without the photographs that wait.
    away : tuple of str
        Folders that are not there and have photographs without an embedding.
    n_waiting : int
        How many those are.
    """

    report: EmbedReport
    away: tuple[str, ...]
    n_waiting: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing could be read another time that could not be read now."""
        return not self.away and all(one not in PASSING for _, one in self.report.unreadable)


def is_away(folder: str) -> bool:
    """Tell whether a folder that has photographs is not there, or is a bare mount point.

    Like a scan, it goes by files that are not hidden, and stops at the first.
    """
    for _, folders, files in os.walk(system_path(folder)):
        folders[:] = [name for name in folders if not name.startswith(".")]
        if any(not name.startswith(".") for name in files):
            return False
    return True


def embed_reachable(
    crops: Sequence[CropSource],
    folders: Collection[str],
    embedder: Embedder,
    cache: EmbeddingCache,
    *,
    progress: Progress,
    by: Embed = embed_compared,
) -> ReachReport:
    """Embed what the cache does not have and whose folder is there.

    Parameters
    ----------
    folders : collection of str
        Every folder of the project. One may be unplugged while it is being read.
    progress : Progress
        In hundredths.
    by : callable
        `embed_compared`, or `embed_missing` for a model without companions, whose progress is
        in photographs.
    """
    have = embedded_by(crops, embedder, cache)
    gone = [folder for folder in folders if is_away(folder)]
    near = [crop for crop in crops if crop.crop_key in have or not _folders_of(crop, gone)]
    report = by(near, embedder, cache, progress=progress)
    gone = [folder for folder in folders if is_away(folder)]
    have = cache.have(embedder.model_key)
    damaged = {image_id for image_id, problem in report.unreadable if problem not in PASSING}
    waiting = {
        crop.image_id: _folders_of(crop, gone)
        for crop in crops
        if crop.crop_key not in have and crop.image_id not in damaged and _folders_of(crop, gone)
    }
    missed = {folder for its_folders in waiting.values() for folder in its_folders}
    told = tuple(entry for entry in report.unreadable if entry[0] not in waiting)
    return ReachReport(
        replace(report, unreadable=told),
        tuple(folder for folder in gone if folder in missed),
        len(waiting),
    )


def _folders_of(crop: CropSource, folders: Collection[str]) -> list[str]:
    return [folder for folder in folders if crop.path.startswith(folder.rstrip(os.sep) + os.sep)]
