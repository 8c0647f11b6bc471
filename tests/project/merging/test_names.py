"""Names come along only where nothing here goes against them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reid_desktop.core.types import AnnotationId, IndividualId
from reid_desktop.project.answers import undo
from reid_desktop.project.details import Details, note
from reid_desktop.project.grouping import GroupRef, group_of
from reid_desktop.project.identify import accept, name_cluster, rename, set_not_identifiable
from reid_desktop.project.merging.names import Clash, NameClash, NamesReport
from reid_desktop.project.merging.report import MergeReport
from reid_desktop.project.project import Project
from tests.project.merging.merging_builders import (
    DIFFERENT,
    copied,
    made,
    merged,
    say,
)
from tests.project.project_builders import groups, status_of
from tests.store.store_builders import fill, record_run

GROUPS = [0, 0, 1, 1, 2]


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    fill(project.store, 5)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Project]:
    """Theirs: the animals 1 and 2, 3 and 4, and 5."""
    project = made(tmp_path / "theirs")
    record_run(project.store, GROUPS)
    yield project
    project.close()


def named(project: Project, annotation_id: int, name: str) -> IndividualId:
    """Name the group of a photograph."""
    row = project.store.reading.photograph(AnnotationId(annotation_id))
    assert row is not None
    name_cluster(project, row["cluster_id"], name)
    found = project.store.individuals.named(name)
    assert found is not None
    return found


def names_of(report: MergeReport) -> NamesReport:
    assert report.names is not None
    return report.names


def members(project: Project) -> dict[str, set[int]]:
    names = {one.individual_id: one.name for one in project.store.individuals.all()}
    found: dict[str, set[int]] = {name: set() for name in names.values()}
    for member, owner in project.store.individuals.memberships().items():
        found[names[owner]].add(member)
    return found


def test_names_stay_outside_unless_they_are_wished(project: Project, other: Project) -> None:
    named(other, 1, "Bo")

    report, _ = merged(project, other)

    assert report.names is None
    assert report.brings_nothing
    assert members(project) == {}


def test_a_name_comes_with_its_photographs_and_all_that_is_known(
    project: Project, other: Project
) -> None:
    bo = named(other, 1, "Bo")
    note(other, bo, Details(sex="male", life_stage="adult", notes="Limps.", tags=("collared",)))

    report, changes = merged(project, other, names=True)

    [known] = project.store.individuals.all()
    assert names_of(report) == NamesReport(n_new=1, n_accepted=2)
    assert (known.name, known.sex, known.life_stage) == ("Bo", "male", "adult")
    assert (known.notes, known.tags) == ("Limps.", ("collared",))
    assert members(project) == {"Bo": {1, 2}}
    assert project.store.individuals.uuids().keys() == other.store.individuals.uuids().keys()
    assert status_of(project)[AnnotationId(1)] == "accepted"
    assert "membership" in changes.tables
    assert project.store.find_faults() == []


def test_names_are_brought_once_and_undone_together(project: Project, other: Project) -> None:
    named(other, 1, "Bo")
    merged(project, other, names=True)

    again, _ = merged(project, other, names=True)
    undo(project)

    assert again.brings_nothing
    assert members(project) == {}
    assert project.store.find_faults() == []


def test_the_same_name_is_the_same_animal(project: Project, other: Project) -> None:
    record_run(project.store, [0, 1, 2, 3, 4])
    named(project, 1, "BO")
    named(other, 1, "Bo")

    report, _ = merged(project, other, names=True)

    assert names_of(report) == NamesReport(n_accepted=1)
    assert members(project) == {"BO": {1, 2}}


def test_photographs_that_are_somebody_else_here_are_told_and_left(
    project: Project, other: Project
) -> None:
    record_run(project.store, [0, 1, 2, 3, 4])
    named(project, 1, "Cleo")
    named(other, 1, "Bo")

    report, _ = merged(project, other, names=True)

    assert names_of(report).clashes == (NameClash("Bo", "Cleo", Clash.OTHER_NAME, 1),)
    assert members(project) == {"Cleo": {1}, "Bo": {2}}


def test_photographs_that_are_known_apart_do_not_become_one(
    project: Project, other: Project
) -> None:
    say(project, 1, 2, DIFFERENT)
    named(other, 1, "Bo")

    report, _ = merged(project, other, names=True)

    assert names_of(report).clashes == (NameClash("Bo", "", Clash.APART, 2),)
    assert members(project) == {}


def test_an_animal_that_is_called_otherwise_here_keeps_its_name(
    project: Project, tmp_path: Path
) -> None:
    record_run(project.store, [0, 1, 2, 3, 4])
    bo = named(project, 1, "Bo")
    with copied(project, tmp_path / "copy") as other:
        rename(project, bo, "Boris")
        other.store.individuals.memberships()

        report, _ = merged(project, other, names=True)

    assert names_of(report).clashes == (NameClash("Bo", "Boris", Clash.RENAMED, 0),)
    assert members(project) == {"Boris": {1}}


def test_what_is_known_here_is_not_overwritten(project: Project, other: Project) -> None:
    record_run(project.store, GROUPS)
    here = named(project, 1, "Bo")
    note(project, here, Details(sex="female", notes="Mine."))
    note(other, named(other, 1, "Bo"), Details(sex="male", notes="Yours.", tags=("old",)))

    report, _ = merged(project, other, names=True)

    known = project.store.individuals.get(here)
    assert names_of(report).n_described == 1
    assert known is not None
    assert (known.sex, known.notes, known.tags) == ("female", "Mine.", ("old",))


def test_groups_that_were_only_accepted_have_no_name_to_bring(
    project: Project, other: Project
) -> None:
    row = other.store.reading.photograph(AnnotationId(1))
    assert row is not None
    accept(other, [row["cluster_id"]])

    report, _ = merged(project, other, names=True)

    assert names_of(report) == NamesReport(n_unnamed=1)
    assert members(project) == {}


def test_a_photograph_nobody_can_identify_here_gets_no_name(
    project: Project, other: Project
) -> None:
    set_not_identifiable(project, [AnnotationId(1)], value=True)
    named(other, 1, "Bo")

    merged(project, other, names=True)

    assert members(project) == {"Bo": {2}}


def test_the_groups_of_here_take_the_name(project: Project, other: Project) -> None:
    record_run(project.store, [0, 0, 0, 1, 1])
    named(other, 1, "Bo")

    merged(project, other, names=True)

    bo = project.store.individuals.named("Bo")
    assert bo is not None
    assert set(group_of(project, GroupRef(individual_id=bo)).annotation_ids) == {1, 2, 3}
    assert groups(project)["Bo"] == {1, 2, 3}


def test_names_that_differ_by_case_only_do_not_both_come_in(
    project: Project, other: Project
) -> None:
    named(other, 1, "Émile")
    named(other, 3, "Lou")
    with other.store.transaction():
        other.store.connection.execute("UPDATE individual SET name = 'émile' WHERE name = 'Lou'")

    report, _ = merged(project, other, names=True)

    assert names_of(report).clashes == (NameClash("émile", "émile", Clash.OTHER_NAME, 2),)
    assert members(project) == {"Émile": {1, 2}}
