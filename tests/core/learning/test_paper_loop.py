"""The loop asks, learns and measures, and goes on from every round as if it had never stopped."""

from dataclasses import replace
from itertools import count

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.learning.closed_form import ByCovariance, Unlearned
from reid_desktop.core.learning.paper_loop import Learned, Learner, LoopState, Plan, run_loop
from reid_desktop.core.learning.paper_protocol import draw_split
from reid_desktop.core.learning.targets import Targets, TargetsOf
from reid_desktop.core.paper import SHORT_LISTS
from reid_desktop.core.progress import UNHEARD, Progress
from tests.conftest import CountedProgress

IDENTITIES = np.repeat(np.arange(9), 6)
SPLIT = draw_split(IDENTITIES, np.random.default_rng(0))
N = len(SPLIT.training)  # 45


@pytest.fixture(scope="module")
def embeddings() -> NDArray[np.float32]:
    """Draw animals that differ less from each other than every one does with the light."""
    rng = np.random.default_rng(0)
    rows = np.repeat(rng.standard_normal((9, 12)), 6, axis=0)
    rows += 0.2 * rng.standard_normal(rows.shape)
    rows[:, :3] += 1.5 * rng.standard_normal((len(rows), 3))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows.astype(np.float32)


def plan(strategy: str, rounds: int = 2) -> Plan:
    return Plan(strategy, rounds, lists=SHORT_LISTS)


def states(
    wanted: Plan,
    embeddings: NDArray[np.float32],
    learner: Learner,
    *,
    state: LoopState | None = None,
    progress: Progress = UNHEARD,
) -> list[LoopState]:
    ticks = count()
    return list(
        run_loop(
            wanted,
            embeddings,
            IDENTITIES,
            SPLIT,
            learner,
            state=state,
            clock=lambda: float(next(ticks)),
            progress=progress,
        )
    )


class Looks:
    """Learns nothing, but looks at its targets twice and remembers them."""

    def __init__(self, embeddings: NDArray[np.float32]) -> None:
        self._embeddings = embeddings
        self.seen: list[list[Targets]] = []
        self.unseen: list[bool] = []

    def learn(self, targets_of: TargetsOf, *, unseen: bool, progress: Progress) -> Learned:
        own = self._embeddings[SPLIT.training]
        self.seen.append([targets_of(own, 0), targets_of(own, 1)])
        self.unseen.append(unseen)
        return Learned(self._embeddings, own[:, ::-1] if unseen else None)


def outcome(state: LoopState) -> object:
    measured = [(r.number, r.questions, r.measures) for r in state.rounds]
    return state.answers, state.labels.tolist(), state.learned.embeddings.tobytes(), measured


@pytest.mark.parametrize("strategy", ["aas", "random", "evidence", "no answers"])
def test_a_run_that_goes_on_ends_as_one_that_was_not_interrupted(
    embeddings: NDArray[np.float32], strategy: str
) -> None:
    learner = ByCovariance(embeddings, SPLIT)
    whole = states(plan(strategy), embeddings, learner)

    rest = states(plan(strategy), embeddings, learner, state=whole[1])

    assert len(whole) == 3
    assert [outcome(state) for state in rest] == [outcome(whole[2])]


def test_a_run_that_is_done_has_nothing_more_to_do(embeddings: NDArray[np.float32]) -> None:
    last = states(plan("aas"), embeddings, Unlearned(embeddings))[-1]

    assert states(plan("aas"), embeddings, Unlearned(embeddings), state=last) == []


def test_ten_questions_a_round_are_asked_about_few_photographs(
    embeddings: NDArray[np.float32],
) -> None:
    last = states(plan("random"), embeddings, Unlearned(embeddings))[-1]

    assert [done.questions for done in last.rounds] == [0, 10, 20]
    assert last.rounds[2].questions_per_image == 20 / N
    assert [done.number for done in last.rounds] == [0, 1, 2]
    assert all(done.seconds == 1.0 for done in last.rounds)


def test_a_budget_for_each_photograph_is_spread_over_the_rounds(
    embeddings: NDArray[np.float32],
) -> None:
    wanted = replace(plan("evidence", 3), questions_per_image=1.0)

    last = states(wanted, embeddings, Unlearned(embeddings))[-1]

    assert [done.questions for done in last.rounds] == [0, 15, 30, 45]


def test_rounds_go_on_where_nothing_is_worth_asking_any_more(
    embeddings: NDArray[np.float32],
) -> None:
    last = states(plan("aas", 4), embeddings, Unlearned(embeddings))[-1]

    assert 0 < len(last.answers) < 40
    assert len(last.rounds) == 5


def test_learning_from_all_labels_takes_one_round_and_raises_the_map(
    embeddings: NDArray[np.float32],
) -> None:
    found = states(plan("all labels"), embeddings, ByCovariance(embeddings, SPLIT))

    before, after = (done.measures for done in found[-1].rounds)
    assert after.own_map > before.own_map + 0.2
    assert (
        after.recognition.mean_average_precision > before.recognition.mean_average_precision + 0.1
    )
    assert found[-1].answers == ()


def test_learning_from_answers_raises_the_map(embeddings: NDArray[np.float32]) -> None:
    wanted = replace(plan("evidence", 2), questions_per_image=1.0)

    last = states(wanted, embeddings, ByCovariance(embeddings, SPLIT))[-1]

    before, after = last.rounds[0].measures, last.rounds[-1].measures
    assert after.own_map > before.own_map + 0.1
    assert after.partition.pairwise_f1 > before.partition.pairwise_f1


@pytest.mark.parametrize("strategy", ["aas", "evidence", "random"])
def test_who_is_known_to_be_different_is_never_one_class(
    embeddings: NDArray[np.float32], strategy: str
) -> None:
    learner = Looks(embeddings)
    wanted = replace(plan(strategy), unsure=0.3, reviewer_error=0.1)

    last = states(wanted, embeddings, learner)[-1]

    targets = learner.seen[-1]
    different = {(a.a, a.b) for a in last.answers if a.verdict.value == "different"}
    assert all({(a, b) for a, b in each.apart.tolist()} == different for each in targets)
    labels = [each.labels[each.apart] for each in targets]
    assert all((each[:, 0] != each[:, 1]).all() for each in labels)


def test_the_first_look_is_by_what_was_learned_before(embeddings: NDArray[np.float32]) -> None:
    learner = Looks(embeddings)

    states(plan("no answers", 1), embeddings, learner)

    first, second = learner.seen[0]
    assert np.array_equal(first.labels, second.labels)


def test_who_was_joined_by_an_answer_counts_in_full(embeddings: NDArray[np.float32]) -> None:
    learner = Looks(embeddings)

    wanted = replace(plan("evidence", 1), questions_per_image=1.0)
    last = states(wanted, embeddings, learner)[-1]

    joined = {row for a in last.answers if a.verdict.value == "same" for row in (a.a, a.b)}
    weights = learner.seen[0][0].weights
    assert joined
    assert {row for row in range(N) if weights[row] == 1.0} <= joined
    assert (weights < 1.0).any()


@pytest.mark.parametrize(("strategy", "wanted"), [("aas", False), ("evidence", True)])
def test_what_was_learned_is_no_evidence_of_what_it_was_learned_from(
    embeddings: NDArray[np.float32], strategy: str, *, wanted: bool
) -> None:
    learner = Looks(embeddings)

    found = states(plan(strategy), embeddings, learner)

    assert learner.unseen == [wanted, wanted]
    assert all((state.learned.unseen is not None) is wanted for state in found[1:])


def test_all_labels_are_those_of_the_truth(embeddings: NDArray[np.float32]) -> None:
    learner = Looks(embeddings)

    states(plan("all labels"), embeddings, learner)

    own = IDENTITIES[SPLIT.training]
    targets = learner.seen[0][0]
    assert np.array_equal(np.unique(targets.labels, return_inverse=True)[1], own)
    assert (targets.weights == 1.0).all()


def test_repeats_differ(embeddings: NDArray[np.float32]) -> None:
    learner = Unlearned(embeddings)

    one, other = (
        states(replace(plan("random", 1), repeat=repeat), embeddings, learner)[-1].answers
        for repeat in (0, 1)
    )

    assert one != other


def test_all_rounds_are_told_in_hundredths(
    embeddings: NDArray[np.float32], progress: CountedProgress
) -> None:
    states(plan("aas"), embeddings, Unlearned(embeddings), progress=progress)

    assert progress.steps == sorted(progress.steps)
    assert progress.steps[-1] == (100, 100)
