"""The steps between photographs and questions, in one thread."""

import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.errors import ReidError
from reid_desktop.core.matches import Matches
from reid_desktop.core.progress import Progress
from reid_desktop.core.types import AnnotationId, Pair, Purpose, Verdict
from reid_desktop.project.folders import add_folder
from reid_desktop.project.further import choose_further
from reid_desktop.project.headless import (
    FolderAwayError,
    NoPhotographsError,
    NotEmbeddedError,
    compared_by,
    decision_about,
    embed,
    embed_also,
    estimate,
    is_embedded,
    keep_asked,
    match,
    model_of,
    next_model,
    plan_model,
    planned_model,
    remember_model,
    solve,
)
from reid_desktop.project.late_embedder import LateEmbedder
from reid_desktop.project.project import Project
from reid_desktop.project.quality import MEASURES_FILE, measure
from reid_desktop.project.scan import scan
from reid_desktop.project.session import EngineSession
from reid_desktop.project.views import status
from reid_desktop.store.feature_cache import FeatureCache
from reid_desktop.vision.sift import SiftExtractor

UNASKED = Pair(AnnotationId(1), AnnotationId(2))


@pytest.fixture
def embedded(
    project: Project, drawn_animals: Path, fake_embedder: Embedder, progress: Progress
) -> Project:
    add_folder(project, drawn_animals)
    scan(project, progress)
    embed(project, fake_embedder, model="fake", progress=progress)
    return project


def test_a_project_remembers_its_model(embedded: Project) -> None:
    assert is_embedded(embedded)
    assert model_of(embedded) == "fake"


def test_a_project_is_compared_by_its_further_models_too(
    embedded: Project, fake_embedder: Embedder, progress: Progress
) -> None:
    choose_further(embedded, ["other"])
    before = solve(embedded).result.model_keys

    embed_also(embedded, lambda _name: LateEmbedder("o", lambda: fake_embedder), progress=progress)
    after = solve(embedded).result.model_keys

    assert "o" not in before
    assert after == (before[0], "o", *before[1:])
    assert [(one.name, one.takes_part) for one in compared_by(embedded)] == [("other", True)]


def test_a_planned_model_is_used_next_and_takes_over_when_all_is_embedded(
    embedded: Project,
) -> None:
    plan_model(embedded, "better")

    before = (model_of(embedded), next_model(embedded, "usual"))
    remember_model(embedded, "better", "better-key")

    assert before == ("fake", "better")
    assert (model_of(embedded), planned_model(embedded)) == ("better", "")


def test_a_plan_made_while_another_model_embeds_is_kept(embedded: Project) -> None:
    plan_model(embedded, "better")

    remember_model(embedded, "fake", "fake-histogram")

    assert next_model(embedded, "usual") == "better"


def test_embedding_by_a_model_gives_up_what_was_planned(
    embedded: Project, fake_embedder: Embedder, progress: Progress
) -> None:
    plan_model(embedded, "better")

    embed(embedded, fake_embedder, model="fake", progress=progress)

    assert planned_model(embedded) == ""


def test_a_new_project_uses_the_usual_model(project: Project) -> None:
    assert next_model(project, "usual") == "usual"


def test_embedding_again_costs_nothing(
    embedded: Project, fake_embedder: Embedder, progress: Progress
) -> None:
    report = embed(embedded, fake_embedder, model="fake", progress=progress)

    assert (report.n_embedded, report.n_cached) == (0, 30)


def test_solving_writes_down_who_is_who(embedded: Project) -> None:
    solved = solve(embedded)

    assert len(solved.result.annotation_ids) == 30
    assert status(embedded).n_proposed == 30


def test_nothing_is_solved_before_embedding(
    project: Project, drawn_animals: Path, progress: Progress
) -> None:
    add_folder(project, drawn_animals)
    scan(project, progress)

    assert not is_embedded(project)
    with pytest.raises(NotEmbeddedError):
        solve(project)


def test_an_empty_project_says_so_instead_of_embedding_and_solving(
    project: Project, root: Path, fake_embedder: Embedder, progress: Progress
) -> None:
    add_folder(project, root)
    with pytest.raises(NoPhotographsError, match="no photographs") as raised:
        embed(project, fake_embedder, model="fake", progress=progress)
    with pytest.raises(NoPhotographsError):
        solve(project)

    assert "scan" in raised.value.hint
    assert root.name in raised.value.hint
    assert not is_embedded(project)


def test_an_answer_finds_its_question(embedded: Project) -> None:
    questions = solve(embedded).session.questions(3)
    keep_asked(embedded, questions)

    decision = decision_about(embedded, questions[1].pair, Verdict.SAME)

    assert decision == questions[1].answered(Verdict.SAME)


def test_an_answer_without_a_question_is_said_by_a_person(project: Project) -> None:
    assert decision_about(project, UNASKED, Verdict.SAME).purpose is Purpose.PERSON


def test_a_damaged_note_of_the_questions_is_no_harm(project: Project) -> None:
    (project.cache_folder / "asked.json").write_text("{", encoding="utf-8")

    assert decision_about(project, UNASKED, Verdict.SAME).purpose is Purpose.PERSON


def test_nothing_is_estimated_before_a_pair_drawn_by_lot_is_answered(embedded: Project) -> None:
    assert estimate(embedded) is None


def test_embedding_names_a_folder_that_is_away_and_keeps_the_model(
    project: Project,
    drawn_animals: Path,
    tmp_path: Path,
    fake_embedder: Embedder,
    progress: Progress,
) -> None:
    folder = shutil.copytree(drawn_animals, tmp_path / "card")
    add_folder(project, folder)
    scan(project, progress)
    remember_model(project, "before", "before-key")
    folder.rename(tmp_path / "elsewhere")

    with pytest.raises(FolderAwayError, match="card"):
        embed(project, fake_embedder, model="fake", progress=progress)

    assert (model_of(project), planned_model(project)) == ("before", "fake")
    assert status(project).n_unreadable == 0


def _not_loaded() -> Embedder:
    raise ReidError("The weights are damaged.")


def test_a_project_in_which_all_is_embedded_needs_no_model(
    embedded: Project, fake_embedder: Embedder, progress: Progress
) -> None:
    late = LateEmbedder(fake_embedder.model_key, _not_loaded)

    report = embed(embedded, late, model="fake", progress=progress)

    assert (report.n_embedded, report.n_cached, report.device) == (0, 30, "")


def test_a_model_that_cannot_be_loaded_is_not_planned(
    embedded: Project, progress: Progress
) -> None:
    late = LateEmbedder("another", _not_loaded)

    with pytest.raises(ReidError, match="damaged"):
        embed(embedded, late, model="broken", progress=progress)

    assert (model_of(embedded), planned_model(embedded)) == ("fake", "")


def test_a_folder_that_is_away_is_told_before_the_model_is_loaded(
    project: Project, drawn_animals: Path, tmp_path: Path, progress: Progress
) -> None:
    folder = shutil.copytree(drawn_animals, tmp_path / "card")
    add_folder(project, folder)
    scan(project, progress)
    folder.rename(tmp_path / "elsewhere")

    with pytest.raises(FolderAwayError, match="card"):
        embed(project, LateEmbedder("key", _not_loaded), model="fake", progress=progress)


def test_points_are_matched_once_and_heeded_by_the_next_solve(
    embedded: Project, progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    heeded: list[int] = []
    heed = EngineSession.heed_matches

    def heard(session: EngineSession, matches: Matches) -> None:
        heeded.append(len(matches.pairs))
        heed(session, matches)

    monkeypatch.setattr(EngineSession, "heed_matches", heard)

    first = match(embedded, SiftExtractor(), progress=progress)
    again = match(embedded, SiftExtractor(), progress=progress)
    heeded.clear()
    solve(embedded)

    assert first.n_matched > 0
    assert (again.n_matched, again.n_kept) == (0, 0)  # nothing is missing
    assert heeded == [first.n_matched]


def test_the_engine_hears_what_the_window_measured(
    embedded: Project, progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []
    make = EngineSession.__init__
    crops = embedded.store.annotations.crops()
    with closing(FeatureCache.open(embedded.cache_folder / MEASURES_FILE)) as cache:
        measure(crops, cache, progress=progress)

    def noted(session: EngineSession, *arguments: Any, **named: Any) -> None:
        heard.append(len(named["measured"]))
        make(session, *arguments, **named)

    monkeypatch.setattr(EngineSession, "__init__", noted)
    solve(embedded)

    assert heard == [len({crop.crop_key for crop in crops})]
