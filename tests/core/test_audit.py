"""A census gives the truth; a sample gives intervals that hold it, also when people err."""

import functools
import itertools
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from scipy.special import expit, logit

from reid_desktop.core.audit import Audit, estimate, spanning
from reid_desktop.core.audit_population import Population, propose
from reid_desktop.core.intervals import Estimate

N_PROJECTS = 200
NEIGHBOURS = 30


@dataclass(frozen=True, slots=True)
class Project:
    """A partition with its faults, P(same) with its own, and the truth."""

    identities: NDArray[np.int64]
    population: Population

    def truth(self) -> tuple[int, int, int]:
        """Individuals, wrong merges, missed matches."""
        same = self.identities[:, None] == self.identities
        together = self.population.labels[:, None] == self.population.labels
        wrong, missed = (together & ~same).sum() // 2, (same & ~together).sum() // 2
        return len(np.unique(self.identities)), int(wrong), int(missed)


def draw_project(seed: int) -> Project:
    """Draw animals of unequal numbers of photographs, look-alikes among them, and cluster them.

    P(same) is stretched, shifted and wrong about single pairs, as that of a real model.
    """
    rng = np.random.default_rng(seed)
    typical, singles = rng.choice([2.0, 4.0, 8.0]), rng.choice([0.05, 0.2])
    sizes = np.maximum(1, rng.lognormal(np.log(typical), 0.7, size=40).astype(int))
    sizes[rng.random(40) < singles] = 1
    identities = np.repeat(np.arange(40), sizes)
    centres = rng.standard_normal((40, 24))
    centres[:8] = centres[8:16] + 0.6 * rng.standard_normal((8, 24))
    rows = centres[identities] + rng.uniform(0.55, 1.0) * rng.standard_normal((len(identities), 24))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    cosine = rows @ rows.T
    n_clusters = int(rng.uniform(0.75, 1.4) * 40)
    tree = linkage(squareform(1 - cosine, checks=False), "average")
    labels = fcluster(tree, min(n_clusters, len(rows) - 1), "maxclust").astype(np.int64)
    pairs, p_same, p_missing = _scored(cosine, identities, rng)
    return Project(identities, Population(labels, pairs, p_same, p_missing=p_missing))


def _scored(
    cosine: NDArray[np.float64], identities: NDArray[np.int64], rng: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.float64], float]:
    a, b = np.triu_indices(len(cosine), 1)
    value, same = cosine[a, b], identities[a] == identities[b]
    gap = value[same].mean() - value[~same].mean()
    middle = (value[same].mean() + value[~same].mean()) / 2
    variance = (value[same].var() + value[~same].var()) / 2
    log_odds = (value - middle) * gap / variance + logit(same.mean())
    p = expit(rng.uniform(0.6, 1.3) * log_odds + rng.normal(0, 0.5))
    rank = np.argsort(np.argsort(-cosine, axis=1), axis=1)
    near = (rank[a, b] <= NEIGHBOURS) | (rank[b, a] <= NEIGHBOURS)
    pairs = np.stack([a, b], axis=1)[near]
    return pairs, p[near], float(p[~near].mean()) if not near.all() else 0.001


def ask(
    project: Project, pairs: NDArray[np.int64], rng: np.random.Generator, *, error: float
) -> NDArray[np.int8]:
    same = project.identities[pairs[:, 0]] == project.identities[pairs[:, 1]]
    said: NDArray[np.int8] = (same ^ (rng.random(len(pairs)) < error)).astype(np.int8)
    said[rng.random(len(pairs)) < 0.05] = -1
    return said


@functools.cache
def audited(error: float, per_photograph: float) -> list[tuple[tuple[int, int, int], Audit]]:
    """Audit all projects, each with so many audit answers per photograph."""
    results = []
    for seed in range(N_PROJECTS):
        project, rng = draw_project(seed), np.random.default_rng(seed)
        n = max(8, round(per_photograph * len(project.identities)))
        draws = propose(project.population, n, rng=rng)
        said = ask(project, draws.pairs, rng, error=error)
        audit = estimate(project.population, draws.pairs, said, draws.probability, error=error)
        results.append((project.truth(), audit))
    return results


def parts(audit: Audit) -> tuple[Estimate, Estimate, Estimate]:
    return audit.n_individuals, audit.n_wrong_merges, audit.n_missed_matches


def census(project: Project) -> Audit:
    """Ask about every pair once."""
    n = len(project.identities)
    pairs = np.array(list(itertools.combinations(range(n), 2)), dtype=np.int64)
    same = (project.identities[pairs[:, 0]] == project.identities[pairs[:, 1]]).astype(np.int8)
    probability = np.full(len(pairs), 1 / len(pairs))
    return estimate(project.population, pairs, same, probability, error=0.0)


def small(labels: list[int], identities: list[int]) -> Project:
    """Make a project whose P(same) tells nearly all."""
    n = len(labels)
    pairs = np.array(list(itertools.combinations(range(n), 2)), dtype=np.int64)
    truth = np.array(identities, dtype=np.int64)
    p_same = np.where(truth[pairs[:, 0]] == truth[pairs[:, 1]], 0.999, 0.001)
    return Project(truth, Population(np.array(labels), pairs, p_same, p_missing=0.001))


@pytest.mark.slow
@pytest.mark.parametrize("error", [0.0, 0.04])
@pytest.mark.parametrize("per_photograph", [0.1, 1.0])
@pytest.mark.parametrize("what", [0, 1, 2], ids=["individuals", "wrong merges", "missed matches"])
def test_intervals_cover_the_truth_in_nine_of_ten_projects(
    what: int, per_photograph: float, error: float
) -> None:
    results = audited(error, per_photograph)

    covered = [
        parts(audit)[what].low <= truth[what] <= parts(audit)[what].high for truth, audit in results
    ]

    assert np.mean(covered) >= 0.9


@pytest.mark.slow
@pytest.mark.parametrize("what", [0, 1, 2], ids=["individuals", "wrong merges", "missed matches"])
def test_estimates_without_reviewer_error_are_right_on_average(what: int) -> None:
    results = audited(0.0, 1.0)

    total = sum(parts(audit)[what].value for _, audit in results)

    assert total == pytest.approx(sum(truth[what] for truth, _ in results), rel=0.1)


@pytest.mark.slow
@pytest.mark.parametrize("what", [0, 1, 2], ids=["individuals", "wrong merges", "missed matches"])
def test_more_answers_narrow_the_intervals(what: int) -> None:
    few, many = (
        np.mean([parts(a)[what].high - parts(a)[what].low for _, a in audited(0.04, share)])
        for share in (0.1, 1.0)
    )

    assert many < 0.6 * few


@pytest.mark.parametrize(
    ("labels", "identities"),
    [
        ([0, 0, 0, 1, 1, 2], [0, 0, 0, 1, 1, 2]),  # right
        ([0, 0, 0, 0, 1, 2], [0, 0, 1, 1, 2, 3]),  # two animals merged
        ([0, 0, 0, 0, 1, 2], [0, 0, 0, 1, 2, 3]),  # an intruder
        ([0, 0, 1, 1, 2, 3], [0, 0, 0, 0, 1, 2]),  # one animal in two
        ([0, 0, 1, 2, 3, 4], [0, 0, 0, 0, 1, 2]),  # one animal in three
        ([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 1, 2]),  # one photograph misplaced
    ],
)
def test_a_census_without_error_finds_the_truth(labels: list[int], identities: list[int]) -> None:
    project = small(labels, identities)

    found = census(project)

    values = [part.value for part in parts(found)]
    assert values == pytest.approx(list(project.truth()), abs=0.15)
    assert values[1:] == pytest.approx(list(project.truth()[1:]))


def test_without_an_error_seen_none_is_not_excluded() -> None:
    project = small([0, 0, 0, 1, 1, 1, 2, 2], [0, 0, 0, 1, 1, 1, 2, 2])
    draws = propose(project.population, 20, rng=np.random.default_rng(0))
    said = ask(project, draws.pairs, np.random.default_rng(0), error=0.0)

    found = estimate(project.population, draws.pairs, said, draws.probability, error=0.0)

    assert found.n_wrong_merges.value == found.n_missed_matches.value == 0.0
    assert found.n_wrong_merges.high > 0.3
    assert found.n_missed_matches.high > 0.01
    assert found.n_individuals.value == 3
    assert found.n_individuals.low < 3 < found.n_individuals.high


def test_without_answers_everything_is_possible() -> None:
    project = small([0, 0, 0, 1, 1], [0, 0, 0, 1, 1])
    nothing = np.empty((0, 2), dtype=np.int64)

    found = estimate(
        project.population, nothing, np.empty(0, dtype=np.int8), np.empty(0), error=0.04
    )

    assert found.n_answers == 0
    assert found.n_individuals == Estimate(2.0, 1.0, 5.0)
    assert found.n_wrong_merges == Estimate(0.0, 0.0, 4.0)
    assert found.share_wrong == Estimate(0.0, 0.0, 1.0)
    assert found.n_missed_matches == Estimate(0.0, 0.0, 6.0)


def test_doubtful_answers_are_left_out() -> None:
    project = draw_project(0)
    draws = propose(project.population, 30, rng=np.random.default_rng(0))
    said = ask(project, draws.pairs, np.random.default_rng(0), error=0.0)
    said[:3] = -1
    sure = said >= 0

    found = estimate(project.population, draws.pairs, said, draws.probability, error=0.04)

    assert found.n_answers == int(sure.sum()) < 30
    assert found == estimate(
        project.population, draws.pairs[sure], said[sure], draws.probability[sure], error=0.04
    )


def test_the_order_of_answers_does_not_matter() -> None:
    project, rng = draw_project(1), np.random.default_rng(0)
    draws = propose(project.population, 40, rng=rng)
    said = ask(project, draws.pairs, rng, error=0.04)
    order = rng.permutation(40)

    one = estimate(project.population, draws.pairs, said, draws.probability, error=0.04)
    other = estimate(
        project.population, draws.pairs[order], said[order], draws.probability[order], error=0.04
    )

    for part, same_part in zip(parts(one), parts(other), strict=True):
        assert (part.value, part.low, part.high) == pytest.approx(
            (same_part.value, same_part.low, same_part.high)
        )


def test_a_hardly_expected_match_counts_less_when_reviewers_err() -> None:
    project = small([0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 1, 1])
    pair, said = np.array([[0, 3]]), np.array([1], dtype=np.int8)
    probability = project.population.probabilities(pair)

    trusted = estimate(project.population, pair, said, probability, error=0.0)
    doubted = estimate(project.population, pair, said, probability, error=0.2)

    assert doubted.n_missed_matches.value < trusted.n_missed_matches.value / 2


@pytest.mark.parametrize("error", [-0.1, 0.5])
def test_an_error_that_leaves_nothing_to_learn_is_refused(error: float) -> None:
    project = small([0, 0, 1], [0, 0, 1])

    with pytest.raises(ValueError, match="nothing to learn"):
        estimate(
            project.population,
            np.array([[0, 1]]),
            np.array([1], dtype=np.int8),
            np.array([0.5]),
            error=error,
        )


def test_a_pair_without_its_probability_is_refused() -> None:
    project = small([0, 0, 1], [0, 0, 1])

    with pytest.raises(ValueError, match="probability"):
        estimate(
            project.population,
            np.array([[0, 1]]),
            np.array([1], dtype=np.int8),
            np.array([0.0]),
            error=0.0,
        )


def test_the_share_of_wrong_merges_does_not_hang_on_how_many_draws_fell_inside() -> None:
    project = small([0, 0, 0, 0, 1, 1], [0, 1, 2, 3, 4, 5])
    draws = propose(project.population, 15, rng=np.random.default_rng(0))
    nothing_same = np.zeros(15, dtype=np.int8)

    found = estimate(project.population, draws.pairs, nothing_same, draws.probability, error=0.0)

    assert found.share_wrong.value == pytest.approx(1.0)


def test_several_audits_span_the_intervals_of_all_around_the_first() -> None:
    project = draw_project(0)
    draws = propose(project.population, 120, rng=np.random.default_rng(0))
    same = project.identities[draws.pairs[:, 0]] == project.identities[draws.pairs[:, 1]]
    each = [
        estimate(
            project.population, draws.pairs, same.astype(np.int8), draws.probability, error=error
        )
        for error in (0.04, 0.005, 0.1)
    ]

    found = spanning(each)

    for name in ("n_individuals", "n_wrong_merges", "share_wrong", "n_missed_matches"):
        intervals = [getattr(audit, name) for audit in each]
        widened = getattr(found, name)
        assert widened.value == intervals[0].value
        assert widened.low == min(one.low for one in intervals)
        assert widened.high == max(one.high for one in intervals)
