"""Asks where an answer is likeliest to change who is who, large groups first."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.types import Purpose, Verdict

_GAMMA = 0.5  # falls to 0 over the first question per image
_AUDIT_SHARE = 0.10
_REPEAT_SHARE = 0.05
_MIN_REPEATABLE = 20  # a reviewer who sees a pair again at once remembers it
_MIN_CHANGE = 1e-4  # a fit that saw no mistake is too sure of itself to stop on
_PAYS = 0.05  # from here on a question counts as one that pays
_MAX_PER_CLUSTER = 2


@dataclass(frozen=True, slots=True)
class _Option:
    """A question that could be asked: the pair, the clusters it concerns, its worth."""

    index: int
    clusters: tuple[int, int]
    value: float
    change: float


class EvidenceStrategy:
    """P(the answer changes the partition) x (|A| |B|)^gamma over merges and splits.

    Good for everything; the default. One question in ten is an audit pair drawn with a known
    probability, one in twenty repeats an earlier pair to learn how often the reviewer errs.
    Expected-change querying after Settles 2009, section 3.4; sizes as in pairwise F1.
    """

    name = "evidence"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,
    ) -> list[Question]:
        """Choose up to `n` pairs; none when no answer is likely to change anything."""
        is_open = position.open_pairs(exclude)
        gamma = _GAMMA * max(0.0, 1.0 - len(position.answers) / position.n)
        options = sorted(
            [*_merges(position, is_open, gamma), *_splits(position, is_open, gamma, 8 * n)],
            key=lambda option: (-option.value, option.index),
        )
        options = [option for option in options if option.change >= _MIN_CHANGE]
        if not options:
            return []
        chosen: list[Question] = []
        used: set[int] = set()
        per_cluster: Counter[int] = Counter()
        queue = iter(options)
        while len(chosen) < n:
            question = self._on_purpose(position, is_open, used, exclude, rng)
            if question is None:
                option = next((o for o in queue if _fits(o, used, per_cluster)), None)
                if option is None:
                    break
                used.add(option.index)
                per_cluster.update(set(option.clusters))
                question = position.question(option.index, self.name)
            chosen.append(question)
        return chosen

    def n_left(self, position: Position) -> int | None:
        """Count the merges and splits whose answer changes something in one of twenty cases."""
        is_open = position.open_pairs(())
        merges = sum(option.change >= _PAYS for option in _merges(position, is_open, 0.0))
        splits = sum(option.change >= _PAYS for option in _splits(position, is_open, 0.0, 400))
        return merges + splits

    def _on_purpose(
        self,
        position: Position,
        is_open: NDArray[np.bool_],
        used: set[int],
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,
    ) -> Question | None:
        """Choose an audit pair or a repeat, when it is time for one."""
        lot = rng.random()
        if lot < _AUDIT_SHARE:
            return _audit(position, is_open, used, rng, self.name)
        if lot < _AUDIT_SHARE + _REPEAT_SHARE and len(position.answers) >= _MIN_REPEATABLE:
            return _repeat(position, used, exclude, rng, self.name)
        return None


def _fits(option: _Option, used: set[int], per_cluster: Counter[int]) -> bool:
    return option.index not in used and all(
        per_cluster[cluster] < _MAX_PER_CLUSTER for cluster in option.clusters
    )


def _merges(position: Position, is_open: NDArray[np.bool_], gamma: float) -> Iterator[_Option]:
    """Yield of every two clusters the pair that looks most alike and may still be asked."""
    links = position.links
    across = np.flatnonzero(is_open & (position.link_of >= 0))
    across = across[np.isfinite(links.score[position.link_of[across]])]
    order = np.lexsort((-position.log_odds[across], position.link_of[across]))
    sorted_links = position.link_of[across][order]
    first = np.r_[True, sorted_links[1:] != sorted_links[:-1]] if len(order) else order > 0
    index = across[order][first]
    link = position.link_of[index]
    change = expit(links.score[link])
    sizes = np.bincount(position.solution.labels)
    value = change * (sizes[links.left[link]] * sizes[links.right[link]]) ** gamma
    for i, k, v, c in zip(index.tolist(), link.tolist(), value, change, strict=True):
        yield _Option(i, (int(links.left[k]), int(links.right[k])), float(v), float(c))


def _splits(
    position: Position, is_open: NDArray[np.bool_], gamma: float, most: int
) -> Iterator[_Option]:
    """Yield the weakest joins of clusters not proven, each by the pair that bridges it."""
    doubtful = sorted(
        position.merges,
        key=lambda m: -expit(-m.score) * float(m.n_left * m.n_right) ** gamma,
    )[:most]
    n_groups = int(position.groups.max(initial=-1)) + 1
    side = np.zeros(n_groups, dtype=np.int8)
    inside = np.flatnonzero(is_open & (position.link_of < 0))
    a, b = position.groups[position.pairs[inside, 0]], position.groups[position.pairs[inside, 1]]
    labels, proven = position.solution.labels, position.solution.proven
    for merge in doubtful:
        side[list(merge.left)] = 1
        side[list(merge.right)] = 2
        bridges = inside[side[a] + side[b] * 3 == 7] if len(merge.left) else inside[:0]
        bridges = np.r_[bridges, inside[side[a] * 3 + side[b] == 7]]
        side[list(merge.left)] = 0
        side[list(merge.right)] = 0
        if not len(bridges):
            continue
        index = int(bridges[np.argmax(position.log_odds[bridges])])
        cluster = int(labels[position.pairs[index, 0]])
        if proven[cluster]:
            continue
        change = float(expit(-merge.score))
        value = change * float(merge.n_left * merge.n_right) ** gamma
        yield _Option(index, (cluster, cluster), value, change)


def _audit(
    position: Position,
    is_open: NDArray[np.bool_],
    used: set[int],
    rng: np.random.Generator,
    strategy: str,
) -> Question | None:
    """Draw a pair where the program may be wrong, with a probability that is written down."""
    free = np.flatnonzero(is_open)
    free = free[~np.isin(free, list(used))]
    if not len(free):
        return None
    link = position.link_of[free]
    score = np.where(
        link >= 0,
        position.links.score[link] if len(position.links.score) else 0.0,
        position.scale.log_odds_of(position.log_odds[free]),
    )
    p = expit(np.clip(score, -30, 30))
    weight = p * (1 - p) + 0.01  # every pair can be drawn
    weight /= weight.sum()
    drawn = int(rng.choice(len(free), p=weight))
    used.add(int(free[drawn]))
    return position.question(
        int(free[drawn]),
        strategy,
        purpose=Purpose.AUDIT,
        inclusion_probability=float(weight[drawn]),
    )


def _repeat(
    position: Position,
    used: set[int],
    exclude: Collection[tuple[int, int]],
    rng: np.random.Generator,
    strategy: str,
) -> Question | None:
    """Ask again: an answer the partition goes against first, else any of the older ones."""
    n = position.n
    keys = position.pairs[:, 0] * n + position.pairs[:, 1]
    older = position.answers[: -_MIN_REPEATABLE // 2]
    pool = [a for a in position.solution.violated if a in older] or [
        a for a in older if a.verdict in (Verdict.SAME, Verdict.DIFFERENT)
    ]
    pool = [a for a in pool if (a.a, a.b) not in exclude]
    if not pool:
        return None
    again = pool[int(rng.integers(len(pool)))]
    at = int(np.searchsorted(keys, again.a * n + again.b))
    if at >= len(keys) or keys[at] != again.a * n + again.b or at in used:
        return None
    used.add(at)
    return position.question(at, strategy, purpose=Purpose.REPEAT)
