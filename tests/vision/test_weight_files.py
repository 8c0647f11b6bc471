import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.vision.weight_files import is_safetensors, models_in, problem_of

LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 204267588\n"
TENSORS = safetensors.numpy.save({"a": np.ones(50, dtype=np.float32), "b": np.zeros(3)})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (LFS, "pointer of Git LFS"),
        (b"<!DOCTYPE html><html><head><title>Log in</title>", "a web page"),
        (b"\n  <html>", "a web page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "a web page"),
        (b"\x89HDF\r\n\x1a\n", "Keras or TensorFlow"),
        (b"\xff\xd8\xff\xe0 JFIF", "a picture"),
        (b"%PDF-1.7", "a document"),
        (b"\x1f\x8b\x08", "an archive"),
        (b"leopards are not weights", "no weights at all"),
        (b"PK\x03\x04 and then it broke off", "cut off"),
        (TENSORS[:100], "cut off"),
        (TENSORS[:-1], "cut off"),
    ],
)
def test_what_is_no_weights_is_told_by_what_it_is(
    content: bytes, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "weights.bin"
    file.write_bytes(content)

    problem = problem_of(file)

    assert problem is not None
    assert said in problem[0]


def test_onnx_is_told_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "miewid.onnx"
    file.write_bytes(b"\x08\x07\x12\x07pytorch")

    problem = problem_of(file)

    assert problem is not None
    assert "ONNX" in problem[0]


def test_an_archive_of_something_else_is_told(tmp_path: Path) -> None:
    file = tmp_path / "weights.pt"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("model/weights.txt", "here")

    problem = problem_of(file)

    assert problem is not None
    assert problem[0].startswith("an archive")


def test_a_file_of_torch_may_be_weights(tiny_file: Path) -> None:
    assert problem_of(tiny_file) is None
    assert not is_safetensors(tiny_file)


def test_safetensors_are_known_by_their_content(tmp_path: Path) -> None:
    file = tmp_path / "weights.bin"
    file.write_bytes(TENSORS)

    assert problem_of(file) is None
    assert is_safetensors(file)


def test_a_damaged_header_is_left_to_who_reads_it(tmp_path: Path) -> None:
    header = json.dumps({"a": [3]}).encode()
    file = tmp_path / "weights.safetensors"
    file.write_bytes(len(header).to_bytes(8, "little") + header)

    assert problem_of(file) is None


@given(content=st.binary(max_size=200))
def test_any_file_gets_an_answer(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "any.bin"
    file.write_bytes(content)

    problem = problem_of(file)

    assert problem is None or all(problem)


def test_models_are_found_in_a_folder_and_in_those_in_it(tmp_path: Path) -> None:
    inner = tmp_path / "leopards"
    inner.mkdir()
    for name in ("b.pt", "a.safetensors", "notes.txt", "leopards/c.pth"):
        (tmp_path / name).touch()

    assert models_in(tmp_path) == [tmp_path / "a.safetensors", tmp_path / "b.pt", inner / "c.pth"]


def test_of_weights_in_two_forms_safetensors_are_taken(tmp_path: Path) -> None:
    for name in ("model.safetensors", "pytorch_model.bin", "a.safetensors", "a.pt", "b.pt"):
        (tmp_path / name).touch()

    found = [path.name for path in models_in(tmp_path)]

    assert found == ["a.safetensors", "model.safetensors", "b.pt"]


def test_a_card_stands_for_the_weights_it_is_about(tmp_path: Path) -> None:
    (tmp_path / "card.toml").write_text('file = "w.pt"', encoding="utf-8")
    (tmp_path / "lost.toml").write_text('file = "gone.pt"', encoding="utf-8")
    (tmp_path / "broken.toml").write_text("file =", encoding="utf-8")
    (tmp_path / "w.pt").touch()

    assert models_in(tmp_path) == [tmp_path / "card.toml"]


def test_what_a_mac_leaves_on_a_stick_and_what_may_not_be_read_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "._a.safetensors").touch()
    (tmp_path / "a.safetensors").touch()
    (tmp_path / "System Volume Information").mkdir()
    listed = Path.iterdir

    def refuse(folder: Path) -> Iterator[Path]:
        if folder.name.startswith("System"):
            raise PermissionError(folder)
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)

    assert models_in(tmp_path) == [tmp_path / "a.safetensors"]
