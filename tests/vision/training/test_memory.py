import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.learning.targets import Targets
from reid_desktop.vision.training.memory import HybridMemory
from tests.vision.training.training_builders import targets

LABELS = [0, 0, 0, 1, 1, 2, 3]


@pytest.fixture
def rows() -> NDArray[np.float32]:
    return unit_rows(np.random.default_rng(0).normal(size=(7, 5)).astype(np.float32))


def memory(rows: NDArray[np.float32], aims: Targets, *, with_own: bool = True) -> HybridMemory:
    made = HybridMemory(
        torch.from_numpy(rows.copy()), temperature=0.1, momentum=0.2, with_own=with_own
    )
    made.aim(aims)
    return made


def expected_loss(
    query: NDArray[np.float32],
    photograph: int,
    rows: NDArray[np.float32],
    aims: Targets,
    *,
    with_own: bool = True,
) -> float:
    """Compute what the paper says, photograph by photograph."""
    label = aims.labels[photograph]
    terms = {}
    for other in np.unique(aims.labels):
        inside = aims.labels == other
        share = float(aims.weights[inside].mean())
        known = any(
            photograph in pair and aims.labels[pair[pair != photograph][0]] == other
            for pair in aims.apart
        )
        if other == label or known:
            share = 1.0
        if other == label and not with_own and inside.sum() > 1:
            inside &= np.arange(len(rows)) != photograph
        centre = np.average(rows[inside], axis=0, weights=aims.weights[inside])
        terms[other] = share * np.exp(query @ centre / 0.1)
    return float(-np.log(terms[label] / sum(terms.values())) * aims.weights[photograph])


@pytest.mark.parametrize("with_own", [True, False])
@pytest.mark.parametrize("photograph", [0, 4, 5])
@pytest.mark.parametrize(
    "aims",
    [
        targets(LABELS),
        targets(LABELS, [1, 0.5, 0.25, 1, 0.5, 0.5, 1]),
        targets(LABELS, [1, 0.5, 0.25, 1, 0.5, 0.5, 1], np.array([[0, 5], [4, 6]])),
    ],
)
def test_the_loss_is_that_of_the_paper_with_weights(
    rows: NDArray[np.float32], aims: Targets, photograph: int, with_own: bool
) -> None:
    query = np.roll(rows, 1, axis=1)[photograph]

    found = memory(rows, aims, with_own=with_own).loss(
        torch.from_numpy(query[None].copy()), np.array([photograph])
    )

    expected = expected_loss(query, photograph, rows, aims, with_own=with_own)
    assert float(found) == pytest.approx(expected, rel=1e-4)


def test_what_does_not_count_is_no_contrast(rows: NDArray[np.float32]) -> None:
    without = memory(rows[:6], targets(LABELS[:6]))
    ignored = memory(rows, targets(LABELS, [1, 1, 1, 1, 1, 1, 0]))
    query = torch.from_numpy(rows[[1]])

    losses = [float(one.loss(query, np.array([1]))) for one in (without, ignored)]

    assert losses[0] == pytest.approx(losses[1], rel=1e-5)


def test_what_is_remembered_follows_one_after_the_other(rows: NDArray[np.float32]) -> None:
    remembered = memory(rows, targets(LABELS))
    new = torch.from_numpy(np.roll(rows, 1, axis=1)[:3].copy())

    remembered.remember(new, np.array([2, 5, 2]))

    expected = torch.from_numpy(rows.copy())
    for place, row in ((2, new[0]), (5, new[1]), (2, new[2])):
        mixed = 0.2 * expected[place] + 0.8 * row
        expected[place] = mixed / mixed.norm()
    torch.testing.assert_close(remembered.rows, expected)


def test_centres_follow_what_is_remembered(rows: NDArray[np.float32]) -> None:
    aims = targets(LABELS)
    changed = memory(rows, aims)

    changed.remember(torch.from_numpy(rows[[6, 5]].copy()), np.array([0, 3]))

    anew = memory(changed.rows.numpy(), aims)
    query = torch.from_numpy(rows[[1]])
    np.testing.assert_array_equal(
        changed.loss(query, np.array([1])).numpy(), anew.loss(query, np.array([1])).numpy()
    )


def test_the_weight_of_a_batch_is_that_of_its_photographs(rows: NDArray[np.float32]) -> None:
    remembered = memory(rows, targets(LABELS, [1, 0.5, 0.25, 1, 1, 1, 1]))

    assert remembered.weight_of(np.array([0, 1, 1, 2])) == pytest.approx(2.25)
