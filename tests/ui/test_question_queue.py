"""The queue of any way of asking; that of pairs is tested more closely beside it."""

from collections.abc import Sequence

from reid_desktop.core.screens import Said, said_of_five
from reid_desktop.core.types import AskedAs, OperationId
from reid_desktop.project.screens import ScreenQuestion
from reid_desktop.ui.desks.screen_desk import ScreenQueue
from tests.ui.screen_context import screen

_SCREENS = [screen(AskedAs.FIVE, 10 * n, [10 * n + 1, 10 * n + 2]) for n in (1, 2, 3)]


def filled() -> ScreenQueue:
    queue = ScreenQueue()
    deliver(queue, _SCREENS)
    return queue


def deliver(queue: ScreenQueue, screens: Sequence[ScreenQuestion]) -> None:
    request = queue.request()
    assert request is not None
    queue.received(request, screens)


def give(queue: ScreenQueue, said: tuple[Said, ...], operation: int) -> None:
    assert queue.current is not None
    queue.seen(queue.current.pairs)
    assert queue.begin(said) is not None
    queue.saved(OperationId(operation))


def test_an_answer_counts_once_everything_was_painted() -> None:
    queue = filled()

    early = queue.begin(said_of_five(2, 0))
    queue.seen(_SCREENS[1].pairs)
    other = queue.begin(said_of_five(2, 0))
    queue.seen(_SCREENS[0].pairs)

    assert (early, other) == (None, None)
    assert queue.begin(said_of_five(2, 0)) is _SCREENS[0]


def test_an_answer_to_a_screen_counts_once() -> None:
    queue = filled()

    give(queue, said_of_five(2, 0), 1)
    give(queue, said_of_five(2, 1), 2)

    assert queue.n_given == 2
    assert queue.current is _SCREENS[2]


def test_taken_back_and_done_again_a_screen_comes_and_goes_whole() -> None:
    queue = filled()
    give(queue, said_of_five(2, 0), 1)

    queue.turned(OperationId(1), _SCREENS[0])
    back, said = queue.current, queue.taken_back
    queue.turned(OperationId(1), _SCREENS[0])

    assert (back, said) == (_SCREENS[0], said_of_five(2, 0))
    assert queue.current is _SCREENS[1]
    assert queue.knows(OperationId(1))


def test_an_answer_of_an_earlier_session_brings_what_it_is_told() -> None:
    queue = filled()
    earlier = screen(AskedAs.FIVE, 90, [91, 92])

    queue.turned(OperationId(7), earlier)

    assert queue.current is earlier
    assert queue.taken_back is None


def test_screens_that_share_a_pair_with_one_that_waits_are_left_out() -> None:
    queue = filled()
    queue.skip()
    queue.skip()

    deliver(queue, [screen(AskedAs.FIVE, 31, [30, 39]), screen(AskedAs.FIVE, 50, [51, 52])])

    assert [one.subject for one in queue.coming] == [50]


def test_others_who_change_who_is_who_empty_the_queue() -> None:
    queue = filled()

    queue.evidence_changed([])
    kept = queue.current
    queue.evidence_changed([_SCREENS[0].subject])

    assert kept is _SCREENS[0]
    assert queue.current is None
    assert queue.coming == ()
