"""The commands that measure a training, and write the model it led to."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from builtin_model.checkpoints import newest_checkpoint
from builtin_model.comparing import compared, reference
from builtin_model.curves import EVALUATIONS, draw_curves
from builtin_model.evaluating import (
    DRAWN,
    Found,
    draw_test_set,
    embed,
    leave_one_out_apart,
    read_set,
)
from builtin_model.exporting import export
from builtin_model.settling import settled_of
from reid_desktop.core.types import USUAL_MODEL

SETS = ("ChimpCTaiDemo", "DogFaceNet27", "Holstein2025", "CatFaces22")
_PATH = click.Path(path_type=Path)


@click.command("evaluate")
@click.argument("run", type=_PATH)
@click.option("--data", type=_PATH, required=True, help="Folder with the sets of photographs.")
@click.option("--work", type=_PATH, required=True, help="Folder for the drawn set and exports.")
@click.option("--only", multiple=True, help="Names of sets; else all.")
@click.option("--references/--alone", default=False, help="Measure what it is compared with, too.")
@click.option("--imagenet", type=_PATH, help="Weights of mobilenetv2_100_in1k_tf2ptq, if there.")
def evaluate_command(
    run: Path,
    *,
    data: Path,
    work: Path,
    only: tuple[str, ...],
    references: bool,
    imagenet: Path | None,
) -> None:
    """Measure the newest checkpoint of RUN through the program's own embedder."""
    step, embedders = compared(run, work, say=click.echo)
    if references:
        embedders |= reference(run, work, imagenet)
    names = [name for name in (*SETS, DRAWN) if not only or name in only]
    means: dict[str, list[float]] = {}
    for name in names:
        known = draw_test_set(work / DRAWN) if name == DRAWN else read_set(data / name)
        for label, embedder in embedders.items():
            found = leave_one_out_apart(embed(known, embedder), known)
            means.setdefault(label, []).append(found.mean_average_precision)
            click.echo(_line(name, label, found))
            _note(run if label == "trained" else work, name, label, step, found)
    for label, values in means.items():
        click.echo(f"{'Mean':14s} {label:10s} mAP {sum(values) / len(values):.3f}")
    draw_curves(run)


def _line(name: str, label: str, found: Found) -> str:
    return (
        f"{name:14s} {label:10s} Rank-1 {found.rank_1:.3f}  mAP {found.mean_average_precision:.3f}"
        f"  AUC {found.separation:.3f}  cosine {found.same:.3f} / {found.different:.3f}"
    )


def _note(folder: Path, name: str, label: str, step: int, found: Found) -> None:
    entry = {"set": name, "embedder": label, "step": step, **asdict(found)}
    with (folder / EVALUATIONS).open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(entry) + "\n")


@click.command("export")
@click.argument("run", type=_PATH)
@click.option("--name", default=USUAL_MODEL)
@click.option("--to", "folder", type=_PATH, required=True, help="For example resources/models.")
def export_command(run: Path, *, name: str, folder: Path) -> None:
    """Write the averaged weights of the newest checkpoint of RUN, and their card."""
    place = newest_checkpoint(run)
    if place is None:
        raise click.ClickException(f"There is no whole checkpoint in {run}.")
    step, recipe, weights = settled_of(place, say=click.echo)
    card = export(name, recipe, weights, folder, steps=step)
    click.echo(f"{card.file}: step {step}, {(folder / card.file).stat().st_size / 1e6:.1f} MB")
