"""The few operations on pictures that everything is drawn with, typed."""

from collections.abc import Sequence
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]  # (height, width) or (height, width, channels)
Pixels = NDArray[np.uint8]
Colour = NDArray[np.float32]  # (3,): red, green, blue in 0…1


def seeded(*words: int) -> np.random.Generator:
    """Make a generator that the same words always make alike."""
    return np.random.default_rng(np.random.SeedSequence(list(words)))


def resized(field: Field, height: int, width: int) -> Field:
    """Scale up smoothly."""
    return cast(Field, cv2.resize(field, (width, height), interpolation=cv2.INTER_CUBIC))


def shrunk(pixels: Pixels, height: int, width: int) -> Pixels:
    """Scale down by averaging, or up bilinearly."""
    smaller = height * width < pixels.shape[0] * pixels.shape[1]
    how = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return cast(Pixels, cv2.resize(pixels, (width, height), interpolation=how))


def blurred(field: Field, sigma: float, sigma_down: float = 0.0) -> Field:
    """Blur by a Gaussian; across and down alike unless a second width is given."""
    return cast(
        Field,
        cv2.GaussianBlur(field, (0, 0), sigma, sigmaY=sigma_down, borderType=cv2.BORDER_REFLECT),
    )


def looked_up(field: Field, columns: Field, rows: Field) -> Field:
    """Read a field at places between its pixels; beyond its edge is its edge."""
    found = cv2.remap(field, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return cast(Field, found)


def looked_up_apart(field: Field, columns: Field, rows: Field, *, jump: float) -> Field:
    """Read a field like `looked_up`, but mix no values that are further apart than `jump`."""
    mixed = looked_up(field, columns, rows)
    nearest = cv2.remap(field, columns, rows, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
    is_edge = (np.abs(mixed - nearest) > jump).any(axis=2)
    mixed[is_edge] = nearest[is_edge]
    return mixed


def looked_up_pixels(pixels: Pixels, columns: Field, rows: Field, *, outside: bool) -> Pixels:
    """Read pixels at places between them; beyond the edge is the edge, or nothing if `outside`."""
    border = cv2.BORDER_CONSTANT if outside else cv2.BORDER_REPLICATE
    found = cv2.remap(pixels, columns, rows, cv2.INTER_LINEAR, borderMode=border)
    return cast(Pixels, found)


def waves(
    rng: np.random.Generator, height: int, width: int, cells: float, *, aspect: float = 1.0
) -> Field:
    """Draw smooth noise around 0, about `cells` bumps high, each stretched across by `aspect`.

    Returns
    -------
    ndarray of shape (height, width), float32
        With a standard deviation of about 1.
    """
    down = max(2, round(cells))
    across = max(2, round(cells * width / height / aspect))
    coarse = rng.standard_normal((down + 2, across + 2), dtype=np.float32)
    return cast(Field, resized(coarse, height, width) * np.float32(1.25))


def octaves(
    rng: np.random.Generator,
    height: int,
    width: int,
    cells: float,
    *,
    n: int = 4,
    roughness: float = 0.5,
) -> Field:
    """Add up smooth noise of finer and finer grain, as clouds and the ground have it."""
    total = np.zeros((height, width), dtype=np.float32)
    weight, norm = 1.0, 0.0
    for _ in range(n):
        if cells > height / 2:
            break
        total += np.float32(weight) * waves(rng, height, width, cells)
        norm += weight**2
        weight *= roughness
        cells *= 2
    return total / np.float32(max(norm, 1e-6) ** 0.5)


def step(field: Field, softness: float) -> Field:
    """Turn a field around 0 into shares of 0…1, the sharper the smaller `softness` is."""
    share = np.float32(0.5) + field / np.float32(2 * softness)
    return cast(Field, np.clip(share, 0, 1))


def paint(picture: Field, colour: Colour | Field, share: Field) -> None:
    """Lay a colour over a picture (height, width, 3), by a share for every pixel."""
    picture += (colour - picture) * share[..., None]


def from_hsv(hue: float, saturation: float, value: float) -> Colour:
    """Give red, green and blue of a colour told by hue, saturation and value, each in 0…1."""
    turn = (np.array([5, 3, 1]) + hue % 1.0 * 6) % 6
    share = np.clip(np.minimum(turn, 4 - turn), 0, 1)
    return cast(Colour, (value * (1 - saturation * share)).astype(np.float32))


def outline(points: NDArray[np.float64]) -> list[NDArray[np.int32]]:
    """Give corners in pixels as OpenCV wants them: in sixteenths."""
    return [np.rint(points * 16).astype(np.int32)]


def fill(layer: Field, points: NDArray[np.float64], value: float | Sequence[float]) -> None:
    """Fill a shape with smooth edges, given its corners (n, 2) as x and y in pixels."""
    numbers = [value] if isinstance(value, (int, float)) else list(value)
    cv2.fillPoly(layer, outline(points), numbers, lineType=cv2.LINE_8, shift=4)


def stroke(layer: Field, points: NDArray[np.float64], value: float, width: int) -> None:
    """Draw a line along points (n, 2), x and y in pixels."""
    cv2.polylines(layer, outline(points), False, [value], max(1, width), cv2.LINE_8, 4)
