"""The further models of a project: it is compared by them, too, beside its first one."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Stretch
from reid_desktop.project.companion import suffices
from reid_desktop.project.embed import embed_missing
from reid_desktop.project.reachable import embed_reachable

if TYPE_CHECKING:
    from reid_desktop.core.embedding import Embedder
    from reid_desktop.core.progress import Progress
    from reid_desktop.core.records import CropSource
    from reid_desktop.project.project import Project
    from reid_desktop.store.cache import EmbeddingCache

_ALSO = "also"


@dataclass(frozen=True, slots=True)
class FurtherModel:
    """A model beside the first one.

    Attributes
    ----------
    model_key : str
        Of its embeddings; empty until it has embedded all photographs once.
    """

    name: str
    model_key: str = ""


@dataclass(frozen=True, slots=True)
class FurtherReport:
    """What became of the further models.

    Attributes
    ----------
    models : tuple of FurtherModel
        All of them, each with its key as soon as it has embedded everything.
    n_embedded : int
        Photographs, by all of them together.
    away : tuple of str
        Folders that are not there and have photographs one of them lacks.
    is_whole : bool
        Whether nothing could be read another time that could not be read now.
    refused : tuple of (str, ReidError)
        Those that cannot be used and lack photographs, and why.
    """

    models: tuple[FurtherModel, ...] = ()
    n_embedded: int = 0
    away: tuple[str, ...] = ()
    is_whole: bool = True
    refused: tuple[tuple[str, ReidError], ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a further model takes part, and how many photographs of the first one it lacks."""

    name: str
    takes_part: bool
    n_lacking: int


def further_models(project: Project) -> tuple[FurtherModel, ...]:
    """Return the further models of a project, in the order they were chosen."""
    try:
        rows = json.loads(project.store.info.get(_ALSO, "[]"))
        return tuple(FurtherModel(str(row["name"]), str(row["key"])) for row in rows)
    except (ValueError, TypeError, KeyError):  # written by another program
        return ()


def choose_further(project: Project, names: Sequence[str]) -> None:
    """Compare a project by these models, too, and by no others beside its first one.

    What was embedded by those that go is kept.
    """
    before = {model.name: model for model in further_models(project)}
    _keep(project, [before.get(name, FurtherModel(name)) for name in dict.fromkeys(names)])


def remember_further(project: Project, models: Collection[FurtherModel]) -> None:
    """Write down the keys of further models, of those that are still chosen."""
    keys = {model.name: model.model_key for model in models}
    chosen = further_models(project)
    known = [replace(one, model_key=keys.get(one.name, one.model_key)) for one in chosen]
    if known != list(chosen):
        _keep(project, known)


def keys_of(models: Collection[FurtherModel]) -> list[str]:
    """Return the keys of those that have embedded everything once."""
    return [model.model_key for model in models if model.model_key]


def embed_further(
    models: Sequence[FurtherModel],
    make_late: Callable[[str], Embedder],
    crops: Sequence[CropSource],
    folders: Collection[str],
    cache: EmbeddingCache,
    *,
    progress: Progress,
) -> FurtherReport:
    """Embed what is missing under further models, one model after the other.

    Parameters
    ----------
    make_late : callable
        Makes a late embedder by the name of a model: it is loaded only if something is missing,
        and let go before the next one is.
    progress : Progress
        In hundredths.

    Notes
    -----
    A model that cannot be used is told in the report, and the others go on.
    """
    report = FurtherReport()
    for place, model in enumerate(models):
        part = Stretch(progress, 100 * place // len(models), 100 * (place + 1) // len(models))
        try:
            embedder = make_late(model.name)
            reached = embed_reachable(
                crops, folders, embedder, cache, progress=part, by=embed_missing
            )
        except ReidError as error:
            lacks = {crop.crop_key for crop in crops} - cache.have(model.model_key)
            kept = error.with_traceback(None)  # it would keep all that was at work alive
            refused = ((model.name, kept),) if lacks else ()
            report = _with(report, model, refused=refused)
            continue
        embedded = replace(model, model_key=embedder.model_key)
        report = replace(
            _with(report, model if reached.away else embedded),
            n_embedded=report.n_embedded + reached.report.n_embedded,
            away=tuple(dict.fromkeys((*report.away, *reached.away))),
            is_whole=report.is_whole and reached.is_whole,
        )
    return report


def standings(
    project: Project, cache: EmbeddingCache, model_key: str, crop_keys: Collection[str]
) -> list[Standing]:
    """Tell which further models take part beside the first one, whose key is `model_key`.

    Parameters
    ----------
    crop_keys : collection of str
        Of the photographs that are compared.
    """
    wanted = set(crop_keys) & cache.have(model_key)
    found = []
    for model in further_models(project):
        if model.model_key == model_key:  # it has become the first one
            continue
        n_lacking = len(wanted - cache.have(model.model_key))
        takes_part = bool(model.model_key) and suffices(n_lacking, len(wanted))
        found.append(Standing(model.name, takes_part, n_lacking))
    return found


def _with(
    report: FurtherReport,
    model: FurtherModel,
    *,
    refused: tuple[tuple[str, ReidError], ...] = (),
) -> FurtherReport:
    return replace(report, models=(*report.models, model), refused=(*report.refused, *refused))


def _keep(project: Project, models: Sequence[FurtherModel]) -> None:
    text = json.dumps([{"name": model.name, "key": model.model_key} for model in models])
    with project.store.transaction():
        project.store.info.set(_ALSO, text)
