"""Encounters are chains of photographs at one station without a long pause."""

import itertools
import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.encounters import UNKNOWN, group_encounters

photographs = st.lists(
    st.tuples(st.integers(-1, 2), st.sampled_from([math.nan, *map(float, range(0, 300, 30))])),
    max_size=8,
)


def grouped(rows: list[tuple[int, float]], gap_s: float = 60.0) -> list[int]:
    stations = np.array([station for station, _ in rows], dtype=np.int64)
    times = np.array([time for _, time in rows], dtype=np.float64)
    encounters: list[int] = group_encounters(stations, times, gap_s=gap_s).tolist()
    return encounters


@given(photographs)
def test_encounters_are_the_chains_of_close_photographs(rows: list[tuple[int, float]]) -> None:
    known = [row for row, (place, time) in enumerate(rows) if place >= 0 and not math.isnan(time)]
    close: nx.Graph[int] = nx.Graph()
    close.add_nodes_from(known)
    close.add_edges_from(
        (a, b)
        for a, b in itertools.combinations(known, 2)
        if rows[a][0] == rows[b][0] and abs(rows[a][1] - rows[b][1]) <= 60.0
    )

    encounters = grouped(rows)

    expected = [UNKNOWN] * len(rows)
    for number, chain in enumerate(sorted(nx.connected_components(close), key=min)):
        for row in chain:
            expected[row] = number
    assert encounters == expected


def test_an_encounter_may_last_longer_than_the_gap() -> None:
    assert grouped([(0, 0.0), (0, 50.0), (0, 100.0), (0, 161.0)]) == [0, 0, 0, 1]


def test_a_gap_of_zero_joins_only_the_same_moment() -> None:
    assert grouped([(0, 5.0), (0, 5.0), (0, 6.0)], gap_s=0.0) == [0, 0, 1]


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValueError, match="gap"):
        grouped([(0, 0.0)], gap_s=math.nan)
    with pytest.raises(ValueError, match="2 stations for 1 times"):
        group_encounters(np.zeros(2, dtype=np.int64), np.zeros(1))
