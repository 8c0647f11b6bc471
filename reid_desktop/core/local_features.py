"""Points of a photograph that can be found again in another, as the program sees them."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Descriptors: TypeAlias = NDArray[np.integer]  # int8 or uint8


@dataclass(frozen=True, slots=True)
class LocalFeatures:
    """What an extractor found in one crop.

    Attributes
    ----------
    keypoints : ndarray of shape (k, 2), float32
        x and y in pixels of the crop at full resolution, from its top left; the strongest first.
    descriptors : ndarray of shape (k, d), int8 or uint8
        One byte a number; scaled to unit length, rows are compared by their dot product.
    size_px : tuple of int
        Width and height of the crop at full resolution.
    scale : float
        Pixels the extractor looked at per pixel of the crop: how exact the keypoints are.
    """

    keypoints: NDArray[np.float32]
    descriptors: Descriptors
    size_px: tuple[int, int]
    scale: float


@dataclass(frozen=True, slots=True)
class PairMatch:
    """What two crops have in common.

    Attributes
    ----------
    inliers : int
        Pairs of points that agree on one view of one surface.
    points : ndarray of shape (inliers, 4), float32
        x, y in the first crop and x, y in the second, in their pixels: for drawing.
    same_place : bool
        Whether background was found and left out: perhaps only the place is the same.
    """

    inliers: int
    points: NDArray[np.float32]
    same_place: bool


class LocalExtractor(Protocol):
    """Finds and describes keypoints. Belongs to one thread."""

    @property
    def extractor_key(self) -> str:
        """Names weights and recipe: features of different keys are never compared."""

    @property
    def working_px(self) -> int:
        """Longest side in pixels it looks at; more need not be decoded."""

    def extract(self, pixels: NDArray[np.uint8], size_px: tuple[int, int]) -> LocalFeatures:
        """Find the keypoints of one crop.

        Parameters
        ----------
        pixels : ndarray of shape (height, width, 3), uint8
            RGB; may be smaller than the crop at full resolution.
        size_px : tuple of int
            Width and height of the crop at full resolution.

        Returns
        -------
        LocalFeatures
            The same for the same pixels; none where nothing stands out.
        """
