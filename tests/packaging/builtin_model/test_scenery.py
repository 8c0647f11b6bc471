import numpy as np
from builtin_model.scenery import draw_scenery, piece


def test_the_same_seed_draws_the_same_scenery() -> None:
    first, second = draw_scenery(1, n=3), draw_scenery(1, n=3)

    assert np.array_equal(np.stack(first.backgrounds), np.stack(second.backgrounds))
    assert np.array_equal(np.stack(first.foregrounds), np.stack(second.foregrounds))


def test_backgrounds_differ() -> None:
    backgrounds = draw_scenery(1, n=4).backgrounds

    assert len({background.tobytes() for background in backgrounds}) == 4


def test_something_stands_in_front_but_not_everywhere() -> None:
    covers = [front[..., 3] for front in draw_scenery(2, n=8).foregrounds]

    assert all(cover.max() > 0 for cover in covers)
    assert all((cover < 128).any() for cover in covers)


def test_a_piece_has_the_size_that_was_asked_for() -> None:
    front = draw_scenery(1, n=1).foregrounds[0]

    assert piece(front, np.random.default_rng(1), 40).shape == (40, 40, 4)
