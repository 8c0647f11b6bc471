import math

import pytest
import torch
from builtin_model.losses import ProjectionHead, contrast

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


def test_the_head_changes_the_length() -> None:
    assert ProjectionHead(10, hidden=8, out=4)(torch.randn(3, 10)).shape == (3, 4)
