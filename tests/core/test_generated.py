"""Generated sets have the sizes that are asked for, and are as hard as they say."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.core.generated import generate_embeddings


def nearest_is_right(n: int, difficulty: float) -> float:
    """Share of rows, of those with a mate, whose nearest other row is one."""
    embeddings, identities = generate_embeddings(
        n, difficulty=difficulty, rng=np.random.default_rng(0)
    )
    cosines = embeddings @ embeddings.T
    np.fill_diagonal(cosines, -2.0)
    has_mate = np.bincount(identities)[identities] > 1
    return float((identities[cosines.argmax(axis=1)] == identities)[has_mate].mean())


@settings(max_examples=30)
@given(
    st.integers(1, 400),
    st.floats(0, 1),
    st.integers(2, 40),
    st.integers(2, 6),
    st.floats(0, 1),
    st.integers(0, 99),
)
def test_rows_are_of_unit_length_and_animals_of_the_sizes_wanted(
    n: int, difficulty: float, dim: int, smallest: int, singletons: float, seed: int
) -> None:
    embeddings, identities = generate_embeddings(
        n,
        difficulty=difficulty,
        rng=np.random.default_rng(seed),
        dim=dim,
        smallest=smallest,
        largest=9,
        singletons=singletons,
    )

    assert embeddings.shape == (n, dim)
    assert embeddings.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(embeddings, axis=1), 1.0, atol=1e-5)
    sizes = np.bincount(identities)
    assert sizes.min() >= 1
    assert sizes.max() <= 9
    assert ((sizes == 1) | (sizes >= smallest)).sum() >= len(sizes) - 1


@pytest.mark.parametrize("share", [0.0, 0.2])
def test_so_many_are_seen_once(share: float) -> None:
    _, identities = generate_embeddings(
        20_000, difficulty=0.5, rng=np.random.default_rng(1), dim=2, singletons=share
    )

    sizes = np.bincount(identities)
    assert (sizes == 1).mean() == pytest.approx(share, abs=0.02)
    assert sizes.max() <= 300
    assert sizes.max() > 100


@pytest.mark.parametrize(
    ("difficulty", "right"), [(0.0, 0.99), (0.25, 0.94), (0.5, 0.71), (0.75, 0.42), (1.0, 0.23)]
)
def test_they_are_as_hard_as_they_say(difficulty: float, right: float) -> None:
    assert nearest_is_right(2_000, difficulty) == pytest.approx(right, abs=0.04)


def test_what_varies_within_animals_is_shared_by_them() -> None:
    embeddings, identities = generate_embeddings(
        3_000, difficulty=0.5, rng=np.random.default_rng(0), dim=64, singletons=0.0
    )
    spreads = []
    for half in (identities % 2 == 0, identities % 2 == 1):
        within = np.concatenate(
            [
                embeddings[half & (identities == one)] - embeddings[identities == one].mean(axis=0)
                for one in np.unique(identities[half])
            ]
        )
        spreads.append(np.cov(within.T))
    values, vectors = np.linalg.eigh(spreads[0])
    along = np.einsum("ij,ik,kj->j", vectors, spreads[1], vectors)

    assert values[-1] > 5 * np.median(values)
    assert np.corrcoef(values, along)[0, 1] > 0.9


def test_the_same_seed_draws_the_same() -> None:
    one, other = (
        generate_embeddings(50, difficulty=0.5, rng=np.random.default_rng(3)) for _ in "ab"
    )

    np.testing.assert_array_equal(one[0], other[0])
    np.testing.assert_array_equal(one[1], other[1])


def test_another_model_sees_the_same_animals_otherwise() -> None:
    rng = np.random.default_rng(0)
    first, identities = generate_embeddings(60, difficulty=0.2, rng=rng, dim=16)

    second, same = generate_embeddings(60, difficulty=0.2, rng=rng, dim=16, identities=identities)

    assert (same == identities).all()
    assert second.shape == first.shape
    assert not np.allclose(first, second)
