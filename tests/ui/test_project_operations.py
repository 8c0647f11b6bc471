from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    ClusterId,
    FolderId,
    ImageId,
    IndividualId,
    Pair,
    Verdict,
)
from reid_desktop.project.boxes import BoxRow
from reid_desktop.project.changes import Changes
from reid_desktop.project.details import Details
from reid_desktop.project.folders import add_folder
from reid_desktop.project.grouping import GroupRef
from reid_desktop.project.photograph_filter import Facet, PhotographFilter
from reid_desktop.project.photograph_index import PhotographIndex, State
from reid_desktop.project.project import Project, create_project
from reid_desktop.project.quality import Measures
from reid_desktop.project.relocation import Fit
from reid_desktop.project.scan import scan
from reid_desktop.project.views import PhotographRow
from reid_desktop.store import undo as store_undo
from reid_desktop.ui.matching import Matching
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.operations import DecodedPhotograph, Readiness
from reid_desktop.ui.pipeline import Pipeline
from reid_desktop.ui.project_operations import ProjectOperations
from reid_desktop.ui.solving import Solving
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.vision.sift import SiftExtractor
from tests.store.store_builders import record_run
from tests.ui.fake_context import FakeCharting, FakeExporting


class _Pipeline(QObject):
    readiness_changed = Signal(object)
    readiness = Readiness.READY

    def __init__(self) -> None:
        super().__init__()
        self.n_solve_again = self.n_anew = 0

    def start_anew(self) -> None:
        self.n_anew += 1

    def solve_again(self) -> None:
        self.n_solve_again += 1


class _Solving(QObject):
    solved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.n_evidence_changed = 0

    def catch_up(self) -> Task | None:
        return None

    def evidence_changed(self) -> None:
        self.n_evidence_changed += 1


class _Parts:
    def __init__(self, runner: TaskRunner, project: Project, folder: Path) -> None:
        self.project = project
        self.pipeline, self.solving = _Pipeline(), _Solving()
        self.exporting = FakeExporting(runner)
        self.operations = ProjectOperations(
            runner,
            project,
            pipeline=cast(Pipeline, self.pipeline),
            solving=cast(Solving, self.solving),
            charting=FakeCharting(runner),
            thumbnails=ThumbnailLoader(runner, folder, lambda _source, folder: folder),
            matching=Matching(runner, folder / "features.sqlite", SiftExtractor, lambda: "sift"),
            messages=Messages(),
            exporting=self.exporting,
        )


def _result(qtbot: QtBot, task: Task) -> Any:
    with qtbot.waitSignal(task.succeeded) as succeeded:
        pass
    assert succeeded.args is not None
    return succeeded.args[0]


class _NoProgress:
    def advance(self, done: int, total: int) -> None:
        pass


@pytest.fixture
def parts(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> Iterator[_Parts]:
    photographs = tmp_path / "photographs"
    photographs.mkdir()
    for colour in ("red", "green", "blue"):
        image = QImage(80, 40, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        assert image.save(str(photographs / f"{colour}.png"))

    def create(_progress: Progress) -> Project:
        project = create_project(tmp_path / "project", reviewer="Ana")
        add_folder(project, photographs)
        scan(project, _NoProgress())
        return project

    project: Project = _result(qtbot, runner.start(Task(create), Lane.PROJECT))
    yield _Parts(runner, project, tmp_path)
    closing = Task(lambda _progress: project.close(), cancellable=False)
    runner.start(closing, Lane.PROJECT, urgency=Urgency.LAST)


def _answer(low: int, high: int) -> NewDecision:
    return NewDecision(Pair.of(AnnotationId(low), AnnotationId(high)), Verdict.SAME)


def test_an_answer_is_saved_and_everybody_hears_of_it(qtbot: QtBot, parts: _Parts) -> None:
    me = object()

    with qtbot.waitSignal(parts.operations.events.changed) as changed:
        decision_id, changes = _result(qtbot, parts.operations.answer(_answer(1, 2), initiator=me))

    assert decision_id == 1
    assert changed.args == [changes, me]
    assert changes.pair == _answer(1, 2).pair
    assert parts.solving.n_evidence_changed == 1
    assert _result(qtbot, parts.operations.load_status()).n_answers[Verdict.SAME] == 1


def test_undo_and_redo_go_back_and_forth(qtbot: QtBot, parts: _Parts) -> None:
    _result(qtbot, parts.operations.answer(_answer(1, 2)))

    undone = _result(qtbot, parts.operations.undo())
    after_undo = _result(qtbot, parts.operations.load_undo_state())
    redone = _result(qtbot, parts.operations.redo())

    assert undone.pair == redone.pair == _answer(1, 2).pair
    assert (after_undo.undo, after_undo.redo) == (
        None,
        "answer “same” about blue.png and green.png",
    )
    assert parts.solving.n_evidence_changed == 3


def test_an_undo_that_takes_long_is_shown_and_a_short_one_is_not(
    qtbot: QtBot, parts: _Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    parts.operations.work_started.connect(lambda title, _task: shown.append(title))
    _result(qtbot, parts.operations.answer(_answer(1, 2)))
    _result(qtbot, parts.operations.undo())
    after_a_short_one = list(shown)

    monkeypatch.setattr(store_undo, "_PROGRESS_EVERY", 1)
    _result(qtbot, parts.operations.redo())

    assert after_a_short_one == []
    assert shown == ["Doing it again"]


def test_undo_without_anything_to_undo_tells_nobody(qtbot: QtBot, parts: _Parts) -> None:
    with qtbot.assertNotEmitted(parts.operations.events.changed):
        assert _result(qtbot, parts.operations.undo()) is None


def test_taking_photographs_out_of_the_study_makes_it_solve_again_once_that_is_done(
    qtbot: QtBot, parts: _Parts
) -> None:
    _result(qtbot, parts.operations.set_excluded([AnnotationId(3)], value=True))
    _result(qtbot, parts.operations.set_not_identifiable([AnnotationId(2)], value=True))

    assert parts.pipeline.n_solve_again == 0
    qtbot.waitUntil(lambda: parts.pipeline.n_solve_again == 1)


def test_a_folder_that_moved_is_looked_through_again_and_so_it_is_when_it_moves_back(
    qtbot: QtBot, parts: _Parts, tmp_path: Path
) -> None:
    (tmp_path / "photographs").rename(tmp_path / "moved")
    _result(qtbot, parts.operations.relocate(FolderId(1), Fit(str(tmp_path / "moved"), 3, 3)))
    after_the_move = parts.pipeline.n_anew

    undone = _result(qtbot, parts.operations.undo())

    assert after_the_move == 1
    assert undone.tables == {"folder"}
    assert parts.pipeline.n_anew == 2


def test_a_closed_project_is_not_solved_again(qtbot: QtBot, parts: _Parts) -> None:
    parts.operations._rest.setInterval(20)
    _result(qtbot, parts.operations.set_excluded([AnnotationId(3)], value=True))

    parts.operations.close()
    qtbot.wait(60)

    assert parts.pipeline.n_solve_again == 0


def test_an_answer_about_no_photograph_fails_and_changes_nothing(
    qtbot: QtBot, runner: TaskRunner, parts: _Parts
) -> None:
    with (
        qtbot.assertNotEmitted(parts.operations.events.changed),
        qtbot.waitSignal(runner.failed) as failed,
    ):
        parts.operations.answer(_answer(1, 99))

    assert failed.args is not None
    assert isinstance(failed.args[0], ReidError)


def test_photographs_are_read_with_what_is_known(qtbot: QtBot, parts: _Parts) -> None:
    rows: list[PhotographRow] = _result(qtbot, parts.operations.load_photographs())

    assert [row.file_name for row in rows] == ["blue.png", "green.png", "red.png"]
    assert _result(qtbot, parts.operations.load_problems()) == []
    assert _result(qtbot, parts.operations.load_groups()) == []


def test_both_sides_of_a_pair_are_told(qtbot: QtBot, parts: _Parts) -> None:
    low, high = _result(qtbot, parts.operations.pair_sides(_answer(1, 3).pair))

    assert (low.annotation_id, high.annotation_id) == (1, 3)


def test_a_photograph_is_decoded_to_the_size_that_is_wanted(qtbot: QtBot, parts: _Parts) -> None:
    rows: list[PhotographRow] = _result(qtbot, parts.operations.load_photographs())

    fitted: DecodedPhotograph = _result(
        qtbot, parts.operations.decode(rows[2].path, fit_within=(40, 40))
    )
    boxed: DecodedPhotograph = _result(
        qtbot, parts.operations.decode(rows[2].path, box=Box(0, 0, 20, 10))
    )

    assert (fitted.image.width(), fitted.image.height()) == (40, 20)
    assert fitted.full_size_px == boxed.full_size_px == (80, 40)
    assert (boxed.image.width(), boxed.image.height()) == (20, 10)
    assert boxed.image.pixelColor(5, 5).name() == "#ff0000"


def test_a_solve_is_told_to_everybody(qtbot: QtBot, parts: _Parts) -> None:
    with qtbot.waitSignals([parts.operations.events.changed, parts.operations.events.solved]):
        parts.solving.solved.emit("changes")


def test_answers_that_contradict_are_read_with_their_photographs(
    qtbot: QtBot, parts: _Parts
) -> None:
    _result(qtbot, parts.operations.answer(_answer(1, 2)))
    _result(qtbot, parts.operations.answer(_answer(2, 3)))
    _result(qtbot, parts.operations.answer(NewDecision(_pair(1, 3), Verdict.DIFFERENT)))

    [found] = _result(qtbot, parts.operations.load_disagreements())

    assert [one.file_name for one in found.photographs] == ["blue.png", "green.png", "red.png"]


def test_what_was_measured_is_there_for_the_pages(qtbot: QtBot, parts: _Parts) -> None:
    measures = Measures(near={"a": 0, "b": 0})

    with qtbot.waitSignal(parts.operations.events.measured):
        parts.operations.take_measures(measures)

    assert parts.operations.measures is measures


def test_the_engine_hears_of_sides_and_not_of_quality(qtbot: QtBot, parts: _Parts) -> None:
    first = [AnnotationId(1)]
    parts.operations._rest.setInterval(20)

    _result(qtbot, parts.operations.set_quality(first, "poor"))
    _result(qtbot, parts.operations.undo())
    qtbot.wait(60)
    assert parts.pipeline.n_solve_again == 0

    _result(qtbot, parts.operations.set_side(first, "left"))
    qtbot.waitUntil(lambda: parts.pipeline.n_solve_again == 1)


def test_boxes_are_drawn_changed_and_removed(qtbot: QtBot, parts: _Parts) -> None:
    image = ImageId(1)
    _result(qtbot, parts.operations.draw_box(image, Box(0, 0, 40, 30)))
    [first] = _result(qtbot, parts.operations.load_boxes(image))
    _result(qtbot, parts.operations.move_box(first.annotation_id, Box(5, 5, 40, 30)))
    moved = _result(qtbot, parts.operations.load_boxes(image))
    _result(qtbot, parts.operations.remove_box(first.annotation_id))

    assert moved == [BoxRow(first.annotation_id, Box(5, 5, 40, 30))]
    assert _result(qtbot, parts.operations.load_boxes(image)) == [BoxRow(first.annotation_id, None)]


def test_a_project_that_is_closed_meanwhile_gives_no_index(qtbot: QtBot, parts: _Parts) -> None:
    parts.operations.close()

    with qtbot.waitSignal(parts.operations.load_index().cancelled):
        pass


def test_what_is_measured_later_is_taken_into_the_index(qtbot: QtBot, parts: _Parts) -> None:
    index: PhotographIndex = _result(qtbot, parts.operations.load_index())
    keys = [row.crop_key for row in index.rows]
    parts.operations.take_measures(Measures(faults={keys[0]: frozenset()}))

    measured: PhotographIndex = _result(qtbot, parts.operations.load_measured(index))

    assert measured.examined.tolist() == [True, False, False]


def test_an_index_is_read_again_in_a_lane_that_holds_no_answer_up(
    qtbot: QtBot, parts: _Parts
) -> None:
    first: PhotographIndex = _result(qtbot, parts.operations.load_index())

    again: PhotographIndex = _result(qtbot, parts.operations.load_index())

    assert again.rows == first.rows
    assert again.signs == first.signs


def test_the_index_knows_what_was_measured(qtbot: QtBot, parts: _Parts) -> None:
    parts.operations.take_measures(Measures(compared=set()))

    index: PhotographIndex = _result(qtbot, parts.operations.load_index())

    counts = dict(index.counts(Facet.STATE, PhotographFilter()))
    assert counts[State.WAITING] == 3


def test_photographs_are_moved_and_individuals_noted_of(
    qtbot: QtBot, runner: TaskRunner, parts: _Parts
) -> None:
    grouping = Task(lambda _progress: record_run(parts.project.store, [0, 0, 1]))
    _result(qtbot, runner.start(grouping, Lane.PROJECT))
    _result(qtbot, parts.operations.accept([ClusterId(1)]))
    individual = GroupRef(individual_id=IndividualId(1))

    moved = _result(qtbot, parts.operations.move([AnnotationId(3)], into=individual))
    noted = _result(qtbot, parts.operations.note(IndividualId(1), Details(sex="male")))

    assert moved.description == "move red.png to ID-0001"
    assert noted.description == "note the sex of ID-0001"


def test_an_answer_is_taken_back_in_time(qtbot: QtBot, parts: _Parts) -> None:
    _result(qtbot, parts.operations.answer(_answer(1, 2)))

    changes = _result(qtbot, parts.operations.withdraw(_pair(1, 2)))

    assert changes.description.startswith("take back the answer about")
    assert parts.solving.n_evidence_changed == 2


def _pair(a: int, b: int) -> Pair:
    return Pair.of(AnnotationId(a), AnnotationId(b))


def test_what_an_import_changed_is_taken_in_by_everybody(qtbot: QtBot, parts: _Parts) -> None:
    changes = Changes(tables=frozenset({"membership", "lock"}))

    with qtbot.waitSignal(parts.operations.events.changed) as changed:
        parts.operations.tell_changed(changes)

    assert changed.args == [changes, None]
    assert parts.solving.n_evidence_changed == 1
