"""The model learns from the command line."""

import json
from pathlib import Path

import pytest

from reid_desktop.cli import learning
from reid_desktop.core.embedding import Derived, Embedder
from reid_desktop.project.late_embedder import LateEmbedder
from reid_desktop.project.learning import teaching
from reid_desktop.vision.training.progress import NoteKind, TrainingNote
from tests.cli.cli_runner import ok, ok_json, refused
from tests.project.learning.learning_kit import (
    BASE,
    FakeTrainer,
    fill_project,
    keep_embeddings,
    sees_clearly,
    sees_nothing,
)
from tests.project.project_builders import make_project


class _Clearly:
    """Projects as what was learned does."""

    apply = staticmethod(sees_clearly)


@pytest.fixture
def trainer(monkeypatch: pytest.MonkeyPatch) -> FakeTrainer:
    trainer = FakeTrainer()
    monkeypatch.setattr(teaching, "LibraryTrainer", lambda *_folders, device: trainer)
    return trainer


@pytest.fixture
def taught(tmp_path: Path, trainer: FakeTrainer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with answers, whose learned versions are projections."""
    project = make_project(tmp_path / "cats")
    fill_project(project)
    keep_embeddings(project)
    project.close()
    monkeypatch.setattr(learning, "late_embedder_of", _late)
    return tmp_path / "cats"


def _late(name: str, _device: str | None, *, notes: Path) -> Embedder:
    def load() -> Embedder:
        raise AssertionError("no photograph need be looked at")

    if name == BASE.name:
        return LateEmbedder(BASE.model_key, load)
    return LateEmbedder(f"{name}-key", load, lambda: Derived(BASE.model_key, _Clearly()))


def test_what_was_learned_is_told_and_nothing_is_changed(taught: Path) -> None:
    said = ok("learn", taught)

    assert said.startswith("Learning helped: ")
    assert "It is kept as “cats, learned 1”; “learn PROJECT --use 1” uses it." in said
    assert "in use" not in ok("learn", taught, "--versions")


def test_what_did_not_help_is_said_plainly(taught: Path, trainer: FakeTrainer) -> None:
    trainer.change = sees_nothing

    said = ok("learn", taught)

    assert said.startswith("Learning did not help: ")
    assert said.endswith("held-back answers. Nothing was changed.\n")


def test_a_better_model_is_used_at_once_if_that_is_wanted(taught: Path) -> None:
    record = ok_json("learn", taught, "--accept", "--epochs", "3")

    assert (record["helped"], record["is_used"]) == (True, True)
    assert record["learned_from"]["groups"] > 0
    assert record["auc"]["after"] > record["auc"]["before"]
    assert "“cats, learned 1”, in use; " in ok("learn", taught, "--versions")


def test_a_worse_model_is_never_used(taught: Path, trainer: FakeTrainer) -> None:
    trainer.change = sees_nothing

    record = ok_json("learn", taught, "--accept")

    assert (record["helped"], record["is_used"], record["model"]) == (False, False, None)


def test_going_back_is_one_verb(taught: Path) -> None:
    ok("learn", taught, "--accept")

    said = ok("learn", taught, "--use", "fake")

    assert said == "cats is compared by “fake” now.\n"
    assert [one["is_used"] for one in ok_json("learn", taught, "--versions")] == [False]


def test_a_version_that_is_not_there_is_refused(taught: Path) -> None:
    assert "No version “7” was learned in cats." in refused("learn", taught, "--use", "7")


def test_before_anything_was_learned_the_list_says_so(taught: Path) -> None:
    assert ok("learn", taught, "--versions") == "Nothing was learned yet.\n"
    assert ok_json("learn", taught, "--versions") == []


def test_two_wishes_at_once_are_refused(taught: Path) -> None:
    assert "only one of" in refused("learn", taught, "--versions", "--accept")


def test_too_few_answers_are_a_sentence(tmp_path: Path, trainer: FakeTrainer) -> None:
    project = make_project(tmp_path / "few")
    fill_project(project, n_answered=3)
    project.close()

    said = refused("learn", tmp_path / "few")

    assert "needs at least 20 answers “same” and 20 “different”; so far there are 6 and 3" in said


@pytest.mark.parametrize("kind", list(NoteKind))
def test_what_does_not_stop_it_is_told_on_the_side(
    capsys: pytest.CaptureFixture[str], kind: NoteKind
) -> None:
    learning._Telling().noted(TrainingNote(kind, 3))

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.strip()


def test_everything_about_a_version_is_json(taught: Path) -> None:
    ok("learn", taught)

    [record] = json.loads(ok("learn", taught, "--versions", "--json"))

    assert record["compared_with"] == "fake"
    assert record["depth"] == "head"
    assert record["seed"] == 120
    assert record["held_back"]["answers"] > 10
