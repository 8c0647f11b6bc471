import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from reid_desktop.core.local_features import LocalExtractor, LocalFeatures
from reid_desktop.core.problems import PhotographError
from reid_desktop.core.records import Box, CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.vision.local_features import extract_from, find_aliked, make_extractor
from reid_desktop.vision.model_library import ModelError
from reid_desktop.vision.sift import SiftExtractor


class Looked:
    """Notes what it was shown."""

    extractor_key = "looked"
    working_px = 64

    def __init__(self) -> None:
        self.shown: list[tuple[tuple[int, ...], tuple[int, int]]] = []

    def extract(self, pixels: NDArray[np.uint8], size_px: tuple[int, int]) -> LocalFeatures:
        self.shown.append((pixels.shape, size_px))
        return LocalFeatures(np.zeros((0, 2), np.float32), np.zeros((0, 4), np.uint8), size_px, 1.0)


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    path = tmp_path / "p.png"
    Image.fromarray(np.zeros((200, 400, 3), dtype=np.uint8)).save(path)
    return path


def write(path: Path) -> Path:
    path.write_bytes(b"weights")
    return path


@pytest.mark.parametrize("name", ["aliked-n16.pth", "aliked-n16.safetensors", "aliked-n16.pt"])
def test_weights_are_found_by_their_name(tmp_path: Path, name: str) -> None:
    file = write(tmp_path / name)

    assert find_aliked([tmp_path / "not there", tmp_path]) == file
    assert find_aliked([file]) == file


@pytest.mark.parametrize("key", ["kind", "architecture"])
def test_weights_are_found_by_their_card(tmp_path: Path, key: str) -> None:
    file = write(tmp_path / "points.safetensors")
    (tmp_path / "a.toml").write_text("is no card", encoding="utf-8")
    (tmp_path / "b.toml").write_text(f'{key} = "aliked-n16"\nfile = "gone"', encoding="utf-8")
    (tmp_path / "c.toml").write_text(
        f'{key} = "aliked-n16"\nfile = "points.safetensors"', encoding="utf-8"
    )

    assert find_aliked([tmp_path]) == file


def test_without_weights_there_is_none(tmp_path: Path) -> None:
    assert find_aliked([tmp_path]) is None


@pytest.mark.parametrize("name", ["auto", "sift"])
def test_without_weights_sift_is_used(tmp_path: Path, name: str) -> None:
    made: LocalExtractor = make_extractor(name, library=[tmp_path])

    assert isinstance(made, SiftExtractor)


def test_sift_is_used_where_it_is_asked_for(tmp_path: Path) -> None:
    write(tmp_path / "aliked-n16.pth")

    assert isinstance(make_extractor("sift", library=[tmp_path]), SiftExtractor)


def test_aliked_without_weights_says_where_to_put_them(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not there") as caught:
        make_extractor("aliked", library=[tmp_path])

    assert "reid-desktop models add aliked-n16.pth" in caught.value.hint


def test_weights_that_are_none_are_refused(tmp_path: Path) -> None:
    write(tmp_path / "aliked-n16.pth")

    with pytest.raises(ModelError):
        make_extractor("auto", library=[tmp_path])


@pytest.mark.parametrize(
    ("box", "shown"),
    [
        (None, ((32, 64, 3), (400, 200))),
        (Box(300, 100, 50, 40), ((40, 50, 3), (50, 40))),
        (Box(300, 100, 200, 100), ((64, 64, 3), (100, 100))),
    ],
)
def test_a_crop_is_decoded_no_larger_than_needed(
    photograph: Path, box: Box | None, shown: tuple[tuple[int, ...], tuple[int, int]]
) -> None:
    extractor = Looked()

    extract_from(CropSource("k", str(photograph), box, ImageId(1)), extractor)

    assert extractor.shown == [shown]


def test_a_photograph_that_cannot_be_read_says_so(save: Callable[[str, bytes], Path]) -> None:
    path = save("p.jpg", b"nothing")

    with pytest.raises(PhotographError):
        extract_from(CropSource("k", str(path), None, ImageId(1)), Looked())


def test_sift_is_made_without_loading_torch() -> None:
    code = (
        "import sys; from reid_desktop.vision.local_features import make_extractor;"
        "make_extractor('auto', library=[]);"
        "assert not {'torch', 'kornia'} & set(sys.modules)"
    )

    subprocess.run([sys.executable, "-c", code], check=True)


def test_aliked_is_imported_without_torchvision_and_without_warnings() -> None:
    code = "import sys, kornia.feature; assert 'torchvision' not in sys.modules"

    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
