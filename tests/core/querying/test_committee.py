"""Where the clusterings disagree is asked first."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.candidates import Space, make_space, search_points
from reid_desktop.core.clustering import singletons_for_noise
from reid_desktop.core.querying import committee
from reid_desktop.core.querying.committee import (
    CommitteeStrategy,
    clusterings,
    vote_entropy,
)
from reid_desktop.core.types import Verdict
from tests.core.querying.position_builders import asked, make_position

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]
VIEWS = [[0, 0, 1, 1, 2, 3], [0, 0, 0, 1, 2, 3], [0, 1, 2, 2, 3, 3]]  # of six rows


def labels_of(view: list[int]) -> NDArray[np.int64]:
    return np.array(view, dtype=np.int64)


def test_the_vote_is_most_divided_by_halves() -> None:
    views = tuple(labels_of(view) for view in (*VIEWS, [0, 0, 1, 2, 3, 3]))

    found = vote_entropy(views, np.array([[0, 1], [1, 2], [2, 3], [0, 5]]))

    share = np.array([0.75, 0.25, 0.5])
    expected = -share * np.log(share) - (1 - share) * np.log(1 - share)
    assert found == pytest.approx([*expected, 0.0])


def test_the_committee_asks_where_it_is_divided_and_the_matter_is_open(
    draw_embeddings: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(committee, "clusterings", lambda space: tuple(map(labels_of, VIEWS)))
    odds = {(0, 1): 0.0, (1, 2): 0.1, (2, 3): 3.0, (4, 5): 0.3, (0, 5): 0.0}
    position = make_position(range(6), odds)
    position = replace(position, space=make_space(search_points(draw_embeddings(3, 2, 1.0)[0])))

    pairs = asked(CommitteeStrategy(), position, 9)

    # Votes for the pairs as listed, of three views and the partition: 2, 1, 2, 1 and 0 of 4.
    assert pairs == [(0, 1), (1, 2), (4, 5), (2, 3)]


def test_an_answer_makes_the_committee_ask_elsewhere(
    draw_embeddings: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(committee, "clusterings", lambda space: tuple(map(labels_of, VIEWS)))
    odds = {(0, 2): 0.0, (1, 2): 0.0, (3, 4): 0.0, (4, 5): -1.5}
    said = {(0, 2): Verdict.DIFFERENT}
    position = make_position([0, 0, 1, 2, 3, 4], odds, said=said)
    position = replace(position, space=make_space(search_points(draw_embeddings(3, 2, 1.0)[0])))

    assert asked(CommitteeStrategy(), position, 9) == [(4, 5), (1, 2)]


def test_the_clusterings_are_made_once_for_each_space(
    draw_embeddings: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Space] = []

    def noted(space: Space) -> tuple[NDArray[np.int64], ...]:
        made.append(space)
        return ()

    monkeypatch.setattr(committee, "clusterings", noted)
    strategy = CommitteeStrategy()
    position = make_position([0, 1], {(0, 1): 0.0})
    spaces = [make_space(search_points(draw_embeddings(k, 2, 1.0)[0])) for k in (1, 2)]

    for space in (spaces[0], spaces[0], spaces[1]):
        asked(strategy, replace(position, space=space), 1)

    assert made == spaces


def test_the_partition_alone_is_of_one_mind() -> None:
    assert asked(CommitteeStrategy(), make_position([0, 1], {(0, 1): 0.0}), 5) == []


def test_clusterings_find_animals_that_are_plainly_different(draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(8, 6, 0.2)

    views = clusterings(make_space(search_points(embeddings)))

    assert len(views) == 4
    assert all((np.bincount(view) > 0).all() for view in views)
    same = identities[:, None] == identities
    together = [view[:, None] == view for view in views]
    assert all((pairs <= same).all() for pairs in together)  # nobody joins two animals
    assert (np.sum(together, axis=0) >= 2)[same].mean() > 0.9


def test_many_photographs_are_not_compared_each_with_each(
    draw_embeddings: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = make_space(search_points(draw_embeddings(8, 6, 1.0)[0]))
    everyone = clusterings(space)

    monkeypatch.setattr(committee, "_MOST_FOR_HDBSCAN", 47)
    fewer = clusterings(space)

    assert [v.tolist() for v in fewer] == [v.tolist() for v in everyone[:3]]
    assert all(singletons_for_noise(view).tolist() == view.tolist() for view in everyone)


def test_it_never_knows_how_many_are_left() -> None:
    assert CommitteeStrategy().n_left(make_position([0, 1], {(0, 1): 0.0})) is None
