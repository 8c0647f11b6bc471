import pytest

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, AssignmentStatus, ClusterId, Pair, Verdict
from reid_desktop.project.answers import answer, redo, undo, undo_state
from reid_desktop.project.grouping import GroupRef
from reid_desktop.project.identify import (
    name_cluster,
    set_excluded,
    set_not_identifiable,
    take_out,
)
from reid_desktop.project.identify_errors import ApartError, IdentifyError
from reid_desktop.project.move import move
from reid_desktop.project.project import Project
from reid_desktop.project.views import check
from tests.project.project_builders import groups, status_of
from tests.store.store_builders import fill, record_run

FIRST, SECOND, THIRD = (GroupRef(cluster_id=ClusterId(n)) for n in (1, 2, 3))


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    """Clusters of 3, 2 and 1 photographs; 7 is in none."""
    fill(project.store, 7)
    record_run(project.store, [0, 0, 0, 1, 1, 2, -1], probability=[0.9, 0.8, 0.7, 0.9, 0.8, 0.9, 0])


def ids(*numbers: int) -> list[AnnotationId]:
    return [AnnotationId(number) for number in numbers]


def pair(a: int, b: int) -> Pair:
    return Pair.of(AnnotationId(a), AnnotationId(b))


def said(project: Project) -> set[tuple[Pair, Verdict, str | None]]:
    return {
        (decision.pair, decision.verdict, decision.given.reason)
        for decision in project.store.decisions.in_force()
    }


def named(project: Project, cluster: int, name: str) -> GroupRef:
    name_cluster(project, ClusterId(cluster), name)
    return GroupRef(individual_id=project.store.individuals.named(name))


def test_a_moved_photograph_is_a_stranger_to_its_group_and_the_same_as_the_other(
    project: Project,
) -> None:
    move(project, ids(3), SECOND)

    assert groups(project) == {"ID-0001": {1, 2}, "ID-0002": {3, 4, 5}, "ID-0003": {6}}
    assert said(project) == {
        (pair(1, 3), Verdict.DIFFERENT, "move"),
        (pair(3, 4), Verdict.SAME, "move"),
    }


def test_moving_to_an_individual_accepts_what_is_moved_and_nothing_else(project: Project) -> None:
    ana = named(project, 2, "Ana")
    move(project, ids(7), ana)

    move(project, ids(2), ana)

    accepted = {one for one, s in status_of(project).items() if s is AssignmentStatus.ACCEPTED}
    assert accepted == {2, 4, 5, 7}
    assert groups(project)["Ana"] == {2, 4, 5, 7}


def test_moving_away_from_an_individual_takes_the_membership(project: Project) -> None:
    named(project, 1, "Ana")

    move(project, ids(3), THIRD)

    assert groups(project) == {"Ana": {1, 2}, "ID-0002": {4, 5}, "ID-0003": {3, 6}}
    assert status_of(project)[AnnotationId(3)] is AssignmentStatus.PROPOSED


def test_a_group_of_which_all_goes_is_merged(project: Project) -> None:
    ana = named(project, 1, "Ana")

    move(project, ids(4, 5, 6), ana)

    assert groups(project) == {"Ana": {1, 2, 3, 4, 5, 6}}
    assert said(project) == {(pair(1, 4), Verdict.SAME, "move"), (pair(1, 6), Verdict.SAME, "move")}


def test_a_named_animal_of_which_all_goes_gives_its_name_to_the_group(project: Project) -> None:
    named(project, 3, "Bo")

    move(project, ids(6), FIRST)

    assert groups(project) == {"Bo": {1, 2, 3, 6}, "ID-0002": {4, 5}}


def test_who_a_photograph_shows_can_be_told_though_nobody_could_before(project: Project) -> None:
    set_not_identifiable(project, ids(7), value=True)
    ana = named(project, 1, "Ana")

    move(project, ids(7), ana)

    assert groups(project)["Ana"] == {1, 2, 3, 7}
    assert status_of(project)[AnnotationId(7)] is AssignmentStatus.ACCEPTED
    assert check(project) == []


def test_photographs_out_of_the_study_are_not_moved(project: Project) -> None:
    set_excluded(project, ids(7), value=True)

    with pytest.raises(IdentifyError, match="already"):
        move(project, ids(7, 99), FIRST)


def test_two_groups_and_a_loose_photograph_can_be_moved_at_once(project: Project) -> None:
    move(project, ids(3, 5, 7), THIRD)

    assert groups(project) == {"ID-0001": {1, 2}, "ID-0002": {4}, "ID-0003": {3, 5, 6, 7}}


def test_photographs_that_are_known_to_differ_are_refused_with_the_pair(project: Project) -> None:
    answer(project, NewDecision(pair(3, 4), Verdict.DIFFERENT))

    with pytest.raises(ApartError, match=r"3\.jpg and 4\.jpg") as refused:
        move(project, ids(3), SECOND)

    assert refused.value.pair == pair(3, 4)
    assert groups(project)["ID-0001"] == {1, 2, 3}


def test_moving_to_where_it_is_says_so(project: Project) -> None:
    with pytest.raises(IdentifyError, match="in ID-0001 already"):
        move(project, ids(1, 2), FIRST)


def test_a_group_that_is_gone_is_no_target(project: Project) -> None:
    with pytest.raises(IdentifyError, match="not there any more"):
        move(project, ids(1), GroupRef(cluster_id=ClusterId(99)))


@pytest.mark.parametrize("target", [SECOND, THIRD])
def test_moving_is_one_act_to_undo_and_redo(project: Project, target: GroupRef) -> None:
    named(project, 1, "Ana")
    take_out(project, ids(3))
    before = groups(project), status_of(project), said(project)
    move(project, ids(2, 3), target)
    after = groups(project), status_of(project), said(project)

    assert undo_state(project).undo == f"move 2 photographs to ID-000{target.cluster_id}"
    undo(project)
    assert (groups(project), status_of(project), said(project)) == before
    redo(project)

    assert (groups(project), status_of(project), said(project)) == after
