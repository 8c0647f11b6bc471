"""How well embeddings find the other photographs of an animal, on sets with known animals."""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from sklearn.metrics import roc_auc_score

from builtin_model.animals import draw_animal
from builtin_model.imaging import seeded
from builtin_model.scenery import draw_scenery
from builtin_model.stream import photographs_of_one_side, unseen_species
from reid_desktop.core.embedding import Embedder
from reid_desktop.core.progress import UNHEARD
from reid_desktop.project.embed import embed_files

DRAWN = "Drawn"
_HALVED = "Holstein2025"  # of its identities by rank, only the even ones
_OCCASION = "sequence"
_DRAWN_SEED = 77
_BLOCK_ROWS = 512


@dataclass(frozen=True, slots=True)
class KnownAnimals:
    """Photographs of known animals.

    Attributes
    ----------
    name : str
    files : tuple of Path
    identities, occasions : ndarray of shape (n,), int64
        Photographs of one occasion are near-duplicates and not searched for each other; each
        has its own where none are known.
    """

    name: str
    files: tuple[Path, ...]
    identities: NDArray[np.int64]
    occasions: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Found:
    """How well animals are found, each but the count in 0…1 or -1…1.

    Attributes
    ----------
    mean_average_precision, rank_1 : float
        Over the queries with something to find.
    separation : float
        That a pair of one animal is more alike than a pair of two (AUC); .5 is chance.
    same, different : float
        Mean cosine of pairs of one animal, and of two.
    n_queries : int
    """

    mean_average_precision: float
    rank_1: float
    separation: float
    same: float
    different: float
    n_queries: int


def read_set(folder: Path) -> KnownAnimals:
    """Read a folder with ``labels.csv``, by the protocol of the set."""
    with (folder / "labels.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    if folder.name == _HALVED:
        kept = set(sorted({row["identity"] for row in rows})[::2])
        rows = [row for row in rows if row["identity"] in kept]
    occasions = [row.get(_OCCASION) or row["file"] for row in rows]
    return KnownAnimals(
        folder.name,
        tuple(folder / row["file"] for row in rows),
        _codes([row["identity"] for row in rows]),
        _codes(occasions),
    )


def _codes(names: list[str]) -> NDArray[np.int64]:
    return np.unique(np.array(names), return_inverse=True)[1].astype(np.int64)


def draw_test_set(
    folder: Path, *, n_species: int = 12, n_animals: int = 10, n_views: int = 5, size: int = 160
) -> KnownAnimals:
    """Draw photographs of species that no training has; what is there already is kept.

    Notes
    -----
    Where the flanks of animals differ, all photographs show one flank.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for n in range(n_species):
        species = unseen_species(_DRAWN_SEED + n)
        scenery = draw_scenery(2**31 + n)
        for k in range(n_animals):
            name = f"{n:02d}-{k:02d}"
            files = [folder / f"{name}-{view}.png" for view in range(n_views)]
            rows += [(file.name, name) for file in files]
            if all(file.is_file() for file in files):
                continue
            rng = seeded(_DRAWN_SEED, n, k)
            animal = draw_animal(species, k, size=size)
            views = photographs_of_one_side(animal, n_views, size, scenery, rng)
            for file, view in zip(files, views, strict=True):
                Image.fromarray(view).save(file)
    with (folder / "labels.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([("file", "identity"), *rows])
    return read_set(folder)


def embed(known: KnownAnimals, embedder: Embedder) -> NDArray[np.float32]:
    """Embed a set the way the program does: its decoder, its preparation, its network."""
    embeddings, present = embed_files(known.files, embedder, progress=UNHEARD)
    if not present.all():
        raise FileNotFoundError(f"{known.files[int(present.argmin())]} cannot be read")
    return embeddings


def leave_one_out_apart(embeddings: NDArray[np.float32], known: KnownAnimals) -> Found:
    """Search every photograph among those of other occasions.

    Notes
    -----
    Without occasions the same as `reid_desktop.core.metrics.leave_one_out`.
    """
    identities, occasions = known.identities, known.occasions
    precisions: list[float] = []
    firsts: list[bool] = []
    same: list[NDArray[np.float32]] = []
    different: list[NDArray[np.float32]] = []
    for start in range(0, len(identities), _BLOCK_ROWS):
        block = embeddings[start : start + _BLOCK_ROWS] @ embeddings.T
        for row, to_all in enumerate(block, start=start):
            others = occasions != occasions[row]
            right = (identities == identities[row])[others]
            similarities = to_all[others]
            same.append(similarities[right])
            different.append(similarities[~right])
            if not right.any():
                continue
            hits = right[np.argsort(-similarities, kind="stable")]
            precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
            precisions.append(float(precision[hits].mean()))
            firsts.append(bool(hits[0]))
    positive, negative = np.concatenate(same), np.concatenate(different)
    negative = negative[:: max(1, len(negative) // 200_000)]
    truth = np.repeat([True, False], [len(positive), len(negative)])
    return Found(
        mean_average_precision=float(np.mean(precisions)),
        rank_1=float(np.mean(firsts)),
        separation=float(roc_auc_score(truth, np.concatenate([positive, negative]))),
        same=float(positive.mean()),
        different=float(negative.mean()),
        n_queries=len(precisions),
    )
