"""What is embedded while a folder is unplugged, and what waits for it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.embedding import Derived, Embedder
from reid_desktop.core.problems import FileProblem
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.embed import embed_missing
from reid_desktop.project.late_embedder import LateEmbedder
from reid_desktop.project.reachable import embed_reachable, is_away
from reid_desktop.store.cache import EmbeddingCache


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[EmbeddingCache]:
    cache = EmbeddingCache.open(tmp_path / "cache.sqlite")
    yield cache
    cache.close()


@pytest.fixture
def near(drawn_animals: Path) -> list[CropSource]:
    files = sorted(drawn_animals.rglob("*.jpg"))[:4]
    return [CropSource(f"near{i}", str(path), None, ImageId(i)) for i, path in enumerate(files)]


@pytest.fixture
def far(tmp_path: Path) -> list[CropSource]:
    return [
        CropSource(f"far{i}", str(tmp_path / "card" / f"{i}.png"), None, ImageId(100 + i))
        for i in range(3)
    ]


def test_photographs_of_a_folder_that_is_away_wait_and_the_others_are_embedded(
    near: list[CropSource],
    far: list[CropSource],
    drawn_animals: Path,
    tmp_path: Path,
    fake_embedder: Embedder,
    cache: EmbeddingCache,
    progress: Progress,
) -> None:
    folders = [str(drawn_animals), str(tmp_path / "card")]

    reached = embed_reachable([*near, *far], folders, fake_embedder, cache, progress=progress)

    assert (reached.report.n_embedded, reached.report.unreadable) == (4, ())
    assert (reached.away, reached.n_waiting) == ((str(tmp_path / "card"),), 3)
    assert not reached.is_whole


def test_a_folder_whose_photographs_are_all_embedded_is_not_missed(
    far: list[CropSource],
    tmp_path: Path,
    fake_embedder: Embedder,
    cache: EmbeddingCache,
    progress: Progress,
) -> None:
    keys = [crop.crop_key for crop in far]
    cache.put(fake_embedder.model_key, keys, np.eye(3, fake_embedder.dim, dtype=np.float32))

    folders = [str(tmp_path / "card")]
    reached = embed_reachable(far, folders, fake_embedder, cache, progress=progress)

    assert (reached.report.n_cached, reached.away, reached.is_whole) == (3, (), True)


class _Same:
    """A projection that changes nothing."""

    def apply(self, embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
        return embeddings


def test_a_learned_model_waits_for_no_folder_whose_photographs_its_base_knows(
    far: list[CropSource],
    tmp_path: Path,
    fake_embedder: Embedder,
    cache: EmbeddingCache,
    progress: Progress,
) -> None:
    rows = np.eye(3, fake_embedder.dim, dtype=np.float32)
    cache.put("base", [crop.crop_key for crop in far], rows)
    late = LateEmbedder("learned", lambda: fake_embedder, lambda: Derived("base", _Same()))

    reached = embed_reachable(
        far, [str(tmp_path / "card")], late, cache, progress=progress, by=embed_missing
    )

    assert (reached.report.n_cached, reached.away, reached.is_whole) == (3, (), True)


def test_a_folder_that_goes_away_meanwhile_makes_nothing_unreadable(
    near: list[CropSource],
    drawn_animals: Path,
    tmp_path: Path,
    fake_embedder: Embedder,
    cache: EmbeddingCache,
    progress: Progress,
) -> None:
    card = tmp_path / "card"
    card.mkdir()
    lost = CropSource("lost", str(card / "lost.png"), None, ImageId(9))
    (card / "other.png").touch()

    class _Unplugs:
        model_key, dim, device = fake_embedder.model_key, fake_embedder.dim, "CPU"
        input_size = fake_embedder.input_size

        def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
            (card / "other.png").unlink()
            return fake_embedder.embed(photographs)

    reached = embed_reachable(
        [*near, lost], [str(drawn_animals), str(card)], _Unplugs(), cache, progress=progress
    )

    assert (reached.report.n_embedded, reached.report.unreadable) == (4, ())
    assert (reached.away, reached.n_waiting) == ((str(card),), 1)


def test_a_truncated_photograph_is_told_and_waits_for_nothing(
    tmp_path: Path,
    fake_embedder: Embedder,
    cache: EmbeddingCache,
    progress: Progress,
) -> None:
    damaged = tmp_path / "damaged.png"
    damaged.write_bytes(b"\x89PNG\r\n\x1a\n damaged")
    crops = [CropSource("damaged", str(damaged), None, ImageId(1))]

    reached = embed_reachable(crops, [str(tmp_path)], fake_embedder, cache, progress=progress)

    assert reached.report.unreadable == ((ImageId(1), FileProblem.TRUNCATED),)
    assert (reached.away, reached.is_whole) == ((), True)


def test_a_bare_mount_point_is_away(tmp_path: Path) -> None:
    (tmp_path / "card" / ".Trash").mkdir(parents=True)
    (tmp_path / "card" / ".Trash" / "a.jpg").touch()
    (tmp_path / "disk" / "below").mkdir(parents=True)
    (tmp_path / "disk" / "below" / "a.jpg").touch()

    assert is_away(str(tmp_path / "card"))
    assert is_away(str(tmp_path / "nowhere"))
    assert not is_away(str(tmp_path / "disk"))
