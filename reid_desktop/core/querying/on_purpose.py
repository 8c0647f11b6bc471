"""Questions asked not for their answer's sake: drawn by lot, asked again, or in dispute."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import cast

import networkx as nx
import numpy as np
from numpy.typing import NDArray
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

    Pairs that locks decide are passed over, opposite sides, and those of `barred`, which are
    being asked.
    """
    for _ in range(_MOST_DRAWS):
        drawn = propose(population, 1, rng=rng)
        a, b = drawn.pairs[0].tolist()
        free = (a, b) not in barred and not position.is_locked(a, b)
        if free and position.is_comparable(a, b):
            return position.question_about(
                a,
                b,
                strategy,
                purpose=Purpose.AUDIT,
                inclusion_probability=min(float(drawn.probability[0]), 1.0),
            )
    return None


class AuditDraws:
    """Draws audit pairs, and keeps what they are drawn from between full solves."""

    def __init__(self) -> None:
        self._drawn_from: tuple[NDArray[np.int64], Population] | None = None

    def draw(
        self,
        position: Position,
        barred: Collection[Rows],
        strategy: str,
        rng: np.random.Generator,
    ) -> Question | None:
        """See `audit_question`; the probability of a draw is known all the same."""
        if self._drawn_from is None or self._drawn_from[0] is not position.pairs:
            self._drawn_from = position.pairs, audit_population(position)
        return audit_question(position, self._drawn_from[1], barred, strategy, rng)


def repeat_question(
    position: Position,
    again: Sequence[Rows],
    barred: Collection[Rows],
    strategy: str,
    rng: np.random.Generator,
) -> Question | None:
    """Ask again about one of the pairs that `repeatable` lists."""
    if not again:
        return None
    pair = again[int(rng.integers(len(again)))]
    if pair in barred:
        return None
    return position.question_about(*pair, strategy, purpose=Purpose.REPEAT)


def proof_question(position: Position, barred: Collection[Rows], strategy: str) -> Question | None:
    """Ask about the pair that `proof` chooses."""
    pair = proof(position, barred)
    if pair is None:
        return None
    # A second answer about a pair counts beside the first one as a repeat only.
    purpose = Purpose.REPEAT if pair in position.said else Purpose.PROOF
    return position.question_about(*pair, strategy, purpose=purpose)


def settling_question(
    position: Position, in_dispute: list[Rows], barred: Collection[Rows], strategy: str
) -> Question | None:
    """Ask about the next of the pairs that `disputed` lists, and take it from the list."""
    while in_dispute:
        pair = in_dispute.pop(0)
        if pair not in barred:
            return position.question_about(*pair, strategy, purpose=Purpose.REPEAT)
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


def proof(position: Position, barred: Collection[Rows]) -> Rows | None:
    """Choose a pair whose "same" makes a cluster hold when any one answer is dropped.

    Returns
    -------
    (row, row) or None
        Of the largest cluster that sure answers join but single ones hold together: between
        two of the parts at its ends, so that the fewest questions prove it (Eswaran & Tarjan
        1976, "Augmentation Problems"). None where no cluster is joined by answers.
    """
    sizes = np.bincount(position.labels, minlength=len(position.proven))
    joined = {
        int(position.labels[a]): a
        for (a, b), value in position.said.items()
        if value > 0 and position.labels[a] == position.labels[b]
    }
    for cluster, row in sorted(joined.items(), key=lambda one: (-sizes[one[0]], one[0])):
        rows = sorted(position.graph.component(row))
        whole = len(rows) == sizes[cluster] and (position.labels[rows] == cluster).all()
        if position.proven[cluster] or not whole:
            continue
        pair = _between_ends(position, rows)
        if pair is not None and pair not in barred and position.is_comparable(*pair):
            return pair
    return None


def _between_ends(position: Position, rows: list[int]) -> Rows | None:
    """Take a row from either of two parts that one answer each holds to the rest."""
    links = [link for link in position.graph.links_within(rows) if link.sure]
    times = Counter((min(link.a, link.b), max(link.a, link.b)) for link in links)
    graph = nx.Graph(list(times))
    if len(graph) < len(rows) or not nx.is_connected(graph):
        return None  # answers that are not sure hold it together
    locked = {(link.a, link.b) for link in links if link.locked}
    found = cast("Iterable[Rows]", nx.bridges(graph))
    bridges = [
        (a, b)
        for a, b in found
        if times[min(a, b), max(a, b)] == 1 and not {(a, b), (b, a)} & locked
    ]
    if not bridges:
        return None
    parts = graph.copy()
    parts.remove_edges_from(bridges)
    part_of = {
        row: number for number, part in enumerate(nx.connected_components(parts)) for row in part
    }
    tree = nx.Graph([(part_of[a], part_of[b]) for a, b in bridges])
    order = nx.dfs_preorder_nodes(tree, min(tree))
    ends = [part for part in order if tree.degree(part) == 1]
    one, other = ends[0], ends[len(ends) // 2]
    first = min(row for row in rows if part_of[row] == one)
    second = min(row for row in rows if part_of[row] == other)
    return min(first, second), max(first, second)


def _free(answers: Collection[Answer], barred: Collection[Rows]) -> list[Rows]:
    said = ((a.a, a.b) for a in answers if a.verdict in (Verdict.SAME, Verdict.DIFFERENT))
    return [pair for pair in said if pair not in barred]
