"""How groups, proofs and open questions went as answers came in."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Milestone:
    """What one solve of the engine found.

    Attributes
    ----------
    n_decisions : int
        Answers it knew.
    n_left : int, optional
        About so many more questions pay.
    n_groups, n_proven : int, optional
        None in runs that did not write it down.
    """

    n_decisions: int
    n_left: int | None
    n_groups: int | None
    n_proven: int | None


def learning_curve(runs: Sequence[Milestone]) -> list[Milestone]:
    """Choose the runs that led to where things stand: of each number of answers the newest.

    Parameters
    ----------
    runs : sequence of Milestone
        Oldest first.

    Returns
    -------
    list of Milestone
        By strictly rising number of answers. Runs that knew answers which were taken back
        since are left out.
    """
    chosen: list[Milestone] = []
    for run in reversed(runs):
        if not chosen or run.n_decisions < chosen[-1].n_decisions:
            chosen.append(run)
    return chosen[::-1]
