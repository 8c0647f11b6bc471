from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from builtin_model.album import read_album
from builtin_model.evaluating import draw_test_set
from builtin_model.stream import Diet, DrawnBatches

DIET = Diet(size=24, n_species=1, n_animals=2, n_views=2, pool=1, n_sheets=1, n_places=2)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("album")
    draw_test_set(folder, n_species=1, n_animals=3, n_views=2, size=40)
    return folder


def test_an_album_holds_the_photographs_of_each_animal(folder: Path) -> None:
    album = read_album(folder, 24)

    assert [len(animal) for animal in album.animals] == [2, 2, 2]
    assert album.animals[0][0].shape == (30, 30, 3)


def test_photographs_are_taken_again_and_never_alike(folder: Path) -> None:
    rng = np.random.default_rng(1)

    again = read_album(folder, 24).retaken(2, 3, 24, rng)

    assert [len(views) for views in again] == [3, 3]
    assert len({view.tobytes() for views in again for view in views}) == 6


def test_an_album_is_one_more_species_of_every_batch(folder: Path) -> None:
    batch = DrawnBatches(replace(DIET, album=str(folder)))[0]

    assert batch.species.tolist() == [0] * 4 + [1] * 4
    assert batch.individuals.tolist() == [0, 0, 1, 1, 2, 2, 3, 3]
