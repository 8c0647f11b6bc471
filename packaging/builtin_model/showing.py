"""The command that shows what is drawn."""

from pathlib import Path

import click
from PIL import Image

from builtin_model.animals import Kind, draw_animal, draw_species
from builtin_model.imaging import seeded
from builtin_model.scenery import draw_scenery
from builtin_model.views import contact_sheet, photograph

_PATH = click.Path(path_type=Path)


@click.command("sheet")
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
