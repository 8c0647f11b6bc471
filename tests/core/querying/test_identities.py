"""Who a photograph may be is what plain loops over its candidates find."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.partition import MergeScale
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.identities import NOBODY, likely_identities, pairs_with
from tests.core.querying.position_builders import MISSING, REACH, SAID, make_position

N = 6
PAIRS = list(itertools.combinations(range(N), 2))


@st.composite
def positions(draw: st.DrawFn) -> Position:
    numbers = draw(st.lists(st.integers(0, 3), min_size=N, max_size=N))
    labels = [sorted(set(numbers)).index(number) for number in numbers]
    odds = draw(st.dictionaries(st.sampled_from(PAIRS), st.integers(-4, 4).map(float)))
    said = draw(st.dictionaries(st.sampled_from(PAIRS), st.sampled_from(sorted(SAID))))
    return make_position(labels, odds, said=said, scale=MergeScale(kappa=0.5, theta=0.25))


def identities_by_loops(position: Position, row: int, *, earlier: bool) -> dict[int, float]:
    labels = position.solution.labels.tolist()
    known = dict(zip(map(tuple, position.pairs.tolist()), position.log_odds, strict=True))
    odds = {NOBODY: 1.0}
    for cluster in set(labels):
        others = [
            x
            for x, c in enumerate(labels)
            if c == cluster and x != row and (x < row or not earlier)
        ]
        here = [(min(row, x), max(row, x)) for x in others]
        values = [known[pair] for pair in here if pair in known]
        if not values:
            continue
        values += [MISSING] * (min(len(others), REACH) - len(values))
        said = sum(
            value
            for pair, value in position.said.items()
            if (row in pair and labels[pair[0]] == labels[pair[1]] == cluster == labels[row])
            or {labels[pair[0]], labels[pair[1]]} == {cluster, labels[row]} != {labels[row]}
        )
        odds[cluster] = np.exp(0.5 * (np.mean(values) - 0.25) + said)
    return {cluster: value / sum(odds.values()) for cluster, value in odds.items()}


@given(positions(), st.booleans())
def test_the_distribution_is_what_plain_loops_find(position: Position, earlier: bool) -> None:
    found = likely_identities(position, earlier_only=earlier)

    for row, (start, stop) in enumerate(itertools.pairwise(found.starts.tolist())):
        expected = identities_by_loops(position, row, earlier=earlier)
        shares = dict(zip(found.cluster[start:stop].tolist(), found.p[start:stop], strict=True))
        assert shares == pytest.approx(expected)
        ordered = sorted(expected.values(), reverse=True)
        assert found.p[start:stop] == pytest.approx(ordered)
        assert found.best[row] == pytest.approx(ordered[0])
        assert found.margin[row] == pytest.approx(ordered[0] - sum(ordered[1:2]))
        assert found.entropy[row] == pytest.approx(-sum(p * np.log(p) for p in ordered))


def test_the_contender_is_the_likeliest_that_would_change_the_label() -> None:
    # 0 and 1 are one; both look like 2, but less. 3 looks like nobody. 4 and 5 are one, alone.
    position = make_position(
        [0, 0, 1, 2, 3, 3], {(0, 1): 2.0, (0, 2): 1.0, (1, 2): 0.5, (2, 3): -3.0, (4, 5): -1.0}
    )

    found = likely_identities(position)

    assert found.first.tolist() == [0, 0, 0, NOBODY, NOBODY, NOBODY]
    assert found.second.tolist() == [1, 1, NOBODY, 1, 3, 3]
    assert found.contender(position.solution.labels).tolist() == [1, 1, 0, 1, 3, 3]


def test_a_photograph_without_candidates_contends_with_nobody() -> None:
    found = likely_identities(make_position([0], {}))

    assert found.contender(np.zeros(1, dtype=np.int64)).tolist() == [NOBODY]
    assert (found.best.tolist(), found.margin.tolist()) == ([1.0], [1.0])
    assert found.entropy.tolist() == [0.0]


def test_a_pair_is_worth_what_the_row_is_whose_identity_it_settles() -> None:
    position = make_position([0, 1, 2], {(0, 1): 0.0, (0, 2): 0.0, (1, 2): 0.0})

    worth = pairs_with(position, np.array([1, 0, 1]), np.array([1.0, 5.0, 3.0]))

    assert worth.tolist() == [5.0, -np.inf, 3.0]
