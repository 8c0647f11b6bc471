from reid_desktop.core.types import AssignmentStatus
from reid_desktop.ui.chosen_groups import best_known, has_name, names_of
from tests.ui.group_rows import group_row

_ACCEPTED = AssignmentStatus.ACCEPTED
_MONA = group_row(1, (1,), label="Mona", status=_ACCEPTED)
_LABELLED = group_row(2, (2, 3), status=_ACCEPTED)
_PROPOSED = group_row(3, (4, 5, 6))


def test_a_label_is_no_name_that_was_given() -> None:
    assert [has_name(row) for row in (_MONA, _LABELLED, _PROPOSED)] == [True, False, False]


def test_a_given_name_is_best_known_then_what_was_accepted_then_the_largest() -> None:
    assert best_known([_PROPOSED, _LABELLED, _MONA]) == _MONA
    assert best_known([_PROPOSED, _LABELLED]) == _LABELLED
    assert best_known([group_row(4, (7,)), _PROPOSED]) == _PROPOSED


def test_few_groups_are_named_and_many_are_counted() -> None:
    assert names_of([_MONA, _LABELLED, _PROPOSED]) == "Mona, ID-0002, ID-0003"
    assert names_of([_MONA, _LABELLED, _PROPOSED, group_row(4, (7,))]) == "4"
