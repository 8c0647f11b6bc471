import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from reid_desktop.core.embedding import require_unit_length, unit_rows

any_rows = arrays(
    np.float32,
    st.tuples(st.integers(1, 5), st.integers(1, 6)),
    elements=st.floats(-(2.0**100), 2.0**100, width=32),
)


@given(any_rows)
def test_unit_rows_gives_every_row_unit_length(rows: NDArray[np.float32]) -> None:
    require_unit_length(unit_rows(rows))


@given(any_rows)
def test_unit_rows_leaves_its_own_result_alone(rows: NDArray[np.float32]) -> None:
    once = unit_rows(rows)

    np.testing.assert_allclose(unit_rows(once), once, atol=1e-6)


def test_unit_rows_puts_a_row_of_zeros_on_the_first_axis() -> None:
    assert unit_rows(np.zeros((1, 3), dtype=np.float32)).tolist() == [[1, 0, 0]]


def test_unit_rows_accepts_no_rows() -> None:
    assert unit_rows(np.zeros((0, 3), dtype=np.float32)).shape == (0, 3)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_unit_rows_rejects_what_is_not_finite(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        unit_rows(np.array([[1, value]], dtype=np.float32))


def test_require_unit_length_names_the_row_that_is_furthest_off() -> None:
    rows = np.array([[1, 0], [0, 3], [0, 2]], dtype=np.float32)

    with pytest.raises(ValueError, match=r"gallery\[1\] has length 3.0000"):
        require_unit_length(rows, "gallery")
