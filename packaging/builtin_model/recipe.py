"""All numbers of a training, in one record that its checkpoints carry along."""

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from builtin_model.stream import Diet
from builtin_model.views import Conditions

MEAN = STD = (0.5, 0.5, 0.5)  # of the card: pixels become -1…1


@dataclass(frozen=True, slots=True)
class Settling:
    """How what was learned and plain appearance become one embedding.

    Attributes
    ----------
    n_species, n_animals, n_views : int
        Drawn species, animals of each, photographs of each.
    learned_share : float
        Squared length of what was learned, where that of plain appearance is 1.
    ridge, plain_share : float
        As in `builtin_model.settling.fit_projection`.
    """

    n_species: int = 400
    n_animals: int = 8
    n_views: int = 6
    learned_share: float = 2.0
    ridge: float = 0.5
    plain_share: float = 0.3


@dataclass(frozen=True, slots=True)
class Recipe:
    """A training from beginning to end.

    Attributes
    ----------
    architecture : str
        As timm names it; of the network whose regions are looked at.
    input_size : int
        Side of the photographs in the end, in pixels. A network often sees more in larger ones
        than it was trained on (Touvron et al., "Fixing the train-test resolution discrepancy",
        NeurIPS 2019).
    settling : Settling
    diet : Diet
    conditions : Conditions
    steps : int
        Batches of the whole training; 0 until it is known how many fit into the time.
    learning_rate, weight_decay : float
        Of AdamW.
    warm_up : int
        Steps in which the learning rate rises.
    cool_down : float
        The last share of the steps, in which it falls to a hundredth.
    temperature : float
        Of the loss.
    plain_share : float
        Of the loss that looks at the embedding itself; the rest looks through the head.
    coat_share : float
        Weight of the loss of a layer that draws the coat laid flat from the embedding. Only who
        drew an animal can ask that: what it takes is what pose, light and dirt do not change.
    averaging : float
        Decay of the averaged weights, which are the ones that are kept in the end.
    """

    architecture: str = "mobilenetv4_conv_small"
    input_size: int = 128
    settling: Settling = field(default_factory=Settling)
    diet: Diet = field(default_factory=Diet)
    conditions: Conditions = field(default_factory=Conditions)
    steps: int = 0
    learning_rate: float = 2e-3
    weight_decay: float = 0.05
    warm_up: int = 200
    cool_down: float = 0.3
    temperature: float = 0.1
    plain_share: float = 0.5
    coat_share: float = 1.0
    averaging: float = 0.998

    def rate_at(self, step: int) -> float:
        """Give the learning rate of a step: it rises, stays, and falls."""
        rising = min(1.0, (step + 1) / self.warm_up) if self.warm_up else 1.0
        if not self.steps:
            return self.learning_rate * rising
        left = (self.steps - step) / max(1.0, self.cool_down * self.steps)
        return self.learning_rate * rising * min(1.0, max(0.01, left))

    def to_json(self) -> str:
        """Write it down."""
        return json.dumps(asdict(self), indent=2)


def recipe_of(text: str) -> Recipe:
    """Read what `Recipe.to_json` wrote."""
    values: dict[str, Any] = json.loads(text)
    diet, conditions = Diet(**values.pop("diet")), Conditions(**values.pop("conditions"))
    settling = Settling(**values.pop("settling", {}))
    return Recipe(diet=diet, conditions=conditions, settling=settling, **values)


RECIPES = {
    # An H100 and 16 cores: half an hour.
    "gpu": Recipe(
        input_size=160,
        diet=Diet(
            size=160,
            n_species=16,
            n_animals=16,
            n_views=4,
            pool=32,
            turns_each=1,
            n_streams=16,
            n_sheets=8,
            sheet_px=160,
            easy_steps=2000,
        ),
        learning_rate=3e-3,
        averaging=0.999,
    ),
    # Two cores of a laptop: overnight.
    "cpu": Recipe(
        diet=Diet(
            size=96,
            n_animals=6,
            pool=16,
            turns_each=2,
            n_sheets=5,
            sheet_px=96,
            easy_steps=3000,
        ),
        learning_rate=1.5e-3,
        warm_up=80,
    ),
}


def with_seed(recipe: Recipe, seed: int) -> Recipe:
    """Change the seed."""
    return replace(recipe, diet=replace(recipe.diet, seed=seed))
