import numpy as np
import pytest
from builtin_model.animals import Animal, Kind, draw_animal, draw_species
from builtin_model.scenery import Scenery, draw_scenery
from builtin_model.views import Conditions, contact_sheet, photograph

CALM = Conditions(warp=0, hidden=0, dirty=0, wet=0, weather=0, camera=0)
SIZE = 48


@pytest.fixture(scope="module")
def scenery() -> Scenery:
    return draw_scenery(1, n=6)


@pytest.fixture(scope="module")
def animal() -> Animal:
    return draw_animal(draw_species(1, Kind.FLANK), 1, n_sheets=6, size=SIZE)


@pytest.mark.parametrize("kind", [*Kind])
def test_every_kind_can_be_photographed(kind: Kind, scenery: Scenery) -> None:
    animal = draw_animal(draw_species(2, kind), 1, n_sheets=1, size=SIZE)

    pixels = photograph(animal, np.random.default_rng(1), SIZE, scenery)

    assert pixels.shape == (SIZE, SIZE, 3)
    assert pixels.dtype == np.uint8
    assert pixels.std() > 0


def test_the_same_seed_takes_the_same_photograph(animal: Animal, scenery: Scenery) -> None:
    first, second = (photograph(animal, np.random.default_rng(7), SIZE, scenery) for _ in range(2))

    assert np.array_equal(first, second)


def test_conditions_can_be_eased() -> None:
    assert Conditions().times(0) == CALM


def test_no_photograph_is_like_the_other(animal: Animal, scenery: Scenery) -> None:
    rng = np.random.default_rng(7)

    taken = {photograph(animal, rng, SIZE, scenery).tobytes() for _ in range(8)}

    assert len(taken) == 8


def test_the_right_flank_is_shown_where_it_is_asked_for(animal: Animal, scenery: Scenery) -> None:
    left, right = (
        photograph(animal, np.random.default_rng(3), SIZE, scenery, right=side, conditions=CALM)
        for side in (False, True)
    )

    assert not np.array_equal(left, right)


def test_the_background_does_not_tell_the_individual(scenery: Scenery) -> None:
    species = draw_species(1, Kind.BACK)
    animals = [draw_animal(species, number, n_sheets=1, size=SIZE) for number in range(2)]

    corners = [
        photograph(animal, np.random.default_rng(5), SIZE, scenery, conditions=CALM)[:2, :2]
        for animal in animals
    ]

    assert np.abs(corners[0].astype(int) - corners[1]).max() < 40


def test_photographs_are_laid_out_in_rows(animal: Animal, scenery: Scenery) -> None:
    taken = photograph(animal, np.random.default_rng(1), SIZE, scenery)

    assert contact_sheet([[taken, taken, taken]] * 2, side=20).shape == (40, 60, 3)
