"""Teaching with torch: a head on drawn embeddings, a few rounds."""

from pathlib import Path

import numpy as np
import pytest

from reid_desktop.core.errors import Cancelled, ReidError
from reid_desktop.core.learning.versions import BaseModel
from reid_desktop.project.learning.deriving import derived_of
from reid_desktop.project.learning.lesson import Lesson, make_lesson, read_known
from reid_desktop.project.learning.run import teacher, usual_recipe
from reid_desktop.project.learning.teaching import HeadProduct, LibraryTrainer
from reid_desktop.project.learning.trainer import Material
from reid_desktop.project.project import Project
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import find_model
from reid_desktop.vision.training.head import Head
from reid_desktop.vision.training.recipe import Depth
from tests.project.learning.learning_kit import DIM, Heard, fill_project, hazy

_BASE = ModelCard(name="Base", architecture="resnet18", file="Base.safetensors", sha256="0" * 64)
_RECIPE = usual_recipe(Depth.HEAD, flip=False, seed=1, epochs=4)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    (folder / "Base.toml").write_text(_BASE.to_toml())
    (folder / "Base.safetensors").touch()
    return folder


@pytest.fixture
def trainer(library: Path) -> LibraryTrainer:
    return LibraryTrainer(library, [library], device="cpu")


@pytest.fixture
def lesson(project: Project) -> Lesson:
    fill_project(project)
    known = read_known(project)
    return make_lesson(known, np.ones(len(known.labels), np.bool_), seed=1)


@pytest.fixture
def material() -> Material:
    return Material(BaseModel("Base", _BASE.model_key), hazy(), [])


def test_the_pace_is_measured_on_ten_batches_and_leaves_nothing(
    trainer: LibraryTrainer, material: Material, lesson: Lesson, library: Path
) -> None:
    recipe = usual_recipe(Depth.HEAD, flip=False, seed=1)

    pace = trainer.pace(material, lesson.rows, recipe)

    assert pace.n_steps == recipe.epochs * recipe.steps_of(len(lesson.rows))
    assert pace.seconds > 0
    assert sorted(file.name for file in library.iterdir()) == ["Base.safetensors", "Base.toml"]


def test_a_head_is_taught_and_kept_as_a_model(
    trainer: LibraryTrainer, material: Material, lesson: Lesson, library: Path, tmp_path: Path
) -> None:
    heard = Heard()

    product = trainer.train(
        material,
        lesson.rows,
        teacher(lesson),
        _RECIPE,
        progress=heard,
        checkpoint=tmp_path / "checkpoint",
    )
    kept = product.keep("Cats, learned 1", "Learned from 5 answers.")

    card, _ = find_model("Cats, learned 1", [library])
    assert heard.steps == list(range(1, len(heard.steps) + 1))
    assert np.allclose(np.linalg.norm(product.embed(np.arange(5)), axis=1), 1, atol=1e-5)
    assert (kept.name, kept.model_key) == (card.name, card.model_key)
    assert card.trained_on == "Learned from 5 answers."
    assert card.base == _BASE.model_key


def test_a_name_that_is_taken_gets_a_number_unless_it_is_the_same_model(
    material: Material, library: Path
) -> None:
    none = np.zeros(DIM, np.float32)
    heads = [Head(np.eye(DIM, dtype=np.float32) * factor, none) for factor in (1, 2, 3, 3)]

    names = [HeadProduct(head, material, _BASE, library).keep("Cats", "").name for head in heads]

    assert names == ["Cats", "Cats (2)", "Cats (3)", "Cats (3)"]


def test_what_is_cancelled_can_go_on(
    trainer: LibraryTrainer, material: Material, lesson: Lesson, tmp_path: Path
) -> None:
    checkpoint, heard = tmp_path / "checkpoint", Heard()
    with pytest.raises(Cancelled):
        trainer.train(
            material,
            lesson.rows,
            teacher(lesson),
            _RECIPE,
            progress=Heard(stop_at=3),
            checkpoint=checkpoint,
        )

    trainer.train(
        material, lesson.rows, teacher(lesson), _RECIPE, progress=heard, checkpoint=checkpoint
    )

    assert heard.steps[0] == 4


def test_what_is_built_in_can_be_taught_too(
    trainer: LibraryTrainer, lesson: Lesson, library: Path, tmp_path: Path
) -> None:
    built_in = Material(BaseModel("classical", ClassicalDescriptor.model_key), hazy(), [])

    product = trainer.train(
        built_in,
        lesson.rows,
        teacher(lesson),
        usual_recipe(Depth.HEAD, flip=False, seed=1, epochs=1),
        progress=Heard(),
        checkpoint=tmp_path / "checkpoint",
    )
    product.keep("Cats, learned 1", "")

    derived = derived_of("Cats, learned 1", [library])
    assert derived is not None
    assert derived.base_key == ClassicalDescriptor.model_key


def test_a_base_that_is_gone_is_told(
    trainer: LibraryTrainer, lesson: Lesson, tmp_path: Path
) -> None:
    gone = Material(BaseModel("Gone", "gone-1"), hazy(), [])

    with pytest.raises(ReidError, match="no model"):
        trainer.train(
            gone,
            lesson.rows,
            teacher(lesson),
            _RECIPE,
            progress=Heard(),
            checkpoint=tmp_path / "checkpoint",
        )
