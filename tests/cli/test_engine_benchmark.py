"""A measurement runs the whole engine on a small set and reports every figure."""

import pytest

from reid_desktop.cli.engine_benchmark import Measured, measure


@pytest.fixture(scope="module")
def measured() -> Measured:
    return measure(80, dim=16, seed=0, n_questions=4, strategy="evidence")


def test_every_part_takes_time_and_memory(measured: Measured) -> None:
    assert (measured.n, measured.dim) == (80, 16)
    assert 1 <= measured.n_clusters <= 80
    parts = (measured.candidates_s, measured.solve_s, measured.questions_s)
    assert all(part > 0 for part in (*parts, measured.neighbours_s, measured.answer_s))
    assert measured.after_neighbours_s == pytest.approx(sum(parts))
    assert measured.answer_95_s >= measured.answer_s
    assert 0 <= measured.peak_beyond_bytes < measured.peak_bytes


def test_times_are_told_as_multiples_of_the_search_too(measured: Measured) -> None:
    found = measured.to_json()

    multiples = found["multiples_of_neighbours"]
    assert isinstance(multiples, dict)
    assert multiples["solve_s"] == pytest.approx(measured.solve_s / measured.neighbours_s)
    assert found["after_neighbours_s"] == measured.after_neighbours_s


def test_photographs_are_compared_by_as_many_models_as_wanted() -> None:
    one = measure(80, dim=16, seed=0, n_questions=4, strategy="evidence")
    two = measure(80, dim=16, seed=0, n_questions=4, strategy="evidence", n_models=2)

    assert (one.n_models, two.n_models) == (1, 2)
    assert two.n_clusters != one.n_clusters
