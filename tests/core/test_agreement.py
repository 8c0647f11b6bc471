import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from reid_desktop.core.agreement import VERDICTS, Agreement, GivenAnswer, agreements
from reid_desktop.core.types import Verdict


def said(low: int, reviewer: str, verdict: str) -> GivenAnswer:
    return GivenAnswer(low, low + 100, reviewer, Verdict(verdict))


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1)), min_size=1, max_size=40))
def test_kappa_is_that_of_scikit_learn(pairs: list[tuple[int, int]]) -> None:
    answers = [
        answer
        for place, (a, b) in enumerate(pairs)
        for answer in (said(place, "Ana", VERDICTS[a]), said(place, "Ben", VERDICTS[b]))
    ]

    (found,) = agreements(answers)

    first, second = zip(*pairs, strict=True)
    assert found.n_pairs == found.n_decided == len(pairs)
    assert found.alike == pytest.approx(np.equal(first, second).mean())
    if len({*first, *second}) == 1:
        assert found.kappa is None
    else:
        assert found.kappa == pytest.approx(cohen_kappa_score(first, second))


def test_one_who_is_asked_again_is_compared_with_what_was_said_before() -> None:
    answers = [said(1, "Ana", "same"), said(1, "Ana", "different"), said(1, "Ana", "unsure")]

    (found,) = agreements(answers)

    assert (found.first, found.second) == ("Ana", "Ana")
    assert found.table.tolist() == [[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0]]


def test_the_newest_answers_of_two_people_are_compared() -> None:
    answers = [said(1, "Ben", "same"), said(1, "Ana", "different"), said(1, "Ana", "same")]

    found = {(one.first, one.second): one for one in agreements(answers)}

    assert found["Ana", "Ben"].alike == 1.0
    assert found["Ana", "Ana"].alike == 0.0


def test_a_pair_that_was_answered_once_says_nothing() -> None:
    assert agreements([said(1, "Ana", "same"), said(2, "Ben", "same")]) == []


def test_those_with_most_pairs_come_first() -> None:
    answers = [said(1, "Ana", "same"), said(1, "Ben", "same")]
    answers += [said(n, who, "same") for n in (2, 3) for who in ("Cho", "Dia")]

    found = agreements(answers)

    assert [(one.first, one.second) for one in found] == [("Cho", "Dia"), ("Ana", "Ben")]


def test_the_range_is_two_standard_errors_of_cohen_wide() -> None:
    table = np.zeros((4, 4), dtype=np.int64)
    table[:2, :2] = [[88, 14], [10, 88]]

    found = Agreement("Ana", "Ben", table)

    assert found.kappa == pytest.approx((0.88 - 0.4998) / (1 - 0.4998))
    assert found.kappa_range == pytest.approx((0.67, 0.85), abs=0.005)


def test_answers_that_decide_nothing_have_no_kappa() -> None:
    (found,) = agreements([said(1, "Ana", "unsure"), said(1, "Ben", "not_comparable")])

    assert found.n_pairs == 1
    assert found.alike is None
    assert found.kappa is None
    assert found.kappa_range is None


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=40))
def test_kappa_of_all_four_answers_is_that_of_scikit_learn(pairs: list[tuple[int, int]]) -> None:
    table = np.zeros((4, 4), dtype=np.int64)
    np.add.at(table, tuple(np.transpose(pairs)), 1)

    found = Agreement("Ana", "Ben", table)

    first, second = zip(*pairs, strict=True)
    assert found.alike_of_all == pytest.approx(np.equal(first, second).mean())
    if len({*first, *second}) == 1:
        assert found.kappa_of_all is None
        assert found.kappa_of_all_range is None
    else:
        kappa, low_and_high = found.kappa_of_all, found.kappa_of_all_range
        assert kappa == pytest.approx(cohen_kappa_score(first, second))
        assert low_and_high is not None
        assert kappa is not None
        assert low_and_high[0] <= kappa <= low_and_high[1]
