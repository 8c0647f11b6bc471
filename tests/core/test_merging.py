from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.merging import (
    Opposed,
    SortedAnswers,
    in_force_after,
    opposed,
    sort_answers,
)
from reid_desktop.core.records import Decision, NewDecision
from reid_desktop.core.types import AnnotationId, DecisionId, Pair, Purpose, Verdict

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE


def said(
    uuid: str,
    verdict: Verdict = SAME,
    *,
    by: str = "Ana",
    pair: int = 1,
    at: int = 0,
    purpose: Purpose = Purpose.QUERY,
) -> Decision:
    new = NewDecision(Pair(AnnotationId(pair), AnnotationId(pair + 100)), verdict, purpose=purpose)
    return Decision(DecisionId(1), new, by, NOON + timedelta(minutes=at), uuid)


def in_force(history: Sequence[Decision]) -> list[Decision]:
    """Work out what counts as the project file does: the newest row, and every repeat."""
    newest = {
        (one.pair, one.reviewer.casefold()): one
        for one in history
        if one.given.purpose is not Purpose.REPEAT
    }
    return [one for one in history if one.given.purpose is Purpose.REPEAT or one in newest.values()]


def sorted_into(
    ours: Sequence[Decision], theirs: Sequence[Decision], *taken_back: str
) -> SortedAnswers:
    return sort_answers(
        in_force(theirs),
        in_force(ours),
        their_uuids={one.uuid for one in theirs},
        our_uuids={one.uuid for one in ours},
        taken_back=set(taken_back),
    )


def merged(ours: Sequence[Decision], theirs: Sequence[Decision]) -> list[Decision]:
    return [*ours, *sorted_into(ours, theirs).new]


def test_answers_of_another_reviewer_come_in_beside_those_of_here() -> None:
    ours, theirs = [said("a")], [said("b", DIFFERENT, by="Ben")]

    found = sorted_into(ours, theirs)

    assert found == SortedAnswers((theirs[0],), 0, 0, 0)


def test_an_answer_that_is_here_does_not_come_in_again() -> None:
    ours, theirs = [said("a")], [said("a"), said("b", by="Ben")]

    found = sorted_into(ours, theirs)

    assert found == SortedAnswers((theirs[1],), 1, 0, 0)


def test_an_answer_that_was_taken_back_here_stays_taken_back() -> None:
    found = sorted_into([], [said("a")], "a")

    assert found == SortedAnswers((), 0, 0, 1)


def test_an_older_answer_of_the_same_reviewer_stays_outside() -> None:
    ours, theirs = [said("a", at=5)], [said("b", DIFFERENT, by="ANA", at=4)]

    found = sorted_into(ours, theirs)

    assert found == SortedAnswers((), 0, 1, 0)


def test_a_newer_answer_of_the_same_reviewer_takes_the_place_of_the_one_here() -> None:
    ours, theirs = [said("a", at=4)], [said("b", DIFFERENT, at=5)]

    found = sorted_into(ours, theirs)

    assert found.new == (theirs[0],)
    assert in_force_after(ours, found.new) == [theirs[0]]


def test_who_has_both_answers_knows_which_is_newer_whatever_the_clock_says() -> None:
    ours, theirs = [said("a", at=5)], [said("a", at=5), said("b", DIFFERENT, at=1)]

    found = sorted_into(ours, theirs)

    assert found.new == (theirs[1],)
    assert sorted_into(theirs, ours) == SortedAnswers((), 1, 0, 0)


def test_a_repeat_comes_in_beside_a_newer_answer() -> None:
    ours, theirs = [said("a", at=5)], [said("b", at=1, purpose=Purpose.REPEAT)]

    found = sorted_into(ours, theirs)

    assert found.new == (theirs[0],)
    assert in_force_after(ours, found.new) == [ours[0], theirs[0]]


def test_two_who_differ_about_a_pair_are_told_by_name() -> None:
    ours = [said("a"), said("b", by="Cho"), said("c", pair=2)]
    new = [said("d", DIFFERENT, by="Ben"), said("e", UNSURE, by="Ben", pair=2)]

    found = opposed(in_force_after(ours, new), new)

    pair = Pair(AnnotationId(1), AnnotationId(101))
    assert found == [Opposed(pair, "Ana", "Ben"), Opposed(pair, "Cho", "Ben")]


def test_who_differed_before_is_not_told_again() -> None:
    ours = [said("a"), said("b", DIFFERENT, by="Ben")]
    new = [said("c", pair=2)]

    assert opposed(in_force_after(ours, new), new) == []


answers = st.tuples(
    st.sampled_from([SAME, DIFFERENT, UNSURE]),
    st.sampled_from(["Ana", "ana", "Ben"]),
    st.integers(1, 2),
    st.integers(0, 9),  # clocks may run backwards, and be the same
    st.sampled_from([Purpose.QUERY, Purpose.REPEAT]),
)


@st.composite
def copies(draw: st.DrawFn) -> tuple[list[Decision], list[Decision]]:
    """Two projects that were one, and went on apart."""
    drawn = draw(st.lists(st.tuples(st.sampled_from(["both", "ours", "theirs"]), answers)))
    made = [
        (where, said(f"{n}", verdict, by=by, pair=pair, at=at, purpose=purpose))
        for n, (where, (verdict, by, pair, at, purpose)) in enumerate(drawn)
    ]
    before = [one for where, one in made if where == "both"]
    ours = [one for where, one in made if where == "ours"]
    theirs = [one for where, one in made if where == "theirs"]
    return before + ours, before + theirs


@given(copies())
def test_merging_twice_changes_nothing(two: tuple[list[Decision], list[Decision]]) -> None:
    ours, theirs = two

    once = merged(ours, theirs)

    assert merged(once, theirs) == once
    assert sorted_into(once, theirs).n_overtaken == sorted_into(ours, theirs).n_overtaken


@given(copies())
def test_whoever_merges_the_same_answers_count(
    two: tuple[list[Decision], list[Decision]],
) -> None:
    ours, theirs = two

    here, there = merged(ours, theirs), merged(theirs, ours)

    assert {one.uuid for one in in_force(here)} == {one.uuid for one in in_force(there)}


@given(copies())
def test_what_counts_afterwards_is_told_before(
    two: tuple[list[Decision], list[Decision]],
) -> None:
    ours, theirs = two

    new = sorted_into(ours, theirs).new

    assert in_force_after(in_force(ours), new) == in_force([*ours, *new])
