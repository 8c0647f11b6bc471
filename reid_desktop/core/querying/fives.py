"""Which photographs to show beside five that may be the same animal."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from scipy.special import expit

from reid_desktop.core.engine import Question, Screen
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.options import MIN_CHANGE, size_exponent
from reid_desktop.core.screens import N_CANDIDATES
from reid_desktop.core.types import AskedAs

SECONDS = 2.5  # that a look at five takes, where a pair takes one
_LEAST = 2  # candidates: one alone is a pair
_MOST_TIMES = 2  # that a group is shown in a batch

Rows = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Contest:
    """A group that may belong to several others.

    Attributes
    ----------
    cluster : int
    links : tuple of int
        To its candidates, the likeliest first.
    worth : float
        Expected change of who is who, in the measure of a pair.
    """

    cluster: int
    links: tuple[int, ...]
    worth: float


def contests(position: Position, *, exclude: Collection[Rows] = ()) -> list[Contest]:
    """List the groups with two or more likely identities, most worth asking about first.

    At most one of the candidates of a group is taken to be the one: where their chances add
    up to more, they count for less. O(k log k) for k links.
    """
    links = position.links
    free = position.link_best >= 0
    asked = position.link_of[position.places(exclude)]
    free[asked[asked >= 0]] = False
    p = np.where(free, expit(links.score), 0.0)
    open_links = np.flatnonzero(p >= MIN_CHANGE)
    if not len(open_links):
        return []
    sizes = np.bincount(position.labels)
    link = np.r_[open_links, open_links]
    cluster = np.r_[links.left[open_links], links.right[open_links]]
    order = np.lexsort((link, -p[link], cluster))
    link, cluster = link[order], cluster[order]
    starts = np.flatnonzero(np.r_[True, cluster[1:] != cluster[:-1]])
    rank = np.arange(len(cluster)) - np.repeat(starts, np.diff(np.r_[starts, len(cluster)]))
    link, cluster = link[rank < N_CANDIDATES], cluster[rank < N_CANDIDATES]
    product = sizes[links.left[link]] * sizes[links.right[link]]
    gain = p[link] * product ** size_exponent(position)
    total = np.bincount(cluster, weights=p[link], minlength=len(sizes))
    worth = np.bincount(cluster, weights=gain, minlength=len(sizes)) / np.maximum(total, 1.0)
    n_candidates = np.bincount(cluster, minlength=len(sizes))
    contested = np.flatnonzero(n_candidates >= _LEAST)
    best = contested[np.lexsort((contested, sizes[contested], -worth[contested]))]
    first = np.searchsorted(cluster, best)
    return [
        Contest(which, tuple(link[at : at + n].tolist()), gained)
        for which, at, n, gained in zip(
            best.tolist(),
            first.tolist(),
            n_candidates[best].tolist(),
            worth[best].tolist(),
            strict=True,
        )
    ]


def choose_fives(
    position: Position, n: int, strategy: str, *, exclude: Collection[Rows] = ()
) -> list[Screen]:
    """Choose up to `n` photographs to show beside their likeliest identities.

    A group stands in at most two screens of a batch: what is answered to one changes who is
    likely in the next.
    """
    chosen: list[Screen] = []
    times: Counter[int] = Counter()
    for contest in contests(position, exclude=exclude):
        if len(chosen) >= n:
            break
        others = [_other(position, link, contest.cluster) for link in contest.links]
        if max(times[each] for each in (contest.cluster, *others)) >= _MOST_TIMES:
            continue
        times.update((contest.cluster, *others))
        chosen.append(_screen(position, contest, others, strategy))
    return chosen


def _screen(position: Position, contest: Contest, others: list[int], strategy: str) -> Screen:
    row = _face(position, contest)
    index = np.flatnonzero((position.pairs == row).any(axis=1) & position.is_open)
    ends = position.pairs[index].sum(axis=1) - row
    labels = position.labels[ends]
    questions = []
    for link, other in zip(contest.links, others, strict=True):
        there = np.flatnonzero(labels == other)
        if len(there):
            best = there[np.argmax(position.log_odds[index[there]])]
            questions.append(position.question(int(index[best]), strategy))
        else:  # the two are no candidates: the one of the group that looks most like the other
            pair = position.pairs[position.link_best[link]]
            end = int(pair[position.labels[pair] == other][0])
            questions.append(_about(position, row, end, link, strategy))
    return Screen(AskedAs.FIVE, row, tuple(questions))


def _face(position: Position, contest: Contest) -> int:
    """Take the row of the group that speaks for most of its links, the likeliest counting most."""
    p = expit(position.links.score[list(contest.links)])
    weights: Counter[int] = Counter()
    for link, chance in zip(contest.links, p.tolist(), strict=True):
        pair = position.pairs[position.link_best[link]]
        weights[int(pair[position.labels[pair] == contest.cluster][0])] += chance
    return max(sorted(weights), key=lambda row: weights[row])


def _about(position: Position, row: int, other: int, link: int, strategy: str) -> Question:
    """Ask about two rows that are no candidates what is asked about their groups."""
    asked = position.question(int(position.link_best[link]), strategy)
    pair = min(row, other), max(row, other)
    purpose = position.purpose_about(*pair)
    plain = position.question_about(*pair, strategy, purpose=purpose)
    return Question(
        a=plain.a,
        b=plain.b,
        p_same=asked.p_same,
        similarity=plain.similarity,
        merge_score=asked.merge_score,
        purpose=purpose,
        inclusion_probability=None,
        strategy=strategy,
    )


def _other(position: Position, link: int, cluster: int) -> int:
    links = position.links
    return int(links.right[link] if links.left[link] == cluster else links.left[link])
