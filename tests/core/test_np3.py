"""NP3 satisfies every consistent set of links and leaves the rest alone."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.constraints import ContradictionError, Link
from reid_desktop.core.np3 import dsatur, refine
from reid_desktop.core.types import Verdict

N = 8


def same(a: int, b: int, *, locked: bool = False) -> Link:
    return Link(a, b, Verdict.SAME, locked=locked)


def different(a: int, b: int, *, locked: bool = False) -> Link:
    return Link(a, b, Verdict.DIFFERENT, locked=locked)


def directions(*degrees: float) -> NDArray[np.float32]:
    angles = np.deg2rad(degrees)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def one_cluster(n: int) -> NDArray[np.int64]:
    return np.zeros(n, dtype=np.int64)


@st.composite
def consistent_cases(
    draw: st.DrawFn,
) -> tuple[NDArray[np.int64], list[Link], NDArray[np.float32]]:
    truth = draw(st.lists(st.integers(0, 3), min_size=N, max_size=N))
    pairs = draw(st.lists(st.sampled_from(list(itertools.combinations(range(N), 2))), max_size=12))
    links = [same(a, b) if truth[a] == truth[b] else different(b, a) for a, b in pairs]
    labels = draw(st.lists(st.integers(0, 4), min_size=N, max_size=N))
    degrees = draw(st.lists(st.integers(0, 359), min_size=N, max_size=N))
    return np.array(labels, dtype=np.int64), links, directions(*degrees)


@given(consistent_cases())
def test_every_consistent_set_of_links_holds_afterwards(
    case: tuple[NDArray[np.int64], list[Link], NDArray[np.float32]],
) -> None:
    labels, links, embeddings = case

    refined = refine(labels, links, embeddings)

    for link in links:
        together = refined[link.a] == refined[link.b]
        assert together == (link.verdict is Verdict.SAME)


@given(consistent_cases())
def test_refining_twice_changes_nothing_more(
    case: tuple[NDArray[np.int64], list[Link], NDArray[np.float32]],
) -> None:
    labels, links, embeddings = case

    refined = refine(labels, links, embeddings)

    assert refine(refined, links, embeddings).tolist() == refined.tolist()


@given(consistent_cases())
def test_a_cluster_without_links_is_untouched(
    case: tuple[NDArray[np.int64], list[Link], NDArray[np.float32]],
) -> None:
    labels, links, embeddings = case
    linked = {int(labels[row]) for link in links for row in (link.a, link.b)}

    refined = refine(labels, links, embeddings)

    alone = ~np.isin(labels, list(linked))
    assert refined[alone].tolist() == labels[alone].tolist()
    assert not np.isin(refined[~alone], labels[alone]).any()


@given(consistent_cases())
def test_the_labels_given_are_not_changed(
    case: tuple[NDArray[np.int64], list[Link], NDArray[np.float32]],
) -> None:
    labels, links, embeddings = case
    before = labels.copy()

    refine(labels, links, embeddings)

    assert labels.tolist() == before.tolist()


@pytest.mark.parametrize(("degrees_of_cd", "expected"), [(10, 0), (80, 4)])
def test_a_group_without_conflict_goes_to_the_nearer_side(
    degrees_of_cd: float, expected: int
) -> None:
    a, b, c, d, e = range(5)
    embeddings = directions(0, 0, degrees_of_cd, degrees_of_cd, 90)

    refined = refine(one_cluster(5), [same(a, b), same(c, d), different(b, e)], embeddings)

    assert len(set(refined.tolist())) == 2
    assert refined[a] == refined[b] != refined[e]
    assert refined[c] == refined[d] == refined[expected]


def test_the_colours_of_a_second_conflict_are_matched_to_the_first() -> None:
    embeddings = directions(0, 90, 180, 85, 5)
    triangle = [different(0, 1), different(1, 2), different(0, 2)]

    refined = refine(one_cluster(5), [*triangle, different(3, 4)], embeddings)

    assert len(set(refined.tolist())) == 3
    assert refined[3] == refined[1]
    assert refined[4] == refined[0]


def test_must_links_merge_whole_clusters() -> None:
    labels = np.array([5, 5, 2, 2, 7], dtype=np.int64)

    refined = refine(labels, [same(0, 2)], directions(0, 1, 2, 3, 4))

    assert refined.tolist() == [2, 2, 2, 2, 7]


def test_the_newest_answer_about_a_pair_counts() -> None:
    embeddings = directions(0, 90)

    assert refine(one_cluster(2), [same(0, 1), different(1, 0)], embeddings).tolist() == [0, 1]
    assert refine(one_cluster(2), [different(0, 1), same(1, 0)], embeddings).tolist() == [0, 0]


def test_no_answer_counts_against_a_lock_about_the_same_pair() -> None:
    links = [different(0, 1, locked=True), same(0, 1)]

    assert refine(one_cluster(2), links, directions(0, 0)).tolist() == [0, 1]


def test_a_contradiction_is_named_with_its_path() -> None:
    links = [same(0, 1), same(1, 2), different(2, 0)]

    with pytest.raises(ContradictionError, match="2 = 1 = 0, but 2 ≠ 0"):
        refine(one_cluster(3), links, directions(0, 1, 2))


def test_groups_in_opposite_directions_have_no_centroid_and_are_still_divided() -> None:
    links = [same(0, 1), different(1, 2)]

    assert refine(one_cluster(3), links, directions(0, 180, 90)).tolist() == [0, 0, 1]


def test_negative_labels_and_other_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="outliers"):
        refine(np.array([-1], dtype=np.int64), [], directions(0))
    with pytest.raises(ValueError, match="2 labels"):
        refine(one_cluster(2), [], directions(0))


def test_no_rows_give_no_labels() -> None:
    assert refine(one_cluster(0), [], np.zeros((0, 2), dtype=np.float32)).tolist() == []


@given(st.sets(st.sampled_from(list(itertools.combinations(range(N), 2)))))
def test_neighbours_never_share_a_colour_and_two_colours_do_for_bipartite_graphs(
    edges: set[tuple[int, int]],
) -> None:
    conflicts: dict[int, set[int]] = {node: set() for node in range(N)}
    for a, b in edges:
        conflicts[a].add(b)
        conflicts[b].add(a)

    colours = dsatur(conflicts)

    assert all(colours[a] != colours[b] for a, b in edges)
    used = set(colours.values())
    assert used == set(range(len(used)))
    two_suffice = any(
        all((mask >> a & 1) != (mask >> b & 1) for a, b in edges) for mask in range(2**N)
    )
    assert (len(used) <= 2) == two_suffice
