import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.progress import UNHEARD
from reid_desktop.project.folders import add_folder
from reid_desktop.project.headless import embed as embed_headless
from reid_desktop.project.headless import (
    model_of,
    plan_model,
    planned_model,
    remember_model,
)
from reid_desktop.project.project import create_project, open_project
from reid_desktop.project.scan import scan
from reid_desktop.project.views import status
from reid_desktop.runtime.paths import model_folder
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.pages.export_page import ExportPage
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.program import Program, make_program
from reid_desktop.ui.workbench import Places
from reid_desktop.vision.model_card import ModelCard
from tests.conftest import FakeEmbedder

_TIMEOUT_MS = 30_000  # the engine loads scikit-learn once


@pytest.fixture
def program(
    qtbot: QtBot, tmp_path: Path, drawn_animals: Path, fake_embedder: Embedder
) -> Iterator[Program]:
    settings = Settings(tmp_path / "settings.json")
    settings.set_reviewer("Ana")
    settings.set_model("fake")
    program = make_program(
        settings=settings,
        make_embedder=lambda *_: fake_embedder,
        choose_theme=lambda _: None,
        places=Places(tmp_path / "projects", drawn_animals, tmp_path / "cache"),
    )
    qtbot.addWidget(program.window)
    with qtbot.waitActive(program.window):
        program.window.show()
    yield program
    program.workbench.shut_down()


def _readiness(program: Program) -> Readiness | None:
    desk = program.workbench.desk
    return None if desk is None else desk.pipeline.readiness


def _wait_for_questions(qtbot: QtBot, program: Program) -> None:
    def ready() -> bool:
        desk = program.workbench.desk
        return desk is not None and desk.pipeline.readiness is Readiness.READY

    qtbot.waitUntil(ready, timeout=_TIMEOUT_MS)


@pytest.mark.slow
def test_from_the_sample_to_tables_through_the_window(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.workbench.do("file.sample")
    _wait_for_questions(qtbot, program)
    QTest.keyClick(program.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    review = program.window.current_page
    assert isinstance(review, ReviewPage)
    qtbot.waitUntil(lambda: review.queue.can_answer, timeout=_TIMEOUT_MS)
    QTest.keyClick(program.window, Qt.Key.Key_S)
    undo = program.window.actions_by_id["edit.undo"]
    qtbot.waitUntil(undo.isEnabled)

    QTest.keyClick(program.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    export = program.window.current_page
    assert isinstance(export, ExportPage)
    export.folder_box.setText(str(tmp_path / "tables"))
    qtbot.mouseClick(export.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(export.result.isVisible, timeout=_TIMEOUT_MS)
    program.window.close()

    written = {path.name for path in (tmp_path / "tables").iterdir()}
    assert written == {
        "constraints.csv",
        "decisions.csv",
        "identities.csv",
        "individuals.csv",
        "manifest.json",
    }
    project = open_project(tmp_path / "projects" / "Sample", reviewer="Ana")
    assert sum(status(project).n_answers.values()) == 1
    project.close()


@pytest.mark.slow
def test_quitting_in_the_middle_of_the_work_leaves_a_project_that_goes_on(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.workbench.do("file.sample")
    qtbot.waitUntil(lambda: program.workbench.desk is not None, timeout=_TIMEOUT_MS)

    program.window.close()

    project = open_project(tmp_path / "projects" / "Sample", reviewer="Ana")
    project.close()


@pytest.mark.slow
def test_a_card_that_was_unplugged_is_waited_for_and_goes_on_by_itself(
    qtbot: QtBot, program: Program, tmp_path: Path, drawn_animals: Path
) -> None:
    card = shutil.copytree(drawn_animals, tmp_path / "card")
    project = create_project(tmp_path / "animals", reviewer="Ana")
    add_folder(project, card)
    scan(project, UNHEARD)
    remember_model(project, "before", "")
    plan_model(project, "fake")
    project.close()
    card.rename(tmp_path / "unplugged")

    program.workbench.open(tmp_path / "animals")
    qtbot.waitUntil(lambda: program.window.message_bar.message is not None, timeout=_TIMEOUT_MS)
    told = program.window.message_bar.message
    qtbot.waitUntil(lambda: _readiness(program) is Readiness.PAUSED, timeout=_TIMEOUT_MS)
    (tmp_path / "unplugged").rename(card)
    _wait_for_questions(qtbot, program)

    assert told is not None
    assert "card" in told.text
    assert program.window.message_bar.message is None
    program.window.close()
    project = open_project(tmp_path / "animals", reviewer="Ana")
    assert (model_of(project), planned_model(project)) == ("fake", "")
    project.close()


def test_closing_without_a_project_ends_at_once(qtbot: QtBot, program: Program) -> None:
    program.window.close()

    assert not program.window.isVisible()
    visible: list[Any] = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert visible == []


_OPEN = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reid_desktop.runtime.paths import settings_file
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui import program as composition
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.workbench import Places
application = QApplication([])
folder = Path(sys.argv[1])
settings = Settings(settings_file())
program = composition.make_program(
    settings=settings,
    make_embedder=partial(composition._make_embedder, settings),
    model_key_of=partial(composition._model_key_of, settings),
    choose_theme=lambda _: None,
    places=Places(folder, folder, folder),
)
program.messages.said.connect(lambda message: print(message.text, file=sys.stderr))
program.workbench.open(folder)
while program.workbench.desk is None or program.workbench.desk.pipeline.running:
    application.processEvents()
print(program.workbench.desk.pipeline.readiness is Readiness.READY)
print(sorted({"torch", "timm", "kornia"} & set(sys.modules)))
program.workbench.shut_down()
"""


@pytest.mark.slow
def test_a_project_in_which_all_is_embedded_is_ready_for_questions_without_torch(
    tmp_path: Path, drawn_animals: Path
) -> None:
    card = ModelCard("Tiny", "resnet18", "Tiny.safetensors", "0" * 64)
    model_folder().mkdir(parents=True, exist_ok=True)
    (model_folder() / "Tiny.toml").write_text(card.to_toml(), encoding="utf-8")
    (model_folder() / card.file).write_bytes(b"read by nobody")
    embedder = FakeEmbedder()
    embedder.model_key = card.model_key
    project = create_project(tmp_path / "p", reviewer="Ana")
    add_folder(project, drawn_animals)
    scan(project, UNHEARD)
    embed_headless(project, embedder, model="Tiny", progress=UNHEARD)
    project.close()

    done = subprocess.run(
        [sys.executable, "-c", _OPEN, str(tmp_path / "p")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.stdout.splitlines() == ["True", "[]"], done.stderr
