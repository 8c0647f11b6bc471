"""What needs no training: leaving embeddings as they are, and the covariance within groups."""

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.learning.closed_form import ByCovariance, Unlearned
from reid_desktop.core.learning.paper_protocol import PaperSplit
from reid_desktop.core.learning.targets import Targets
from reid_desktop.core.metrics import leave_one_out
from tests.conftest import CountedProgress

N_EACH = 6
IDENTITIES = np.repeat(np.arange(8), N_EACH)
SPLIT = PaperSplit(np.flatnonzero(np.arange(48) % 3 != 0), np.arange(0, 48, 3), np.arange(1, 48, 3))


def in_bad_light() -> NDArray[np.float32]:
    """Draw animals that differ less from each other than every one does with the light."""
    rng = np.random.default_rng(0)
    rows = np.repeat(rng.standard_normal((8, 12)), N_EACH, axis=0)
    rows += 0.1 * rng.standard_normal(rows.shape)
    rows[:, :3] += 4.0 * rng.standard_normal((len(rows), 3))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows.astype(np.float32)


def truth(embeddings: NDArray[np.float32], epoch: int) -> Targets:
    own = IDENTITIES[SPLIT.training]
    assert (len(embeddings), epoch) == (len(own), 0)
    return Targets(own, np.ones(len(own), np.float32), np.zeros((0, 2), np.int64))


def each_alone(embeddings: NDArray[np.float32], epoch: int) -> Targets:
    n = len(embeddings)
    return Targets(np.arange(n), np.ones(n, np.float32), np.zeros((0, 2), np.int64))


def test_what_varies_within_an_animal_counts_less(progress: CountedProgress) -> None:
    embeddings = in_bad_light()

    learner = ByCovariance(embeddings, SPLIT)
    found = learner.learn(truth, unseen=False, progress=progress).embeddings

    tests = SPLIT.test
    before = leave_one_out(embeddings[tests], IDENTITIES[tests]).mean_average_precision
    after = leave_one_out(found[tests], IDENTITIES[tests]).mean_average_precision
    assert after > before + 0.2
    assert np.allclose(np.linalg.norm(found, axis=1), 1.0, atol=1e-5)
    assert progress.steps == [(1, 1)]


def test_without_groups_there_is_nothing_to_learn_from(progress: CountedProgress) -> None:
    embeddings = in_bad_light()

    found = ByCovariance(embeddings, SPLIT).learn(each_alone, unseen=False, progress=progress)

    assert found.embeddings.shape == (48, 12)


def test_what_is_not_learned_stays(progress: CountedProgress) -> None:
    embeddings = in_bad_light()

    found = Unlearned(embeddings).learn(truth, unseen=True, progress=progress)

    assert found.embeddings is embeddings
    assert found.unseen is None
