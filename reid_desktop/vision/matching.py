"""Tells how many keypoints of two crops agree on one view, and whether that is background."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.local_features import Descriptors, LocalFeatures, PairMatch

_RATIO = 0.9  # of the distances to the best and the second best; without it most are false
_THRESHOLD_PX = 8.0  # of the pixels that were looked at; animals are no planes
_MOST_TRIALS = 2000
_CONFIDENCE = 0.999
_LEAST_POINTS = 4  # a homography has eight unknowns

# PEEL: what makes a model background, and how often one is taken away.
_PEELINGS = 3
_SURELY = 8  # inliers without which nothing is said of the place
_SAME_SCALE = 0.03
_SAME_ANGLE_DEG = 1.5
_OUTSIDE_SHARE = 0.4

MATCHER_RECIPE = f"1 {_RATIO} {_THRESHOLD_PX} {_MOST_TRIALS} {_CONFIDENCE} {_PEELINGS}"

FloatArray = NDArray[np.float32]


def match_pair(one: LocalFeatures, other: LocalFeatures, *, guard: bool) -> PairMatch:
    """Match two crops and count the pairs of points that agree on a homography.

    Parameters
    ----------
    one, other : LocalFeatures
        Of one extractor.
    guard : bool
        Leave background out (PEEL): a model that is a pure translation in original pixels,
        or whose inliers lie mostly outside the animal, is taken away and the rest is fitted
        again, up to three times. For bodies and whole photographs; not for tight crops of
        faces, where two frames of one burst are a pure translation, too.

    Returns
    -------
    PairMatch
        The same each time, and with the two crops exchanged.

    Notes
    -----
    Mutual nearest neighbours that pass the ratio test [1]_ either way, then MAGSAC++ [2]_.

    References
    ----------
    .. [1] D. Lowe, "Distinctive image features from scale-invariant keypoints", IJCV 2004.
    .. [2] D. Baráth et al., "MAGSAC++, a fast, reliable and accurate robust estimator",
       CVPR 2020.
    """
    if _comes_later(one, other):
        return _turned(match_pair(other, one, guard=guard))
    matches = match_descriptors(one.descriptors, other.descriptors)
    pairs = np.concatenate([one.keypoints[matches[:, 0]], other.keypoints[matches[:, 1]]], axis=1)
    peeled = False
    for _ in range(_PEELINGS + 1):
        model = _fit(pairs, one.scale, other.scale)
        if model is None:
            break
        if not (guard and _is_background(model, pairs, one.size_px, other.size_px)):
            points = np.ascontiguousarray(pairs[model.inliers])
            return PairMatch(len(points), points, peeled)
        peeled = True
        pairs = pairs[~model.inliers]
    return PairMatch(0, np.zeros((0, 4), dtype=np.float32), peeled)


def match_descriptors(
    one: Descriptors,
    other: Descriptors,
    ratio: float = _RATIO,
) -> NDArray[np.int64]:
    """Pair rows that are each other's nearest, and clearly nearer than the second nearest.

    Parameters
    ----------
    one, other : ndarray of shape (k, d) and (l, d)
        Compared after scaling to unit length, by Euclidean distance.
    ratio : float
        Distance to the nearest over that to the second nearest, at most, on either side.

    Returns
    -------
    ndarray of shape (m, 2), int64
        Rows of `one` and of `other`, ascending in the first. Memory is 4 k l bytes.
    """
    if len(one) < 2 or len(other) < 2:  # without a second nearest nothing is clear
        return np.zeros((0, 2), dtype=np.int64)
    similarities = _unit(one) @ _unit(other).T
    rows = np.arange(len(one))
    nearest = similarities.argmax(axis=1)
    best = similarities[rows, nearest]
    mutual = best >= similarities.max(axis=0)[nearest]
    rows, nearest, best = rows[mutual], nearest[mutual], best[mutual]
    similarities[rows, nearest] = -np.inf
    second = np.maximum(similarities.max(axis=1)[rows], similarities.max(axis=0)[nearest])
    clear = _distance(best) < ratio * _distance(second)
    return np.stack([rows[clear], nearest[clear]], axis=1)


@dataclass(frozen=True, slots=True)
class _Model:
    """A homography between crops at full resolution, and the pairs that follow it."""

    matrix: NDArray[np.float64]
    inliers: NDArray[np.bool_]


def _fit(pairs: FloatArray, scale: float, other_scale: float) -> _Model | None:
    if len(pairs) < _LEAST_POINTS:
        return None
    found: tuple[Any, Any] = cv2.findHomography(  # Any: the stubs know of no failure
        pairs[:, :2] * scale,
        pairs[:, 2:] * other_scale,
        cv2.USAC_MAGSAC,
        _THRESHOLD_PX,
        maxIters=_MOST_TRIALS,
        confidence=_CONFIDENCE,
    )
    matrix, mask = found
    if matrix is None or not mask.any():
        return None
    there = np.diag([scale, scale, 1.0])
    back = np.diag([1 / other_scale, 1 / other_scale, 1.0])
    return _Model(back @ matrix @ there, mask.ravel().astype(np.bool_))


def _is_background(
    model: _Model, pairs: FloatArray, size_px: tuple[int, int], other_size_px: tuple[int, int]
) -> bool:
    inliers = pairs[model.inliers]
    if len(inliers) < _SURELY:
        return False
    outside = _outside(inliers[:, :2], size_px) | _outside(inliers[:, 2:], other_size_px)
    if outside.sum() >= _SURELY and outside.mean() > _OUTSIDE_SHARE:
        return True
    centre = inliers[:, :2].mean(axis=0)
    scale, angle_deg = _scale_and_angle(model.matrix, centre)
    return abs(scale - 1) <= _SAME_SCALE and abs(angle_deg) <= _SAME_ANGLE_DEG


def _outside(points: FloatArray, size_px: tuple[int, int]) -> NDArray[np.bool_]:
    """Whether points lie outside the ellipse that touches the four sides of the box."""
    half = np.array(size_px) / 2
    outside: NDArray[np.bool_] = (((points + 0.5 - half) / half) ** 2).sum(axis=1) > 1
    return outside


def _scale_and_angle(matrix: NDArray[np.float64], at: FloatArray) -> tuple[float, float]:
    """Scale and rotation in degrees of the similarity that a homography is near a point."""
    x, y, w = matrix @ np.array([at[0], at[1], 1.0])
    by = np.array([[x / w], [y / w]]) @ matrix[2:, :2]
    (a, b), (c, d) = (matrix[:2, :2] - by) / w
    cosine, sine = (a + d) / 2, (c - b) / 2
    return float(np.hypot(cosine, sine)), float(np.degrees(np.arctan2(sine, cosine)))


def _unit(descriptors: Descriptors) -> FloatArray:
    rows = descriptors.astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: FloatArray = rows / np.maximum(lengths, np.float32(1e-6))
    return unit


def _distance(cosine: FloatArray) -> FloatArray:
    distance: FloatArray = np.sqrt(np.maximum(2 - 2 * cosine, 0))
    return distance


def _comes_later(one: LocalFeatures, other: LocalFeatures) -> bool:
    """Order two crops by what they hold, so that a match does not depend on who is first."""

    def content(features: LocalFeatures) -> tuple[int, bytes, bytes]:
        keypoints, descriptors = features.keypoints, features.descriptors
        return len(keypoints), keypoints.tobytes(), descriptors.tobytes()

    return content(one) > content(other)


def _turned(found: PairMatch) -> PairMatch:
    points = np.ascontiguousarray(found.points[:, [2, 3, 0, 1]])
    return PairMatch(found.inliers, points, found.same_place)
