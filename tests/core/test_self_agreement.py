"""A reviewer agrees with themselves where a pair that comes again gets the same answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.agreement import GivenAnswer, agreements
from reid_desktop.core.self_agreement import SelfAgreement, self_agreements
from reid_desktop.core.types import Verdict

SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE


def said(reviewer: str, low: int, verdict: Verdict) -> GivenAnswer:
    return GivenAnswer(low, low + 100, reviewer, verdict)


def test_repeats_count_for_whoever_gave_both_answers() -> None:
    found = self_agreements(
        [
            said("Ana", 1, SAME),
            said("Ben", 1, DIFFERENT),
            said("Ana", 2, DIFFERENT),
            said("Ana", 1, SAME),
            said("Ana", 2, SAME),
        ]
    )

    assert found == {"Ana": SelfAgreement(2, 1, 2, 1)}


def test_who_cannot_tell_neither_agrees_nor_disagrees() -> None:
    assert self_agreements([said("Ana", 1, SAME), said("Ana", 1, UNSURE)]) == {}


def test_the_latest_count_by_themselves() -> None:
    answers = [said("Ana", 1, SAME)] * 12 + [said("Ana", 1, DIFFERENT)] * 2

    assert self_agreements(answers) == {"Ana": SelfAgreement(13, 12, 10, 9)}


def test_the_interval_is_that_of_wilson() -> None:
    low, high = SelfAgreement(10, 9, 10, 9).bounds

    assert low == pytest.approx(0.596, abs=0.001)
    assert high == pytest.approx(0.982, abs=0.001)


@given(st.integers(1, 500), st.data())
def test_the_interval_holds_the_share(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    found = SelfAgreement(n, k, 0, 0)

    low, high = found.bounds

    assert 0.0 <= low <= found.share + 1e-9
    assert found.share - 1e-9 <= high <= 1.0


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from(Verdict)), max_size=30))
def test_it_counts_what_the_table_of_all_reviewers_counts(
    answered: list[tuple[int, Verdict]],
) -> None:
    answers = [said("Ana", low, verdict) for low, verdict in answered]

    found = self_agreements(answers).get("Ana")

    tables = [one.table[:2, :2] for one in agreements(answers)]
    counted = [(int(table.sum()), int(table.trace())) for table in tables if table.any()]
    assert counted == ([] if found is None else [(found.n_again, found.n_agreed)])
