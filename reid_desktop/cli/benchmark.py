"""The verb benchmark: what the program takes on this machine."""

import math
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from reid_desktop.cli.audit_benchmark import audit
from reid_desktop.cli.embed_benchmark import EmbedMeasured, measure_embedding
from reid_desktop.cli.engine_benchmark import Measured, measure
from reid_desktop.cli.export_benchmark import export
from reid_desktop.cli.import_benchmark import import_rows
from reid_desktop.cli.terminal import say, say_json
from reid_desktop.cli.ui_benchmark import ui
from reid_desktop.core.errors import ReidError
from reid_desktop.core.querying.registry import DEFAULT_STRATEGY, check_strategy
from reid_desktop.runtime.paths import tuning_file
from reid_desktop.vision.devices import DEVICE_NAMES
from reid_desktop.vision.file_kinds import is_photograph_name

_COLUMNS: tuple[tuple[str, Callable[[Measured], str]], ...] = (
    ("photographs", lambda m: f"{m.n}"),
    ("neighbours", lambda m: _seconds(m.neighbours_s)),
    ("candidates", lambda m: _seconds(m.candidates_s)),
    ("solve", lambda m: _seconds(m.solve_s)),
    ("questions", lambda m: _seconds(m.questions_s)),
    ("after neighbours", lambda m: f"{_seconds(m.after_neighbours_s)} ({_multiple(m)})"),
    ("answer, median", lambda m: _seconds(m.answer_s)),
    ("answer, 95 %", lambda m: _seconds(m.answer_95_s)),
    ("memory", lambda m: f"{m.peak_bytes / 1e9:.2f} GB"),
)


@click.group()
def benchmark() -> None:
    """Measure what the program takes on this machine."""


benchmark.add_command(audit)
benchmark.add_command(export)
benchmark.add_command(ui)
benchmark.add_command(import_rows)


@benchmark.command()
@click.option(
    "--n",
    "sizes",
    default="1000,10000",
    show_default=True,
    metavar="N[,N…]",
    help="Numbers of photographs.",
)
@click.option("--dim", type=click.IntRange(min=2), default=256, show_default=True)
@click.option("--models", type=click.IntRange(min=1), default=1, help="Compared by so many.")
@click.option("--questions", type=click.IntRange(min=1), default=10, show_default=True)
@click.option("--strategy", default=DEFAULT_STRATEGY, show_default=True)
@click.option("--seed", type=click.IntRange(min=0), default=0)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")
def engine(
    *, sizes: str, dim: int, models: int, questions: int, strategy: str, seed: int, as_json: bool
) -> None:
    """Measure the engine on generated embeddings, each size in a process of its own."""
    check_strategy(strategy)
    found: list[Measured] = []
    for n in _checked_sizes(sizes):
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as own:
            task = own.submit(
                measure,
                n,
                dim=dim,
                seed=seed,
                n_questions=questions,
                strategy=strategy,
                n_models=models,
            )
            found.append(task.result())
        if not as_json:
            _say_row(found[-1], first=len(found) == 1)
    growth = [growth_exponent(one, other) for one, other in pairwise(found)]
    if as_json:
        runs = [one.to_json() for one in found]
        say_json({"strategy": strategy, "runs": runs, "growth_after_neighbours": growth})
    else:
        for (one, other), exponent in zip(pairwise(found), growth, strict=True):
            said = "unknown" if exponent is None else f"n^{exponent:.2f}"
            say(f"From {one.n} to {other.n} what comes after the neighbours grows as {said}.")


@benchmark.command()
@click.option("--n", type=click.IntRange(min=1), default=64, show_default=True, help="Files.")
@click.option(
    "--model",
    "architecture",
    default="resnet50",
    show_default=True,
    help="As timm names it; it gets random weights.",
)
@click.option(
    "--images",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of photographs; else 12-megapixel JPEGs are generated.",
)
@click.option("--size", type=int, nargs=2, default=(4000, 3000), help="Of generated files.")
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True)
@click.option("--device", type=click.Choice(DEVICE_NAMES), default="auto", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")
def embed(
    *,
    n: int,
    architecture: str,
    images: Path | None,
    size: tuple[int, int],
    rounds: int,
    device: str,
    as_json: bool,
) -> None:
    """Measure embedding from files to rows, in a process of its own."""
    from reid_desktop.vision import throughput  # noqa: PLC0415 - Pillow, for this verb only

    with TemporaryDirectory() as folder:
        inside = Path(folder)
        paths = (
            _photographs_in(images, n)
            if images is not None
            else throughput.write_photographs(inside, n, size=size)
        )
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as own:
            model = own.submit(throughput.add_random_model, inside, architecture).result()
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as own:
            task = own.submit(
                measure_embedding,
                paths,
                architecture=architecture,
                models=inside / "models",
                model=model,
                device=device,
                n_rounds=rounds,
                notes=tuning_file(),
            )
            found = task.result()
    if as_json:
        say_json(found.to_json())
    else:
        _say_embedding(found)


def growth_exponent(one: Measured, other: Measured) -> float | None:
    """Tell the power of n by which everything after the neighbours grows; None: unknown."""
    if one.n == other.n or min(one.after_neighbours_s, other.after_neighbours_s) <= 0:
        return None
    ratio = other.after_neighbours_s / one.after_neighbours_s
    return math.log(ratio) / math.log(other.n / one.n)


def _photographs_in(folder: Path, n: int) -> list[Path]:
    paths = [path for path in sorted(folder.rglob("*")) if is_photograph_name(path.name)][:n]
    if not paths:
        raise ReidError("There are no photographs in this folder.", hint="Choose another one.")
    return paths


def _say_embedding(found: EmbedMeasured) -> None:
    width, height = found.input_size
    say(
        f"{found.n} photographs of {found.megapixels:.1f} megapixels, {found.architecture} at"
        f" {width} × {height} in {found.precision}, batches of {found.batch},"
        f" {found.decode_threads} decoding threads, {found.device}"
    )
    for name, label in (
        ("forward_per_s", "the model alone"),
        ("decode_per_s", "decoding and scaling"),
        ("only_decode_per_s", "decoding"),
        ("plain_decode_per_s", "decoding all pixels"),
        ("embed_per_s", "from file to row"),
    ):
        say(f"{label:>20}: {found.middle(name):.1f} a second")
    say(f"{'of what is possible':>20}: {found.middle('ratio'):.2f}")
    say(f"{'decoding gains':>20}: {found.middle('decode_ratio'):.1f} x")
    beyond = found.peak_bytes - found.model_bytes
    say(f"{'memory':>20}: {beyond / 1e9:.2f} GB and the model ({found.model_bytes / 1e9:.2f} GB)")


def _checked_sizes(text: str) -> list[int]:
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isdecimal() and int(part) > 1 for part in parts):
        raise ReidError(
            f"“{text}” is not a list of numbers of photographs.",
            hint="Write them with commas, 2 at least: 1000,10000.",
        )
    return [int(part) for part in parts]


def _say_row(measured: Measured, *, first: bool) -> None:
    widths = [max(len(title), 14) for title, _ in _COLUMNS]
    if first:
        say("  ".join(title.rjust(w) for (title, _), w in zip(_COLUMNS, widths, strict=True)))
    cells = [write(measured) for _, write in _COLUMNS]
    say("  ".join(cell.rjust(w) for cell, w in zip(cells, widths, strict=True)))


def _seconds(value: float) -> str:
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.1f} s"


def _multiple(measured: Measured) -> str:
    if not measured.neighbours_s:
        return "–"
    return f"{measured.after_neighbours_s / measured.neighbours_s:.1f} x"
