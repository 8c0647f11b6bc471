from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import numpy as np
import pytest

from reid_desktop.core.learning.versions import BaseModel
from reid_desktop.project.headless import CACHE_FILE, remember_model
from reid_desktop.project.learning.lesson import TooFewAnswersError
from reid_desktop.project.learning.preparing import (
    NotComparedError,
    material_of,
    plan_run,
    read_prospect,
)
from reid_desktop.project.project import Project
from reid_desktop.store.cache import EmbeddingCache
from reid_desktop.vision.training.recipe import Depth
from tests.project.learning.learning_kit import BASE, fill_project, hazy, keep_embeddings


@pytest.fixture
def taught(project: Project) -> Project:
    fill_project(project)
    keep_embeddings(project)
    return project


@pytest.fixture
def cache(project: Project) -> Iterator[EmbeddingCache]:
    with closing(EmbeddingCache.open(project.cache_folder / CACHE_FILE)) as cache:
        yield cache


def test_a_prospect_tells_by_which_model_and_from_how_much(taught: Project) -> None:
    prospect = read_prospect(taught)

    assert (prospect.base, prospect.before) == (BASE, BASE)
    assert prospect.counts.n_same == 80
    assert prospect.seed == 120
    assert prospect.name == f"{taught.name}, learned 1"
    assert not prospect.tells_sides


def test_a_run_is_planned_with_the_recipe_of_its_depth(
    taught: Project, cache: EmbeddingCache
) -> None:
    run = plan_run(read_prospect(taught), cache, Depth.WHOLE, epochs=2)

    assert (run.recipe.depth, run.recipe.epochs, run.recipe.flip) == (Depth.WHOLE, 2, True)
    assert run.recipe.seed == run.seed == 120


def test_where_sides_are_told_apart_no_mirror_image_is_learned_from(
    taught: Project, cache: EmbeddingCache
) -> None:
    prospect = replace(read_prospect(taught), tells_sides=True)

    assert not plan_run(prospect, cache, Depth.WHOLE).recipe.flip


def test_the_embeddings_of_a_run_are_read(taught: Project, cache: EmbeddingCache) -> None:
    prospect = read_prospect(taught)
    run = plan_run(prospect, cache, Depth.HEAD)

    material, before = material_of(run, prospect.crops, cache)

    assert np.allclose(material.embeddings, hazy(), atol=1e-3)
    assert np.array_equal(material.embeddings, before)
    assert [crop.crop_key for crop in material.crops] == list(run.lesson.crop_keys)


def test_a_run_cannot_go_on_once_its_embeddings_are_gone(
    taught: Project, cache: EmbeddingCache
) -> None:
    prospect = read_prospect(taught)
    run = plan_run(prospect, cache, Depth.HEAD)
    cache.forget(BASE.model_key)

    with pytest.raises(NotComparedError, match="have to be compared again"):
        material_of(run, prospect.crops, cache)


def test_a_photograph_that_left_the_study_is_no_hindrance(
    taught: Project, cache: EmbeddingCache
) -> None:
    prospect = read_prospect(taught)
    run = plan_run(prospect, cache, Depth.HEAD)

    material, _ = material_of(run, {}, cache)

    assert {crop.path for crop in material.crops} == {""}


def test_what_was_never_compared_cannot_be_learned_from(
    taught: Project, cache: EmbeddingCache
) -> None:
    prospect = replace(read_prospect(taught), before=BaseModel("", ""))

    with pytest.raises(NotComparedError, match="were not compared yet"):
        plan_run(prospect, cache, Depth.HEAD)


def test_too_few_answers_are_refused_before_anything_begins(
    project: Project, cache: EmbeddingCache
) -> None:
    fill_project(project, n_answered=3)

    with pytest.raises(TooFewAnswersError, match="so far there are 6 and 3"):
        plan_run(read_prospect(project), cache, Depth.HEAD)


def test_without_the_embeddings_of_the_model_nothing_can_be_held_back(
    taught: Project, cache: EmbeddingCache
) -> None:
    remember_model(taught, "other", "other-1")

    with pytest.raises(TooFewAnswersError):
        plan_run(read_prospect(taught), cache, Depth.HEAD)
