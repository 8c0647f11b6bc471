import csv
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from reid_desktop.core.embedding import BatchEmbedder, Embedder, require_unit_length
from reid_desktop.core.errors import ReidError
from reid_desktop.vision import tuning
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.devices import Device, cpu
from reid_desktop.vision.embedder import TimmEmbedder, make_embedder, model_key_of, prepare
from reid_desktop.vision.load_steps import LoadStep
from reid_desktop.vision.model_card import CropMode, Interpolation, ModelCard
from reid_desktop.vision.model_library import ModelError, add_model
from reid_desktop.vision.network import Precision
from reid_desktop.vision.photographs import open_photograph


@pytest.fixture
def library(tiny_file: Path, tiny_card: dict[str, Any], tmp_path: Path) -> Path:
    add_model(tiny_file, tmp_path / "models", name="leopards", **tiny_card)
    return tmp_path / "models"


@pytest.fixture
def embedder(library: Path) -> TimmEmbedder:
    made = make_embedder("leopards", library=[library], device="cpu")
    assert isinstance(made, TimmEmbedder)
    return made


def test_a_network_gives_unit_rows_in_order(
    embedder: TimmEmbedder, noise: NDArray[np.uint8], corners: NDArray[np.uint8]
) -> None:
    made: Embedder = embedder

    rows = made.embed([noise, corners, noise])

    assert rows.shape == (3, made.dim)
    require_unit_length(rows)
    np.testing.assert_allclose(rows[0], rows[2], atol=1e-6)
    assert rows[0] @ rows[1] < 0.999


def test_no_photographs_give_no_rows(embedder: TimmEmbedder) -> None:
    assert embedder.embed([]).shape == (0, embedder.dim)


def test_the_same_photograph_gives_the_same_row_after_a_restart(
    embedder: TimmEmbedder, library: Path, noise: NDArray[np.uint8]
) -> None:
    again = make_embedder("leopards", library=[library], device="cpu")

    np.testing.assert_array_equal(again.embed([noise]), embedder.embed([noise]))
    assert again.model_key == embedder.model_key


def test_the_weights_themselves_and_their_copy_in_the_library_have_one_key(
    library: Path, tiny_file: Path, embedder: TimmEmbedder, noise: NDArray[np.uint8]
) -> None:
    from_library = (library / "leopards.toml").read_text(encoding="utf-8")
    lines = [line for line in from_library.splitlines() if not line.startswith(("sha256", "file"))]
    beside = [line.replace("source_sha256", "sha256") for line in lines]
    card = f'file = "{tiny_file.name}"\n' + "\n".join(beside)
    tiny_file.with_suffix(".toml").write_text(card, encoding="utf-8")

    direct = make_embedder(str(tiny_file), library=[], device="cpu")

    assert direct.model_key == embedder.model_key
    np.testing.assert_array_equal(direct.embed([noise]), embedder.embed([noise]))


def test_changed_weights_are_refused(library: Path) -> None:
    file = library / "leopards.safetensors"
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)

    with pytest.raises(ModelError, match="SHA-256 differs"):
        make_embedder("leopards", library=[library], device="cpu")


def test_a_model_that_gives_maps_says_what_to_set(
    tiny_file: Path, tiny_card: dict[str, Any], tmp_path: Path
) -> None:
    add_model(tiny_file, tmp_path / "m", name="maps", model_args={"global_pool": ""}, **tiny_card)

    with pytest.raises(ReidError, match="3-dimensional maps") as caught:
        make_embedder("maps", library=[tmp_path / "m"], device="cpu")

    assert "pooling" in caught.value.hint


def test_the_descriptor_without_a_file_is_made_without_loading_torch() -> None:
    code = (
        "import sys; from reid_desktop.vision.embedder import make_embedder;"
        "make_embedder('classical', library=[]); assert 'torch' not in sys.modules"
    )

    subprocess.run([sys.executable, "-c", code], check=True)


def test_when_memory_runs_out_the_batch_is_halved(
    embedder: TimmEmbedder, noise: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = embedder.embed([noise] * 9)
    sizes: list[int] = []
    forward = embedder._forward

    def forward_small(batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        sizes.append(len(batch))
        if len(batch) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB")
        return forward(batch)

    monkeypatch.setattr(embedder, "_forward", forward_small)

    np.testing.assert_allclose(embedder.embed([noise] * 9), expected, atol=1e-6)
    assert sizes == [9, 4, 2, 2, 2, 2, 1]


def test_when_memory_of_the_card_does_not_do_the_processor_goes_on_with_a_note(
    embedder: TimmEmbedder, noise: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = embedder.embed([noise] * 3)
    forward = embedder._forward

    def forward_on_cpu(batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        if embedder._device.name != "cpu":
            raise RuntimeError("MPS backend out of memory (MPS allocated: 9 GB)")
        return forward(batch)

    monkeypatch.setattr(embedder, "_forward", forward_on_cpu)
    embedder._device = Device("mps", "GPU: Apple")

    np.testing.assert_allclose(embedder.embed([noise] * 3), expected, atol=1e-6)
    assert embedder.device == cpu("the memory of the graphics card does not suffice").description


def test_when_no_memory_suffices_a_sentence_says_so(
    embedder: TimmEmbedder, noise: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory")

    monkeypatch.setattr(embedder, "_forward", fail)

    with pytest.raises(ReidError, match="memory of this computer"):
        embedder.embed([noise] * 3)


def test_any_other_failure_of_the_network_is_not_hidden(
    embedder: TimmEmbedder, noise: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        raise RuntimeError("a bug")

    monkeypatch.setattr(embedder, "_forward", fail)

    with pytest.raises(RuntimeError, match="a bug"):
        embedder.embed([noise])


def test_what_a_device_is_fastest_with_is_measured_once(
    library: Path, noise: NDArray[np.uint8], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = tmp_path / "tuning.json"
    first = make_embedder("leopards", library=[library], device="cpu", notes=notes)
    monkeypatch.setattr(tuning, "find_tuning", None)

    again = make_embedder("leopards", library=[library], device="cpu", notes=notes)

    assert isinstance(first, BatchEmbedder)
    assert isinstance(again, BatchEmbedder)
    assert (again.precision, again.batch_size) == (first.precision, first.batch_size)
    np.testing.assert_array_equal(again.embed([noise]), first.embed([noise]))
    assert again.model_key == first.model_key


def test_a_remembered_precision_is_used_and_the_key_stays(
    library: Path, embedder: TimmEmbedder, noise: NDArray[np.uint8], tmp_path: Path
) -> None:
    key = tuning.tuning_key(embedder.model_key, cpu())
    tuning.TuningNotes(tmp_path / "t.json").keep(key, tuning.Tuning(Precision.BFLOAT16, 3))

    rough = make_embedder("leopards", library=[library], device="cpu", notes=tmp_path / "t.json")

    assert isinstance(rough, BatchEmbedder)
    assert (rough.precision, rough.batch_size) == ("bfloat16", 3)
    assert rough.model_key == embedder.model_key
    assert 0.99 < (rough.embed([noise]) * embedder.embed([noise])).sum() < 1 - 1e-9


def test_when_there_is_no_memory_to_measure_it_goes_on_as_usual(
    library: Path, noise: NDArray[np.uint8], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(tuning, "find_tuning", fail)

    made = make_embedder("leopards", library=[library], device="cpu", notes=tmp_path / "t.json")

    assert isinstance(made, BatchEmbedder)
    assert (made.precision, made.batch_size) == ("float32", 32)
    assert not (tmp_path / "t.json").exists()


def test_a_photograph_made_ready_ahead_gives_the_same_row(
    embedder: TimmEmbedder, noise: NDArray[np.uint8]
) -> None:
    ready = embedder.prepare(noise)

    assert ready.shape == (64, 64, 3)
    np.testing.assert_array_equal(embedder.embed([ready]), embedder.embed([noise]))


@pytest.mark.parametrize("interpolation", Interpolation)
@pytest.mark.parametrize("crop", CropMode)
def test_every_photograph_gets_the_size_the_model_wants(
    crop: CropMode, interpolation: Interpolation, noise: NDArray[np.uint8]
) -> None:
    card = ModelCard(
        "a", "x", "a", "b", input_size=(20, 30), crop=crop, interpolation=interpolation
    )

    for photograph in (noise, noise[:3], noise[:, :1]):
        prepared = prepare(photograph, card)
        assert prepared.shape == (30, 20, 3)
        assert prepared.dtype == np.uint8


def test_squash_shows_all_centre_the_middle_and_pad_all_with_a_frame(
    corners: NDArray[np.uint8],
) -> None:
    corners[:, 0] = corners[:, -1] = 7  # only seen when the whole width is

    shown = {
        crop: prepare(
            corners,
            ModelCard(
                "a",
                "x",
                "a",
                "b",
                input_size=(48, 48),
                crop=crop,
                interpolation=Interpolation.NEAREST,
                mean=(0.5, 0.5, 0.5),
            ),
        )
        for crop in CropMode
    }

    assert (shown[CropMode.SQUASH][:, 0] == 7).all()
    assert not (shown[CropMode.CENTRE] == 7).all(axis=-1).any()
    assert (shown[CropMode.PAD][8:40, 0] == 7).all()
    assert (shown[CropMode.PAD][:8] == 128).all()


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="no graphics card here")
def test_the_graphics_card_and_the_processor_agree(
    library: Path, embedder: TimmEmbedder, noise: NDArray[np.uint8]
) -> None:
    on_card = make_embedder("leopards", library=[library], device="cuda")

    assert (on_card.embed([noise]) * embedder.embed([noise])).sum() > 0.999


@pytest.mark.photographs
@pytest.mark.weights
@pytest.mark.slow
@pytest.mark.parametrize(
    ("weights", "data", "rank_1", "mean_average_precision"),
    [
        ("in1k_tf2ptq", "ChimpCTaiDemo", 0.743, 0.374),
        ("in1k_tf2ptq", "CatFaces22", 0.889, 0.621),
        ("inat_bird", "ChimpCTaiDemo", 0.810, 0.403),
    ],
)
def test_known_weights_find_individuals_as_well_as_they_are_known_to(
    weights: str,
    data: str,
    rank_1: float,
    mean_average_precision: float,
    shared_data: Path,
    shared_weights: Path,
    tmp_path: Path,
    leave_one_out: Callable[[NDArray[np.float32], NDArray[np.str_]], tuple[float, float]],
) -> None:
    add_model(
        shared_weights / f"mobilenetv2_100_{weights}.pt",
        tmp_path,
        name="known",
        architecture="mobilenetv2_100",
        mean=0.5,
        std=0.5,
        input_size=224,
        interpolation="bilinear",
        model_args={"pad_type": "same"},
    )
    embedder = make_embedder("known", library=[tmp_path], device="auto")
    with (shared_data / data / "labels.csv").open(encoding="utf-8") as stream:
        labels = list(csv.DictReader(stream))
    paths = [shared_data / data / row["file"] for row in labels]
    photographs = [open_photograph(path, at_least=embedder.input_size).pixels for path in paths]

    rows = embedder.embed(photographs)

    found = leave_one_out(rows, np.array([row["identity"] for row in labels]))
    np.testing.assert_allclose(found, (rank_1, mean_average_precision), atol=0.01)


def test_the_key_of_a_model_is_known_without_loading_torch(
    library: Path, embedder: TimmEmbedder
) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from reid_desktop.vision.embedder import model_key_of;"
        "keys = [model_key_of(name, library=[Path(sys.argv[1])])"
        " for name in ('leopards', 'classical')];"
        "assert 'torch' not in sys.modules; print(*keys)"
    )

    said = subprocess.run(
        [sys.executable, "-c", code, str(library)], capture_output=True, text=True, check=True
    ).stdout

    assert said.split() == [embedder.model_key, ClassicalDescriptor.model_key]


def test_a_model_that_is_not_there_has_no_key(library: Path) -> None:
    with pytest.raises(ModelError, match="no model “lions”"):
        model_key_of("lions", library=[library])


def test_what_takes_long_is_told_before_it_begins(library: Path, tmp_path: Path) -> None:
    told: list[LoadStep] = []
    where: dict[str, Any] = {"library": [library], "device": "cpu", "notes": tmp_path / "t.json"}

    make_embedder("leopards", **where, tell=told.append)
    first = list(told)
    make_embedder("leopards", **where, tell=told.append)

    assert first == [LoadStep.LOADING, LoadStep.MEASURING]
    assert told == [*first, LoadStep.LOADING]
