"""Keeps the encounters of a project in step with its photographs."""

import logging
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.encounters import ENCOUNTER_GAP_S, UNKNOWN, group_encounters
from reid_desktop.core.errors import ToldError
from reid_desktop.core.types import EncounterId, ImageId
from reid_desktop.project.project import Project
from reid_desktop.store.encounters import Encounter, Moment
from reid_desktop.store.matching import match_clusters

log = logging.getLogger(__name__)

GAP_KEY = "encounter_gap_s"  # in project_info
# Tables of which a scan makes something, and which undo may change.
FOLLOWED = frozenset({"camera_clock", "folder", "image", "project_info", "station"})

_CHUNK_ROWS = 2_000  # a transaction of some ten milliseconds, so that answers come between
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - camera times have no zone


class EncounterGapError(ToldError):
    """Encounters cannot be told apart by such a pause."""


@dataclass(frozen=True, slots=True)
class Moments:
    """What encounters are made of, and those there are."""

    photographs: Sequence[Moment]
    encounters: Mapping[EncounterId, Encounter]
    gap_s: float


@dataclass(frozen=True, slots=True)
class EncounterChange:
    """Something to write.

    Attributes
    ----------
    encounter_id : EncounterId, optional
        The encounter that changed; None makes a new one, or puts photographs into none.
    encounter : Encounter, optional
        What it is now; None where there is none for the photographs, or none is left.
    image_ids : tuple of ImageId
        Photographs that were not in it before.
    """

    encounter_id: EncounterId | None
    encounter: Encounter | None
    image_ids: tuple[ImageId, ...] = ()


def gap_of(project: Project) -> float:
    """Return how long a pause ends an encounter, in seconds."""
    told = project.store.info.get(GAP_KEY)
    try:
        gap_s = float(told) if told else ENCOUNTER_GAP_S
    except ValueError:
        gap_s = math.nan
    if gap_s >= 0:
        return gap_s
    log.warning("%s is no number of seconds; %s are taken", GAP_KEY, ENCOUNTER_GAP_S)
    return ENCOUNTER_GAP_S


def set_gap(project: Project, gap_s: float) -> None:
    """Say how long a pause ends an encounter; `update_encounters` or the next scan heeds it.

    Parameters
    ----------
    gap_s : float
        In seconds, zero or more.

    Raises
    ------
    EncounterGapError
    """
    with project.store.transaction():
        project.store.info.set(GAP_KEY, repr(float(checked_gap(gap_s))))


def checked_gap(gap_s: float) -> float:
    """Return a pause that can end an encounter.

    Raises
    ------
    EncounterGapError
    """
    if not (gap_s >= 0 and math.isfinite(gap_s)):
        raise EncounterGapError(
            "An encounter cannot end after such a pause.", hint="Give zero seconds or more."
        )
    return gap_s


def update_encounters(project: Project) -> None:
    """Work out the encounters anew and write what changed, outside undo, in this thread."""
    for chunk in find_changes(read_moments(project)):
        record_changes(project, chunk)


def read_moments(project: Project) -> Moments:
    """Read when and where the photographs were taken. On the project's thread."""
    store = project.store
    return Moments(store.encounters.moments(), store.encounters.all(), gap_of(project))


def find_changes(moments: Moments) -> list[list[EncounterChange]]:
    """Compare the encounters there should be with those there are; in chunks to be written.

    Notes
    -----
    Photographs are at one place if they have one station or, without one, the serial number
    of one camera, which cannot be at two places at once. Copies of a file are in the encounter
    of the first that tells time and place. An encounter keeps its id as long as most of its
    photographs stay together.
    """
    groups = _groups(moments)
    previous = np.array([one.encounter_id or 0 for one in moments.photographs], dtype=np.int64)
    known = groups != UNKNOWN
    ids = match_clusters(groups[known], previous[known], np.zeros(int(known.sum()), np.bool_))
    return list(_chunks(_changes(moments, groups, ids.tolist())))


def record_changes(project: Project, changes: Sequence[EncounterChange]) -> None:
    """Write a chunk of changes, in one transaction. On the project's thread."""
    encounters = project.store.encounters
    with project.store.transaction():
        for change in changes:
            encounter_id = change.encounter_id
            if change.encounter is None:
                if encounter_id is not None:
                    encounters.delete([encounter_id])
            elif encounter_id is None:
                encounter_id = encounters.add(change.encounter)
            else:
                encounters.update(encounter_id, change.encounter)
            encounters.assign(change.image_ids, encounter_id)


def _groups(moments: Moments) -> NDArray[np.int64]:
    """Give each photograph the number of the encounter it should be in."""
    places: dict[tuple[str, object], int] = {}
    first_with: dict[str, int] = {}
    n = len(moments.photographs)
    place = np.full(n, UNKNOWN, dtype=np.int64)
    captured_s = np.full(n, np.nan)
    stands_for = np.arange(n)
    for row, one in enumerate(moments.photographs):
        where = _place(one)
        if where is None or one.captured_at is None:
            continue
        if one.sha256 is not None:
            stands_for[row] = first_with.setdefault(one.sha256, row)
        if stands_for[row] == row:
            place[row] = places.setdefault(where, len(places))
            captured_s[row] = (one.captured_at - _EPOCH).total_seconds()
    for row, one in enumerate(moments.photographs):
        if one.sha256 in first_with:
            stands_for[row] = first_with[one.sha256]
    return group_encounters(place, captured_s, gap_s=moments.gap_s)[stands_for]


def _place(one: Moment) -> tuple[str, object] | None:
    if one.station_id is not None:
        return "station", one.station_id
    return ("camera", one.camera) if one.one_camera else None


def _changes(
    moments: Moments, groups: NDArray[np.int64], ids: Sequence[int]
) -> Iterator[EncounterChange]:
    order = np.argsort(groups, kind="stable")
    bounds = np.searchsorted(groups[order], np.arange(UNKNOWN, len(ids) + 1)).tolist()
    for group, (begin, end) in enumerate(pairwise(bounds), start=UNKNOWN):
        members = [moments.photographs[row] for row in order[begin:end].tolist()]
        encounter_id = EncounterId(ids[group]) if group != UNKNOWN and ids[group] else None
        encounter = _encounter(members) if group != UNKNOWN else None
        before = None if encounter_id is None else moments.encounters.get(encounter_id)
        is_new = encounter is not None and encounter_id is None
        moved = [one.image_id for one in members if is_new or one.encounter_id != encounter_id]
        if moved or encounter != before:
            yield EncounterChange(encounter_id, encounter, tuple(moved))
    for encounter_id in sorted(moments.encounters.keys() - set(ids)):
        yield EncounterChange(encounter_id, None)  # after its photographs went elsewhere


def _encounter(members: Sequence[Moment]) -> Encounter:
    times = [one.captured_at for one in members if one.captured_at is not None]
    stations = [one.station_id for one in members if one.station_id is not None]
    cameras = {one.camera for one in members}
    return Encounter(
        station_id=stations[0] if stations else None,  # copies of a file may lie elsewhere
        camera=cameras.pop() if len(cameras) == 1 else None,
        started_at=min(times),
        ended_at=max(times),
    )


def _chunks(changes: Iterator[EncounterChange]) -> Iterator[list[EncounterChange]]:
    chunk: list[EncounterChange] = []
    n_rows = 0
    for change in changes:
        chunk.append(change)
        n_rows += 1 + len(change.image_ids)
        if n_rows >= _CHUNK_ROWS:
            yield chunk
            chunk, n_rows = [], 0
    if chunk:
        yield chunk
