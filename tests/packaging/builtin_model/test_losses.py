import math

import pytest
import torch
from builtin_model.losses import ProjectionHead, contrast, unlike

INDIVIDUALS = torch.tensor([0, 0, 0, 1, 1, 2])
FLANKS = torch.tensor([0, 0, 1, 0, 0, 0])


def by_hand(embeddings: torch.Tensor, temperature: float) -> float:
    """Compare pair by pair, as the paper writes it."""
    unit = torch.nn.functional.normalize(embeddings, dim=1)
    losses = []
    for i in range(len(unit)):
        compared = [
            j
            for j in range(len(unit))
            if j != i and not (INDIVIDUALS[i] == INDIVIDUALS[j] and FLANKS[i] != FLANKS[j])
        ]
        pairs = [j for j in compared if INDIVIDUALS[i] == INDIVIDUALS[j]]
        weights = {j: math.exp(float(unit[i] @ unit[j]) / temperature) for j in compared}
        logs = [-math.log(weights[j] / sum(weights.values())) for j in pairs]
        losses += [sum(logs) / len(logs)] if logs else []
    return sum(losses) / len(losses)


def test_the_loss_is_the_papers_without_pairs_of_two_flanks() -> None:
    embeddings = torch.randn(6, 4, generator=torch.Generator().manual_seed(1))

    loss = contrast(embeddings, INDIVIDUALS, FLANKS, temperature=0.3)

    assert float(loss) == pytest.approx(by_hand(embeddings, 0.3), rel=1e-4)


def test_of_animals_that_are_told_apart_only_the_order_of_their_own_costs() -> None:
    embeddings = torch.eye(3)[INDIVIDUALS]

    loss = contrast(embeddings, INDIVIDUALS, torch.zeros_like(FLANKS), temperature=0.02)

    assert float(loss) == pytest.approx(3 / 5 * math.log(2), abs=1e-3)


def test_a_batch_without_pairs_costs_nothing_and_can_be_learned_from() -> None:
    embeddings = torch.randn(3, 4, requires_grad=True)

    loss = contrast(embeddings, torch.arange(3), torch.zeros(3), temperature=0.1)
    torch.autograd.backward(loss)

    assert float(loss.detach()) == 0
    assert embeddings.grad is not None


def test_coats_are_compared_in_standard_units() -> None:
    coats = torch.randint(0, 256, (2, 3, 3, 3), dtype=torch.uint8)
    right = (coats.flatten(1) / 255 - 0.42) / 0.25

    assert float(unlike(right, coats)) == pytest.approx(0, abs=1e-6)
    assert float(unlike(right + 1.25, coats)) == pytest.approx(1)


def test_photographs_without_a_coat_come_last_and_are_not_compared() -> None:
    coats = torch.full((2, 1, 1, 3), 107, dtype=torch.uint8)
    drawn = torch.cat([torch.zeros(2, 3), torch.full((1, 3), 99.0)])

    assert float(unlike(drawn, coats)) < 1e-3


def test_the_head_changes_the_length() -> None:
    assert ProjectionHead(10, hidden=8, out=4)(torch.randn(3, 10)).shape == (3, 4)
