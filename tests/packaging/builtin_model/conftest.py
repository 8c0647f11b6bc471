"""A training of two steps, for the commands that need one."""

from pathlib import Path

import pytest
from builtin_model import teaching, training
from builtin_model.recipe import RECIPES, Recipe, Settling
from builtin_model.stream import Diet
from click.testing import CliRunner

SMALL = Recipe(
    architecture="mobilenetv4_conv_small_050",
    input_size=32,
    settling=Settling(n_species=1, n_animals=3, n_views=4),
    diet=Diet(
        size=32,
        n_species=2,
        n_animals=2,
        n_views=2,
        pool=2,
        n_sheets=1,
        sheet_px=24,
        n_places=2,
    ),
)


@pytest.fixture
def small_recipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the usual recipe be one that takes no time, and write down every step."""
    monkeypatch.setitem(RECIPES, "cpu", SMALL)
    monkeypatch.setattr(training, "_LOG_EVERY", 1)


@pytest.fixture
def run(tmp_path: Path, small_recipe: None) -> Path:
    """Return the folder of a training that took two steps."""
    out = tmp_path / "run"
    arguments = ["--out", str(out), "--steps", "2", "--workers", "0"]
    done = CliRunner().invoke(teaching.train_command, arguments)
    assert done.exit_code == 0, done.output
    return out
