import pytest

from reid_desktop.core.types import AnnotationId, ClusterId, IndividualId, Pair, Verdict
from reid_desktop.project.grouping import (
    GroupRef,
    group_of,
    listed,
    part_or_all_of,
    path_of,
    refuse_apart,
)
from reid_desktop.project.identify_errors import ApartError, IdentifyError
from reid_desktop.project.project import Project
from tests.store.store_builders import decide, fill, record_run

_1, _2, _3 = (AnnotationId(n) for n in (1, 2, 3))


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    fill(project.store, 3)
    record_run(project.store, [0, 0, 1])


def test_a_group_is_a_cluster_or_an_individual() -> None:
    with pytest.raises(ValueError, match="a cluster or an individual"):
        GroupRef(cluster_id=ClusterId(1), individual_id=IndividualId(1))


def test_what_is_marked_and_what_stays_are_told_apart(project: Project) -> None:
    decide(project.store, 1, 2)
    group = group_of(project, GroupRef(cluster_id=ClusterId(1)))

    part = part_or_all_of(project, group, [_2, _3])

    assert (part.marked, part.stay) == ((_2,), (_1,))
    assert part.joined == {Pair(_1, _2)}


def test_all_of_a_group_leaves_nothing(project: Project) -> None:
    group = group_of(project, GroupRef(cluster_id=ClusterId(1)))

    assert part_or_all_of(project, group, [_1, _2]).stay == ()


def test_groups_that_are_known_to_differ_are_refused_with_the_pair(project: Project) -> None:
    decide(project.store, 2, 3, Verdict.DIFFERENT)

    with pytest.raises(ApartError, match=r"2\.jpg and 3\.jpg") as refused:
        refuse_apart(project, [[_1, _2], [_3]])

    assert refused.value.pair == Pair(_2, _3)


def test_groups_of_which_nothing_is_known_are_not_refused(project: Project) -> None:
    refuse_apart(project, [[_1, _2], [_3]])


def test_a_photograph_that_is_not_there_has_no_path(project: Project) -> None:
    with pytest.raises(IdentifyError, match="no photograph number 9"):
        path_of(project, AnnotationId(9))


def test_one_name_is_listed_as_it_is() -> None:
    assert listed(["Ana"]) == "Ana"
