"""Brightens a photograph for the eye: gamma, contrast, local equalisation."""

import cv2
import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.light import Light

_GAMMA_STEP = 0.22  # of the exponent, in octaves: six steps make shadows clear
_CONTRAST_STEP = 0.2  # the same of the slope
_CLIP = 3.0  # more shows the noise of dark photographs as if it were a pattern
_TILES = (8, 8)


def in_light(pixels: NDArray[np.uint8], light: Light) -> NDArray[np.uint8]:
    """Return a photograph as it looks in another light.

    Parameters
    ----------
    pixels : ndarray of shape (height, width, 3), uint8
        RGB; it stays as it is.
    light : Light

    Returns
    -------
    ndarray of shape (height, width, 3), uint8
        About 40 ms for two megapixels if equalised, else a few.

    Notes
    -----
    Brightness is a gamma curve: it lifts dark fur and burns nothing out. Equalisation is
    CLAHE [1]_ on the lightness alone, so that colours stay.

    References
    ----------
    .. [1] K. Zuiderveld, "Contrast limited adaptive histogram equalization", Graphics Gems IV,
       1994.
    """
    seen = _equalised(pixels) if light.equalised else pixels
    if not (light.brightness or light.contrast):
        return seen
    level = np.linspace(0.0, 1.0, 256) ** 2.0 ** (-_GAMMA_STEP * light.brightness)
    level = 0.5 + (level - 0.5) * 2.0 ** (_CONTRAST_STEP * light.contrast)
    curve = np.clip(np.rint(level * 255), 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(seen, curve), dtype=np.uint8)


def _equalised(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    parts = cv2.cvtColor(pixels, cv2.COLOR_RGB2YCrCb)  # several times faster than by L*a*b*
    parts[:, :, 0] = cv2.createCLAHE(_CLIP, _TILES).apply(np.ascontiguousarray(parts[:, :, 0]))
    return np.asarray(cv2.cvtColor(parts, cv2.COLOR_YCrCb2RGB), dtype=np.uint8)
