from dataclasses import replace

import numpy as np
import pytest
from builtin_model.coats import Outline, cut_outline, draw_coat, draw_shape, draw_style
from builtin_model.patterns import Growth, Marking
from builtin_model.shapes import Atlas, Facing

ATLAS = Atlas(48, 64)


def coat_of(facing: Facing, *, mirrored: bool, seed: int = 1) -> np.ndarray:
    style = draw_style(facing, np.random.default_rng(5))
    spotted = (Growth(Marking.PATCHES, 0.3, softness=0.06),)
    style = replace(style, mirrored=mirrored, n_scars=0.0, growths=spotted)
    return draw_coat(style, ATLAS, np.random.default_rng(seed))


@pytest.mark.parametrize("facing", [*Facing])
def test_a_coat_fills_its_atlas(facing: Facing) -> None:
    coat = coat_of(facing, mirrored=False)

    assert coat.shape == (ATLAS.rows, ATLAS.width, 4)
    assert coat[..., 3].min() == 255


def test_the_same_seed_draws_the_same_coat() -> None:
    first, second = (coat_of(Facing.FACE, mirrored=True) for _ in range(2))

    assert np.array_equal(first, second)


def test_flanks_differ_unless_the_species_has_them_alike() -> None:
    different, alike = (coat_of(Facing.FLANK, mirrored=mirrored) for mirrored in (False, True))

    apart = [
        np.abs(coat[: ATLAS.height].astype(float) - coat[ATLAS.height : 2 * ATLAS.height]).mean()
        for coat in (different, alike)
    ]
    assert apart[0] > 2 * apart[1]


def test_individuals_of_a_species_differ() -> None:
    first, second = (coat_of(Facing.BACK, mirrored=False, seed=seed) for seed in (1, 2))

    assert np.abs(first.astype(float) - second).mean() > 1


def test_a_fin_has_an_edge_and_notches() -> None:
    rng = np.random.default_rng(1)
    shape = draw_shape(rng)
    notched = Outline(shape.corners, shape.is_fluke, 40.0, shape.wobble)
    whole = replace(notched, n_notches=0.0)
    coats = [coat_of(Facing.BACK, mirrored=False) for _ in range(2)]

    cut_outline(coats[0], ATLAS, whole, np.random.default_rng(2))
    cut_outline(coats[1], ATLAS, notched, np.random.default_rng(2))

    covered = [(coat[: ATLAS.height, :, 3] > 0).sum() for coat in coats]
    assert 0 < covered[1] < covered[0] < ATLAS.height * ATLAS.width
