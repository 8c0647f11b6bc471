"""The commands: train, evaluate, export, and a sheet of drawings to look at."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import click
import torch
from PIL import Image

from builtin_model.animals import Kind, draw_animal, draw_species
from builtin_model.checkpoints import newest_checkpoint, read_checkpoint
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
from builtin_model.imaging import seeded
from builtin_model.recipe import RECIPES, with_seed
from builtin_model.scenery import draw_scenery
from builtin_model.training import Limits, Trainer, resumed, train
from builtin_model.views import contact_sheet, photograph

SETS = ("ChimpCTaiDemo", "DogFaceNet27", "Holstein2025", "CatFaces22")
_PATH = click.Path(path_type=Path)


@click.group()
def main() -> None:
    """Make the model that comes with the program, from drawn animals alone."""


@main.command("train")
@click.option("--out", type=_PATH, required=True, help="Folder for log and checkpoints.")
@click.option("--recipe", "name", type=click.Choice(list(RECIPES)), default="cpu")
@click.option("--device", default="cpu", help="As torch names it: cpu, cuda, cuda:1.")
@click.option("--minutes", type=float, default=float("inf"), help="Of this run.")
@click.option("--steps", type=int, default=0, help="Of the whole training; else by the minutes.")
@click.option("--workers", type=int, default=1, help="Processes that draw; 0 draws in this one.")
@click.option("--threads", type=int, default=0, help="Of the processor that train.")
@click.option("--seed", type=int, default=1)
@click.option("--size", type=int, default=0, help="Side of the photographs; else the recipe's.")
@click.option("--architecture", default="", help="As timm names it; else the recipe's.")
@click.option("--album", default="", help="Photographs to add, only such as may be used.")
@click.option("--resume/--anew", default=True, help="Go on from the newest checkpoint in OUT.")
def train_command(  # noqa: PLR0913 - one argument for each option
    *,
    out: Path,
    name: str,
    device: str,
    minutes: float,
    steps: int,
    workers: int,
    threads: int,
    seed: int,
    size: int,
    architecture: str,
    album: str,
    resume: bool,
) -> None:
    """Train, or go on with a training that was cut."""
    if threads:
        torch.set_num_threads(threads)
    trainer = resumed(out, device) if resume else None
    if trainer is None:
        recipe = with_seed(RECIPES[name], seed)
        recipe = replace(recipe, architecture=architecture or recipe.architecture)
        recipe = replace(
            recipe, diet=replace(recipe.diet, size=size or recipe.diet.size, album=album)
        )
        trainer = Trainer(recipe, device)
    if steps:
        trainer.recipe = replace(trainer.recipe, steps=steps)
    train(trainer, out, Limits(minutes=minutes, n_workers=workers), say=click.echo)
    draw_curves(out)


@main.command("evaluate")
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
    step, embedders = compared(run, work)
    if references:
        embedders |= reference(run, work, imagenet)
    names = [name for name in (*SETS, DRAWN) if not only or name in only]
    for name in names:
        known = draw_test_set(work / DRAWN) if name == DRAWN else read_set(data / name)
        for label, embedder in embedders.items():
            found = leave_one_out_apart(embed(known, embedder), known)
            click.echo(_line(name, label, found))
            _note(run if label == "trained" else work, name, label, step, found)
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


@main.command("export")
@click.argument("run", type=_PATH)
@click.option("--name", default="Drawn-animals")
@click.option("--to", "folder", type=_PATH, required=True, help="For example resources/models.")
def export_command(run: Path, *, name: str, folder: Path) -> None:
    """Write the averaged weights of the newest checkpoint of RUN, and their card."""
    place = newest_checkpoint(run)
    if place is None:
        raise click.ClickException(f"There is no whole checkpoint in {run}.")
    step, recipe, tensors = read_checkpoint(place)
    start = "average."
    weights = {k.removeprefix(start): v for k, v in tensors.items() if k.startswith(start)}
    card = export(name, recipe, weights, folder, steps=step)
    click.echo(f"{card.file}: step {step}, {(folder / card.file).stat().st_size / 1e6:.1f} MB")


@main.command("sheet")
@click.argument("file", type=_PATH)
@click.option("--species", type=int, default=12)
@click.option("--seed", type=int, default=0)
@click.option("--kind", type=click.Choice([kind.value for kind in Kind]))
def sheet_command(file: Path, *, species: int, seed: int, kind: str | None) -> None:
    """Draw a picture of species, three animals each, four photographs of each animal."""
    scenery = draw_scenery(seed)
    rows = []
    for number in range(seed, seed + species):
        drawn = draw_species(number, Kind(kind) if kind else None)
        animals = [draw_animal(drawn, k) for k in range(3)]
        rng = seeded(number)
        rows.append([photograph(one, rng, 128, scenery) for one in animals for _ in range(4)])
    Image.fromarray(contact_sheet(rows)).save(file)


if __name__ == "__main__":
    main()
