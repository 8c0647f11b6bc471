from collections.abc import Sequence

import pytest

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, OperationId, Pair, Purpose, Sureness, Verdict
from reid_desktop.ui.review_queue import Given, Question, ReviewQueue
from tests.ui.review_questions import pair_of, question, questions

_APART = [(1, 2), (3, 4), (5, 6), (7, 8), (9, 10), (11, 12), (13, 14), (15, 16)]


def filled(*pairs: tuple[int, int]) -> ReviewQueue:
    queue = ReviewQueue()
    deliver(queue, questions(pairs or _APART))
    return queue


def deliver(queue: ReviewQueue, found: Sequence[Question]) -> None:
    request = queue.request()
    assert request is not None
    queue.received(request, found)


def shown(queue: ReviewQueue) -> Pair | None:
    return None if queue.current is None else queue.current.pair


def give(queue: ReviewQueue, verdict: Verdict, operation: int) -> Pair:
    """See the pair, answer it, and have that saved."""
    pair = shown(queue)
    assert pair is not None
    queue.painted(pair)
    decision = queue.answer(verdict)
    assert decision is not None
    queue.saved(OperationId(operation))
    return pair


def test_an_answer_before_both_photographs_are_painted_is_ignored() -> None:
    queue = filled()

    assert queue.answer(Verdict.SAME) is None
    queue.painted(pair_of(3, 4))
    assert queue.answer(Verdict.SAME) is None


def test_an_answer_is_for_the_pair_on_screen_and_tells_how_it_was_asked() -> None:
    queue = filled()
    queue.painted(pair_of(1, 2))

    decision = queue.answer(Verdict.DIFFERENT, sureness=Sureness.PROBABLY, elapsed_ms=900)

    assert decision == question(1, 2).answered(
        Verdict.DIFFERENT, sureness=Sureness.PROBABLY, elapsed_ms=900
    )


def test_while_an_answer_is_saved_there_is_no_other_and_the_pair_stays() -> None:
    queue = filled()
    queue.painted(pair_of(1, 2))
    queue.answer(Verdict.SAME)

    assert queue.answer(Verdict.DIFFERENT) is None
    assert not queue.skip()
    assert shown(queue) == pair_of(1, 2)


def test_a_failed_save_keeps_the_pair_and_it_can_be_answered_again() -> None:
    queue = filled()
    queue.painted(pair_of(1, 2))
    queue.answer(Verdict.SAME)

    queue.save_failed()

    assert shown(queue) == pair_of(1, 2)
    assert queue.can_answer
    assert queue.n_given == 0


def test_a_saved_answer_drops_the_questions_that_follow_from_it() -> None:
    queue = filled((1, 2), (2, 3), (1, 3), (3, 9), (1, 9))

    give(queue, Verdict.SAME, 1)
    give(queue, Verdict.SAME, 2)
    give(queue, Verdict.DIFFERENT, 3)

    assert shown(queue) is None


def test_an_answer_that_is_only_probable_drops_nothing() -> None:
    queue = filled((1, 2), (2, 3), (1, 3))
    queue.painted(pair_of(1, 2))
    queue.answer(Verdict.SAME, sureness=Sureness.PROBABLY)
    queue.saved(OperationId(1))

    give(queue, Verdict.SAME, 2)

    assert shown(queue) == pair_of(1, 3)


@pytest.mark.parametrize("purpose", [Purpose.PROOF, Purpose.AUDIT, Purpose.REPEAT])
def test_a_check_is_asked_although_its_answer_follows(purpose: Purpose) -> None:
    queue = ReviewQueue()
    deliver(queue, [*questions([(1, 2), (2, 3)]), question(1, 3, purpose=purpose)])

    give(queue, Verdict.SAME, 1)
    give(queue, Verdict.SAME, 2)

    assert shown(queue) == pair_of(1, 3)


def test_what_the_engine_asks_knowing_the_answer_is_asked() -> None:
    queue = filled((1, 2), (2, 3))
    give(queue, Verdict.SAME, 1)
    give(queue, Verdict.SAME, 2)

    deliver(queue, questions([(1, 3)]))

    assert shown(queue) == pair_of(1, 3)


def test_what_follows_from_answers_given_while_questions_were_chosen_is_not_asked() -> None:
    queue = filled((1, 2), (2, 3))
    request = queue.request()
    assert request is not None
    give(queue, Verdict.SAME, 1)
    give(queue, Verdict.SAME, 2)

    queue.received(request, questions([(1, 3), (1, 2), (7, 8)]))

    assert shown(queue) == pair_of(7, 8)
    assert queue.upcoming == ()


def test_questions_are_asked_for_when_few_are_left_and_only_once() -> None:
    queue = filled()
    assert queue.request() is None
    for operation in range(4):
        give(queue, Verdict.DIFFERENT, operation)

    request = queue.request()

    assert request is not None
    assert request.n == 8
    assert request.exclude == {pair_of(a, b) for a, b in _APART[4:]}
    assert queue.request() is None


def test_a_pair_that_was_put_off_is_not_chosen_again_and_comes_back_when_asked_for() -> None:
    queue = filled((1, 2))
    queue.painted(pair_of(1, 2))

    assert queue.skip()

    request = queue.request()
    assert request is not None
    assert request.exclude == {pair_of(1, 2)}
    queue.received(request, [])
    assert queue.is_exhausted
    queue.show_skipped()
    assert shown(queue) == pair_of(1, 2)
    assert queue.n_skipped == 0


def test_nothing_left_is_believed_only_if_the_engine_knew_every_answer() -> None:
    queue = filled((1, 2))
    request = queue.request()
    assert request is not None
    give(queue, Verdict.SAME, 1)

    queue.received(request, [])

    before = queue.is_exhausted
    deliver(queue, [])
    assert (before, queue.is_exhausted) == (False, True)
    assert queue.request() is None


def test_an_engine_that_repeats_itself_is_not_asked_for_ever() -> None:
    queue = filled((1, 2))

    deliver(queue, questions([(1, 2)]))

    assert queue.request() is None


def test_an_undone_answer_brings_its_pair_back_and_tells_what_was_answered() -> None:
    queue = filled((1, 2), (3, 4), (5, 6))
    give(queue, Verdict.SAME, 1)
    give(queue, Verdict.UNSURE, 2)

    queue.flipped(OperationId(2), pair_of(3, 4))
    queue.flipped(OperationId(1), pair_of(1, 2))

    assert shown(queue) == pair_of(1, 2)
    assert queue.taken_back == Given(Verdict.SAME, Sureness.SURE)
    assert queue.upcoming == (pair_of(3, 4), pair_of(5, 6))
    assert not queue.can_answer
    assert queue.n_given == 0


def test_a_redone_answer_lets_its_pair_go() -> None:
    queue = filled((1, 2), (3, 4))
    give(queue, Verdict.SAME, 1)
    queue.flipped(OperationId(1), pair_of(1, 2))

    queue.flipped(OperationId(1), pair_of(1, 2))

    assert shown(queue) == pair_of(3, 4)
    assert queue.n_given == 1


def test_a_pair_answered_twice_is_undone_twice() -> None:
    queue = filled((1, 2))
    give(queue, Verdict.SAME, 1)
    deliver(queue, [question(1, 2, purpose=Purpose.REPEAT)])
    give(queue, Verdict.DIFFERENT, 2)

    queue.flipped(OperationId(2), pair_of(1, 2))
    queue.flipped(OperationId(1), pair_of(1, 2))

    assert shown(queue) == pair_of(1, 2)
    assert queue.taken_back == Given(Verdict.SAME, Sureness.SURE)
    assert queue.n_given == 0


def test_an_answer_of_an_earlier_day_comes_back_as_the_persons_own_question() -> None:
    queue = filled((1, 2))

    queue.flipped(OperationId(77), pair_of(8, 9))

    assert queue.taken_back is None
    queue.painted(pair_of(8, 9))
    assert queue.answer(Verdict.SAME, elapsed_ms=5) == NewDecision(
        pair_of(8, 9), Verdict.SAME, purpose=Purpose.PERSON, elapsed_ms=5
    )


def test_an_undo_that_arrives_while_an_answer_is_saved_does_not_move_it() -> None:
    queue = filled((1, 2), (3, 4), (5, 6))
    give(queue, Verdict.SAME, 1)
    queue.painted(pair_of(3, 4))
    queue.answer(Verdict.DIFFERENT)

    queue.flipped(OperationId(1), pair_of(1, 2))

    assert shown(queue) == pair_of(3, 4)
    queue.saved(OperationId(2))
    assert shown(queue) == pair_of(1, 2)


def test_a_redo_that_arrives_while_its_pair_is_answered_anew_does_not_move_it() -> None:
    queue = filled((1, 2), (3, 4))
    give(queue, Verdict.SAME, 1)
    queue.flipped(OperationId(1), pair_of(1, 2))
    queue.painted(pair_of(1, 2))
    queue.answer(Verdict.DIFFERENT)

    queue.flipped(OperationId(1), pair_of(1, 2))

    assert shown(queue) == pair_of(1, 2)
    queue.saved(OperationId(2))
    assert shown(queue) == pair_of(3, 4)


def test_when_others_change_who_is_who_only_the_pair_on_screen_stays() -> None:
    queue = filled()

    queue.evidence_changed([AnnotationId(3)])

    assert shown(queue) == pair_of(1, 2)
    assert queue.upcoming == ()
    assert queue.request() is not None


def test_a_pair_on_screen_that_others_changed_goes() -> None:
    queue = filled()

    queue.evidence_changed([AnnotationId(2)])

    assert shown(queue) is None


def test_questions_chosen_before_others_changed_who_is_who_are_let_go() -> None:
    queue = filled((1, 2))
    request = queue.request()
    assert request is not None

    queue.evidence_changed([])
    queue.received(request, questions([(3, 4)]))

    assert queue.upcoming == ()


def test_after_choosing_failed_it_is_tried_again_when_asked_or_answered() -> None:
    queue = filled((1, 2))
    request = queue.request()
    assert request is not None

    queue.refused(request)

    assert queue.has_failed
    assert queue.request() is None
    give(queue, Verdict.SAME, 1)
    again = queue.request()
    assert again is not None
    queue.refused(again)
    queue.try_again()
    assert queue.request() is not None


def test_a_pair_that_a_person_wants_comes_first_and_what_was_shown_after_it() -> None:
    queue = filled()

    queue.ask(pair_of(1, 9))

    assert shown(queue) == pair_of(1, 9)
    give(queue, Verdict.SAME, 1)
    assert shown(queue) == pair_of(1, 2)


def test_a_pair_that_a_person_wants_waits_for_the_answer_that_is_being_saved() -> None:
    queue = filled()
    queue.painted(pair_of(1, 2))
    queue.answer(Verdict.SAME)

    queue.ask(pair_of(1, 9))
    assert shown(queue) == pair_of(1, 2)
    queue.saved(OperationId(1))

    assert shown(queue) == pair_of(1, 9)


def test_a_pair_that_a_person_wants_is_asked_though_its_answer_follows() -> None:
    queue = filled((1, 2), (2, 3))
    give(queue, Verdict.SAME, 1)
    give(queue, Verdict.SAME, 2)

    queue.ask(pair_of(1, 3))

    assert shown(queue) == pair_of(1, 3)
