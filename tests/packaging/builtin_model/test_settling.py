from pathlib import Path

import numpy as np
import pytest
import torch
from builtin_model.network import LEARNED_DIM, RegionLearner
from builtin_model.recipe import Recipe, Settling
from builtin_model.settling import SETTLED, fit_projection, settle, settled_of

from reid_desktop.vision.regional import DIM, RegionalNetwork

RECIPE = Recipe(
    architecture="mobilenetv4_conv_small_050",
    input_size=32,
    settling=Settling(n_species=1, n_animals=3, n_views=4),
)


def animals(seed: int, n: int = 40, width: int = 6) -> tuple[np.ndarray, np.ndarray]:
    """Rows of which three directions tell animals apart, and the second one photographs."""
    rng = np.random.default_rng(seed)
    individuals = np.repeat(np.arange(n), 4)
    rows = 0.1 * rng.standard_normal((len(individuals), width)) + 3
    rows[:, [0, 2, 3]] += rng.standard_normal((n, 3))[individuals]
    rows[:, 1] += 3 * rng.standard_normal(len(individuals))
    return rows, individuals.astype(np.int64)


def told_apart(rows: np.ndarray, individuals: np.ndarray) -> float:
    """Of the nearest other row of each row: how often it is of the same animal."""
    apart = np.linalg.norm(rows[:, None] - rows[None], axis=2)
    np.fill_diagonal(apart, np.inf)
    return float((individuals[apart.argmin(axis=1)] == individuals).mean())


@pytest.mark.parametrize("seed", range(3))
def test_animals_are_told_apart_by_what_does_not_vary_within_them(seed: int) -> None:
    rows, individuals = animals(seed)

    projection, centre = fit_projection(rows, individuals, dim=6, ridge=0.01, plain_share=0)

    settled = (rows - centre) @ projection.T
    assert told_apart(settled, individuals) > told_apart(rows, individuals) + 0.1


def test_variances_within_animals_are_evened_out() -> None:
    rows, individuals = animals(1)

    projection, centre = fit_projection(rows, individuals, dim=6, ridge=0, plain_share=0)

    settled = (rows - centre) @ projection.T
    means = np.array([settled[individuals == k].mean(axis=0) for k in range(40)])
    within = settled - means[individuals]
    covariance = within.T @ within
    assert covariance == pytest.approx(covariance[0, 0] * np.eye(6), abs=1e-6 * covariance[0, 0])


def test_rows_that_are_only_centred_keep_their_similarities() -> None:
    rows, individuals = animals(2)

    projection, centre = fit_projection(rows, individuals, dim=6, ridge=1, plain_share=1)

    settled = (rows - centre) @ projection.T
    before, after = (rows - centre) @ (rows - centre).T, settled @ settled.T
    assert after == pytest.approx(before * (after[0, 0] / before[0, 0]))


def test_of_few_dimensions_the_main_ones_are_kept() -> None:
    rows, individuals = animals(3)

    projection, centre = fit_projection(rows, individuals, dim=1, ridge=1, plain_share=1)

    settled = (rows - centre) @ projection.T
    assert settled.shape == (160, 1)
    assert abs(np.corrcoef(settled[:, 0], rows[:, 1])[0, 1]) > 0.99


def test_the_settled_network_is_one_the_program_knows() -> None:
    torch.manual_seed(1)
    learner = RegionLearner(RECIPE.architecture).eval()

    found = settle(RECIPE, learner.state_dict())

    network = RegionalNetwork(RECIPE.architecture)
    network.load_state_dict(found)
    assert found["projection.weight"].shape[0] <= DIM
    assert network.eval()(torch.rand(1, 3, 32, 32)).isfinite().all()


def test_what_was_learned_is_in_the_settled_network() -> None:
    torch.manual_seed(1)
    learner = RegionLearner(RECIPE.architecture).eval()
    weights = {name: value.clone() for name, value in learner.state_dict().items()}
    unlike = {**weights, "projection.weight": torch.rand(*weights["projection.weight"].shape)}

    first, second = settle(RECIPE, weights), settle(RECIPE, unlike)

    assert not torch.allclose(first["projection.weight"], second["projection.weight"])


def test_settling_is_done_once(run: Path) -> None:
    place = next(run.glob("checkpoint-*"))
    said: list[str] = []

    step, _, weights = settled_of(place, say=said.append)
    again = settled_of(place, say=said.append)[2]

    assert step == 2
    assert len(said) == 1
    assert (place / SETTLED).is_file()
    assert torch.equal(weights["projection.weight"], again["projection.weight"])


def test_what_is_learned_is_as_wide_as_told() -> None:
    assert RegionLearner(RECIPE.architecture).eval()(torch.rand(1, 3, 32, 32)).shape == (
        1,
        LEARNED_DIM,
    )
