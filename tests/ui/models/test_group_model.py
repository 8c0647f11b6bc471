from dataclasses import replace

from pytestqt.modeltest import ModelTester

from reid_desktop.core.records import Individual
from reid_desktop.core.types import AnnotationId, AssignmentStatus, IndividualId
from reid_desktop.ui.models.group_model import GroupModel, GroupRole, GroupSort, natural_key
from tests.ui.fake_context import photograph_row
from tests.ui.group_rows import group_row

_ROWS = [
    group_row(1, (1,), label="O'Brien", status=AssignmentStatus.ACCEPTED, day=9),
    group_row(2, (2, 3, 4), status=AssignmentStatus.PROVEN, day=3, stations=("Mill",)),
    group_row(10, (5, 6), day=None),
    group_row(9, (7, 8), day=5),
]


def filled() -> GroupModel:
    model = GroupModel()
    model.set_rows(_ROWS, {AnnotationId(n): photograph_row(n) for n in range(1, 8)})
    return model


def labels(model: GroupModel) -> list[str]:
    return [model.index(i).data() for i in range(model.rowCount())]


def test_group_model_obeys_the_rules_of_qt_models(qtmodeltester: ModelTester) -> None:
    model = filled()

    qtmodeltester.check(model)


def test_the_largest_come_first_and_singles_last() -> None:
    assert labels(filled()) == ["ID-0002", "ID-0009", "ID-0010", "O'Brien"]


def test_they_can_be_sorted_by_name_status_and_when_last_seen() -> None:
    model = filled()

    model.set_sort(GroupSort.NAME)
    assert labels(model) == ["ID-0002", "ID-0009", "ID-0010", "O'Brien"]
    model.set_sort(GroupSort.STATUS)
    assert labels(model) == ["ID-0002", "ID-0009", "ID-0010", "O'Brien"]
    model.set_sort(GroupSort.LAST_SEEN)
    assert labels(model) == ["O'Brien", "ID-0009", "ID-0002", "ID-0010"]


def test_the_first_seen_come_first_and_those_never_seen_last() -> None:
    model = filled()

    model.set_sort(GroupSort.FIRST_SEEN)

    assert labels(model) == ["ID-0002", "ID-0009", "O'Brien", "ID-0010"]


def test_what_needs_attention_is_disputed_then_new_then_doubtful() -> None:
    model = GroupModel()
    rows = [
        group_row(1, (1,), label="sure"),
        replace(group_row(2, (2,), label="doubtful"), least_probability=0.4),
        replace(group_row(3, (3, 4), label="new", status=AssignmentStatus.ACCEPTED), n_accepted=1),
        group_row(4, (5,), label="disputed", status=AssignmentStatus.ACCEPTED),
    ]
    model.set_rows(rows, {}, disputed={AnnotationId(5)})

    model.set_sort(GroupSort.ATTENTION)

    assert labels(model) == ["disputed", "new", "doubtful", "sure"]
    assert [model.index(i).data(GroupRole.DISPUTED) for i in (0, 1)] == [True, False]


def test_names_are_sorted_as_people_do() -> None:
    names = ["ID-10", "007", "ana", "Bo", "ID-9", "", "٣", "🐈"]

    assert sorted(names, key=natural_key)[:6] == ["", "007", "ana", "Bo", "ID-9", "ID-10"]


def test_searching_looks_into_names_and_stations() -> None:
    model = filled()

    model.set_words("o'bri")
    assert labels(model) == ["O'Brien"]
    model.set_words("mill id-")
    assert labels(model) == ["ID-0002"]


def test_searching_looks_into_what_was_noted() -> None:
    model = GroupModel()
    known = Individual(IndividualId(1), "Ana", "A-17", "female", None, "Limps.", ("torn ear",))
    ana = group_row(1, (1,), label="Ana", status=AssignmentStatus.ACCEPTED)
    model.set_rows([replace(ana, known=known), group_row(2, (2,), label="Bo")], {})

    model.set_words("LIMPS ear a-17")

    assert labels(model) == ["Ana"]


def test_singles_can_be_hidden_and_a_status_chosen() -> None:
    model = filled()

    model.set_hide_singles(hide=True)
    assert labels(model) == ["ID-0002", "ID-0009", "ID-0010"]
    model.set_status(AssignmentStatus.PROPOSED)
    assert labels(model) == ["ID-0009", "ID-0010"]


def test_it_counts_what_is_shown_or_not() -> None:
    model = filled()
    model.set_words("nobody")

    assert (model.rowCount(), model.n_all, model.n_singles) == (0, 4, 1)
    assert model.count(AssignmentStatus.PROVEN) == 1


def test_a_group_is_found_by_the_first_of_its_photographs_that_is_in_one() -> None:
    model = filled()

    assert model.row_of([AnnotationId(99), AnnotationId(8)]) == 1
    assert model.row_of([AnnotationId(99)]) is None


def test_a_group_is_found_again_though_photographs_left_it() -> None:
    model = filled()
    ana = group_row(7, (20, 21), label="Ana", status=AssignmentStatus.ACCEPTED)
    parted = [replace(ana, members=(AnnotationId(21),)), group_row(8, (20,)), group_row(9, (7, 8))]

    model.set_rows(parted, {})

    found = [model.place_like(row) for row in (ana, _ROWS[3], group_row(5, (20,)))]
    assert [labels(model)[place] for place in found if place is not None] == [
        "Ana",
        "ID-0009",
        "ID-0008",
    ]


def test_a_row_tells_its_covers_if_the_photograph_is_known() -> None:
    model = filled()

    assert model.index(0).data(GroupRole.COVERS) == (photograph_row(2),)
    model.set_rows(_ROWS, {})
    assert model.index(0).data(GroupRole.COVERS) == ()
