"""Puts together what a run of learning needs: first what is known, then the embeddings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.errors import ReidError
from reid_desktop.core.facts import Fact
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import BUILT_IN, ImageId
from reid_desktop.project.facts import facts_of
from reid_desktop.project.learning.lesson import (
    Counts,
    Known,
    make_lesson,
    read_known,
    too_few,
)
from reid_desktop.project.learning.run import Run, usual_recipe
from reid_desktop.project.learning.trainer import Material
from reid_desktop.project.learning.versions import base_of, model_in_use, next_name, versions_of
from reid_desktop.vision.training.recipe import Depth

if TYPE_CHECKING:
    from reid_desktop.core.learning.versions import BaseModel, ModelVersion
    from reid_desktop.project.project import Project
    from reid_desktop.store.cache import EmbeddingCache


class NotComparedError(ReidError):
    """The photographs were not compared yet, so there is nothing to begin from."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a project could learn from now, and by which model.

    Attributes
    ----------
    before : BaseModel
        The model of the project.
    base : BaseModel
        What learning begins from: the same, or what that was learned from.
    crops : mapping of str to CropSource
        By crop key.
    tells_sides : bool
        Whether mirror images show other animals.
    name : str
        What the next version will be called.
    versions : tuple of ModelVersion
        What was learned so far.
    """

    known: Known
    counts: Counts
    before: BaseModel
    base: BaseModel
    crops: Mapping[str, CropSource]
    tells_sides: bool
    name: str
    versions: tuple[ModelVersion, ...]

    @property
    def depths(self) -> tuple[Depth, ...]:
        """How much of the base can learn: what the program has built in is no network."""
        return (Depth.HEAD,) if self.base.name == BUILT_IN else tuple(Depth)

    @property
    def seed(self) -> int:
        """The same until there are other answers: trying again until it looks good is no way."""
        return self.known.last_decision_id


def read_prospect(project: Project) -> Prospect:
    """Read what a project could learn from. On its thread."""
    known, versions, before = read_known(project), versions_of(project), model_in_use(project)
    return Prospect(
        known=known,
        counts=known.counts(),
        before=before,
        base=base_of(before, versions),
        crops={crop.crop_key: crop for crop in project.store.annotations.crops()},
        tells_sides=known.tells_sides and facts_of(project).heeds(Fact.SIDES),
        name=next_name(project),
        versions=tuple(versions),
    )


def why_not(prospect: Prospect) -> ReidError | None:
    """Return why nothing can be learned yet; None if something can."""
    if not prospect.before.model_key:
        return NotComparedError(
            "The photographs were not compared yet.",
            hint="Let the program compare them, and answer some questions first.",
        )
    return too_few(prospect.counts)


def plan_run(
    prospect: Prospect, cache: EmbeddingCache, depth: Depth, *, epochs: int | None = None
) -> Run:
    """Decide what is learned from and what is held back. On the thread of the cache.

    Raises
    ------
    NotComparedError
        If no photograph has an embedding.
    TooFewAnswersError
        If there is not enough for both.
    """
    refusal = why_not(prospect)
    if refusal is not None:
        raise refusal
    keys = prospect.known.crop_keys
    models = {prospect.base.model_key, prospect.before.model_key}  # mostly one
    have = set.intersection(*(cache.have(model_key) for model_key in models))
    present = np.array([key in have for key in keys], dtype=np.bool_)
    lesson = make_lesson(prospect.known, present, seed=prospect.seed)
    recipe = usual_recipe(depth, flip=not prospect.tells_sides, seed=prospect.seed, epochs=epochs)
    return Run(lesson, recipe, prospect.base, prospect.before)


def material_of(
    run: Run, crops: Mapping[str, CropSource], cache: EmbeddingCache
) -> tuple[Material, NDArray[np.float32]]:
    """Read the embeddings a run needs. On the thread of the cache.

    Returns
    -------
    Material
    ndarray of shape (n, dim), float32
        The same photographs under the model of the project.

    Raises
    ------
    NotComparedError
        If the cache lacks photographs the run was planned with: it was thrown away since.
    """
    keys = run.lesson.crop_keys
    embeddings, present = cache.matrix(run.base.model_key, keys)
    before, there = embeddings, present
    if run.before != run.base:
        before, there = cache.matrix(run.before.model_key, keys)
    needed = np.concatenate([run.lesson.rows, run.lesson.exam.rows])
    if not (present & there)[needed].all():
        raise NotComparedError(
            "Some photographs have to be compared again before learning can go on.",
            hint="Begin learning anew once all photographs are compared.",
        )
    sources = [crops.get(key) or CropSource(key, "", None, ImageId(0)) for key in keys]
    return Material(run.base, embeddings, sources), before
