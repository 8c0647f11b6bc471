from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core import near_duplicates as module
from reid_desktop.core.near_duplicates import near_duplicates, near_groups

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


@given(hashes, st.integers(0, 15))
def test_groups_are_what_near_pairs_connect(listed: list[int], most: int) -> None:
    graph: nx.Graph[int] = nx.Graph(
        near_duplicates(np.array(listed, dtype=np.uint64), most).tolist()
    )
    expected = {frozenset(part) for part in nx.connected_components(graph)}

    groups = near_groups(np.array(listed, dtype=np.uint64), most).tolist()

    members = {group: {i for i, one in enumerate(groups) if one == group} for group in groups}
    assert {frozenset(part) for group, part in members.items() if group >= 0} == expected


def test_a_long_chain_is_one_group() -> None:
    chain = [(1 << 40) + sum(1 << bit for bit in range(n)) for n in range(40)]

    groups = near_groups(np.array(chain, dtype=np.uint64), 1)

    assert len(set(groups.tolist())) == 1
    assert groups[0] >= 0


def test_a_scene_that_was_taken_ever_so_often_is_one_group(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_REACH", 3)
    often = np.arange(16, dtype=np.uint64) + np.uint64(1 << 40)

    groups = near_groups(np.concatenate([often, often, [np.uint64(0)]]))

    assert len(set(groups[:-1].tolist())) == 1
    assert groups[-1] == -1


def test_no_hashes_are_in_no_group() -> None:
    assert near_groups(np.zeros(0, dtype=np.uint64)).tolist() == []
