"""Answers add up: sure ones whole, probable ones and repeats half, doubts not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.calibration import answer_weight, reviewer_error
from reid_desktop.core.engine import Answer
from reid_desktop.core.trust import weigh
from reid_desktop.core.types import Sureness, Verdict

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
WEIGHT = answer_weight(reviewer_error(0, 0))


def answer(verdict: Verdict, *, sure: bool = True, by: str = "Ada", pair: int = 0) -> Answer:
    sureness = Sureness.SURE if sure else Sureness.PROBABLY
    return Answer(pair, pair + 1, verdict, sureness, reviewer=by)


answers = st.builds(
    answer,
    st.sampled_from(Verdict),
    sure=st.booleans(),
    by=st.sampled_from(["Ada", "Ben", "Cleo"]),
    pair=st.integers(0, 3),
)


def test_a_sure_answer_adds_its_weight_with_its_sign() -> None:
    trust = weigh([answer(SAME), answer(DIFFERENT, pair=5)])

    assert trust.evidence == pytest.approx({(0, 1): WEIGHT, (5, 6): -WEIGHT})


def test_probably_counts_half() -> None:
    assert weigh([answer(SAME, sure=False)]).evidence == pytest.approx({(0, 1): WEIGHT / 2})


def test_a_repeat_by_the_same_reviewer_adds_half() -> None:
    weight = answer_weight(reviewer_error(1, 0))

    assert weigh([answer(SAME), answer(SAME)]).evidence == pytest.approx({(0, 1): 1.5 * weight})


def test_two_reviewers_add_up() -> None:
    evidence = weigh([answer(SAME), answer(SAME, by="Ben")]).evidence

    assert evidence == pytest.approx({(0, 1): 2 * WEIGHT})


def test_unsure_adds_no_evidence() -> None:
    trust = weigh([answer(Verdict.UNSURE)])

    assert trust.evidence == {}
    assert not trust.incomparable


def test_not_comparable_drops_the_pair_unless_somebody_could_tell() -> None:
    trust = weigh(
        [
            answer(Verdict.NOT_COMPARABLE),
            answer(Verdict.NOT_COMPARABLE, pair=5),
            answer(DIFFERENT, by="Ben", pair=5),
        ]
    )

    assert trust.incomparable == {(0, 1)}
    assert trust.evidence.keys() == {(5, 6)}


def test_who_contradicts_themselves_is_trusted_less() -> None:
    steady = [answer(SAME, pair=p) for p in range(0, 40, 2) for _ in "ab"]
    fickle = [answer(v, pair=p, by="Ben") for p in range(0, 40, 2) for v in (SAME, DIFFERENT)]

    assert weigh(fickle).error > weigh([]).error > weigh(steady).error


@given(st.lists(answers))
def test_evidence_is_bounded_by_what_all_the_answers_could_add(given_: list[Answer]) -> None:
    trust = weigh(given_)

    most = answer_weight(0.0)
    for pair, value in trust.evidence.items():
        n_about_it = sum((a.a, a.b) == pair for a in given_)
        assert abs(value) <= n_about_it * most
    assert 0.0 < trust.error < 0.5


@given(st.lists(answers, unique_by=lambda a: (a.reviewer, a.a)))
def test_the_order_of_answers_about_different_pairs_does_not_matter(
    given_: list[Answer],
) -> None:
    shuffled = sorted(given_, key=lambda a: (a.a, a.reviewer, a.verdict))

    one, other = weigh(given_), weigh(shuffled)

    assert one.evidence == pytest.approx(other.evidence)
    assert one.incomparable == other.incomparable
