import io
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow

from reid_desktop.core.embedding import Derived, unit_rows
from reid_desktop.core.errors import Cancelled
from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.embed import (
    EmbedReport,
    embed_files,
    embed_missing,
    record_unreadable,
)
from reid_desktop.project.late_embedder import LateEmbedder
from reid_desktop.store.cache import EmbeddingCache


@dataclass
class Progress:
    """Remembers what it was told; cancels after so many photographs."""

    cancel_after: int | None = None
    reports: list[tuple[int, int]] = field(default_factory=list)

    def advance(self, done: int, total: int) -> None:
        self.reports.append((done, total))
        if self.cancel_after is not None and done >= self.cancel_after:
            raise Cancelled


class MeanColour:
    """Embeds a photograph by its mean colour."""

    model_key = "mean-colour"
    dim = 3
    device = "paper"
    input_size = (8, 8)

    def __init__(self, fail_after: int | None = None) -> None:
        self.n_embedded = 0
        self._fail_after = fail_after

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        self.n_embedded += len(photographs)
        if self._fail_after is not None and self.n_embedded > self._fail_after:
            raise RuntimeError("the power went out")
        means = [photograph.mean(axis=(0, 1)) + 1 for photograph in photographs]
        return unit_rows(np.array(means, dtype=np.float32))


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[EmbeddingCache]:
    cache = EmbeddingCache.open(tmp_path / "cache.sqlite")
    yield cache
    cache.close()


def make_crops(folder: Path, n: int) -> list[CropSource]:
    crops = []
    for index in range(n):
        stream = io.BytesIO()
        Pillow.new("RGB", (8, 8), (index % 256, 255 - index % 256, 9)).save(stream, "BMP")
        path = folder / f"{index}.bmp"
        path.write_bytes(stream.getvalue())
        crops.append(CropSource(f"crop{index:04}", str(path), None, ImageId(index)))
    return crops


def test_every_crop_gets_its_embedding(cache: EmbeddingCache, tmp_path: Path) -> None:
    crops = make_crops(tmp_path, 40)
    progress = Progress()

    report = embed_missing(crops, MeanColour(), cache, progress=progress)

    rows, present = cache.matrix("mean-colour", [crop.crop_key for crop in crops])
    assert present.all()
    expected = unit_rows(np.array([[n + 1, 256 - n, 10] for n in range(40)], dtype=np.float32))
    np.testing.assert_allclose(rows, expected, atol=1e-3)
    assert (report.n_embedded, report.n_cached, report.unreadable) == (40, 0, ())
    assert report.device == "paper"
    assert progress.reports == [(0, 40), (32, 40), (40, 40)]


def test_what_has_an_embedding_is_not_opened_again(cache: EmbeddingCache, tmp_path: Path) -> None:
    crops = make_crops(tmp_path, 10)
    embed_missing(crops[:6], MeanColour(), cache, progress=Progress())
    embedder = MeanColour()

    report = embed_missing(crops, embedder, cache, progress=Progress())

    assert (embedder.n_embedded, report.n_embedded, report.n_cached) == (4, 4, 6)


def test_nothing_to_do_is_done_at_once(cache: EmbeddingCache) -> None:
    report = embed_missing([], MeanColour(), cache, progress=Progress())

    assert (report.n_embedded, report.n_cached) == (0, 0)


def test_identical_crops_are_embedded_once(cache: EmbeddingCache, tmp_path: Path) -> None:
    crop = make_crops(tmp_path, 1)[0]
    twin = CropSource(crop.crop_key, crop.path, None, ImageId(99))
    embedder = MeanColour()

    embed_missing([crop, twin], embedder, cache, progress=Progress())

    assert embedder.n_embedded == 1


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(
    cache: EmbeddingCache, tmp_path: Path
) -> None:
    crops = make_crops(tmp_path, 5)
    Path(crops[1].path).write_bytes(b"")
    Path(crops[4].path).unlink()

    report = embed_missing(crops, MeanColour(), cache, progress=Progress())

    assert report.n_embedded == 3
    assert report.unreadable == (
        (ImageId(1), FileProblem.EMPTY),
        (ImageId(4), FileProblem.VANISHED),
    )


def test_a_cancelled_run_keeps_what_was_embedded_and_goes_on_from_there(
    cache: EmbeddingCache, tmp_path: Path
) -> None:
    crops = make_crops(tmp_path, 100)
    with pytest.raises(Cancelled):
        embed_missing(crops, MeanColour(), cache, progress=Progress(cancel_after=64))

    report = embed_missing(crops, MeanColour(), cache, progress=Progress())

    assert (report.n_embedded, report.n_cached) == (36, 64)


def test_a_failing_model_loses_nothing_that_was_embedded(
    cache: EmbeddingCache, tmp_path: Path
) -> None:
    crops = make_crops(tmp_path, 100)

    with pytest.raises(RuntimeError, match="power"):
        embed_missing(crops, MeanColour(fail_after=64), cache, progress=Progress())

    assert len(cache.have("mean-colour")) == 64


def test_no_more_than_256_wait_to_be_kept(
    cache: EmbeddingCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    put = cache.put

    def watched(model_key: str, keys: Sequence[str], rows: NDArray[np.float32]) -> None:
        sizes.append(len(keys))
        put(model_key, keys, rows)

    monkeypatch.setattr(cache, "put", watched)

    embed_missing(make_crops(tmp_path, 600), MeanColour(), cache, progress=Progress())

    assert sizes == [256, 256, 88]


def test_files_of_no_project_are_embedded_too(tmp_path: Path) -> None:
    paths = [Path(crop.path) for crop in make_crops(tmp_path, 40)]
    paths[5].unlink()
    progress = Progress()

    rows, present = embed_files(paths, MeanColour(), progress=progress)

    assert rows.shape == (40, 3)
    assert np.flatnonzero(~present).tolist() == [5]
    assert not rows[5].any()
    np.testing.assert_allclose(np.linalg.norm(rows[present], axis=1), 1, atol=1e-6)
    assert progress.reports == [(32, 40), (40, 40)]


class Ledger:
    """Stands in for a project: writes down which photographs turned out to be damaged."""

    def __init__(self) -> None:
        self.store = self.images = self
        self.written: list[tuple[ImageId, FileProblem]] = []

    def transaction(self) -> AbstractContextManager[None]:
        return nullcontext()

    def set_unreadable(self, image_id: ImageId, problem: FileProblem) -> None:
        self.written.append((image_id, problem))


def test_damaged_photographs_are_recorded_and_those_out_of_reach_are_not() -> None:
    ledger = Ledger()
    damaged = (ImageId(1), FileProblem.TRUNCATED)
    unplugged = (ImageId(2), FileProblem.VANISHED)

    record_unreadable(cast("Any", ledger), EmbedReport(0, 0, (damaged, unplugged), "CPU"))

    assert ledger.written == [damaged]


@dataclass
class Halves:
    """Looks at the first two numbers only."""

    n_projected: int = 0

    def apply(self, embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
        self.n_projected += len(embeddings)
        return unit_rows(embeddings[:, :2])


class TwoColours(MeanColour):
    """The same, without the third one."""

    dim = 2

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        return unit_rows(super().embed(photographs)[:, :2])


def _learned(embedder: MeanColour, projection: Halves) -> LateEmbedder:
    """A model that was learned from what sees mean colours."""
    derived = Derived(MeanColour.model_key, projection)
    return LateEmbedder("learned", lambda: embedder, lambda: derived)


def test_a_learned_model_looks_at_no_photograph_its_base_has_embedded(
    cache: EmbeddingCache, tmp_path: Path
) -> None:
    crops, projection = make_crops(tmp_path, 6), Halves()
    embed_missing(crops, MeanColour(), cache, progress=Progress())

    report = embed_missing(
        crops, _learned(MeanColour(fail_after=0), projection), cache, progress=Progress()
    )

    rows, present = cache.matrix("learned", [crop.crop_key for crop in crops])
    assert (report.n_embedded, report.n_cached, report.device) == (0, 6, "")
    assert rows.shape == (6, 2)
    assert present.all()


def test_a_learned_model_embeds_what_its_base_does_not_know(
    cache: EmbeddingCache, tmp_path: Path
) -> None:
    crops, projection = make_crops(tmp_path, 6), Halves()
    embed_missing(crops[:4], MeanColour(), cache, progress=Progress())

    report = embed_missing(crops, _learned(TwoColours(), projection), cache, progress=Progress())

    assert (report.n_embedded, report.n_cached) == (2, 4)
    assert projection.n_projected == 4


def test_what_was_derived_once_is_not_derived_again(cache: EmbeddingCache, tmp_path: Path) -> None:
    crops, projection = make_crops(tmp_path, 3), Halves()
    embed_missing(crops, MeanColour(), cache, progress=Progress())
    late = _learned(MeanColour(fail_after=0), projection)
    embed_missing(crops, late, cache, progress=Progress())

    embed_missing(crops, late, cache, progress=Progress())

    assert projection.n_projected == 3
