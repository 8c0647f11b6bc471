"""The verb simulate."""

import json
import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from reid_desktop.cli.curves import curves_png
from reid_desktop.cli.labelled import Labelled, beside, by_further, read_with_model
from reid_desktop.cli.matched import matched
from reid_desktop.cli.terminal import TerminalProgress, counted, say
from reid_desktop.cli.writing import require_folder, write_whole
from reid_desktop.core.matches import Matches
from reid_desktop.core.querying.registry import DEFAULT_STRATEGY, STRATEGIES, strategies_in
from reid_desktop.core.simulate import WAYS, SimulationRun
from reid_desktop.core.simulate import simulate as run_simulation
from reid_desktop.runtime.paths import model_folders
from reid_desktop.vision.devices import DEVICE_NAMES
from reid_desktop.vision.local_features import AUTO, make_extractor

_SHARE = click.FloatRange(0, 1)
_EPILOG = "\b\n" + "\n".join(["Strategies:", *(f"  {name}" for name in STRATEGIES)])


@click.command(epilog=_EPILOG)
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--strategy",
    "strategies",
    default=DEFAULT_STRATEGY,
    show_default=True,
    metavar="NAME[,NAME…]",
    help="Which to measure; the names stand below.",
)
@click.option("--questions-per-image", type=click.FloatRange(min=0), default=2.0)
@click.option("--reviewer-error", type=_SHARE, default=0.0, help="Share of wrong answers.")
@click.option("--unsure", type=_SHARE, default=0.0, help="Share of pairs nobody can tell.")
@click.option(
    "--asked-as",
    type=click.Choice(WAYS),
    default=WAYS[0],
    help="Pairs, one against five, contact sheets, or whichever pays most for its time. Where"
    " others than pairs are shown, questions count by time: one against five 2.5, a sheet 1 and"
    " 0.3 for each photograph; when there is none left, pairs are asked about.",
)
@click.option("--repeats", type=click.IntRange(min=1), default=1)
@click.option("--seed", type=click.IntRange(min=0), default=0)
@click.option("--model", help="Name of a model, or a file of weights with a card beside it.")
@click.option("--also", multiple=True, metavar="NAME", help="A further model; repeatable.")
@click.option("--alone", is_flag=True, help="Without the built-in descriptor.")
@click.option(
    "--points",
    is_flag=True,
    help="With the points of ambiguous pairs, as the verb match does.",
)
@click.option(
    "--facts/--no-facts",
    default=True,
    help="Heed what the photographs themselves tell: animals in one photograph are different"
    " (column photograph or image_id), photographs of one encounter are likelier one animal"
    " (encounter or sequence), opposite sides are not comparable (side or orientation).",
)
@click.option("--device", type=click.Choice(DEVICE_NAMES), help="Where to compute.")
@click.option("--json", "out", type=click.Path(path_type=Path), help="Where to write the curves.")
@click.option("--png", type=click.Path(path_type=Path), help="Where to draw the curves.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, help="How many run at once.")
def simulate(  # noqa: PLR0913 - each is one option of the verb
    source: Path,
    *,
    strategies: str,
    questions_per_image: float,
    reviewer_error: float,
    unsure: float,
    asked_as: str,
    repeats: int,
    seed: int,
    model: str | None,
    also: tuple[str, ...],
    alone: bool,
    points: bool,
    facts: bool,
    device: str | None,
    out: Path | None,
    png: Path | None,
    jobs: int,
) -> None:
    """Measure strategies on SOURCE, whose animals are known.

    SOURCE is a folder with images and labels.csv (columns file, identity and others), such a
    table beside its images (wildlife-datasets, too), or a .npz with embeddings (n, d) and
    identities (n,). Photographs are compared as in a project: by the
    model, by further ones, and by the built-in descriptor beside them.
    """
    names = strategies_in(strategies)
    data = read_with_model(source, model=model, device=device)
    runs: list[SimulationRun] = []
    _write(runs, out)  # better to fail now than after hours
    if png is not None:
        require_folder(png)
    embeddings = (data.embeddings, *by_further(data, also, device=device))
    if not alone:
        embeddings += beside(data)
    work = partial(
        run_simulation,
        embeddings,
        data.identities,
        questions_per_image=questions_per_image,
        reviewer_error=reviewer_error,
        unsure=unsure,
        asked_as=asked_as,
        seed=seed,
        told=data.told if facts else None,
        matches=_matches(data, embeddings) if points else None,
        clock=time.perf_counter,
    )
    wanted = [(name, repeat) for name in names for repeat in range(repeats)]
    for run in _all_runs(work, wanted, jobs):
        runs.append(run)
        say(_summary(run))
        _write(runs, out)  # after every run: a long experiment may be stopped
    if png is not None:
        title = f"{source.stem}, reviewer error {reviewer_error:.0%}"
        write_whole(png, curves_png(runs, title=title))


def _matches(data: Labelled, embeddings: Sequence[NDArray[np.float32]]) -> Matches:
    extractor = make_extractor(AUTO, library=model_folders())
    return matched(data, embeddings, extractor)


def _all_runs(
    work: Callable[..., SimulationRun], wanted: Sequence[tuple[str, int]], jobs: int
) -> Iterator[SimulationRun]:
    """Run every strategy and repeat, in this order however many run at once."""
    if jobs == 1:
        for name, repeat in wanted:
            progress = TerminalProgress(f"Simulating {name}")
            yield work(strategy=name, repeat=repeat, progress=progress)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        yield from pool.map(partial(_run_apart, work), wanted)


def _run_apart(work: Callable[..., SimulationRun], wanted: tuple[str, int]) -> SimulationRun:
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 - only where processes share

    name, repeat = wanted
    with threadpool_limits(1):
        return work(strategy=name, repeat=repeat, progress=_Silent())


class _Silent:
    """Progress of one of many processes: nobody could read it."""

    def advance(self, done: int, total: int) -> None:
        pass


def _summary(run: SimulationRun) -> str:
    last = run.curve[-1]
    return (
        f"{run.strategy}, repeat {run.repeat}: {run.n} photographs of {run.n_identities}"
        f" individuals, {counted(round(last.questions), 'question')}: pairwise F1"
        f" {last.pairwise_f1:.3f}, B-cubed F1 {last.bcubed_f1:.3f}"
    )


def _write(runs: list[SimulationRun], out: Path | None) -> None:
    if out is not None:
        write_whole(out, json.dumps([run.to_json() for run in runs], indent=2).encode())
