from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from reid_desktop.core.problems import PhotographError
from reid_desktop.core.records import Box, CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.vision.thumbnails import save_thumbnail, thumbnail_path


def source(path: Path, box: Box | None = None, crop_key: str = "ab12") -> CropSource:
    return CropSource(crop_key, str(path), box, ImageId(1))


@pytest.fixture
def photograph(noise: NDArray[np.uint8], encode: Callable[..., bytes], tmp_path: Path) -> Path:
    path = tmp_path / "a.png"
    path.write_bytes(encode(noise, "PNG"))
    return path


def test_a_thumbnail_is_a_small_webp_named_after_the_crop(photograph: Path, tmp_path: Path) -> None:
    made = save_thumbnail(source(photograph), tmp_path / "thumbnails", size_px=48)

    assert made == tmp_path / "thumbnails" / "ab12.webp"
    with Image.open(made) as image:
        assert (image.format, image.size) == ("WEBP", (48, 32))


def test_a_thumbnail_shows_the_box_only(photograph: Path, tmp_path: Path) -> None:
    made = save_thumbnail(source(photograph, Box(0, 0, 20, 40)), tmp_path / "thumbnails")

    with Image.open(made) as image:
        assert image.size == (20, 40)


def test_a_thumbnail_that_is_there_is_not_made_again(photograph: Path, tmp_path: Path) -> None:
    made = save_thumbnail(source(photograph), tmp_path)
    photograph.unlink()

    assert save_thumbnail(source(photograph), tmp_path) == made


def test_nothing_is_left_behind_when_the_photograph_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(PhotographError):
        save_thumbnail(source(tmp_path / "gone.jpg"), tmp_path / "thumbnails")

    assert not (tmp_path / "thumbnails").exists()


def test_no_part_is_left_behind(photograph: Path, tmp_path: Path) -> None:
    save_thumbnail(source(photograph), tmp_path / "thumbnails")

    assert [path.name for path in (tmp_path / "thumbnails").iterdir()] == ["ab12.webp"]


def test_a_key_with_letters_no_file_may_have_still_names_a_file(tmp_path: Path) -> None:
    assert thumbnail_path(tmp_path, "ab:1,2|3/4").name == "ab_1_2_3_4.webp"
