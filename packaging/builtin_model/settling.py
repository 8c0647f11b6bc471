"""The last step of a training: what was learned and plain appearance become one embedding.

Drawn animals that training never showed tell how photographs of one animal vary; what varies
little within animals and much between them counts most.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import safetensors.torch
import torch
from numpy.typing import NDArray
from scipy import linalg

from builtin_model.animals import draw_animal, draw_species
from builtin_model.checkpoints import read_checkpoint
from builtin_model.imaging import Pixels, seeded
from builtin_model.network import LEARNED_DIM
from builtin_model.recipe import Recipe, Settling
from builtin_model.scenery import draw_scenery
from builtin_model.stream import photographs_of_one_side
from builtin_model.training import as_input
from reid_desktop.core.adaptation import covariance_within
from reid_desktop.vision.regional import DIM, RegionalNetwork

Rows = NDArray[np.float64]

SETTLED = "settled.safetensors"
_SEED = 2**30  # species that neither training nor tests have
_AVERAGE = "average."  # the weights that are kept in the end
_BATCH = 64
_PLACES = 24


def settled_of(
    place: Path, *, say: Callable[[str], None]
) -> tuple[int, Recipe, dict[str, torch.Tensor]]:
    """Give step, recipe and the weights of the whole network of the checkpoint at `place`.

    The weights are kept beside it: drawing the animals takes minutes.
    """
    step, recipe, tensors = read_checkpoint(place)
    file = place / SETTLED
    if not file.is_file():
        say("Settling the embedding on drawn animals.")
        weights = {
            k.removeprefix(_AVERAGE): v for k, v in tensors.items() if k.startswith(_AVERAGE)
        }
        safetensors.torch.save_file(settle(recipe, weights), file)
    return step, recipe, safetensors.torch.load_file(file)


@torch.no_grad()
def settle(recipe: Recipe, weights: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Join what was learned with plain appearance.

    Parameters
    ----------
    weights : mapping
        Of a `builtin_model.network.RegionLearner`.

    Returns
    -------
    dict
        Weights of a `reid_desktop.vision.regional.RegionalNetwork`.
    """
    kept = {key: value for key, value in weights.items() if key.startswith("backbone.")}
    projected = weights["projection.weight"]
    network = RegionalNetwork(recipe.architecture).eval()
    network.load_state_dict(kept, strict=False)  # its projection is what is looked for
    learned, plain, individuals = [], [], []
    for number in range(recipe.settling.n_species):
        pixels, labels = _draw(recipe.settling, number, recipe.input_size)
        individuals.append(labels)
        for start in range(0, len(pixels), _BATCH):
            batch = torch.from_numpy(pixels[start : start + _BATCH])
            cells, appearance = network.see(as_input(batch))
            learned.append((cells @ projected.T).double().numpy())
            plain.append(appearance.double().numpy())
    rows = np.concatenate(learned)
    length = float(np.linalg.norm(rows, axis=1).mean())
    share = recipe.settling.learned_share**0.5 / length
    joined = np.concatenate([share * rows, np.concatenate(plain)], axis=1)
    projection, centre = fit_projection(
        joined,
        np.concatenate(individuals),
        dim=DIM,
        ridge=recipe.settling.ridge,
        plain_share=recipe.settling.plain_share,
    )
    of_learned, of_plain = projection[:, :LEARNED_DIM], projection[:, LEARNED_DIM:]
    first = share * of_learned @ projected.double().numpy()
    return kept | {
        "projection.weight": torch.from_numpy(np.concatenate([first, of_plain], axis=1)).float(),
        "projection.bias": torch.from_numpy(-projection @ centre).float(),
    }


def fit_projection(
    rows: Rows, individuals: NDArray[np.int64], *, dim: int, ridge: float, plain_share: float
) -> tuple[Rows, Rows]:
    """Find the projection under which photographs of one animal are alike.

    Parameters
    ----------
    rows : ndarray of shape (n, width), float64
    individuals : ndarray of shape (n,), int64
    dim : int
        Rows of the projection; fewer if `rows` do not span as many.
    ridge : float
        Added to the variances within animals, as a share of their mean.
    plain_share : float
        0…1; how much of the similarity is that of rows that were only centred.

    Returns
    -------
    projection : ndarray of shape (dim, width), float64
    centre : ndarray of shape (width,), float64

    Raises
    ------
    ValueError
        If there are too few photographs to tell how those of one animal vary.

    Notes
    -----
    Within-class covariance normalisation, mixed with the identity, each scaled to a variance of
    1; then the directions in which animals vary most.

    References
    ----------
    A. Hatch, S. Kajarekar, A. Stolcke, "Within-class covariance normalization for SVM-based
    speaker recognition", Interspeech 2006.
    """
    centre = rows.mean(axis=0)
    centred = rows - centre
    inside = covariance_within(rows, individuals)
    if inside is None:
        raise ValueError("too few photographs of each animal")
    inside[np.diag_indices_from(inside)] += ridge * np.trace(inside) / len(inside)
    covariance = centred.T @ centred / len(rows)
    metric = linalg.inv(inside)
    metric *= (1 - plain_share) / float(np.sum(metric * covariance))
    metric[np.diag_indices_from(metric)] += plain_share / float(np.trace(covariance))
    root = linalg.cholesky(metric)  # of which the transpose comes first
    last = len(root) - 1
    main = linalg.eigh(root @ covariance @ root.T, subset_by_index=(max(0, last + 1 - dim), last))[
        1
    ]
    return main[:, ::-1].T @ root, centre


def _draw(settling: Settling, number: int, size: int) -> tuple[Pixels, NDArray[np.int64]]:
    species = draw_species(_SEED + number)
    scenery = draw_scenery(_SEED + number, n=_PLACES)
    pixels, labels = [], []
    for k in range(settling.n_animals):
        animal = draw_animal(species, k, n_sheets=settling.n_views, size=size)
        rng = seeded(_SEED, number, k)
        pixels += photographs_of_one_side(animal, settling.n_views, size, scenery, rng)
        labels += [number * settling.n_animals + k] * settling.n_views
    return np.stack(pixels), np.array(labels, dtype=np.int64)
