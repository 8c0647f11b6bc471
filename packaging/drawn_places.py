"""Draws the places that drawn animals walk through: ground, sky, trees, stones and grass."""

from dataclasses import dataclass

import numpy as np
from drawing import Colour, flat, mixed
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter


@dataclass(frozen=True, slots=True)
class Place:
    """The colours of a place, and what stands there.

    Attributes
    ----------
    horizon : float
        Where the ground begins, as a share of the height.
    n_trunks, n_stones, n_blades : int
        How much of it a photograph shows.
    """

    name: str
    sky: tuple[Colour, Colour]
    ground: tuple[Colour, Colour]
    haze: Colour
    horizon: float
    grass: Colour
    n_trunks: int
    n_stones: int
    n_blades: int


PLACES = (
    Place(
        name="savanna",
        sky=((150, 186, 206), (236, 222, 186)),
        ground=((196, 172, 112), (150, 122, 74)),
        haze=(228, 204, 152),
        horizon=0.48,
        grass=(176, 150, 82),
        n_trunks=2,
        n_stones=1,
        n_blades=260,
    ),
    Place(
        name="forest",
        sky=((54, 74, 58), (112, 134, 96)),
        ground=((92, 96, 62), (58, 60, 40)),
        haze=(120, 144, 112),
        horizon=0.55,
        grass=(74, 98, 52),
        n_trunks=9,
        n_stones=2,
        n_blades=170,
    ),
    Place(
        name="rocks",
        sky=((142, 166, 190), (206, 208, 204)),
        ground=((158, 146, 132), (112, 102, 92)),
        haze=(186, 188, 190),
        horizon=0.42,
        grass=(126, 122, 84),
        n_trunks=0,
        n_stones=16,
        n_blades=60,
    ),
)


def draw_place(place: Place, rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """Draw a place without an animal.

    Parameters
    ----------
    size : tuple of int
        Width and height in pixels.
    """
    width, height = size
    horizon = int(height * (place.horizon + rng.uniform(-0.04, 0.04)))
    pixels = np.concatenate(
        [
            _gradient(place.sky, horizon, width),
            _gradient(place.ground, height - horizon, width),
        ]
    )
    pixels *= 1 + 0.035 * _clouds(rng, size, cells=5)[..., None]
    pixels[horizon:] *= 1 + 0.08 * _clouds(rng, size, cells=28)[horizon:, :, None]
    picture = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    _draw_bushes(picture, place, rng, horizon)
    _draw_trunks(picture, place, rng, horizon)
    picture = picture.filter(ImageFilter.GaussianBlur(width / 70))
    _draw_stones(picture, place, rng, horizon)
    return picture.filter(ImageFilter.GaussianBlur(width / 160))


def draw_foreground(
    picture: Image.Image, place: Place, rng: np.random.Generator, ground_px: float
) -> None:
    """Draw the grass around and before the paws, which stand at `ground_px`."""
    pen = ImageDraw.Draw(picture)
    width, height = picture.size
    roots = np.sort(rng.uniform(ground_px - 0.02 * height, height * 1.05, place.n_blades))
    for root in roots:
        x = rng.uniform(0, width)
        tall = height * rng.uniform(0.03, 0.1)
        lean = rng.normal(0, 0.35) * tall
        fill = _shade(place.grass, rng.uniform(0.6, 1.25))
        foot = max(2.0, width / 500)
        pen.polygon([(x - foot, root), (x + foot, root), (x + lean, root - tall)], fill=fill)


def _draw_bushes(
    picture: Image.Image, place: Place, rng: np.random.Generator, horizon: int
) -> None:
    pen = ImageDraw.Draw(picture)
    width, height = picture.size
    for _ in range(40):
        x, radius = rng.uniform(0, width), rng.uniform(0.02, 0.07) * height
        y = horizon + rng.uniform(-0.3, 0.25) * radius
        fill = mixed(_shade(place.grass, rng.uniform(0.55, 0.9)), place.haze, 0.35)
        pen.ellipse([x - 1.6 * radius, y - radius, x + 1.6 * radius, y + radius], fill=fill)


def _draw_trunks(
    picture: Image.Image, place: Place, rng: np.random.Generator, horizon: int
) -> None:
    pen = ImageDraw.Draw(picture)
    width, height = picture.size
    for distance in np.sort(rng.uniform(0, 1, place.n_trunks)):
        x, thick = rng.uniform(0, width), width * (0.01 + 0.035 * distance)
        foot = horizon + 0.14 * height * distance
        lean = rng.normal(0, 0.03) * height
        fill = mixed((62, 50, 40), place.haze, 0.55 * (1 - distance))
        pen.polygon(
            [(x - thick, foot), (x + thick, foot), (x + lean + thick / 2, 0), (x + lean, 0)],
            fill=fill,
        )


def _draw_stones(
    picture: Image.Image, place: Place, rng: np.random.Generator, horizon: int
) -> None:
    pen = ImageDraw.Draw(picture)
    width, height = picture.size
    for nearness in np.sort(rng.uniform(0, 1, place.n_stones)):
        radius = height * (0.02 + 0.09 * nearness) * rng.uniform(0.6, 1.2)
        x, y = rng.uniform(0, width), horizon + (height - horizon) * nearness
        turns = np.linspace(0, 2 * np.pi, 11, endpoint=False)
        radii = radius * rng.uniform(0.75, 1.1, len(turns))
        outline = np.column_stack([x + 1.5 * radii * np.cos(turns), y + radii * np.sin(turns)])
        tone = rng.uniform(0.75, 1.1)
        pen.polygon(
            flat(outline + np.array((0, radius * 0.2))), fill=_shade(place.ground[1], tone * 0.6)
        )
        pen.polygon(flat(outline), fill=_shade((150, 144, 138), tone))
        lit = 0.7 * outline + np.array((0.3 * x - 0.2 * radius, 0.3 * y - 0.22 * radius))
        pen.polygon(flat(lit), fill=_shade((172, 166, 158), tone))


def _gradient(colours: tuple[Colour, Colour], height: int, width: int) -> NDArray[np.float32]:
    top, bottom = (np.array(colour, dtype=np.float32) for colour in colours)
    share = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    rows = top * (1 - share) + bottom * share
    return np.broadcast_to(rows, (height, width, 3)).copy()


def _clouds(rng: np.random.Generator, size: tuple[int, int], *, cells: int) -> NDArray[np.float32]:
    """Return smooth noise of shape (height, width) around 0."""
    coarse = Image.fromarray(rng.normal(0, 1, (cells, cells)).astype(np.float32))
    return np.asarray(coarse.resize(size, Image.Resampling.BICUBIC), dtype=np.float32)


def _shade(colour: Colour, factor: float) -> Colour:
    red, green, blue = (min(255, round(part * factor)) for part in colour)
    return red, green, blue
