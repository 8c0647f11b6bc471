"""What the answers add up to: signed log-odds for pairs, and how far each reviewer is trusted."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reid_desktop.core.calibration import answer_weight, repeats_and_flips, reviewer_error
from reid_desktop.core.engine import Answer
from reid_desktop.core.types import Sureness, Verdict

_PROBABLY = 0.5
_REPEAT = 0.5  # the same person again, who may err in the same way
_SIGNS = {Verdict.SAME: 1.0, Verdict.DIFFERENT: -1.0}


@dataclass(frozen=True, slots=True)
class Trust:
    """The sum of what was said.

    Attributes
    ----------
    evidence : dict of (row, row) to float
        Signed log-odds; pairs whose answers cancel are in it with what remains.
    incomparable : frozenset of (row, row)
        Called not comparable, and neither same nor different by anybody.
    error : float
        Mean error of the reviewers.
    """

    evidence: dict[tuple[int, int], float]
    incomparable: frozenset[tuple[int, int]]
    error: float


def weigh(answers: Sequence[Answer]) -> Trust:
    """Add the answers up.

    Parameters
    ----------
    answers : sequence of Answer
        In force, oldest first.

    Returns
    -------
    Trust
        Reviewers add up; of one reviewer about one pair the first answer counts whole and
        each repeat half; "probably" half. Unsure says nothing.
    """
    said: dict[str, dict[tuple[int, int], list[Answer]]] = defaultdict(lambda: defaultdict(list))
    for answer in answers:
        if answer.verdict in _SIGNS:
            said[answer.reviewer][answer.a, answer.b].append(answer)
    evidence: dict[tuple[int, int], float] = defaultdict(float)
    errors: list[float] = []
    for pairs in said.values():
        signs = [[a.verdict is Verdict.SAME for a in given] for given in pairs.values()]
        error = reviewer_error(*repeats_and_flips(signs))
        errors.append(error)
        weight = answer_weight(error)
        for pair, given in pairs.items():
            for number, answer in enumerate(given):
                share = _REPEAT if number else 1.0
                if answer.sureness is Sureness.PROBABLY:
                    share *= _PROBABLY
                evidence[pair] += _SIGNS[answer.verdict] * share * weight
    incomparable = {
        (a.a, a.b) for a in answers if a.verdict is Verdict.NOT_COMPARABLE
    } - evidence.keys()
    return Trust(
        evidence=dict(evidence),
        incomparable=frozenset(incomparable),
        error=sum(errors) / len(errors) if errors else reviewer_error(0, 0),
    )
