"""SIFT local features: no weights needed."""

import hashlib
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.local_features import LocalFeatures
from reid_desktop.vision.keypoints import at_working_size, in_crop_pixels

_WORKING_PX = 320
_MOST_KEYPOINTS = 512
_CONTRAST = 0.01  # a quarter of the usual: coats and faces have little
_DIM = 128
_BYTE = 512.0  # roots of SIFT's numbers lie below 0.5: its own clipping sees to it
_RECIPE = f"sift 1 {_WORKING_PX} {_MOST_KEYPOINTS} {_CONTRAST} {_BYTE}"


class SiftExtractor:
    """Finds at most 512 keypoints by SIFT [1]_, described by RootSIFT [2]_.

    Notes
    -----
    No contrast enhancement: CLAHE finds more keypoints and more false pairs.

    References
    ----------
    .. [1] D. Lowe, "Distinctive image features from scale-invariant keypoints", IJCV 2004.
    .. [2] R. Arandjelović, A. Zisserman, "Three things everyone should know to improve object
       retrieval", CVPR 2012.
    """

    extractor_key = f"sift-{hashlib.sha256(_RECIPE.encode()).hexdigest()[:12]}"
    working_px = _WORKING_PX

    def __init__(self) -> None:
        self._sift = cv2.SIFT.create(nfeatures=_MOST_KEYPOINTS, contrastThreshold=_CONTRAST)

    def extract(self, pixels: NDArray[np.uint8], size_px: tuple[int, int]) -> LocalFeatures:
        seen = at_working_size(pixels, _WORKING_PX)
        grey = cv2.cvtColor(seen, cv2.COLOR_RGB2GRAY)
        # Any: the stubs do not know that without keypoints there are no descriptors
        found: tuple[Any, Any] = self._sift.detectAndCompute(grey, None)
        points, described = found
        order = sorted(range(len(points)), key=lambda i: -points[i].response)[:_MOST_KEYPOINTS]
        keypoints = np.array([points[i].pt for i in order], dtype=np.float32).reshape(-1, 2)
        rows = np.zeros((0, _DIM)) if described is None else described[order]
        total = np.maximum(np.abs(rows).sum(axis=1, keepdims=True), 1e-6)
        whole = np.clip(np.rint(np.sqrt(rows / total) * _BYTE), 0, 255).astype(np.uint8)
        return in_crop_pixels(
            keypoints, whole, seen_px=(seen.shape[1], seen.shape[0]), size_px=size_px
        )
