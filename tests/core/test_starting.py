from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core import starting
from reid_desktop.core.candidates import Space, build_candidates, make_space, search_points
from reid_desktop.core.constraints import Link
from reid_desktop.core.locking import gather_locks
from reid_desktop.core.partition import Locks, MergeScale, PairEvidence, agglomerate
from reid_desktop.core.starting import starting_scale
from reid_desktop.core.types import Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def free(n: int) -> Locks:
    return gather_locks(n, ())


def evidence_of(embeddings: NDArray[np.float32]) -> tuple[PairEvidence, Space]:
    space = make_space(search_points(embeddings))
    candidates = build_candidates((space,), np.random.default_rng(0))
    log_odds = 12.0 * candidates.jaccard.mean(axis=1).astype(np.float64) - 4.0
    return PairEvidence(candidates.pairs, log_odds, -4.0, 20, answers={}), space


def labels_at(evidence: PairEvidence, locks: Locks, scale: MergeScale) -> list[int]:
    labels: list[int] = agglomerate(evidence, locks, scale).labels.tolist()
    return labels


@pytest.mark.parametrize("size", [(4, 3, 0.4), (12, 12, 0.4)])
def test_clear_groups_are_found_few_or_many(
    draw_embeddings: Draw, size: tuple[int, int, float]
) -> None:
    embeddings, identities = draw_embeddings(*size)
    evidence, space = evidence_of(embeddings)
    locks = free(len(identities))

    scale = starting_scale(evidence, locks, space, np.random.default_rng(0))

    assert labels_at(evidence, locks, scale) == identities.tolist()


def test_a_part_in_whole_neighbourhoods_tells_the_threshold_of_all(
    draw_embeddings: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    embeddings, identities = draw_embeddings(30, 12, 0.5)
    evidence, space = evidence_of(embeddings)
    locks = free(len(identities))
    monkeypatch.setattr(starting, "_MAX_ROWS", 150)

    scale = starting_scale(evidence, locks, space, np.random.default_rng(0))

    assert labels_at(evidence, locks, scale) == identities.tolist()


def test_one_run_is_cut_where_runs_of_their_own_would_stop(draw_embeddings: Draw) -> None:
    embeddings, _ = draw_embeddings(8, 6, 1.2)
    evidence, _ = evidence_of(embeddings)
    link = Link(0, 1, Verdict.DIFFERENT, locked=True)
    locks = gather_locks(len(embeddings), (link, Link(2, 9, Verdict.SAME, locked=True)))
    thresholds = np.linspace(-4.0, 6.0, 21)

    cuts = starting._cuts(evidence, locks, thresholds)

    for theta, cut in zip(thresholds, cuts, strict=True):
        alone = agglomerate(evidence, locks, MergeScale(1.0, float(theta))).labels
        together = cut[:, None] == cut[None]
        assert (together == (alone[:, None] == alone[None])).all()


def test_without_candidates_there_is_nothing_to_place() -> None:
    evidence = PairEvidence(np.zeros((0, 2), np.int64), np.zeros(0), -4.0, 20, answers={})
    space = make_space(np.full((1, 4), 0.5, dtype=np.float32))

    assert starting_scale(evidence, free(1), space, np.random.default_rng(0)) == MergeScale(0.5, 0)
