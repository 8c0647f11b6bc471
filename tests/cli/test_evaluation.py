"""Recognition is told to people and to programs."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.cli import labelled
from reid_desktop.core.embedding import Embedder
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


class Blind:
    """Sees the same in every photograph."""

    model_key, dim, device, input_size = "blind", 8, "CPU", (64, 48)

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        return np.eye(1, self.dim, dtype=np.float32).repeat(len(photographs), axis=0)


def test_a_further_model_has_a_say_in_what_is_alike(
    drawn_animals: Path, monkeypatch: pytest.MonkeyPatch, fake_embedder: Embedder
) -> None:
    embedders: dict[str, Embedder] = {"fake": fake_embedder, "blind": Blind()}
    monkeypatch.setattr(labelled, "embedder_of", lambda name, _device: embedders[name])

    alone = ok("evaluate", drawn_animals, "--model", "fake")
    blind = ok("evaluate", drawn_animals, "--model", "blind")
    both = ok("evaluate", drawn_animals, "--model", "blind", "--also", "fake")

    assert alone.splitlines()[1:6] == both.splitlines()[1:6] != blind.splitlines()[1:6]


def test_a_source_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    assert "There is no" in refused("evaluate", tmp_path / "nothing.npz")
