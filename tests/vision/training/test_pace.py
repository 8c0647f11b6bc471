from pathlib import Path

import numpy as np
import pytest

from reid_desktop.core.embedding import unit_rows
from reid_desktop.vision.devices import cpu
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.training import pace
from reid_desktop.vision.training.pace import measure_head_pace, measure_network_pace
from reid_desktop.vision.training.recipe import Depth, TrainingRecipe
from tests.vision.training.conftest import Animals


def test_what_a_head_takes_is_measured() -> None:
    rows = unit_rows(np.random.default_rng(0).normal(size=(200, 12)).astype(np.float32))

    found = measure_head_pace(rows, TrainingRecipe(epochs=3))

    assert found.n_steps == 12
    assert found.seconds_a_step > 0
    assert found.seconds == pytest.approx(found.seconds_before + 12 * found.seconds_a_step)


def test_what_a_network_takes_is_measured_with_a_few_photographs(
    network_card: ModelCard,
    network_file: Path,
    animals: Animals,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pace, "_LONGEST_S", 0.0)
    recipe = TrainingRecipe(depth=Depth.LAST_STAGE, epochs=2, n_classes=2, n_each=2)

    found = measure_network_pace(network_card, network_file, animals.crops, recipe, device=cpu())

    assert found.n_steps == 16
    assert found.seconds_a_step > 0
    assert found.seconds_before > 0
