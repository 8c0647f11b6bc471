"""The whole loop of the paper: ask, refine, learn, again; each round can be gone on from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.aas import round_budget
from reid_desktop.core.engine import Answer, Earlier, EngineData, Question, Solution
from reid_desktop.core.learning.askers import ASKS_NOTHING, KNOWS_ALL, Asker, make_asker
from reid_desktop.core.learning.paper_protocol import Measures, PaperSplit, measure
from reid_desktop.core.learning.targets import Targets, TargetsOf, targets_of_partition
from reid_desktop.core.oracle import SimulatedOracle
from reid_desktop.core.paper import LONG_LISTS, RankLists
from reid_desktop.core.progress import Progress, Stretch
from reid_desktop.core.simulate import REVIEWER
from reid_desktop.core.types import Verdict

_ASKED_SHARE = 10  # hundredths of a round that asking takes, about; the rest is learning


class Learner(Protocol):
    """Learns an embedding, each time from the model as it was before the first answer."""

    def learn(self, targets_of: TargetsOf, *, progress: Progress) -> NDArray[np.float32]:
        """Learn, and embed all photographs.

        Parameters
        ----------
        targets_of : TargetsOf
            Of the photographs that are learned from, (t, dim).

        Returns
        -------
        ndarray of shape (n, dim), float32
            Unit-length rows of all photographs, tests among them.
        """


@dataclass(frozen=True, slots=True)
class Plan:
    """What one run does.

    Attributes
    ----------
    strategy : str
        One of `askers.NAMES`.
    rounds : int
        Of answers, each followed by learning.
    questions_per_image : float, optional
        Asked in all, for each photograph that is learned from; None for the paper's budget,
        0.02 % of all pairs a round, at least 10.
    reviewer_error, unsure : float
        Shares, see `SimulatedOracle`.
    lists : RankLists
        Of the paper's views.
    seed, repeat : int
        Runs of different `repeat` differ in every random choice.
    """

    strategy: str
    rounds: int
    questions_per_image: float | None = None
    reviewer_error: float = 0.0
    unsure: float = 0.0
    lists: RankLists = LONG_LISTS
    seed: int = 0
    repeat: int = 0

    def asked_after(self, number: int, n: int) -> int:
        """Return the questions asked about `n` photographs until the end of a round, from 1."""
        if self.strategy in (ASKS_NOTHING, KNOWS_ALL):
            return 0
        if self.questions_per_image is None:
            return number * round_budget(n)
        return round(self.questions_per_image * n * number / self.rounds)


@dataclass(frozen=True, slots=True)
class Round:
    """What a round led to; round 0 is before anything was asked or learned.

    Attributes
    ----------
    questions : int
        Asked until then.
    questions_per_image : float
        For each photograph that is learned from.
    seconds : float
        Of the round, asking and learning.
    """

    number: int
    questions: int
    questions_per_image: float
    measures: Measures
    seconds: float


@dataclass(frozen=True, slots=True)
class LoopState:
    """Where a run is after a round: all that is needed to go on from there.

    Attributes
    ----------
    answers : tuple of Answer
        About places in ``split.training``.
    embeddings : ndarray of shape (n, dim), float32
    labels : ndarray of shape (t,), int64
        Groups of the photographs that are learned from.
    rounds : tuple of Round
        From round 0 on.
    """

    answers: tuple[Answer, ...]
    embeddings: NDArray[np.float32]
    labels: NDArray[np.int64]
    rounds: tuple[Round, ...]


def run_loop(
    plan: Plan,
    embeddings: NDArray[np.float32],
    identities: NDArray[np.int64],
    split: PaperSplit,
    learner: Learner,
    *,
    state: LoopState | None = None,
    clock: Callable[[], float],
    progress: Progress,
) -> Iterator[LoopState]:
    """Ask, refine and learn, round by round.

    Parameters
    ----------
    plan : Plan
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows by the model as it is.
    identities : ndarray of shape (n,), int64
        Known to the simulated reviewer and to the measures only.
    split : PaperSplit
    learner : Learner
        Of the same photographs.
    state : LoopState, optional
        Where an earlier run of the same plan was.
    clock : callable
        Seconds that never run backwards.
    progress : Progress
        Of all rounds, in hundredths.

    Yields
    ------
    LoopState
        After round 0, where there was no state before, and after each further round. A run
        that goes on from a state ends where an uninterrupted one does.

    Notes
    -----
    Sani, Khurana, Anand, AAAI 2026, algorithm 1. The paper does not say whether learning goes on
    from the round before: here it begins at the model each time, with the groups that the
    embeddings of the round before led to. A wrong group of an early round then leaves no trace.
    """
    truth = identities[split.training]
    n = len(truth)
    if state is None:
        started = clock()
        solution = _asker(plan, embeddings[split.training], 0, None).solve(())
        measures = measure(embeddings, identities, split, solution.labels)
        first = Round(0, 0, 0.0, measures, clock() - started)
        state = LoopState((), embeddings, solution.labels, (first,))
        yield state
    last = 1 if plan.strategy == KNOWS_ALL else plan.rounds
    for number in range(len(state.rounds), last + 1):
        started = clock()
        part = Stretch(progress, 100 * (number - 1) // last, 100 * number // last)
        asker = _asker(plan, state.embeddings[split.training], number, state.labels)
        oracle = SimulatedOracle(
            truth,
            error=plan.reviewer_error,
            unsure=plan.unsure,
            rng=np.random.default_rng([plan.seed, plan.repeat, number]),
        )
        budget = plan.asked_after(number, n)
        answers, solution = _ask(
            asker, oracle, state.answers, budget, Stretch(part, 0, _ASKED_SHARE)
        )
        targets = _Refreshed(plan, answers, solution, truth, number)
        found = learner.learn(targets, progress=Stretch(part, _ASKED_SHARE, 100))
        learned = _asker(plan, found[split.training], number, solution.labels).solve(answers)
        measures = measure(found, identities, split, learned.labels)
        done = Round(number, len(answers), len(answers) / n, measures, clock() - started)
        state = LoopState(answers, found, learned.labels, (*state.rounds, done))
        yield state


class _Refreshed:
    """Looks again at who is who as learning goes, with the same answers.

    The first look is that of the round before: by what was learned so far, not by the model
    that learning begins with.
    """

    def __init__(
        self,
        plan: Plan,
        answers: Sequence[Answer],
        solution: Solution,
        truth: NDArray[np.int64],
        number: int,
    ) -> None:
        self._plan, self._answers, self._number = plan, answers, number
        self._solution, self._truth = solution, truth

    def __call__(self, embeddings: NDArray[np.float32], epoch: int) -> Targets:
        """Return what is to be learned next."""
        none = np.zeros((0, 2), dtype=np.int64)
        if self._plan.strategy == KNOWS_ALL:
            proven = np.ones(len(self._truth), dtype=np.bool_)
            return targets_of_partition(self._truth, proven=proven, cannot=none, unsure=none)
        if epoch > 0:
            asker = _asker(self._plan, embeddings, self._number, self._solution.labels)
            self._solution = asker.solve(self._answers)
        return targets_of_partition(
            self._solution.labels,
            proven=_joined(self._answers, len(embeddings)),
            cannot=_pairs(self._answers, Verdict.DIFFERENT),
            unsure=_pairs(self._answers, Verdict.UNSURE),
        )


def _asker(
    plan: Plan, embeddings: NDArray[np.float32], number: int, labels: NDArray[np.int64] | None
) -> Asker:
    """Make what asks, beginning with the groups of the round before."""
    earlier = None if labels is None else Earlier(labels, {})
    data = EngineData((np.ascontiguousarray(embeddings),), earlier=earlier)
    seed = plan.seed + 1000 * plan.repeat + number
    return make_asker(plan.strategy, data, seed=seed, lists=plan.lists)


def _ask(
    asker: Asker,
    oracle: SimulatedOracle,
    answers: tuple[Answer, ...],
    budget: int,
    progress: Progress,
) -> tuple[tuple[Answer, ...], Solution]:
    """Ask until so many questions are answered in all, or nothing is worth asking."""
    solution = asker.solve(answers)
    before = len(answers)
    while len(answers) < budget:
        progress.advance(len(answers) - before, budget - before)
        questions: list[Question] = asker.questions(budget - len(answers))
        if not questions:
            break
        verdicts = [oracle.answer(question.a, question.b) for question in questions]
        answers += tuple(
            question.answered(verdict, reviewer=REVIEWER)
            for question, verdict in zip(questions, verdicts, strict=True)
        )
        solution = asker.solve(answers)
    return answers, solution


def _joined(answers: Sequence[Answer], n: int) -> NDArray[np.bool_]:
    """Tell which photographs an answer joined to another, (n,)."""
    found = np.zeros(n, dtype=np.bool_)
    found[np.unique(_pairs(answers, Verdict.SAME))] = True
    return found


def _pairs(answers: Sequence[Answer], verdict: Verdict) -> NDArray[np.int64]:
    found = [(answer.a, answer.b) for answer in answers if answer.verdict is verdict]
    return np.array(found, dtype=np.int64).reshape(-1, 2)
