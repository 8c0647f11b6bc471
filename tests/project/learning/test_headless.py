from collections.abc import Callable

import pytest

from reid_desktop.core.errors import Cancelled, ReidError
from reid_desktop.core.learning.versions import ModelVersion
from reid_desktop.project.learning.headless import (
    LearnWish,
    NoSuchVersionError,
    learn,
    version_called,
)
from reid_desktop.project.learning.lesson import TooFewAnswersError
from reid_desktop.project.learning.run import FOLDER, is_interrupted
from reid_desktop.project.learning.versions import versions_of
from reid_desktop.project.project import Project
from reid_desktop.vision.training.recipe import Depth
from tests.project.learning.learning_kit import (
    FakeTrainer,
    Heard,
    answers_of,
    fill_project,
    keep_embeddings,
    sees_nothing,
)

Learn = Callable[..., ModelVersion]


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def taught(project: Project, told: list[str]) -> Learn:
    """Learn in a project with answers, by a trainer."""
    fill_project(project)
    keep_embeddings(project)

    def learn_(
        trainer: FakeTrainer, heard: Heard | None = None, wish: LearnWish | None = None
    ) -> ModelVersion:
        return learn(
            project,
            wish or LearnWish(),
            trainer,
            progress=heard or Heard(),
            tell_going_on=lambda: told.append("goes on"),
        )

    return learn_


def test_a_better_model_is_kept_and_no_answer_is_touched(project: Project, taught: Learn) -> None:
    before, trainer = answers_of(project), FakeTrainer()

    version = taught(trainer)

    assert version.name == "project, learned 1"
    assert trainer.products[0].kept == [version.name]
    assert answers_of(project) == before
    assert project.store.info.get("model") == "fake"


def test_a_worse_model_is_not_kept(taught: Learn) -> None:
    trainer = FakeTrainer(sees_nothing)

    assert taught(trainer).name == ""
    assert trainer.products[0].kept == []


def test_what_was_interrupted_goes_on_and_says_so(
    project: Project, taught: Learn, told: list[str]
) -> None:
    trainer = FakeTrainer()
    with pytest.raises(Cancelled):
        taught(trainer, Heard(stop_at=2))

    taught(trainer)

    assert trainer.began_at == [0, 2]
    assert told == ["goes on"]
    assert not is_interrupted(project.cache_folder / FOLDER)


@pytest.mark.parametrize("wish", [LearnWish(Depth.WHOLE), LearnWish(epochs=3)])
def test_another_wish_begins_anew(taught: Learn, told: list[str], wish: LearnWish) -> None:
    trainer = FakeTrainer()
    with pytest.raises(Cancelled):
        taught(trainer, Heard(stop_at=2))

    taught(trainer, wish=wish)

    assert trainer.began_at == [0, 0]
    assert told == []


def test_a_failure_keeps_what_was_learned_so_far(project: Project, taught: Learn) -> None:
    with pytest.raises(ReidError, match="No memory"):
        taught(FakeTrainer(trouble=ReidError("No memory.")))

    assert versions_of(project) == []
    assert is_interrupted(project.cache_folder / FOLDER)


def test_too_few_answers_are_refused(project: Project, told: list[str]) -> None:
    fill_project(project, n_answered=2)

    with pytest.raises(TooFewAnswersError):
        learn(
            project,
            LearnWish(),
            FakeTrainer(),
            progress=Heard(),
            tell_going_on=lambda: told.append("goes on"),
        )


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("1", "project, learned 1"),
        ("project, learned 1", "project, learned 1"),
        ("fake", "fake"),
    ],
)
def test_a_version_is_found_by_number_and_name_and_its_base_too(
    project: Project, taught: Learn, said: str, name: str
) -> None:
    taught(FakeTrainer())

    assert version_called(project, said) == name


def test_a_version_that_did_not_help_cannot_be_used(project: Project, taught: Learn) -> None:
    taught(FakeTrainer(sees_nothing))

    with pytest.raises(NoSuchVersionError, match="No version “1”"):
        version_called(project, "1")
