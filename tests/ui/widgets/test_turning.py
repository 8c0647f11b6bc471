import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from reid_desktop.core.records import Box
from reid_desktop.ui.widgets.turning import Turning

_QUARTERS = st.integers(0, 3)
_SIZES = st.tuples(st.integers(1, 9000), st.integers(1, 9000))
_SHARES = st.tuples(st.floats(0, 1), st.floats(0, 1))


def test_the_top_left_goes_to_the_top_right_by_one_quarter() -> None:
    turning = Turning((400, 300), 1)

    assert turning.turned_size_px == (300, 400)
    assert turning.to_turned(0, 0) == (300, 0)
    assert turning.to_turned(400, 0) == (300, 400)


@given(_SIZES, _QUARTERS, _SHARES)
def test_a_point_comes_back_and_lies_inside(
    size: tuple[int, int], quarters: int, share: tuple[float, float]
) -> None:
    turning = Turning(size, quarters)
    x, y = share[0] * size[0], share[1] * size[1]

    turned = turning.to_turned(x, y)

    assert turning.to_photograph(*turned) == pytest.approx((x, y), abs=1e-6)
    assert -1e-6 <= turned[0] <= turning.turned_size_px[0] + 1e-6
    assert -1e-6 <= turned[1] <= turning.turned_size_px[1] + 1e-6


@given(_SIZES, _QUARTERS, _SHARES)
def test_a_painter_turns_as_the_numbers_do(
    size: tuple[int, int], quarters: int, share: tuple[float, float]
) -> None:
    turning = Turning(size, quarters)
    x, y = share[0] * size[0], share[1] * size[1]

    painted = turning.transform().map(QPointF(x, y))

    assert (painted.x(), painted.y()) == pytest.approx(turning.to_turned(x, y), abs=1e-6)


def test_a_box_turns_with_its_animal() -> None:
    turned = Turning((400, 300), 1).turned(Box(10, 20, 30, 40))

    assert turned == Box(240, 10, 40, 30)
