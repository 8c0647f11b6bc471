"""Turns the photographs of a project into what the engine compares: arrays, row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Earlier, EngineData
from reid_desktop.core.facts import Fact
from reid_desktop.core.neighbours import Neighbours
from reid_desktop.core.opposites import SIDE_CODES
from reid_desktop.core.pictures import Pictures
from reid_desktop.core.progress import UNHEARD, Progress, Stretch
from reid_desktop.project.facts import ALL_FACTS, Facts
from reid_desktop.project.quality import NOTHING_MEASURED, Measured, near_duplicate_groups
from reid_desktop.store.neighbour_cache import NeighbourCache

if TYPE_CHECKING:
    from reid_desktop.project.earlier_run import EarlierRun
    from reid_desktop.project.engine_input import RosterRow


def engine_data(
    rows: Sequence[RosterRow],
    embeddings: tuple[NDArray[np.float32], ...],
    cache_folder: Path | None = None,
    *,
    earlier: EarlierRun | None = None,
    measured: Mapping[str, Measured] = NOTHING_MEASURED,
    facts: Facts = ALL_FACTS,
    weighed: tuple[bool, ...] | None = None,
    progress: Progress = UNHEARD,
) -> EngineData:
    """Make the input of the engine.

    Parameters
    ----------
    rows : sequence of RosterRow
        Photographs with the same bytes get the same code.
    embeddings : tuple of ndarray of shape (n, dim), float32
        One matrix of unit-length rows for each model, row for row.
    cache_folder : Path, optional
        Where the neighbours are kept, or looked for; without it the engine searches them.
    earlier : EarlierRun, optional
        By the same models and strategy.
    measured : mapping of str to (Quality, int)
        Quality and perceptual hash of crops, by crop key.
    facts : Facts
        Which free constraints are heeded.
    weighed : tuple of bool, optional
        Of each matrix, whether learning has weighed its directions; none has.
    progress : Progress
        Of the search.
    """
    crops: dict[str, int] = {}
    encounter = _codes([row.encounter_id for row in rows])
    side = _codes([SIDE_CODES.get(row.side or "") for row in rows])
    crop = _codes([crops.setdefault(row.crop_key, len(crops)) for row in rows])
    unknown = (np.nan, np.nan)
    position = np.array([row.position or unknown for row in rows], dtype=np.float64)
    return EngineData(
        embeddings=embeddings,
        captured_s=np.array(
            [
                np.nan
                if row.captured_at is None
                else row.captured_at.replace(tzinfo=UTC).timestamp()
                for row in rows
            ]
        ),
        station=_codes([row.station_id for row in rows]),
        encounter=encounter if facts.heeds(Fact.ENCOUNTER) else None,
        side=side if facts.heeds(Fact.SIDES) and (side >= 0).any() else None,
        position=position if facts.heeds(Fact.TRAVEL) else None,
        fastest_kmh=facts.fastest_kmh,
        crop=crop if facts.heeds(Fact.IDENTICAL) else None,
        pictures=_pictures(rows, measured),
        earlier=None if earlier is None else _recalled(rows, earlier),
        weighed=weighed,
        neighbours=None
        if cache_folder is None
        else _found(embeddings, weighed, cache_folder, progress),
    )


def _pictures(rows: Sequence[RosterRow], measured: Mapping[str, Measured]) -> Pictures:
    """Tell how good the pictures are, and which are nearly the same within one encounter."""
    if not measured:
        return Pictures()
    keys = [row.crop_key for row in rows]
    near = near_duplicate_groups(keys, measured)
    codes: dict[tuple[int, int], int] = {}
    burst = [
        -1
        if row.encounter_id is None or (group := near.get(row.crop_key)) is None
        else codes.setdefault((row.encounter_id, group), len(codes))
        for row in rows
    ]
    scores = [measured[key][0].score if key in measured else np.nan for key in keys]
    return Pictures(np.array(scores), np.array(burst, dtype=np.int64))


def _recalled(rows: Sequence[RosterRow], earlier: EarlierRun) -> Earlier:
    clusters = [earlier.clusters.get(row.annotation_id) for row in rows]
    return Earlier(_codes(clusters), earlier.diagnostics)


def _codes(values: Sequence[int | None]) -> NDArray[np.int64]:
    return np.array([-1 if value is None else value for value in values], dtype=np.int64)


def _found(
    embeddings: tuple[NDArray[np.float32], ...],
    weighed: tuple[bool, ...] | None,
    cache_folder: Path,
    progress: Progress,
) -> tuple[Neighbours, ...]:
    cache = NeighbourCache(cache_folder)
    each = 100 // len(embeddings)
    return tuple(
        cache.neighbours(
            matrix,
            Stretch(progress, place * each, place * each + each),
            weighed=weighed is not None and weighed[place],
        )
        for place, matrix in enumerate(embeddings)
    )
