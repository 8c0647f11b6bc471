"""Audit pairs are drawn as the estimates take it, and what is in dispute is shown again."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import expit

from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.engine import Answer
from reid_desktop.core.partition import Locks
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.on_purpose import (
    MIN_REPEATABLE,
    audit_population,
    audit_question,
    disputed,
    proof,
    repeatable,
)
from reid_desktop.core.types import Purpose, Verdict
from tests.core.querying.position_builders import make_position

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
ODDS = {(0, 1): 3.0, (1, 2): -1.0, (2, 3): 2.0, (3, 4): 0.5, (4, 5): 1.0}


def contradicting(said: dict[tuple[int, int], Verdict], n_since: int) -> Position:
    """Make a position of a chain of answers that contradict, and others since."""
    position = make_position([0, 0, 0, 1, 2, 3, *range(4, 64)], {(0, 1): 1.0}, said=said)
    graph = position.graph
    since = tuple(Answer(10 + k, 40 + k, Verdict.UNSURE) for k in range(n_since))
    return replace(
        position,
        answers=(*position.answers, *since),
        solution=replace(position.solution, contradictions=tuple(graph.contradictions())),
    )


def test_audit_pairs_come_with_the_probability_of_one_draw() -> None:
    position = make_position([0, 0, 1, 1, 2, 3], ODDS)
    population = audit_population(position)
    rng = np.random.default_rng(0)

    drawn = [audit_question(position, population, (), "any", rng) for _ in range(4000)]

    asked = [(q.a, q.b) for q in drawn if q is not None]
    assert len(asked) == 4000
    pairs = np.array(sorted(set(asked)))
    probability = population.probabilities(pairs)
    frequency = np.array([asked.count((a, b)) for a, b in pairs.tolist()]) / 4000
    np.testing.assert_allclose(frequency, probability, atol=0.03)
    told = {(q.a, q.b): q.inclusion_probability for q in drawn if q is not None}
    assert [told[a, b] for a, b in pairs.tolist()] == pytest.approx(probability.tolist())
    assert {q.purpose for q in drawn if q is not None} == {Purpose.AUDIT}


def test_what_locks_decide_and_what_is_being_asked_is_not_drawn() -> None:
    position = make_position([0, 0, 1, 1, 2, 3], ODDS)
    locks = Locks(np.array([0, 0, 1, 2, 3, 4]), ((1, 2),), np.array([-1, -1, -1, 7, 8]))
    position = replace(position, locks=locks)
    population = audit_population(position)
    rng = np.random.default_rng(0)

    drawn = [audit_question(position, population, [(3, 4)], "any", rng) for _ in range(400)]

    asked = {(q.a, q.b) for q in drawn if q is not None}
    assert asked
    assert not asked & {(0, 1), (2, 3), (4, 5), (3, 4)}


def test_where_everything_is_locked_nothing_is_drawn() -> None:
    position = make_position([0, 0], {(0, 1): 1.0})
    position = replace(position, locks=Locks(np.array([0, 0]), (), np.array([-1])))

    population = audit_population(position)

    assert audit_question(position, population, (), "any", np.random.default_rng(0)) is None


def test_a_pair_that_is_no_candidate_can_be_asked_about() -> None:
    position = make_position([0, 0, 0, 1], {(0, 1): 1.0})

    apart = position.question_about(1, 3, "any", purpose=Purpose.AUDIT, inclusion_probability=0.5)
    together = position.question_about(0, 2, "any", purpose=Purpose.REPEAT)

    assert apart.p_same == pytest.approx(float(expit(position.missing)))
    assert apart.merge_score == position.missing
    assert (together.p_same, together.merge_score) == (1.0, None)


def test_the_weaker_side_of_a_contradiction_is_shown_again() -> None:
    said = {(0, 1): SAME, (1, 2): SAME, (0, 2): DIFFERENT}
    position = contradicting(said, MIN_REPEATABLE)

    shown = disputed(position, ())

    assert shown
    assert set(shown) <= set(said)
    assert disputed(position, shown) == []


def test_what_was_shown_lately_or_three_times_is_left_alone() -> None:
    said = {(0, 1): SAME, (1, 2): SAME, (0, 2): DIFFERENT}
    later = contradicting(said, MIN_REPEATABLE)
    (pair, *_) = disputed(later, ())
    often = replace(later, answers=(*[Answer(*pair, said[pair])] * 2, *later.answers))

    assert disputed(contradicting(said, 2), ()) == []
    assert pair not in disputed(often, ())


def test_without_a_contradiction_nothing_is_in_dispute() -> None:
    assert disputed(contradicting({(0, 1): SAME, (1, 2): SAME}, MIN_REPEATABLE), ()) == []


def test_answers_the_partition_goes_against_are_repeated_first() -> None:
    said = {(a, a + 30): DIFFERENT for a in range(MIN_REPEATABLE)}
    position = make_position(range(60), {(0, 1): 1.0}, said=said)
    against = replace(
        position, solution=replace(position.solution, violated=(position.answers[4],))
    )

    assert repeatable(against, ()) == [(4, 34)]
    assert repeatable(position, [(0, 30)]) == [(a, a + 30) for a in range(1, 10)]
    assert repeatable(against, [(4, 34)]) == [(a, a + 30) for a in range(10) if a != 4]


def test_a_few_answers_are_not_repeated() -> None:
    said = {(a, a + 30): DIFFERENT for a in range(MIN_REPEATABLE - 1)}

    assert repeatable(make_position(range(60), {(0, 1): 1.0}, said=said), ()) == []


@settings(max_examples=60)
@given(st.lists(st.integers(0, 99), min_size=1, max_size=9))
def test_proofs_make_a_cluster_hold_with_half_as_many_questions_as_it_has_ends(
    parents: list[int],
) -> None:
    """Rows are joined as a tree; every proof is answered with same."""
    tree = [(parent % (row + 1), row + 1) for row, parent in enumerate(parents)]
    n = len(tree) + 1
    said = dict.fromkeys(tree, SAME)
    degrees = np.bincount(np.array(tree).ravel(), minlength=n)
    most = (int((degrees == 1).sum()) + 1) // 2
    graph = ConstraintGraph(Link(a, b, SAME) for a, b in tree)

    for _ in range(most):
        position = replace(make_position([0] * n, {(0, 1): 1.0}, said=said), graph=graph)
        pair = proof(position, ())
        assert pair is not None
        graph.add(Link(*pair, SAME, key=len(graph)))

    assert graph.proven(range(n))
    proven = replace(make_position([0] * n, {(0, 1): 1.0}, said=said), graph=graph)
    assert proof(proven, ()) is None


def test_only_what_answers_join_is_proved_the_largest_first() -> None:
    said = {(0, 1): SAME, (2, 3): SAME, (3, 4): SAME, (5, 6): SAME}
    position = make_position([0, 0, 1, 1, 1, 2, 2, 2], {(0, 1): 1.0}, said=said)

    assert proof(position, ()) == (2, 4)
    assert proof(position, [(2, 4)]) == (0, 1)
    assert proof(position, [(2, 4), (0, 1)]) is None
    done = replace(position, proven=np.array([True, True, False]))
    assert proof(done, ()) is None


def test_answers_that_are_not_sure_are_not_proved() -> None:
    position = make_position([0, 0], {(0, 1): 1.0}, said={(0, 1): SAME})
    doubtful = replace(position, graph=ConstraintGraph([Link(0, 1, SAME, sure=False)]))

    assert proof(doubtful, ()) is None
