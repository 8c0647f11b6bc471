from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from reid_desktop.core.errors import Cancelled, ReidError
from reid_desktop.core.learning.targets import Targets, TargetsOf
from reid_desktop.core.metrics import leave_one_out
from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import CropSource
from reid_desktop.vision.devices import cpu
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.network import Network
from reid_desktop.vision.training.network import TrainedNetwork, embed_by, train_network
from reid_desktop.vision.training.progress import NoteKind, TrainingNote
from reid_desktop.vision.training.recipe import Depth, TrainingRecipe
from tests.vision.training.conftest import Animals
from tests.vision.training.training_builders import Always, Ears, targets

SHORT = TrainingRecipe(depth=Depth.WHOLE, epochs=2, n_steps=2, n_classes=4, n_each=2)


@pytest.fixture
def learn(
    network_card: ModelCard, network_file: Path, animals: Animals
) -> Callable[..., TrainedNetwork]:
    """Teach the tiny network who the drawn animals are."""

    def learned(
        recipe: TrainingRecipe = SHORT,
        *,
        ears: Ears | None = None,
        checkpoint: Path | None = None,
        crops: Sequence[CropSource] = (),
        aims: TargetsOf | None = None,
    ) -> TrainedNetwork:
        return train_network(
            network_card,
            network_file,
            crops or animals.crops,
            aims or Always(targets(animals.labels)),
            recipe,
            device=cpu(),
            progress=ears or Ears(),
            checkpoint=checkpoint,
        )

    return learned


Learn = Callable[..., TrainedNetwork]


def equal(one: TrainedNetwork, other: TrainedNetwork) -> bool:
    return all(torch.equal(value, other.weights[key]) for key, value in one.weights.items())


def test_a_network_learns_to_tell_drawn_animals_apart(
    learn: Learn, animals: Animals, network_card: ModelCard, network_file: Path
) -> None:
    recipe = replace(SHORT, kept=0, epochs=10, n_steps=3, n_classes=6, n_each=4, learning_rate=3e-3)

    trained = learn(recipe)

    before = embed_by(network_card, network_file, animals.crops, device=cpu(), progress=Ears())
    after = embed_by(network_card, trained.weights, animals.crops, device=cpu(), progress=Ears())
    gained = [leave_one_out(rows, animals.labels) for rows in (before, after)]
    assert gained[1].mean_average_precision > gained[0].mean_average_precision + 0.2
    assert trained.left_out == {}


@pytest.mark.parametrize(
    ("depth", "step"), [(Depth.WHOLE, 1), (Depth.WHOLE, 2), (Depth.LAST_STAGE, 3)]
)
def test_a_network_that_was_interrupted_ends_with_the_same_bits(
    learn: Learn, tmp_path: Path, depth: Depth, step: int
) -> None:
    recipe = replace(SHORT, depth=depth)
    whole = learn(recipe)

    with pytest.raises(Cancelled):
        learn(recipe, ears=Ears(cancel_after=step), checkpoint=tmp_path / "run")
    resumed = learn(recipe, checkpoint=tmp_path / "run")

    assert equal(resumed, whole)


def test_some_of_what_it_began_with_stays(
    learn: Learn, tiny_weights: dict[str, torch.Tensor]
) -> None:
    learned = learn(replace(SHORT, kept=0))

    mixed = learn(replace(SHORT, kept=0.25))

    key = "layer4.0.conv1.weight"
    expected = 0.75 * learned.weights[key] + 0.25 * tiny_weights[key]
    torch.testing.assert_close(mixed.weights[key], expected)


def test_only_the_last_stage_changes_where_only_that_learns(
    learn: Learn, network_file: Path, tiny_weights: dict[str, torch.Tensor]
) -> None:
    trained = learn(replace(SHORT, depth=Depth.LAST_STAGE))

    changed = {
        key for key, value in trained.weights.items() if not torch.equal(value, tiny_weights[key])
    }
    assert changed
    assert all(key.startswith("layer4.") for key in changed)


def test_the_statistics_of_batch_norm_stay(
    learn: Learn, tiny_weights: dict[str, torch.Tensor]
) -> None:
    trained = learn()

    kept = [key for key in trained.weights if key.endswith(("running_mean", "running_var"))]
    assert kept
    assert all(torch.equal(trained.weights[key], tiny_weights[key]) for key in kept)


def test_a_photograph_that_cannot_be_read_is_left_out(learn: Learn, animals: Animals) -> None:
    gone = [replace(animals.crops[0], path="/nowhere/a.jpg"), *animals.crops[1:]]
    ears = Ears()

    trained = learn(crops=gone, ears=ears)

    assert trained.left_out == {0: FileProblem.VANISHED}
    assert ears.notes == [TrainingNote(NoteKind.LEFT_OUT, 1)]


def test_where_none_can_be_read_a_sentence_says_so(learn: Learn, animals: Animals) -> None:
    gone = [replace(crop, path="/nowhere/a.jpg") for crop in animals.crops]

    with pytest.raises(ReidError, match="None of the photographs") as caught:
        learn(crops=gone)

    assert caught.value.hint


def test_a_photograph_that_is_removed_meanwhile_is_left_out(
    learn: Learn, animals: Animals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reid_desktop.vision.training.pixels.MOST_BYTES", 0)
    copy = tmp_path / "a.jpg"
    copy.write_bytes(Path(animals.crops[0].path).read_bytes())
    crops = [replace(animals.crops[0], path=str(copy)), *animals.crops[1:]]
    ears = Ears()
    removing = Always(targets(animals.labels))

    def remove(rows: NDArray[np.float32], epoch: int) -> Targets:
        copy.unlink(missing_ok=True)
        return removing(rows, epoch)

    trained = learn(replace(SHORT, n_classes=6, n_each=5), crops=crops, aims=remove, ears=ears)

    assert trained.left_out == {0: FileProblem.VANISHED}
    assert ears.kinds == [NoteKind.LEFT_OUT]


def test_when_memory_runs_out_smaller_parts_give_the_same_weights(
    learn: Learn,
    memory_for: Callable[[int], Callable[[int], None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    enough = learn()
    allocate, inputs, ears = memory_for(3), Network.inputs, Ears()

    def scarce(this: Network, batch: NDArray[np.uint8]) -> torch.Tensor:
        allocate(len(batch))
        return inputs(this, batch)

    monkeypatch.setattr(Network, "inputs", scarce)
    trained = learn(ears=ears)

    assert ears.notes[-1] == TrainingNote(NoteKind.SMALLER_BATCHES, 2)
    for key, value in enough.weights.items():
        torch.testing.assert_close(trained.weights[key], value, rtol=0, atol=5e-3)


def test_when_memory_does_not_suffice_for_one_photograph_a_sentence_says_so(
    learn: Learn,
    memory_for: Callable[[int], Callable[[int], None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    allocate = memory_for(0)
    monkeypatch.setattr(Network, "inputs", lambda _this, batch: allocate(len(batch)))

    with pytest.raises(ReidError, match="does not suffice") as caught:
        learn()

    assert caught.value.hint


def test_the_model_it_began_with_is_still_there(learn: Learn, network_file: Path) -> None:
    before = network_file.read_bytes()

    learn()

    assert network_file.read_bytes() == before


def test_a_head_is_not_learned_from_photographs(learn: Learn) -> None:
    with pytest.raises(ValueError, match="train_head"):
        learn(replace(SHORT, depth=Depth.HEAD))
