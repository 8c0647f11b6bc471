import pytest

from reid_desktop.core.types import ClusterId, IndividualId
from reid_desktop.project.identify import accept, name_cluster
from reid_desktop.project.identify_errors import IdentifyError
from reid_desktop.project.naming import checked_name, is_label
from reid_desktop.project.project import Project
from reid_desktop.store.assignments import Group
from tests.store.store_builders import fill, record_run


@pytest.fixture
def group(project: Project) -> Group:
    """The second of three clusters; the first one is called Ana."""
    fill(project.store, 3)
    record_run(project.store, [0, 1, 2])
    name_cluster(project, ClusterId(1), "Ana")
    found = project.store.assignments.group_of_cluster(ClusterId(2))
    assert found is not None
    return found


@pytest.mark.parametrize(
    "name", ["O'Brien", "007", "NA", "None", "🐈", "قطة", '%_";--', "=cmd", "x" * 255, "ID-77"]
)
def test_almost_everything_is_a_name(project: Project, group: Group, name: str) -> None:
    assert checked_name(project, name, group) == name


def test_a_name_is_kept_in_one_spelling_on_one_line(project: Project, group: Group) -> None:
    assert checked_name(project, "  E\u0301mile\n the\tcat ", group) == "Émile the cat"


@pytest.mark.parametrize("name", ["", "  \n", "\u2003"])
def test_a_name_is_not_empty(project: Project, group: Group, name: str) -> None:
    with pytest.raises(IdentifyError, match="cannot be empty"):
        checked_name(project, name, group)


def test_a_name_has_an_end(project: Project, group: Group) -> None:
    with pytest.raises(IdentifyError, match="more than 255"):
        checked_name(project, "x" * 256, group)


@pytest.mark.parametrize("name", ["Ana", "ANA", "ana "])
def test_two_individuals_do_not_have_one_name(project: Project, group: Group, name: str) -> None:
    with pytest.raises(IdentifyError, match="There is an individual called") as caught:
        checked_name(project, name, group)

    assert "merge" in caught.value.hint


def test_a_label_is_the_name_of_its_own_group_only(project: Project, group: Group) -> None:
    assert checked_name(project, "id-0002", group) == "id-0002"
    with pytest.raises(IdentifyError, match="ID-0003 is the label of another group"):
        checked_name(project, "ID-0003", group)


def test_an_individual_may_keep_its_name_in_other_letters(project: Project, group: Group) -> None:
    accept(project, [ClusterId(2)])
    individual = Group(IndividualId(2), ClusterId(2), "ID-0002", group.annotation_ids)

    assert checked_name(project, "Id-0002", individual) == "Id-0002"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("ID-0001", True), ("id-12345", True), ("ID-0001-2", True), ("ID-1", False), ("Ana", False)],
)
def test_labels_are_told_from_names(name: str, *, expected: bool) -> None:
    assert is_label(name) is expected
