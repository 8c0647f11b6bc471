"""One run of learning: kept on the disk while it goes on, so that it goes on after a crash."""

from __future__ import annotations

import contextlib
import json
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.errors import ReidError
from reid_desktop.core.learning.keys import is_head
from reid_desktop.core.learning.targets import TargetsOf, Unchanging, targets_of_partition
from reid_desktop.core.learning.versions import BaseModel, Comparison, Learned
from reid_desktop.project.learning.lesson import Lesson
from reid_desktop.vision.training.recipe import Depth, TrainingRecipe

if TYPE_CHECKING:
    from reid_desktop.project.learning.trainer import Material, Product, Trainer
    from reid_desktop.vision.training.progress import TrainingProgress

FOLDER = "learning"  # in the cache of a project

_LESSON, _PLAN, _CHECKPOINT = "lesson.npz", "plan.json", "checkpoint.safetensors"
_VERSION = 1
_MOST_ADAPTED = 2_000  # rows the spread within animals is learned from, for the comparison


class RunNotKeptError(ReidError):
    """A run could not be written down before it began."""


@dataclass(frozen=True, slots=True)
class Run:
    """What is learned, from what, and how.

    Attributes
    ----------
    before : BaseModel
        The model of the project when it began: what the new one is compared with.
    """

    lesson: Lesson
    recipe: TrainingRecipe
    base: BaseModel
    before: BaseModel

    @property
    def seed(self) -> int:
        """Of the training, and of what is held back."""
        return self.recipe.seed


@dataclass(frozen=True, slots=True)
class Finished:
    """A run that ended, and the model that came of it."""

    run: Run
    comparison: Comparison
    product: Product


def usual_recipe(
    depth: Depth, *, flip: bool, seed: int, epochs: int | None = None
) -> TrainingRecipe:
    """Return the recipe of a depth.

    Parameters
    ----------
    flip : bool
        Whether both sides of an animal look alike.
    epochs : int, optional
        Else as many as the recipe has.
    """
    more: dict[str, int] = {} if epochs is None else {"epochs": epochs}
    return TrainingRecipe(depth=depth, flip=flip, seed=seed, **more)


def write_run(folder: Path, run: Run) -> None:
    """Write a run down before it begins, in place of another one.

    Parameters
    ----------
    folder : Path
        `FOLDER` in the cache of the project; made if need be.

    Raises
    ------
    RunNotKeptError
        If there is no room for it.
    """
    forget_run(folder)
    lesson, exam = run.lesson, run.lesson.exam
    plan = {
        "version": _VERSION,
        "recipe": run.recipe.to_json(),
        "base": asdict(run.base),
        "before": asdict(run.before),
        "crop_keys": lesson.crop_keys,
        "learned": asdict(lesson.learned),
        "exam": {"n_same": exam.n_same, "n_different": exam.n_different},
    }
    arrays = {name: getattr(lesson, name) for name in _ARRAYS}
    arrays |= {f"exam_{name}": getattr(exam, name) for name in _EXAM_ARRAYS}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / _LESSON, **arrays)
        part = folder / f"{_PLAN}.part"
        part.write_text(json.dumps(plan), encoding="utf-8")
        part.replace(folder / _PLAN)
    except OSError as error:
        forget_run(folder)
        raise RunNotKeptError(
            "Learning could not begin: its notes could not be written.",
            hint="Is there room on the disk of the project? Nothing was changed.",
        ) from error


_ARRAYS = ("rows", "labels", "proven", "cannot", "unsure")
_EXAM_ARRAYS = ("rows", "joined", "individuals", "groups", "apart")


def kept_run(folder: Path) -> Run | None:
    """Read the run that was interrupted; None if there is none that can go on."""
    from reid_desktop.core.learning.held_back import Exam  # noqa: PLC0415 - loads SciPy

    try:
        plan: dict[str, Any] = json.loads((folder / _PLAN).read_text(encoding="utf-8"))
        if plan["version"] != _VERSION:
            return None
        with np.load(folder / _LESSON, allow_pickle=False) as arrays:
            exam = Exam(**{name: arrays[f"exam_{name}"] for name in _EXAM_ARRAYS}, **plan["exam"])
            lesson = Lesson(
                crop_keys=tuple(plan["crop_keys"]),
                exam=exam,
                learned=Learned(**plan["learned"]),
                **{name: arrays[name] for name in _ARRAYS},
            )
        recipe = TrainingRecipe.from_json(plan["recipe"])
        return Run(lesson, recipe, BaseModel(**plan["base"]), BaseModel(**plan["before"]))
    except (OSError, ValueError, LookupError, TypeError, zipfile.BadZipFile):
        return None


def is_interrupted(folder: Path) -> bool:
    """Whether a run was begun that did not end."""
    return (folder / _PLAN).is_file()


def forget_run(folder: Path) -> None:
    """Remove what is kept of a run: it ended, or the person gave it up."""
    for name in (_PLAN, f"{_PLAN}.part", _LESSON, _CHECKPOINT):
        with contextlib.suppress(OSError):
            (folder / name).unlink(missing_ok=True)


def teacher(lesson: Lesson) -> TargetsOf:
    """Return what tells a training who is who: the groups of the engine, as they are.

    The engine has weighed the pixels and every answer already, which clustering the embeddings
    anew while they are learned would not.
    """
    return Unchanging(
        targets_of_partition(
            lesson.labels, proven=lesson.proven, cannot=lesson.cannot, unsure=lesson.unsure
        )
    )


def carry_out(
    run: Run,
    material: Material,
    before: NDArray[np.float32],
    trainer: Trainer,
    folder: Path,
    *,
    progress: TrainingProgress,
) -> Finished:
    """Teach the model and compare it with the one of before; nothing of the project is changed.

    Parameters
    ----------
    before : ndarray of shape (n, dim), float32
        Unit-length rows of the photographs under the model of the project.
    folder : Path
        Where the run was written down.

    Raises
    ------
    Cancelled
        If the person cancelled; the next call goes on from there.
    ReidError
    """
    lesson = run.lesson
    product = trainer.train(
        material,
        lesson.rows,
        teacher(lesson),
        run.recipe,
        progress=progress,
        checkpoint=folder / _CHECKPOINT,
    )
    return Finished(run, _compare(run, before, product), product)


def _compare(run: Run, before: NDArray[np.float32], product: Product) -> Comparison:
    """Compare two models as the engine would use them: each adapted to what is known anyway."""
    from reid_desktop.core.learning.held_back import compare  # noqa: PLC0415 - loads SciPy

    lesson, exam = run.lesson, run.lesson.exam
    taught, labels = _adapted_from(lesson, run.seed)
    rows = np.concatenate([taught, exam.rows])
    own = labels.max(initial=0) + 1 + np.arange(len(exam.rows))  # they teach nothing
    after = product.embed(rows)
    seen = np.abs(after).sum(axis=1) > 0  # else a photograph could not be read any more
    groups = np.concatenate([labels, own])[seen]
    in_exam = (np.arange(len(rows)) >= len(taught))[seen]
    models = [
        _as_compared(embeddings[seen], groups, weighed=weighed)[in_exam]
        for embeddings, weighed in (
            (before[rows], is_head(run.before.model_key)),
            (after, run.recipe.depth is Depth.HEAD),
        )
    ]
    return compare(exam.only(seen[len(taught) :]), *models, seed=run.seed)


def _adapted_from(lesson: Lesson, seed: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Choose rows of groups that were learned from, and tell the group of each."""
    _, inverse, sizes = np.unique(lesson.labels, return_inverse=True, return_counts=True)
    grouped = np.flatnonzero((lesson.labels >= 0) & (sizes[inverse] > 1))
    if len(grouped) > _MOST_ADAPTED:
        chosen = np.random.default_rng(seed).choice(len(grouped), _MOST_ADAPTED, replace=False)
        grouped = grouped[np.sort(chosen)]
    return lesson.rows[grouped], lesson.labels[grouped]


def _as_compared(
    embeddings: NDArray[np.float32], groups: NDArray[np.int64], *, weighed: bool
) -> NDArray[np.float32]:
    """Bring rows to what the engine compares, once it has adapted to the groups."""
    from reid_desktop.core.adaptation import wccn  # noqa: PLC0415 - after the window shows
    from reid_desktop.core.candidates import search_points  # noqa: PLC0415 - loads SciPy

    points = search_points(embeddings, weighed=weighed)
    adapted = wccn(points, groups)
    return points if adapted is None else adapted
