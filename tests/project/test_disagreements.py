"""Who said what where answers contradict each other."""

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, Pair, Sureness, Verdict
from reid_desktop.project.answers import answer
from reid_desktop.project.disagreements import Disagreement, Said, pairs_of, read_disagreements
from reid_desktop.project.project import Project
from reid_desktop.project.session import PairContradiction
from tests.store.store_builders import fill

_1, _2, _3 = (AnnotationId(n) for n in (1, 2, 3))
_CONTRADICTION = PairContradiction(Pair(_1, _3), (_1, _2, _3))


def test_every_pair_of_a_contradiction_takes_part_in_it() -> None:
    assert pairs_of([_CONTRADICTION]) == {Pair(_1, _3), Pair(_1, _2), Pair(_2, _3)}


def test_answers_are_told_with_files_and_reviewer_and_facts_without(project: Project) -> None:
    fill(project.store, 3)
    answer(project, NewDecision(Pair(_1, _3), Verdict.DIFFERENT))
    answer(project, NewDecision(Pair(_1, _2), Verdict.SAME, sureness=Sureness.PROBABLY))

    [found] = read_disagreements(project, [_CONTRADICTION])

    assert found == Disagreement(
        Said(Pair(_1, _3), ("1.jpg", "3.jpg"), Verdict.DIFFERENT, "Ana"),
        (
            Said(Pair(_1, _2), ("1.jpg", "2.jpg"), Verdict.SAME, "Ana", Sureness.PROBABLY),
            Said(Pair(_2, _3), ("2.jpg", "3.jpg"), Verdict.SAME, None),
        ),
    )


def test_a_photograph_that_is_not_there_is_told_by_its_number(project: Project) -> None:
    [found] = read_disagreements(project, [_CONTRADICTION])

    assert found.different.names == ("1", "3")
