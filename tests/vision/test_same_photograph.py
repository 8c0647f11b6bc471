"""The same photograph gives the same embedding, however it was saved, turned or decoded."""

import io
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from reid_desktop.core.embedding import Embedder, unit_rows
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.embedder import make_embedder
from reid_desktop.vision.model_library import add_model
from reid_desktop.vision.photographs import open_photograph
from reid_desktop.vision.tuning import generated_photographs

Save = Callable[[str, bytes], Path]
# What brings a photograph into the position that EXIF then says it is displayed from.
UNTURNED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.fixture(scope="module")
def photograph() -> Image.Image:
    return Image.fromarray(generated_photographs(1, (1000, 752))[0])


@pytest.fixture
def library(tiny_file: Path, tiny_card: dict[str, Any], tmp_path: Path) -> Path:
    add_model(tiny_file, tmp_path / "models", name="leopards", **tiny_card)
    return tmp_path / "models"


@pytest.fixture(params=["classical", "leopards"])
def embedder(request: pytest.FixtureRequest, library: Path) -> Embedder:
    return make_embedder(request.param, library=[library], device="cpu")


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def row(embedder: Embedder, path: Path, *, whole: bool = False) -> NDArray[np.float32]:
    """Embed a photograph as the program does, or from all its pixels."""
    at_least = None if whole else embedder.input_size
    found: NDArray[np.float32] = embedder.embed([open_photograph(path, at_least=at_least).pixels])
    [only] = found
    first: NDArray[np.float32] = only
    return first


@pytest.mark.parametrize("kind", ["JPEG", "HEIF", "WEBP"])
def test_through_compression_of_quality_95(
    kind: str, photograph: Image.Image, embedder: Embedder, save: Save
) -> None:
    lossless = save("a.png", saved(photograph, "PNG"))
    compressed = save("a.jpg", saved(photograph, kind, quality=95))

    assert row(embedder, lossless) @ row(embedder, compressed) > 0.99


def turned_to(orientation: int, photograph: Image.Image, kind: str) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    how = UNTURNED[orientation]
    stored = photograph if how is None else photograph.transpose(how)
    return saved(stored, kind, quality=95, exif=exif)


@pytest.mark.parametrize("orientation", UNTURNED)
def test_through_every_orientation(
    orientation: int, photograph: Image.Image, embedder: Embedder, save: Save
) -> None:
    upright = row(embedder, save("a.png", saved(photograph, "PNG")))

    turned = row(embedder, save("b.png", turned_to(orientation, photograph, "PNG")))

    assert upright @ turned > 0.999


@pytest.mark.parametrize("orientation", UNTURNED)
def test_through_every_orientation_of_a_jpeg_decoded_small(
    orientation: int, photograph: Image.Image, library: Path, save: Save
) -> None:
    embedder = make_embedder("leopards", library=[library], device="cpu")
    upright = row(embedder, save("a.jpg", turned_to(1, photograph, "JPEG")))

    turned = row(embedder, save("b.jpg", turned_to(orientation, photograph, "JPEG")))

    assert upright @ turned > 0.999


def test_decoded_small_or_whole(photograph: Image.Image, embedder: Embedder, save: Save) -> None:
    large = photograph.resize((4000, 3008), Image.Resampling.BICUBIC)
    path = save("a.jpg", saved(large, "JPEG", quality=95))

    small, whole = row(embedder, path), row(embedder, path, whole=True)

    assert open_photograph(path, at_least=embedder.input_size).pixels.shape[1] <= 1000
    assert small @ whole > 0.99


def test_today_and_after_a_restart(
    photograph: Image.Image, library: Path, embedder: Embedder, save: Save, tmp_path: Path
) -> None:
    path = save("a.jpg", saved(photograph, "JPEG"))
    code = (
        "import sys, numpy; from pathlib import Path;"
        "from reid_desktop.vision.embedder import make_embedder;"
        "from reid_desktop.vision.photographs import open_photograph;"
        "name, folder, file, notes, out = sys.argv[1:];"
        "made = make_embedder(name, library=[Path(folder)], device='cpu', notes=Path(notes));"
        "pixels = open_photograph(file, at_least=made.input_size).pixels;"
        "numpy.save(out, made.embed([pixels])[0])"
    )
    name = "classical" if isinstance(embedder, ClassicalDescriptor) else "leopards"
    notes = tmp_path / "tuning.json"
    here = make_embedder(name, library=[library], device="cpu", notes=notes)

    arguments = [name, str(library), str(path), str(notes), str(tmp_path / "row.npy")]
    subprocess.run([sys.executable, "-c", code, *arguments], check=True)

    np.testing.assert_array_equal(np.load(tmp_path / "row.npy"), row(here, path))


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="no graphics card here")
def test_on_processor_and_graphics_card(
    photograph: Image.Image, library: Path, save: Save, tmp_path: Path
) -> None:
    path = save("a.jpg", saved(photograph, "JPEG"))
    rows = [
        row(make_embedder("leopards", library=[library], device=device, notes=notes), path)
        for device, notes in (
            ("cpu", None),
            ("cpu", tmp_path / "tuning.json"),
            ("cuda", None),
            ("cuda", tmp_path / "tuning.json"),
        )
    ]

    similarities = unit_rows(np.stack(rows)) @ unit_rows(np.stack(rows)).T

    assert similarities.min() > 0.999


def test_120_megapixels_cost_no_more_memory_than_what_is_wanted_of_them(save: Save) -> None:
    path = save("a.jpg", saved(Image.new("RGB", (12_000, 10_000), (9, 99, 200)), "JPEG"))
    tracemalloc.start()

    pixels = open_photograph(path, at_least=(224, 224)).pixels

    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert pixels.nbytes < 6_000_000
    assert peak_bytes < 50_000_000
