import json
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
import torch
from builtin_model import training
from builtin_model.network import LEARNED_DIM
from builtin_model.recipe import Recipe
from builtin_model.stream import Diet
from builtin_model.training import LOG, Limits, Trainer, as_input, resumed, train

RECIPE = Recipe(
    architecture="test",
    diet=Diet(
        size=24,
        n_species=2,
        n_animals=2,
        n_views=2,
        pool=2,
        n_sheets=1,
        sheet_px=24,
        n_places=2,
    ),
    steps=4,
    warm_up=2,
    learning_rate=0.01,
)
LIMITS = Limits(n_workers=0)


class TinyNetwork(torch.nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.layers = torch.nn.Sequential(
            torch.nn.Conv2d(3, 8, 5, stride=4),
            torch.nn.BatchNorm2d(8),
            torch.nn.ReLU(),
            torch.nn.AdaptiveAvgPool2d(2),
            torch.nn.Flatten(),
            torch.nn.Linear(32, LEARNED_DIM),
        )

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        embeddings: torch.Tensor = self.layers(inputs)
        return embeddings


@pytest.fixture(autouse=True)
def tiny_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "RegionLearner", lambda _architecture: TinyNetwork())


def said(_line: str) -> None: ...


def test_pixels_become_minus_one_to_one() -> None:
    pixels = torch.tensor([0, 255], dtype=torch.uint8).reshape(2, 1, 1, 1).expand(2, 5, 4, 3)

    inputs = as_input(pixels)

    assert inputs.shape == (2, 3, 5, 4)
    assert inputs[:, 0, 0, 0].tolist() == [-1, 1]


def test_a_training_that_was_cut_ends_with_the_same_weights(tmp_path: Path) -> None:
    whole = Trainer(RECIPE, "cpu")
    train(whole, tmp_path / "whole", LIMITS, say=said)

    cut = Trainer(replace(RECIPE, steps=4), "cpu")
    train(cut, tmp_path / "cut", replace(LIMITS, minutes=0), say=said)
    again = resumed(tmp_path / "cut", "cpu")
    assert again is not None
    assert again.step == 1
    train(again, tmp_path / "cut", LIMITS, say=said)

    assert again.step == whole.step == 4
    tensors = again.tensors()
    assert all(torch.equal(tensors[name], value) for name, value in whole.tensors().items())


def test_the_same_seed_begins_with_the_same_weights() -> None:
    first, second = Trainer(RECIPE, "cpu"), Trainer(RECIPE, "cpu")

    tensors = second.tensors()

    assert all(torch.equal(tensors[name], value) for name, value in first.tensors().items())


def test_a_training_changes_the_weights_and_averages_them(tmp_path: Path) -> None:
    trainer = Trainer(RECIPE, "cpu")
    before = trainer.averaged

    train(trainer, tmp_path, LIMITS, say=said)

    name = "layers.0.weight"
    after, now = trainer.averaged[name], trainer.network.state_dict()[name]
    assert not torch.equal(before[name], after)
    assert not torch.equal(after, now)


def test_steps_are_logged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "_LOG_EVERY", 2)

    train(Trainer(RECIPE, "cpu"), tmp_path, LIMITS, say=said)

    entries = [json.loads(line) for line in (tmp_path / LOG).read_text("utf-8").splitlines()]
    assert [entry["step"] for entry in entries] == [2, 4]
    assert entries[0].keys() == {"step", "loss", "coats", "rate", "photographs_per_s"}


def test_the_steps_that_fit_into_the_time_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training, "_PACE_STEPS", (1, 2))
    trainer = Trainer(replace(RECIPE, steps=0), "cpu")

    seconds = count(0.0, 1.0)

    train(trainer, tmp_path, Limits(minutes=0.2, clock=lambda: next(seconds)), say=said)

    assert trainer.recipe.steps == trainer.step == 11


def test_without_a_checkpoint_there_is_nothing_to_go_on_with(tmp_path: Path) -> None:
    assert resumed(tmp_path, "cpu") is None


def test_a_finished_training_takes_no_step(tmp_path: Path) -> None:
    trainer = Trainer(RECIPE, "cpu")
    train(trainer, tmp_path, LIMITS, say=said)

    train(trainer, tmp_path, LIMITS, say=said)

    assert trainer.step == 4
