import numpy as np
import pytest
from drawn_places import PLACES, Place, draw_foreground, draw_place

SIZE = (120, 90)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_the_same_seed_draws_the_same_place(place: Place) -> None:
    first, second = (draw_place(place, np.random.default_rng(1), SIZE) for _ in range(2))

    assert first.size == SIZE
    assert first.tobytes() == second.tobytes()


def test_places_differ() -> None:
    drawn = {draw_place(place, np.random.default_rng(1), SIZE).tobytes() for place in PLACES}

    assert len(drawn) == len(PLACES)


def test_grass_grows_in_the_foreground_only() -> None:
    rng = np.random.default_rng(1)
    picture = draw_place(PLACES[0], rng, SIZE)
    before = np.asarray(picture)

    draw_foreground(picture, PLACES[0], rng, 80)

    changed = np.asarray(picture) != before
    assert changed[70:].any()
    assert not changed[:60].any()
