"""Learning from the answers, end to end, through the real window by its keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.core.embedding import Derived
from reid_desktop.project.learning import teaching
from reid_desktop.project.learning.versions import model_in_use, versions_of
from reid_desktop.project.project import create_project
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.dialogs.learn_dialog import LearnDialog
from reid_desktop.ui.learning import Stage
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.program import Program, make_program
from reid_desktop.ui.workbench import Places
from tests.project.learning.learning_kit import (
    BASE,
    N_ANIMALS,
    N_EACH,
    FakeTrainer,
    fill_project,
    hazy,
    keep_embeddings,
)
from tests.project.project_builders import opened

_TIMEOUT_MS = 60_000
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _sees_all(embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
    """Know every animal."""
    animals = (embeddings @ hazy().T).argmax(axis=1) // N_EACH
    rows: NDArray[np.float32] = np.eye(N_ANIMALS, dtype=np.float32)[animals]
    return rows


class _All:
    """Projects as what was learned does."""

    apply = staticmethod(_sees_all)


def _no_model(*_asked: object) -> NoReturn:
    raise AssertionError("no photograph need be looked at")


def _key_of(model: str) -> str:
    return BASE.model_key if model == BASE.name else f"{model}-key"


def _derived_of(model: str) -> Derived | None:
    return None if model == BASE.name else Derived(BASE.model_key, _All())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with answers; its photographs are on a card that is not here."""
    monkeypatch.setattr(
        teaching, "LibraryTrainer", lambda *_folders, device: FakeTrainer(_sees_all)
    )
    project = create_project(tmp_path / "lions", reviewer="Ana")
    fill_project(project)
    keep_embeddings(project)
    project.close()
    return tmp_path / "lions"


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, folder: Path) -> Iterator[Program]:
    settings = Settings(tmp_path / "settings.json")
    settings.set_reviewer("Ana")
    program = make_program(
        settings=settings,
        make_embedder=_no_model,
        model_key_of=_key_of,
        derived_of=_derived_of,
        choose_theme=lambda _: None,
        places=Places(tmp_path, tmp_path, tmp_path / "cache"),
    )
    qtbot.addWidget(program.window)
    with qtbot.waitActive(program.window):
        program.window.show()
    program.workbench.open(folder)
    qtbot.waitUntil(lambda: _readiness(program) is Readiness.READY, timeout=_TIMEOUT_MS)
    yield program
    program.window.close()
    program.workbench.shut_down()


def _readiness(program: Program) -> Readiness | None:
    desk = program.workbench.desk
    return None if desk is None else desk.pipeline.readiness


def _answers(folder: Path) -> list[object]:
    with opened(folder) as project:
        rows = project.store.connection.execute("SELECT * FROM decision ORDER BY decision_id")
        return [tuple(row) for row in rows]


def test_a_model_learns_is_offered_and_used_without_a_photograph_or_an_answer_touched(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    desk = program.workbench.desk
    assert desk is not None

    QTest.keyClick(program.window, Qt.Key.Key_L, _CTRL_SHIFT)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), LearnDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LearnDialog)
    qtbot.waitUntil(lambda: bool(desk.learning.paces), timeout=_TIMEOUT_MS)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.learning.stage is Stage.HELPED, timeout=_TIMEOUT_MS)
    with qtbot.waitSignal(desk.operations.events.solved, timeout=_TIMEOUT_MS):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    program.window.close()
    program.workbench.shut_down()

    with opened(folder) as project:
        assert model_in_use(project).name == "lions, learned 1"
        assert [version.name for version in versions_of(project)] == ["lions, learned 1"]
    assert len(_answers(folder)) == 120
