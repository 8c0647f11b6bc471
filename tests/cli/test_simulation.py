"""Strategies are measured from the command line."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.cli import labelled, simulation
from reid_desktop.core.embedding import Embedder
from reid_desktop.core.querying.registry import STRATEGIES
from reid_desktop.core.simulate import CurvePoint, SimulationRun
from reid_desktop.vision.classical import ClassicalDescriptor
from tests.cli.cli_runner import ok, refused

POINT = {
    "questions",
    "questions_per_image",
    "pairwise_f1",
    "bcubed_f1",
    "pairwise_precision",
    "pairwise_recall",
    "ari",
    "ami",
    "exact_identities",
    "identity_ratio",
    "round_seconds",
}

POINT_0 = CurvePoint(0, 0.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1.0, 0.0)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    rng = np.random.default_rng(0)
    centres = rng.normal(size=(6, 16))
    rows = np.repeat(centres, 4, axis=0) + 0.4 * rng.normal(size=(24, 16))
    path = tmp_path / "animals.npz"
    np.savez(path, embeddings=rows.astype(np.float32), identities=np.repeat(np.arange(6), 4))
    return path


def test_every_strategy_and_repeat_gives_a_curve(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"

    ok("simulate", source, "--strategy", "evidence,random", "--repeats", 2, "--json", out)

    runs = json.loads(out.read_text(encoding="utf-8"))
    assert [(run["strategy"], run["repeat"]) for run in runs] == [
        ("evidence", 0),
        ("evidence", 1),
        ("random", 0),
        ("random", 1),
    ]
    assert {(run["n"], run["n_identities"]) for run in runs} == {(24, 6)}
    assert all(set(point) == POINT for run in runs for point in run["curve"])
    asked = [point["questions"] for point in runs[0]["curve"]]
    assert {0, 2, 6, 12, 24, 48} <= set(asked)


def test_all_strategies_are_listed_and_can_be_simulated(source: Path) -> None:
    listed = ok("simulate", "--help").split()

    said = ok("simulate", source, "--strategy", ",".join(STRATEGIES), "--questions-per-image", 0.5)

    assert set(STRATEGIES) <= set(listed)
    assert [line.split(",")[0] for line in said.splitlines()] == list(STRATEGIES)


def test_a_folder_of_photographs_is_simulated(drawn_animals: Path) -> None:
    said = ok("simulate", drawn_animals, "--questions-per-image", 0.5)

    assert "30 photographs of 6 individuals" in said


def test_an_unknown_strategy_is_refused_before_anything_is_computed(tmp_path: Path) -> None:
    assert "There is no strategy “dice”" in refused(
        "simulate", tmp_path / "nowhere", "--strategy", "random,dice"
    )


def test_a_file_that_cannot_be_written_is_told(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "out.json"

    assert "cannot be written" in refused("simulate", source, "--json", out)
    assert "cannot be written" in refused("simulate", source, "--png", out)


def test_the_curves_are_drawn(source: Path, tmp_path: Path) -> None:
    png = tmp_path / "curves.png"

    ok("simulate", source, "--strategy", "manual,random", "--repeats", 2, "--png", png)

    assert png.read_bytes().startswith(b"\x89PNG")
    assert png.stat().st_size > 10_000


def test_two_at_once_find_what_one_after_the_other_finds(source: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    arguments = ("simulate", source, "--strategy", "manual,random", "--repeats", 2)

    alone = ok(*arguments, "--json", one)
    together = ok(*arguments, "--json", other, "--jobs", 2)

    assert alone == together
    assert _without_seconds(one) == _without_seconds(other)


def _without_seconds(path: Path) -> list[dict[str, object]]:
    runs: list[dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    for run in runs:
        assert isinstance(run["curve"], list)
        for point in run["curve"]:
            del point["round_seconds"]
    return runs


@pytest.mark.parametrize(
    ("options", "n_matrices"),
    [
        ([], 2),
        (["--alone"], 1),
        (["--also", "classical"], 2),  # it is beside the model anyway
        (["--also", "other", "--also", "other"], 3),
        (["--alone", "--also", "other"], 2),
    ],
)
def test_photographs_are_compared_as_in_a_project_or_by_the_models_alone(
    drawn_animals: Path,
    monkeypatch: pytest.MonkeyPatch,
    fake_embedder: Embedder,
    options: list[str],
    n_matrices: int,
) -> None:
    shapes: list[list[int]] = []

    def run(embeddings: Sequence[NDArray[np.float32]], *_: object, **__: object) -> SimulationRun:
        shapes.append([len(matrix) for matrix in embeddings])
        return SimulationRun("evidence", 0, 30, 6, (POINT_0,))

    other = type("Other", (type(fake_embedder),), {"model_key": "other"})()
    embedders: dict[str | None, Embedder] = {
        None: fake_embedder,
        "other": other,
        "classical": ClassicalDescriptor(),
    }
    monkeypatch.setattr(labelled, "embedder_of", lambda name, _device: embedders[name])
    monkeypatch.setattr(simulation, "run_simulation", run)

    ok("simulate", drawn_animals, "--questions-per-image", 0, *options)

    assert shapes == [[30] * n_matrices]


def test_points_are_matched_and_heeded(drawn_animals: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    options = ("--model", "classical", "--questions-per-image", 0, "--json", out)

    ok("simulate", drawn_animals, "--points", *options)

    [run] = json.loads(out.read_text(encoding="utf-8"))
    assert run["curve"][0]["pairwise_f1"] > 0


def test_embeddings_alone_have_no_points(source: Path) -> None:
    assert "there are none" in refused("simulate", source, "--points")


def test_no_further_model_can_look_at_embeddings(source: Path) -> None:
    assert "no photographs" in refused("simulate", source, "--also", "other")
