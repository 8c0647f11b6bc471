"""A dispute weighs "same" by a minimum cut, as brute force does, in any order of the answers."""

import itertools
import math
import random
from collections.abc import Sequence

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.disputes import Dispute, disputes
from reid_desktop.core.types import Verdict

WEIGHTS = st.sampled_from([0.5, 0.95, 1.0, 1.9, 3.2])


def same(a: int, b: int, weight: float = 1.0, *, locked: bool = False) -> Link:
    return Link(a, b, Verdict.SAME, weight=weight, locked=locked, key=(a, b))


def different(a: int, b: int, weight: float = 1.0, *, locked: bool = False) -> Link:
    return Link(a, b, Verdict.DIFFERENT, weight=weight, locked=locked, key=(a, b))


def weigh(*links: Link) -> tuple[Dispute, ...]:
    return disputes(ConstraintGraph(links))


@st.composite
def links(draw: st.DrawFn) -> Link:
    a, b = draw(st.lists(st.integers(0, 5), min_size=2, max_size=2, unique=True))
    verdict = draw(st.sampled_from((Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT)))
    locked = draw(st.integers(0, 9)) == 0
    return Link(a, b, verdict, weight=draw(WEIGHTS), locked=locked, key=draw(st.integers(0, 1)))


def weight_of(link: Link) -> float:
    return math.inf if link.locked else link.weight


def brute_minimum_cut(chosen: Sequence[Link], a: int, b: int) -> float:
    """Try every way to put the six nodes on two sides."""
    must = [link for link in chosen if link.verdict is Verdict.SAME]
    others = [node for node in range(6) if node not in (a, b)]
    sides = ({a, *near} for size in range(5) for near in itertools.combinations(others, size))
    return min(
        sum(weight_of(link) for link in must if (link.a in side) != (link.b in side))
        for side in sides
    )


def path_weight(chosen: Sequence[Link], link: Link) -> float:
    """A lock weighs one more than the heaviest."""
    heaviest = max(one.weight for one in chosen if one.verdict is Verdict.SAME)
    return heaviest + 1.0 if link.locked else link.weight


def best_chain(chosen: Sequence[Link], a: int, b: int) -> tuple[int, float]:
    """Try every chain: the fewest links, then the least weight."""
    graph: nx.Graph[int] = nx.Graph()
    for link in chosen:
        if link.verdict is Verdict.SAME:
            weight = path_weight(chosen, link)
            known = graph.get_edge_data(link.a, link.b, {"weight": math.inf})["weight"]
            graph.add_edge(link.a, link.b, weight=min(known, weight))
    chains = nx.all_simple_paths(graph, a, b)
    return min((len(chain) - 1, nx.path_weight(graph, chain, "weight")) for chain in chains)


@given(st.lists(links(), max_size=16))
def test_the_cut_is_as_light_as_the_best_of_all_cuts(chosen: list[Link]) -> None:
    for dispute in weigh(*chosen):
        cannot = dispute.contradiction.cannot
        assert dispute.weight_same == pytest.approx(brute_minimum_cut(chosen, cannot.a, cannot.b))
        assert dispute.weight_different == weight_of(cannot)


@given(st.lists(links(), max_size=16))
def test_the_cut_separates_the_ends_and_adds_up_to_its_weight(chosen: list[Link]) -> None:
    for dispute in weigh(*chosen):
        cannot = dispute.contradiction.cannot
        remaining = ConstraintGraph(chosen)
        for link in dispute.cut:
            remaining.remove(link)
        apart = remaining.component_id(cannot.a) != remaining.component_id(cannot.b)
        assert apart == math.isfinite(dispute.weight_same)
        assert not any(link.locked for link in dispute.cut)
        if apart:
            assert math.fsum(link.weight for link in dispute.cut) == dispute.weight_same


@given(st.lists(links(), max_size=16))
def test_the_path_leads_from_end_to_end_by_the_fewest_and_then_the_weakest_links(
    chosen: list[Link],
) -> None:
    for dispute in weigh(*chosen):
        cannot = dispute.contradiction.cannot
        node = cannot.a
        for link in dispute.path:
            assert link.verdict is Verdict.SAME
            node = link.other(node)
        weight = sum(path_weight(chosen, link) for link in dispute.path)
        assert node == cannot.b
        assert (len(dispute.path), weight) == pytest.approx(best_chain(chosen, cannot.a, cannot.b))


@given(st.lists(links(), max_size=16), st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(chosen: list[Link], shuffler: random.Random) -> None:
    shuffled = list(chosen)
    shuffler.shuffle(shuffled)

    assert weigh(*shuffled) == weigh(*chosen)


@given(st.lists(links(), max_size=16))
def test_every_contradiction_is_weighed_once_and_the_heaviest_comes_first(
    chosen: list[Link],
) -> None:
    found = weigh(*chosen)

    expected = ConstraintGraph(chosen).contradictions()
    assert sorted(map(repr, (one.contradiction for one in found))) == sorted(map(repr, expected))
    weights = [one.weight for one in found]
    assert weights == sorted(weights, reverse=True)


@given(st.lists(links(), max_size=16))
def test_what_is_shown_is_the_cheaper_side_and_never_a_lock(chosen: list[Link]) -> None:
    for dispute in weigh(*chosen):
        assert not any(link.locked for link in dispute.shown)
        assert math.fsum(map(weight_of, dispute.shown)) == pytest.approx(
            0.0 if math.isinf(dispute.weight) else dispute.weight
        )


def test_without_a_contradiction_there_is_no_dispute() -> None:
    assert weigh(same(0, 1), same(1, 2), different(0, 3)) == ()


def test_the_weaker_link_of_a_chain_is_shown_when_it_weighs_less_than_the_different() -> None:
    chain = same(0, 1, 1.9), same(1, 2, 0.95)

    (dispute,) = weigh(*chain, different(0, 2, 1.9))

    assert dispute.cut == dispute.shown == (chain[1],)
    assert dispute.path == chain
    assert dispute.weight == 0.95


def test_a_lone_different_is_shown_when_two_chains_speak_against_it() -> None:
    ring = same(0, 1), same(1, 2), same(2, 3), same(3, 0)

    (dispute,) = weigh(*ring, different(0, 2, 1.5))

    assert dispute.weight_same == 2.0
    assert len(dispute.cut) == 2
    assert dispute.shown == (dispute.contradiction.cannot,)


def test_where_both_sides_weigh_the_same_one_question_is_enough() -> None:
    (dispute,) = weigh(same(0, 1), same(1, 2), different(0, 2))

    assert dispute.shown == (dispute.contradiction.cannot,)


def test_two_answers_about_one_pair_are_cut_together_weakest_first() -> None:
    strong, weak = same(0, 1, 1.9), same(1, 0, 0.95)

    (dispute,) = weigh(strong, weak, different(0, 1, 3.2))

    assert dispute.shown == (weak, strong)
    assert dispute.path == (weak,)


def test_locks_that_join_the_ends_are_named_and_the_different_is_shown() -> None:
    locks = same(0, 1, locked=True), same(1, 2, locked=True)

    (dispute,) = weigh(*locks, same(0, 2, 0.5), different(0, 2))

    assert dispute.locked == locks
    assert dispute.cut == ()
    assert dispute.shown == (dispute.contradiction.cannot,)


def test_a_locked_different_is_named_and_the_weakest_same_is_shown() -> None:
    weak = same(1, 2, 0.5)
    cannot = different(0, 2, locked=True)

    (dispute,) = weigh(same(0, 1), weak, cannot)

    assert dispute.locked == (cannot,)
    assert dispute.shown == (weak,)


def test_when_all_is_locked_nothing_is_shown_and_every_lock_is_named() -> None:
    lock, cannot = same(0, 1, locked=True), different(0, 1, locked=True)

    (dispute,) = weigh(lock, cannot)

    assert dispute.shown == ()
    assert dispute.locked == (lock, cannot)
    assert math.isinf(dispute.weight)


def test_an_answer_of_no_weight_still_belongs_to_the_cut() -> None:
    nothing = same(0, 1, 0.0)

    (dispute,) = weigh(nothing, different(0, 1))

    assert dispute.cut == (nothing,)
    assert dispute.weight_same == 0.0


def test_contradictions_that_are_known_are_not_looked_for_again() -> None:
    graph = ConstraintGraph([same(0, 1), different(0, 1), same(2, 3), different(2, 3)])
    known = graph.contradictions()

    assert disputes(graph, known) == disputes(graph)
    assert disputes(graph, []) == ()
