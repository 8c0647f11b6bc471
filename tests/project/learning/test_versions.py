from pathlib import Path

import numpy as np
import pytest

from reid_desktop.core.learning.versions import BaseModel
from reid_desktop.project.headless import remember_model
from reid_desktop.project.learning.lesson import make_lesson, read_known
from reid_desktop.project.learning.run import Finished, Run, carry_out, usual_recipe
from reid_desktop.project.learning.trainer import Material
from reid_desktop.project.learning.versions import (
    base_of,
    model_in_use,
    next_name,
    record_version,
    versions_of,
    words_of,
)
from reid_desktop.project.project import Project
from reid_desktop.vision.training.recipe import Depth
from tests.project.learning.learning_kit import (
    BASE,
    FakeTrainer,
    Heard,
    answers_of,
    fill_project,
    hazy,
)


def _finish(project: Project, folder: Path, depth: Depth = Depth.HEAD) -> Finished:
    known = read_known(project)
    lesson = make_lesson(known, np.ones(len(known.labels), np.bool_), seed=1)
    run = Run(lesson, usual_recipe(depth, flip=False, seed=1), BASE, BASE)
    material = Material(BASE, hazy(), [])
    return carry_out(run, material, hazy(), FakeTrainer(), folder, progress=Heard())


@pytest.fixture
def finished(project: Project, tmp_path: Path) -> Finished:
    fill_project(project)
    return _finish(project, tmp_path)


def test_a_version_is_recorded_with_what_it_learned_from(
    project: Project, finished: Finished
) -> None:
    version = record_version(project, finished, BaseModel("Cats 1", "cats-1"))

    assert versions_of(project) == [version]
    assert version.what.learned == finished.run.lesson.learned
    assert version.what.comparison == finished.comparison
    assert (version.what.seed, version.what.depth, version.what.before) == (1, "head", "fake")
    assert version.what.device == "the processor"


def test_what_did_not_help_is_recorded_without_a_model(
    project: Project, finished: Finished
) -> None:
    assert record_version(project, finished, None).name == ""


def test_recording_and_changing_the_model_touch_no_answer_and_cannot_be_undone_by_mistake(
    project: Project, finished: Finished
) -> None:
    before = answers_of(project)

    record_version(project, finished, BaseModel("Cats 1", "cats-1"))
    remember_model(project, "Cats 1", "cats-1")

    assert answers_of(project) == before
    assert project.store.undo_status().undo is None


def test_a_head_is_never_put_upon_another_head(project: Project, finished: Finished) -> None:
    record_version(project, finished, BaseModel("Cats 1", "cats-1"))

    versions = versions_of(project)

    assert base_of(BaseModel("Cats 1", "cats-1"), versions) == BASE
    assert base_of(BASE, versions) == BASE


def test_a_taught_network_is_taught_further(project: Project, tmp_path: Path) -> None:
    fill_project(project)
    record_version(project, _finish(project, tmp_path, Depth.WHOLE), BaseModel("Net 1", "net-1"))

    assert base_of(BaseModel("Net 1", "net-1"), versions_of(project)).name == "Net 1"


def test_versions_are_numbered(project: Project, finished: Finished) -> None:
    first = next_name(project)
    record_version(project, finished, BaseModel(first, "1"))

    assert (first, next_name(project)) == ("project, learned 1", "project, learned 2")


def test_the_model_in_use_is_known_by_name_and_key(project: Project) -> None:
    remember_model(project, "other", "other-1")

    assert model_in_use(project) == BaseModel("other", "other-1")


def test_the_words_of_a_version_tell_what_it_gained(finished: Finished) -> None:
    assert words_of(finished, "Cats").startswith("Learned from 86 answers about the photographs")
