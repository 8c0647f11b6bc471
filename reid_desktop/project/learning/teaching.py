"""Teaches models of the library, and puts what came of it there."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.learning.versions import BaseModel
from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.types import BUILT_IN
from reid_desktop.project.embed import embed_crops
from reid_desktop.project.learning.trainer import Material, Product
from reid_desktop.vision.built_in_head import keep_built_in_head
from reid_desktop.vision.devices import choose_device, cpu
from reid_desktop.vision.learned import keep_head, keep_network
from reid_desktop.vision.model_library import find_model
from reid_desktop.vision.model_names import ModelNameError
from reid_desktop.vision.training.head import train_head
from reid_desktop.vision.training.pace import measure_head_pace, measure_network_pace
from reid_desktop.vision.training.recipe import Depth

if TYPE_CHECKING:
    from collections.abc import Callable

    from reid_desktop.core.learning.targets import TargetsOf
    from reid_desktop.vision.devices import Device
    from reid_desktop.vision.model_card import ModelCard
    from reid_desktop.vision.training.head import Head
    from reid_desktop.vision.training.progress import Pace, TrainingProgress
    from reid_desktop.vision.training.recipe import TrainingRecipe

_MOST_NAMES = 100  # versions of one name, before the program gives up counting


class LibraryTrainer:
    """Teaches on the thread that calls.

    Parameters
    ----------
    library : Path
        Where what was learned is kept.
    folders : sequence of Path
        Where models are looked for.
    device : str
        One of `reid_desktop.vision.devices.DEVICE_NAMES`.
    """

    def __init__(self, library: Path, folders: Sequence[Path], *, device: str) -> None:
        self._library, self._folders, self._device_name = library, folders, device

    def pace(self, material: Material, rows: NDArray[np.int64], recipe: TrainingRecipe) -> Pace:
        if recipe.depth is Depth.HEAD:
            return measure_head_pace(material.embeddings[rows], recipe)
        card, file = find_model(material.base.name, self._folders)
        return measure_network_pace(
            card,
            file,
            [material.crops[row] for row in rows.tolist()],
            recipe,
            device=choose_device(self._device_name),
        )

    def train(
        self,
        material: Material,
        rows: NDArray[np.int64],
        targets_of: TargetsOf,
        recipe: TrainingRecipe,
        *,
        progress: TrainingProgress,
        checkpoint: Path,
    ) -> Product:
        is_built_in = material.base.name == BUILT_IN
        if recipe.depth is Depth.HEAD:
            card = None if is_built_in else find_model(material.base.name, self._folders)[0]
            head = train_head(
                material.embeddings[rows],
                targets_of,
                recipe,
                progress=progress,
                checkpoint=checkpoint,
            )
            return HeadProduct(head, material, card, self._library)
        card, file = find_model(material.base.name, self._folders)
        from reid_desktop.vision.training.network import (  # noqa: PLC0415 - loads torch
            train_network,
        )

        device = choose_device(self._device_name)
        trained = train_network(
            card,
            file,
            [material.crops[row] for row in rows.tolist()],
            targets_of,
            recipe,
            device=device,
            progress=progress,
            checkpoint=checkpoint,
        )
        return NetworkProduct(trained.weights, material, card, self._library, device)


@dataclass(frozen=True, slots=True)
class HeadProduct:
    """A projection of embeddings: no photograph need be looked at again.

    Attributes
    ----------
    card : ModelCard, optional
        Of what it projects; None for what is built in.
    """

    head: Head
    material: Material
    card: ModelCard | None
    library: Path

    @property
    def device(self) -> str:
        return cpu().description

    def embed(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        return self.head.apply(self.material.embeddings[rows])

    def keep(self, name: str, words: str) -> BaseModel:
        if self.card is None:
            keep = partial(keep_built_in_head, self.head)
        else:
            keep = partial(keep_head, self.head, base=self.card)
        return _kept(keep, name, self.library, words)


@dataclass(frozen=True, slots=True)
class NetworkProduct:
    """A network that looks at photographs anew."""

    weights: Mapping[str, Any]  # tensors of torch, which project does not know
    material: Material
    card: ModelCard
    library: Path
    on: Device

    @property
    def device(self) -> str:
        return self.on.description

    def embed(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        from reid_desktop.vision.embedder import make_embedder  # noqa: PLC0415 - loads scipy

        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            card = keep_network(self.weights, "candidate", base=self.card, library=folder)
            embedder = make_embedder(card.name, library=[folder], device=self.on.name)
            crops = [self.material.crops[row] for row in rows.tolist()]
            embeddings, _ = embed_crops(crops, embedder, progress=UNHEARD)
        return embeddings

    def keep(self, name: str, words: str) -> BaseModel:
        keep = partial(keep_network, self.weights, base=self.card)
        return _kept(keep, name, self.library, words)


def _kept(keep: Callable[..., ModelCard], name: str, library: Path, words: str) -> BaseModel:
    """Keep it under the name, or under one like it if another project has that one already."""
    names = [name, *(f"{name} ({n})" for n in range(2, _MOST_NAMES))]
    for last, tried in enumerate(names, start=1):
        try:
            card = keep(tried, library=library, trained_on=words)
        except ModelNameError:
            if last == len(names):
                raise
        else:
            return BaseModel(card.name, card.model_key)
    raise AssertionError("the last name either is kept or raises")
