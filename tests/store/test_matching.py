import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.store.matching import match_clusters

members = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 4), st.booleans()), min_size=1, max_size=25
)


def match(labels: list[int], previous: list[int], accepted: list[bool] | None = None) -> list[int]:
    bound = np.array(accepted or [False] * len(labels))
    return list(map(int, match_clusters(np.array(labels), np.array(previous), bound)))


def dense(labels: list[int]) -> NDArray[np.int64]:
    return np.unique(np.array(labels), return_inverse=True)[1].astype(np.int64)


def test_clusters_that_did_not_change_go_on() -> None:
    assert match([0, 0, 1, 1], [7, 7, 9, 9]) == [7, 9]


def test_the_larger_part_keeps_the_label() -> None:
    assert match([0, 1, 1], [7, 7, 7]) == [0, 7]


def test_a_union_keeps_the_label_of_its_larger_part() -> None:
    assert match([0, 0, 0], [7, 9, 9]) == [9]


def test_the_part_that_was_accepted_keeps_the_label_even_if_it_is_small() -> None:
    assert match([0, 1, 1, 1], [7, 7, 7, 7], [True, False, False, False]) == [7, 0]


def test_what_had_no_cluster_is_new() -> None:
    assert match([0, 0, 1], [0, 0, 0]) == [0, 0]


def test_there_may_be_nothing_to_match() -> None:
    assert match([], []) == []


@given(members)
def test_no_two_clusters_go_on_with_one_and_all_that_can_do(
    rows: list[tuple[int, int, bool]],
) -> None:
    labels = dense([row[0] for row in rows])
    previous = np.array([row[1] for row in rows])
    accepted = np.array([row[2] for row in rows])

    matched = match_clusters(labels, previous, accepted)

    used = matched[matched > 0].tolist()
    assert len(used) == len(set(used))
    for new, old in enumerate(matched.tolist()):
        overlaps = set(previous[labels == new].tolist()) - {0}
        assert old in overlaps if old else overlaps <= set(used)


@given(members)
def test_a_match_is_never_worse_than_both_of_what_it_displaces(
    rows: list[tuple[int, int, bool]],
) -> None:
    """A stable matching: no new and old cluster overlap more than both do with their matches."""
    labels = dense([row[0] for row in rows])
    previous = np.array([row[1] for row in rows])
    accepted = np.array([row[2] for row in rows])

    matched = match_clusters(labels, previous, accepted)

    def weight(new: int, old: int) -> tuple[int, int]:
        both = (labels == new) & (previous == old)
        return int((both & accepted).sum()), int(both.sum())

    new_of = {int(old): new for new, old in enumerate(matched) if old}
    for new, old in {(int(a), int(b)) for a, b in zip(labels, previous, strict=True) if b}:
        mine = weight(new, int(matched[new])) if matched[new] else (0, 0)
        theirs = weight(new_of[old], old) if old in new_of else (0, 0)
        assert weight(new, old) <= max(mine, theirs)
