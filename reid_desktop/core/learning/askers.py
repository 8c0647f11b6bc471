"""Who asks in the loop of the paper: a strategy, chance, nobody, or one who knows all."""

from collections.abc import Sequence
from typing import Final, Protocol

import numpy as np

from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.engine import Answer, Engine, EngineData, Question, Solution
from reid_desktop.core.paper import LONG_LISTS, PaperEngine, RankLists
from reid_desktop.core.querying.registry import STRATEGIES, make_engine
from reid_desktop.core.simulate import batch_size
from reid_desktop.core.types import Purpose, Verdict

PAPER: Final = "aas"
CHANCE: Final = "random"  # the paper's: uniform over all pairs, refined by NP3
ASKS_NOTHING: Final = "no answers"
KNOWS_ALL: Final = "all labels"
BASELINES: Final = (ASKS_NOTHING, KNOWS_ALL)
NAMES: Final = (*STRATEGIES, *BASELINES)
_TRIES = 50  # draws for each pair that is wanted, before all of them count as settled


class Asker(Protocol):
    """Groups photographs, and asks about them."""

    def solve(self, answers: Sequence[Answer]) -> Solution:
        """Work out who is who, as `Engine.solve` does."""

    def questions(self, most: int) -> list[Question]:
        """Choose the pairs to be answered before the next `solve`; none where none is left."""


def make_asker(name: str, data: EngineData, *, seed: int, lists: RankLists = LONG_LISTS) -> Asker:
    """Make what asks.

    Parameters
    ----------
    name : str
        One of `NAMES`. ``random`` is the paper's: any pair, with its groups; all others
        but ``aas`` and the baselines ask and group as in a project.
    data : EngineData
    seed : int
    lists : RankLists
        Of the paper's views.

    Raises
    ------
    ReidError
        If there is no such strategy.
    """
    if name == CHANCE:
        return _Chance(data, seed, lists)
    if name in (PAPER, *BASELINES):
        return _Engine(PaperEngine(data, seed=seed, lists=lists), None)
    return _Engine(make_engine(name, data, seed=seed), batch_size(data.n))


class _Engine:
    """Asks what an engine asks, so many questions at a time."""

    def __init__(self, engine: Engine, batch: int | None) -> None:
        self._engine, self._batch = engine, batch

    def solve(self, answers: Sequence[Answer]) -> Solution:
        return self._engine.solve(answers)

    def questions(self, most: int) -> list[Question]:
        return self._engine.questions(most if self._batch is None else min(self._batch, most))


class _Chance:
    """Asks about any pair whose answer is not known or implied."""

    def __init__(self, data: EngineData, seed: int, lists: RankLists) -> None:
        self._engine = PaperEngine(data, seed=seed, lists=lists)
        self._n = data.n
        self._rng = np.random.default_rng([seed, 1])
        self._graph = ConstraintGraph()
        self._asked: set[tuple[int, int]] = set()

    def solve(self, answers: Sequence[Answer]) -> Solution:
        said = [a for a in answers if a.verdict in (Verdict.SAME, Verdict.DIFFERENT)]
        self._graph = ConstraintGraph(
            Link(a.a, a.b, a.verdict, key=number) for number, a in enumerate(said)
        )
        self._asked = {(a.a, a.b) for a in answers}
        return self._engine.solve(answers)

    def questions(self, most: int) -> list[Question]:
        chosen: dict[tuple[int, int], Question] = {}
        for _ in range(_TRIES * most if self._n > 1 else 0):
            a, b = sorted(self._rng.choice(self._n, size=2, replace=False).tolist())
            if (a, b) in self._asked or self._graph.relation(a, b) is not None:
                continue
            chosen[a, b] = Question(a, b, 0.5, 0.0, None, Purpose.QUERY, None, CHANCE)
            if len(chosen) == most:
                break
        return list(chosen.values())
