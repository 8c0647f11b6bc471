"""Which groups to show whole, so that a person sees who does not belong."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Screen
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.options import list_options, size_exponent
from reid_desktop.core.types import AskedAs

MOST_SHOWN = 24  # photographs: larger ones need more room than a small window has
LEAST_SHOWN = 3  # two are a pair
SECONDS, SECONDS_EACH = 1.0, 0.3  # that a sheet takes, and each of its photographs, to a pair's one
_LEAST_NEW = 0.5  # of a sheet must not have been seen with the group before

Rows = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Suspect:
    """A group with doubt inside.

    Attributes
    ----------
    cluster : int
    n_shown : int
        Photographs that a sheet of it has.
    worth : float
        Expected change of who is who, in the measure of a pair.
    """

    cluster: int
    n_shown: int
    worth: float

    @property
    def seconds(self) -> float:
        """How long looking takes, where a pair takes one."""
        return SECONDS + SECONDS_EACH * self.n_shown


def suspects(position: Position) -> list[Suspect]:
    """List the groups of three or more, the one first that is most worth the time it takes.

    What a sheet is worth is what the questions about all merges inside the group are worth;
    of a group larger than a sheet, the part of it that is shown.
    """
    sizes = np.bincount(position.labels)
    options = list_options(position)
    inside = options.merge >= 0
    cluster = position.labels[position.pairs[options.index[inside], 0]]
    gain = options.change[inside] * options.product[inside] ** size_exponent(position)
    whole = np.bincount(cluster, weights=gain, minlength=len(sizes))
    shown = np.minimum(sizes, MOST_SHOWN)
    worth = np.asarray(whole * shown / np.maximum(sizes, 1))
    found = np.flatnonzero((worth > 0) & (sizes >= LEAST_SHOWN))
    listed = [Suspect(which, int(shown[which]), float(worth[which])) for which in found.tolist()]
    return sorted(listed, key=lambda one: (-one.worth / one.seconds, one.cluster))


def choose_sheets(
    position: Position, n: int, strategy: str, *, exclude: Collection[Rows] = ()
) -> list[Screen]:
    """Choose up to `n` groups to show whole.

    First the photograph that is most like the others, then they by how well they belong, so
    that strangers come last. A group of which half was looked at together before waits.
    """
    barred = {row for pair in exclude for row in pair}
    fresh = (
        screen for _, screen in sheets(position, strategy) if not barred.intersection(screen.rows)
    )
    return list(islice(fresh, n))


def sheets(position: Position, strategy: str) -> Iterator[tuple[Suspect, Screen]]:
    """Lay out the groups that may be shown whole, the most worthwhile first."""
    order = np.argsort(position.labels, kind="stable")
    starts = np.searchsorted(position.labels[order], np.arange(len(position.proven) + 1))
    for suspect in suspects(position):
        rows = order[starts[suspect.cluster] : starts[suspect.cluster + 1]]
        screen = _sheet(position, rows, strategy)
        if screen is not None:
            yield suspect, screen


def _sheet(position: Position, rows: NDArray[np.int64], strategy: str) -> Screen | None:
    """Lay a group out; None when a person has looked at most of it."""
    rows = np.sort(rows[np.unique(position.groups[rows], return_index=True)[1]])  # pixels once
    if len(rows) < LEAST_SHOWN:
        return None
    affinity = _affinity(position, rows)
    first = int(rows[np.argmax(affinity)])
    joined = position.graph.component(first)
    ordered = rows[np.lexsort((rows, -affinity))]
    if len(ordered) > MOST_SHOWN:  # the best belong beyond doubt
        ordered = np.r_[first, ordered[-(MOST_SHOWN - 1) :]]
    others = [row for row in ordered.tolist() if row != first]
    new = [row for row in others if row not in joined]
    if len(new) < _LEAST_NEW * len(others):
        return None
    pairs = [(min(first, row), max(first, row)) for row in others]
    questions = tuple(
        position.question_about(*pair, strategy, purpose=position.purpose_about(*pair))
        for pair in pairs
    )
    return Screen(AskedAs.STRANGER, first, questions)


def _affinity(position: Position, rows: NDArray[np.int64]) -> NDArray[np.float64]:
    """Mean log-odds of each row of a group with the others of it, (k,); rows ascend.

    Only the pairs that begin with one of the rows are looked at: the pairs are sorted.
    """
    low = np.searchsorted(position.pairs[:, 0], rows, side="left")
    high = np.searchsorted(position.pairs[:, 0], rows, side="right")
    index = np.concatenate([np.arange(*ends) for ends in zip(low, high, strict=True)])
    other = position.pairs[index, 1]
    b = np.minimum(np.searchsorted(rows, other), len(rows) - 1)
    within = rows[b] == other
    a, b = np.repeat(np.arange(len(rows)), high - low)[within], b[within]
    above = position.log_odds[index[within]] - position.missing
    total = np.bincount(a, weights=above, minlength=len(rows))
    total += np.bincount(b, weights=above, minlength=len(rows))
    return np.asarray(position.missing + total / max(len(rows) - 1, 1))
