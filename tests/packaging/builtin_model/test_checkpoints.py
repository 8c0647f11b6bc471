from pathlib import Path

import pytest
import torch
from builtin_model import checkpoints
from builtin_model.checkpoints import newest_checkpoint, read_checkpoint, save_checkpoint
from builtin_model.recipe import Recipe

TENSORS = {f"layer {n}": torch.full((100,), float(n)) for n in range(7)}


def test_a_checkpoint_is_read_as_it_was_written(tmp_path: Path) -> None:
    place = save_checkpoint(tmp_path, 12, Recipe(), TENSORS)

    step, recipe, tensors = read_checkpoint(place)

    assert (step, recipe) == (12, Recipe())
    assert all(torch.equal(tensors[name], value) for name, value in TENSORS.items())


def test_its_files_are_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "MOST_BYTES", 1000)

    place = save_checkpoint(tmp_path, 1, Recipe(), TENSORS)

    assert len(list(place.glob("part-*"))) == 4
    assert read_checkpoint(place)[2].keys() == TENSORS.keys()


def test_old_ones_are_removed(tmp_path: Path) -> None:
    for step in (1, 2, 30):
        save_checkpoint(tmp_path, step, Recipe(), TENSORS)

    assert [path.name for path in sorted(tmp_path.iterdir())] == [
        "checkpoint-0000002",
        "checkpoint-0000030",
    ]


def test_one_that_was_cut_off_does_not_count(tmp_path: Path) -> None:
    whole = save_checkpoint(tmp_path, 1, Recipe(), TENSORS)
    cut = save_checkpoint(tmp_path, 2, Recipe(), TENSORS)

    (cut / "state.json").unlink()

    assert newest_checkpoint(tmp_path) == whole


def test_in_an_empty_folder_there_is_none(tmp_path: Path) -> None:
    assert newest_checkpoint(tmp_path) is None
