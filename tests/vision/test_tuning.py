import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from reid_desktop.vision.devices import cpu
from reid_desktop.vision.network import Precision
from reid_desktop.vision.tuning import (
    Tuning,
    TuningNotes,
    find_tuning,
    generated_photographs,
    tuning_key,
)

SIZE = (32, 24)


class Clock:
    """A clock that only goes when a network computes."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@dataclass
class FakeNetwork:
    """Means of channels; takes so long and is off by so much in each precision."""

    clock: Clock
    seconds_each: dict[Precision, float]
    moves: float = 0.0
    seconds_a_batch: float = 0.0
    fails_from: int = 1_000
    precision: Precision = Precision.FLOAT32
    error: Exception | None = None
    batches: list[int] = field(default_factory=list)

    def forward(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        self.batches.append(len(batch))
        if len(batch) >= self.fails_from:
            raise torch.OutOfMemoryError("CUDA out of memory")
        self.clock.now_s += self.seconds_each[self.precision] * len(batch) + self.seconds_a_batch
        rows: NDArray[np.float32] = batch.reshape(len(batch), -1, 3).mean(axis=1, dtype=np.float32)
        rows[:, 0] *= 1 + self.moves * (self.precision is not Precision.FLOAT32)
        return rows

    def converted(self, precision: Precision) -> "FakeNetwork":
        if self.error is not None:
            raise self.error
        return FakeNetwork(
            self.clock,
            self.seconds_each,
            self.moves,
            self.seconds_a_batch,
            self.fails_from,
            precision,
        )


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("time.process_time", made)
    monkeypatch.setattr("time.perf_counter", made)
    return made


def times(float32: float, bfloat16: float, float16: float = 1.0) -> dict[Precision, float]:
    return {
        Precision.FLOAT32: float32,
        Precision.BFLOAT16: bfloat16,
        Precision.FLOAT16: float16,
    }


def test_a_faster_precision_is_taken_when_it_moves_nothing(clock: Clock) -> None:
    found, network = find_tuning(FakeNetwork(clock, times(0.1, 0.05)), SIZE, "cpu")

    assert found.precision is Precision.BFLOAT16
    assert network.precision is Precision.BFLOAT16


@pytest.mark.parametrize("bfloat16_s", [0.09, 0.1, 0.3])
def test_a_precision_that_is_hardly_faster_is_not_taken(clock: Clock, bfloat16_s: float) -> None:
    found, network = find_tuning(FakeNetwork(clock, times(0.1, bfloat16_s)), SIZE, "cpu")

    assert found.precision is Precision.FLOAT32
    assert network.precision is Precision.FLOAT32


def test_a_faster_precision_that_moves_the_rows_is_not_taken(clock: Clock) -> None:
    found, _ = find_tuning(FakeNetwork(clock, times(0.1, 0.01), moves=0.2), SIZE, "cpu")

    assert found.precision is Precision.FLOAT32


def test_of_two_precisions_a_card_takes_the_faster(clock: Clock) -> None:
    network = FakeNetwork(clock, times(0.1, float16=0.05, bfloat16=0.02))

    assert find_tuning(network, SIZE, "cuda")[0].precision is Precision.BFLOAT16


@pytest.mark.parametrize("error", [RuntimeError("not implemented for 'BFloat16'"), ValueError()])
def test_a_precision_that_the_device_does_not_know_is_left_aside(
    clock: Clock, error: Exception
) -> None:
    network = FakeNetwork(clock, times(0.1, 0.01), error=error)

    assert find_tuning(network, SIZE, "cpu")[0].precision is Precision.FLOAT32


def test_the_batch_grows_while_that_is_faster(clock: Clock) -> None:
    growing = FakeNetwork(clock, times(0.001, 0.1), seconds_a_batch=0.1)
    steady = FakeNetwork(clock, times(0.1, 0.1))

    assert find_tuning(growing, SIZE, "cuda")[0].batch == 256
    assert find_tuning(steady, SIZE, "cpu")[0].batch == 16


def test_the_batch_stays_below_what_memory_allows(clock: Clock) -> None:
    network = FakeNetwork(clock, times(0.001, 0.1), seconds_a_batch=0.1, fails_from=100)

    assert find_tuning(network, SIZE, "cuda")[0].batch == 64


def test_what_was_measured_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "tuning.json"

    TuningNotes(path).keep("a", Tuning(Precision.BFLOAT16, 8))
    TuningNotes(path).keep("b", Tuning())

    assert TuningNotes(path).find("a") == Tuning(Precision.BFLOAT16, 8)
    assert TuningNotes(path).find("b") == Tuning(Precision.FLOAT32, 32)
    assert TuningNotes(path).find("c") is None


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"a": 3}', '{"a": {"precision": "float8", "batch": 4}}']
)
def test_notes_that_make_no_sense_are_measured_again(content: str, tmp_path: Path) -> None:
    path = tmp_path / "tuning.json"
    path.write_text(content, encoding="utf-8")

    assert TuningNotes(path).find("a") is None


def test_notes_that_cannot_be_kept_cost_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    TuningNotes(tmp_path / "file" / "tuning.json").keep("a", Tuning())


def test_the_notes_are_plain_json(tmp_path: Path) -> None:
    TuningNotes(tmp_path / "t.json").keep("a", Tuning())

    read: dict[str, Any] = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))

    assert read == {"a": {"precision": "float32", "batch": 32}}


def test_the_key_tells_model_device_and_version() -> None:
    key = tuning_key("resnet-1", cpu())

    assert key.startswith("resnet-1 on ")
    assert key.endswith(torch.__version__)
    assert cpu().description in key


def test_generated_photographs_have_structure_at_every_scale() -> None:
    made = generated_photographs(3, (64, 48))

    assert made.shape == (3, 48, 64, 3)
    assert made.dtype == np.uint8
    coarse = made.reshape(3, 6, 8, 8, 8, 3).mean(axis=(2, 4))
    assert (coarse.std(axis=(1, 2)) > 3).all()
    assert (np.diff(made.astype(int), axis=2).std(axis=(1, 2)) > 1).all()


def test_the_same_photographs_are_generated_every_time() -> None:
    np.testing.assert_array_equal(
        generated_photographs(2, (16, 16)), generated_photographs(2, (16, 16))
    )
