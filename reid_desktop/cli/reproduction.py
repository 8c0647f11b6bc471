"""The verb reproduce: the whole loop of the paper, with a simulated reviewer."""

import hashlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click
import numpy as np

from reid_desktop.cli.curves import Line, Panel, panels_png
from reid_desktop.cli.kept_runs import KeptRuns, Run
from reid_desktop.cli.labelled import Labelled, read_with_model
from reid_desktop.cli.learners import COVARIANCE, NOTHING, make_learner
from reid_desktop.cli.reproduction_table import MEASURES, by_arm, markdown_of
from reid_desktop.cli.terminal import TerminalProgress, counted, say, say_json
from reid_desktop.cli.writing import write_whole
from reid_desktop.core.learning.askers import ASKS_NOTHING, BASELINES, KNOWS_ALL
from reid_desktop.core.learning.paper_loop import LoopState, Plan, run_loop
from reid_desktop.core.learning.paper_protocol import draw_split
from reid_desktop.core.paper import LONG_LISTS, SHORT_LISTS
from reid_desktop.core.querying.registry import strategies_in
from reid_desktop.vision.devices import DEVICE_NAMES
from reid_desktop.vision.training.recipe import Depth, TrainingRecipe

_SHARE = click.FloatRange(0, 1)
_COUNT = click.IntRange(min=1)
_LISTS = {"long": LONG_LISTS, "short": SHORT_LISTS}
_DEPTHS = {depth.value.replace(" ", "-"): depth for depth in Depth}
_DRAWN = ("mAP", "own mAP", "pairwise F1")


@dataclass(frozen=True, slots=True)
class _Experiment:
    """All that is the same in every run."""

    data: Labelled
    plan: Plan
    recipe: TrainingRecipe
    model: str | None
    device: str | None


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--model", help="Name of a model, or a file of weights with a card beside it.")
@click.option(
    "--strategy",
    "strategies",
    default="aas,random,evidence",
    show_default=True,
    metavar="NAME[,NAME…]",
    help="Who asks: aas and random as in the paper, or any strategy of simulate.",
)
@click.option("--rounds", type=_COUNT, default=5, show_default=True, help="Of answers.")
@click.option("--epochs", type=_COUNT, default=50, show_default=True, help="After each round.")
@click.option(
    "--questions-per-image",
    type=click.FloatRange(min=0),
    help="Asked in all rounds together; else the paper's 0.02 % of all pairs a round, at least 10.",
)
@click.option(
    "--depth",
    type=click.Choice(list(_DEPTHS)),
    default="head",
    show_default=True,
    help="How much learns: a projection of the embeddings, the end of the network, or all of it.",
)
@click.option(
    "--lists",
    type=click.Choice(list(_LISTS)),
    default="long",
    show_default=True,
    help="How far around a photograph the paper's groupings look: long as in the paper, short"
    " where animals have a few photographs each.",
)
@click.option(
    "--refresh-every",
    type=_COUNT,
    default=10,
    show_default=True,
    help="Epochs between two looks at who is who.",
)
@click.option("--reviewer-error", type=_SHARE, default=0.0, help="Share of wrong answers.")
@click.option("--unsure", type=_SHARE, default=0.0, help="Share of pairs nobody can tell.")
@click.option("--repeats", type=_COUNT, default=4, show_default=True)
@click.option("--seed", type=click.IntRange(min=0), default=0)
@click.option("--device", type=click.Choice(DEVICE_NAMES), help="Where to compute.")
@click.option(
    "--only-strategies",
    is_flag=True,
    help="Without what they are compared with: no answers, all labels, learning nothing.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="A folder for the tables and curves. What was stopped goes on from its last round.",
)
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def reproduce(  # noqa: PLR0913 - each is one option of the verb
    source: Path,
    *,
    model: str | None,
    strategies: str,
    rounds: int,
    epochs: int,
    questions_per_image: float | None,
    depth: str,
    lists: str,
    refresh_every: int,
    reviewer_error: float,
    unsure: float,
    repeats: int,
    seed: int,
    device: str | None,
    only_strategies: bool,
    out: Path | None,
    as_json: bool,
) -> None:
    """Measure what learning from answers brings, on SOURCE, whose animals are known.

    The loop of “Active Learning for Animal Re-Identification with Ambiguity-Aware Sampling”
    (Sani, Khurana & Anand, AAAI 2026): ask, group, learn, again. Three tenths of the photographs
    of each animal are kept out of it, and looked up in the end. SOURCE is as for simulate.
    """
    names = strategies_in(strategies)
    data = read_with_model(source, model=model, device=device)
    plan = Plan(
        names[0],
        rounds,
        questions_per_image=questions_per_image,
        reviewer_error=reviewer_error,
        unsure=unsure,
        lists=_LISTS[lists],
        seed=seed,
    )
    recipe = TrainingRecipe(
        depth=_DEPTHS[depth],
        epochs=epochs,
        flip=data.sides is None,
        refresh_every=refresh_every,
        seed=seed,
    )
    experiment = _Experiment(data, plan, recipe, model, device)
    kept = None if out is None else KeptRuns(out, _settings(experiment, lists))
    wanted = list(_wanted(names, depth, repeats, only_strategies=only_strategies))
    done = (
        {} if kept is None else {run.name: kept.find(run)[0] for run in wanted if kept.is_done(run)}
    )
    for run in wanted:
        if run.name not in done:
            done[run.name] = _one(experiment, run, kept)
        if not as_json:
            say(_summary(done[run.name]))
        if out is not None:
            _write([done[one.name] for one in wanted if one.name in done], out, source.stem)
    runs = [done[run.name] for run in wanted]
    if as_json:
        say_json([run.to_json() for run in runs])


def _wanted(
    names: Sequence[str], depth: str, repeats: int, *, only_strategies: bool
) -> Iterator[Run]:
    """List the runs, quickest first: a table soon shows something to compare with."""
    arms = [(name, depth) for name in names]
    if not only_strategies:
        arms = [
            *((name, learner) for learner in (NOTHING, COVARIANCE) for name in names),
            (KNOWS_ALL, COVARIANCE),
            (KNOWS_ALL, depth),
            (ASKS_NOTHING, depth),
            *arms,
        ]
    for strategy, learner in arms:
        for repeat in range(repeats):
            yield Run(strategy, learner, repeat)


def _one(experiment: _Experiment, run: Run, kept: KeptRuns | None) -> Run:
    """Do a run, or what is left of it."""
    before: LoopState | None = None
    if kept is not None:
        run, before = kept.find(run)
    data = experiment.data
    plan = replace(experiment.plan, strategy=run.strategy, repeat=run.repeat)
    rng = np.random.default_rng([plan.seed, run.repeat])
    split = draw_split(data.identities, rng, occasions=data.occasions)
    learner = make_learner(
        run.learner,
        data,
        split,
        replace(experiment.recipe, seed=plan.seed + run.repeat),
        model=experiment.model,
        device=experiment.device,
    )
    progress = TerminalProgress(_name(run), in_hundredths=True)
    for state in run_loop(
        plan,
        data.embeddings,
        data.identities,
        split,
        learner,
        state=before,
        clock=time.perf_counter,
        progress=progress,
    ):
        run = replace(run, rounds=state.rounds)
        if kept is not None:
            kept.keep(run, state)
    if kept is not None:
        kept.finish(run)
    return run


def _settings(experiment: _Experiment, lists: str) -> dict[str, Any]:
    """Name all that the outcome of a run follows from."""
    data, plan, recipe = experiment.data, experiment.plan, experiment.recipe
    digest = hashlib.sha256(data.embeddings.tobytes())
    digest.update(data.identities.tobytes())
    digest.update(b"" if data.occasions is None else data.occasions.tobytes())
    return {
        "photographs": digest.hexdigest(),
        "model_key": data.model_key,
        "rounds": plan.rounds,
        "questions_per_image": plan.questions_per_image,
        "reviewer_error": plan.reviewer_error,
        "unsure": plan.unsure,
        "lists": lists,
        "seed": plan.seed,
        "recipe": recipe.to_json(),
    }


def _write(runs: Sequence[Run], out: Path, name: str) -> None:
    title = f"{name}: what learning from answers brings"
    write_whole(out / "table.md", markdown_of(runs, title=title).encode())
    write_whole(out / "curves.png", panels_png(_panels(runs), title=title))


def _panels(runs: Sequence[Run]) -> list[Panel]:
    """Give every strategy a colour and every way to learn a dash."""
    arms = by_arm(runs)
    strategies = list(dict.fromkeys(strategy for strategy, _ in arms))
    learners = list(dict.fromkeys(learner for _, learner in reversed(arms)))
    return [
        Panel(
            measure,
            [
                Line(
                    f"{strategy}, {learner}",
                    [
                        (
                            [one.questions_per_image for one in run.rounds],
                            [MEASURES[measure](one) for one in run.rounds],
                        )
                        for run in repeats
                    ],
                    strategies.index(strategy),
                    learners.index(learner),
                )
                for (strategy, learner), repeats in arms.items()
            ],
            from_zero=False,
        )
        for measure in _DRAWN
    ]


def _name(run: Run) -> str:
    asked = run.strategy if run.strategy in BASELINES else f"asked by {run.strategy}"
    return f"{asked}, learning {run.learner}, repeat {run.repeat}"


def _summary(run: Run) -> str:
    first, last = run.rounds[0], run.rounds[-1]
    before, after = (MEASURES["mAP"](one) for one in (first, last))
    return (
        f"{_name(run)}: {counted(last.questions, 'question')}"
        f" ({last.questions_per_image:.2f} a photograph), mAP {before:.3f} to {after:.3f},"
        f" pairwise F1 {MEASURES['pairwise F1'](last):.3f}"
    )
