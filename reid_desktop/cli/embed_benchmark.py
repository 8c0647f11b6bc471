"""What embedding takes: the model alone, decoding alone, and both together."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from reid_desktop.core.embedding import BatchEmbedder
from reid_desktop.core.errors import ReidError
from reid_desktop.core.problems import FileProblem, PhotographError
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.embed import embed_files
from reid_desktop.runtime.memory import peak_bytes
from reid_desktop.vision.embedder import make_embedder
from reid_desktop.vision.photographs import read_header
from reid_desktop.vision.pipeline import N_THREADS, Decoded, decode_ahead
from reid_desktop.vision.throughput import decode_plainly

_PLAIN_SHARE = 4  # a plain decode is slow: a quarter of the files tells as much


@dataclass(frozen=True, slots=True)
class Round:
    """Photographs a second, all measured one after the other.

    Attributes
    ----------
    forward_per_s : float
        The model alone, on pixels that are ready.
    decode_per_s : float
        Decoding and scaling alone, down to pixels that are ready.
    only_decode_per_s : float
        Decoding without scaling, of as many files as the plain decode.
    plain_decode_per_s : float
        A full decode by Pillow in as many threads.
    embed_per_s : float
        Everything, from the files to the rows.
    """

    forward_per_s: float
    decode_per_s: float
    only_decode_per_s: float
    plain_decode_per_s: float
    embed_per_s: float

    @property
    def possible_per_s(self) -> float:
        """What both would take one after the other, as they share the cores."""
        return 1 / (1 / self.forward_per_s + 1 / self.decode_per_s)

    @property
    def ratio(self) -> float:
        """What was reached of what is possible."""
        return self.embed_per_s / self.possible_per_s

    @property
    def decode_ratio(self) -> float:
        """How many times as fast as the plain decode."""
        return self.only_decode_per_s / self.plain_decode_per_s


@dataclass(frozen=True, slots=True)
class EmbedMeasured:
    """What was measured, and with what.

    Attributes
    ----------
    load_s : float
        Of the model, with finding out what the device is fastest with if that was not known.
    model_bytes : int
        Of the file of weights.
    peak_bytes : int
        Of the whole process.
    """

    n: int
    megapixels: float
    architecture: str
    input_size: tuple[int, int]
    device: str
    precision: str
    batch: int
    decode_threads: int
    load_s: float
    model_bytes: int
    peak_bytes: int
    rounds: tuple[Round, ...]

    def middle(self, name: str) -> float:
        """Return the median over the rounds of one of the figures of `Round`."""
        return float(median(getattr(one, name) for one in self.rounds))

    def to_json(self) -> dict[str, object]:
        """Give plain values; the ratios are medians of those of each round."""
        names = (*asdict(self.rounds[0]), "possible_per_s", "ratio", "decode_ratio")
        return {
            **asdict(self),
            **{name: self.middle(name) for name in names},
            "peak_beyond_model_bytes": self.peak_bytes - self.model_bytes,
        }


def measure_embedding(
    paths: Sequence[Path],
    *,
    architecture: str,
    models: Path,
    model: str,
    device: str,
    n_rounds: int,
    notes: Path,
) -> EmbedMeasured:
    """Measure embedding of files, in this process.

    Parameters
    ----------
    architecture : str
        Only told.
    models : Path
        The folder with the model called `model`.
    notes : Path
        Where what the device is fastest with is remembered.

    Raises
    ------
    ReidError
        If the model cannot be used, or one of the files cannot.
    """
    started = time.perf_counter()
    embedder = make_embedder(model, library=[models], device=device, notes=notes)
    load_s = time.perf_counter() - started
    if not isinstance(embedder, BatchEmbedder):
        raise ReidError("Only networks are measured.", "Give one of those that timm knows.")
    crops = [CropSource(str(n), str(path), None, ImageId(n)) for n, path in enumerate(paths)]
    ready = [pixels for _, pixels in _decoded(crops, embedder)]
    for path, pixels in zip(paths, ready, strict=True):
        if isinstance(pixels, FileProblem):
            raise PhotographError(pixels, path.name)
    photographs = [pixels for pixels in ready if not isinstance(pixels, FileProblem)]

    def forward() -> None:
        batch = embedder.batch_size
        for at in range(0, len(photographs), batch):
            embedder.embed(photographs[at : at + batch])

    def one_round() -> Round:
        some = paths[: max(1, len(paths) // _PLAIN_SHARE)]
        return Round(
            forward_per_s=_rate(forward, len(paths)),
            decode_per_s=_rate(lambda: _decoded(crops, embedder), len(paths)),
            only_decode_per_s=_rate(
                lambda: list(decode_ahead(crops[: len(some)], embedder.input_size)), len(some)
            ),
            plain_decode_per_s=_rate(lambda: decode_plainly(some), len(some)),
            embed_per_s=_rate(lambda: embed_files(paths, embedder, progress=_Silent()), len(paths)),
        )

    forward()  # the first pass of a shape makes ready
    rounds = tuple(one_round() for _ in range(n_rounds))
    header = read_header(paths[0], paths[0].name)
    return EmbedMeasured(
        n=len(paths),
        megapixels=header.width_px * header.height_px / 1e6,
        architecture=architecture,
        input_size=embedder.input_size,
        device=embedder.device,
        precision=embedder.precision,
        batch=embedder.batch_size,
        decode_threads=N_THREADS,
        load_s=load_s,
        model_bytes=sum(file.stat().st_size for file in models.glob("*.safetensors")),
        peak_bytes=peak_bytes(),
        rounds=rounds,
    )


class _Silent:
    """Nobody waits for a measurement to tell how far it is."""

    def advance(self, done: int, total: int) -> None:
        """Tell nobody."""


def _decoded(
    crops: Sequence[CropSource], embedder: BatchEmbedder
) -> list[tuple[CropSource, Decoded]]:
    ahead = 2 * embedder.batch_size
    return list(decode_ahead(crops, embedder.input_size, prepare=embedder.prepare, ahead=ahead))


def _rate(work: Callable[[], object], n: int) -> float:
    start = time.perf_counter()
    work()
    return n / (time.perf_counter() - start)
