from pathlib import Path

import numpy as np
import pytest

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.model_library import ModelError, find_model
from reid_desktop.vision.photographs import open_photograph
from reid_desktop.vision.throughput import add_random_model, decode_plainly, write_photographs


def test_photographs_are_written_that_differ(tmp_path: Path) -> None:
    one, other = write_photographs(tmp_path, 2, size=(400, 300))

    found = open_photograph(one)
    assert found.full_size == (400, 300)
    assert (found.pixels != open_photograph(other).pixels).any()


def test_they_compress_about_as_well_as_photographs_do(tmp_path: Path) -> None:
    [path] = write_photographs(tmp_path, 1, size=(2000, 1500))

    assert 0.1 < path.stat().st_size / (2000 * 1500) < 0.6


def test_the_same_are_written_every_time(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()

    [one] = write_photographs(tmp_path, 1, size=(64, 48))
    [again] = write_photographs(tmp_path / "again", 1, size=(64, 48))

    np.testing.assert_array_equal(open_photograph(one).pixels, open_photograph(again).pixels)


def test_a_model_with_random_weights_can_be_found(tmp_path: Path) -> None:
    name = add_random_model(tmp_path, "test_resnet")

    card, file = find_model(name, [tmp_path / "models"])

    assert card.architecture == "test_resnet"
    assert file.exists()


def test_an_unknown_architecture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no_such_net"):
        add_random_model(tmp_path, "no_such_net")


def test_a_plain_decode_reads_every_file(tmp_path: Path) -> None:
    paths = write_photographs(tmp_path, 3, size=(64, 48))
    decode_plainly(paths)

    paths[1].write_bytes(b"\xff\xd8\xff")

    with pytest.raises(ReidError, match="cannot be decoded"):
        decode_plainly(paths)
