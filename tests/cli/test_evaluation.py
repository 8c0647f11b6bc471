"""Recognition is told to people and to programs."""

import json
from pathlib import Path

import numpy as np
import pytest

from reid_desktop.core.generated import generate_embeddings
from tests.cli.cli_runner import ok, refused


@pytest.fixture
def source(tmp_path: Path) -> Path:
    embeddings, identities = generate_embeddings(
        200, difficulty=0.2, rng=np.random.default_rng(0), dim=32, largest=20
    )
    path = tmp_path / "animals.npz"
    np.savez(path, embeddings=embeddings, identities=identities)
    return path


def test_every_score_is_said_and_written(source: Path, tmp_path: Path) -> None:
    said = ok("evaluate", source, "--json", tmp_path / "scores.json")

    found = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert f"mAP: {found['mean_average_precision']:.3f}" in said
    assert f"Top-10: {found['top']['10']:.3f}" in said
    assert 0.5 < found["top"]["1"] <= found["top"]["10"] <= 1.0
    assert found["n_gallery"] + found["n_known"] + found["n_unknown"] == 200


def test_the_seed_draws_the_gallery(source: Path) -> None:
    one, again, other = (ok("evaluate", source, "--seed", seed) for seed in (1, 1, 2))

    assert one == again != other


def test_a_source_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    assert "There is no" in refused("evaluate", tmp_path / "nothing.npz")
