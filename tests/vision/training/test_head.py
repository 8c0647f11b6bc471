from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.errors import Cancelled, ReidError
from reid_desktop.core.metrics import leave_one_out
from reid_desktop.vision.training.head import Head, train_head
from reid_desktop.vision.training.recipe import TrainingRecipe
from tests.vision.training.training_builders import Always, Ears, targets

RECIPE = TrainingRecipe(epochs=3, n_steps=4, n_classes=4, n_each=2, learning_rate=3e-3)


@pytest.fixture
def labels() -> NDArray[np.int64]:
    return np.repeat(np.arange(10), 6)


@pytest.fixture
def embeddings(labels: NDArray[np.int64]) -> NDArray[np.float32]:
    """Rows in which what tells animals apart is weaker than what does not."""
    rng = np.random.default_rng(0)
    animals = rng.normal(size=(10, 4))[labels]
    anything = 2 * rng.normal(size=(60, 12))
    return unit_rows(np.hstack([animals, anything]).astype(np.float32))


def test_a_head_that_learned_nothing_changes_nothing(embeddings: NDArray[np.float32]) -> None:
    head = Head.untrained(16)

    np.testing.assert_allclose(head.apply(embeddings), embeddings, atol=1e-6)


def test_a_head_learns_what_tells_animals_apart(
    embeddings: NDArray[np.float32], labels: NDArray[np.int64]
) -> None:
    recipe = TrainingRecipe(epochs=10, n_steps=10, learning_rate=1e-2)

    head = train_head(embeddings, Always(targets(labels)), recipe, progress=Ears(), checkpoint=None)

    before, after = leave_one_out(embeddings, labels), leave_one_out(head.apply(embeddings), labels)
    assert after.mean_average_precision > before.mean_average_precision + 0.2


@pytest.mark.parametrize("step", [1, 4, 6, 11, 12])
def test_a_head_that_was_interrupted_ends_with_the_same_bits(
    embeddings: NDArray[np.float32], labels: NDArray[np.int64], tmp_path: Path, step: int
) -> None:
    aims = Always(targets(labels))
    whole = train_head(embeddings, aims, RECIPE, progress=Ears(), checkpoint=None)
    file = tmp_path / "checkpoint"

    with pytest.raises(Cancelled):
        train_head(embeddings, aims, RECIPE, progress=Ears(cancel_after=step), checkpoint=file)
    resumed = train_head(embeddings, aims, RECIPE, progress=Ears(), checkpoint=file)

    np.testing.assert_array_equal(resumed.weight, whole.weight)
    np.testing.assert_array_equal(resumed.centre, whole.centre)


def test_with_other_embeddings_it_begins_anew(
    embeddings: NDArray[np.float32], labels: NDArray[np.int64], tmp_path: Path
) -> None:
    aims, file, ears = Always(targets(labels)), tmp_path / "checkpoint", Ears()
    train_head(embeddings, aims, RECIPE, progress=Ears(cancel_after=0), checkpoint=file)

    train_head(embeddings[:, ::-1].copy(), aims, RECIPE, progress=ears, checkpoint=file)

    assert ears.steps[0].step == 1


def test_without_anything_that_counts_a_sentence_says_so(
    embeddings: NDArray[np.float32],
) -> None:
    nothing = Always(targets([0] * 60, [0.0] * 60))

    with pytest.raises(ReidError, match="nothing to learn from") as caught:
        train_head(embeddings, nothing, RECIPE, progress=Ears(), checkpoint=None)

    assert caught.value.hint
