"""Following answers leads where solving from the start would, where nothing else is near."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core import standing
from reid_desktop.core.constraints import Link
from reid_desktop.core.engine import Answer
from reid_desktop.core.ledger import Ledger
from reid_desktop.core.links import belonging, links_between
from reid_desktop.core.locking import gather_locks
from reid_desktop.core.partition import (
    Locks,
    MergeScale,
    PairEvidence,
    agglomerate,
    renumber,
)
from reid_desktop.core.standing import Standing
from reid_desktop.core.types import Verdict

BLOCKS = (range(6), range(6, 11))
N = 11
PAIRS = sorted(pair for block in BLOCKS for pair in combinations(block, 2))
SCALE = MergeScale(kappa=1.0, theta=0.0)
odds = st.lists(
    st.integers(-24, 24).map(lambda value: value / 8 + 0.01),
    min_size=len(PAIRS),
    max_size=len(PAIRS),
)
answers = st.lists(
    st.builds(
        lambda pair, verdict: Answer(pair[0], pair[1], verdict),
        st.sampled_from(PAIRS),
        st.sampled_from([Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE]),
    ),
    max_size=8,
)
habits = st.sampled_from([None, np.array([0, 0, 1, 1, 0, 2, 3, 3, 3, 4, 4])])
locks = st.sampled_from(
    [
        gather_locks(N, ()),
        gather_locks(N, [Link(0, 2, Verdict.SAME), Link(1, 2, Verdict.DIFFERENT)]),
        gather_locks(N, (), identity=np.array([4, 4, -1, 9, *[-1] * 7])),
    ]
)


@pytest.fixture(autouse=True, scope="module")
def everything_near() -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(standing, "_LEAST_SCORE", -np.inf)
        yield


def evidence_of(values: list[float], ledger: Ledger) -> PairEvidence:
    pairs = np.array(PAIRS, dtype=np.int64)
    log_odds = np.array(values) + np.arange(len(values)) / 1000  # no ties
    return PairEvidence(pairs, log_odds, -4.0, 20, ledger.evidence)


def stand(
    values: list[float],
    said: list[Answer],
    locked: Locks,
    habit: NDArray[np.int64] | None = None,
) -> Standing:
    ledger = Ledger(())
    ledger.follow(said)
    evidence = evidence_of(values, ledger)
    found = agglomerate(evidence, locked, SCALE, before=habit)
    return Standing(evidence, locked, SCALE, ledger, found, before=habit)


def followed(
    values: list[float],
    before: list[Answer],
    after: list[Answer],
    locked: Locks,
    habit: NDArray[np.int64] | None = None,
) -> tuple[Standing, Ledger]:
    ledger = Ledger(())
    ledger.follow(before)
    evidence = evidence_of(values, ledger)
    found = agglomerate(evidence, locked, SCALE, before=habit)
    place = Standing(evidence, locked, SCALE, ledger, found, before=habit)
    for number in range(len(after) + 1):
        place.follow(ledger.follow(after[:number]))
    return place, ledger


def by_clusters(place: Standing) -> dict[tuple[int, ...], tuple[object, object]]:
    """Mean and score of every link that is in use, by the first rows of its clusters."""
    first = {label: row for row, label in reversed(list(enumerate(place.labels.tolist())))}
    links = place.links
    return {
        tuple(sorted((first[int(links.left[k])], first[int(links.right[k])]))): (
            pytest.approx(links.mean[k]),
            pytest.approx(links.score[k]),
        )
        for k in np.unique(place.link_of[place.link_of >= 0]).tolist()
    }


def best_pairs(best: NDArray[np.int64]) -> set[int]:
    return set(best[best >= 0].tolist())


@settings(max_examples=120)
@given(odds, answers, answers, locks, habits)
def test_following_leads_where_solving_everything_would(
    values: list[float],
    before: list[Answer],
    after: list[Answer],
    locked: Locks,
    habit: NDArray[np.int64] | None,
) -> None:
    found, _ = followed(values, before, after, locked, habit)

    fresh = stand(values, after, locked, habit)
    assert renumber(found.labels).tolist() == renumber(fresh.labels).tolist()
    np.testing.assert_allclose(found.probability, fresh.probability, rtol=1e-5)
    assert found.proven[found.labels].tolist() == fresh.proven[fresh.labels].tolist()
    assert by_clusters(found) == by_clusters(fresh)
    assert found.is_open.tolist() == fresh.is_open.tolist()
    assert best_pairs(found.link_best) == best_pairs(fresh.link_best)
    assert best_pairs(found.merge_best) == best_pairs(fresh.merge_best)
    for place in np.flatnonzero(found.merge_of >= 0).tolist():
        one, other = found.merge_of[place], fresh.merge_of[place]
        assert found.merges.score[one] == pytest.approx(fresh.merges.score[other])


@settings(max_examples=60)
@given(odds, answers, locks)
def test_what_stands_fits_together(values: list[float], said: list[Answer], locked: Locks) -> None:
    found, ledger = followed(values, [], said, locked)

    evidence = evidence_of(values, ledger)
    links, link_of = links_between(found.labels, evidence, locked, SCALE)
    assert (found.link_of >= 0).tolist() == (link_of >= 0).tolist()
    across = np.flatnonzero(link_of >= 0)
    np.testing.assert_allclose(
        found.links.score[found.link_of[across]], links.score[link_of[across]]
    )
    np.testing.assert_allclose(
        found.probability, belonging(found.labels, evidence, SCALE), rtol=1e-5
    )
    for best, which in ((found.link_best, found.link_of), (found.merge_best, found.merge_of)):
        for number, place in enumerate(best.tolist()):
            open_here = np.flatnonzero(found.is_open & (which == number))
            chosen = open_here[np.argmax(evidence.log_odds[open_here])] if len(open_here) else -1
            assert place == chosen


@settings(max_examples=40)
@given(odds, answers, answers, locks)
def test_locks_are_never_broken_on_the_way(
    values: list[float], before: list[Answer], after: list[Answer], locked: Locks
) -> None:
    found, _ = followed(values, before, after, locked)

    by_group = found.labels[np.unique(locked.groups, return_index=True)[1]]
    assert (by_group[locked.groups] == found.labels).all()
    assert all(by_group[a] != by_group[b] for a, b in locked.apart)
    coded = by_group[locked.codes >= 0]
    assert len(set(coded.tolist())) == len(coded)


def test_what_is_far_from_an_answer_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "_LEAST_SCORE", -2.0)
    values = [3.0 if pair in {(0, 1), (2, 3), (6, 7), (8, 9)} else -3.0 for pair in PAIRS]
    ledger = Ledger(())
    evidence = evidence_of(values, ledger)
    locked = gather_locks(N, ())
    place = Standing(evidence, locked, SCALE, ledger, agglomerate(evidence, locked, SCALE))
    before = place.labels.copy()

    place.follow(ledger.follow([Answer(0, 2, Verdict.SAME)]))

    assert len(set(place.labels[:4].tolist())) == 1
    assert place.labels[4:].tolist() == before[4:].tolist()


def test_a_pair_called_not_comparable_counts_no_more() -> None:
    values = [3.0 if pair == (0, 1) else -3.0 for pair in PAIRS]
    ledger = Ledger(())
    evidence = evidence_of(values, ledger)
    locked = gather_locks(N, ())
    place = Standing(evidence, locked, SCALE, ledger, agglomerate(evidence, locked, SCALE))
    assert place.labels[0] == place.labels[1]

    place.follow(ledger.follow([Answer(0, 1, Verdict.NOT_COMPARABLE)]))

    assert place.labels[0] != place.labels[1]
    assert not place.is_open[PAIRS.index((0, 1))]
