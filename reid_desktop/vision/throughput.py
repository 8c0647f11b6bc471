"""What to measure the speed of embedding with: large photographs, a model, a plain decoder."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.model_library import add_model
from reid_desktop.vision.pipeline import N_THREADS

_QUALITY = 90
_SCALES = ((50, 0.0), (9, 0.35), (2, 0.12))  # pixels of a grain, and how much of it is seen


def write_photographs(
    folder: Path, n: int, *, size: tuple[int, int] = (4000, 3000), seed: int = 0
) -> list[Path]:
    """Write JPEGs that compress about as well as photographs of animals do.

    Parameters
    ----------
    size : tuple of int
        Width and height in pixels.

    Returns
    -------
    list of Path
        Of `n` files of about 3 MB at 12 megapixels.
    """
    rng = np.random.default_rng(seed)
    width, height = size
    margin = max(1, width // 10)
    large = (width + margin, height + margin)
    scene = Image.new("RGB", large)
    for grain_px, share in _SCALES:
        shape = (max(1, large[1] // grain_px), max(1, large[0] // grain_px), 3)
        grains = Image.fromarray(rng.integers(0, 256, shape, dtype=np.uint8))
        layer = grains.resize(large, Image.Resampling.BILINEAR)
        scene = Image.blend(scene, layer, share) if share else layer
    paths = [folder / f"{number:04}.jpg" for number in range(n)]
    for path in paths:
        left, top = (int(at) for at in rng.integers(0, margin, 2))
        part = scene.crop((left, top, left + width, top + height))
        part.save(path, "JPEG", quality=_QUALITY)
    return paths


def add_random_model(folder: Path, architecture: str) -> str:
    """Put a model with random weights into `folder`; return its name.

    Raises
    ------
    ModelError
        If timm knows no such architecture.
    """
    import torch  # noqa: PLC0415 - takes seconds

    from reid_desktop.vision import architectures  # noqa: PLC0415 - the same
    from reid_desktop.vision.model_card import card_of  # noqa: PLC0415 - the same

    values = {"architecture": architecture, "file": "random", "sha256": "0" * 64}
    torch.manual_seed(0)
    weights = architectures.build(card_of(values, name=architecture)).state_dict()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "random.safetensors"
    architectures.save(weights, file)
    add_model(file, folder / "models", name="random", architecture=architecture)
    return "random"


def decode_plainly(paths: Sequence[Path]) -> None:
    """Decode files into arrays with Pillow and nothing else, in as many threads as embedding does.

    Raises
    ------
    ReidError
        If one of them cannot be decoded.
    """
    with ThreadPoolExecutor(N_THREADS) as pool:
        try:
            for _ in pool.map(_decode_plainly, paths):
                pass
        except (OSError, SyntaxError) as error:
            raise ReidError("A file cannot be decoded.", "Measure without it.") from error


def _decode_plainly(path: Path) -> None:
    with Image.open(path) as image:
        np.asarray(image.convert("RGB"))
