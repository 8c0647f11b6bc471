"""SpCL's hybrid memory: what every photograph looks like by now, and the loss against it."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from reid_desktop.core.learning.targets import Targets

_ALONE = 1e-4  # weight of the others of a class


class HybridMemory:
    """Remembers a row of every photograph; classes and instances on their own alike are centres.

    Parameters
    ----------
    rows : Tensor of shape (n, dim), float32
        Unit-length rows to begin with; kept and changed.
    temperature : float
    momentum : float
        How much is kept of what is remembered, 0…1.
    with_own : bool
        Whether the centre of a class holds what is remembered of the very photograph that is
        compared with it, as in the paper. Where photographs are not changed from step to step,
        that would be to compare it with itself.

    Notes
    -----
    A row is compared with the centre of every class, which is the mean of its remembered rows,
    and should be nearest to that of its own. Beyond the paper, photographs have weights: they
    weigh the means and each example's part of the loss, and a class counts among the contrasts
    by the mean weight of its photographs. Whoever is known to be different counts in full.

    References
    ----------
    Ge et al., NeurIPS 2020, equations 1 to 4.
    """

    def __init__(
        self, rows: torch.Tensor, *, temperature: float, momentum: float, with_own: bool = True
    ) -> None:
        self.rows = rows
        self._with_own = with_own
        self._temperature, self._momentum = temperature, momentum
        self._targets: Targets | None = None

    def aim(self, targets: Targets) -> None:
        """Take up new targets, for the same photographs."""
        device = self.rows.device
        classes, labels = np.unique(targets.labels, return_inverse=True)
        self._targets = targets
        self._labels = torch.from_numpy(labels).to(device)
        self._weights = torch.from_numpy(targets.weights).to(device)
        self._members = _Members(labels, len(classes))
        total = torch.zeros(len(classes), device=device).index_add_(0, self._labels, self._weights)
        counts = torch.from_numpy(self._members.counts).to(device)
        self._total = total.clamp_min(torch.finfo(torch.float32).tiny)
        self._log_weights = torch.log(total / counts)  # -inf: no contrast at all
        self._known = _known(targets, labels)
        self._centres = torch.zeros(len(classes), self.rows.shape[1], device=device)
        self._update_centres(np.arange(len(classes)))

    def loss(self, rows: torch.Tensor, photographs: NDArray[np.int64]) -> torch.Tensor:
        """Return the sum of the losses of rows, each by the weight of its photograph.

        Parameters
        ----------
        rows : Tensor of shape (b, dim), float32
            Unit-length, of `photographs`, as the model sees them now.
        photographs : ndarray of shape (b,), int64

        Notes
        -----
        O(b · classes · dim).
        """
        where = torch.from_numpy(photographs).to(rows.device)
        labels = self._labels[where]
        logits = rows @ self._centres.T / self._temperature
        if not self._with_own:
            others = (rows * self._centres_of_others(where, labels)).sum(dim=1)
            places = torch.arange(len(labels), device=rows.device)
            logits = logits.index_put((places, labels), others / self._temperature)
        logits = logits + self._log_weights_for(photographs, labels)
        losses = functional.cross_entropy(logits, labels, reduction="none")
        return (losses * self._weights[where]).sum()

    def weight_of(self, photographs: NDArray[np.int64]) -> float:
        """Return the sum of the weights of photographs."""
        where = torch.from_numpy(photographs).to(self.rows.device)
        return float(self._weights[where].sum())

    @torch.no_grad()
    def remember(self, rows: torch.Tensor, photographs: NDArray[np.int64]) -> None:
        """Let what is remembered of photographs follow their rows, one after the other."""
        for turn in _turns(photographs):
            where = torch.from_numpy(photographs[turn]).to(self.rows.device)
            new = rows[torch.from_numpy(turn).to(rows.device)]
            mixed = self._momentum * self.rows[where] + (1 - self._momentum) * new
            self.rows[where] = functional.normalize(mixed, dim=1)
        self._update_centres(np.unique(self._labels.cpu().numpy()[photographs]))

    def _log_weights_for(
        self, photographs: NDArray[np.int64], labels: torch.Tensor
    ) -> torch.Tensor:
        """Return what is added to the similarities to each class, (b, classes)."""
        added = self._log_weights.expand(len(photographs), -1).clone()
        added[torch.arange(len(labels)), labels] = 0.0
        for place, photograph in enumerate(photographs.tolist()):
            if photograph in self._known:
                added[place, self._known[photograph]] = 0.0
        return added

    def _centres_of_others(self, where: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        """Return of each photograph the centre of the others of its class; its own if alone."""
        own, weights = self.rows[where], self._weights[where, None]
        left = (self._total[labels, None] - weights).clamp_min(0)
        centres = (
            self._centres[labels] * self._total[labels, None] - own * weights
        ) / left.clamp_min(_ALONE)
        return torch.where(left > _ALONE, centres, own)

    def _update_centres(self, classes: NDArray[np.int64]) -> None:
        members, place = self._members.of(classes)
        members_t, place_t = (
            torch.from_numpy(one).to(self.rows.device) for one in (members, place)
        )
        weighted = self.rows[members_t] * self._weights[members_t, None]
        sums = torch.zeros(len(classes), self.rows.shape[1], device=self.rows.device)
        sums.index_add_(0, place_t, weighted)
        where = torch.from_numpy(classes).to(self.rows.device)
        self._centres[where] = sums / self._total[where, None]


class _Members:
    """The photographs of each class, in one array."""

    def __init__(self, labels: NDArray[np.int64], n_classes: int) -> None:
        self.counts = np.bincount(labels, minlength=n_classes)
        self._sorted = np.argsort(labels, kind="stable")
        self._starts = np.r_[0, np.cumsum(self.counts)]

    def of(self, classes: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the photographs of `classes`, and for each the place of its class in there."""
        counts = self.counts[classes]
        place = np.repeat(np.arange(len(classes)), counts)
        within = np.arange(len(place)) - np.repeat(np.cumsum(counts) - counts, counts)
        return self._sorted[self._starts[classes][place] + within], place


def _turns(photographs: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Part a batch so that no photograph is twice in one part, first come first."""
    order = np.argsort(photographs, kind="stable")
    _, starts, counts = np.unique(photographs[order], return_index=True, return_counts=True)
    turn = np.empty(len(photographs), dtype=np.int64)
    turn[order] = np.arange(len(order)) - np.repeat(starts, counts)
    return [np.flatnonzero(turn == one) for one in range(turn.max(initial=-1) + 1)]


def _known(targets: Targets, labels: NDArray[np.int64]) -> dict[int, NDArray[np.int64]]:
    """Return by photograph the classes of those that are known to be different."""
    known: dict[int, set[int]] = {}
    for a, b in targets.apart.tolist():
        if targets.weights[a] > 0 and targets.weights[b] > 0:
            known.setdefault(a, set()).add(int(labels[b]))
            known.setdefault(b, set()).add(int(labels[a]))
    return {row: np.array(sorted(classes), dtype=np.int64) for row, classes in known.items()}
