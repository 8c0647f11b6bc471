"""Contradictions among answers are found, and answers that the groups go against."""

from pathlib import Path

import pytest

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    DecisionId,
    LinkSource,
    Pair,
    Sureness,
    Verdict,
)
from reid_desktop.project.answers import answer, undo
from reid_desktop.project.contradictions import (
    answers_gone_against,
    contradictions,
    contradictions_of,
    in_words,
)
from reid_desktop.project.project import Project
from tests.store.store_builders import examined, fill, record_run

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT


@pytest.fixture
def filled(project: Project, tmp_path: Path) -> Project:
    """A project of six photographs."""
    fill(project.store, [examined(f"{n}.jpg", content=str(n)) for n in range(6)])
    return project


def say(
    project: Project, a: int, b: int, verdict: Verdict, *, sureness: Sureness = Sureness.SURE
) -> DecisionId:
    pair = Pair.of(AnnotationId(a), AnnotationId(b))
    return answer(project, NewDecision(pair, verdict, sureness=sureness))[0]


def words(project: Project) -> list[str]:
    return [in_words(one) for one in contradictions(project)]


def test_answers_that_agree_contradict_nothing(filled: Project) -> None:
    say(filled, 2, 4, SAME)
    say(filled, 2, 5, DIFFERENT)

    assert words(filled) == []


def test_a_contradiction_is_told_with_the_path_to_it(filled: Project) -> None:
    say(filled, 2, 4, SAME)
    say(filled, 2, 5, SAME)
    last = say(filled, 4, 5, DIFFERENT)

    assert words(filled) == ["4 = 2 = 5, but 4 ≠ 5"]
    assert len(contradictions_of(filled, last)) == 1


def test_an_answer_takes_part_only_in_its_own_contradictions(filled: Project) -> None:
    say(filled, 2, 4, SAME)
    say(filled, 2, 5, SAME)
    say(filled, 4, 5, DIFFERENT)
    last = say(filled, 1, 3, SAME)

    assert contradictions_of(filled, last) == []


def test_an_answer_that_is_only_probable_contradicts_nothing(filled: Project) -> None:
    say(filled, 2, 4, SAME)
    say(filled, 2, 5, SAME, sureness=Sureness.PROBABLY)
    say(filled, 4, 5, DIFFERENT)

    assert words(filled) == []


def test_an_answer_may_contradict_a_fact(filled: Project) -> None:
    with filled.store.transaction():
        filled.store.locks.add(
            Pair(AnnotationId(1), AnnotationId(2)),
            SAME,
            source=LinkSource.FACT,
            reason="identical bytes",
            at=filled.now(),
        )
    say(filled, 1, 2, DIFFERENT)

    assert words(filled) == ["1 = 2, but 1 ≠ 2"]


def test_a_contradiction_goes_when_its_answer_is_taken_back(filled: Project) -> None:
    say(filled, 2, 4, SAME)
    say(filled, 2, 5, SAME)
    say(filled, 4, 5, DIFFERENT)

    undo(filled)

    assert words(filled) == []


def test_answers_that_the_groups_go_against_are_told(filled: Project) -> None:
    say(filled, 1, 2, DIFFERENT)
    say(filled, 1, 3, SAME)
    say(filled, 4, 5, SAME)
    record_run(filled.store, [0, 0, 1, 2, 2, -1], at=filled.now())
    say(filled, 2, 4, SAME)

    against = answers_gone_against(filled)

    assert [(one.pair.low, one.pair.high, one.verdict) for one in against] == [
        (1, 2, DIFFERENT),
        (1, 3, SAME),
    ]


def test_groups_go_against_nothing_before_there_are_any(filled: Project) -> None:
    say(filled, 1, 2, DIFFERENT)

    assert answers_gone_against(filled) == []
