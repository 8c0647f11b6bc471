from collections.abc import Iterator
from itertools import count
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.embedding import unit_rows
from reid_desktop.vision.training.head import HeadSubject
from reid_desktop.vision.training.loop import Training
from reid_desktop.vision.training.progress import NoteKind
from reid_desktop.vision.training.recipe import TrainingRecipe
from tests.vision.training.training_builders import Always, Ears, targets

RECIPE = TrainingRecipe(epochs=3, n_steps=2, n_classes=4, n_each=2)
LABELS = np.repeat(np.arange(6), 4)


@pytest.fixture
def embeddings() -> NDArray[np.float32]:
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(6, 8))[LABELS] + rng.normal(size=(24, 8))
    return unit_rows(rows.astype(np.float32))


def training(
    embeddings: NDArray[np.float32],
    *,
    recipe: TrainingRecipe = RECIPE,
    aims: Always | None = None,
    ears: Ears | None = None,
    checkpoint: Path | None = None,
    ticks: Iterator[float] | None = None,
) -> Training:
    seconds = ticks or count(0.0, 1.0)
    return Training(
        HeadSubject(embeddings),
        aims or Always(targets(LABELS)),
        recipe,
        progress=ears or Ears(),
        checkpoint=checkpoint,
        clock=lambda: next(seconds),
    )


def test_every_step_is_told(embeddings: NDArray[np.float32]) -> None:
    ears = Ears()

    training(embeddings, ears=ears).run()

    assert [(step.epoch, step.step) for step in ears.steps] == [
        (0, 1),
        (0, 2),
        (1, 3),
        (1, 4),
        (2, 5),
        (2, 6),
    ]
    assert {step.n_steps for step in ears.steps} == {6}
    assert all(step.seconds > 0 and np.isfinite(step.loss) for step in ears.steps)


@pytest.mark.parametrize(("every", "expected"), [(1, [0, 1, 2]), (2, [0, 2])])
def test_targets_are_looked_at_before_each_epoch_or_less_often(
    embeddings: NDArray[np.float32], every: int, expected: list[int]
) -> None:
    aims = Always(targets(LABELS))
    recipe = TrainingRecipe(epochs=3, n_steps=2, n_classes=4, n_each=2, refresh_every=every)

    training(embeddings, recipe=recipe, aims=aims).run()

    assert [epoch for epoch, _ in aims.asked] == expected
    np.testing.assert_allclose(np.linalg.norm(aims.asked[-1][1], axis=1), 1, atol=1e-5)
    assert not np.array_equal(aims.asked[0][1], aims.asked[-1][1])


def test_a_checkpoint_is_written_after_an_epoch_that_took_a_while(
    embeddings: NDArray[np.float32], tmp_path: Path
) -> None:
    training(embeddings, checkpoint=tmp_path / "run", ticks=count(0.0, 10.0)).run()
    ears = Ears()

    training(embeddings, checkpoint=tmp_path / "run", ears=ears).run()

    assert ears.steps == []


def test_a_checkpoint_is_written_within_a_long_epoch(
    embeddings: NDArray[np.float32], tmp_path: Path
) -> None:
    long = TrainingRecipe(epochs=1, n_steps=5, n_classes=4, n_each=2)

    class Crash(Ears):
        """The program ends without warning."""

        def trained(self, step: object) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        training(
            embeddings,
            recipe=long,
            checkpoint=tmp_path / "run",
            ears=Crash(),
            ticks=count(0.0, 200.0),
        ).run()
    ears = Ears()
    training(embeddings, recipe=long, checkpoint=tmp_path / "run", ears=ears).run()

    assert ears.steps[0].step == 2


def test_a_full_disk_costs_the_checkpoint_and_not_the_training(
    embeddings: NDArray[np.float32], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: Path, _checkpoint: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reid_desktop.vision.training.loop.write_checkpoint", full)
    ears = Ears()

    training(embeddings, checkpoint=tmp_path / "run", ears=ears, ticks=count(0.0, 10.0)).run()

    assert len(ears.steps) == 6
    assert set(ears.kinds) == {NoteKind.NOT_KEPT}
