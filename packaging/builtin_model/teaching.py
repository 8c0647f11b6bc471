"""The command that trains; needs no more of the program than drawing does."""

from dataclasses import replace
from pathlib import Path

import click
import torch

from builtin_model.curves import draw_curves
from builtin_model.recipe import RECIPES, with_seed
from builtin_model.training import Limits, Trainer, resumed, train

_PATH = click.Path(path_type=Path)


@click.command("train")
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
