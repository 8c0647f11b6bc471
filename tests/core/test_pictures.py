import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.pictures import Pictures

_PAIRS = st.lists(st.tuples(st.integers(0, 4), st.integers(5, 9)), max_size=20)


def _array(pairs: list[tuple[int, int]]) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def test_the_worse_picture_of_a_pair_counts() -> None:
    pictures = Pictures(score=np.array([1.0, 0.25, np.nan]))

    found = pictures.preference(_array([(0, 1), (0, 2), (1, 2)]))

    assert found.tolist() == [-0.75, 0.0, -0.75]


def test_nothing_is_preferred_where_nothing_was_measured() -> None:
    assert Pictures().preference(_array([(0, 1)])).tolist() == [0.0]


@given(st.lists(st.integers(-1, 2), min_size=10, max_size=10), _PAIRS, _PAIRS)
def test_what_repeats_is_what_plain_loops_find(
    burst: list[int], pairs: list[tuple[int, int]], asked: list[tuple[int, int]]
) -> None:
    def look(row: int) -> int:
        return row if burst[row] < 0 else 100 + burst[row]

    looks = [{look(a), look(b)} for a, b in asked]
    bursts = any(code >= 0 for code in burst)
    expected = [bursts and {look(a), look(b)} in looks for a, b in pairs]

    found = Pictures(burst=np.array(burst)).repeats(_array(pairs), set(asked))

    assert found.tolist() == expected
