"""Photographs and their neighbours are drawn as nested importance sampling has it."""

import itertools
from collections import Counter

import numpy as np
import pytest

from reid_desktop.core.partition import MergeScale
from reid_desktop.core.querying.nis import NisStrategy, Proposal
from reid_desktop.core.types import Verdict
from tests.core.querying.position_builders import asked, make_position

ODDS = {(0, 1): 2.0, (0, 2): -1.0, (1, 2): 0.0, (2, 3): -2.0}
SCALE = MergeScale(kappa=1.5, theta=-0.25)
P = {pair: 1 / (1 + np.exp(-1.5 * (z + 0.25))) for pair, z in ODDS.items()}
SIZE = [1 + sum(p for pair, p in P.items() if row in pair) for row in range(5)]


def test_animals_are_drawn_about_equally_often() -> None:
    proposal = Proposal(make_position(range(5), ODDS, scale=SCALE))

    assert proposal.expected_size == pytest.approx(SIZE)
    total = sum(1 / size for size in SIZE)
    assert proposal.outer == pytest.approx([1 / size / total for size in SIZE])


def test_pairs_are_drawn_with_the_probabilities_of_the_scheme() -> None:
    position = make_position(range(5), ODDS, scale=SCALE)
    proposal = Proposal(position)

    drawn = proposal.draw(50_000, np.random.default_rng(0))

    counts = Counter(drawn.tolist())
    total = sum(1 / size for size in SIZE)
    for number, pair in enumerate(ODDS):  # q(v | u) = p / s(u), from either end; Q(u) as above
        expected = sum(P[pair] / SIZE[row] ** 2 / total for row in pair)
        assert counts[number] / 200_000 == pytest.approx(expected, rel=0.03)


def test_what_is_known_costs_no_question() -> None:
    position = make_position(range(5), ODDS, said={(0, 1): Verdict.SAME, (0, 2): Verdict.UNSURE})

    pairs = asked(NisStrategy(), position, 10, exclude=[(1, 2)])

    assert pairs == [(2, 3)]


def test_a_batch_is_made_of_the_first_pairs_drawn() -> None:
    odds = dict.fromkeys(itertools.combinations(range(8), 2), 0.0)
    position = make_position(range(8), odds)

    few, more = (asked(NisStrategy(), position, n) for n in (3, 12))

    assert few == more[:3]
    assert len(set(more)) == 12


def test_pairs_that_are_next_to_never_drawn_do_not_keep_it_going() -> None:
    assert asked(NisStrategy(), make_position([0, 1], {(0, 1): -40.0}), 1) == []


def test_it_never_knows_how_many_are_left() -> None:
    assert NisStrategy().n_left(make_position([0, 1], {(0, 1): 0.0})) is None
