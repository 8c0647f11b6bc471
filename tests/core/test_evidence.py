"""The evidence engine: locks hold, answers count, and questions are worth asking."""

import itertools
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from sklearn.metrics import adjusted_rand_score

from reid_desktop.core import evidence
from reid_desktop.core.constraints import Link
from reid_desktop.core.engine import Answer, Earlier, EngineData, Solution
from reid_desktop.core.errors import Cancelled
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.generated import generate_embeddings
from reid_desktop.core.matches import Matches
from reid_desktop.core.metrics import partition_scores
from reid_desktop.core.partition import (
    Agglomeration,
    Locks,
    MergeScale,
    PairEvidence,
    agglomerate,
)
from reid_desktop.core.querying.evidence import EvidenceStrategy
from reid_desktop.core.types import Purpose, Sureness, Verdict

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]
N = 12
PAIRS = list(itertools.combinations(range(N), 2))
PAIRS_OF_60 = list(itertools.combinations(range(60), 2))


def engine_of(data: EngineData) -> EvidenceEngine:
    return EvidenceEngine(data, EvidenceStrategy(), seed=0)


def solved(draw: Draw, *answers: Answer) -> Solution:
    return engine_of(EngineData((draw(4, 3, 0.6)[0],))).solve(answers)


def _ask_and_answer(
    engine: EvidenceEngine, identities: NDArray[np.int64], rounds: int
) -> tuple[list[Answer], Solution]:
    said: list[Answer] = []
    solution = engine.solve(said)
    for _ in range(rounds):
        said += [
            Answer(
                question.a,
                question.b,
                SAME if identities[question.a] == identities[question.b] else DIFFERENT,
                purpose=question.purpose,
                inclusion_probability=question.inclusion_probability,
                merge_score=question.merge_score,
            )
            for question in engine.questions(12)
        ]
        solution = engine.solve(said)
    return said, solution


@pytest.mark.parametrize("seed", range(3))
def test_an_engine_made_anew_goes_on_where_the_one_before_stopped(seed: int) -> None:
    embeddings, identities = generate_embeddings(
        240, difficulty=0.5, rng=np.random.default_rng(seed), dim=64
    )
    said, last = _ask_and_answer(engine_of(EngineData((embeddings,))), identities, 8)
    earlier = Earlier(last.labels, last.diagnostics)

    again = engine_of(EngineData((embeddings,), earlier=earlier)).solve(said)
    forgetful = engine_of(EngineData((embeddings,))).solve(said)

    kept = adjusted_rand_score(last.labels, again.labels)
    assert kept >= 0.99
    assert kept >= adjusted_rand_score(last.labels, forgetful.labels)
    for name in ("start_theta", "span_low", "span_high"):
        assert again.diagnostics[name] == last.diagnostics[name]


@pytest.mark.parametrize("seed", range(3))
def test_new_rows_leave_those_that_were_there_mostly_as_they_were(seed: int) -> None:
    embeddings, identities = generate_embeddings(
        240, difficulty=0.3, rng=np.random.default_rng(seed), dim=64
    )
    before = np.arange(240) < 200
    said, last = _ask_and_answer(engine_of(EngineData((embeddings[before],))), identities, 8)
    labels = np.full(240, -1, dtype=np.int64)
    labels[before] = last.labels
    earlier = Earlier(labels, last.diagnostics)

    found = engine_of(EngineData((embeddings,), earlier=earlier)).solve(said).labels
    forgetful = engine_of(EngineData((embeddings,))).solve(said).labels

    kept = adjusted_rand_score(last.labels, found[before])
    assert kept >= max(0.8, adjusted_rand_score(last.labels, forgetful[before]))
    assert np.isin(found[~before], found[before]).mean() > 0.5


def test_the_scale_of_an_earlier_engine_is_forgotten_when_most_rows_are_new(
    draw_embeddings: Draw,
) -> None:
    labels = np.full(12, -1, dtype=np.int64)
    labels[:3] = 0
    told = {"start_kappa": 3.0, "start_theta": 9.0, "span_low": -1.0, "span_high": 1.0}
    data = EngineData((draw_embeddings(4, 3, 0.6)[0],), earlier=Earlier(labels, told))

    found = engine_of(data).solve([]).diagnostics

    assert found["start_theta"] != 9.0


class _StopsAt:
    """Is cancelled at a certain look."""

    def __init__(self, look: int) -> None:
        self._left = look

    def advance(self, _done: int, _total: int) -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled


@pytest.mark.parametrize("look", range(4))
def test_a_solve_that_is_cancelled_leaves_no_trace(draw_embeddings: Draw, look: int) -> None:
    data = EngineData((draw_embeddings(4, 3, 0.6)[0],))
    said = [Answer(a, b, SAME if a % 2 else DIFFERENT) for a, b in PAIRS[::3]]
    engine, undisturbed = engine_of(data), engine_of(data)

    engine.solve([])
    with pytest.raises(Cancelled):
        engine.solve(said, progress=_StopsAt(look))
    undisturbed.solve([])

    expected = undisturbed.solve(said)
    found = engine.solve(said)
    assert np.array_equal(found.labels, expected.labels)
    assert found.diagnostics == expected.diagnostics
    assert engine.questions(8) == undisturbed.questions(8)


def test_making_an_engine_can_be_cancelled(draw_embeddings: Draw) -> None:
    data = EngineData((draw_embeddings(4, 3, 0.6)[0],))

    with pytest.raises(Cancelled):
        EvidenceEngine(data, EvidenceStrategy(), seed=0, progress=_StopsAt(0))


@st.composite
def links(draw: st.DrawFn) -> Link:
    a, b = draw(st.sampled_from(PAIRS))
    return Link(a, b, draw(st.sampled_from((SAME, DIFFERENT))), locked=True)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    a, b = draw(st.sampled_from(PAIRS))
    return Answer(
        a,
        b,
        draw(st.sampled_from(Verdict)),
        draw(st.sampled_from(Sureness)),
        reviewer=draw(st.sampled_from(["Ada", "Ben"])),
        merge_score=draw(st.sampled_from([None, -3.0, 0.5, 4.0])),
    )


def joined(n: int, same: list[tuple[int, int]]) -> NDArray[np.int64]:
    group = np.arange(n)
    for a, b in same:
        group[group == group[a]] = group[b]
    return group


@settings(max_examples=25)
@given(
    st.lists(answers(), max_size=40),
    st.lists(links(), max_size=6),
    st.lists(st.integers(-1, 2), min_size=N, max_size=N),
)
def test_locks_are_never_broken_whatever_the_answers(
    draw_embeddings: Draw, said: list[Answer], locked: list[Link], codes: list[int]
) -> None:
    identity, crop = np.array(codes, dtype=np.int64), np.arange(N) // 2 * 2
    data = EngineData((draw_embeddings(4, 3, 0.9)[0],), crop=crop)

    labels = engine_of(data).solve(said, bound=locked, identity=identity).labels

    must = [(x.a, x.b) for x in locked if x.verdict is SAME]
    must += [(a, b) for a, b in PAIRS if crop[a] == crop[b] or identity[a] == identity[b] >= 0]
    group = joined(N, must)
    assert all(labels[a] == labels[b] for a, b in must)
    cannot = [(x.a, x.b) for x in locked if x.verdict is DIFFERENT]
    assert all(labels[a] != labels[b] for a, b in cannot if group[a] != group[b])
    accepted = [row for row in range(N) if identity[row] >= 0]
    torn = {g for g in group if len({codes[r] for r in accepted if group[r] == g}) > 1}
    assert all(
        labels[a] != labels[b]
        for a, b in itertools.combinations(accepted, 2)
        if identity[a] != identity[b] and not {group[a], group[b]} & torn
    )


def test_the_same_data_answers_and_seed_give_the_same_solution_and_questions(
    draw_embeddings: Draw,
) -> None:
    data = EngineData((draw_embeddings(6, 4, 1.0)[0],))
    said = [Answer(0, 1, SAME), Answer(0, 5, DIFFERENT)]
    one, other = engine_of(data), engine_of(data)

    labels = [engine.solve(said).labels.tolist() for engine in (one, other)]

    assert labels[0] == labels[1]
    assert one.questions(10) == other.questions(10)


def test_the_order_of_answers_changes_nothing(draw_embeddings: Draw) -> None:
    said = [Answer(0, 1, SAME), Answer(1, 2, SAME), Answer(0, 2, DIFFERENT), Answer(0, 9, SAME)]

    found = [solved(draw_embeddings, *order) for order in itertools.permutations(said)]

    assert len({tuple(x.labels.tolist()) for x in found}) == 1
    assert len({tuple(c.nodes() for c in x.contradictions) for x in found}) == 1
    assert len({tuple(x.proven.tolist()) for x in found}) == 1
    assert len({frozenset(x.violated) for x in found}) == 1


def test_an_answer_that_nobody_contradicts_is_followed(draw_embeddings: Draw) -> None:
    found = solved(draw_embeddings, Answer(0, 1, DIFFERENT), Answer(3, 11, SAME))

    assert found.labels[0] != found.labels[1]
    assert found.labels[3] == found.labels[11]
    assert found.violated == ()


@settings(max_examples=25)
@given(st.lists(answers(), max_size=30))
def test_the_answers_that_the_partition_goes_against_are_all_listed(
    draw_embeddings: Draw, said: list[Answer]
) -> None:
    found = solved(draw_embeddings, *said)

    together = {(a, b) for a, b in PAIRS if found.labels[a] == found.labels[b]}
    against = {SAME: set(PAIRS) - together, DIFFERENT: together}
    assert list(found.violated) == [x for x in said if (x.a, x.b) in against.get(x.verdict, set())]


def test_a_contradiction_carries_its_path_and_what_is_gone_against_is_listed(
    draw_embeddings: Draw,
) -> None:
    odd_one = Answer(0, 2, DIFFERENT, Sureness.PROBABLY)

    found = solved(draw_embeddings, Answer(0, 1, SAME), Answer(1, 2, SAME), odd_one)

    (contradiction,) = found.contradictions
    assert contradiction.nodes() == (0, 1, 2)
    assert found.labels[0] == found.labels[1] == found.labels[2]
    assert found.violated == (odd_one,)


def test_unsure_changes_nothing(draw_embeddings: Draw) -> None:
    without = solved(draw_embeddings)

    doubtful = solved(draw_embeddings, *(Answer(a, b, Verdict.UNSURE) for a, b in PAIRS))

    assert doubtful.labels.tolist() == without.labels.tolist()
    assert doubtful.probability.tolist() == without.probability.tolist()
    assert not doubtful.proven.any()


def test_a_pair_called_not_comparable_is_no_evidence_any_more(draw_embeddings: Draw) -> None:
    engine = engine_of(EngineData((draw_embeddings(4, 3, 0.6)[0],)))

    engine.solve([Answer(0, 1, Verdict.NOT_COMPARABLE)])

    position = engine._position
    assert position is not None
    assert [0, 1] not in position.pairs.tolist()


def test_a_cluster_is_proven_when_any_one_answer_may_be_wrong(draw_embeddings: Draw) -> None:
    chain = [Answer(0, 1, SAME), Answer(1, 2, SAME)]

    bridged, closed, doubted = (
        solved(draw_embeddings, *chain, *more)
        for more in ([], [Answer(0, 2, SAME)], [Answer(0, 2, SAME, Sureness.PROBABLY)])
    )

    assert not bridged.proven[bridged.labels[0]]
    assert closed.proven[closed.labels[0]]
    assert closed.proven.sum() == 1
    assert not doubted.proven[doubted.labels[0]]


def test_clear_groups_are_found_without_any_answer(draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(6, 5, 0.3)

    found = engine_of(EngineData((embeddings,))).solve([])

    assert found.labels.tolist() == identities.tolist()
    assert found.probability.min() > 0.5


@pytest.mark.parametrize("n", [1, 2, 3])
def test_the_smallest_projects_can_be_solved(draw_embeddings: Draw, n: int) -> None:
    engine = engine_of(EngineData((draw_embeddings(n, 1, 0.5)[0],)))

    found = engine.solve([])

    assert len(found.labels) == len(found.probability) == n
    assert len(engine.questions(5)) <= n * (n - 1) // 2


def test_photographs_that_are_all_alike_can_be_solved() -> None:
    everything = np.tile(np.eye(1, 8, dtype=np.float32), (9, 1))

    found = engine_of(EngineData((everything,))).solve([Answer(0, 1, SAME)])

    assert len(found.labels) == 9


def test_several_models_speak_together(draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(6, 5, 0.3)

    found = engine_of(EngineData((embeddings, embeddings[:, ::2].copy()))).solve([])

    assert found.labels.tolist() == identities.tolist()


def test_questions_need_a_solve_first(draw_embeddings: Draw) -> None:
    engine = engine_of(EngineData((draw_embeddings(2, 2, 0.5)[0],)))

    with pytest.raises(ValueError, match="need a solve"):
        engine.questions(1)


@pytest.fixture
def follows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let small projects be followed from answer to answer, as large ones are."""
    monkeypatch.setattr(evidence, "_FOLLOW_FROM_ROWS", 0)
    monkeypatch.setattr(evidence, "_ROUNDS_PER_IMAGE", 4)


def counting(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the times that everything is solved; the size of each."""
    sizes: list[int] = []

    def counted(
        found: PairEvidence,
        locks: Locks,
        scale: MergeScale,
        *,
        before: NDArray[np.integer] | None,
    ) -> Agglomeration:
        sizes.append(len(locks.groups))
        return agglomerate(found, locks, scale, before=before)

    monkeypatch.setattr(evidence, "agglomerate", counted)
    return sizes


@pytest.mark.usefixtures("follows")
def test_single_answers_are_followed_and_many_solved_anew(
    draw_embeddings: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = engine_of(EngineData((draw_embeddings(8, 5, 0.8)[0],)))
    engine.solve([])
    sizes = counting(monkeypatch)
    said = [Answer(a, a + 5, DIFFERENT) for a in range(25)]

    for number in range(1, 10):
        engine.solve(said[:number])
    assert sizes == []
    engine.solve(said[:10])
    assert sizes == [40]
    engine.solve(said[:25])
    assert sizes == [40, 40]


@pytest.mark.usefixtures("follows")
def test_new_locks_are_solved_anew(draw_embeddings: Draw, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = engine_of(EngineData((draw_embeddings(8, 5, 0.8)[0],)))
    engine.solve([])
    sizes = counting(monkeypatch)
    identity = np.full(40, -1, dtype=np.int64)

    engine.solve([], bound=[Link(0, 39, SAME, locked=True)])
    engine.solve([], bound=[Link(0, 39, SAME, locked=True)], identity=identity)
    identity[[3, 7]] = 1
    labels = engine.solve([], bound=[Link(0, 39, SAME, locked=True)], identity=identity).labels

    assert sizes == [40, 40, 40]
    assert labels[0] == labels[39]
    assert labels[3] == labels[7]


@pytest.mark.usefixtures("follows")
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(range(60)), max_size=12))
def test_answers_that_are_followed_are_heeded_and_taken_back(
    draw_embeddings: Draw, places: list[int]
) -> None:
    embeddings, identities = draw_embeddings(12, 5, 0.9)
    engine = engine_of(EngineData((embeddings,)))
    start = engine.solve([])
    said: list[Answer] = []

    for place in places:
        asked = engine.questions(3)
        question = asked[place % len(asked)]
        same = identities[question.a] == identities[question.b]
        said.append(Answer(question.a, question.b, SAME if same else DIFFERENT))
        found = engine.solve(said)
        assert len(found.proven) == found.labels.max() + 1 == len(np.unique(found.labels))
        assert found.probability.shape == (60,)
        assert found.violated == tuple(
            x for x in said if (found.labels[x.a] == found.labels[x.b]) != (x.verdict is SAME)
        )
        assert not {(q.a, q.b) for q in engine.questions(20) if q.purpose is Purpose.QUERY} & {
            (x.a, x.b) for x in said
        }
    back = engine.solve([])
    assert back.labels.tolist() == start.labels.tolist()


@pytest.mark.usefixtures("follows")
def test_what_was_returned_before_does_not_change(draw_embeddings: Draw) -> None:
    engine = engine_of(EngineData((draw_embeddings(8, 5, 0.8)[0],)))
    first = engine.solve([])
    kept = first.labels.copy(), first.probability.copy(), first.proven.copy()

    engine.solve([Answer(0, 39, SAME), Answer(0, 1, DIFFERENT)])

    for before, now in zip(kept, (first.labels, first.probability, first.proven), strict=True):
        np.testing.assert_array_equal(before, now)


def test_an_answer_that_is_taken_back_leaves_no_trace(draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(10, 5, 1.3)
    engine = engine_of(EngineData((embeddings,)))
    said: list[Answer] = []
    past = []

    for _ in range(6):
        past.append(engine.solve(said).labels.tolist())
        q = engine.questions(1)[0]
        same = identities[q.a] == identities[q.b]
        said.append(Answer(q.a, q.b, SAME if same else DIFFERENT, merge_score=q.merge_score))
    engine.solve([*said, Answer(0, 49, SAME), Answer(1, 40, SAME)])
    back = [engine.solve(said[:number]).labels.tolist() for number in range(5, -1, -1)]

    assert back[::-1] == past


def test_audit_answers_tell_how_right_the_groups_are() -> None:
    pairs = np.array(PAIRS_OF_60)
    covered = []
    for seed in range(12):
        embeddings, identities = generate_embeddings(
            60, difficulty=0.1, rng=np.random.default_rng(seed), dim=32, largest=8
        )
        engine = EvidenceEngine(EngineData((embeddings,)), EvidenceStrategy(), seed=seed)
        labels = engine.solve([]).labels
        drawn = [q for _ in range(80) for q in engine.questions(10) if q.purpose is Purpose.AUDIT]

        found = engine.estimate(
            [
                Answer(
                    q.a,
                    q.b,
                    SAME if identities[q.a] == identities[q.b] else DIFFERENT,
                    purpose=q.purpose,
                    inclusion_probability=q.inclusion_probability,
                )
                for q in drawn
            ]
        )

        assert found is not None
        assert found.n_answers == len(drawn) > 40
        together = labels[pairs[:, 0]] == labels[pairs[:, 1]]
        same = identities[pairs[:, 0]] == identities[pairs[:, 1]]
        covered.append(
            [
                found.n_individuals.low <= len(np.unique(identities)) <= found.n_individuals.high,
                found.n_wrong_merges.low <= (together & ~same).sum() <= found.n_wrong_merges.high,
                found.n_missed_matches.low
                <= (~together & same).sum()
                <= found.n_missed_matches.high,
            ]
        )
        # The engine goes on as if nothing had been estimated.
        assert engine.solve([]).labels.tolist() == labels.tolist()
        assert engine.estimate([]) is None
    assert (np.mean(covered, axis=0) >= 0.7).all()


@pytest.mark.parametrize("n_marked", [1, 2])
def test_who_is_taken_out_of_a_group_stays_out_and_takes_nobody_along(
    draw_embeddings: Draw, n_marked: int
) -> None:
    embeddings, _ = draw_embeddings(6, 8, 0.5)
    engine = engine_of(EngineData((embeddings,)))
    before = engine.solve([]).labels
    group = np.flatnonzero(before == np.bincount(before).argmax())
    marked, stay = group[:n_marked].tolist(), group[n_marked:].tolist()
    answers = [
        Answer(
            one, stay[0], Verdict.DIFFERENT, purpose=Purpose.PERSON, reviewer="Ana", stranger=one
        )
        for one in marked
    ]

    for _ in range(3):  # also when it solves again, from its own groups
        after = engine.solve(answers).labels

        assert len(set(after[stay].tolist())) == 1
        assert not set(after[marked].tolist()) & set(after[stay].tolist())
        answers = [*answers, Answer(int(group[-1]), int(stay[0]), Verdict.UNSURE, reviewer="Ana")]


@pytest.mark.parametrize(
    ("n", "difficulty", "sizes", "seed", "reached"),
    [(150, 0.1, (3, 300), 2, 0.9), (400, 0.7, (2, 6), 22, 0.2)],
    ids=["seen often", "seen a few times"],
)
def test_the_start_suits_animals_seen_often_and_seldom(
    n: int, difficulty: float, sizes: tuple[int, int], seed: int, reached: float
) -> None:
    embeddings, identities = generate_embeddings(
        n,
        difficulty=difficulty,
        rng=np.random.default_rng(seed),
        smallest=sizes[0],
        largest=sizes[1],
    )

    start = engine_of(EngineData((embeddings,))).solve([])

    assert partition_scores(start.labels, identities).pairwise_f1 > reached


def test_bursts_help_where_photographs_look_little_alike() -> None:
    embeddings, identities = generate_embeddings(
        240, difficulty=0.6, rng=np.random.default_rng(3), dim=64, smallest=6, largest=30
    )
    nth = np.array([(identities[:row] == one).sum() for row, one in enumerate(identities)])
    burst = identities * 100 + nth // 4
    times = 86_400.0 * burst + nth % 4
    plain = engine_of(EngineData((embeddings,)))
    knowing = engine_of(EngineData((embeddings,), captured_s=times, encounter=burst))

    without, with_times = (
        _ask_and_answer(engine, identities, 12)[1].labels for engine in (plain, knowing)
    )

    f1 = partition_scores(with_times, identities).pairwise_f1
    assert f1 > partition_scores(without, identities).pairwise_f1 + 0.02


def _matched(pairs: NDArray[np.int64], identities: NDArray[np.int64]) -> Matches:
    same = identities[pairs[:, 0]] == identities[pairs[:, 1]]
    return Matches(pairs, np.where(same, 60, 0).astype(np.int32))


@pytest.mark.usefixtures("follows")
def test_new_matches_are_solved_anew(
    draw_embeddings: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    embeddings, identities = draw_embeddings(8, 5, 0.8)
    engine = engine_of(EngineData((embeddings,)))
    engine.solve([])
    sizes = counting(monkeypatch)

    engine.heed_matches(_matched(engine.worth_matching(), identities))
    engine.solve([])
    engine.solve([])

    assert sizes == [40]
