"""The verb simulate."""

import json
import time
from functools import partial
from pathlib import Path

import click

from reid_desktop.cli.labelled import read_source
from reid_desktop.cli.terminal import TerminalProgress, counted, say
from reid_desktop.core.errors import ReidError
from reid_desktop.core.querying.registry import DEFAULT_STRATEGY, STRATEGIES
from reid_desktop.core.simulate import SimulationRun
from reid_desktop.core.simulate import simulate as run_simulation
from reid_desktop.runtime.paths import model_folders, settings_file
from reid_desktop.runtime.settings import Settings
from reid_desktop.vision.devices import DEVICE_NAMES
from reid_desktop.vision.embedder import make_embedder

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
@click.option("--repeats", type=click.IntRange(min=1), default=1)
@click.option("--seed", type=click.IntRange(min=0), default=0)
@click.option("--model", help="Name of a model, or a file of weights with a card beside it.")
@click.option("--device", type=click.Choice(DEVICE_NAMES), help="Where to compute.")
@click.option("--json", "out", type=click.Path(path_type=Path), help="Where to write the curves.")
def simulate(  # noqa: PLR0913 - each is one option of the verb
    source: Path,
    *,
    strategies: str,
    questions_per_image: float,
    reviewer_error: float,
    unsure: float,
    repeats: int,
    seed: int,
    model: str | None,
    device: str | None,
    out: Path | None,
) -> None:
    """Measure strategies on SOURCE, whose animals are known.

    SOURCE is a folder with images and labels.csv (columns file, identity), or a .npz with
    embeddings (n, d) and identities (n,).
    """
    names = _checked_strategies(strategies)
    settings = Settings(settings_file())
    data = read_source(
        source,
        partial(
            make_embedder,
            model or settings.model,
            library=model_folders(),
            device=device or settings.device,
        ),
        progress=TerminalProgress("Embedding"),
    )
    if data.n_unreadable:
        click.echo(f"Left out: {counted(data.n_unreadable, 'unreadable photograph')}.", err=True)
    runs: list[SimulationRun] = []
    _write(runs, out)  # better to fail now than after hours
    for name in names:
        for repeat in range(repeats):
            run = run_simulation(
                data.embeddings,
                data.identities,
                strategy=name,
                questions_per_image=questions_per_image,
                reviewer_error=reviewer_error,
                unsure=unsure,
                repeat=repeat,
                seed=seed,
                clock=time.perf_counter,
                progress=TerminalProgress(f"Simulating {name}"),
            )
            runs.append(run)
            say(_summary(run))
            _write(runs, out)  # after every run: a long experiment may be stopped


def _checked_strategies(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in STRATEGIES]
    if unknown or not names:
        raise ReidError(
            f"There is no strategy “{unknown[0] if unknown else text}”.",
            hint=f"Known strategies: {', '.join(STRATEGIES)}.",
        )
    return names


def _summary(run: SimulationRun) -> str:
    last = run.curve[-1]
    return (
        f"{run.strategy}, repeat {run.repeat}: {run.n} photographs of {run.n_identities}"
        f" individuals, {counted(last.questions, 'question')}: pairwise F1"
        f" {last.pairwise_f1:.3f}, B-cubed F1 {last.bcubed_f1:.3f}"
    )


def _write(runs: list[SimulationRun], out: Path | None) -> None:
    if out is None:
        return
    part = out.with_name(f"{out.name}.part")
    try:
        part.write_text(json.dumps([run.to_json() for run in runs], indent=2), encoding="utf-8")
        part.replace(out)
    except OSError as error:
        raise ReidError(
            f"{out} cannot be written.", hint="Choose a folder that is there and may be written to."
        ) from error
