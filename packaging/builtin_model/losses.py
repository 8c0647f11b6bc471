"""What is learned: photographs of one animal together, those of others of its species apart."""

import torch
from torch.nn import functional

_MEAN_COLOUR, _SPREAD_OF_COLOURS = 0.42, 0.25
_NEVER = -1e4  # a similarity that no exponential notices, in half precision too


def contrast(
    embeddings: torch.Tensor,
    individuals: torch.Tensor,
    flanks: torch.Tensor,
    *,
    temperature: float,
) -> torch.Tensor:
    """Compare every photograph of a batch with all others.

    Parameters
    ----------
    embeddings : Tensor of shape (n, dim)
        Of any length; only their directions count.
    individuals, flanks : Tensor of shape (n,), int64
        Two photographs of one individual are a pair if their flanks are equal, and are not
        compared at all if they are not.
    temperature : float
        The smaller, the more the most similar of the others count: those of its species.

    Returns
    -------
    Tensor of shape ()

    References
    ----------
    Khosla et al., "Supervised Contrastive Learning", NeurIPS 2020, equation 2.
    """
    unit = functional.normalize(embeddings.float(), dim=1)
    similarities = unit @ unit.T / temperature
    same = individuals[:, None] == individuals[None, :]
    comparable = flanks[:, None] == flanks[None, :]
    itself = torch.eye(len(unit), dtype=torch.bool, device=unit.device)
    pairs = same & comparable & ~itself
    left_out = itself | (same & ~comparable)
    log_share = functional.log_softmax(similarities.masked_fill(left_out, _NEVER), dim=1)
    n_pairs = pairs.sum(dim=1)
    asked = n_pairs > 0
    total = -(log_share.masked_fill(~pairs, 0).sum(dim=1)[asked] / n_pairs[asked])
    return total.mean() if len(total) else similarities.sum() * 0


def unlike(drawn: torch.Tensor, coats: torch.Tensor) -> torch.Tensor:
    """Say how far drawn coats (n, k) are from the real ones (n, side, side, 3) of 0…255.

    Returns
    -------
    Tensor of shape ()
        About 1 where nothing is known of them; 0 if they are the same.
    """
    wanted = (coats.flatten(1).float() / 255 - _MEAN_COLOUR) / _SPREAD_OF_COLOURS
    return functional.smooth_l1_loss(drawn[: len(wanted)].float(), wanted, beta=0.5)


class ProjectionHead(torch.nn.Module):
    """Two layers between the embedding and the loss, thrown away after training.

    They take on what the loss demands and other animals do not need (Chen et al., "A Simple
    Framework for Contrastive Learning of Visual Representations", ICML 2020).
    """

    def __init__(self, dim: int, hidden: int = 512, out: int = 128) -> None:
        super().__init__()
        self.layers = torch.nn.Sequential(
            torch.nn.Linear(dim, hidden, bias=False),
            torch.nn.BatchNorm1d(hidden),
            torch.nn.ReLU(inplace=True),
            torch.nn.Linear(hidden, out, bias=False),
        )

    def forward(self, embeddings: torch.Tensor) -> torch.Tensor:
        projected: torch.Tensor = self.layers(embeddings)
        return projected
