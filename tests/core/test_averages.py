import numpy as np

from reid_desktop.core.averages import mean_log_odds


def test_pairs_that_are_lacking_count_as_missing_and_none_at_all_as_unknown() -> None:
    found = mean_log_odds(
        np.array([6.0, 6.0, 0.0]),
        np.array([2, 2, 0]),
        np.array([4, 2, 0]),
        missing=-4.0,
        unknown=0.5,
    )

    assert found.tolist() == [-0.5, 3.0, 0.5]
