"""What the engine is told: who is on the roster, and what is evidence."""

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import Pair, Verdict
from reid_desktop.project.answers import answer
from reid_desktop.project.engine_input import read_evidence, read_roster
from reid_desktop.project.project import Project
from tests.store.store_builders import examined, fill


def test_answers_are_evidence(project: Project) -> None:
    ids = fill(project.store, 2)
    answer(project, NewDecision(Pair.of(ids[0], ids[1]), Verdict.DIFFERENT))

    evidence = read_evidence(project)

    assert [decision.verdict for decision in evidence.decisions] == [Verdict.DIFFERENT]
    assert (evidence.locks, dict(evidence.memberships)) == ((), {})


def test_a_photograph_that_is_gone_is_on_the_roster_but_not_to_be_seen(project: Project) -> None:
    ids = fill(project.store, [examined("1.jpg"), examined("2.jpg")])
    with project.store.transaction():
        [folder] = project.store.folders.all()
        project.store.images.mark_missing(folder.folder_id, {"1.jpg"})

    roster = read_roster(project)

    assert [(row.annotation_id, row.available) for row in roster] == [
        (ids[0], True),
        (ids[1], False),
    ]
