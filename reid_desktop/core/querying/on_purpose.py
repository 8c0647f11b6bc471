"""Questions asked not for their answer's sake: drawn by lot, asked again, or in dispute."""

from collections import Counter
from collections.abc import Collection

import numpy as np
from scipy.special import expit

from reid_desktop.core.audit_population import Population, propose
from reid_desktop.core.disputes import disputes
from reid_desktop.core.engine import Answer, Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.types import Purpose, Verdict

MIN_REPEATABLE = 20  # a reviewer who sees a pair again at once remembers it
_MOST_TIMES = 3  # that a pair in dispute is shown
_MOST_DRAWS = 20

Rows = tuple[int, int]


def audit_population(position: Position) -> Population:
    """Make the population that audit pairs of this position are drawn from; two rows at least.

    P(same) of a pair is what the two alone look like: that of their clusters is surer of
    itself, and takes the matches that were missed for slips of the reviewer.
    """
    scale = position.scale
    return Population(
        position.labels,
        position.pairs,
        expit(scale.kappa * (position.log_odds - scale.theta)),
        p_missing=float(expit(scale.kappa * (position.missing - scale.theta))),
        settled=position.groups,
    )


def audit_question(
    position: Position,
    population: Population,
    barred: Collection[Rows],
    strategy: str,
    rng: np.random.Generator,
) -> Question | None:
    """Draw one pair with a known probability; one that was answered may come again.

    Pairs that locks decide are passed over, and those of `barred`, which are being asked.
    """
    for _ in range(_MOST_DRAWS):
        drawn = propose(population, 1, rng=rng)
        a, b = drawn.pairs[0].tolist()
        if (a, b) not in barred and not position.is_locked(a, b):
            return position.question_about(
                a,
                b,
                strategy,
                purpose=Purpose.AUDIT,
                inclusion_probability=min(float(drawn.probability[0]), 1.0),
            )
    return None


def disputed(position: Position, barred: Collection[Rows]) -> list[Rows]:
    """List the pairs to show again where answers contradict each other.

    Returns
    -------
    list of (row, row)
        Of the heaviest contradiction first, the weakest answer first. A pair that was shown
        three times, or lately, is left alone.
    """
    contradictions = position.solution.contradictions
    if not contradictions:
        return []
    times = Counter((answer.a, answer.b) for answer in position.answers)
    lately = {(answer.a, answer.b) for answer in position.answers[-MIN_REPEATABLE // 2 :]}
    shown = (
        (min(link.a, link.b), max(link.a, link.b))
        for dispute in disputes(position.graph, contradictions)
        for link in dispute.shown
    )
    return [
        pair
        for pair in dict.fromkeys(shown)
        if times[pair] < _MOST_TIMES and pair not in lately and pair not in barred
    ]


def repeatable(position: Position, barred: Collection[Rows]) -> list[Rows]:
    """List the pairs to ask again: answers the partition goes against, else any older ones."""
    if len(position.answers) < MIN_REPEATABLE:
        return []
    older = position.answers[: -MIN_REPEATABLE // 2]
    known = {id(answer) for answer in older}
    violated = [a for a in position.solution.violated if id(a) in known]
    return _free(violated, barred) or _free(older, barred)


def _free(answers: Collection[Answer], barred: Collection[Rows]) -> list[Rows]:
    said = ((a.a, a.b) for a in answers if a.verdict in (Verdict.SAME, Verdict.DIFFERENT))
    return [pair for pair in said if pair not in barred]
