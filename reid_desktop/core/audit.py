"""How many individuals, wrong merges and missed matches there are, from pairs drawn by lot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, logit

from reid_desktop.core.audit_population import Population
from reid_desktop.core.intervals import Estimate, difference, weighted_count

_UNSEEN = 0.7  # of a hit not seen: half would be the mid-P interval, a whole one is cautious
_UNSEEN_INDIVIDUALS = 1.0  # the sizes of the individuals are guessed on top
_DOUBT = 0.35  # two standard errors of those sizes
_LEAST_P = 1e-6
_STEP = 0.05  # of the log-odds, in which answers are counted together
_SHIFTS = np.linspace(-6.0, 6.0, 61)
_LOG_SLOPES = np.linspace(-1.2, 0.9, 29)
_SHIFT_SD, _LOG_SLOPE_SD = 1.5, 0.4  # P(same) may be off by as much

Recalibration = Callable[[NDArray[np.float64]], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Audit:
    """What the audit pairs say about the partition, with 95 % intervals.

    Attributes
    ----------
    n_individuals : Estimate
        1…n.
    n_wrong_merges : Estimate
        Pairs inside clusters that are different animals.
    share_wrong : Estimate
        The same as a share of all pairs inside clusters, 0…1.
    n_missed_matches : Estimate
        Pairs in different clusters that are one animal.
    n_answers : int
        Audit answers that could be used.
    labels : ndarray of shape (n,), int64
        The partition that was judged.
    """

    n_individuals: Estimate
    n_wrong_merges: Estimate
    share_wrong: Estimate
    n_missed_matches: Estimate
    n_answers: int
    labels: NDArray[np.int64]


def spanning(audits: Sequence[Audit]) -> Audit:
    """Widen the intervals of the first audit to hold those of the others.

    For what is not known for sure, as how often the reviewer errs: an interval for each
    likely value covers the truth, one for the likeliest alone does not.
    """

    def widened(name: str) -> Estimate:
        each: list[Estimate] = [getattr(audit, name) for audit in audits]
        return Estimate(each[0].value, min(e.low for e in each), max(e.high for e in each))

    return Audit(
        n_individuals=widened("n_individuals"),
        n_wrong_merges=widened("n_wrong_merges"),
        share_wrong=widened("share_wrong"),
        n_missed_matches=widened("n_missed_matches"),
        n_answers=audits[0].n_answers,
        labels=audits[0].labels,
    )


@dataclass(frozen=True, slots=True)
class _Sample:
    """The audit pairs that were answered.

    Attributes
    ----------
    weight : ndarray of shape (m,), float64
        How many pairs each stands for.
    hit : ndarray of shape (m,), float64
        That the partition is wrong about it: answer and reviewer error taken together.
    expected : ndarray of shape (m,), float64
        The same before the answer, 0…1.
    said : ndarray of shape (m,), bool
        The answer goes against the partition.
    """

    pairs: NDArray[np.int64]
    inside: NDArray[np.bool_]
    weight: NDArray[np.float64]
    hit: NDArray[np.float64]
    expected: NDArray[np.float64]
    said: NDArray[np.bool_]
    fit_inside: Recalibration
    fit_outside: Recalibration


def estimate(
    population: Population,
    pairs: NDArray[np.int64],
    same: NDArray[np.int8],
    probability: NDArray[np.float64],
    *,
    error: float,
) -> Audit:
    """Estimate from audit answers how far the partition is from the truth.

    Parameters
    ----------
    population : Population
        The partition in question.
    pairs : ndarray of shape (m, 2), int64
        Audit pairs, ascending, in any order.
    same : ndarray of shape (m,), int8
        1 same, 0 different, -1 neither could be said: such answers are left out.
    probability : ndarray of shape (m,), float64
        With which each was drawn, as `propose` gave it; from earlier partitions too.
    error : float
        Share of wrong answers, 0 to below 0.5.

    Returns
    -------
    Audit
        Without an answer of one kind, all that is possible.

    Raises
    ------
    ValueError
        If `error` is 0.5 or above, or a probability is not above 0.

    Notes
    -----
    The partition must not have been worked out with these answers, or they find it right
    because it follows them: solve without the audit answers, or pass the partition from
    before they came.

    Nested importance sampling (Perez, Sheldon, Van Horn & Maji 2024) estimates the number of
    individuals as the sum over rows of 1 / n_i, n_i the photographs of that animal, from
    pairs weighed by 1 / probability. With c_i the size of the row's cluster as what is known
    beforehand, 1 / n_i - 1 / c_i is the number of different rows in the cluster less that of
    same ones outside, divided by c_i * n_i. So

        individuals = clusters + sum over wrong pairs of v - sum over missed pairs of v,

    v the sum of 1 / (c * n) over the two ends of the pair, and a single pair per row is
    enough: without errors the estimate is the number of clusters, with variance 0. The n_i,
    needed for pairs the partition is wrong about only, is guessed from P(same), shifted and
    stretched to the audit answers; the paper plugs in an estimate of n_i too.
    Its interval allows for twice 17 % error of those guesses.

    Answers are corrected for the reviewer's error without bias, (answer - e) / (1 - 2 e); outside
    clusters, where P(same) is below e and most "same" are slips, by Bayes' rule, and a
    "different" is believed. Intervals are those of `weighted_count`.
    """
    if not 0.0 <= error < 0.5:
        raise ValueError(f"a reviewer error of {error} leaves nothing to learn")
    if not np.all(probability > 0):
        raise ValueError("audit pairs need the probability they were drawn with")
    answered = same >= 0
    sample = _sample(population, pairs[answered], same[answered] == 1, probability[answered], error)
    n_between = population.n_pairs - population.n_within
    inside = sample.inside
    wrong = _count(sample, inside, unseen=_UNSEEN, most=population.n_within)
    missed = _count(sample, ~inside, unseen=_UNSEEN, most=n_between)
    value = _individuals_per_pair(population, sample)
    split = _count(
        sample,
        inside,
        unseen=_UNSEEN_INDIVIDUALS,
        most=population.n - population.n_clusters,
        value=value,
    )
    joined = _count(
        sample, ~inside, unseen=_UNSEEN_INDIVIDUALS, most=population.n_clusters - 1, value=value
    )
    return Audit(
        n_individuals=difference(population.n_clusters, split, joined, doubt=_DOUBT).within(
            1.0, population.n
        ),
        n_wrong_merges=wrong,
        share_wrong=wrong.scaled(1.0 / max(population.n_within, 1)),
        n_missed_matches=missed,
        n_answers=int(answered.sum()),
        labels=population.labels,
    )


def _sample(
    population: Population,
    pairs: NDArray[np.int64],
    same: NDArray[np.bool_],
    probability: NDArray[np.float64],
    error: float,
) -> _Sample:
    inside = population.inside(pairs)
    weight = 1.0 / (probability * max(len(pairs), 1))
    if inside.any():  # how many there are is known
        weight[inside] *= population.n_within / weight[inside].sum()
    p = np.array([population.p_between(a, b) for a, b in pairs.tolist()], dtype=np.float64)
    fit_inside = _recalibrate(p[inside], same[inside], error)
    fit_outside = _recalibrate(p[~inside], same[~inside], error)
    p_same = np.where(inside, fit_inside(p), fit_outside(p))
    plain = (same - error) / (1.0 - 2.0 * error)
    likely = p_same * (1.0 - error)
    bayes = same * likely / (likely + (1.0 - p_same) * error)
    is_same = np.where(inside | (p_same >= error), plain, bayes)
    return _Sample(
        pairs=pairs,
        inside=inside,
        weight=weight,
        hit=np.where(inside, 1.0 - is_same, is_same),
        expected=np.where(inside, 1.0 - p_same, p_same),
        said=same != inside,
        fit_inside=fit_inside,
        fit_outside=fit_outside,
    )


def _count(
    sample: _Sample,
    chosen: NDArray[np.bool_],
    *,
    unseen: float,
    most: int,
    value: NDArray[np.float64] | None = None,
) -> Estimate:
    """Add up what the chosen pairs stand for, each worth `value`."""
    if not chosen.any():
        return Estimate(0.0, 0.0, float(most))
    weight = sample.weight[chosen] * (1.0 if value is None else value[chosen])
    hit, expected = sample.hit[chosen], sample.expected[chosen]
    terms = weight * hit
    typical = float(weight @ expected / expected.sum())
    found = terms[terms > 0]
    heavy = float(found @ found / found.sum()) if found.size else 0.0
    doubtful = weight**2 * np.abs(hit) * np.where(sample.said[chosen], 1.0, np.abs(hit))
    total = weighted_count(
        terms, unseen=unseen * max(typical, heavy), variance=float(doubtful.sum())
    )
    return total.within(0.0, most)


def _individuals_per_pair(population: Population, sample: _Sample) -> NDArray[np.float64]:
    """Return by how many individuals each pair changes the count if the partition is wrong."""
    value = np.zeros(len(sample.pairs))
    for at, (a, b) in enumerate(sample.pairs.tolist()):
        n_photographs = _if_different if sample.inside[at] else _if_same
        value[at] = sum(
            1.0 / (population.sizes[row] * n_photographs(population, row, other, sample))
            for row, other in ((a, b), (b, a))
        )
    return value


def _if_different(population: Population, row: int, mate: int, sample: _Sample) -> float:
    """Guess the photographs of the animal of `row`, if its cluster mate is another one."""
    others = population.members(row)
    others = others[(others != row) & (others != mate)]
    with_row = sample.fit_inside(population.p_with(row, others))
    with_mate = sample.fit_inside(population.p_with(mate, others))
    joins_row = with_row * (1.0 - with_mate)  # nobody is both
    own = joins_row / (joins_row + 1.0 - with_row)
    _, p = population.outsiders(row)
    return float(1.0 + own.sum() + sample.fit_outside(p).sum())


def _if_same(population: Population, row: int, match: int, sample: _Sample) -> float:
    """Guess the photographs of the animal of `row`, if `match` in another cluster is it too."""
    n = 2.0
    for one in (row, match):
        mates = population.members(one)
        n += float(sample.fit_inside(population.p_with(one, mates[mates != one])).sum())
    partners, p = population.outsiders(row)
    beyond = population.labels[partners] != population.labels[match]
    return n + float(sample.fit_outside(p[beyond]).sum())


def _recalibrate(p: NDArray[np.float64], same: NDArray[np.bool_], error: float) -> Recalibration:
    """Shift and stretch the log-odds to the answers; the mode of the posterior on a grid."""
    z = np.round(logit(np.clip(p, _LEAST_P, 1.0 - _LEAST_P)) / _STEP) * _STEP
    z, at = np.unique(z, return_inverse=True)
    n_same = np.bincount(at, weights=same, minlength=len(z))
    n_different = np.bincount(at, weights=~same, minlength=len(z))
    shift, log_slope = np.meshgrid(_SHIFTS, _LOG_SLOPES, indexing="ij")
    fitted = expit(shift[..., None] + np.exp(log_slope)[..., None] * z)
    says_same = np.clip(fitted + error - 2.0 * fitted * error, 1e-9, 1.0 - 1e-9)
    likelihood = np.log(says_same) @ n_same + np.log1p(-says_same) @ n_different
    prior = -0.5 * (shift / _SHIFT_SD) ** 2 - 0.5 * (log_slope / _LOG_SLOPE_SD) ** 2
    best = int(np.argmax(likelihood + prior))
    by, slope = float(shift.flat[best]), float(np.exp(log_slope.flat[best]))

    def recalibrated(q: NDArray[np.float64]) -> NDArray[np.float64]:
        log_odds = logit(np.clip(q, _LEAST_P, 1.0 - _LEAST_P))
        return np.clip(expit(by + slope * log_odds), _LEAST_P, 1.0 - _LEAST_P)

    return recalibrated
