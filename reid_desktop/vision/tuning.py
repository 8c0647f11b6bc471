"""Finds the precision and the batch a device is fastest with, and remembers them."""

import json
import logging
import platform
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from reid_desktop.core.embedding import unit_rows
from reid_desktop.vision.devices import Device
from reid_desktop.vision.network import Precision, is_out_of_memory

log = logging.getLogger(__name__)

_USUAL_BATCH = 32
_CANDIDATES = {  # on a processor float16 is computed in software, a hundred times slower
    "cpu": (Precision.BFLOAT16,),
    "cuda": (Precision.FLOAT16, Precision.BFLOAT16),
    "mps": (Precision.FLOAT16,),
}
_BATCHES = {"cpu": (16, 32), "cuda": (32, 64, 128, 256), "mps": (16, 32, 64)}
_N_PROBES = 16
_N_TIMES = 2
# In cosine, of generated photographs. Real ones were seen to move up to five times as far, and
# rows of one model agree to 0.999 wherever they were computed.
_MOST_MOVED = 2e-4
_WORTH_IT = 1.2  # times as fast: a tie must not be decided by chance
_WORTH_A_LARGER_BATCH = 1.05
_HOPELESS = 2.0  # times as slow with one photograph: not worth measuring


@dataclass(frozen=True, slots=True)
class Tuning:
    """How to run a model on a device."""

    precision: Precision = Precision.FLOAT32
    batch: int = _USUAL_BATCH


class Tunable(Protocol):
    """A network that can be had in another precision; see `reid_desktop.vision.network`."""

    def forward(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Compute the rows of photographs of the size the model wants."""

    def converted(self, precision: Precision) -> Self:
        """Return a copy in another precision."""


T = TypeVar("T", bound=Tunable)


class TuningNotes:
    """Keeps what was measured in a small JSON file; a file that is lost is measured again."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self, key: str) -> Tuning | None:
        """Return what was measured under `key`."""
        try:
            found = self._read()[key]
            return Tuning(Precision(found["precision"]), max(1, int(found["batch"])))
        except (KeyError, TypeError, ValueError):  # nothing there, or nothing that makes sense
            return None

    def keep(self, key: str, tuning: Tuning) -> None:
        """Write down what was measured."""
        values = {**self._read(), key: {"precision": tuning.precision, "batch": tuning.batch}}
        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(values, indent=2, sort_keys=True), encoding="utf-8")
            part.replace(self._path)
        except OSError as error:
            log.info("what was measured of the device could not be kept: %s", error)

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def tuning_key(model_key: str, device: Device) -> str:
    """Name what a measurement holds for: a model, a device, a version of torch."""
    where = f"{platform.node()}, {device.description}, torch {torch.__version__}"
    return f"{model_key} on {where}"


def find_tuning(exact: T, size: tuple[int, int], device_name: str) -> tuple[Tuning, T]:
    """Measure which precision and which batch are fastest.

    Parameters
    ----------
    exact : Tunable
        The network in float32.
    size : tuple of int
        Width and height of what the model looks at.

    Returns
    -------
    tuning : Tuning
        Another precision than float32 only where it is a fifth faster and moves no row of
        sixteen generated photographs by more than 2e-4 in cosine.
    network : Tunable
        In that precision.

    Notes
    -----
    Takes as long as about 250 photographs on a processor.
    """
    clock = _Clock(device_name)
    probes = generated_photographs(_N_PROBES, size)
    one_s, _ = clock.time(exact, probes[:1])
    fastest_s, expected = clock.time(exact, probes)
    best, precision = exact, Precision.FLOAT32
    for wanted in _CANDIDATES[device_name]:
        try:
            candidate = exact.converted(wanted)
            if clock.time(candidate, probes[:1])[0] > _HOPELESS * one_s:
                continue
            seconds, rows = clock.time(candidate, probes)
        except (RuntimeError, ValueError) as error:  # not for this device; not finite
            log.debug("%s cannot be used: %s", wanted, error)
            continue
        moved = 1 - float((rows * expected).sum(axis=1).min())
        log.info("%s: %.2f of the time, moves by %.1e", wanted, seconds / fastest_s, moved)
        if moved <= _MOST_MOVED and seconds * _WORTH_IT < fastest_s:
            best, precision, fastest_s = candidate, wanted, seconds
    batch = _best_batch(best, probes, _BATCHES[device_name], clock)
    return Tuning(precision, batch), best


def generated_photographs(n: int, size: tuple[int, int], *, seed: int = 0) -> NDArray[np.uint8]:
    """Make pictures with as much structure at every scale as photographs have.

    Parameters
    ----------
    size : tuple of int
        Width and height.

    Returns
    -------
    ndarray of shape (n, height, width, 3), uint8

    Notes
    -----
    Amplitudes fall with the frequency (D. J. Field, 1987, Relations between the statistics of
    natural images and the response properties of cortical cells); channels are much alike.
    """
    width, height = size
    rng = np.random.default_rng(seed)
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :])
    frequency[0, 0] = 1
    shape = (n, 4, *frequency.shape)
    waves = (rng.normal(size=shape) + 1j * rng.normal(size=shape)) / frequency
    waves[:, :, 0, 0] = 0
    channels = np.fft.irfft2(0.8 * waves[:, :1] + 0.2 * waves[:, 1:], s=(height, width))
    channels /= np.maximum(channels.std(axis=(2, 3), keepdims=True), 1e-9)
    brightness = rng.uniform(70, 180, (n, 1, 1, 1))
    contrast = rng.uniform(15, 70, (n, 1, 1, 1))
    values = np.clip(brightness + contrast * channels, 0, 255).astype(np.uint8)
    return np.ascontiguousarray(values.transpose(0, 2, 3, 1))


def _best_batch(
    network: Tunable, probes: NDArray[np.uint8], batches: tuple[int, ...], clock: "_Clock"
) -> int:
    """Return the batch from which on larger ones gain nothing, or do not fit."""
    best, rate = len(probes), 0.0
    for batch in batches:
        try:
            seconds, _ = clock.time(network, np.resize(probes, (batch, *probes.shape[1:])))
        except (MemoryError, RuntimeError) as error:
            if not is_out_of_memory(error):
                raise
            break
        if batch / seconds < _WORTH_A_LARGER_BATCH * rate:
            break
        best, rate = batch, batch / seconds
    return best


class _Clock:
    """Takes times: on a processor those it computed, whatever else it had to do meanwhile."""

    def __init__(self, device_name: str) -> None:
        self._now = time.process_time if device_name == "cpu" else time.perf_counter

    def time(
        self, network: Tunable, pixels: NDArray[np.uint8]
    ) -> tuple[float, NDArray[np.float32]]:
        """Return the better of two times, and the rows.

        The first pass of a shape makes ready and does not count.
        """
        rows = unit_rows(network.forward(pixels))
        times = []
        for _ in range(_N_TIMES):
            start = self._now()
            network.forward(pixels)
            times.append(max(self._now() - start, 1e-9))
        return min(times), rows
