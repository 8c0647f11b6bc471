"""The verb evaluate-local: what matching points adds to a model."""

import json
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import click

from reid_desktop.cli.labelled import Labelled, read_with_model
from reid_desktop.cli.matched import crops_of
from reid_desktop.cli.terminal import TerminalProgress, say
from reid_desktop.cli.writing import write_whole
from reid_desktop.core.local_features import LocalExtractor
from reid_desktop.core.progress import Progress
from reid_desktop.core.shortlist import ShortlistScores, make_shortlists, score_shortlists
from reid_desktop.project.local_features import inlier_counts, match_missing, matcher_key
from reid_desktop.runtime.paths import model_folders
from reid_desktop.store.feature_cache import FeatureCache
from reid_desktop.vision.devices import DEVICE_NAMES
from reid_desktop.vision.local_features import AUTO, EXTRACTOR_NAMES, make_extractor


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--local", type=click.Choice(EXTRACTOR_NAMES), default=AUTO, show_default=True)
@click.option(
    "--weights",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Of ALIKED; else they are looked for among the models.",
)
@click.option("--shortlist", type=click.IntRange(min=1), default=30, show_default=True)
@click.option("--guard", is_flag=True, help="Leave background out: for bodies, not for faces.")
@click.option("--model", help="Name of a model, or a file of weights with a card beside it.")
@click.option("--device", type=click.Choice(DEVICE_NAMES), help="Where to embed.")
@click.option("--json", "out", type=click.Path(path_type=Path), help="Where to write the scores.")
def evaluate_local(
    source: Path,
    *,
    local: str,
    weights: Path | None,
    shortlist: int,
    guard: bool,
    model: str | None,
    device: str | None,
    out: Path | None,
) -> None:
    """Measure what matching points adds to a model, on the known animals of SOURCE.

    Every photograph is compared with the most similar ones. SOURCE is a folder with images and
    labels.csv (columns file, identity); photographs with the same value in a column sequence,
    or encounter, show the same moment and are not compared.
    """
    extractor = make_extractor(local, library=(weights,) if weights else model_folders())
    data = read_with_model(source, model=model, device=device)
    found = match_and_score(
        data,
        extractor,
        shortlist=shortlist,
        guard=guard,
        progress=TerminalProgress("Matching, in hundredths"),
    )
    if out is not None:
        write_whole(out, json.dumps(asdict(found), indent=2).encode())
    for line in _lines(found):
        say(line)


def match_and_score(
    data: Labelled,
    extractor: LocalExtractor,
    *,
    shortlist: int,
    guard: bool,
    progress: Progress,
) -> ShortlistScores:
    """Match the shortlists of labelled photographs, and score what that adds.

    Parameters
    ----------
    shortlist : int
        Photographs that each is compared with.
    guard : bool
        Whether background is left out.

    Raises
    ------
    SourceError
        If there are no photographs.
    """
    crops = crops_of(data)
    lists = make_shortlists(data.embeddings, shortlist, data.occasions)
    pairs, place = lists.pairs()
    with closing(FeatureCache.open(":memory:")) as cache:
        match_missing(crops, pairs, extractor, cache, guard=guard, progress=progress)
        keys = [crop.crop_key for crop in crops]
        key = matcher_key(extractor.extractor_key, guard=guard)
        counted = inlier_counts(keys, pairs, cache, key)
    return score_shortlists(lists, data.identities, counted[place])


def _lines(found: ShortlistScores) -> list[str]:
    verdict = "kept" if found.kept else "dropped"
    losses = f"by the model {found.loss_without:.4f}, by both {found.loss_with:.4f}"
    return [
        f"Shortlists with a right photograph: {found.n_queries}; mAP within them:",
        f"  by the model: {found.by_cosine:.3f}",
        f"  by matching points: {found.by_points:.3f}",
        f"  both, before any answer: {found.before_answers:.3f}",
        f"  both, calibrated on other animals: {found.by_answers:.3f}",
        f"Log-loss {losses}: the points are {verdict}",
    ]
