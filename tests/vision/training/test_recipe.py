from typing import Any

import pytest

from reid_desktop.vision.training.recipe import Depth, TrainingRecipe


def test_the_learning_rate_falls_to_a_tenth_after_twenty_epochs() -> None:
    rates = [TrainingRecipe().rate_at(epoch) for epoch in (0, 19, 20, 39, 40)]

    assert rates == pytest.approx([3.5e-4, 3.5e-4, 3.5e-5, 3.5e-5, 3.5e-6])


@pytest.mark.parametrize(("n", "n_steps", "expected"), [(1, 0, 1), (129, 0, 3), (129, 7, 7)])
def test_an_epoch_shows_every_photograph_about_once(n: int, n_steps: int, expected: int) -> None:
    assert TrainingRecipe(n_steps=n_steps).steps_of(n) == expected


def test_an_epoch_of_a_head_is_short_however_many_photographs_there_are() -> None:
    steps = [TrainingRecipe(depth=depth).steps_of(64_000) for depth in (Depth.HEAD, Depth.WHOLE)]

    assert steps == [50, 1000]


def test_a_recipe_is_read_as_it_was_written() -> None:
    recipe = TrainingRecipe(depth=Depth.LAST_STAGE, epochs=3, flip=False)

    assert TrainingRecipe.from_json(recipe.to_json()) == recipe


@pytest.mark.parametrize(
    "values",
    [
        {"epochs": 0},
        {"n_each": 0},
        {"n_steps": -1},
        {"momentum": 1},
        {"kept": 1},
        {"temperature": 0},
    ],
)
def test_what_makes_no_sense_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"at least one|momentum"):
        TrainingRecipe(**values)
