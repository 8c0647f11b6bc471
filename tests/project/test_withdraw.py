import pytest

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, Pair, Verdict
from reid_desktop.project.answers import answer, undo
from reid_desktop.project.contradictions import contradictions
from reid_desktop.project.project import Project
from reid_desktop.project.withdraw import NothingToWithdrawError, withdraw
from tests.store.store_builders import decide, fill

_PAIR = Pair(AnnotationId(1), AnnotationId(2))


def verdicts(project: Project) -> list[tuple[str, Verdict]]:
    return [(one.reviewer, one.verdict) for one in project.store.decisions.in_force()]


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    fill(project.store, 3)


def test_all_that_a_reviewer_answered_about_a_pair_is_taken_back(project: Project) -> None:
    decide(project.store, 1, 2, Verdict.SAME, by="Bo")
    answer(project, NewDecision(_PAIR, Verdict.SAME))
    answer(project, NewDecision(_PAIR, Verdict.DIFFERENT))

    changes = withdraw(project, _PAIR)

    assert verdicts(project) == [("Bo", Verdict.SAME)]
    assert changes.description == "take back the answer about 1.jpg and 2.jpg"


def test_undo_brings_it_back(project: Project) -> None:
    answer(project, NewDecision(_PAIR, Verdict.SAME))
    withdraw(project, _PAIR)

    undo(project)

    assert verdicts(project) == [("Ana", Verdict.SAME)]


def test_an_answer_that_is_taken_back_contradicts_nothing(project: Project) -> None:
    decide(project.store, 1, 3)
    decide(project.store, 2, 3)
    answer(project, NewDecision(_PAIR, Verdict.DIFFERENT))
    assert len(contradictions(project)) == 1

    withdraw(project, _PAIR)

    assert contradictions(project) == []


def test_what_others_answered_cannot_be_taken_back(project: Project) -> None:
    decide(project.store, 1, 2, by="Bo")

    with pytest.raises(NothingToWithdrawError, match="You answered nothing about"):
        withdraw(project, _PAIR)

    assert verdicts(project) == [("Bo", Verdict.SAME)]
