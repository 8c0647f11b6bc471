import numpy as np

from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.generated import generate_embeddings
from reid_desktop.core.stand_ins import with_stand_ins


def test_a_lacking_row_lies_where_the_photographs_lie_that_look_like_it() -> None:
    seen, identities = generate_embeddings(
        300, difficulty=0.1, rng=np.random.default_rng(0), dim=32, largest=30
    )
    guide = seen[:, ::-1].copy()
    there = np.arange(300) % 50 != 7

    filled = with_stand_ins(np.where(there[:, None], seen, 0), there, guide, np.ones(300, bool))

    nearest = np.where(there, filled[~there] @ seen.T, -1.0).argmax(axis=1)
    expected = np.where(there, seen[~there] @ seen.T, -1.0).argmax(axis=1)
    assert np.array_equal(identities[nearest], identities[expected])
    assert np.allclose(np.linalg.norm(filled, axis=1), 1.0, atol=1e-5)
    assert np.array_equal(filled[there], seen[there])


def test_it_is_the_mean_of_the_ten_most_alike_of_those_that_are_wanted() -> None:
    rng = np.random.default_rng(1)
    rows = unit_rows(rng.normal(size=(40, 5)).astype(np.float32))
    guide = unit_rows(rng.normal(size=(40, 6)).astype(np.float32))
    there, wanted = np.arange(40) > 1, np.arange(40) < 30
    rows[~there] = 0

    filled = with_stand_ins(rows, there, guide, wanted)

    by_hand = sorted(range(2, 30), key=lambda row: -float(guide[1] @ guide[row]))[:10]
    assert np.allclose(filled[1], unit_rows(rows[by_hand].mean(axis=0)[None])[0], atol=1e-6)


def test_photographs_nobody_wants_stay_empty() -> None:
    rows = np.eye(3, dtype=np.float32)
    rows[2] = 0
    there = np.array([True, True, False])

    filled = with_stand_ins(rows, there, np.eye(3, dtype=np.float32), there)

    assert filled[2].tolist() == [0.0, 0.0, 0.0]
