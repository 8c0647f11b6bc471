"""Pairs are mixed into screens with their share, and none tells what it is asked for."""

from collections import Counter

import numpy as np
import pytest

from reid_desktop.core.engine import Screen
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.between import SHARE, Between
from reid_desktop.core.querying.fives import choose_fives
from reid_desktop.core.querying.on_purpose import MIN_REPEATABLE, audit_population
from reid_desktop.core.types import AskedAs, Purpose, Verdict
from tests.core.querying.position_builders import make_position

LABELS = [0, 0, 1, 2, 3, *range(4, 64)]
ODDS = {(0, 1): 2.0, (0, 2): 0.5, (0, 3): 0.2, (0, 4): 0.1, (1, 2): 0.4, (2, 3): 0.3, (5, 6): 0.2}
SAID = {(10, 11 + k): Verdict.DIFFERENT for k in range(2 * MIN_REPEATABLE)}


def position() -> Position:
    return make_position(LABELS, ODDS, said=SAID)


def mix(rng: np.random.Generator, screens: list[Screen], n: int = 4) -> list[Screen]:
    return Between().mix(position(), screens, n, exclude=(), rng=rng)


def fives() -> list[Screen]:
    return choose_fives(position(), 4, "screens")


def test_a_quarter_are_pairs_and_every_kind_of_them_looks_alike() -> None:
    rng = np.random.default_rng(1)
    between = Between()
    now, screens = position(), fives()

    found = [
        screen for _ in range(400) for screen in between.mix(now, screens, 1, exclude=(), rng=rng)
    ]

    pairs = [screen.questions[0] for screen in found if screen.asked_as is AskedAs.PAIR]
    assert len(found) == 400
    assert len(pairs) / 400 == pytest.approx(SHARE, abs=0.07)
    counts = Counter(question.purpose for question in pairs)
    assert counts[Purpose.AUDIT] / 400 == pytest.approx(0.10, abs=0.05)
    assert counts[Purpose.REPEAT] / 400 == pytest.approx(0.05, abs=0.04)
    assert counts[Purpose.QUERY] > counts[Purpose.REPEAT]
    assert {question.strategy for question in pairs} == {"screens"}


def test_an_audit_pair_comes_with_the_probability_it_was_drawn_with() -> None:
    rng = np.random.default_rng(2)
    now, screens = position(), fives()
    between = Between()

    found = [between.mix(now, screens, 4, exclude=(), rng=rng) for _ in range(60)]

    drawn = [
        screen.questions[0]
        for mixed in found
        for screen in mixed
        if screen.questions[0].purpose is Purpose.AUDIT
    ]
    pairs = np.array([(question.a, question.b) for question in drawn])
    told = [question.inclusion_probability for question in drawn]
    assert len(drawn) > 5
    assert told == pytest.approx(audit_population(now).probabilities(pairs).tolist())


def test_a_screen_never_asks_what_a_pair_of_the_same_batch_asks() -> None:
    rng = np.random.default_rng(3)
    screens = fives()

    batches = [mix(rng, screens) for _ in range(100)]

    times = [
        [pair for screen in batch for pair in screen.pairs].count(one.pairs[0])
        for batch in batches
        for one in batch
        if one.asked_as is AskedAs.PAIR
    ]
    assert set(times) == {1}


def test_without_a_screen_there_is_nothing_between() -> None:
    assert mix(np.random.default_rng(4), []) == []


def test_what_is_being_asked_is_not_asked_between() -> None:
    rng = np.random.default_rng(5)
    barred = list(ODDS)
    now, screens = position(), fives()

    found = [Between().mix(now, screens, 4, exclude=barred, rng=rng) for _ in range(40)]

    pairs = {s.pairs[0] for mixed in found for s in mixed if s.asked_as is AskedAs.PAIR}
    assert pairs.isdisjoint(barred)


def test_a_second_answer_on_a_screen_counts_beside_the_first() -> None:
    now = position()
    first = next(iter(SAID))

    assert now.purpose_about(*first) is Purpose.REPEAT
    assert now.purpose_about(0, 4) is Purpose.QUERY
