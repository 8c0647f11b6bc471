import json
from functools import partial
from pathlib import Path

import pytest
from builtin_model import measuring
from builtin_model.curves import EVALUATIONS
from builtin_model.evaluating import draw_test_set
from builtin_model.measuring import evaluate_command, export_command
from click.testing import CliRunner

from reid_desktop.vision.model_card import read_card


def test_a_training_can_be_exported(run: Path, tmp_path: Path) -> None:
    arguments = [str(run), "--name", "My", "--to", str(tmp_path)]

    done = CliRunner().invoke(export_command, arguments)

    assert done.exit_code == 0, done.output
    assert (tmp_path / "My.safetensors").is_file()
    assert read_card(tmp_path / "My.toml").input_size == (32, 32)


def test_without_a_checkpoint_nothing_is_exported(tmp_path: Path) -> None:
    done = CliRunner().invoke(export_command, [str(tmp_path), "--to", str(tmp_path)])

    assert done.exit_code == 1
    assert "no whole checkpoint" in done.output


def test_a_training_is_evaluated_with_what_it_is_compared_to(
    run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = partial(draw_test_set, n_species=1, n_animals=2, n_views=2, size=32)
    monkeypatch.setattr(measuring, "draw_test_set", small)
    work = str(tmp_path / "work")
    arguments = [str(run), "--data", work, "--work", work, "--only", "Drawn", "--references"]

    done = CliRunner().invoke(evaluate_command, arguments)

    assert done.exit_code == 0, done.output
    names = [line.split()[1] for line in done.output.splitlines() if " mAP " in line]
    assert names == 2 * ["trained", "classical", "untrained"]
    entry = json.loads((run / EVALUATIONS).read_text(encoding="utf-8"))
    assert (entry["set"], entry["embedder"], entry["step"]) == ("Drawn", "trained", 2)
