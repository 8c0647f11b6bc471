"""The main job, end to end, as a person does it: through the real window, by its keys."""

import csv
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.embedding import Embedder
from reid_desktop.project.folders import add_folder
from reid_desktop.project.project import create_project
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.pages.export_page import ExportPage
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.program import Program, make_program
from reid_desktop.ui.workbench import Places
from reid_desktop.vision.embedder import make_embedder
from reid_desktop.vision.model_library import add_model

_TIMEOUT_MS = 120_000  # real photographs are embedded on the processor
_PAGES = {"review": Qt.Key.Key_3, "export": Qt.Key.Key_5}


@dataclass
class Journey:
    """A person with a window, a folder of photographs, and who is on them."""

    qtbot: QtBot
    tmp_path: Path
    embedder: Embedder
    photographs: Path
    identity_of: Mapping[str, str]  # by file name

    @property
    def project(self) -> Path:
        return self.tmp_path / "project"

    def start(self) -> Program:
        settings = Settings(self.tmp_path / "settings.json")
        settings.set_reviewer("Ana")
        settings.set_model("chosen")
        program = make_program(
            settings=settings,
            make_embedder=lambda *_: self.embedder,
            choose_theme=lambda _: None,
            places=Places(self.tmp_path, self.photographs, self.tmp_path / "cache"),
        )
        self.qtbot.addWidget(program.window)
        with self.qtbot.waitActive(program.window):
            program.window.show()
        program.workbench.open(self.project)
        self.qtbot.waitUntil(lambda: _is_ready(program), timeout=_TIMEOUT_MS)
        return program

    def names(self, program: Program) -> dict[int, str]:
        assert program.workbench.desk is not None
        task = program.workbench.desk.operations.load_photographs()
        with self.qtbot.waitSignal(task.succeeded, timeout=_TIMEOUT_MS) as read:
            pass
        assert read.args is not None
        return {row.annotation_id: row.file_name for row in read.args[0]}

    def go_to(self, program: Program, page: str) -> None:
        QTest.keyClick(program.window, _PAGES[page], Qt.KeyboardModifier.ControlModifier)

    def answer(self, program: Program, n: int) -> list[tuple[str, str, str]]:
        """Answer `n` questions by S and D, truthfully; returns what was answered."""
        names = self.names(program)
        self.go_to(program, "review")
        page = program.window.current_page
        assert isinstance(page, ReviewPage)
        said: list[tuple[str, str, str]] = []
        for given in range(1, n + 1):
            self.qtbot.waitUntil(lambda: page.queue.can_answer, timeout=_TIMEOUT_MS)
            assert page.queue.current is not None
            pair = page.queue.current.pair
            ends = names[pair.low], names[pair.high]
            same = self.identity_of[ends[0]] == self.identity_of[ends[1]]
            QTest.keyClick(program.window, Qt.Key.Key_S if same else Qt.Key.Key_D)
            self.qtbot.waitUntil(
                lambda given=given: page.queue.n_given == given and not page.queue.is_saving,  # type: ignore[misc] # mypy takes no lambda with a default
                timeout=_TIMEOUT_MS,
            )
            said.append((*ends, "same" if same else "different"))
        return said

    def undo(self, program: Program) -> None:
        page = program.window.current_page
        assert isinstance(page, ReviewPage)
        before = page.queue.n_given
        QTest.keyClick(program.window, Qt.Key.Key_Backspace)
        self.qtbot.waitUntil(lambda: page.queue.n_given == before - 1, timeout=_TIMEOUT_MS)

    def quit(self, program: Program) -> None:
        program.window.close()
        program.workbench.shut_down()

    def export(self, program: Program) -> Path:
        self.go_to(program, "export")
        page = program.window.current_page
        assert isinstance(page, ExportPage)
        folder = self.tmp_path / "tables"
        page.folder_box.setText(str(folder))
        self.qtbot.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(page.result.isVisible, timeout=_TIMEOUT_MS)
        return folder


def _is_ready(program: Program) -> bool:
    desk = program.workbench.desk
    return desk is not None and desk.pipeline.readiness is Readiness.READY


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _make_project(journey: Journey) -> None:
    project = create_project(journey.project, reviewer="Ana")
    add_folder(project, journey.photographs)
    project.close()


def _labels(folder: Path) -> dict[str, str]:
    with (folder / "labels.csv").open(encoding="utf-8", newline="") as file:
        return {Path(row["file"]).name: row["identity"] for row in csv.DictReader(file)}


def _from_folder_to_table(journey: Journey, *, n_answers: int) -> None:
    _make_project(journey)
    program = journey.start()
    said = journey.answer(program, n_answers)
    journey.undo(program)
    del said[-1]
    journey.quit(program)

    program = journey.start()
    tables = journey.export(program)
    journey.quit(program)

    identities = _read(tables / "identities.csv")
    name_of = {row["annotation_id"]: row["file_name"] for row in identities}
    written = [
        (name_of[row["annotation_a"]], name_of[row["annotation_b"]], row["verdict"])
        for row in _read(tables / "decisions.csv")
    ]
    assert written == said
    assert len(identities) == len(journey.identity_of)
    assert all(row["individual"] for row in identities)
    with closing(sqlite3.connect(journey.project / "project.sqlite")) as plain:
        in_file = dict(plain.execute("SELECT annotation_id, individual FROM identity"))
        n_links = [
            plain.execute(f"SELECT count(*) FROM {view} WHERE source = 'answer'").fetchone()[0]  # noqa: S608 - a constant
            for view in ("must_link", "cannot_link")
        ]
    assert in_file == {int(row["annotation_id"]): row["individual"] for row in identities}
    verdicts = [verdict for _, _, verdict in said]
    assert n_links == [verdicts.count("same"), verdicts.count("different")]


@pytest.fixture
def drawn(qtbot: QtBot, tmp_path: Path, drawn_animals: Path, fake_embedder: Embedder) -> Journey:
    return Journey(qtbot, tmp_path, fake_embedder, drawn_animals, _labels(drawn_animals))


@pytest.fixture
def cats(qtbot: QtBot, tmp_path: Path, shared_data: Path, shared_weights: Path) -> Journey:
    folder = shared_data / "CatFaces22"
    card = add_model(
        shared_weights / "mobilenetv2_100_in1k_tf2ptq.pt",
        tmp_path / "models",
        architecture="mobilenetv2_100",
        model_args={"pad_type": "same"},
        mean=0.5,
        std=0.5,
        input_size=224,
    )
    embedder = make_embedder(card.name, library=[tmp_path / "models"], device="cpu")
    return Journey(qtbot, tmp_path, embedder, folder / "images", _labels(folder))


@pytest.mark.slow
def test_from_drawn_animals_to_the_table_with_eight_answers_and_one_taken_back(
    drawn: Journey,
) -> None:
    _from_folder_to_table(drawn, n_answers=8)


@pytest.mark.slow
@pytest.mark.weights
@pytest.mark.photographs
def test_from_real_cats_to_the_table_with_forty_answers_and_one_taken_back(
    cats: Journey,
) -> None:
    _from_folder_to_table(cats, n_answers=40)
