"""Recognition is scored as plain loops over plain definitions would score it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.evaluate import TOP, Split, recognise, split_gallery


def unit_rows(n: int, seed: int) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).standard_normal((n, 4)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def ranked(
    embeddings: NDArray[np.float32], identities: NDArray[np.int64], split: Split, query: int
) -> list[bool]:
    """Tell of the gallery, best first, which are right."""
    order = sorted(split.gallery.tolist(), key=lambda g: -float(embeddings[query] @ embeddings[g]))
    return [bool(identities[g] == identities[query]) for g in order]


sets = st.tuples(st.lists(st.integers(0, 5), min_size=2, max_size=30), st.integers(0, 99))


@settings(max_examples=60)
@given(sets)
def test_scores_are_those_of_plain_loops(drawn: tuple[list[int], int]) -> None:
    identities, seed = np.array(drawn[0]), drawn[1]
    embeddings = unit_rows(len(identities), seed)
    split = split_gallery(identities, np.random.default_rng(seed))

    found = recognise(embeddings, identities, split)

    gallery = set(identities[split.gallery].tolist())
    known = [q for q in split.queries.tolist() if identities[q] in gallery]
    lists = {q: ranked(embeddings, identities, split, q) for q in known}
    precisions, penalties = [], []
    for right in lists.values():
        places = [place for place, is_right in enumerate(right, 1) if is_right]
        precisions.append(np.mean([number / place for number, place in enumerate(places, 1)]))
        penalties.append(len(places) / places[-1])
    assert found.mean_average_precision == pytest.approx(np.mean(precisions) if known else 0.0)
    assert found.mean_inverse_negative_penalty == pytest.approx(
        np.mean(penalties) if known else 0.0
    )
    for k in TOP:
        hits = [any(right[:k]) for right in lists.values()]
        assert found.top[k] == pytest.approx(np.mean(hits) if known else 0.0)
    each = [
        np.mean([lists[q][0] for q in known if identities[q] == one])
        for one in {int(identities[q]) for q in known}
    ]
    assert found.balanced_accuracy_known == pytest.approx(np.mean(each) if each else 0.0)
    best = {
        q: max(float(embeddings[q] @ embeddings[g]) for g in split.gallery) for q in split.queries
    }
    strangers = [q for q in split.queries.tolist() if q not in known]
    won = [(best[a] > best[b]) + (best[a] == best[b]) / 2 for a in known for b in strangers]
    assert found.auc_roc == pytest.approx(np.mean(won) if won else 0.5, abs=1e-6)
    assert (found.n_gallery, found.n_known, found.n_unknown) == (
        len(split.gallery),
        len(known),
        len(strangers),
    )


@given(sets)
def test_the_gallery_has_five_of_four_fifths_and_leaves_one_to_look_up(
    drawn: tuple[list[int], int],
) -> None:
    identities = np.array(drawn[0])

    split = split_gallery(identities, np.random.default_rng(drawn[1]))

    assert sorted([*split.gallery, *split.queries]) == list(range(len(identities)))
    known, counts = np.unique(identities[split.gallery], return_counts=True)
    assert len(known) == max(1, round(0.8 * len(np.unique(identities))))
    for one, count in zip(known, counts, strict=True):
        n = int((identities == one).sum())
        assert count == min(5, n - 1) or n == count == 1


def test_what_is_recognised_without_fail_scores_one() -> None:
    identities = np.repeat(np.arange(5), 3)
    embeddings = np.eye(5, dtype=np.float32)[identities]

    found = recognise(embeddings, identities, split_gallery(identities, np.random.default_rng(0)))

    assert found.mean_average_precision == found.mean_inverse_negative_penalty == 1.0
    assert found.top == dict.fromkeys(TOP, 1.0)
    assert found.balanced_accuracy_known == found.auc_roc == 1.0
