import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.circumstances import Circumstances, encounter_weight, kilometres

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


def test_what_no_animal_travels_is_told_with_a_kilometre_and_a_minute_granted() -> None:
    degree_km = 111.2
    known = Circumstances(
        captured_s=np.array([0.0, 3600.0, 7200.0, np.nan]),
        position=np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 0.0], [9.0, 0.0]]),
        fastest_kmh=100.0,
    )
    pairs = np.array([(0, 1), (0, 2), (1, 2), (0, 3)], dtype=np.int64)

    assert kilometres(np.zeros((1, 2)), np.array([[1.0, 0.0]])) == pytest.approx(
        [degree_km], abs=0.1
    )
    assert known.out_of_reach(pairs).tolist() == [True, False, False, False]
    against = known.against(pairs)
    assert against is not None
    assert against.tolist() == [1.0, 0.0, 0.0, 0.0]


def test_without_positions_or_where_all_is_in_reach_nothing_speaks_against() -> None:
    near = Circumstances(np.zeros(3), position=np.zeros((3, 2)))

    assert near.against(PAIRS) is None
    assert Circumstances(np.zeros(3)).against(PAIRS) is None


def test_one_encounter_weighs_what_the_pixels_find_in_it_and_no_more_than_two() -> None:
    together = np.array([True, True, False, False])

    assert encounter_weight(np.array([0.5, 0.5, -0.5, -0.5]), together) == pytest.approx(1.0)
    assert encounter_weight(np.array([9.0, 9.0, -9.0, -9.0]), together) == 2.0
    assert encounter_weight(np.array([-1.0, -1.0, 1.0, 1.0]), together) == 0.0
    assert encounter_weight(np.zeros(4), np.zeros(4, dtype=np.bool_)) == 0.0
