"""What is answered to a screen becomes decisions about its pairs, and a screen can be remade."""

import pytest

from reid_desktop.core.engine import Question, Screen
from reid_desktop.core.screens import said_of_five, said_of_sheet
from reid_desktop.core.types import AnnotationId, AskedAs, Pair, Purpose, Sureness, Verdict
from reid_desktop.project.screens import ScreenQuestion, ShownPair, screen_again, seen_of

FIVE, STRANGER = AskedAs.FIVE, AskedAs.STRANGER


def pair(a: int, b: int) -> Pair:
    return Pair.of(AnnotationId(a), AnnotationId(b))


def screen(asked_as: AskedAs, subject: int, *others: int) -> ScreenQuestion:
    pairs = tuple(ShownPair(pair(subject, other)) for other in others)
    return ScreenQuestion(asked_as, AnnotationId(subject), pairs)


def of_rows(asked_as: AskedAs, row: int, *others: int) -> Screen:
    questions = tuple(
        Question(min(row, o), max(row, o), 0.5, 0.1, None, Purpose.QUERY, None, "screens")
        for o in others
    )
    return Screen(asked_as, row, questions)


def test_decisions_tell_how_they_were_asked_and_the_time_once() -> None:
    found = screen(FIVE, 7, 9, 2).answered(said_of_five(2, 0), elapsed_ms=2500)

    assert [(d.pair, d.verdict, d.asked_as, d.elapsed_ms) for d in found] == [
        (pair(7, 9), Verdict.DIFFERENT, FIVE, 2500),
        (pair(2, 7), Verdict.DIFFERENT, FIVE, None),
    ]


def test_strangers_are_named_also_when_the_first_is_one() -> None:
    found = screen(STRANGER, 7, 9, 2).answered(said_of_sheet(3, (0,)))

    assert [(d.pair, d.sureness, d.stranger) for d in found] == [
        (pair(2, 9), Sureness.PROBABLY, None),
        (pair(7, 9), Sureness.PROBABLY, 7),
    ]


def test_a_screen_is_made_again_from_its_pairs() -> None:
    again = screen_again(FIVE, [pair(7, 9), pair(2, 7)])

    assert again is not None
    assert again.subject == 7
    assert set(again.annotation_ids) == {7, 9, 2}


@pytest.mark.parametrize("pairs", [[], [pair(1, 2)], [pair(1, 2), pair(3, 4)]])
def test_pairs_that_do_not_tell_who_was_asked_about_give_no_screen(pairs: list[Pair]) -> None:
    assert screen_again(FIVE, pairs) is None


def test_who_cannot_be_seen_is_left_out() -> None:
    shown = of_rows(STRANGER, 0, 1, 2, 3)

    kept = seen_of(shown, [True, False, True, True])

    assert kept is not None
    assert kept.rows == (0, 2, 3)
    assert seen_of(shown, [True] * 4) is shown


@pytest.mark.parametrize(
    ("asked_as", "available"),
    [
        (FIVE, [False, True, True, True]),
        (FIVE, [True, False, False, False]),
        (STRANGER, [True, False, False, True]),
    ],
)
def test_too_little_to_see_is_no_screen(asked_as: AskedAs, available: list[bool]) -> None:
    assert seen_of(of_rows(asked_as, 0, 1, 2, 3), available) is None
