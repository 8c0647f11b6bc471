import json
from dataclasses import replace

import pytest
from builtin_model.recipe import RECIPES, Recipe, recipe_of, with_seed


@pytest.mark.parametrize("name", [*RECIPES])
def test_a_recipe_is_read_as_it_was_written(name: str) -> None:
    recipe = RECIPES[name]

    assert recipe_of(recipe.to_json()) == recipe


def test_the_learning_rate_rises_stays_and_falls() -> None:
    recipe = replace(Recipe(), steps=1000, warm_up=100, cool_down=0.3, learning_rate=1.0)

    rates = [recipe.rate_at(step) for step in (0, 49, 99, 600, 850, 999)]

    assert rates == pytest.approx([0.01, 0.5, 1, 1, 0.5, 0.01])


def test_the_learning_rate_stays_while_the_end_is_unknown() -> None:
    assert Recipe(steps=0, warm_up=0).rate_at(10**6) == Recipe().learning_rate


def test_a_seed_changes_nothing_else() -> None:
    changed = with_seed(Recipe(), 5)

    assert changed.diet.seed == 5
    assert with_seed(changed, Recipe().diet.seed) == Recipe()


def test_a_checkpoint_from_before_settling_is_read() -> None:
    values = json.loads(Recipe().to_json())
    del values["settling"]

    assert recipe_of(json.dumps(values)) == Recipe()
