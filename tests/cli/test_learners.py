"""What learns in the loop: nothing, a covariance, a head, or a network from photographs."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.cli.labelled import Labelled, SourceError
from reid_desktop.cli.learners import COVARIANCE, NOTHING, HeadLearner, make_learner
from reid_desktop.core.learning.closed_form import ByCovariance, Unlearned
from reid_desktop.core.learning.paper_loop import Learner
from reid_desktop.core.learning.paper_protocol import draw_split, measure
from reid_desktop.core.learning.targets import Targets
from reid_desktop.core.metrics import leave_one_out
from reid_desktop.vision.training.recipe import Depth, TrainingRecipe
from tests.conftest import CountedProgress

IDENTITIES = np.repeat(np.arange(8), 6)
SPLIT = draw_split(IDENTITIES, np.random.default_rng(0))
OWN = IDENTITIES[SPLIT.training]


def in_bad_light() -> NDArray[np.float32]:
    rng = np.random.default_rng(0)
    rows = np.repeat(rng.standard_normal((8, 12)), 6, axis=0)
    rows += 0.1 * rng.standard_normal(rows.shape)
    rows[:, :3] += 2.0 * rng.standard_normal((len(rows), 3))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows.astype(np.float32)


def truth(embeddings: NDArray[np.float32], epoch: int) -> Targets:
    assert (len(embeddings), epoch) == (len(OWN), 0)
    return Targets(OWN, np.ones(len(OWN), np.float32), np.zeros((0, 2), np.int64))


def learner(kind: str, depth: Depth = Depth.HEAD, files: tuple[Path, ...] = ()) -> Learner:
    recipe = TrainingRecipe(depth=depth, epochs=20, refresh_every=20)
    return make_learner(
        kind,
        Labelled(in_bad_light(), IDENTITIES, files=files),
        SPLIT,
        recipe,
        model="classical",
        device="cpu",
    )


def test_a_head_of_the_true_animals_finds_those_it_never_saw(progress: CountedProgress) -> None:
    learned = learner("head").learn(truth, unseen=False, progress=progress)

    before, after = (
        measure(rows, IDENTITIES, SPLIT, OWN).recognition.mean_average_precision
        for rows in (in_bad_light(), learned.embeddings)
    )

    assert after > before + 0.2
    assert progress.steps[-1] == (100, 100)
    assert learned.unseen is None


def test_a_head_that_did_not_learn_an_animal_judges_it(progress: CountedProgress) -> None:
    learned = learner("head").learn(truth, unseen=True, progress=progress)

    assert learned.unseen is not None
    before, unseen, seen = (
        leave_one_out(rows, OWN).mean_average_precision
        for rows in (
            in_bad_light()[SPLIT.training],
            learned.unseen,
            learned.embeddings[SPLIT.training],
        )
    )
    assert before + 0.1 < unseen < seen


def test_of_a_single_group_nothing_is_left_to_judge_it_by(progress: CountedProgress) -> None:
    def one(embeddings: NDArray[np.float32], epoch: int) -> Targets:
        weights = np.ones(len(embeddings), np.float32)
        return Targets(np.full(len(OWN), 0 * epoch), weights, np.zeros((0, 2), np.int64))

    assert learner("head").learn(one, unseen=True, progress=progress).unseen is None


def test_every_kind_has_its_learner() -> None:
    kinds = [type(learner(kind)) for kind in (NOTHING, COVARIANCE, "head")]

    assert kinds == [Unlearned, ByCovariance, HeadLearner]


def test_a_network_learns_from_photographs_only() -> None:
    with pytest.raises(SourceError, match="no photographs"):
        learner("last-stage", Depth.LAST_STAGE)


def test_the_built_in_descriptor_has_nothing_to_learn() -> None:
    with pytest.raises(SourceError, match="has no network"):
        learner("whole-network", Depth.WHOLE, files=(Path("one.jpg"),))
