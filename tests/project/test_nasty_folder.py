"""A folder of everything cameras, cards and people do to photographs, scanned and embedded."""

import io
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageCms

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.problems import PROBLEM_SENTENCES, FileProblem
from reid_desktop.core.types import ImageStatus
from reid_desktop.project.embed import EmbedReport
from reid_desktop.project.folders import add_folder
from reid_desktop.project.headless import embed
from reid_desktop.project.project import Project
from reid_desktop.project.scan import scan
from reid_desktop.project.views import problem_rows
from reid_desktop.store.cache import EmbeddingCache
from reid_desktop.vision.classical import ClassicalDescriptor
from tests.project.photograph_files import Progress, put

SIZE = (96, 64)
RIGHT_TO_LEFT = "נמר שלג \u202eقط.jpg"
LONG = "a" * 236 + ".jpg"


def saved(image: Pillow.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def animal(seed: int) -> Pillow.Image:
    """Draw coarse blotches under fine noise, another for every seed."""
    rng = np.random.default_rng(seed)
    coarse = Pillow.fromarray(rng.integers(0, 256, (4, 6, 3), dtype=np.uint8))
    fine = Pillow.fromarray(rng.integers(0, 256, (SIZE[1], SIZE[0], 3), dtype=np.uint8))
    return Pillow.blend(coarse.resize(SIZE, Pillow.Resampling.BICUBIC), fine, 0.2)


def turned(orientation: int) -> bytes:
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    return saved(animal(orientation), "JPEG", exif=exif)


def bomb() -> bytes:
    """A PNG of a few hundred bytes that claims ten thousand megapixels."""
    content = bytearray(saved(animal(30), "PNG"))
    content[16:24] = (100_000).to_bytes(4, "big") * 2
    content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")
    return bytes(content)


def readable() -> dict[str, bytes]:
    deep = (np.asarray(animal(11).convert("L")).astype(np.uint16) * 257).copy()
    transparent = animal(12).convert("RGBA")
    transparent.putalpha(Pillow.linear_gradient("L").resize(SIZE))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    animated = {"save_all": True, "append_images": [animal(20), animal(21)]}
    return {
        **{f"turned {orientation}.jpg": turned(orientation) for orientation in range(1, 9)},
        "cmyk.jpg": saved(animal(10).convert("CMYK"), "JPEG"),
        "sixteen bits.png": saved(Pillow.fromarray(deep), "PNG"),
        "sixteen bits.tif": saved(Pillow.fromarray(deep // 2), "TIFF"),
        "alpha.png": saved(transparent, "PNG"),
        "palette.png": saved(animal(13).quantize(64), "PNG"),
        "grey.jpg": saved(animal(14).convert("L"), "JPEG"),
        "one bit.tif": saved(animal(15).convert("1"), "TIFF"),
        "animated.gif": saved(animal(16), "GIF", **animated),
        "animated.webp": saved(animal(17), "WEBP", **animated),
        "animated.png": saved(animal(18), "PNG", **animated),
        "progressive.jpg": saved(animal(19), "JPEG", progressive=True),
        "profile.jpg": saved(animal(22), "JPEG", icc_profile=profile),
        "broken profile.jpg": saved(animal(23), "JPEG", icc_profile=b"no profile at all"),
        "phone.heic": saved(animal(24), "HEIF"),
        "no ending": saved(animal(25), "JPEG"),
        "wrong ending.png": saved(animal(26), "JPEG"),
        "one pixel.png": saved(Pillow.new("RGB", (1, 1), "red"), "PNG"),
        "thin.png": saved(animal(27).resize((500, 1)), "PNG"),
        "120 megapixels.jpg": saved(Pillow.new("L", (12_000, 10_000), 200), "JPEG"),
        "trailing.jpg": saved(animal(28), "JPEG") + b"a phone puts a video behind it" * 9,
        "🐆 leopard.jpg": saved(animal(31), "JPEG"),
        'O\'Brien "left" 50%;--.jpg': saved(animal(32), "JPEG"),
        RIGHT_TO_LEFT: saved(animal(33), "JPEG"),
        LONG: saved(animal(34), "JPEG"),
        "deep/deeper/-rf.jpg": saved(animal(35), "JPEG"),
    }


def refused() -> dict[str, tuple[bytes, FileProblem]]:
    whole = saved(animal(40), "JPEG", quality=95)
    inside = bytearray(saved(animal(41), "JPEG", quality=95))
    inside[len(inside) // 2 : len(inside) // 2 + 300] = 300 * b"\xff"
    return {
        "bomb.png": (bomb(), FileProblem.TOO_LARGE),
        "empty.jpg": (b"", FileProblem.EMPTY),
        "cut off.jpg": (whole[: len(whole) // 2], FileProblem.TRUNCATED),
        "cut off.png": (saved(animal(42), "PNG")[:2000], FileProblem.TRUNCATED),
        "closed early.jpg": (whole[: len(whole) // 3] + b"\xff\xd9", FileProblem.TRUNCATED),
        "never written.jpg": (whole[:3000] + bytes(3000), FileProblem.TRUNCATED),
        "damaged inside.jpg": (bytes(inside), FileProblem.DAMAGED),
        "blank card.jpg": (bytes(5000), FileProblem.DAMAGED),
        "raw.cr2": (b"II*\0\x08\0\0\0" + bytes(50), FileProblem.UNSUPPORTED),
        "page.jpg": (b"<html>404 not found</html>", FileProblem.NOT_A_PHOTOGRAPH),
        "notes.txt": (b"Leopards at the river", FileProblem.NOT_A_PHOTOGRAPH),
        "💔 “gone”.jpg": (whole[: len(whole) // 2 + 9], FileProblem.TRUNCATED),
    }


@pytest.fixture
def folder(project: Project, root: Path) -> Path:
    for name, content in readable().items():
        put(root, name, content)
    for name, (content, _) in refused().items():
        put(root, name, content)
    add_folder(project, root)
    return root


@pytest.fixture
def embedder() -> Embedder:
    return ClassicalDescriptor()


@pytest.fixture
def report(project: Project, folder: Path, embedder: Embedder) -> EmbedReport:
    scan(project, Progress())
    return embed(project, embedder, model="classical", progress=Progress())


@pytest.fixture
def cache(project: Project) -> Iterator[EmbeddingCache]:
    opened = EmbeddingCache.open(project.cache_folder / "cache.sqlite")
    yield opened
    opened.close()


def test_every_file_that_can_be_read_is_embedded(
    project: Project, report: EmbedReport, embedder: Embedder, cache: EmbeddingCache
) -> None:
    images = {image.relative_path: image for image in project.store.images.all()}
    fine = {name for name, image in images.items() if image.status is ImageStatus.OK}
    keys = [images[name].sha256 or "" for name in readable()]
    rows, present = cache.matrix(embedder.model_key, keys)

    assert fine == set(readable())
    assert report.n_embedded == len(readable())
    assert present.all()
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3)


def test_every_file_that_cannot_is_named_with_the_true_reason(
    project: Project, report: EmbedReport
) -> None:
    told = {row.relative_path: row.problem for row in problem_rows(project)}

    assert told == {name: problem for name, (_, problem) in refused().items()}
    assert set(told.values()) <= set(PROBLEM_SENTENCES)


def test_different_photographs_are_not_embedded_alike(
    project: Project, report: EmbedReport, embedder: Embedder, cache: EmbeddingCache
) -> None:
    images = {image.relative_path: image.sha256 or "" for image in project.store.images.all()}
    named = ["turned 1.jpg", "grey.jpg", "phone.heic", LONG, RIGHT_TO_LEFT, "alpha.png"]

    rows, _ = cache.matrix(embedder.model_key, [images[name] for name in named])

    similarities: NDArray[np.float32] = rows @ rows.T - 2 * np.eye(len(named), dtype=np.float32)
    assert similarities.max() < 0.999


def test_a_second_look_finds_nothing_new(
    project: Project, report: EmbedReport, embedder: Embedder
) -> None:
    again = scan(project, Progress())
    more = embed(project, embedder, model="classical", progress=Progress())

    assert (again.n_new, again.n_missing) == (0, 0)
    assert (more.n_embedded, more.n_cached) == (0, len(readable()))
