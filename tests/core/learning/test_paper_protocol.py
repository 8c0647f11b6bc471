"""Nobody is looked up by a photograph that was learned from."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.learning.paper_protocol import PaperSplit, draw_split, measure

drawn_identities = st.lists(st.integers(0, 6), min_size=1, max_size=60).map(np.array)
seeds = st.integers(0, 99)


def draw(identities: NDArray[np.int64], seed: int = 0, **told: NDArray[np.int64]) -> PaperSplit:
    return draw_split(identities, np.random.default_rng(seed), **told)


@given(drawn_identities, seeds)
def test_every_photograph_is_learned_from_or_a_test(
    identities: NDArray[np.int64], seed: int
) -> None:
    split = draw(identities, seed)

    assert sorted([*split.training, *split.test]) == list(range(len(identities)))
    assert set(split.gallery) <= set(split.training)
    assert np.all(np.diff(split.gallery) > 0)


@given(drawn_identities, seeds)
def test_the_gallery_holds_at_most_five_photographs_of_four_fifths_of_the_animals(
    identities: NDArray[np.int64], seed: int
) -> None:
    split = draw(identities, seed)

    known, counts = np.unique(identities[split.gallery], return_counts=True)
    of_all = [int((identities[split.training] == animal).sum()) for animal in known]
    assert len(known) == max(1, round(0.8 * len(np.unique(identities))))
    assert counts.tolist() == [min(5, n) for n in of_all]


@given(drawn_identities, seeds)
def test_three_tenths_of_the_photographs_of_each_animal_are_tests(
    identities: NDArray[np.int64], seed: int
) -> None:
    split = draw(identities, seed)

    n_all, n_tests = np.bincount(identities), np.bincount(identities[split.test], minlength=7)
    wanted = [0 if n < 2 else max(1, int(0.3 * n)) for n in n_all]
    assert n_tests[: len(wanted)].tolist() == wanted


@given(drawn_identities, seeds)
def test_an_occasion_is_on_one_side(identities: NDArray[np.int64], seed: int) -> None:
    occasions = np.random.default_rng(seed).integers(-1, 4, size=len(identities))
    split = draw(identities, seed, occasions=occasions)

    told = {tuple(pair) for pair in np.stack([identities, occasions], 1)[split.test].tolist()}
    kept = {tuple(pair) for pair in np.stack([identities, occasions], 1)[split.training].tolist()}
    assert all(occasion == -1 for _, occasion in told & kept)
    assert set(identities[split.training]) == set(identities)


def test_of_two_long_occasions_the_smaller_one_is_the_test() -> None:
    split = draw(np.zeros(5, dtype=np.int64), occasions=np.array([1, 0, 1, 0, 1]))

    assert split.test.tolist() == [1, 3]


def test_the_seed_draws_the_split() -> None:
    identities = np.repeat(np.arange(8), 6)

    one, again, other = draw(identities, 1), draw(identities, 1), draw(identities, 2)

    assert one.test.tolist() == again.test.tolist() != other.test.tolist()
    assert one.gallery.tolist() == again.gallery.tolist()


def test_nothing_cannot_be_divided() -> None:
    with pytest.raises(ValueError, match="nothing to divide"):
        draw(np.zeros(0, dtype=np.int64))


def test_tests_are_looked_up_in_the_gallery_and_nowhere_else() -> None:
    embeddings = np.eye(4, dtype=np.float32)[[0, 0, 1, 1, 2, 3]]
    identities = np.array([0, 0, 1, 1, 2, 3])
    split = PaperSplit(np.array([0, 2, 4]), np.array([1, 3, 5]), np.array([0, 2]))

    found = measure(embeddings, identities, split, np.array([0, 0, 1]))

    assert found.recognition.mean_average_precision == 1.0
    assert found.recognition.auc_roc == 1.0
    assert (found.recognition.n_known, found.recognition.n_unknown) == (2, 1)
    assert found.own_map == 0.0
    assert found.partition.pairwise_precision == 0.0


def test_own_photographs_are_looked_up_among_themselves() -> None:
    embeddings = np.eye(3, dtype=np.float32)[[0, 0, 1, 1, 2]]
    identities = np.array([0, 0, 1, 1, 2])
    split = PaperSplit(np.arange(5), np.zeros(0, dtype=np.int64), np.array([0, 2]))

    found = measure(embeddings, identities, split, identities)

    assert found.own_map == 1.0
    assert found.partition.pairwise_f1 == 1.0
    assert found.recognition.mean_average_precision == 0.0
