import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.spread import spread_out


def test_the_corners_come_before_what_lies_between() -> None:
    points = np.array([[0, 0], [1, 0], [0, 1], [9, 9], [9, 0]], dtype=np.float32)

    assert spread_out(points, 3).tolist() == [0, 3, 4]


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=30),
    st.integers(1, 40),
)
def test_each_point_is_chosen_once_at_most(points: list[tuple[int, int]], most: int) -> None:
    chosen = spread_out(np.array(points, dtype=np.float32).reshape(-1, 2), most)

    assert len(chosen) == len(set(chosen.tolist())) == min(len(points), most)


def test_nothing_gives_nothing() -> None:
    assert spread_out(np.zeros((0, 4), dtype=np.float32), 40).tolist() == []
