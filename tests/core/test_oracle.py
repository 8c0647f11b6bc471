"""The simulated reviewer errs as often as it was told to, and otherwise tells the truth."""

import numpy as np
import pytest

from reid_desktop.core.oracle import SimulatedOracle
from reid_desktop.core.types import Verdict

IDENTITIES = np.array([0, 0, 1], dtype=np.int64)


def oracle(*, error: float = 0.0, unsure: float = 0.0) -> SimulatedOracle:
    return SimulatedOracle(IDENTITIES, error=error, unsure=unsure, rng=np.random.default_rng(0))


def test_without_error_it_tells_the_truth() -> None:
    perfect = oracle()

    assert perfect.answer(0, 1) is Verdict.SAME
    assert perfect.answer(1, 2) is Verdict.DIFFERENT


def test_it_always_errs_when_told_so() -> None:
    assert oracle(error=1.0).answer(0, 1) is Verdict.DIFFERENT


@pytest.mark.parametrize(("a", "b", "truth"), [(0, 1, Verdict.SAME), (0, 2, Verdict.DIFFERENT)])
def test_every_asking_errs_anew_at_the_given_rates(a: int, b: int, truth: Verdict) -> None:
    person = oracle(error=0.2, unsure=0.1)

    said = [person.answer(a, b) for _ in range(4_000)]

    assert said.count(Verdict.UNSURE) / 4_000 == pytest.approx(0.1, abs=0.02)
    assert said.count(truth) / 4_000 == pytest.approx(0.9 * 0.8, abs=0.03)


def test_without_error_it_chooses_the_right_candidate_or_none() -> None:
    perfect = oracle()

    assert perfect.choose(0, [2, 1]) == 2
    assert perfect.choose(2, [0, 1]) == 0
    assert oracle(unsure=1.0).choose(0, [1]) is None


def test_a_wrong_choice_is_never_the_right_one() -> None:
    person = oracle(error=1.0)

    found = {person.choose(0, [2, 1]) for _ in range(50)}

    assert found == {0, 1}


def test_strangers_to_most_of_a_sheet_are_marked() -> None:
    assert oracle().strangers([0, 1, 2]) == (2,)
    assert oracle(error=1.0).strangers([0, 1, 2]) == (0, 1)


def test_somebody_on_a_sheet_is_left_unmarked() -> None:
    assert oracle(error=1.0).strangers([0, 1]) == (1,)
