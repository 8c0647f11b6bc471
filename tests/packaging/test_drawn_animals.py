import csv
from pathlib import Path

import numpy as np
from drawn_animals import draw_animal, draw_data_set
from drawn_places import PLACES
from PIL import Image

SIZE = (120, 90)


def test_a_photograph_has_the_size_that_was_asked_for() -> None:
    pixels = draw_animal(1, 1, SIZE)

    assert pixels.shape == (90, 120, 3)
    assert pixels.dtype == np.uint8


def test_the_same_seeds_draw_the_same_photograph() -> None:
    assert np.array_equal(draw_animal(1, 2, SIZE), draw_animal(1, 2, SIZE))


def test_two_photographs_of_one_individual_differ() -> None:
    assert not np.array_equal(draw_animal(1, 2, SIZE), draw_animal(1, 3, SIZE))


def test_two_individuals_in_the_same_pose_differ() -> None:
    assert not np.array_equal(draw_animal(1, 2, SIZE), draw_animal(2, 2, SIZE))


def test_an_animal_stands_where_it_is_put() -> None:
    pictures = {draw_animal(1, 2, SIZE, place=place).tobytes() for place in PLACES}

    assert len(pictures) == len(PLACES)


def test_the_labels_name_every_photograph_of_a_data_set(tmp_path: Path) -> None:
    labels = draw_data_set(tmp_path / "set", 2, 3, seed=1, size=SIZE)

    rows = list(csv.DictReader(labels.read_text(encoding="utf-8").splitlines()))
    found = sorted(path.name for path in labels.parent.glob("*.jpg"))
    assert sorted(row["file"] for row in rows) == found
    assert [row["identity"] for row in rows].count("individual 2") == 3
    with Image.open(labels.parent / found[0]) as image:
        assert image.size == SIZE
