from dataclasses import replace

import numpy as np
import pytest
import torch

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.training.deep import DeepSubject
from reid_desktop.vision.training.progress import UNHEARD
from reid_desktop.vision.training.recipe import Depth, TrainingRecipe
from tests.vision.training.conftest import Animals

LAST_STAGE = TrainingRecipe(depth=Depth.LAST_STAGE)


def subject(
    card: ModelCard,
    weights: dict[str, torch.Tensor],
    animals: Animals,
    recipe: TrainingRecipe = LAST_STAGE,
    *,
    most_bytes: int = 10**9,
) -> DeepSubject:
    made = DeepSubject(
        card, weights, animals.crops, recipe, device_name="cpu", most_bytes=most_bytes
    )
    made.begin(UNHEARD)
    return made


def test_what_runs_only_once_gives_nearly_the_rows_of_running_all_of_it(
    network_card: ModelCard, tiny_weights: dict[str, torch.Tensor], animals: Animals
) -> None:
    one_view = 30 * 2 * 192 * 4 * 4  # bytes of thirty photographs
    kept = subject(network_card, tiny_weights, animals, most_bytes=one_view)
    rows = np.arange(8)

    found = kept.rows(kept.open(rows), np.random.default_rng(0)).detach()

    expected = kept.all_rows(UNHEARD)[rows]
    torch.testing.assert_close(found, expected, rtol=0, atol=2e-3)


def test_with_room_for_more_a_photograph_is_seen_in_several_ways(
    network_card: ModelCard, tiny_weights: dict[str, torch.Tensor], animals: Animals
) -> None:
    kept = subject(network_card, tiny_weights, animals)

    seen = [kept.rows(np.array([3]), np.random.default_rng(one)).detach() for one in range(12)]

    assert len({tuple(np.round(row[0].tolist(), 4)) for row in seen}) in range(3, 6)


def test_where_nothing_fits_everything_is_run_with_each_batch(
    network_card: ModelCard, tiny_weights: dict[str, torch.Tensor], animals: Animals
) -> None:
    poor = subject(network_card, tiny_weights, animals, most_bytes=10)

    rows = poor.rows(poor.open(np.arange(4)), np.random.default_rng(0))
    torch.autograd.backward(rows.sum())

    assert rows.shape == (4, 96)
    assert all(parameter.grad is not None for parameter in poor.parameters)


def test_chance_alone_decides_how_a_photograph_is_changed(
    network_card: ModelCard, tiny_weights: dict[str, torch.Tensor], animals: Animals
) -> None:
    whole = subject(network_card, tiny_weights, animals, TrainingRecipe(depth=Depth.WHOLE))
    rows = whole.open(np.arange(4))

    first, again, other = (
        whole.rows(rows, np.random.default_rng(seed)).detach() for seed in (0, 0, 1)
    )

    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_a_model_that_gives_maps_is_refused_with_a_hint(
    network_card: ModelCard, tiny_weights: dict[str, torch.Tensor], animals: Animals
) -> None:
    card = replace(network_card, model_args={"global_pool": ""})
    maps = subject(card, tiny_weights, animals, TrainingRecipe(depth=Depth.WHOLE))

    with pytest.raises(ReidError, match="maps") as caught:
        maps.rows(maps.open(np.arange(2)), np.random.default_rng(0))

    assert caught.value.hint
