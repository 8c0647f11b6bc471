"""Tells when whole frames rather than animals are compared: groups then follow the place."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

_FEWEST = 40  # photographs: less says nothing
_FEWEST_GROUPS = 5  # with two stays at least
_BOXED = 0.2  # with more boxes than that somebody is at it already
_SCENE_PX = 800  # shorter side of what a camera takes; crops are smaller, mostly
_COMMON_SIZES = 3  # cameras of a survey take a few sizes, crops are all different
_OF_COMMON_SIZE = 0.8
_BOUND_TO_PLACE = 0.8  # of what chance leaves: animals visit more than one station
_SAME_BACKGROUND = 0.3  # of the photographs


class Sign(StrEnum):
    """Why whole frames seem to be compared."""

    STATIONS = "stations"  # nearly every group lies within one station
    BACKGROUNDS = "backgrounds"  # many are nearly the same as one of another stay


@dataclass(frozen=True, slots=True)
class Frames:
    """Photographs, row by row; codes of 0 and above, -1 for none.

    Attributes
    ----------
    group : ndarray of shape (n,), int64
        The group the program proposes; -1, too, where a person said who it is.
    station, encounter : ndarray of shape (n,), int64
        A photograph of no encounter is a stay of its own.
    near : ndarray of shape (n,), int64
        Equal for photographs that are nearly the same.
    boxed : ndarray of shape (n,), bool
    size_px : ndarray of shape (n, 2), int64
        Width and height; 0 where they are not known.
    """

    group: NDArray[np.int64]
    station: NDArray[np.int64]
    encounter: NDArray[np.int64]
    near: NDArray[np.int64]
    boxed: NDArray[np.bool_]
    size_px: NDArray[np.int64]


def signs_of_whole_frames(frames: Frames) -> frozenset[Sign]:
    """Tell why whole frames seem to be compared; nothing where all is well, or nobody can tell.

    Only photographs without a box count that look like what a camera takes: large, and of few
    sizes. An animal that was seen twice is seen at another station now and then; where groups
    of several stays keep to one station much more than chance would have it, they follow the
    background. It may be wrong about animals that never leave a place: cropping does them no
    harm.
    """
    if len(frames.boxed) < _FEWEST or frames.boxed.mean() > _BOXED or not _are_scenes(frames):
        return frozenset()
    found = {
        Sign.STATIONS: _place_in_groups(frames) >= _BOUND_TO_PLACE,
        Sign.BACKGROUNDS: _share_of_backgrounds(frames) >= _SAME_BACKGROUND,
    }
    return frozenset(sign for sign, is_so in found.items() if is_so)


def _are_scenes(frames: Frames) -> bool:
    sizes = frames.size_px[~frames.boxed]
    if np.median(sizes.min(axis=1)) < _SCENE_PX:
        return False
    _, counts = np.unique(np.sort(sizes, axis=1), axis=0, return_counts=True)
    common = np.sort(counts)[-_COMMON_SIZES:].sum()
    return bool(common >= _OF_COMMON_SIZE * len(sizes))


def _stays(frames: Frames) -> NDArray[np.int64]:
    """Give photographs of no encounter one each."""
    alone = -1 - np.arange(len(frames.encounter))
    return np.where(frames.encounter >= 0, frames.encounter, alone)


def _place_in_groups(frames: Frames) -> float:
    """Tell how much more than by chance two stays of a group are at one station; 1 is always."""
    use = (frames.group >= 0) & (frames.station >= 0) & ~frames.boxed
    rows = np.stack([frames.group[use], _stays(frames)[use], frames.station[use]], axis=1)
    if not len(rows):
        return 0.0
    group, _, station = np.unique(rows, axis=0).T
    shares = np.unique(station, return_counts=True)[1] / len(station)
    chance = float((shares**2).sum())
    _, code, sizes = np.unique(group, return_inverse=True, return_counts=True)
    pairs = sizes * (sizes - 1) / 2
    at_one = np.zeros(len(sizes))
    cells, n_cells = np.unique(np.stack([code, station], axis=1), axis=0, return_counts=True)
    np.add.at(at_one, cells[:, 0], n_cells * (n_cells - 1) / 2)
    told = pairs > 0
    if np.count_nonzero(told) < _FEWEST_GROUPS or chance >= 1:
        return 0.0
    return (float((at_one[told] / pairs[told]).mean()) - chance) / (1 - chance)


def _share_of_backgrounds(frames: Frames) -> float:
    """Tell how many photographs are nearly the same as one of another stay."""
    like = frames.near >= 0
    rows = np.stack([frames.near[like], _stays(frames)[like]], axis=1)
    near = np.unique(rows, axis=0)[:, 0]
    numbers, n_stays = np.unique(near, return_counts=True)
    return float(np.isin(frames.near, numbers[n_stays > 1]).mean())
