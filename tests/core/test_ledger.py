"""A ledger that follows answers one by one is the ledger that starts with all of them."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.core.constraints import Link, rank
from reid_desktop.core.engine import Answer
from reid_desktop.core.ledger import Ledger
from reid_desktop.core.trust import learn_trust
from reid_desktop.core.types import Sureness, Verdict

N = 6
PAIRS = list(combinations(range(N), 2))
LOCK = Link(0, 5, Verdict.SAME, locked=True, key="lock")
answers = st.lists(
    st.builds(
        lambda pair, verdict, sureness, reviewer: Answer(
            pair[0], pair[1], verdict, sureness, reviewer
        ),
        st.sampled_from(PAIRS),
        st.sampled_from(Verdict),
        st.sampled_from(Sureness),
        st.sampled_from(["Ada", "Ben"]),
    ),
    max_size=12,
)


def state(ledger: Ledger) -> tuple[object, ...]:
    """Everything that can be seen of a ledger whose trust is that of no answers."""
    graph = ledger.graph
    return (
        ledger.answers,
        {pair: pytest.approx(value) for pair, value in ledger.evidence.items()},
        ledger.incomparable,
        set(ledger.asked),
        {row: others for row, others in ledger.partners.items() if others},
        sorted(graph, key=rank),
        graph.components(),
        graph.contradictions(),
        [ledger.violated(np.array(labels)) for labels in ([0] * N, range(N))],
    )


@settings(max_examples=60)
@given(answers, answers, st.integers(0, 12))
def test_following_leads_where_starting_there_would(
    before: list[Answer], more: list[Answer], kept: int
) -> None:
    after = [*before[:kept], *more]
    ledger = Ledger((), [LOCK])  # trust as without answers, whatever comes

    ledger.follow(before)
    changed = ledger.follow(after)

    fresh = Ledger((), [LOCK])
    fresh.follow(after)
    assert state(ledger) == state(fresh)
    differing = {(a.a, a.b) for a in set(before) ^ set(after)}
    assert differing <= changed
    assert ledger.n_changes(after) == 0


@settings(max_examples=40)
@given(answers)
def test_taking_everything_back_leaves_nothing(said: list[Answer]) -> None:
    ledger = Ledger((), [LOCK])

    ledger.follow(said)
    ledger.follow(())

    assert state(ledger) == state(Ledger((), [LOCK]))


@given(answers)
def test_evidence_is_the_sum_of_what_was_said_of_a_pair(said: list[Answer]) -> None:
    ledger, trust = Ledger(said), learn_trust(said)

    for pair in PAIRS:
        about = [a for a in said if (a.a, a.b) == pair]
        decided = any(a.verdict in (Verdict.SAME, Verdict.DIFFERENT) for a in about)
        assert (pair in ledger.evidence) == decided
        if decided:
            assert ledger.evidence[pair] == pytest.approx(sum(trust.weights(about)))


@given(st.lists(st.sampled_from(PAIRS), unique=True), st.permutations(range(N)))
def test_answers_in_any_order_imply_the_same(
    pairs: list[tuple[int, int]], order: list[int]
) -> None:
    said = [Answer(a, b, Verdict.SAME if (a + b) % 3 else Verdict.DIFFERENT) for a, b in pairs]
    shuffled = sorted(said, key=lambda a: (order[a.a], order[a.b]))

    one, other = Ledger(said), Ledger(shuffled)

    assert one.evidence == other.evidence
    assert one.graph.components() == other.graph.components()
    told = [
        [(c.cannot.a, c.cannot.b, c.nodes()) for c in x.graph.contradictions()]
        for x in (one, other)
    ]
    assert told[0] == told[1]


def test_an_answer_weighs_in_the_graph_what_it_adds() -> None:
    said = [
        Answer(0, 1, Verdict.SAME),
        Answer(0, 1, Verdict.SAME),
        Answer(1, 2, Verdict.DIFFERENT, Sureness.PROBABLY),
    ]

    ledger = Ledger(said)

    whole = abs(ledger.trust.weights(said[:1])[0])
    weights = {link.key: link.weight for link in ledger.graph}
    assert weights == pytest.approx({0: whole, 1: whole / 2, 2: whole / 2})


def test_answers_the_clusters_go_against_are_listed_oldest_first() -> None:
    apart, same = Answer(2, 3, Verdict.DIFFERENT), Answer(0, 1, Verdict.SAME)
    ledger = Ledger([apart, same, Answer(0, 4, Verdict.UNSURE), Answer(0, 2, Verdict.DIFFERENT)])

    assert ledger.violated(np.array([0, 1, 2, 2, 3, 4])) == (apart, same)
