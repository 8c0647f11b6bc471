"""How often a reviewer who sees a pair again answers as before, lately too."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from reid_desktop.core.agreement import GivenAnswer
from reid_desktop.core.types import Verdict

LATELY = 10
_Z = 1.96  # of a 95 % interval
_DECIDED = (Verdict.SAME, Verdict.DIFFERENT)


@dataclass(frozen=True, slots=True)
class SelfAgreement:
    """Of one reviewer with themselves.

    Attributes
    ----------
    n_again, n_agreed : int
        Pairs answered again, and those that got the same answer.
    n_lately, n_lately_agreed : int
        The same of the latest ten.
    """

    n_again: int
    n_agreed: int
    n_lately: int
    n_lately_agreed: int

    @property
    def share(self) -> float:
        """Of the repeats that agreed, 0…1."""
        return self.n_agreed / self.n_again

    @property
    def bounds(self) -> tuple[float, float]:
        """95 % interval of the share, after Wilson, "Probable Inference", JASA 1927."""
        n, p, z2 = self.n_again, self.share, _Z * _Z
        middle = (p + z2 / (2 * n)) / (1 + z2 / n)
        half = _Z * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
        return max(middle - half, 0.0), min(middle + half, 1.0)


def self_agreements(answers: Iterable[GivenAnswer]) -> dict[str, SelfAgreement]:
    """Compare every answer with the one before it of the same reviewer about the same pair.

    Parameters
    ----------
    answers : iterable of GivenAnswer
        In force, oldest first.

    Returns
    -------
    dict of str to SelfAgreement
        Of those who saw a pair again; unsure and not comparable say nothing. All of them
        together count as much as `agreement.agreements` counts for the reviewer.
    """
    before: dict[tuple[str, int, int], Verdict] = {}
    agreed: defaultdict[str, list[bool]] = defaultdict(list)
    for answer in answers:
        key = (answer.reviewer, answer.low, answer.high)
        earlier, before[key] = before.get(key), answer.verdict
        if earlier in _DECIDED and answer.verdict in _DECIDED:
            agreed[answer.reviewer].append(earlier is answer.verdict)
    return {
        reviewer: SelfAgreement(len(all_), sum(all_), len(all_[-LATELY:]), sum(all_[-LATELY:]))
        for reviewer, all_ in sorted(agreed.items())
    }
