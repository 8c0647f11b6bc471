"""Steps tell where the whole is, and are cancelled with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import UNHEARD, Stretch


class _Told:
    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def advance(self, done: int, total: int) -> None:
        self.told.append((done, total))


def test_a_step_begins_and_ends_where_its_stretch_does() -> None:
    whole = _Told()
    step = Stretch(whole, 20, 60)

    for done in (0, 5, 10):
        step.advance(done, 10)

    assert whole.told == [(20, 100), (40, 100), (60, 100)]


def test_a_step_without_items_has_only_begun() -> None:
    whole = _Told()

    Stretch(whole, 20, 60).advance(0, 0)

    assert whole.told == [(20, 100)]


@given(
    st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted),
    st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted),
    st.lists(st.integers(0, 50), min_size=2).map(sorted),
)
def test_steps_within_steps_never_go_back_or_leave_their_stretch(
    outer: list[int], inner: list[int], counts: list[int]
) -> None:
    whole = _Told()
    step = Stretch(Stretch(whole, *outer), *inner)

    for done in counts:
        step.advance(done, 50)

    places = [done for done, _ in whole.told]
    assert places == sorted(places)
    assert outer[0] <= places[0] <= places[-1] <= outer[1]


def test_who_cancels_the_whole_cancels_the_step() -> None:
    class _Stopped:
        def advance(self, _done: int, _total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        Stretch(_Stopped(), 0, 100).advance(1, 2)


def test_nobody_need_listen() -> None:
    UNHEARD.advance(1, 2)
