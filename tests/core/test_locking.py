"""What binds is gathered from links, individuals and identical pixels alike."""

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.constraints import Link
from reid_desktop.core.locking import gather_locks
from reid_desktop.core.types import Verdict

N = 8
codes = st.lists(st.integers(-1, 2), min_size=N, max_size=N)


@st.composite
def links(draw: st.DrawFn) -> Link:
    a, b = draw(st.lists(st.integers(0, N - 1), min_size=2, max_size=2, unique=True))
    return Link(a, b, draw(st.sampled_from((Verdict.SAME, Verdict.DIFFERENT))), locked=True)


def array(values: list[int]) -> NDArray[np.int64]:
    return np.array(values, dtype=np.int64)


@given(st.lists(links(), max_size=10), codes, codes)
def test_groups_are_the_components_of_all_that_joins(
    locked: list[Link], identity: list[int], crop: list[int]
) -> None:
    locks = gather_locks(N, locked, identity=array(identity), crop=array(crop))

    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(N))
    graph.add_edges_from((x.a, x.b) for x in locked if x.verdict is Verdict.SAME)
    graph.add_edges_from(
        (a, b)
        for values in (identity, crop)
        for a in range(N)
        for b in range(a)
        if values[a] == values[b] >= 0
    )
    for component in nx.connected_components(graph):
        assert np.flatnonzero(locks.groups == locks.groups[min(component)]).tolist() == sorted(
            component
        )
    assert sorted(set(locks.groups.tolist())) == list(range(len(locks.codes)))


@given(st.lists(links(), max_size=10))
def test_different_binds_unless_something_joins(locked: list[Link]) -> None:
    locks = gather_locks(N, locked)

    crossing = {
        (min(a, b), max(a, b))
        for x in locked
        if x.verdict is Verdict.DIFFERENT
        and (a := int(locks.groups[x.a])) != (b := int(locks.groups[x.b]))
    }
    assert locks.apart == tuple(sorted(crossing))


def test_individuals_give_their_code_to_the_whole_group() -> None:
    joined = [Link(2, 3, Verdict.SAME, locked=True)]

    locks = gather_locks(5, joined, identity=array([7, 7, 9, -1, -1]))

    assert locks.codes[locks.groups].tolist() == [7, 7, 9, 9, -1]


def test_nothing_locked_leaves_every_row_free() -> None:
    locks = gather_locks(3, [])

    assert locks.groups.tolist() == [0, 1, 2]
    assert locks.apart == ()
    assert locks.codes.tolist() == [-1, -1, -1]
