from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.whole_frames import Frames, Sign, signs_of_whole_frames

N, N_STATIONS = 200, 4


def survey(*, seed: int = 0) -> Frames:
    """Photographs of a camera at four stations, each a stay of its own, and no groups."""
    rng = np.random.default_rng(seed)
    return Frames(
        group=np.full(N, -1),
        station=rng.integers(0, N_STATIONS, N),
        encounter=np.arange(N),
        near=np.full(N, -1),
        boxed=np.zeros(N, dtype=np.bool_),
        size_px=np.tile(np.array([4000, 3000]), (N, 1)),
    )


def by_place(frames: Frames) -> Frames:
    """Group by station, with two groups at each."""
    return replace(frames, group=frames.station * 2 + np.arange(N) % 2)


def by_animal(frames: Frames) -> Frames:
    """Group animals that go everywhere."""
    return replace(frames, group=np.arange(N) % 20)


def test_groups_that_keep_to_a_station_are_a_sign() -> None:
    assert signs_of_whole_frames(by_place(survey())) == {Sign.STATIONS}


def test_groups_of_animals_that_go_about_are_none() -> None:
    assert signs_of_whole_frames(by_animal(survey())) == frozenset()


def test_many_equal_backgrounds_of_different_stays_are_a_sign() -> None:
    frames = by_animal(survey())

    near = np.where(np.arange(N) < N // 2, frames.station, -1)

    assert signs_of_whole_frames(replace(frames, near=near)) == {Sign.BACKGROUNDS}


def test_near_duplicates_of_one_stay_are_none() -> None:
    frames = by_animal(survey())
    stays = np.arange(N) // 10

    found = signs_of_whole_frames(replace(frames, near=stays, encounter=stays))

    assert found == frozenset()


def test_one_stay_says_nothing_of_the_place() -> None:
    frames = by_place(survey())

    assert signs_of_whole_frames(replace(frames, encounter=frames.group)) == frozenset()


@given(st.integers(0, 2**32 - 1))
def test_crops_are_known_by_their_many_sizes(seed: int) -> None:
    sizes = np.random.default_rng(seed).integers(900, 3000, (N, 2))

    assert signs_of_whole_frames(replace(by_place(survey()), size_px=sizes)) == frozenset()


@pytest.mark.parametrize(
    "frames",
    [
        replace(by_place(survey()), size_px=np.full((N, 2), 240)),
        replace(by_place(survey()), boxed=np.arange(N) % 2 == 0),
        replace(by_place(survey()), station=np.zeros(N, dtype=np.int64)),
        replace(by_place(survey()), station=np.full(N, -1)),
        survey(),
    ],
    ids=["small", "boxed", "one station", "no station", "no groups"],
)
def test_where_nobody_can_tell_nothing_is_said(frames: Frames) -> None:
    assert signs_of_whole_frames(frames) == frozenset()


def test_a_few_photographs_say_nothing() -> None:
    few = by_place(survey())

    found = signs_of_whole_frames(
        Frames(
            few.group[:20],
            few.station[:20],
            few.encounter[:20],
            few.near[:20],
            few.boxed[:20],
            few.size_px[:20],
        )
    )

    assert found == frozenset()


def test_frames_that_were_turned_are_of_one_size() -> None:
    frames = by_place(survey())
    turned = frames.size_px.copy()
    turned[::2] = turned[::2, ::-1]

    assert signs_of_whole_frames(replace(frames, size_px=turned)) == {Sign.STATIONS}
