"""Known animals are read from folders and files."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reid_desktop.cli.labelled import SourceError, beside, read_source
from reid_desktop.core.embedding import Embedder
from reid_desktop.core.progress import Progress
from reid_desktop.vision.classical import ClassicalDescriptor


def no_embedder() -> Embedder:
    raise AssertionError("embeddings need no embedder")


def write_npz(path: Path, embeddings: object, identities: object) -> Path:
    np.savez(path, embeddings=np.asarray(embeddings), identities=np.asarray(identities))
    return path


def test_a_folder_is_embedded(
    drawn_animals: Path, fake_embedder: Embedder, progress: Progress
) -> None:
    found = read_source(drawn_animals, lambda: fake_embedder, progress=progress)

    assert found.embeddings.shape == (30, fake_embedder.dim)
    assert np.bincount(found.identities).tolist() == [5] * 6


def test_photographs_that_cannot_be_read_are_left_out(
    tmp_path: Path, drawn_animals: Path, fake_embedder: Embedder, progress: Progress
) -> None:
    labels = (drawn_animals / "labels.csv").read_text(encoding="utf-8").splitlines()
    lines = [labels[0], *(str(drawn_animals / line) for line in labels[1:4])]
    gone = ",".join(["gone.jpg", "x", *[""] * (labels[0].count(",") - 1)])
    (tmp_path / "labels.csv").write_text("\n".join([*lines, gone]), encoding="utf-8")

    found = read_source(tmp_path, lambda: fake_embedder, progress=progress)

    assert (len(found.identities), found.n_unreadable) == (3, 1)


def test_embeddings_become_unit_rows_and_names_become_numbers(
    tmp_path: Path, progress: Progress
) -> None:
    path = write_npz(tmp_path / "a.npz", [[3.0, 4.0], [0.0, 2.0]], ["Zoe", "Ann"])

    found = read_source(path, no_embedder, progress=progress)

    assert np.allclose(found.embeddings, np.array([[0.6, 0.8], [0.0, 1.0]]))
    assert found.embeddings.dtype == np.float32
    assert found.identities.tolist() == [1, 0]


@pytest.mark.parametrize(
    ("embeddings", "identities", "words"),
    [
        ([[1.0, 2.0]], [1, 2], "identities"),
        ([[1.0, np.nan], [1.0, 1.0]], [1, 2], "no numbers"),
        ([["a"], ["b"]], [1, 2], "no numbers"),
        ([[1.0]], [1], "fewer than two"),
    ],
)
def test_arrays_that_make_no_sense_are_refused(
    tmp_path: Path, progress: Progress, embeddings: object, identities: object, words: str
) -> None:
    path = write_npz(tmp_path / "a.npz", embeddings, identities)

    with pytest.raises(SourceError, match=words):
        read_source(path, no_embedder, progress=progress)


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 cut"])
def test_a_file_that_is_none_is_refused(tmp_path: Path, progress: Progress, content: bytes) -> None:
    (tmp_path / "a.npz").write_bytes(content)

    with pytest.raises(SourceError, match="cannot be used"):
        read_source(tmp_path / "a.npz", no_embedder, progress=progress)


def test_a_plain_array_is_refused(tmp_path: Path, progress: Progress) -> None:
    np.save(tmp_path / "a.npy", np.zeros((2, 2)))

    with pytest.raises(SourceError, match="cannot be used"):
        read_source(tmp_path / "a.npy", no_embedder, progress=progress)


def test_a_place_that_is_not_there_is_refused(tmp_path: Path, progress: Progress) -> None:
    with pytest.raises(SourceError, match="There is no"):
        read_source(tmp_path / "nowhere", no_embedder, progress=progress)


def test_a_folder_without_labels_is_refused(tmp_path: Path, progress: Progress) -> None:
    with pytest.raises(SourceError, match=r"no labels\.csv"):
        read_source(tmp_path, no_embedder, progress=progress)


@pytest.mark.parametrize("text", [b"a,b\n1,2\n", b"", b"file,identity\n\0,1\n"])
def test_labels_without_the_columns_are_refused(
    tmp_path: Path, progress: Progress, text: bytes
) -> None:
    (tmp_path / "labels.csv").write_bytes(text)

    with pytest.raises(SourceError, match=r"labels\.csv"):
        read_source(tmp_path, no_embedder, progress=progress)


@pytest.mark.parametrize("column", ["sequence", "encounter"])
def test_photographs_of_one_occasion_are_told(
    tmp_path: Path, drawn_animals: Path, fake_embedder: Embedder, progress: Progress, column: str
) -> None:
    images = sorted(drawn_animals.rglob("*.jpg"))[:4]
    occasions = ["noon", "", "noon", "night"]
    lines = [f"{image},a,{name}" for image, name in zip(images, occasions, strict=True)]
    text = "\n".join([f"file,identity,{column}", *lines])
    (tmp_path / "labels.csv").write_text(text, encoding="utf-8")

    found = read_source(tmp_path, lambda: fake_embedder, progress=progress)

    assert found.files == tuple(images)
    assert found.occasions is not None
    assert found.occasions[0] == found.occasions[2] != found.occasions[3]
    assert found.occasions[1] == -1


def test_animals_in_one_photograph_and_their_sides_are_told(
    tmp_path: Path, drawn_animals: Path, fake_embedder: Embedder, progress: Progress
) -> None:
    images = sorted(drawn_animals.rglob("*.jpg"))[:4]
    told = ["herd,Left", "herd,right", ",", "alone,unknown"]
    lines = [f"{image},a,{more}" for image, more in zip(images, told, strict=True)]
    text = "\n".join(["file,identity,image_id,orientation", *lines])
    (tmp_path / "labels.csv").write_text(text, encoding="utf-8")

    found = read_source(tmp_path, lambda: fake_embedder, progress=progress).told

    assert found.photograph is not None
    assert found.photograph[0] == found.photograph[1] != found.photograph[3]
    assert found.photograph[2] == -1
    assert found.side is not None
    assert found.side.tolist() == [0, 1, -1, -1]
    assert found.encounter is None


def test_photographs_are_described_by_what_a_project_compares_them_by_besides(
    drawn_animals: Path, fake_embedder: Embedder, progress: Progress
) -> None:
    found = read_source(drawn_animals, lambda: fake_embedder, progress=progress)

    matrices = beside(found)

    assert [matrix.shape for matrix in matrices] == [(30, ClassicalDescriptor.dim)]


def test_embeddings_that_were_given_have_nothing_beside_them(
    tmp_path: Path, progress: Progress
) -> None:
    path = write_npz(tmp_path / "a.npz", [[3.0, 4.0], [0.0, 2.0]], ["Zoe", "Ann"])

    assert beside(read_source(path, no_embedder, progress=progress)) == ()


def test_a_photograph_that_vanished_meanwhile_is_told(
    tmp_path: Path, drawn_animals: Path, fake_embedder: Embedder, progress: Progress
) -> None:
    found = read_source(drawn_animals, lambda: fake_embedder, progress=progress)
    gone = replace(found, files=(*found.files[:-1], tmp_path / "gone.jpg"))

    with pytest.raises(SourceError, match=r"gone\.jpg cannot be read any more"):
        beside(gone)


def test_a_table_of_wildlife_datasets_is_read(
    drawn_animals: Path, tmp_path: Path, fake_embedder: Embedder, progress: Progress
) -> None:
    header, *lines = (drawn_animals / "labels.csv").read_text(encoding="utf-8").splitlines()
    file, who = header.split(",").index("file"), header.split(",").index("identity")
    rows = [
        f"{n};{line.split(',')[who]};{drawn_animals / line.split(',')[file]}"
        for n, line in enumerate(lines)
    ]
    path = tmp_path / "metadata.csv"
    path.write_text("\n".join(["image_id;identity;path", *rows]), encoding="utf-8")

    found = read_source(path, lambda: fake_embedder, progress=progress)

    assert np.bincount(found.identities).tolist() == [5] * 6
