"""Positions made by hand, of which the right question is known."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.dendrogram import joining_merges
from reid_desktop.core.engine import Answer, Question, Solution
from reid_desktop.core.links import links_between
from reid_desktop.core.partition import Locks, Merges, MergeScale, PairEvidence
from reid_desktop.core.querying.base import Position, QueryStrategy
from reid_desktop.core.types import Verdict

Odds = Mapping[tuple[int, int], float]
Merge = tuple[tuple[int, ...], tuple[int, ...], float]  # two sides and their score
MISSING, REACH = -4.0, 20
SAID = {Verdict.SAME: 2.0, Verdict.DIFFERENT: -2.0}


def make_merges(made: Sequence[Merge]) -> Merges:
    """Make a list of merges, each of the groups on its two sides and a score."""
    ordered: list[Merge] = [
        (left, right, score) if min(left) < min(right) else (right, left, score)
        for left, right, score in made
    ]
    return Merges(
        left=np.array([min(left) for left, _, _ in ordered], dtype=np.int64),
        right=np.array([min(right) for _, right, _ in ordered], dtype=np.int64),
        score=np.array([score for _, _, score in ordered], dtype=np.float64),
        n_left=np.array([len(left) for left, _, _ in ordered], dtype=np.int64),
        n_right=np.array([len(right) for _, right, _ in ordered], dtype=np.int64),
    )


def make_position(
    labels: Sequence[int],
    odds: Odds,
    *,
    said: Mapping[tuple[int, int], Verdict] | None = None,
    merges: Sequence[Merge] = (),
    alike: Odds | None = None,
    scale: MergeScale | None = None,
) -> Position:
    """Make a position of clusters numbered from 0 and the log-odds of candidate pairs."""
    n = len(labels)
    pairs = np.array(sorted(odds), dtype=np.int64).reshape(-1, 2)
    keys = [(a, b) for a, b in pairs.tolist()]
    log_odds = np.array([odds[key] for key in keys], dtype=np.float64)
    given = dict(said or {})
    values = {key: SAID[verdict] for key, verdict in given.items() if verdict in SAID}
    evidence = PairEvidence(pairs, log_odds, MISSING, REACH, values)
    scale = scale or MergeScale(kappa=1.0, theta=0.0)
    clusters = np.array(labels, dtype=np.int64)
    locks = Locks(np.arange(n), (), np.full(n, -1, dtype=np.int64))
    links, link_of = links_between(clusters, evidence, locks, scale)
    n_clusters = int(clusters.max(initial=-1)) + 1
    made = make_merges(merges)
    merge_of = joining_merges(made, pairs[:, 0], pairs[:, 1], n)
    merge_of[link_of >= 0] = -1
    graph = ConstraintGraph(Link(*key, given[key]) for key in values)
    is_open = np.array(
        [key not in given and graph.relation(*key) is not Verdict.SAME for key in keys],
        dtype=np.bool_,
    )
    return Position(
        solution=Solution(
            labels=clusters,
            probability=np.ones(n, dtype=np.float32),
            proven=np.zeros(n_clusters, dtype=np.bool_),
            contradictions=(),
            violated=(),
            n_left=None,
        ),
        pairs=pairs,
        log_odds=log_odds,
        similarities=np.array([(alike or {}).get(key, 0.5) for key in keys], dtype=np.float32),
        labels=clusters,
        links=links,
        link_of=link_of,
        merges=made,
        merge_of=merge_of,
        is_open=is_open,
        link_best=_best(link_of, log_odds, is_open, len(links.score)),
        merge_best=_best(merge_of, log_odds, is_open, len(made)),
        proven=np.zeros(n_clusters, dtype=np.bool_),
        locks=locks,
        scale=scale,
        graph=graph,
        answers=tuple(Answer(*key, verdict) for key, verdict in given.items()),
        said=values,
        missing=MISSING,
        reach=REACH,
    )


def _best(
    which: NDArray[np.int64], log_odds: NDArray[np.float64], is_open: NDArray[np.bool_], n: int
) -> NDArray[np.int64]:
    best = np.full(n, -1, dtype=np.int64)
    for at in np.flatnonzero(is_open & (which >= 0)).tolist():
        known = best[which[at]]
        if known < 0 or log_odds[at] > log_odds[known]:
            best[which[at]] = at
    return best


def with_scores(position: Position, scores: Odds) -> Position:
    """Let the links of some clusters have these scores."""
    links = position.links
    ends = zip(links.left.tolist(), links.right.tolist(), links.score.tolist(), strict=True)
    score = np.array([scores.get((a, b), known) for a, b, known in ends], dtype=np.float64)
    return replace(position, links=replace(links, score=score))


def asked(
    strategy: QueryStrategy, position: Position, n: int, *, exclude: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """Pairs a strategy asks about."""
    questions = strategy.next(position, n, exclude=exclude, rng=np.random.default_rng(0))
    return [pair_of(question) for question in questions]


def pair_of(question: Question) -> tuple[int, int]:
    return question.a, question.b
