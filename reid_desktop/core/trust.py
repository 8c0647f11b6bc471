"""What the answers add up to: signed log-odds for pairs, and how far each reviewer is trusted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reid_desktop.core.calibration import answer_weight, reviewer_error, reviewer_error_range
from reid_desktop.core.engine import Answer
from reid_desktop.core.types import Sureness, Verdict

_PROBABLY = 0.5
_REPEAT = 0.5  # the same person again, who may err in the same way
_SIGNS = {Verdict.SAME: 1.0, Verdict.DIFFERENT: -1.0}


@dataclass(frozen=True, slots=True)
class Trust:
    """How far each reviewer is believed.

    Attributes
    ----------
    errors : mapping of str to float
        Share of wrong answers of each reviewer who gave any, 0…0.5.
    ranges : mapping of str to (float, float)
        Between what each of them lies with a probability of 90 %.
    """

    errors: Mapping[str, float]
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def error(self) -> float:
        """Mean error of the reviewers."""
        if not self.errors:
            return reviewer_error(0, 0)
        return sum(self.errors.values()) / len(self.errors)

    @property
    def error_range(self) -> tuple[float, float]:
        """Mean bounds of the reviewers' errors."""
        ranges = list(self.ranges.values()) or [reviewer_error_range(0, 0)]
        low, high = zip(*ranges, strict=True)
        return sum(low) / len(low), sum(high) / len(high)

    def weights(self, given: Sequence[Answer]) -> list[float]:
        """Signed log-odds that each answer about one pair adds.

        Parameters
        ----------
        given : sequence of Answer
            In force, about one pair, oldest first.

        Returns
        -------
        list of float
            Of one reviewer the first answer counts whole and each repeat half; "probably"
            half. Unsure and not comparable say nothing: 0.
        """
        before: Counter[str] = Counter()
        weights = []
        for answer in given:
            sign = _SIGNS.get(answer.verdict, 0.0)
            share = _REPEAT if before[answer.reviewer] else 1.0
            if answer.sureness is Sureness.PROBABLY:
                share *= _PROBABLY
            before[answer.reviewer] += bool(sign)
            error = self.errors.get(answer.reviewer)
            weights.append(
                sign * share * answer_weight(reviewer_error(0, 0) if error is None else error)
            )
        return weights


def learn_trust(answers: Iterable[Answer]) -> Trust:
    """Learn from pairs that were answered again, by whomever, how often each reviewer errs.

    Two answers about one pair that differ count as half an error of whoever gave either.
    Contradictions come in by the pairs that are shown again because of them: counted by
    themselves they would make reviewers two to three times as bad as they are, for one wrong
    answer contradicts many.

    Parameters
    ----------
    answers : iterable of Answer
        In force, oldest first.
    """
    said: dict[tuple[int, int], list[Answer]] = defaultdict(list)
    everyone: set[str] = set()
    for answer in answers:
        if answer.verdict in _SIGNS:
            said[answer.a, answer.b].append(answer)
            everyone.add(answer.reviewer)
    n_again: Counter[str] = Counter()
    n_flips: Counter[str] = Counter()
    for given in said.values():
        for before, after in pairwise(given):
            for reviewer in {before.reviewer, after.reviewer}:
                n_again[reviewer] += 1
                n_flips[reviewer] += before.verdict is not after.verdict
    return Trust(
        {one: reviewer_error(n_again[one], n_flips[one]) for one in sorted(everyone)},
        {one: reviewer_error_range(n_again[one], n_flips[one]) for one in sorted(everyone)},
    )


def incomparable(given: Iterable[Answer]) -> bool:
    """Tell whether a pair was called not comparable, and neither same nor different."""
    verdicts = {answer.verdict for answer in given}
    return Verdict.NOT_COMPARABLE in verdicts and not verdicts & _SIGNS.keys()
