from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.errors import Cancelled, ReidError
from reid_desktop.project.learning.lesson import make_lesson, read_known
from reid_desktop.project.learning.run import (
    Finished,
    Run,
    RunNotKeptError,
    carry_out,
    forget_run,
    is_interrupted,
    kept_run,
    teacher,
    usual_recipe,
    write_run,
)
from reid_desktop.project.learning.trainer import Material
from reid_desktop.project.project import Project
from reid_desktop.vision.training.recipe import Depth
from tests.project.learning.learning_kit import (
    BASE,
    FakeTrainer,
    Heard,
    fill_project,
    hazy,
    sees_clearly,
    sees_nothing,
)


@pytest.fixture
def run(project: Project) -> Run:
    fill_project(project)
    known = read_known(project)
    lesson = make_lesson(known, np.ones(len(known.labels), np.bool_), seed=1)
    return Run(lesson, usual_recipe(Depth.HEAD, flip=False, seed=1, epochs=3), BASE, BASE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "learning"


def _carry_out(run: Run, trainer: FakeTrainer, folder: Path, heard: Heard) -> Finished:
    embeddings: NDArray[np.float32] = hazy()
    material = Material(BASE, embeddings, [])
    return carry_out(run, material, embeddings, trainer, folder, progress=heard)


def _as_lists(run: Run) -> object:
    def plain(value: object) -> object:
        return value.tolist() if isinstance(value, np.ndarray) else value

    lesson = {name: plain(value) for name, value in asdict(run.lesson).items()}
    exam = {name: plain(value) for name, value in asdict(run.lesson.exam).items()}
    return lesson | {"exam": exam}, run.recipe, run.base, run.before


def test_a_run_is_read_as_it_was_written(run: Run, folder: Path) -> None:
    write_run(folder, run)
    kept = kept_run(folder)

    assert kept is not None
    assert _as_lists(kept) == _as_lists(run)


def test_without_a_run_there_is_nothing_to_go_on_with(folder: Path) -> None:
    assert kept_run(folder) is None
    assert not is_interrupted(folder)


@pytest.mark.parametrize("file", ["plan.json", "lesson.npz"])
def test_a_run_whose_notes_are_damaged_cannot_go_on(run: Run, folder: Path, file: str) -> None:
    write_run(folder, run)

    (folder / file).write_bytes(b"damaged")

    assert kept_run(folder) is None


def test_a_run_that_is_forgotten_leaves_nothing(run: Run, folder: Path) -> None:
    write_run(folder, run)

    forget_run(folder)

    assert list(folder.iterdir()) == []


def test_a_run_that_cannot_be_written_down_does_not_begin(run: Run, folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("a file in its place")

    with pytest.raises(RunNotKeptError, match="could not begin"):
        write_run(folder, run)


def test_the_groups_of_the_engine_teach_and_keep_what_must_be_apart(run: Run) -> None:
    targets = teacher(run.lesson)(hazy()[run.lesson.rows], 5)

    labels = targets.labels
    assert (labels[targets.apart[:, 0]] != labels[targets.apart[:, 1]]).all()
    assert set(targets.weights[run.lesson.proven].tolist()) == {1.0}


def test_what_sees_better_is_better_on_answers_it_was_not_taught(run: Run, folder: Path) -> None:
    trainer = FakeTrainer()
    write_run(folder, run)

    finished = _carry_out(run, trainer, folder, Heard())

    assert finished.comparison.is_better
    assert finished.comparison.n_answers == run.lesson.exam.n_answers
    assert np.array_equal(trainer.taught[0], run.lesson.rows)


def test_what_sees_worse_is_not_better(run: Run, folder: Path) -> None:
    write_run(folder, run)

    finished = _carry_out(run, FakeTrainer(sees_nothing), folder, Heard())

    assert not finished.comparison.is_better


def test_a_photograph_that_cannot_be_read_any_more_is_left_out_of_the_comparison(
    run: Run, folder: Path
) -> None:
    gone = run.lesson.exam.rows[0], run.lesson.rows[0]

    def sees_most(embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
        lost = (embeddings[:, None] == hazy()[list(gone)]).all(axis=2).any(axis=1)
        return np.where(lost[:, None], np.float32(0), sees_clearly(embeddings))

    write_run(folder, run)

    finished = _carry_out(run, FakeTrainer(sees_most), folder, Heard())

    assert finished.comparison.is_better


def test_what_is_stopped_goes_on_from_there(run: Run, folder: Path) -> None:
    trainer = FakeTrainer()
    write_run(folder, run)
    with pytest.raises(Cancelled):
        _carry_out(run, trainer, folder, Heard(stop_at=3))
    kept = kept_run(folder)
    assert kept is not None

    _carry_out(kept, trainer, folder, Heard())

    assert trainer.began_at == [0, 3]


def test_a_new_run_begins_anew(run: Run, folder: Path) -> None:
    trainer = FakeTrainer()
    write_run(folder, run)
    with pytest.raises(Cancelled):
        _carry_out(run, trainer, folder, Heard(stop_at=3))

    write_run(folder, run)
    _carry_out(run, trainer, folder, Heard())

    assert trainer.began_at == [0, 0]


def test_a_failure_leaves_the_run_to_go_on_with(run: Run, folder: Path) -> None:
    trainer = FakeTrainer(trouble=ReidError("No memory."))
    write_run(folder, run)

    with pytest.raises(ReidError, match="No memory"):
        _carry_out(run, trainer, folder, Heard())

    assert is_interrupted(folder)
