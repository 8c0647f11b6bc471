from collections.abc import Callable, Sequence

import pytest

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    AssignmentStatus,
    ClusterId,
    IndividualId,
    Pair,
    Purpose,
    Sureness,
    Verdict,
)
from reid_desktop.project.answers import answer, undo, undo_state
from reid_desktop.project.changes import Changes
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.grouping import GroupRef
from reid_desktop.project.identify import (
    accept,
    accept_proven,
    merge,
    name_cluster,
    rename,
    set_excluded,
    set_not_identifiable,
    split,
    take_out,
)
from reid_desktop.project.identify_errors import IdentifyError
from reid_desktop.project.project import Project
from tests.project.project_builders import groups, status_of
from tests.store.store_builders import examined, fill, record_run

ACCEPTED, PROPOSED = AssignmentStatus.ACCEPTED, AssignmentStatus.PROPOSED
FIRST, SECOND, THIRD = (GroupRef(cluster_id=ClusterId(n)) for n in (1, 2, 3))


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    """Clusters of 3, 2 and 1 photographs, two of them proven; 7 is in none."""
    fill(project.store, 7)
    record_run(
        project.store,
        [0, 0, 0, 1, 1, 2, -1],
        probability=[0.9, 0.8, 0.7, 0.9, 0.8, 0.9, 0.5],
        proven=[True, True, False],
    )


def ids(*numbers: int) -> list[AnnotationId]:
    return [AnnotationId(number) for number in numbers]


def pair(a: int, b: int) -> Pair:
    return Pair.of(AnnotationId(a), AnnotationId(b))


def said(project: Project) -> list[tuple[Pair, Verdict, str | None]]:
    return [
        (decision.pair, decision.verdict, decision.given.reason)
        for decision in project.store.decisions.in_force()
    ]


def names(project: Project) -> dict[str, str]:
    return {one.name: one.alternate_ids for one in project.store.individuals.all()}


def individual(project: Project, name: str) -> IndividualId:
    found = project.store.individuals.named(name)
    assert found is not None
    return found


def test_accepting_a_cluster_makes_it_an_individual_of_its_label(project: Project) -> None:
    changes = accept(project, [ClusterId(1)])

    assert project.store.individuals.memberships() == dict.fromkeys(ids(1, 2, 3), 1)
    assert names(project) == {"ID-0001": ""}
    assert status_of(project)[AnnotationId(2)] is ACCEPTED
    assert changes.description == "accept ID-0001"
    assert changes.annotations == set(ids(1, 2, 3))
    assert "membership" in changes.tables


def test_several_clusters_are_accepted_as_one_act(project: Project) -> None:
    changes = accept(project, [ClusterId(1), ClusterId(3), ClusterId(1)])

    assert changes.description == "accept 2 groups"
    assert set(names(project)) == {"ID-0001", "ID-0003"}
    undo(project)
    assert names(project) == {}


def test_accepting_nothing_is_no_act(project: Project) -> None:
    assert accept(project, []) == Changes()
    assert undo_state(project).undo is None


def test_a_cluster_that_is_gone_is_not_accepted_and_neither_are_the_others(
    project: Project,
) -> None:
    with pytest.raises(IdentifyError, match="not there any more"):
        accept(project, [ClusterId(1), ClusterId(9)])

    assert names(project) == {}


def test_what_joined_an_individual_is_accepted_into_it(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")
    record_run(project.store, [0, 0, 0, 0, 1, 2, -1])

    accept(project, [ClusterId(1)])

    assert groups(project)["Ana"] == {1, 2, 3, 4}
    assert set(status_of(project).values()) >= {ACCEPTED}
    assert project.store.individuals.n_members(individual(project, "Ana")) == 4


def test_all_proven_clusters_are_accepted_at_once(project: Project) -> None:
    changes = accept_proven(project)

    assert changes.description == "accept 2 proven groups"
    assert set(names(project)) == {"ID-0001", "ID-0002"}
    assert accept_proven(project) == Changes()


def test_naming_a_cluster_accepts_it(project: Project) -> None:
    changes = name_cluster(project, ClusterId(1), " O'Brien ")

    assert groups(project)["O'Brien"] == {1, 2, 3}
    assert status_of(project)[AnnotationId(1)] is ACCEPTED
    assert changes.description == "name ID-0001 O'Brien"


def test_naming_a_cluster_that_is_an_individual_renames_it(project: Project) -> None:
    accept(project, [ClusterId(1)])

    name_cluster(project, ClusterId(1), "Ana")

    assert names(project) == {"Ana": ""}


def test_renaming_is_one_act(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")

    changes = rename(project, individual(project, "Ana"), "Bo")
    renamed = names(project)
    undone = undo(project)

    assert changes.description == "rename Ana to Bo"
    assert changes.annotations == set(ids(1, 2, 3))
    assert undone == changes
    assert renamed == {"Bo": ""}
    assert names(project) == {"Ana": ""}


def test_a_name_can_be_written_in_other_letters(project: Project) -> None:
    name_cluster(project, ClusterId(1), "ana")

    rename(project, individual(project, "ana"), "Ana")

    assert names(project) == {"Ana": ""}
    assert rename(project, individual(project, "Ana"), "Ana") == Changes()
    undo(project)
    assert names(project) == {"ana": ""}


def test_a_name_that_is_taken_is_refused_and_nothing_changes(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")
    name_cluster(project, ClusterId(2), "Bo")

    with pytest.raises(IdentifyError, match="called Ana already"):
        rename(project, individual(project, "Bo"), "ANA")
    with pytest.raises(IdentifyError, match="called Ana already"):
        name_cluster(project, ClusterId(3), "ana")

    assert names(project) == {"Ana": "", "Bo": ""}


def test_the_name_of_an_individual_without_photographs_is_free(project: Project) -> None:
    name_cluster(project, ClusterId(3), "Ana")
    set_not_identifiable(project, ids(6), value=True)
    name_cluster(project, ClusterId(1), "Bo")

    rename(project, individual(project, "Bo"), "Ana")
    name_cluster(project, ClusterId(2), "Bo")

    assert groups(project) == {"Ana": {1, 2, 3}, "Bo": {4, 5}}


def test_naming_a_cluster_like_an_individual_without_photographs_gives_it_those(
    project: Project,
) -> None:
    name_cluster(project, ClusterId(3), "Ana")
    ana = individual(project, "Ana")
    set_not_identifiable(project, ids(6), value=True)

    name_cluster(project, ClusterId(1), "ANA")

    assert individual(project, "Ana") == ana
    assert names(project) == {"ANA": ""}


def test_a_label_that_is_taken_gets_a_number(project: Project) -> None:
    accept(project, [ClusterId(1)])
    split(project, ids(1, 2))
    take_out(project, ids(1))
    project.store.connection.execute("UPDATE assignment SET cluster_id = 1 WHERE annotation_id = 1")
    project.store.connection.execute(
        "UPDATE assignment SET individual_id = NULL, cluster_id = 4 WHERE annotation_id = 2"
    )
    with project.store.transaction():
        project.store.individuals.rename(individual(project, "ID-0001"), "ID-0004")

    accept(project, [ClusterId(4)])

    assert groups(project)["ID-0004-2"] == {2}


def test_merging_joins_groups_by_one_answer_each_and_accepts_them(project: Project) -> None:
    changes = merge(project, [FIRST, SECOND, THIRD], into=SECOND)

    assert groups(project) == {"ID-0002": {1, 2, 3, 4, 5, 6}}
    assert said(project) == [
        (pair(4, 1), Verdict.SAME, "merge"),
        (pair(4, 6), Verdict.SAME, "merge"),
    ]
    [decision, _] = project.store.decisions.in_force()
    assert decision.given.purpose is Purpose.PERSON
    assert changes.description == "merge ID-0001 and ID-0003 into ID-0002"
    assert {row.cluster_id for row in group_rows(project)} == {ClusterId(2)}


def test_the_name_a_person_gave_is_kept_when_groups_are_merged(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")

    changes = merge(project, [FIRST], into=SECOND)

    assert groups(project)["Ana"] == {1, 2, 3, 4, 5}
    assert changes.description == "merge ID-0002 into Ana"


def test_of_two_names_the_one_merged_into_is_kept_and_the_other_remembered(
    project: Project,
) -> None:
    name_cluster(project, ClusterId(1), "Ana")
    name_cluster(project, ClusterId(2), "Bo")
    accept(project, [ClusterId(3)])

    merge(project, [FIRST, THIRD], into=GroupRef(individual_id=individual(project, "Bo")))
    merged = names(project)
    undo(project)

    assert merged == {"Bo": "Ana"}
    assert groups(project) == {"Ana": {1, 2, 3}, "Bo": {4, 5}, "ID-0003": {6}}


def test_groups_that_are_known_to_differ_are_not_merged(project: Project) -> None:
    answer(project, NewDecision(pair(2, 5), Verdict.DIFFERENT))
    before = groups(project)

    with pytest.raises(IdentifyError) as caught:
        merge(project, [FIRST, SECOND], into=FIRST)

    assert "2.jpg and 5.jpg are known to show different animals" in str(caught.value)
    assert caught.value.hint
    assert groups(project) == before
    assert len(said(project)) == 1


def test_groups_that_probably_differ_can_be_merged(project: Project) -> None:
    doubt = NewDecision(pair(2, 5), Verdict.DIFFERENT, sureness=Sureness.PROBABLY)
    answer(project, doubt)

    merge(project, [FIRST, SECOND], into=FIRST)

    assert groups(project)["ID-0001"] == {1, 2, 3, 4, 5}


def test_a_group_is_not_merged_with_itself(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")

    with pytest.raises(IdentifyError, match="only one group"):
        merge(project, [FIRST], into=GroupRef(individual_id=individual(project, "Ana")))


def test_a_group_is_a_cluster_or_an_individual() -> None:
    for both in ((None, None), (ClusterId(1), IndividualId(1))):
        with pytest.raises(ValueError, match="a cluster or an individual"):
            GroupRef(*both)


def test_taking_a_photograph_out_says_that_it_is_another_animal(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")

    changes = take_out(project, ids(2))

    assert groups(project)["Ana"] == {1, 3}
    assert status_of(project)[AnnotationId(2)] is AssignmentStatus.UNIDENTIFIED
    assert said(project) == [(pair(2, 1), Verdict.DIFFERENT, "take out")]
    assert changes.description == "take 2.jpg out of Ana"


def test_taking_photographs_out_contradicts_the_answers_that_brought_them_in(
    project: Project,
) -> None:
    answer(project, NewDecision(pair(2, 3), Verdict.SAME))

    take_out(project, ids(1, 2))

    assert said(project) == [
        (pair(1, 3), Verdict.DIFFERENT, "take out"),
        (pair(2, 3), Verdict.DIFFERENT, "take out"),
    ]


def test_photographs_are_taken_out_of_several_groups_at_once(project: Project) -> None:
    changes = take_out(project, ids(3, 4, 7))

    assert groups(project) == {"ID-0001": {1, 2}, "ID-0002": {5}, "ID-0003": {6}}
    assert changes.description == "take 2 photographs out of ID-0001 and ID-0002"
    assert status_of(project)[AnnotationId(5)] is PROPOSED  # alone, it is proven no more


def test_not_everything_is_taken_out(project: Project) -> None:
    with pytest.raises(IdentifyError, match="Nothing would be left in ID-0002"):
        take_out(project, ids(3, 4, 5))

    assert said(project) == []


def test_what_is_in_no_group_cannot_be_taken_out_or_split(project: Project) -> None:
    for verb in (take_out, split):
        with pytest.raises(IdentifyError, match="in no group"):
            verb(project, ids(7))


def test_splitting_makes_a_group_with_a_label_of_its_own(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")

    changes = split(project, ids(2, 3))

    assert groups(project) == {"Ana": {1}, "ID-0002": {4, 5}, "ID-0003": {6}, "ID-0004": {2, 3}}
    assert said(project) == [
        (pair(2, 1), Verdict.DIFFERENT, "split"),
        (pair(3, 1), Verdict.DIFFERENT, "split"),
        (pair(2, 3), Verdict.SAME, "split"),
    ]
    assert changes.description == "split 2 photographs from Ana"


def test_only_one_group_is_split_at_a_time(project: Project) -> None:
    with pytest.raises(IdentifyError, match="The photographs are in ID-0001 and ID-0002"):
        split(project, ids(1, 4))


def test_files_with_the_same_bytes_stay_together(project: Project) -> None:
    fill(project.store, [examined("copy.jpg", content="2.jpg")])
    record_run(project.store, [0, 0, 0, 1, 1, 2, -1, 0])

    split(project, ids(8))
    apart = groups(project)["ID-0004"]
    undo(project)
    take_out(project, ids(2))

    assert apart == {2, 8}
    assert groups(project)["ID-0001"] == {1, 3}


def test_what_nobody_can_identify_leaves_its_group(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")

    changes = set_not_identifiable(project, ids(1), value=True)
    marked = groups(project)["Ana"], status_of(project)[AnnotationId(1)]
    set_not_identifiable(project, ids(1), value=False)

    assert changes.description == "mark 1.jpg as not identifiable"
    assert marked == ({2, 3}, AssignmentStatus.NOT_IDENTIFIABLE)
    assert status_of(project)[AnnotationId(1)] is AssignmentStatus.UNIDENTIFIED
    assert undo_state(project).undo == "mark 1.jpg as identifiable"


def test_what_is_excluded_comes_back_as_it_was(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")

    set_excluded(project, ids(1, 2), value=True)
    without = groups(project)["Ana"]
    changes = set_excluded(project, ids(1, 2), value=False)

    assert without == {3}
    assert groups(project)["Ana"] == {1, 2, 3}
    assert changes.description == "include 2 photographs"


def test_marking_nothing_is_no_act(project: Project) -> None:
    assert set_excluded(project, [], value=True) == Changes()
    assert set_not_identifiable(project, [], value=True) == Changes()
    assert undo_state(project).undo is None


def test_what_is_said_of_an_unknown_photograph_is_refused(project: Project) -> None:
    with pytest.raises(IdentifyError, match="no photograph number 99"):
        set_excluded(project, ids(99), value=True)


def test_an_individual_without_photographs_is_taken_for_its_label(project: Project) -> None:
    accept(project, [ClusterId(3)])
    record_run(project.store, [0, 0, 0, 1, 1, 2, 2])
    set_not_identifiable(project, ids(6), value=True)

    accept(project, [ClusterId(3)])

    assert groups(project)["ID-0003"] == {7}
    assert names(project) == {"ID-0003": ""}


@pytest.mark.parametrize("part", [take_out, split])
def test_who_does_not_belong_is_the_stranger_of_every_answer(
    project: Project, part: Callable[[Project, Sequence[AnnotationId]], Changes]
) -> None:
    part(project, ids(1, 3))

    strangers = {
        decision.pair: decision.given.stranger
        for decision in project.store.decisions.in_force()
        if decision.verdict is Verdict.DIFFERENT
    }
    assert strangers == {pair(1, 2): 1, pair(2, 3): 3}
