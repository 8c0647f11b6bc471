"""A simulation runs to its end, says what the file format promises, and shows what pays."""

import itertools
import json
from collections.abc import Callable
from functools import lru_cache

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.engine import EngineData
from reid_desktop.core.errors import ReidError
from reid_desktop.core.matches import Matches
from reid_desktop.core.querying.registry import STRATEGIES
from reid_desktop.core.simulate import SimulationRun, Told, simulate
from reid_desktop.core.types import Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]
RECORDED_F1 = {0.25: 0.673, 0.5: 0.794, 1.0: 0.901, 2.0: 1.0}  # by questions per image
RECORDED_ERRING_F1 = 0.93
MARGIN = 0.05  # between means of three runs, from one order of equal things to another


class Silent:
    def advance(self, done: int, total: int) -> None:
        assert 0 <= done <= total


def run(
    draw: Draw,
    strategy: str,
    *,
    size: tuple[int, int, float] = (8, 5, 1.0),
    budget: float = 2.0,
    error: float = 0.0,
    unsure: float = 0.0,
    repeat: int = 0,
    matches: Matches | None = None,
) -> SimulationRun:
    embeddings, identities = draw(*size)
    ticks = itertools.count()
    return simulate(
        (embeddings,),
        identities,
        strategy=strategy,
        questions_per_image=budget,
        reviewer_error=error,
        unsure=unsure,
        repeat=repeat,
        seed=0,
        matches=matches,
        clock=lambda: float(next(ticks)),
        progress=Silent(),
    )


def f1_at(found: SimulationRun, questions_per_image: float) -> float:
    (point,) = (p for p in found.curve if p.questions_per_image == questions_per_image)
    return point.pairwise_f1


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_every_strategy_runs_to_the_end_with_a_reviewer_who_errs(
    draw_embeddings: Draw, strategy: str
) -> None:
    found = run(draw_embeddings, strategy, error=0.05, unsure=0.05)

    shares = [point.questions_per_image for point in found.curve]
    assert shares == sorted(shares)
    assert {0.0, 0.1, 0.25, 0.5, 1.0, 2.0} <= set(shares)
    assert shares[-1] == 2.0


def test_the_json_has_exactly_the_keys_of_the_format(draw_embeddings: Draw) -> None:
    written = json.loads(json.dumps(run(draw_embeddings, "evidence", budget=0.2).to_json()))

    assert set(written) == {"strategy", "repeat", "n", "n_identities", "asked_as", "curve"}
    assert {frozenset(point) for point in written["curve"]} == {
        frozenset(
            {
                "questions",
                "questions_per_image",
                "pairwise_f1",
                "bcubed_f1",
                "pairwise_precision",
                "pairwise_recall",
                "ari",
                "ami",
                "exact_identities",
                "identity_ratio",
                "round_seconds",
            }
        )
    }
    assert (written["strategy"], written["n"], written["n_identities"]) == ("evidence", 40, 8)


def test_a_budget_of_nothing_gives_the_start_alone(draw_embeddings: Draw) -> None:
    found = run(draw_embeddings, "evidence", budget=0.0)

    assert [point.questions for point in found.curve] == [0]


def test_seconds_come_from_the_clock(draw_embeddings: Draw) -> None:
    found = run(draw_embeddings, "random", budget=0.25)

    assert {point.round_seconds for point in found.curve} == {1.0}


def test_the_same_seed_gives_the_same_run_and_another_repeat_another(
    draw_embeddings: Draw,
) -> None:
    one, again, other = (
        run(draw_embeddings, "random", budget=0.5, error=0.1, repeat=repeat) for repeat in (0, 0, 1)
    )

    assert one == again
    assert one.curve != other.curve


def test_an_unknown_strategy_is_refused_by_name(draw_embeddings: Draw) -> None:
    with pytest.raises(ReidError, match="no strategy “oracle”"):
        run(draw_embeddings, "oracle")


@pytest.fixture(scope="module")
def mean_f1(draw_embeddings: Draw) -> Callable[[str, float, float], float]:
    """Return a function of strategy, reviewer error and budget: mean F1 of three runs."""

    @lru_cache
    def runs(strategy: str, error: float) -> list[SimulationRun]:
        size = (20, 6, 1.3)
        return [run(draw_embeddings, strategy, size=size, error=error, repeat=r) for r in range(3)]

    return lambda strategy, error, budget: float(
        np.mean([f1_at(one, budget) for one in runs(strategy, error)])
    )


@pytest.mark.parametrize(("budget", "recorded"), RECORDED_F1.items())
def test_evidence_is_as_right_as_recorded_and_beats_random(
    mean_f1: Callable[[str, float, float], float], budget: float, recorded: float
) -> None:
    found = mean_f1("evidence", 0.0, budget)

    assert found >= recorded - MARGIN
    assert found > mean_f1("random", 0.0, budget)


def test_evidence_stands_a_reviewer_who_errs(
    mean_f1: Callable[[str, float, float], float],
) -> None:
    found = mean_f1("evidence", 0.05, 2.0)

    assert found >= RECORDED_ERRING_F1 - MARGIN
    assert found > mean_f1("evidence", 0.05, 0.0)


def test_points_that_agree_make_the_start_better(draw_embeddings: Draw) -> None:
    size = (8, 5, 1.4)
    identities = draw_embeddings(*size)[1]
    pairs = np.argwhere(np.triu(identities[:, None] == identities, 1))
    points = Matches(pairs, np.full(len(pairs), 60, dtype=np.int32))

    without = run(draw_embeddings, "evidence", size=size, budget=0.0)
    found = run(draw_embeddings, "evidence", size=size, budget=0.0, matches=points)

    assert f1_at(found, 0.0) > f1_at(without, 0.0)


@pytest.mark.parametrize("asked_as", ["five", "stranger", "auto"])
def test_other_ways_of_asking_count_by_the_time_they_take(
    draw_embeddings: Draw, asked_as: str
) -> None:
    embeddings, identities = draw_embeddings(8, 5, 1.0)

    found = simulate(
        (embeddings,),
        identities,
        strategy="evidence",
        questions_per_image=1.0,
        reviewer_error=0.0,
        unsure=0.0,
        repeat=0,
        seed=0,
        asked_as=asked_as,
        clock=lambda: 0.0,
        progress=Silent(),
    )

    spent = [point.questions for point in found.curve]
    assert found.asked_as == asked_as
    assert spent == sorted(spent)
    assert max(spent) >= len(identities)
    assert found.curve[-1].pairwise_f1 > found.curve[0].pairwise_f1


def test_animals_in_one_photograph_are_locked_apart_and_the_rest_is_handed_on() -> None:
    told = Told(
        photograph=np.array([4, 4, -1, 4, -1]),
        encounter=np.array([1, 1, 2, 2, 2]),
        side=np.array([0, 0, 1, 1, -1]),
    )

    data = told.of(EngineData((np.eye(5, dtype=np.float32),)))

    assert {(link.a, link.b) for link in data.locked} == {(0, 1), (0, 3), (1, 3)}
    assert all(link.locked and link.verdict is Verdict.DIFFERENT for link in data.locked)
    assert data.encounter is told.encounter
    assert data.side is told.side
    assert Told().of(data).locked == ()


def test_what_photographs_tell_helps_before_anybody_is_asked(draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(8, 5, 1.0)

    with_facts, without = (
        simulate(
            (embeddings,),
            identities,
            strategy="evidence",
            questions_per_image=0.0,
            reviewer_error=0.0,
            unsure=0.0,
            repeat=0,
            seed=0,
            told=each,
            clock=lambda: 0.0,
            progress=Silent(),
        )
        for each in (Told(encounter=identities), None)
    )

    assert with_facts.curve[0].pairwise_f1 >= without.curve[0].pairwise_f1
