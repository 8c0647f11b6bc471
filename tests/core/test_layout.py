import numpy as np
import pytest

from reid_desktop.core.candidates import search_points
from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.errors import Cancelled
from reid_desktop.core.generated import generate_embeddings
from reid_desktop.core.layout import flat_map, kept_neighbours, principal_plane
from reid_desktop.core.neighbours import Neighbours, nearest_neighbours


def drawn(n: int) -> tuple[np.ndarray, np.ndarray]:
    return generate_embeddings(
        n, difficulty=0.2, rng=np.random.default_rng(1), dim=32, smallest=5, largest=20
    )


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def test_the_map_keeps_far_more_neighbours_than_the_plane_it_begins_with() -> None:
    embeddings, _ = drawn(300)
    points = search_points(embeddings)
    found = nearest_neighbours(points, 16)

    laid_out = flat_map(embeddings, rng=rng())

    before = kept_neighbours(principal_plane(points), found)
    assert kept_neighbours(laid_out.points, found) > 1.5 * before
    assert laid_out.rows.tolist() == list(range(300))
    assert laid_out.points.dtype == np.float32


def test_the_same_seed_gives_the_same_map() -> None:
    embeddings, _ = drawn(60)

    one, other = flat_map(embeddings, rng=rng()), flat_map(embeddings, rng=rng())

    np.testing.assert_array_equal(one.points, other.points)


def test_of_too_many_rows_a_sample_is_on_the_map() -> None:
    embeddings, _ = drawn(100)

    laid_out = flat_map(embeddings, rng=rng(), most=40)

    assert len(np.unique(laid_out.rows)) == len(laid_out.points) == 40
    assert np.all(np.diff(laid_out.rows) > 0)


@pytest.mark.parametrize("n", [0, 1, 2, 3, 4])
def test_few_rows_have_places_of_their_own(n: int) -> None:
    embeddings = unit_rows(np.random.default_rng(0).normal(size=(n, 8)).astype(np.float32))

    laid_out = flat_map(embeddings, rng=rng())

    assert laid_out.points.shape == (n, 2)
    assert np.isfinite(laid_out.points).all()
    assert len(np.unique(laid_out.points, axis=0)) == n


def test_rows_that_are_all_alike_do_not_break_it() -> None:
    embeddings = np.tile(np.array([[1, 0, 0]], dtype=np.float32), (20, 1))

    laid_out = flat_map(embeddings, rng=rng())

    assert np.isfinite(laid_out.points).all()


def test_the_plane_is_that_of_most_variance_and_does_not_flip() -> None:
    points = rng().normal(size=(50, 3)).astype(np.float32) * np.array([1, 9, 3], np.float32)

    plane = principal_plane(points)

    centred = points - points.mean(axis=0)
    expected = np.linalg.svd(centred, full_matrices=False)[2][:2]
    scale = np.abs(centred @ expected.T).max()
    np.testing.assert_allclose(
        np.abs(plane), np.abs(centred @ expected.T) * 10 / scale, rtol=1e-3, atol=1e-3
    )
    assert (plane[np.abs(plane).argmax(axis=0), [0, 1]] > 0).all()


def test_neighbours_that_are_kept_are_counted() -> None:
    points = np.array([[0, 0], [1, 0], [5, 0], [6, 0]], dtype=np.float32)
    indices = np.array([[0, 1], [1, 2], [2, 3], [3, 2]])

    kept = kept_neighbours(points, Neighbours(indices, np.ones((4, 2), dtype=np.float32)))

    assert kept == 0.75


def test_it_can_be_stopped() -> None:
    class Impatient:
        def advance(self, done: int, total: int) -> None:
            if done > 40:
                raise Cancelled

    embeddings, _ = drawn(30)

    with pytest.raises(Cancelled):
        flat_map(embeddings, rng=rng(), progress=Impatient())
