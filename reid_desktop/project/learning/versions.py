"""The versions of a project's model that were learned from its answers."""

from collections.abc import Sequence

from reid_desktop import __version__
from reid_desktop.core.learning.versions import BaseModel, ModelVersion, NewModelVersion
from reid_desktop.project.headless import model_key_of, model_of
from reid_desktop.project.learning.run import Finished
from reid_desktop.project.project import Project
from reid_desktop.vision.training.recipe import Depth


def versions_of(project: Project) -> list[ModelVersion]:
    """Return what was learned, oldest first. On the project's thread."""
    return project.store.model_versions.all()


def model_in_use(project: Project) -> BaseModel:
    """Return the model a project is compared by; of empty names if it was not embedded yet."""
    return BaseModel(model_of(project), model_key_of(project))


def base_of(model: BaseModel, versions: Sequence[ModelVersion]) -> BaseModel:
    """Return what learning begins from: a head is never put upon another head."""
    for version in versions:
        if version.name == model.name and version.what.depth == Depth.HEAD:
            return version.what.base
    return model


def next_name(project: Project) -> str:
    """Return what the next version is called in the library of models."""
    return f"{project.name}, learned {project.store.model_versions.next_id()}"


def words_of(finished: Finished, project_name: str) -> str:
    """Describe a version, for the card of its model."""
    learned, compared = finished.run.lesson.learned, finished.comparison
    before, after = compared.before.average_precision, compared.after.average_precision
    return (
        f"Learned from {learned.n_same + learned.n_different} answers about the photographs of"
        f" {project_name}, beginning as “{finished.run.base.name}”. On"
        f" {compared.n_answers} answers that were held back: mAP {before:.3f} before,"
        f" {after:.3f} after."
    )


def keep_if_better(finished: Finished, name: str, project_name: str) -> BaseModel | None:
    """Put what came of a run into the library of models, if it is better; else return None.

    Raises
    ------
    ReidError
        If there is no room for it.
    """
    if not finished.comparison.is_better:
        return None
    return finished.product.keep(name, words_of(finished, project_name))


def record_version(project: Project, finished: Finished, kept: BaseModel | None) -> ModelVersion:
    """Write down what was learned and whether it helped, outside undo.

    It is no answer, and takes nothing away that undo could bring back. On the project's thread.

    Parameters
    ----------
    kept : BaseModel, optional
        What the library has of it; None if it did not help.
    """
    run, store = finished.run, project.store
    version = NewModelVersion(
        kept=kept,
        base=run.base,
        before=run.before.name,
        depth=run.recipe.depth,
        recipe=run.recipe.to_json(),
        seed=run.seed,
        learned=run.lesson.learned,
        comparison=finished.comparison,
        program=__version__,
        device=finished.product.device,
        learned_at=project.now(),
    )
    with store.transaction():
        store.model_versions.add(version, project.session_id)
    return store.model_versions.all()[-1]
