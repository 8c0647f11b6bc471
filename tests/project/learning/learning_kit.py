"""Projects with answers to learn from, and trainers that need no torch."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.errors import Cancelled, ReidError
from reid_desktop.core.learning.targets import TargetsOf
from reid_desktop.core.learning.versions import BaseModel
from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import Pair, Verdict
from reid_desktop.project.headless import CACHE_FILE, remember_model
from reid_desktop.project.learning.trainer import Material
from reid_desktop.project.project import Project
from reid_desktop.store.cache import EmbeddingCache
from reid_desktop.vision.training.progress import Pace, TrainingProgress, TrainingStep
from reid_desktop.vision.training.recipe import TrainingRecipe
from tests.store.store_builders import NOON, fill, record_run

N_ANIMALS, N_EACH, DIM = 40, 4, 40
BASE = BaseModel("fake", "fake-1")


def hazy() -> NDArray[np.float32]:
    """Photographs whose first eight numbers tell the animal, while the others disturb."""
    rng = np.random.default_rng(0)
    animals = np.repeat(rng.normal(size=(N_ANIMALS, 8)), N_EACH, axis=0)
    told = animals + 0.5 * rng.normal(size=animals.shape)
    return unit_rows(
        np.hstack([told, 1.5 * rng.normal(size=(len(told), DIM - 8))]).astype(np.float32)
    )


def fill_project(project: Project, *, n_answered: int = N_ANIMALS) -> None:
    """Put photographs of animals into a project, and answers about some of them."""
    ids = fill(project.store, N_ANIMALS * N_EACH)
    record_run(project.store, [n // N_EACH for n in range(len(ids))])
    store = project.store
    answers = []
    for animal in range(n_answered):
        first = animal * N_EACH
        other = (first + N_EACH) % (n_answered * N_EACH)
        answers += [(first, first + 1, Verdict.SAME), (first + 1, first + 2, Verdict.SAME)]
        answers.append((first, other, Verdict.DIFFERENT))
    with store.transaction():  # one for all: each is waited for until it is on the disk
        for a, b, verdict in answers:
            decision = NewDecision(Pair.of(ids[a], ids[b]), verdict)
            store.decisions.add(decision, project.reviewer_id, project.session_id, NOON)
    remember_model(project, BASE.name, BASE.model_key)


def keep_embeddings(project: Project, embeddings: NDArray[np.float32] | None = None) -> None:
    """Put embeddings of all photographs into the cache of a project."""
    keys = [row.crop_key for row in project.store.annotations.engine_rows()]
    cache = EmbeddingCache.open(project.cache_folder / CACHE_FILE)
    cache.put(BASE.model_key, keys, hazy() if embeddings is None else embeddings)
    cache.close()


def answers_of(project: Project) -> list[str]:
    """Return all statements that make up the file, but what was learned and what is compared by."""
    return [
        line
        for line in project.store.connection.iterdump()
        if not any(word in line for word in ("model_version", '"project_info"', "sqlite_sequence"))
    ]


@dataclass
class FakeProduct:
    """Sees what it was told to see."""

    material: Material
    change: Callable[[NDArray[np.float32]], NDArray[np.float32]]
    kept: list[str] = field(default_factory=list)
    trouble: ReidError | None = None
    device: str = "the processor"

    def embed(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        return self.change(self.material.embeddings[rows])

    def keep(self, name: str, words: str) -> BaseModel:
        if self.trouble is not None:
            raise self.trouble
        self.kept.append(name)
        return BaseModel(name, f"{name}-key")


def sees_clearly(embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
    """Look at what tells the animals only."""
    return unit_rows(embeddings * (np.arange(DIM) < 8))


def sees_nothing(embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
    """Look at what disturbs only."""
    return unit_rows(embeddings * (np.arange(DIM) >= 8))


@dataclass
class FakeTrainer:
    """Learns in `n_steps` steps; the file of the checkpoint remembers how many are done."""

    change: Callable[[NDArray[np.float32]], NDArray[np.float32]] = sees_clearly
    n_steps: int = 6
    step_s: float = 0.0
    trouble: ReidError | None = None
    trouble_keeping: ReidError | None = None
    began_at: list[int] = field(default_factory=list)
    products: list[FakeProduct] = field(default_factory=list)
    taught: list[NDArray[np.int64]] = field(default_factory=list)

    def pace(self, material: Material, rows: NDArray[np.int64], recipe: TrainingRecipe) -> Pace:
        if self.trouble is not None:
            raise self.trouble
        return Pace(1.0, 0.5, 10 * recipe.epochs)

    def train(
        self,
        material: Material,
        rows: NDArray[np.int64],
        targets_of: TargetsOf,
        recipe: TrainingRecipe,
        *,
        progress: TrainingProgress,
        checkpoint: Path,
    ) -> FakeProduct:
        done = int(checkpoint.read_text()) if checkpoint.exists() else 0
        self.began_at.append(done)
        self.taught.append(rows)
        targets_of(material.embeddings[rows], 0)
        for step in range(done, self.n_steps):
            time.sleep(self.step_s)
            checkpoint.write_text(str(step + 1))
            progress.trained(TrainingStep(step // 2, step + 1, self.n_steps, 2.0 / (step + 1), 0.1))
        if self.trouble is not None:
            raise self.trouble
        product = FakeProduct(material, self.change, trouble=self.trouble_keeping)
        self.products.append(product)
        return product


@dataclass
class Heard:
    """Hears of a training, and stops it at a step."""

    stop_at: int = 0
    steps: list[int] = field(default_factory=list)

    def advance(self, done: int, total: int) -> None:
        """Hear of photographs that are read before."""

    def trained(self, step: TrainingStep) -> None:
        self.steps.append(step.step)
        if step.step == self.stop_at:
            raise Cancelled

    def noted(self, note: object) -> None:
        raise AssertionError(note)
