"""Every candidate pair is believed as its link or its merge is."""

import numpy as np
import pytest

from reid_desktop.core.partition import MergeScale
from reid_desktop.core.querying.beliefs import (
    beliefs,
    binary_entropy,
    doubtful,
)
from reid_desktop.core.types import Verdict
from tests.core.querying.position_builders import make_position

LN_2 = float(np.log(2.0))


def test_between_clusters_the_link_tells_and_inside_the_merge() -> None:
    position = make_position(
        [0, 0, 0, 1, 1],
        {(0, 1): 3.0, (0, 2): 0.0, (1, 2): 2.0, (2, 3): -1.0, (3, 4): 0.5},
        merges=[((0,), (1,), 2.5), ((0, 1), (2,), 0.75)],
        said={(1, 3): Verdict.DIFFERENT},
        scale=MergeScale(kappa=2.0, theta=0.25),
    )

    found = beliefs(position)

    link = position.links.score[0]
    assert link == pytest.approx(2.0 * ((-1.0 - 5 * 4.0) / 6 - 0.25) - 2.0)
    # No merge made the last pair: it goes by its own log-odds.
    assert found.log_odds == pytest.approx([2.5, 0.75, 0.75, link, 2.0 * (0.5 - 0.25)])
    assert found.moved.tolist() == [1, 1, 1, 2, 1]


def test_the_smaller_side_is_the_one_that_moves() -> None:
    merge = ((0, 1, 2), (3, 4), 1.0)
    position = make_position([0] * 5 + [1] * 3, {(0, 3): 1.0, (4, 5): 0.0}, merges=[merge])

    assert beliefs(position).moved.tolist() == [2, 3]


def test_doubt_is_how_likely_the_less_likely_verdict_is() -> None:
    position = make_position([0, 1, 2], {(0, 1): 0.0, (0, 2): -6.0, (1, 2): 6.0})

    found = beliefs(position)

    assert found.doubt == pytest.approx([0.5, 1 / (1 + np.e**6), 1 / (1 + np.e**6)])
    assert found.p_same[1] == pytest.approx(found.doubt[1])
    assert doubtful(position, found, ()).tolist() == [0]
    assert doubtful(position, found, [(0, 1)]).tolist() == []


def test_an_even_chance_has_the_entropy_of_a_coin() -> None:
    assert binary_entropy(np.array([0.0, 0.5, 1.0])) == pytest.approx([0.0, LN_2, 0.0])
