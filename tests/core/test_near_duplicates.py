from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core import near_duplicates as module
from reid_desktop.core.near_duplicates import groups_of, near_duplicates

bits = st.integers(0, 63)
# hashes that are near each other: few bits of a few set
hashes = st.lists(
    st.sets(bits, max_size=6).map(lambda chosen: sum(1 << bit for bit in chosen)), max_size=25
)


@given(hashes, st.integers(0, 15))
def test_pairs_are_those_of_comparing_all(listed: list[int], most: int) -> None:
    expected = [
        [a, b]
        for a, b in combinations(range(len(listed)), 2)
        if listed[a] and listed[b] and (listed[a] ^ listed[b]).bit_count() <= most
    ]

    found = near_duplicates(np.array(listed, dtype=np.uint64), most)

    assert found.tolist() == expected


def test_many_equal_hashes_are_compared_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BLOCK", 7)

    found = near_duplicates(np.full(20, 5, dtype=np.uint64))

    assert found.tolist() == [list(pair) for pair in combinations(range(20), 2)]


def test_photographs_in_which_nothing_is_seen_are_no_duplicates() -> None:
    assert near_duplicates(np.zeros(3, dtype=np.uint64)).shape == (0, 2)


@pytest.mark.parametrize("most", [-1, 16])
def test_a_distance_out_of_range_is_a_mistake(most: int) -> None:
    with pytest.raises(ValueError, match="0…15"):
        near_duplicates(np.zeros(3, dtype=np.uint64), most)


@given(st.integers(1, 25), st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), max_size=30))
def test_groups_are_what_pairs_connect(n: int, drawn: list[tuple[int, int]]) -> None:
    pairs = [(a, b) for a, b in drawn if a < b < n]
    graph = nx.Graph(pairs)
    lowest = {row: min(part) for part in nx.connected_components(graph) for row in part}

    found = groups_of(np.array(pairs, dtype=np.int64).reshape(-1, 2), n)

    assert found.tolist() == [lowest.get(row, -1) for row in range(n)]


def test_a_long_chain_is_one_group() -> None:
    chain = np.array([(row, row + 1) for row in range(999)])

    assert set(groups_of(chain, 1000).tolist()) == {0}
