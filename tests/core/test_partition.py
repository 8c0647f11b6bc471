"""The agglomeration joins the likeliest first, and breaks no lock whatever is said."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.averages import MATCH_CAP
from reid_desktop.core.partition import (
    Locks,
    MergeScale,
    PairEvidence,
    agglomerate,
    renumber,
)

N = 8
SCALE = MergeScale(kappa=1.0, theta=0.0)
PAIRS = list(itertools.combinations(range(N), 2))
log_odds = st.lists(
    st.integers(-40, 40).map(lambda value: value / 8 + 0.01), min_size=len(PAIRS), max_size=28
)
said = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([-9.0, -1.9, 0.95, 1.9, 9.0]))


def array(values: list[int]) -> NDArray[np.int64]:
    return np.array(values, dtype=np.int64)


def known(
    values: dict[tuple[int, int], float],
    answers: dict[tuple[int, int], float] | None = None,
    *,
    missing: float = -4.0,
    reach: int = 20,
) -> PairEvidence:
    pairs = np.array(list(values), dtype=np.int64).reshape(-1, 2)
    odds = np.array(list(values.values()), dtype=np.float64)
    return PairEvidence(pairs, odds, missing, reach, answers or {})


def two_groups(between: float) -> dict[tuple[int, int], float]:
    """Three rows and three rows, alike among themselves."""
    pairs = itertools.combinations(range(6), 2)
    return {(a, b): between if a < 3 <= b else 4.0 for a, b in pairs}


def free(n: int) -> Locks:
    return Locks(np.arange(n), (), np.full(n, -1, dtype=np.int64))


@st.composite
def locks(draw: st.DrawFn) -> Locks:
    groups = renumber(array(draw(st.lists(st.integers(0, 7), min_size=N, max_size=N))))
    n_groups = int(groups.max()) + 1
    crossing = list(itertools.combinations(range(n_groups), 2))
    apart = draw(st.sets(st.sampled_from(crossing))) if crossing else set()
    codes = draw(st.lists(st.integers(-1, 2), min_size=n_groups, max_size=n_groups))
    seen: set[int] = set()
    for group, code in enumerate(codes):  # an individual is contracted: one group a code
        codes[group] = -1 if code in seen else code
        seen.add(code)
    return Locks(groups, tuple(sorted(apart)), array(codes))


def plain_score(
    left: set[int], right: set[int], evidence: PairEvidence, scale: MergeScale
) -> float:
    between = [
        float(value)
        for (a, b), value in zip(evidence.pairs.tolist(), evidence.log_odds, strict=True)
        if (a in left and b in right) or (a in right and b in left)
    ]
    expected = min(len(left) * len(right), min(len(left), len(right)) * evidence.reach)
    between += [evidence.missing] * max(0, expected - len(between))
    answers = sum(
        value
        for (a, b), value in evidence.answers.items()
        if (a in left and b in right) or (a in right and b in left)
    )
    return scale.log_odds(sum(between) / len(between)) + answers


def plain_agglomeration(
    evidence: PairEvidence, scale: MergeScale, *, at_once: bool
) -> list[set[int]]:
    """Join the likeliest two, or all that are each other's likeliest, until nothing is likely."""
    clusters = [{row} for row in range(N)]
    while len(clusters) > 1:
        ways = sorted(
            itertools.combinations(clusters, 2),
            key=lambda way: -plain_score(way[0], way[1], evidence, scale),
        )
        ways = [way for way in ways if plain_score(way[0], way[1], evidence, scale) > 0]
        if not ways:
            break
        mutual = [
            way
            for place, way in enumerate(ways)
            if not any(one in earlier for earlier in ways[:place] for one in way)
        ]
        for left, right in mutual if at_once else ways[:1]:
            clusters = [c for c in clusters if c not in (left, right)] + [left | right]
    return sorted(clusters, key=min)


def as_sets(labels: NDArray[np.int64]) -> list[set[int]]:
    return sorted(
        (set(np.flatnonzero(labels == label).tolist()) for label in np.unique(labels)), key=min
    )


@given(st.permutations(range(28)), said)
def test_all_that_are_each_others_likeliest_are_joined_again_and_again(
    order: list[int], answers: dict[tuple[int, int], float]
) -> None:
    values = {
        pair: (place - 13.3) / 4 + place**2 / 1000 for pair, place in zip(PAIRS, order, strict=True)
    }
    # What was said differs from pair to pair by a little, so that there are no ties.
    answers = {pair: value + order[PAIRS.index(pair)] / 1000 for pair, value in answers.items()}
    evidence, scale = known(values, answers), MergeScale(0.2, 0.0, cap=50.0)

    found = agglomerate(evidence, free(N), scale)

    assert as_sets(found.labels) == plain_agglomeration(evidence, scale, at_once=True)


@given(st.permutations(range(28)))
def test_without_answers_that_is_joining_the_likeliest_two_one_after_the_other(
    order: list[int],
) -> None:
    values = {
        pair: (place - 13.3) / 4 + place**2 / 1000 for pair, place in zip(PAIRS, order, strict=True)
    }
    evidence, scale = known(values), MergeScale(0.2, 0.0, cap=50.0)

    found = agglomerate(evidence, free(N), scale)

    assert as_sets(found.labels) == plain_agglomeration(evidence, scale, at_once=False)


@given(log_odds, said, locks())
def test_locks_hold_whatever_is_said(
    values: list[float], answers: dict[tuple[int, int], float], locked: Locks
) -> None:
    evidence = known(dict(zip(PAIRS, values, strict=True)), answers)

    labels = agglomerate(evidence, locked, SCALE).labels

    assert len(labels) == len(locked.codes)
    assert all(labels[a] != labels[b] for a, b in locked.apart)
    coded = labels[locked.codes >= 0]
    assert len(np.unique(coded)) == len(coded)


@given(log_odds, said)
def test_merges_lead_to_the_partition(
    values: list[float], answers: dict[tuple[int, int], float]
) -> None:
    evidence = known(dict(zip(PAIRS, values, strict=True)), answers)

    found = agglomerate(evidence, free(N), SCALE)

    clusters = {row: [row] for row in range(N)}  # by their first row
    merges = found.merges
    for number in range(len(merges)):
        left, right = int(merges.left[number]), int(merges.right[number])
        assert (merges.n_left[number], merges.n_right[number]) == (
            len(clusters[left]),
            len(clusters[right]),
        )
        assert left < right
        clusters[left] += clusters.pop(right)
    assert sorted((set(c) for c in clusters.values()), key=min) == as_sets(found.labels)


def test_one_answer_prevails_over_whatever_the_pixels_say() -> None:
    alike, unlike = known({(0, 1): 99.0}, {(0, 1): -1.9}), known({(0, 1): -99.0}, {(0, 1): 1.9})

    apart, together = (agglomerate(e, free(2), SCALE).labels.tolist() for e in (alike, unlike))

    assert (apart, together) == ([0, 1], [0, 0])


def test_a_same_joins_two_groups_rather_than_tearing_a_row_out_of_each() -> None:
    pairs = np.array([[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]], dtype=np.int64)
    log_odds = np.array([4.0, -8.0, -8.0, 2.0, -8.0, 4.0])
    evidence = PairEvidence(pairs, log_odds, -8.0, 20, answers={(1, 2): 1.9})

    assert agglomerate(evidence, free(4), SCALE).labels.tolist() == [0, 0, 0, 0]


def test_pairs_that_are_no_candidates_count_as_unlike() -> None:
    evidence = known({(0, 1): 3.0, (1, 2): 2.0}, missing=-4.0)

    labels = agglomerate(evidence, free(3), SCALE).labels

    assert labels.tolist() == [0, 0, 1]


def test_pairs_out_of_reach_do_not_count() -> None:
    evidence = known({(0, 1): 3.0, (1, 2): 2.0}, missing=-4.0, reach=1)

    labels = agglomerate(evidence, free(3), SCALE).labels

    assert labels.tolist() == [0, 0, 0]


@pytest.mark.parametrize(
    ("odds", "before", "after"),
    [
        (-0.5, [0, 0], [0, 0]),
        (-1.5, [0, 0], [0, 1]),
        (0.3, [0, 1], [0, 1]),
        (0.8, [0, 1], [0, 0]),
    ],
)
def test_what_was_together_or_apart_stays_so_unless_much_is_against_it(
    odds: float, before: list[int], after: list[int]
) -> None:
    found = agglomerate(known({(0, 1): odds}), free(2), SCALE, before=array(before))

    assert found.labels.tolist() == after


def test_a_cluster_of_parts_of_several_has_no_habit() -> None:
    evidence = known({(0, 1): 9.0, (0, 2): -0.5, (1, 2): -0.5}, {(0, 1): 1.9})

    mixed = agglomerate(evidence, free(3), SCALE, before=array([0, 1, 0]))
    pure = agglomerate(evidence, free(3), SCALE, before=array([0, 0, 0]))

    assert mixed.labels.tolist() == [0, 0, 1]
    assert pure.labels.tolist() == [0, 0, 0]


def test_nothing_known_leaves_everyone_alone() -> None:
    assert agglomerate(known({}), free(3), SCALE).labels.tolist() == [0, 1, 2]


@given(st.floats(-100, 100), st.floats(-100, 100))
def test_log_odds_rise_with_the_mean_and_stay_within_the_bound(low: float, high: float) -> None:
    low, high = sorted((low, high))
    scale = MergeScale(kappa=0.5, theta=1.0)

    one, other = scale.log_odds(low), scale.log_odds(high)

    assert -scale.cap <= one <= other <= scale.cap
    assert scale.log_odds_of(np.array([low, high])) == pytest.approx([one, other])


@given(st.lists(st.integers(-3, 9)))
def test_renumbering_counts_from_zero_by_first_row(values: list[int]) -> None:
    order: dict[int, int] = {}

    expected = [order.setdefault(value, len(order)) for value in values]

    assert renumber(array(values)).tolist() == expected


def test_points_join_groups_however_many_pairs_lie_between_them() -> None:
    values = {
        (a, b): -1.5 if (a < 3) != (b < 3) else 4.0 for a in range(6) for b in range(a + 1, 6)
    }
    evidence = known(values)
    matched = np.array([2.0 * (pair == [0, 3]) for pair in evidence.pairs.tolist()])

    apart = agglomerate(evidence, free(6), MergeScale(0.5, 0.0))
    joined = agglomerate(replace(evidence, matched=matched), free(6), MergeScale(0.5, 0.0))

    assert apart.labels.tolist() == [0, 0, 0, 1, 1, 1]
    assert joined.labels.tolist() == [0] * 6


def test_many_matches_together_speak_no_louder_than_the_cap() -> None:
    values = {
        (a, b): -3.0 if (a < 3) != (b < 3) else 4.0 for a in range(6) for b in range(a + 1, 6)
    }
    evidence = known(values)
    matched = np.where(evidence.log_odds < 0, MATCH_CAP, 0.0)

    found = agglomerate(replace(evidence, matched=matched), free(6), MergeScale(0.5, 0.0))

    assert found.labels.tolist() == [0, 0, 0, 1, 1, 1]


def test_groups_are_compared_by_the_sides_that_can_be() -> None:
    """Two of the four pairs show opposite flanks: they are not missed."""
    values = {(0, 1): 4.0, (2, 3): 4.0, (0, 2): 1.0, (1, 3): 1.0}
    evidence = known(values, missing=-9.0)
    flanks = replace(evidence, side=array([0, 1, 0, 1]))

    assert agglomerate(evidence, free(4), SCALE).labels.tolist() == [0, 0, 1, 1]
    assert agglomerate(flanks, free(4), SCALE).labels.tolist() == [0, 0, 0, 0]


def test_opposite_flanks_alone_are_joined_by_an_answer_only() -> None:
    flanks = replace(known({}, {(0, 1): 1.9}), side=array([0, 1, 0]))

    assert agglomerate(flanks, free(3), SCALE).labels.tolist() == [0, 0, 1]


def test_one_encounter_joins_what_the_pixels_nearly_would() -> None:
    evidence = known({(0, 1): -1.0, (1, 2): -1.0})
    together = replace(evidence, together=np.array([1.5, 0.0]))

    assert agglomerate(evidence, free(3), SCALE).labels.tolist() == [0, 1, 2]
    assert agglomerate(together, free(3), SCALE).labels.tolist() == [0, 0, 1]


def test_a_journey_no_animal_makes_parts_what_looks_alike_until_a_person_says_same() -> None:
    evidence = known({(0, 1): 9.0})
    parted = replace(evidence, against=np.array([1.0]))
    answered = replace(parted, answers={(0, 1): 1.9})

    assert agglomerate(evidence, free(2), SCALE).labels.tolist() == [0, 0]
    assert agglomerate(parted, free(2), SCALE).labels.tolist() == [0, 1]
    assert agglomerate(answered, free(2), SCALE).labels.tolist() == [0, 0]
