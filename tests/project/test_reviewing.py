"""How the review goes is told from what is in force, and from the pairs drawn by lot."""

from datetime import UTC, datetime
from typing import Any, cast

import numpy as np
import pytest

from reid_desktop.core.audit import Audit
from reid_desktop.core.intervals import Estimate
from reid_desktop.core.records import Decision, NewDecision
from reid_desktop.core.self_agreement import SelfAgreement
from reid_desktop.core.types import AnnotationId, DecisionId, Pair, Purpose, Verdict
from reid_desktop.project.answers import answer
from reid_desktop.project.engine_input import Evidence
from reid_desktop.project.project import Project
from reid_desktop.project.reviewing import Bounded, estimated, given_answers, read_agreements
from reid_desktop.project.session import EngineSession
from tests.store.store_builders import fill

_PAIR = Pair(AnnotationId(1), AnnotationId(2))


def test_repeats_tell_how_far_a_reviewer_agrees_with_herself(project: Project) -> None:
    fill(project.store, 3)
    answer(project, NewDecision(_PAIR, Verdict.SAME))
    answer(project, NewDecision(_PAIR, Verdict.DIFFERENT, purpose=Purpose.REPEAT))
    answer(project, NewDecision(_PAIR, Verdict.DIFFERENT, purpose=Purpose.REPEAT))

    assert read_agreements(project) == {"Ana": SelfAgreement(2, 1, 2, 1)}


def test_answers_are_in_the_order_they_were_given_not_in_that_they_came() -> None:
    def said(day: int, verdict: Verdict, **more: Any) -> Decision:
        given = NewDecision(_PAIR, verdict, **more)
        return Decision(DecisionId(9 - day), given, "Ana", datetime(2026, 1, day, tzinfo=UTC), "")

    merging = said(2, Verdict.SAME, purpose=Purpose.PERSON, reason="merge")

    found = given_answers([said(3, Verdict.UNSURE), merging, said(1, Verdict.DIFFERENT)])

    assert [one.verdict for one in found] == [Verdict.DIFFERENT, Verdict.UNSURE]


def test_a_mind_changed_is_no_repeat(project: Project) -> None:
    fill(project.store, 3)
    answer(project, NewDecision(_PAIR, Verdict.SAME))
    answer(project, NewDecision(_PAIR, Verdict.DIFFERENT))

    assert read_agreements(project) == {}


class _Session:
    """An engine that says what it is told to say."""

    def __init__(self, audit: Audit | None) -> None:
        self.audit = audit

    def estimate(self, evidence: Evidence) -> Audit | None:
        return self.audit


def _audit(n_answers: int) -> Audit:
    wrong = Estimate(0.03, 0.01, 0.07)
    return Audit(
        n_individuals=Estimate(41.0, 38.0, 46.0),
        n_wrong_merges=wrong,
        share_wrong=wrong,
        n_missed_matches=wrong,
        n_answers=n_answers,
        labels=np.zeros(3, dtype=np.int64),
    )


def test_what_is_right_is_what_is_not_wrong() -> None:
    found = estimated(cast("EngineSession", _Session(_audit(30))), Evidence((), (), {}))

    assert found is not None
    assert found.n_individuals == Bounded(41.0, 38.0, 46.0)
    assert (found.share_right.low, found.share_right.high) == pytest.approx((0.93, 0.99))


@pytest.mark.parametrize("audit", [None, _audit(9)])
def test_before_enough_pairs_were_drawn_nothing_is_estimated(audit: Audit | None) -> None:
    assert estimated(cast("EngineSession", _Session(audit)), Evidence((), (), {})) is None
