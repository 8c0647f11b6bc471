"""Runs a strategy against known identities: what a reviewer's time would have bought."""

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.constraints import Link
from reid_desktop.core.engine import Answer, Engine, EngineData, Screen, Solution
from reid_desktop.core.matches import Matches
from reid_desktop.core.metrics import partition_scores
from reid_desktop.core.oracle import SimulatedOracle
from reid_desktop.core.progress import Progress
from reid_desktop.core.querying.fives import SECONDS as FIVE_SECONDS
from reid_desktop.core.querying.registry import make_engine
from reid_desktop.core.querying.sheets import SECONDS as SHEET_SECONDS
from reid_desktop.core.querying.sheets import SECONDS_EACH
from reid_desktop.core.screens import said_of_five, said_of_sheet
from reid_desktop.core.types import AskedAs, Verdict

CHECKPOINTS = (0.0, 0.1, 0.25, 0.5, 1.0, 2.0)  # questions per image
REVIEWER = "simulated"
WAYS = (*(way.value for way in AskedAs), "auto")
_LEAST_BATCH = 8
_ROUNDS_PER_IMAGE = 40  # a round asks at most a fortieth of a question per image


def batch_size(n: int) -> int:
    """Return how many questions about `n` photographs are asked before the next look at them."""
    return max(_LEAST_BATCH, n // _ROUNDS_PER_IMAGE)


@dataclass(frozen=True, slots=True)
class Told:
    """What photographs tell of each other besides their pixels.

    Attributes
    ----------
    photograph : ndarray of shape (n,), int64, optional
        Rows of one code of 0 and above are animals in one photograph: different ones.
    encounter, side : ndarray of shape (n,), int64, optional
        As in `EngineData`.
    """

    photograph: NDArray[np.int64] | None = None
    encounter: NDArray[np.int64] | None = None
    side: NDArray[np.int64] | None = None

    def of(self, data: EngineData) -> EngineData:
        """Give an engine what is told."""
        return replace(data, locked=self._apart(), encounter=self.encounter, side=self.side)

    def _apart(self) -> tuple[Link, ...]:
        beside: defaultdict[int, list[int]] = defaultdict(list)
        for row, code in enumerate([] if self.photograph is None else self.photograph.tolist()):
            if code >= 0:
                beside[code].append(row)
        return tuple(
            Link(a, b, Verdict.DIFFERENT, locked=True, key=("beside", a, b))
            for rows in beside.values()
            for a, b in combinations(rows, 2)
        )


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """How right the partition was after so many questions.

    Attributes
    ----------
    questions, questions_per_image : float
        By the time they take: a pair one, one against five 2.5, a sheet 1 and 0.3 for each of
        its photographs. Where only pairs are asked about, their number.
    round_seconds : float
        From the answers of the round to the next questions.
    """

    questions: float
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
    asked_as: str = AskedAs.PAIR.value

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
    told: Told | None = None,
    asked_as: str = AskedAs.PAIR.value,
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
    told : Told, optional
        What the photographs themselves tell; nothing.
    matches : Matches, optional
        Points of ambiguous pairs that agree, which the engine heeds.
    asked_as : str
        One of `WAYS`; with "auto" the engine chooses each round which pays most.
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
    data = EngineData(tuple(embeddings))
    data = data if told is None else told.of(data)
    engine = make_engine(strategy, data, seed=seed + 1000 * repeat)
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
    asking = _Asking(engine, oracle, asked_as)
    curve: list[CurvePoint] = []
    started = clock()
    solution = engine.solve(asking.answers)
    while True:
        spent = asking.spent
        ahead = min((stop for stop in stops if stop > spent), default=spent)
        batch = min(batch_size(n), math.ceil(ahead - spent))
        said = asking.ask(batch) if batch else None
        curve.append(_point(solution, identities, spent, clock() - started))
        progress.advance(min(round(spent), budget), max(budget, 1))
        if not said:
            break
        started = clock()
        solution = engine.solve(asking.answers)
    curve += [_point(solution, identities, stop, 0.0) for stop in stops if stop > asking.spent]
    return SimulationRun(
        strategy, repeat, n, len(np.unique(identities)), tuple(curve), str(asked_as)
    )


class _Asking:
    """Asks in one way or another, and counts the time it takes."""

    def __init__(self, engine: Engine, oracle: SimulatedOracle, asked_as: str) -> None:
        self._engine, self._oracle, self._asked_as = engine, oracle, asked_as
        self.answers: list[Answer] = []
        self.spent = 0.0

    def ask(self, seconds: int) -> bool:
        """Ask for about so long; tell whether there was anything to ask."""
        way = self._engine.advised() if self._asked_as == "auto" else AskedAs(self._asked_as)
        if way is not AskedAs.PAIR:
            each = FIVE_SECONDS if way is AskedAs.FIVE else SHEET_SECONDS + 6 * SECONDS_EACH
            screens = self._engine.screens(way, max(1, round(seconds / each)))
            for screen in screens:
                self._show(screen)
            if screens:
                return True
        questions = self._engine.questions(seconds)
        self.answers += [
            question.answered(self._oracle.answer(question.a, question.b), reviewer=REVIEWER)
            for question in questions
        ]
        self.spent += len(questions)
        return bool(questions)

    def _show(self, screen: Screen) -> None:
        rows = screen.rows
        if screen.asked_as is AskedAs.PAIR:
            [question] = screen.questions
            verdict = self._oracle.answer(question.a, question.b)
            self.answers.append(question.answered(verdict, reviewer=REVIEWER))
            self.spent += 1
            return
        if screen.asked_as is AskedAs.FIVE:
            said = said_of_five(len(rows) - 1, self._oracle.choose(rows[0], rows[1:]))
            self.spent += FIVE_SECONDS
        else:
            said = said_of_sheet(len(rows), self._oracle.strangers(rows))
            self.spent += SHEET_SECONDS + SECONDS_EACH * len(rows)
        self.answers += screen.answered(said, reviewer=REVIEWER)


def _point(
    solution: Solution, identities: NDArray[np.int64], questions: float, seconds: float
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
