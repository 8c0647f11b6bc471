from dataclasses import replace

from reid_desktop.core.records import Individual
from reid_desktop.core.types import AssignmentStatus, IndividualId
from reid_desktop.ui.group_facts import attention_in_words, encounters, facts_of
from tests.ui.group_rows import group_row

_ANA = group_row(1, (1, 2, 3), label="Ana", status=AssignmentStatus.ACCEPTED, stations=("Mill",))


def test_all_that_is_known_is_told_in_one_line() -> None:
    known = Individual(IndividualId(1), "Ana", "A1|Anna", "female", "adult", "Shy.", ("torn ear",))

    said = facts_of(replace(_ANA, n_encounters=2, known=known))

    assert said == (
        "3 photographs  ·  2 encounters  ·  2024-05-01  ·  Mill"
        "  ·  female  ·  adult  ·  torn ear  ·  also A1, Anna"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert facts_of(group_row(1, (1,), day=None)) == "1 photograph"


def test_encounters_are_counted() -> None:
    assert [encounters(n) for n in (0, 1, 2)] == ["", "1 encounter", "2 encounters"]


def test_a_group_wants_to_be_looked_at_when_it_is_disputed_or_something_is_new() -> None:
    new = replace(_ANA, n_accepted=1)

    assert attention_in_words(new, disputed=True) == "disputed"
    assert attention_in_words(new, disputed=False) == "2 new"
    assert attention_in_words(_ANA, disputed=False) == ""


def test_photographs_that_perhaps_show_it_are_counted() -> None:
    assert facts_of(replace(_ANA, n_perhaps=2)).startswith("3 photographs  ·  2 perhaps  ·  ")
