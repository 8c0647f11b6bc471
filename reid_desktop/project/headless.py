"""The steps between photographs and questions in one thread: what scripts do without a window."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import Pair, Purpose, Sureness, Verdict
from reid_desktop.project.companion import read_matrices
from reid_desktop.project.earlier_run import read_earlier_run
from reid_desktop.project.embed import EmbedReport, record_unreadable
from reid_desktop.project.engine_input import read_evidence, read_roster
from reid_desktop.project.facts import facts_of
from reid_desktop.project.further import (
    FurtherReport,
    Standing,
    embed_further,
    further_models,
    keys_of,
    remember_further,
    standings,
)
from reid_desktop.project.local_features import MatchReport, match_missing, matcher_key
from reid_desktop.project.points import heed_kept, matcher_of, remember_matcher
from reid_desktop.project.project import Project
from reid_desktop.project.quality import (
    MEASURES_FILE,
    NOTHING_MEASURED,
    Measured,
    kept_measures,
)
from reid_desktop.project.reachable import ReachReport, embed_reachable
from reid_desktop.project.session import (
    DEFAULT_STRATEGY,
    EngineSession,
    PairQuestion,
    SolveResult,
    record_solution,
)
from reid_desktop.store.cache import EmbeddingCache
from reid_desktop.store.feature_cache import FEATURES_FILE, FeatureCache
from reid_desktop.store.values import readable

if TYPE_CHECKING:
    from reid_desktop.core.audit import Audit
    from reid_desktop.core.local_features import LocalExtractor

CACHE_FILE = "cache.sqlite"

_ASKED_FILE = "asked.json"
_MODEL, _MODEL_KEY, _PLANNED_MODEL = "model", "model_key", "planned_model"


class NotEmbeddedError(ReidError):
    """There is nothing to compare yet."""


class FolderAwayError(ReidError):
    """Photographs that are to be embedded lie in a folder that is not there."""


@dataclass(frozen=True, slots=True)
class Solved:
    """A project that was solved, and the engine that can choose what to ask next."""

    session: EngineSession
    result: SolveResult


class NoPhotographsError(NotEmbeddedError):
    """There is nothing that could be compared."""


def model_of(project: Project) -> str:
    """Return the name of the model the project was embedded with; empty if it was not."""
    return project.store.info.get(_MODEL)


def model_key_of(project: Project) -> str:
    """Return the key of the embeddings a project is compared by; empty if it was not embedded."""
    return project.store.info.get(_MODEL_KEY)


def planned_model(project: Project) -> str:
    """Return the model the project is to be compared by next; empty if it stays as it is."""
    return project.store.info.get(_PLANNED_MODEL)


def plan_model(project: Project, model: str) -> None:
    """Write down that all photographs are to be embedded by another model; empty for not so.

    The project is compared by the old one until `remember_model` says that all of it was embedded.
    """
    with project.store.transaction():
        project.store.info.set(_PLANNED_MODEL, model)


def next_model(project: Project, usual: str) -> str:
    """Return the model to embed by: the planned one, else that of the project, else `usual`."""
    return planned_model(project) or model_of(project) or usual


def remember_model(project: Project, model: str, model_key: str) -> None:
    """Write down which model a project is compared by, for the window and the command line."""
    with project.store.transaction():
        project.store.info.set(_MODEL, model)
        project.store.info.set(_MODEL_KEY, model_key)
        if planned_model(project) == model:
            project.store.info.set(_PLANNED_MODEL, "")


def is_embedded(project: Project) -> bool:
    """Whether photographs of the project were embedded without a window."""
    return bool(model_key_of(project))


def no_photographs(project: Project) -> NoPhotographsError:
    """Say that a project is empty, and how it is filled."""
    folders = [Path(folder.path) for folder in project.store.folders.all()]
    names = ", ".join(folder.name for folder in folders)
    return NoPhotographsError(
        f"There are no photographs in {project.name} yet.",
        hint=f"Put some into its folder, or add another one in the window; then run the verb"
        f" “scan”. It looks into: {names or 'no folder yet'}.",
    )


def embed(project: Project, embedder: Embedder, *, model: str, progress: Progress) -> EmbedReport:
    """Embed what is missing, and remember the model.

    Parameters
    ----------
    model : str
        What to call `embedder` by the next time.
    progress : Progress
        In hundredths.

    Raises
    ------
    NoPhotographsError
        If the project has none.
    ReidError
        If the model cannot be loaded; what the project is to be compared by stays as it was.
    FolderAwayError
        If a folder with photographs that are not embedded yet is not there. All others were
        embedded, and the project stays with the model it has.
    """
    crops = project.store.annotations.crops()
    if not crops:
        raise no_photographs(project)
    before = planned_model(project)
    plan_model(project, model)  # the newest wish counts, and a next start goes on with it
    folders = [folder.path for folder in project.store.folders.all()]
    try:
        with closing(EmbeddingCache.open(project.cache_folder / CACHE_FILE)) as cache:
            reached = embed_reachable(crops, folders, embedder, cache, progress=progress)
    except ReidError:  # a model that cannot be used is no wish to go on with
        plan_model(project, before)
        raise
    record_unreadable(project, reached.report)
    n_embedded = reached.report.n_embedded + reached.report.n_cached
    if not reached.away or (n_embedded and model_of(project) in ("", model)):
        remember_model(project, model, embedder.model_key)
    if reached.away:
        raise _away(reached)
    return reached.report


def embed_also(
    project: Project, make_late: Callable[[str], Embedder], *, progress: Progress
) -> FurtherReport:
    """Embed what is missing under the further models of a project.

    Parameters
    ----------
    make_late, progress
        See `embed_further`.
    """
    folders = [folder.path for folder in project.store.folders.all()]
    with closing(EmbeddingCache.open(project.cache_folder / CACHE_FILE)) as cache:
        report = embed_further(
            further_models(project),
            make_late,
            project.store.annotations.crops(),
            folders,
            cache,
            progress=progress,
        )
    remember_further(project, report.models)
    return report


def compared_by(project: Project) -> list[Standing]:
    """Tell which further models take part beside the one of the project."""
    model_key = project.store.info.get(_MODEL_KEY)
    if not further_models(project):
        return []
    keys = {row.crop_key for row in read_roster(project)}
    with closing(EmbeddingCache.open(project.cache_folder / CACHE_FILE)) as cache:
        return standings(project, cache, model_key, keys)


def solve(project: Project, *, strategy: str = DEFAULT_STRATEGY, seed: int = 0) -> Solved:
    """Work out who is who from everything that is known, and write it down.

    Raises
    ------
    NotEmbeddedError
        If no photograph has an embedding.
    NoPhotographsError
        If there is none.
    """
    session = _make_session(project, strategy=strategy, seed=seed)
    key = matcher_of(project)
    if key:
        with closing(FeatureCache.open(project.cache_folder / FEATURES_FILE)) as features:
            heed_kept(session, features, key)
    result = session.solve(read_evidence(project))
    record_solution(project, result)
    return Solved(session, result)


def _make_session(project: Project, *, strategy: str, seed: int) -> EngineSession:
    roster = read_roster(project)
    if not roster:
        raise no_photographs(project)
    model_key = project.store.info.get(_MODEL_KEY)
    if not model_key:
        raise _not_embedded(project)
    with closing(EmbeddingCache.open(project.cache_folder / CACHE_FILE)) as cache:
        further = keys_of(further_models(project))
        matrices = read_matrices(cache, model_key, [row.crop_key for row in roster], further)
    if not matrices[model_key][1].any():
        raise _not_embedded(project)
    return EngineSession(
        roster,
        matrices,
        strategy=strategy,
        seed=seed,
        cache_folder=project.cache_folder,
        earlier=read_earlier_run(project),
        measured=_measured(project),
        facts=facts_of(project),
    )


def _measured(project: Project) -> Mapping[str, Measured]:
    """Read what the window measured of the pictures; nothing if it never did."""
    path = project.cache_folder / MEASURES_FILE
    if not path.is_file():
        return NOTHING_MEASURED
    with closing(FeatureCache.open(path)) as cache:
        return kept_measures(cache)


def match(project: Project, extractor: "LocalExtractor", *, progress: Progress) -> MatchReport:
    """Match the points of the pairs that are worth it; the next solve heeds them.

    Parameters
    ----------
    progress : Progress
        In hundredths.

    Raises
    ------
    NotEmbeddedError
        If no photograph has an embedding.
    NoPhotographsError
        If there is none.
    """
    session = _make_session(project, strategy=DEFAULT_STRATEGY, seed=0)
    key = matcher_key(extractor.extractor_key, guard=True)
    crops = {crop.crop_key: crop for crop in project.store.annotations.crops()}
    with closing(FeatureCache.open(project.cache_folder / FEATURES_FILE)) as features:
        missing = heed_kept(session, features, key)
        report = match_missing(
            [crops[crop_key] for crop_key in session.crop_keys],
            missing,
            extractor,
            features,
            guard=True,
            progress=progress,
        )
    remember_matcher(project, key)
    return report


def estimate(project: Project) -> "Audit | None":
    """Solve, and estimate from the audit answers how right the groups are.

    Raises
    ------
    NotEmbeddedError
        If no photograph has an embedding.
    """
    return solve(project).session.estimate(read_evidence(project))


def keep_asked(project: Project, questions: Sequence[PairQuestion]) -> None:
    """Remember why these pairs were asked about, until their answers come."""
    rows = [
        {**asdict(question), "pair": [question.pair.low, question.pair.high]}
        for question in questions
    ]
    path = project.cache_folder / _ASKED_FILE
    part = path.with_suffix(".part")
    part.write_text(json.dumps(rows), encoding="utf-8")
    part.replace(path)


def decision_about(
    project: Project, pair: Pair, verdict: Verdict, *, sureness: Sureness = Sureness.SURE
) -> NewDecision:
    """Make the answer about a pair: to the question that was asked, or said by a person unasked."""
    for row in _asked(project.cache_folder / _ASKED_FILE):
        if row["pair"] == [pair.low, pair.high]:
            question = PairQuestion(**{**row, "pair": pair, "purpose": Purpose(row["purpose"])})
            return question.answered(verdict, sureness=sureness)
    return NewDecision(pair=pair, verdict=verdict, sureness=sureness, purpose=Purpose.PERSON)


def _asked(path: Path) -> list[dict[str, Any]]:
    try:
        rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # lost with the cache: the answers count without it
        return []
    return rows


def _away(reached: ReachReport) -> FolderAwayError:
    return FolderAwayError(
        f"This folder cannot be found now: {', '.join(map(readable, reached.away))}"
        f" ({reached.n_waiting} of its photographs are not embedded yet).",
        hint="Connect the disk or card and embed again; what is embedded is kept.",
    )


def _not_embedded(project: Project) -> NotEmbeddedError:
    return NotEmbeddedError(
        f"The photographs of {project.name} were not embedded yet.",
        hint="Run the verb “embed” on it first.",
    )
