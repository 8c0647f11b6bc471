"""The loop of the paper is measured from the command line, and can be stopped and gone on with."""

import json
from pathlib import Path

import numpy as np
import pytest
import timm
import torch

from reid_desktop.cli import reproduction
from reid_desktop.cli.learners import make_learner
from reid_desktop.core.errors import Cancelled
from reid_desktop.core.learning.paper_loop import Learned, Learner
from reid_desktop.core.learning.targets import TargetsOf
from reid_desktop.core.progress import Progress
from reid_desktop.runtime.paths import model_folder, resource
from reid_desktop.vision.model_library import add_model
from tests.cli.cli_runner import ok, refused, run

QUICK = ("--rounds", 2, "--epochs", 2, "--repeats", 1, "--lists", "short")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    rng = np.random.default_rng(0)
    rows = np.repeat(rng.normal(size=(8, 16)), 6, axis=0) + 0.8 * rng.normal(size=(48, 16))
    path = tmp_path / "animals.npz"
    np.savez(path, embeddings=rows.astype(np.float32), identities=np.repeat(np.arange(8), 6))
    return path


def names(found: list[dict[str, object]]) -> list[tuple[object, object]]:
    return [(one["strategy"], one["learner"]) for one in found]


def test_the_sample_goes_through_the_whole_loop(tmp_path: Path) -> None:
    arguments = (resource("sample"), "--strategy", "aas", "--rounds", 1, "--epochs", 2)

    said = ok("reproduce", *arguments, "--repeats", 1, "--only-strategies", "--out", tmp_path)

    assert "asked by aas, learning head, repeat 0: 10 questions" in said
    assert "| aas | head |" in (tmp_path / "table.md").read_text("utf-8")
    assert (tmp_path / "curves.png").read_bytes().startswith(b"\x89PNG")


def test_every_strategy_is_compared_with_learning_less_and_with_knowing_more(source: Path) -> None:
    found = json.loads(ok("reproduce", source, *QUICK, "--strategy", "aas,evidence", "--json"))

    assert names(found) == [
        ("aas", "nothing"),
        ("evidence", "nothing"),
        ("aas", "covariance"),
        ("evidence", "covariance"),
        ("all labels", "covariance"),
        ("all labels", "head"),
        ("no answers", "head"),
        ("aas", "head"),
        ("evidence", "head"),
    ]
    assert [len(one["rounds"]) for one in found] == [3, 3, 3, 3, 2, 2, 3, 3, 3]
    measures = found[-1]["rounds"][-1]["measures"]
    assert set(measures) == {"recognition", "own_map", "partition"}
    assert set(measures["recognition"]["top"]) == {"1", "3", "5", "10"}


def test_the_tables_hold_every_measure_and_every_round(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"

    ok("reproduce", source, *QUICK, "--strategy", "random", "--out", out)

    table = (out / "table.md").read_text("utf-8")
    head = (
        "| asked by | learned | questions per image | gain | mAP | mINP | Top-1 | Top-3 | Top-5"
        " | Top-10 | BAKS | AUC-ROC | own mAP | pairwise F1 |"
    )
    assert head in table
    assert "| nobody | nothing | 0 |" in table
    assert table.count("| random | head |") == 4
    assert "## pairwise F1 after each round" in table


def test_further_repeats_join_those_that_are_there(source: Path, tmp_path: Path) -> None:
    quick = ("--rounds", 1, "--epochs", 2, "--lists", "short", "--strategy", "aas")
    arguments = ("reproduce", source, *quick, "--only-strategies", "--out", tmp_path / "out")
    first = ok(*arguments, "--repeats", 1)

    both = ok(*arguments, "--repeats", 2)

    assert both.splitlines()[0] == first.splitlines()[0]
    assert len(both.splitlines()) == 2
    assert " ± " in (tmp_path / "out" / "table.md").read_text("utf-8")


class Interrupted:
    """Stops in its second round, as a person would."""

    def __init__(self, learner: Learner) -> None:
        self._learner = learner
        self._n = 0

    def learn(self, targets_of: TargetsOf, *, unseen: bool, progress: Progress) -> Learned:
        self._n += 1
        if self._n == 2:
            raise Cancelled
        return self._learner.learn(targets_of, unseen=unseen, progress=progress)


def test_what_was_stopped_goes_on_from_its_last_round(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    arguments = ("reproduce", source, *QUICK, "--strategy", "aas", "--only-strategies")
    ok(*arguments, "--out", whole)
    with monkeypatch.context() as patch:
        patch.setattr(
            reproduction,
            "make_learner",
            lambda *args, **named: Interrupted(make_learner(*args, **named)),
        )
        stopped = run(*arguments, "--out", parts)
    half = list((parts / "runs").iterdir())

    said = ok(*arguments, "--out", parts)

    assert stopped.exit_code == 1
    assert [one.name for one in half] == ["aas-head-0.npz"]
    assert [one.name for one in (parts / "runs").iterdir()] == ["aas-head-0.json"]
    assert (parts / "table.md").read_bytes() == (whole / "table.md").read_bytes()
    assert said == ok(*arguments, "--out", parts)


@pytest.mark.parametrize("depth", ["last-stage", "whole-network"])
def test_a_tiny_network_goes_through_the_loop(
    drawn_animals: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, depth: str
) -> None:
    monkeypatch.setenv("REID_DESKTOP_HOME", str(tmp_path))
    torch.manual_seed(0)
    weights = tmp_path / "tiny.pt"
    torch.save(timm.create_model("test_resnet", num_classes=3).state_dict(), weights)
    add_model(
        weights,
        model_folder(),
        name="Tiny",
        architecture="test_resnet",
        mean=0.5,
        std=0.5,
        input_size=64,
    )
    arguments = (drawn_animals, *QUICK, "--only-strategies", "--strategy", "aas", "--depth", depth)

    found = json.loads(ok("reproduce", *arguments, "--model", "Tiny", "--device", "cpu", "--json"))

    maps = [one["measures"]["recognition"]["mean_average_precision"] for one in found[0]["rounds"]]
    assert names(found) == [("aas", depth)]
    assert len(set(maps)) > 1


def test_an_unknown_strategy_is_refused_before_anything_is_computed(tmp_path: Path) -> None:
    assert "There is no strategy “dice”" in refused(
        "reproduce", tmp_path / "nowhere", "--strategy", "aas,dice"
    )
