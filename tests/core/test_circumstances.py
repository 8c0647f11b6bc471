import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.circumstances import Circumstances

PAIRS = np.array([(0, 1), (0, 2), (1, 2)], dtype=np.int64)


def test_the_time_between_is_told_in_hours_on_a_logarithmic_scale() -> None:
    known = Circumstances(captured_s=np.array([0.0, 3600.0, 7 * 3600.0]))

    assert known.features(PAIRS)[:, 0] == pytest.approx(np.log1p([1.0, 7.0, 6.0]))


def test_an_unknown_time_counts_as_the_mean() -> None:
    known = Circumstances(captured_s=np.array([0.0, 3600.0, np.nan]))

    assert known.features(PAIRS)[:, 0] == pytest.approx(np.log1p([1.0, 1.0, 1.0]))


def test_one_station_counts_one_and_an_unknown_one_lies_between() -> None:
    known = Circumstances(station=np.array([4, 4, 5, -1]))
    pairs = np.array([(0, 1), (0, 2), (0, 3)], dtype=np.int64)

    assert known.features(pairs)[:, 0].tolist() == [1.0, 0.0, 0.5]


def test_where_nothing_is_known_there_is_no_column() -> None:
    nothing = Circumstances(np.full(3, np.nan), np.full(3, -1), np.full(3, -1))

    assert nothing.features(PAIRS).shape == (3, 0)
    assert Circumstances().features(PAIRS).shape == (3, 0)
    assert not nothing.of_one_encounter(PAIRS).any()
    assert not Circumstances().of_one_encounter(PAIRS).any()


def test_one_encounter_is_known_by_its_code() -> None:
    known = Circumstances(encounter=np.array([1, 1, 2]))

    assert known.of_one_encounter(PAIRS).tolist() == [True, False, False]


@given(st.lists(st.one_of(st.floats(-1e9, 1e9), st.just(float("nan"))), min_size=3, max_size=3))
def test_features_are_always_numbers(times: list[float]) -> None:
    found = Circumstances(captured_s=np.array(times)).features(PAIRS)

    assert np.isfinite(found).all()
