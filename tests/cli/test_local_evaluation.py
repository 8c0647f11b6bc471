"""What matching points adds is told to people and to programs."""

import json
from pathlib import Path

import numpy as np
import pytest

from tests.cli.cli_runner import ok, refused


@pytest.fixture
def source(drawn_animals: Path) -> Path:
    return drawn_animals


def test_every_score_is_said_and_written(source: Path, tmp_path: Path) -> None:
    said = ok(
        "evaluate-local", source, "--local", "sift", "--shortlist", 8, "--model", "classical",
        "--json", tmp_path / "scores.json",
    )  # fmt: skip

    found = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert f"by the model: {found['by_cosine']:.3f}" in said
    assert f"before any answer: {found['before_answers']:.3f}" in said
    assert 0 < found["n_queries"] <= 30
    assert 0 <= found["by_points"] <= 1


def test_embeddings_without_photographs_are_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", embeddings=np.eye(4), identities=np.arange(4))

    assert "there are none" in refused("evaluate-local", tmp_path / "a.npz", "--local", "sift")


def test_weights_that_are_not_there_are_a_sentence(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REID_DESKTOP_HOME", str(tmp_path))

    assert "weights of ALIKED" in refused("evaluate-local", source, "--local", "aliked")


@pytest.fixture
def chimpanzees(shared_data: Path, tmp_path: Path) -> Path:
    """Return a folder that tells of every third photograph: fewer frames of one moment."""
    folder = shared_data / "ChimpCTaiDemo"
    header, *lines = (folder / "labels.csv").read_text(encoding="utf-8").splitlines()
    kept = [f"{folder}/{line}" for line in lines[::3]]
    (tmp_path / "labels.csv").write_text("\n".join([header, *kept]), encoding="utf-8")
    return tmp_path


@pytest.mark.slow
@pytest.mark.weights
@pytest.mark.photographs
def test_aliked_gains_on_chimpanzee_faces(
    chimpanzees: Path, shared_weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REID_DESKTOP_HOME", str(tmp_path))
    ok(
        "models", "add", shared_weights / "mobilenetv2_100_in1k_tf2ptq.pt", "--name", "in1k",
        "--architecture", "mobilenetv2_100", "--mean", 0.5, "--std", 0.5, "--input-size", 224,
    )  # fmt: skip

    ok(
        "evaluate-local", chimpanzees, "--local", "aliked", "--model", "in1k",
        "--weights", shared_weights / "aliked-n16.pth", "--json", tmp_path / "scores.json",
    )  # fmt: skip

    found = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert found["before_answers"] > found["by_cosine"] + 0.08
    assert found["by_answers"] > found["by_cosine"] + 0.08
    assert found["kept"]
