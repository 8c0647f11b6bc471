"""Learning in one thread: what scripts do without a window."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.core.learning.versions import ModelVersion
from reid_desktop.project.headless import CACHE_FILE
from reid_desktop.project.learning.preparing import (
    material_of,
    plan_run,
    read_prospect,
    why_not,
)
from reid_desktop.project.learning.run import (
    FOLDER,
    Run,
    carry_out,
    forget_run,
    kept_run,
    write_run,
)
from reid_desktop.project.learning.trainer import Trainer
from reid_desktop.project.learning.versions import keep_if_better, record_version, versions_of
from reid_desktop.project.project import Project
from reid_desktop.store.cache import EmbeddingCache
from reid_desktop.vision.training.progress import TrainingProgress
from reid_desktop.vision.training.recipe import Depth


class NoSuchVersionError(ReidError):
    """Nothing was learned under this name or number."""


@dataclass(frozen=True, slots=True)
class LearnWish:
    """What a script wants.

    Attributes
    ----------
    epochs : int, optional
        Else as many as the recipe of the depth has.
    """

    depth: Depth = Depth.HEAD
    epochs: int | None = None


def learn(
    project: Project,
    wish: LearnWish,
    trainer: Trainer,
    *,
    progress: TrainingProgress,
    tell_going_on: Callable[[], object],
) -> ModelVersion:
    """Learn from the answers, compare, and write down what came of it; no model changes.

    Parameters
    ----------
    tell_going_on : callable
        Is called if a run that was interrupted goes on, rather than a new one.

    Raises
    ------
    ReidError
        If there is too little to learn from, or no room; what was learned so far is kept.
    """
    folder = project.cache_folder / FOLDER
    prospect = read_prospect(project)
    refusal = why_not(prospect)
    if refusal is not None:
        raise refusal
    with closing(EmbeddingCache.open(project.cache_folder / CACHE_FILE)) as cache:
        run = _interrupted(folder, wish)
        if run is None:
            run = plan_run(prospect, cache, wish.depth, epochs=wish.epochs)
            write_run(folder, run)
        else:
            tell_going_on()
        material, before = material_of(run, prospect.crops, cache)
    finished = carry_out(run, material, before, trainer, folder, progress=progress)
    kept = keep_if_better(finished, prospect.name, project.name)
    version = record_version(project, finished, kept)
    forget_run(folder)
    return version


def _interrupted(folder: Path, wish: LearnWish) -> Run | None:
    """Return the run that was interrupted, if it is one of the kind that is wanted."""
    run = kept_run(folder)
    if run is None or run.recipe.depth is not wish.depth:
        return None
    return run if wish.epochs in (None, run.recipe.epochs) else None


def version_called(project: Project, said: str) -> str:
    """Return the name of the model that a number, or a name, of a version stands for.

    A version's base is found by its name, too: that is how one goes back.

    Raises
    ------
    NoSuchVersionError
    """
    versions = versions_of(project)
    names = [version.name for version in versions if version.name]
    names += [version.what.before for version in versions]
    for version in versions:
        if said == str(version.version_id) and version.name:
            return version.name
    if said in names:
        return said
    offered = ", ".join(dict.fromkeys(names)) or "none"
    raise NoSuchVersionError(
        f"No version “{said}” was learned in {project.name}.",
        hint=f"There are: {offered}. “learn PROJECT --versions” lists them.",
    )
