"""Answers count: sure ones whole, probable ones and repeats half, doubts not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.calibration import answer_weight, reviewer_error
from reid_desktop.core.engine import Answer
from reid_desktop.core.trust import incomparable, learn_trust
from reid_desktop.core.types import Sureness, Verdict

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
WEIGHT = answer_weight(reviewer_error(0, 0))


def answer(verdict: Verdict, *, sure: bool = True, by: str = "Ada", pair: int = 0) -> Answer:
    sureness = Sureness.SURE if sure else Sureness.PROBABLY
    return Answer(pair, pair + 1, verdict, sureness, reviewer=by)


def weights(*given_: Answer) -> list[float]:
    """Weigh answers about one pair by reviewers of whom nothing else is known."""
    return learn_trust([]).weights(given_)


answers = st.builds(
    answer,
    st.sampled_from(Verdict),
    sure=st.booleans(),
    by=st.sampled_from(["Ada", "Ben", "Cleo"]),
    pair=st.integers(0, 3),
)


def test_a_sure_answer_adds_its_weight_with_its_sign() -> None:
    assert weights(answer(SAME)) == pytest.approx([WEIGHT])
    assert weights(answer(DIFFERENT)) == pytest.approx([-WEIGHT])


def test_probably_counts_half() -> None:
    assert weights(answer(SAME, sure=False)) == pytest.approx([WEIGHT / 2])


def test_a_repeat_by_the_same_reviewer_adds_half() -> None:
    assert weights(answer(SAME), answer(DIFFERENT)) == pytest.approx([WEIGHT, -WEIGHT / 2])


def test_two_reviewers_add_up() -> None:
    assert weights(answer(SAME), answer(SAME, by="Ben")) == pytest.approx([WEIGHT, WEIGHT])


def test_doubts_add_nothing_and_are_no_first_answer() -> None:
    found = weights(answer(Verdict.UNSURE), answer(Verdict.NOT_COMPARABLE), answer(SAME))

    assert found == pytest.approx([0.0, 0.0, WEIGHT])


def test_a_pair_is_not_comparable_unless_somebody_could_tell() -> None:
    none = answer(Verdict.NOT_COMPARABLE)

    assert incomparable([none, answer(Verdict.UNSURE)])
    assert not incomparable([none, answer(DIFFERENT, by="Ben")])
    assert not incomparable([answer(Verdict.UNSURE)])


def test_who_contradicts_themselves_is_trusted_less() -> None:
    steady = [answer(SAME, pair=p) for p in range(0, 40, 2) for _ in "ab"]
    fickle = [answer(v, pair=p, by="Ben") for p in range(0, 40, 2) for v in (SAME, DIFFERENT)]

    trust = learn_trust([*steady, *fickle])

    assert trust.errors["Ben"] > reviewer_error(0, 0) > trust.errors["Ada"]
    assert trust.error == pytest.approx((trust.errors["Ben"] + trust.errors["Ada"]) / 2)
    assert abs(trust.weights([answer(SAME, by="Ben")])[0]) < trust.weights([answer(SAME)])[0]


def test_repeats_follow_a_first_answer_and_flips_differ_from_the_last() -> None:
    said = [SAME, SAME, DIFFERENT, DIFFERENT, SAME]

    trust = learn_trust([*(answer(verdict) for verdict in said), answer(SAME, pair=7)])

    assert trust.errors == {"Ada": pytest.approx(reviewer_error(4, 2))}


def test_who_the_others_disagree_with_is_trusted_least() -> None:
    by = {"Ada": SAME, "Ben": DIFFERENT, "Cleo": SAME}
    pairs = [(first, second) for first in by for second in by if first < second]

    trust = learn_trust(
        answer(by[one], by=one, pair=2 * place)
        for place, pair in enumerate(pairs * 10)
        for one in pair
    )

    assert trust.errors["Ben"] > reviewer_error(0, 0)
    assert trust.errors["Ben"] > trust.errors["Ada"] == trust.errors["Cleo"]


@given(st.lists(answers))
def test_no_answer_adds_more_than_a_reviewer_who_never_errs_would(given_: list[Answer]) -> None:
    trust = learn_trust(given_)

    assert all(abs(w) <= answer_weight(0.0) for w in trust.weights(given_))
    assert 0.0 < trust.error < 0.5


@given(st.lists(answers))
def test_the_order_of_answers_about_different_pairs_does_not_matter(
    given_: list[Answer],
) -> None:
    shuffled = sorted(given_, key=lambda a: a.a)

    assert learn_trust(given_).errors == learn_trust(shuffled).errors


def test_what_the_error_lies_between_narrows_with_repeats() -> None:
    unknown = learn_trust([]).error_range
    trust = learn_trust([answer(SAME) for _ in range(200)])

    assert unknown[0] < learn_trust([]).error < unknown[1]
    assert trust.error_range[1] - trust.error_range[0] < unknown[1] - unknown[0]
    assert trust.error_range[0] < trust.error < trust.error_range[1]
