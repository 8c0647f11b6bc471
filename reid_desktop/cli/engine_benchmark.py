"""What one size of project takes: neighbours, candidates, a solve, questions, answers."""

import gc
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TypeVar

import numpy as np

from reid_desktop.core.candidates import search_points, shortlists
from reid_desktop.core.engine import Answer, Engine, EngineData, Question
from reid_desktop.core.generated import generate_embeddings
from reid_desktop.core.oracle import SimulatedOracle
from reid_desktop.core.querying.registry import make_engine
from reid_desktop.core.simulate import REVIEWER
from reid_desktop.runtime.memory import peak_bytes

T = TypeVar("T")

_DIFFICULTY = 0.4
_ANSWERS = 30
_REVIEWER_ERROR = 0.02


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds and bytes for one number of photographs.

    Attributes
    ----------
    neighbours_s : float
        The exact search.
    candidates_s : float
        Jaccard similarities, candidate pairs and their features.
    solve_s : float
        The first solve: calibration, threshold, partition.
    questions_s : float
        A round of questions.
    answer_s, answer_95_s : float
        An answer and its next question: median and 95 % of 30.
    peak_bytes : int
        Of the whole process.
    peak_beyond_bytes : int
        Beyond the program and the embeddings.
    """

    n: int
    dim: int
    n_models: int
    n_clusters: int
    neighbours_s: float
    candidates_s: float
    solve_s: float
    questions_s: float
    answer_s: float
    answer_95_s: float
    peak_bytes: int
    peak_beyond_bytes: int

    @property
    def after_neighbours_s(self) -> float:
        """Everything after the search, until the first questions are there."""
        return self.candidates_s + self.solve_s + self.questions_s

    def to_json(self) -> dict[str, object]:
        """Give plain values, each time also as a multiple of the neighbour search."""
        times = {
            name: getattr(self, name)
            for name in ("candidates_s", "solve_s", "questions_s", "answer_s", "after_neighbours_s")
        }
        return {
            **asdict(self),
            "after_neighbours_s": self.after_neighbours_s,
            "multiples_of_neighbours": {
                name: value / self.neighbours_s if self.neighbours_s else None
                for name, value in times.items()
            },
        }


def measure(
    n: int, *, dim: int, seed: int, n_questions: int, strategy: str, n_models: int = 1
) -> Measured:
    """Measure one size on generated embeddings, in this process.

    Parameters
    ----------
    n, dim : int
    seed : int
    n_questions : int
        In a round.
    strategy : str
        Name in the registry.
    n_models : int
        That the photographs are compared by.

    Returns
    -------
    Measured
    """
    rng = np.random.default_rng(seed)
    first, identities = generate_embeddings(n, difficulty=_DIFFICULTY, rng=rng, dim=dim)
    others = (
        generate_embeddings(n, difficulty=_DIFFICULTY, rng=rng, dim=dim, identities=identities)[0]
        for _ in range(n_models - 1)
    )
    embeddings = (first, *others)
    oracle = SimulatedOracle(
        identities, error=_REVIEWER_ERROR, unsure=0.0, rng=np.random.default_rng(seed)
    )
    gc.collect()
    before = peak_bytes()
    neighbours_s, found = _timed(
        lambda: tuple(shortlists(search_points(matrix)) for matrix in embeddings)
    )
    data = EngineData(embeddings, neighbours=found)
    candidates_s, engine = _timed(lambda: make_engine(strategy, data, seed=seed))
    solve_s, solution = _timed(lambda: engine.solve([]))
    questions_s, questions = _timed(lambda: engine.questions(n_questions))
    answers = [_answer(question, oracle) for question in questions]
    engine.solve(answers)
    each = _answering(engine, answers, oracle)
    peak = peak_bytes()
    return Measured(
        n=n,
        dim=dim,
        n_models=n_models,
        n_clusters=int(solution.labels.max(initial=-1)) + 1,
        neighbours_s=neighbours_s,
        candidates_s=candidates_s,
        solve_s=solve_s,
        questions_s=questions_s,
        answer_s=float(np.median(each)) if each else 0.0,
        answer_95_s=float(np.quantile(each, 0.95)) if each else 0.0,
        peak_bytes=peak,
        peak_beyond_bytes=peak - before,
    )


def _answering(engine: Engine, answers: list[Answer], oracle: SimulatedOracle) -> list[float]:
    each = []
    questions = engine.questions(1)
    for _ in range(_ANSWERS):
        if not questions:
            break
        answers = [*answers, _answer(questions[0], oracle)]
        start = time.perf_counter()
        engine.solve(answers)
        questions = engine.questions(1)
        each.append(time.perf_counter() - start)
    return each


def _answer(question: Question, oracle: SimulatedOracle) -> Answer:
    return question.answered(oracle.answer(question.a, question.b), reviewer=REVIEWER)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result
