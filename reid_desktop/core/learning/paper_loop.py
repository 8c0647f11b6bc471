"""The whole loop of the paper: ask, refine, learn, again; each round can be gone on from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.aas import round_budget
from reid_desktop.core.engine import Answer, Earlier, EngineData, Question, Solution
from reid_desktop.core.learning.askers import (
    BASELINES,
    CHANCE,
    KNOWS_ALL,
    PAPER,
    Asker,
    make_asker,
)
from reid_desktop.core.learning.paper_protocol import Measures, PaperSplit, measure
from reid_desktop.core.learning.targets import Targets, TargetsOf, targets_of_partition
from reid_desktop.core.oracle import SimulatedOracle
from reid_desktop.core.paper import LONG_LISTS, RankLists
from reid_desktop.core.progress import Progress, Stretch
from reid_desktop.core.simulate import REVIEWER
from reid_desktop.core.types import Verdict

_ASKED_SHARE = 10  # hundredths of a round that asking takes, about; the rest is learning


@dataclass(frozen=True, slots=True)
class Learned:
    """What came of learning.

    Attributes
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows of all photographs, tests among them.
    unseen : ndarray of shape (t, k), float32, optional
        Those that are learned from, each by what did not learn from its group.
    """

    embeddings: NDArray[np.float32]
    unseen: NDArray[np.float32] | None = None


class Learner(Protocol):
    """Learns an embedding, each time from the model as it was before the first answer."""

    def learn(self, targets_of: TargetsOf, *, unseen: bool, progress: Progress) -> Learned:
        """Learn, and embed all photographs.

        Parameters
        ----------
        targets_of : TargetsOf
            Of the photographs that are learned from, (t, dim).
        unseen : bool
            Whether `Learned.unseen` is of use.
        progress : Progress
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

    @property
    def follows(self) -> bool:
        """Whether who asks looks at what was learned, as the paper does."""
        return self.strategy in (PAPER, CHANCE, *BASELINES)

    def asked_after(self, number: int, n: int) -> int:
        """Return the questions asked about `n` photographs until the end of a round, from 1."""
        if self.strategy in BASELINES:
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
    learned : Learned
    labels : ndarray of shape (t,), int64
        Groups of the photographs that are learned from.
    rounds : tuple of Round
        From round 0 on.
    """

    answers: tuple[Answer, ...]
    learned: Learned
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
    from the round before: here it begins at the model each time, with the groups of the round
    before. A wrong group of an early round then leaves no trace.

    The paper asks and groups by what was learned. To the evidence engine that is no evidence:
    photographs that were learned from as one look alike whether they are one or not, which
    cost 6 to 9 points of F1 at one question per image. It goes by the model as it is, and beside
    that by what did not learn from the photographs it is applied to.
    """
    truth = identities[split.training]
    n = len(truth)
    untaught = Learned(embeddings)
    if state is None:
        started = clock()
        solution = _asker(plan, _views(plan, untaught, untaught, split), 0, None).solve(())
        measures = measure(embeddings, identities, split, solution.labels)
        first = Round(0, 0, 0.0, measures, clock() - started)
        state = LoopState((), untaught, solution.labels, (first,))
        yield state
    last = 1 if plan.strategy == KNOWS_ALL else plan.rounds
    for number in range(len(state.rounds), last + 1):
        started = clock()
        part = Stretch(progress, 100 * (number - 1) // last, 100 * number // last)
        views = _views(plan, untaught, state.learned, split)
        oracle = SimulatedOracle(
            truth,
            error=plan.reviewer_error,
            unsure=plan.unsure,
            rng=np.random.default_rng([plan.seed, plan.repeat, number]),
        )
        answers, solution = _ask(
            _asker(plan, views, number, state.labels),
            oracle,
            state.answers,
            plan.asked_after(number, n),
            Stretch(part, 0, _ASKED_SHARE),
        )
        targets = _Refreshed(plan, answers, solution, truth, number)
        learning = Stretch(part, _ASKED_SHARE, 100)
        found = learner.learn(targets, unseen=not plan.follows, progress=learning)
        views = _views(plan, untaught, found, split)
        grouped = _asker(plan, views, number, solution.labels).solve(answers)
        measures = measure(found.embeddings, identities, split, grouped.labels)
        done = Round(number, len(answers), len(answers) / n, measures, clock() - started)
        state = LoopState(answers, found, grouped.labels, (*state.rounds, done))
        yield state


class _Refreshed:
    """Looks again at who is who as learning goes, with the same answers.

    The first look is that of the round before: by what was learned so far, not by the model
    that learning begins with. It is the only one where what is learned is no evidence.
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
        if epoch > 0 and self._plan.follows:
            asker = _asker(self._plan, (embeddings,), self._number, self._solution.labels)
            self._solution = asker.solve(self._answers)
        return targets_of_partition(
            self._solution.labels,
            proven=_joined(self._answers, len(embeddings)),
            cannot=_pairs(self._answers, Verdict.DIFFERENT),
            unsure=_pairs(self._answers, Verdict.UNSURE),
        )


def _views(
    plan: Plan, untaught: Learned, learned: Learned, split: PaperSplit
) -> tuple[NDArray[np.float32], ...]:
    """Return what the photographs that are learned from are compared by."""
    own = split.training
    if plan.follows:
        return (learned.embeddings[own],)
    model = untaught.embeddings[own]
    return (model,) if learned.unseen is None else (model, learned.unseen)


def _asker(
    plan: Plan,
    views: tuple[NDArray[np.float32], ...],
    number: int,
    labels: NDArray[np.int64] | None,
) -> Asker:
    """Make what asks, beginning with the groups of the round before."""
    earlier = None if labels is None else Earlier(labels, {})
    data = EngineData(tuple(np.ascontiguousarray(view) for view in views), earlier=earlier)
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
