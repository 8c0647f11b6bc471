"""The verb evaluate: how well a model recognises known animals."""

import json
from dataclasses import asdict
from pathlib import Path

import click
import numpy as np

from reid_desktop.cli.labelled import by_further, read_with_model
from reid_desktop.cli.terminal import say
from reid_desktop.cli.writing import write_whole
from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.evaluate import Recognition, recognise, split_gallery
from reid_desktop.vision.devices import DEVICE_NAMES


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--model", help="Name of a model, or a file of weights with a card beside it.")
@click.option(
    "--also",
    multiple=True,
    metavar="NAME",
    help="A further model; repeatable. The mean of the similarities counts.",
)
@click.option("--device", type=click.Choice(DEVICE_NAMES), help="Where to compute.")
@click.option("--seed", type=click.IntRange(min=0), default=0, help="Draws the gallery.")
@click.option("--json", "out", type=click.Path(path_type=Path), help="Where to write the scores.")
def evaluate(
    source: Path,
    *,
    model: str | None,
    also: tuple[str, ...],
    device: str | None,
    seed: int,
    out: Path | None,
) -> None:
    """Measure how well the animals of SOURCE are recognised, without any answer.

    At most five photographs of four fifths of the animals are the gallery; all others are
    looked up in it. SOURCE is a folder with images and labels.csv (columns file, identity),
    such a table beside its images (wildlife-datasets, too), or a .npz with embeddings (n, d) and
    identities (n,).
    """
    data = read_with_model(source, model=model, device=device)
    split = split_gallery(data.identities, np.random.default_rng(seed))
    matrices = (data.embeddings, *by_further(data, also, device=device))
    # Of rows side by side, the cosine is the mean of the cosines.
    found = recognise(unit_rows(np.hstack(matrices)), data.identities, split)
    if out is not None:
        write_whole(out, json.dumps(asdict(found), indent=2).encode())
    for line in _lines(found):
        say(line)


def _lines(found: Recognition) -> list[str]:
    looked_up = f"{found.n_known} of known animals, {found.n_unknown} of unknown ones"
    return [
        f"Gallery: {found.n_gallery}; looked up: {looked_up}",
        f"mAP: {found.mean_average_precision:.3f}",
        f"mINP: {found.mean_inverse_negative_penalty:.3f}",
        *(f"Top-{k}: {share:.3f}" for k, share in found.top.items()),
        f"BAKS: {found.balanced_accuracy_known:.3f}",
        f"AUC-ROC, known or not: {found.auc_roc:.3f}",
    ]
