import pytest

from reid_desktop.core.records import Individual
from reid_desktop.core.types import ClusterId, IndividualId
from reid_desktop.project.answers import redo, undo, undo_state
from reid_desktop.project.details import Details, as_tags, note
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.identify import merge, name_cluster
from reid_desktop.project.identify_errors import IdentifyError
from reid_desktop.project.project import Project
from tests.store.store_builders import fill, record_run


@pytest.fixture
def ana(project: Project) -> IndividualId:
    fill(project.store, 3)
    record_run(project.store, [0, 0, 1])
    name_cluster(project, ClusterId(1), "Ana")
    found = project.store.individuals.named("Ana")
    assert found is not None
    return found


def known(project: Project, individual_id: IndividualId) -> Individual:
    individual = project.store.individuals.get(individual_id)
    assert individual is not None
    return individual


def test_everything_can_be_noted_and_is_shown_with_the_group(
    project: Project, ana: IndividualId
) -> None:
    note(project, ana, Details("female", "adult", "Torn ear.\nShy.", ("Collared", "mill")))

    row = group_rows(project)[0].known
    assert row is not None
    assert (row.sex, row.life_stage) == ("female", "adult")
    assert (row.notes, row.tags) == ("Torn ear.\nShy.", ("Collared", "mill"))


def test_what_is_not_told_stays_and_what_is_empty_is_taken_back(
    project: Project, ana: IndividualId
) -> None:
    note(project, ana, Details("female", "adult", "Shy.", ("a", "b")))

    note(project, ana, Details(sex="", tags=("b",)))

    one = known(project, ana)
    assert (one.sex, one.life_stage, one.notes, one.tags) == (None, "adult", "Shy.", ("b",))


@pytest.mark.parametrize(
    ("details", "said"),
    [
        (Details(sex="male"), "note the sex of Ana"),
        (Details(life_stage="juvenile"), "note the life stage of Ana"),
        (Details(notes="O'Brien's 007 🐈 قطة"), "note the notes of Ana"),
        (Details(tags=("torn ear",)), "note the tags of Ana"),
        (Details(sex="male", tags=("x",)), "note the sex and the tags of Ana"),
    ],
)
def test_each_note_is_one_act_to_undo_and_redo(
    project: Project, ana: IndividualId, details: Details, said: str
) -> None:
    note(project, ana, Details("female", "adult", "Old.", ("old",)))
    before = known(project, ana)
    changes = note(project, ana, details)
    after = known(project, ana)

    assert changes.description == undo_state(project).undo == said
    undo(project)
    assert known(project, ana) == before
    redo(project)

    assert known(project, ana) == after != before


def test_noting_what_is_known_is_no_act(project: Project, ana: IndividualId) -> None:
    note(project, ana, Details(notes="Shy.", tags=("Mill",)))

    changes = note(project, ana, Details(notes=" Shy. ", tags=("mill", "MILL")))

    assert not changes.tables


def test_a_tag_is_one_for_all_who_have_it(project: Project, ana: IndividualId) -> None:
    name_cluster(project, ClusterId(2), "Bo")
    bo = project.store.individuals.named("Bo")
    assert bo is not None
    note(project, ana, Details(tags=("Mill",)))
    note(project, bo, Details(tags=("mill", "pond")))

    note(project, ana, Details(tags=()))

    assert known(project, bo).tags == ("Mill", "pond")
    assert known(project, ana).tags == ()


def test_merging_keeps_what_is_known_of_both(project: Project, ana: IndividualId) -> None:
    name_cluster(project, ClusterId(2), "Bo")
    bo = project.store.individuals.named("Bo")
    assert bo is not None
    note(project, bo, Details("male", notes="Limps.", tags=("pond",)))
    note(project, ana, Details(notes="Shy.", tags=("mill",)))
    one, other = group_rows(project)

    merge(project, [other.ref], into=one.ref)

    both = known(project, ana)
    assert (both.sex, both.notes, both.tags) == ("male", "Shy.\nLimps.", ("mill", "pond"))


def test_an_individual_that_is_gone_is_told(project: Project) -> None:
    with pytest.raises(IdentifyError, match="not there any more"):
        note(project, IndividualId(9), Details(sex="male"))


def test_a_sex_or_life_stage_that_does_not_exist_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="no such"):
        Details(sex="yes")


def test_tags_are_tidied() -> None:
    assert as_tags(["b|c", "  ", "é", "E\u0301", "x" * 99]) == ("b c", "x" * 64, "é")
