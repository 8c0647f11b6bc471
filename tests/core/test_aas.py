"""AAS finds the pairs that plain set arithmetic finds, and draws none that is settled."""

import itertools
from collections.abc import Iterable

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.aas import (
    AmbiguityPools,
    Similarity,
    build_pools,
    draw,
    find_regions,
    round_budget,
)

N = 8
Pair = tuple[int, int]
labels = st.lists(st.integers(0, 3), min_size=N, max_size=N)
tables = st.lists(
    st.sampled_from([0.0, 0.125, 0.25, 0.5, 0.75, 0.875]),
    min_size=N * N,
    max_size=N * N,
)


def looked_up(table: NDArray[np.float32]) -> Similarity:
    return lambda pairs: table[pairs[:, 0], pairs[:, 1]]


def symmetric(values: list[float]) -> NDArray[np.float32]:
    square = np.array(values, dtype=np.float32).reshape(N, N)
    return np.maximum(square, square.T)


def array(values: Iterable[int]) -> NDArray[np.int64]:
    return np.array(list(values), dtype=np.int64)


def nobody(n: int) -> NDArray[np.bool_]:
    return np.zeros(n, dtype=bool)


def tuples(pairs: NDArray[np.int64]) -> list[Pair]:
    return [(int(a), int(b)) for a, b in pairs]


def clusters(view: list[int]) -> list[frozenset[int]]:
    rows = range(len(view))
    return [frozenset(row for row in rows if view[row] == one) for one in sorted(set(view))]


def plain_regions(view_a: list[int], view_b: list[int]) -> list[frozenset[int]]:
    graph: nx.Graph[tuple[str, frozenset[int]]] = nx.Graph()
    for a, b in itertools.product(clusters(view_a), clusters(view_b)):
        if 0 < len(a & b) / len(a | b) < 1:
            graph.add_edge(("a", a), ("b", b))
    found = [frozenset().union(*(rows for _, rows in c)) for c in nx.connected_components(graph)]
    return sorted(found, key=min)


def plain_over(
    regions: list[frozenset[int]], s: NDArray[np.float32], k_max: int, s_min: float
) -> list[Pair]:
    medoids = [
        min(sorted(rows), key=lambda row: sum(1.0 - float(s[row, x]) for x in rows if x != row))
        for rows in regions
    ]
    pool = set()
    for own in medoids:
        others = sorted((x for x in medoids if x != own), key=lambda x: (-s[own, x], x))
        pool |= {(min(own, x), max(own, x)) for x in others[:k_max] if s[own, x] >= s_min}
    return sorted(pool)


def plain_under(
    regions: list[frozenset[int]], view_a: list[int], view_b: list[int], s: NDArray[np.float32]
) -> list[Pair]:
    pool = set()
    for rows in regions:
        for view in (view_a, view_b):
            inside = [cluster for cluster in clusters(view) if cluster <= rows]
            for one, other in itertools.combinations(inside, 2):
                crossing = sorted((min(i, j), max(i, j)) for i in one for j in other)
                i, j = max(crossing, key=lambda pair: s[pair])
                if (view_a[i] == view_a[j]) != (view_b[i] == view_b[j]):
                    pool.add((i, j))
    return sorted(pool)


@given(labels, labels)
def test_regions_are_what_set_arithmetic_finds(view_a: list[int], view_b: list[int]) -> None:
    region = find_regions(array(view_a), array(view_b)).tolist()

    expected = [-1] * N
    for number, rows in enumerate(plain_regions(view_a, view_b)):
        for row in rows:
            expected[row] = number
    assert region == expected


@given(labels, labels, tables, st.integers(1, 3), st.sampled_from([0.0, 0.3]))
def test_pools_are_what_set_arithmetic_finds(
    view_a: list[int], view_b: list[int], values: list[float], k_max: int, s_min: float
) -> None:
    s = symmetric(values)

    pools = build_pools(
        array(view_a), array(view_b), nobody(N), looked_up(s), k_max=k_max, s_min=s_min
    )

    regions = plain_regions(view_a, view_b)
    assert tuples(pools.over) == plain_over(regions, s, k_max, s_min)
    assert tuples(pools.under) == plain_under(regions, view_a, view_b, s)


@given(labels, labels, tables)
def test_all_pairs_as_candidates_change_nothing(
    view_a: list[int], view_b: list[int], values: list[float]
) -> None:
    everything = array(range(N))
    candidates = np.stack(np.meshgrid(everything, everything), axis=-1).reshape(-1, 2)
    views = array(view_a), array(view_b), nobody(N), looked_up(symmetric(values))

    one, other = build_pools(*views), build_pools(*views, candidates=candidates)

    assert tuples(one.over) == tuples(other.over)
    assert tuples(one.under) == tuples(other.under)


@given(labels, labels, tables, st.lists(st.booleans(), min_size=N, max_size=N))
def test_probabilities_follow_similarity_across_and_type_within(
    view_a: list[int], view_b: list[int], values: list[float], outliers: list[bool]
) -> None:
    s = symmetric(values)
    noise = np.array(outliers)

    pools = build_pools(array(view_a), array(view_b), noise, looked_up(s))

    shares = np.array([s[pair] for pair in tuples(pools.over)], dtype=np.float64)
    assert np.allclose(pools.over_probability, shares / max(shares.sum(), 1e-9))
    kinds = [outliers[a] + outliers[b] for a, b in tuples(pools.under)]
    expected = [1.0 / len(set(kinds)) / kinds.count(kind) for kind in kinds]
    assert np.allclose(pools.under_probability, expected)


def test_the_figure_of_the_paper_gives_its_pool() -> None:
    place = {number: turn for turn, number in enumerate([1, 3, 5, 8, 7, 6, 4, 2])}
    angles = np.deg2rad([45.0 * place[number] for number in range(1, 9)])
    vectors = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    view_a = array([0, 0, 1, 0, 1, 0, 2, 2])  # {1,2,4,6} {3,5} {7,8}
    view_b = array([0, 0, 0, 0, 1, 2, 2, 1])  # {1,2,3,4} {5,8} {6,7}

    pools = build_pools(view_a, view_b, nobody(8), looked_up(vectors @ vectors.T))

    numbers = [(a + 1, b + 1) for a, b in tuples(pools.under)]
    assert numbers == [(1, 3), (3, 5), (4, 6), (5, 8), (6, 7), (7, 8)]
    assert len(pools.over) == 0


def test_the_closest_pair_of_each_view_counts_not_the_closest_of_all() -> None:
    s = symmetric([0.0] * N * N)
    for pair, value in {(0, 1): 0.5, (0, 2): 0.9, (0, 3): 0.8, (1, 2): 0.4, (1, 3): 0.6}.items():
        s[pair] = s[pair[::-1]] = value
    view_a = array([0, 0, 1, 1])
    view_b = array([0, 1, 2, 1])

    pools = build_pools(view_a, view_b, nobody(4), looked_up(s))

    # A: {0,1} and {2,3} are closest at (0, 2), which B divides too: (1, 3) is not asked.
    # B: {0} and {1,3} are closest at (0, 3), which A divides too; {1,3} and {2} at (1, 2),
    # likewise; {0} and {2} at (0, 2). Nothing both disputed and closest is left.
    assert tuples(pools.under) == []

    s[0, 2] = s[2, 0] = 0.1
    s[0, 3] = s[3, 0] = 0.2
    pools = build_pools(view_a, view_b, nobody(4), looked_up(s))

    # Now (1, 3) is closest between the clusters of A, and (0, 1) between {0} and {1,3} of B.
    assert tuples(pools.under) == [(0, 1), (1, 3)]


def test_rows_that_no_candidate_holds_are_not_asked_about() -> None:
    view_a, view_b = array([0, 0, 1, 1]), array([0, 1, 0, 1])
    s = symmetric([0.5] * N * N)

    pools = build_pools(
        view_a, view_b, nobody(4), looked_up(s), candidates=np.empty((0, 2), dtype=np.int64)
    )

    assert len(pools.over) == len(pools.under) == 0


def test_views_that_agree_leave_nothing_to_ask() -> None:
    view = array([0, 0, 1, 2])

    pools = build_pools(view, view, nobody(4), looked_up(symmetric([0.5] * N * N)))

    assert draw(pools, 10, np.random.default_rng(0), lambda _a, _b: False) == []


def test_views_of_different_sizes_and_too_many_rows_are_refused() -> None:
    s = looked_up(symmetric([0.0] * N * N))
    many = array(range(5_001))

    with pytest.raises(ValueError, match="not one data set"):
        build_pools(array([0]), array([0, 1]), nobody(1), s)
    with pytest.raises(ValueError, match="need candidates"):
        build_pools(many, many, nobody(5_001), s)


def two_pools(n_over: int, n_under: int) -> AmbiguityPools:
    over = array(range(2 * n_over)).reshape(n_over, 2)
    under = 100 + array(range(2 * n_under)).reshape(n_under, 2)
    return AmbiguityPools(
        over,
        np.full(n_over, 1.0 / max(n_over, 1)),
        under,
        np.full(n_under, 1.0 / max(n_under, 1)),
    )


@given(st.integers(0, 5), st.integers(0, 5), st.integers(-1, 12), st.sets(st.integers(0, 110)))
def test_draws_are_new_pairs_until_the_pools_are_dry(
    n_over: int, n_under: int, budget: int, known: set[int]
) -> None:
    pools = two_pools(n_over, n_under)

    drawn = draw(pools, budget, np.random.default_rng(0), lambda a, _b: a in known)

    left = {pair for pair in tuples(pools.over) + tuples(pools.under) if pair[0] not in known}
    assert len(drawn) == len(set(drawn)) == max(min(budget, len(left)), 0)
    assert set(drawn) <= left


def test_six_of_ten_questions_are_about_clusters_that_may_belong_together() -> None:
    pools = two_pools(2, 10)
    rng = np.random.default_rng(5)

    first = [draw(pools, 1, rng, lambda _a, _b: False)[0] for _ in range(3_000)]

    assert abs(sum(a < 100 for a, _ in first) / 3_000 - 0.6) < 0.03


def test_pairs_of_no_similarity_are_never_drawn() -> None:
    pairs = array([0, 1, 2, 3]).reshape(2, 2)
    nothing = np.empty((0, 2), dtype=np.int64)
    pools = AmbiguityPools(pairs, np.array([1.0, 0.0]), nothing, np.empty(0))

    assert draw(pools, 2, np.random.default_rng(0), lambda _a, _b: False) == [(0, 1)]


def test_the_same_seed_draws_the_same_questions() -> None:
    pools = two_pools(4, 4)

    one, other = (draw(pools, 5, np.random.default_rng(3), lambda _a, _b: False) for _ in "ab")

    assert one == other


@pytest.mark.parametrize(("n", "expected"), [(0, 10), (195, 10), (1_000, 100), (2_000, 400)])
def test_a_round_asks_about_a_small_share_of_all_pairs(n: int, expected: int) -> None:
    assert round_budget(n) == expected
