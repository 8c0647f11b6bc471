import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.answer_similarity import answer_similarity, best_threshold

ANSWERED = st.lists(
    st.tuples(st.integers(-10, 10).map(lambda n: n / 10), st.booleans()), min_size=1, max_size=30
)


def arrays(answered: list[tuple[float, bool]]) -> tuple[np.ndarray, np.ndarray]:
    similarities = np.array([value for value, _ in answered], dtype=np.float64)
    return similarities, np.array([same for _, same in answered], dtype=np.bool_)


@given(ANSWERED)
def test_no_other_threshold_divides_better(answered: list[tuple[float, bool]]) -> None:
    similarities, is_same = arrays(answered)

    found = best_threshold(similarities, is_same)

    if is_same.all() or not is_same.any():
        assert found is None
        return
    assert found is not None

    def share(threshold: float) -> float:
        above = (similarities[is_same] >= threshold).mean()
        return float(above + (similarities[~is_same] < threshold).mean()) / 2

    assert found[1] == pytest.approx(share(found[0]))
    assert found[1] == pytest.approx(max(share(one) for one in np.linspace(-1.05, 1.05, 43)))


@given(ANSWERED)
def test_every_answer_is_in_one_bin(answered: list[tuple[float, bool]]) -> None:
    similarities, is_same = arrays(answered)

    found = answer_similarity(similarities, is_same, n_bins=7)

    assert found.same.sum() == is_same.sum()
    assert found.different.sum() == (~is_same).sum()
    assert len(found.edges) == 8
    assert np.all(np.diff(found.edges) > 0)


def test_without_answers_there_is_nothing_to_divide() -> None:
    found = answer_similarity(np.empty(0), np.empty(0, dtype=np.bool_))

    assert found.threshold is None
    assert found.same.sum() == found.different.sum() == 0
