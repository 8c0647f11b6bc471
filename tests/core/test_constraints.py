"""The graph of answers agrees with plain recomputation on few nodes, in any order."""

import itertools
import random
import time
from collections.abc import Sequence

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.constraints import ConstraintGraph, ContradictionError, Link
from reid_desktop.core.types import Verdict

NODES = range(8)


def same(a: int, b: int, *, locked: bool = False, sure: bool = True) -> Link:
    return Link(a, b, Verdict.SAME, locked=locked, sure=sure)


def different(a: int, b: int) -> Link:
    return Link(a, b, Verdict.DIFFERENT)


@st.composite
def links(draw: st.DrawFn) -> Link:
    a, b = draw(st.lists(st.sampled_from(NODES), min_size=2, max_size=2, unique=True))
    verdict = draw(st.sampled_from((Verdict.SAME, Verdict.DIFFERENT)))
    return Link(a, b, verdict, key=draw(st.integers(0, 3)))


@st.composite
def must_links(draw: st.DrawFn) -> Link:
    a, b = draw(st.lists(st.sampled_from(range(5)), min_size=2, max_size=2, unique=True))
    return same(a, b, locked=draw(st.booleans()), sure=draw(st.integers(0, 3)) > 0)


def must_graph(chosen: Sequence[Link]) -> "nx.MultiGraph[int]":
    graph: nx.MultiGraph[int] = nx.MultiGraph()
    graph.add_nodes_from(NODES)
    graph.add_edges_from((link.a, link.b) for link in chosen if link.verdict is Verdict.SAME)
    return graph


def brute_relation(chosen: Sequence[Link], a: int, b: int) -> Verdict | None:
    graph = must_graph(chosen)
    mine, other = nx.node_connected_component(graph, a), nx.node_connected_component(graph, b)
    if mine == other:
        return Verdict.SAME
    crossing = any(
        (link.a in mine and link.b in other) or (link.b in mine and link.a in other)
        for link in chosen
        if link.verdict is Verdict.DIFFERENT
    )
    return Verdict.DIFFERENT if crossing else None


def assert_agrees(graph: ConstraintGraph, chosen: Sequence[Link]) -> None:
    plain = must_graph(chosen)
    for a, b in itertools.combinations(NODES, 2):
        assert graph.relation(a, b) == brute_relation(chosen, a, b)
        assert (graph.component_id(a) == graph.component_id(b)) == nx.has_path(plain, a, b)
    for node in NODES:
        assert graph.component(node) == nx.node_connected_component(plain, node)
    inside = [
        link
        for link in chosen
        if link.verdict is Verdict.DIFFERENT and nx.has_path(plain, link.a, link.b)
    ]
    found = graph.contradictions()
    assert sorted(map(str, (one.cannot for one in found))) == sorted(map(str, inside))
    for one in found:
        assert one.nodes()[-1] == one.cannot.b
        assert len(one.path) == nx.shortest_path_length(plain, one.cannot.a, one.cannot.b)
        assert all(link.verdict is Verdict.SAME and link in chosen for link in one.path)


@given(st.lists(links(), max_size=14))
def test_the_graph_agrees_with_recomputation(chosen: list[Link]) -> None:
    graph = ConstraintGraph(chosen)

    assert_agrees(graph, chosen)
    assert sorted(map(str, graph)) == sorted(map(str, chosen))
    assert len(graph) == len(chosen)


@given(st.lists(links(), max_size=14), st.randoms(use_true_random=False))
def test_the_order_of_links_does_not_matter(chosen: list[Link], shuffler: random.Random) -> None:
    shuffled = list(chosen)
    shuffler.shuffle(shuffled)

    one, other = ConstraintGraph(chosen), ConstraintGraph(shuffled)

    assert one.components() == other.components()
    assert one.contradictions() == other.contradictions()


def test_which_end_of_a_link_comes_first_decides_between_equal_paths() -> None:
    cannot = Link(0, 4, Verdict.DIFFERENT)
    same = Link(0, 7, Verdict.SAME), Link(4, 7, Verdict.SAME), Link(7, 4, Verdict.SAME)

    found = [ConstraintGraph([cannot, *order]) for order in itertools.permutations(same)]

    assert len({tuple(graph.contradictions()) for graph in found}) == 1


@given(st.lists(links(), max_size=12), st.lists(st.integers(0, 11), max_size=8))
def test_adding_and_removing_in_turn_agrees_with_recomputation(
    chosen: list[Link], removals: list[int]
) -> None:
    graph = ConstraintGraph()
    kept: list[Link] = []
    for link in chosen:
        graph.add(link)
        kept.append(link)
        if removals and removals[-1] % 2:
            gone = kept.pop(removals.pop() % len(kept))
            graph.remove(gone)
    for removal in removals:
        if kept:
            graph.remove(kept.pop(removal % len(kept)))

    assert_agrees(graph, kept)


@given(st.lists(must_links(), max_size=9), st.sets(st.sampled_from(range(5)), max_size=5))
def test_a_group_is_proven_when_it_holds_without_any_one_answer(
    chosen: list[Link], group: set[int]
) -> None:
    inside = [link for link in chosen if {link.a, link.b} <= group and link.sure]
    answers = [number for number, link in enumerate(inside) if not link.locked]
    survives = [
        nx.is_connected(must_graph(inside[:gone] + inside[gone + 1 :]).subgraph(group))
        for gone in answers
        if group
    ]

    assert ConstraintGraph(chosen).proven(group) == (bool(survives) and all(survives))


def test_two_answers_about_one_pair_prove_it_and_one_does_not() -> None:
    once = ConstraintGraph([same(1, 2)])
    twice = ConstraintGraph([same(1, 2), same(1, 2)])

    assert not once.proven([1, 2])
    assert twice.proven([1, 2])


def test_an_answer_that_is_not_sure_proves_nothing() -> None:
    graph = ConstraintGraph([same(1, 2), same(2, 1, sure=False)])

    assert not graph.proven([1, 2])


def test_locks_alone_prove_nothing_but_never_break() -> None:
    locks = [same(1, 2, locked=True), same(1, 2, locked=True)]

    assert not ConstraintGraph(locks).proven([1, 2])
    assert ConstraintGraph([*locks, same(2, 3), same(1, 3)]).proven([1, 2, 3])


def test_a_link_needs_two_nodes_and_a_verdict_that_links() -> None:
    with pytest.raises(ValueError, match="itself"):
        same(1, 1)
    with pytest.raises(ValueError, match="unsure"):
        Link(1, 2, Verdict.UNSURE)


def test_a_link_that_is_not_there_cannot_be_removed() -> None:
    graph = ConstraintGraph([same(1, 2)])

    with pytest.raises(ValueError, match="no such link"):
        graph.remove(different(1, 2))


def test_nodes_without_links_are_components_of_their_own() -> None:
    graph = ConstraintGraph([different(1, 2)])

    assert graph.component(7) == {7}
    assert graph.relation(7, 7) is Verdict.SAME
    assert graph.relation(7, 1) is None
    assert graph.components() == [{1}, {2}]


def test_the_error_names_the_chain_that_contradicts() -> None:
    graph = ConstraintGraph([same(3, 7), same(7, 9), different(3, 9)])

    with pytest.raises(ContradictionError, match="3 = 7 = 9, but 3 ≠ 9"):
        graph.require_consistent()


def test_consistent_links_raise_nothing() -> None:
    ConstraintGraph([same(3, 7), different(3, 9)]).require_consistent()


def test_one_more_answer_among_a_hundred_thousand_nodes_is_quick() -> None:
    n = 100_000
    shuffled = random.Random(1).sample(range(n), n)
    graph = ConstraintGraph(same(a, b) for a, b in itertools.pairwise(shuffled[: n // 2]))
    for a, b in itertools.pairwise(shuffled[n // 2 :]):
        graph.add(different(a, b))

    start = time.perf_counter()
    graph.add(same(shuffled[0], shuffled[-1]))
    relation = graph.relation(shuffled[1], shuffled[-2])

    assert time.perf_counter() - start < 0.05
    assert relation is Verdict.DIFFERENT


def test_links_within_a_group_are_the_must_links_with_both_ends_in_it() -> None:
    inside, across = Link(0, 1, Verdict.SAME), Link(1, 2, Verdict.SAME)
    graph = ConstraintGraph([inside, across, Link(0, 1, Verdict.DIFFERENT)])

    assert graph.links_within([0, 1]) == [inside]
    assert graph.links_within([0, 2]) == []
    assert len(graph.links_within(range(3))) == 2
