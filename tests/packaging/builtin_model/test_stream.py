from dataclasses import replace

import numpy as np
from builtin_model.animals import Kind, draw_animal, draw_species
from builtin_model.stream import Diet, DrawnBatches, sides_of, unseen_species

SMALL = Diet(
    size=24,
    n_species=2,
    n_animals=2,
    n_views=2,
    pool=3,
    turns_each=1,
    n_sheets=2,
    sheet_px=24,
    n_places=2,
)


def test_a_batch_is_a_function_of_its_number() -> None:
    straight = DrawnBatches(SMALL)
    passed = [straight[step] for step in range(3)]

    again = DrawnBatches(SMALL)[2]

    assert np.array_equal(passed[2].pixels, again.pixels)
    assert np.array_equal(passed[2].individuals, again.individuals)


def test_a_batch_holds_every_animal_as_often() -> None:
    batch = DrawnBatches(SMALL)[0]

    assert batch.pixels.shape == (8, 24, 24, 3)
    assert batch.individuals.tolist() == [0, 0, 1, 1, 2, 2, 3, 3]
    assert batch.species.tolist() == [0, 0, 0, 0, 1, 1, 1, 1]
    assert len(batch.coats) == 8


def test_the_first_batches_are_easier() -> None:
    rising = DrawnBatches(replace(SMALL, easy_steps=4))

    assert not np.array_equal(rising[0].pixels, DrawnBatches(SMALL)[0].pixels)
    assert np.array_equal(rising[4].pixels, DrawnBatches(SMALL)[4].pixels)


def test_another_seed_draws_other_animals() -> None:
    other = replace(SMALL, seed=9)

    assert not np.array_equal(DrawnBatches(SMALL)[0].pixels, DrawnBatches(other)[0].pixels)


def test_flanks_that_differ_are_shown_one_by_one_or_in_pairs() -> None:
    seeds = [seed for seed in range(30) if draw_species(seed, Kind.FLANK).flanks_differ]
    animal = draw_animal(draw_species(seeds[0], Kind.FLANK), 0, n_sheets=8, size=24)

    shown = {tuple(sides_of(animal, 4, np.random.default_rng(k))) for k in range(40)}

    assert shown == {(False,) * 4, (True,) * 4, (False, False, True, True)}


def test_species_for_tests_are_the_same_each_time() -> None:
    assert unseen_species(3).style.seed == unseen_species(3).style.seed
    assert unseen_species(3).style.seed != unseen_species(4).style.seed
