from pathlib import Path

import pytest
import safetensors.torch
import torch
from safetensors import SafetensorError

from reid_desktop.vision.training.checkpoints import Checkpoint, read_checkpoint, write_checkpoint

ABOUT = {"model": "a", "recipe": {"epochs": 5}}


def checkpoint(value: float) -> Checkpoint:
    return Checkpoint(ABOUT, {"step": 3}, {"weights": torch.full((2, 2), value).T})


def test_a_checkpoint_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_checkpoint(tmp_path / "new" / "run", checkpoint(0.1))

    found = read_checkpoint(tmp_path / "new" / "run", ABOUT)

    assert found is not None
    assert found.at == {"step": 3}
    assert torch.equal(found.tensors["weights"], torch.full((2, 2), 0.1))


def test_that_of_another_training_is_none(tmp_path: Path) -> None:
    write_checkpoint(tmp_path / "run", checkpoint(0.1))

    assert read_checkpoint(tmp_path / "run", {"model": "b"}) is None


@pytest.mark.parametrize("content", [b"", b"no checkpoint at all", b"\x08\0\0\0\0\0\0\0{}      "])
def test_a_damaged_one_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "run").write_bytes(content)

    assert read_checkpoint(tmp_path / "run", ABOUT) is None


def test_where_there_is_none_there_is_none(tmp_path: Path) -> None:
    assert read_checkpoint(tmp_path / "run", ABOUT) is None


def test_when_the_disk_is_full_the_one_before_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_checkpoint(tmp_path / "run", checkpoint(0.1))

    def full(_tensors: object, file: Path, _about: object) -> None:
        file.write_bytes(b"half")
        raise SafetensorError("No space left on device")

    monkeypatch.setattr(safetensors.torch, "save_file", full)
    with pytest.raises(OSError, match="No space left"):
        write_checkpoint(tmp_path / "run", checkpoint(0.2))

    found = read_checkpoint(tmp_path / "run", ABOUT)
    assert found is not None
    assert float(found.tensors["weights"][0, 0]) == pytest.approx(0.1)
    assert [path.name for path in tmp_path.iterdir()] == ["run"]
