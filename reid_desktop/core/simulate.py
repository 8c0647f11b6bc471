"""Runs a strategy against known identities: what a reviewer's time would have bought."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer, EngineData, Solution
from reid_desktop.core.matches import Matches
from reid_desktop.core.metrics import partition_scores
from reid_desktop.core.oracle import SimulatedOracle
from reid_desktop.core.progress import Progress
from reid_desktop.core.querying.registry import make_engine

CHECKPOINTS = (0.0, 0.1, 0.25, 0.5, 1.0, 2.0)  # questions per image
REVIEWER = "simulated"
_LEAST_BATCH = 8
_ROUNDS_PER_IMAGE = 40  # a round asks at most a fortieth of a question per image


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """How right the partition was after so many questions.

    Attributes
    ----------
    round_seconds : float
        From the answers of the round to the next questions.
    """

    questions: int
    questions_per_image: float
    pairwise_f1: float
    bcubed_f1: float
    pairwise_precision: float
    pairwise_recall: float
    ari: float
    ami: float
    exact_identities: float
    identity_ratio: float
    round_seconds: float


@dataclass(frozen=True, slots=True)
class SimulationRun:
    """One run of one strategy."""

    strategy: str
    repeat: int
    n: int
    n_identities: int
    curve: tuple[CurvePoint, ...] = field(default=())

    def to_json(self) -> dict[str, object]:
        """Give plain values, as written to the JSON file."""
        return asdict(self)


def simulate(  # noqa: PLR0913 - each is one setting of the experiment
    embeddings: Sequence[NDArray[np.float32]],
    identities: NDArray[np.int64],
    *,
    strategy: str,
    questions_per_image: float,
    reviewer_error: float,
    unsure: float,
    repeat: int,
    seed: int,
    matches: Matches | None = None,
    clock: Callable[[], float],
    progress: Progress,
) -> SimulationRun:
    """Ask a simulated reviewer until the budget is spent or nothing is worth asking.

    Parameters
    ----------
    embeddings : sequence of ndarray of shape (n, dim), float32
        Unit-length rows, of each model that photographs are compared by. Paper mode looks at
        the first.
    identities : ndarray of shape (n,), int64
    strategy : str
        Name in the registry.
    questions_per_image : float
        Budget; repeats and audit pairs count.
    reviewer_error, unsure : float
        Shares, see `SimulatedOracle`.
    repeat, seed : int
        Runs of different `repeat` differ in every random choice.
    matches : Matches, optional
        Points of ambiguous pairs that agree, which the engine heeds.
    clock : callable
        Seconds that never run backwards.

    Returns
    -------
    SimulationRun
        A point after every round and at each of `CHECKPOINTS` within the budget; where
        questions ended early, the later ones repeat the last.

    Raises
    ------
    ReidError
        If there is no such strategy.
    """
    n = len(identities)
    engine = make_engine(strategy, EngineData(tuple(embeddings)), seed=seed + 1000 * repeat)
    if matches is not None:
        engine.heed_matches(matches)
    oracle = SimulatedOracle(
        identities,
        error=reviewer_error,
        unsure=unsure,
        rng=np.random.default_rng([seed, repeat]),
    )
    budget = round(questions_per_image * n)
    stops = sorted({round(q * n) for q in CHECKPOINTS if q <= questions_per_image} | {budget})
    answers: list[Answer] = []
    curve: list[CurvePoint] = []
    started = clock()
    solution = engine.solve(answers)
    while True:
        ahead = min((stop for stop in stops if stop > len(answers)), default=len(answers))
        batch = min(max(_LEAST_BATCH, n // _ROUNDS_PER_IMAGE), ahead - len(answers))
        questions = engine.questions(batch) if batch else []
        curve.append(_point(solution, identities, len(answers), clock() - started))
        progress.advance(len(answers), max(budget, 1))
        if not questions:
            break
        answers += [
            question.answered(oracle.answer(question.a, question.b), reviewer=REVIEWER)
            for question in questions
        ]
        started = clock()
        solution = engine.solve(answers)
    curve += [_point(solution, identities, stop, 0.0) for stop in stops if stop > len(answers)]
    return SimulationRun(strategy, repeat, n, len(np.unique(identities)), tuple(curve))


def _point(
    solution: Solution, identities: NDArray[np.int64], questions: int, seconds: float
) -> CurvePoint:
    scores = partition_scores(solution.labels, identities)
    return CurvePoint(
        questions=questions,
        questions_per_image=questions / len(identities),
        pairwise_f1=scores.pairwise_f1,
        bcubed_f1=scores.bcubed_f1,
        pairwise_precision=scores.pairwise_precision,
        pairwise_recall=scores.pairwise_recall,
        ari=scores.ari,
        ami=scores.ami,
        exact_identities=scores.exact_identities,
        identity_ratio=scores.identity_ratio,
        round_seconds=seconds,
    )
