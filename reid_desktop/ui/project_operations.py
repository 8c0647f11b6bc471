"""The verbs of the window, carried out on an open project."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from reid_desktop.core.light import Light
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    AskedAs,
    ClusterId,
    FolderId,
    ImageId,
    IndividualId,
    Pair,
)
from reid_desktop.project import annotating, answers, boxes, identify, move, views, withdraw
from reid_desktop.project.asking import remember_way, way_of_asking
from reid_desktop.project.changes import Changes
from reid_desktop.project.details import Details, note
from reid_desktop.project.disagreements import read_disagreements
from reid_desktop.project.encounters import FOLLOWED
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.grouping import GroupRef
from reid_desktop.project.photograph_index import PhotographIndex
from reid_desktop.project.project import Project
from reid_desktop.project.quality import Measures
from reid_desktop.project.relocation import Fit, relocate
from reid_desktop.project.reviewing import read_agreements
from reid_desktop.project.session import PairContradiction
from reid_desktop.project.views import PhotographRow, SideRow
from reid_desktop.ui.background_work import crop_of, index_at_once, index_photographs
from reid_desktop.ui.charting import Charting
from reid_desktop.ui.exporting import Exporting
from reid_desktop.ui.matching import Matching
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.operations import ProjectEvents, Readiness
from reid_desktop.ui.pipeline import Pipeline
from reid_desktop.ui.pixels import decoded, developed
from reid_desktop.ui.solving import Solving
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.ui.thumbnails import ThumbnailLoader

_EVIDENCE = frozenset({"decision", "lock", "membership"})
_ROSTER = frozenset({"annotation", "image"})
_ROSTER_REST_MS = 1000  # who marks one photograph after the other waits for no grouping
_FOR_PEOPLE = frozenset({"quality"})  # columns of annotations that the engine does not know


class ProjectOperations(QObject):
    """A `PageContext`. Everything that touches the project runs on PROJECT."""

    work_started = Signal(str, object)  # what, Task

    def __init__(  # noqa: PLR0913 - each is one part of an open project
        self,
        runner: TaskRunner,
        project: Project,
        *,
        pipeline: Pipeline,
        solving: Solving,
        thumbnails: ThumbnailLoader,
        matching: Matching,
        charting: Charting,
        exporting: Exporting,
        messages: Messages,
    ) -> None:
        super().__init__()
        self._runner = runner
        self._project = project
        self._pipeline = pipeline
        self._solving = solving
        self._matching = matching
        self._closed = False
        self.name = project.name
        self.folder = project.folder
        self.reviewer = project.reviewer
        self.events = ProjectEvents(self)
        self.measures = Measures()
        self.thumbnails = thumbnails
        self.charting = charting
        self.exporting = exporting
        self.messages = messages
        self._was_indexed = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_ROSTER_REST_MS)
        self._rest.timeout.connect(pipeline.solve_again)
        pipeline.readiness_changed.connect(self.events.readiness_changed)
        solving.solved.connect(self._on_solved)
        self.events.changed.connect(exporting.forget)

    def close(self) -> None:
        """Read nothing any more: the project is about to be closed."""
        self._closed = True
        self._rest.stop()  # opening it again takes everything into account
        self.charting.close()
        self.exporting.close()

    @Slot(object)
    def take_measures(self, measures: Measures) -> None:
        """Learn what was measured of the photographs."""
        self.measures = measures
        self.events.measured.emit()

    @property
    def readiness(self) -> Readiness:
        return self._pipeline.readiness

    @property
    def contradictions(self) -> Sequence[PairContradiction]:
        return self._solving.contradictions

    def answer(self, decision: NewDecision, *, initiator: object | None = None) -> Task:
        task = Task(lambda _progress: answers.answer(self._project, decision), cancellable=False)
        task.succeeded.connect(lambda done: self.take_changes(initiator, done[1]))
        return self._run(task, urgency=Urgency.NOW)

    def answer_screen(
        self, decisions: Sequence[NewDecision], *, initiator: object | None = None
    ) -> Task:
        task = Task(
            lambda _progress: answers.answer_screen(self._project, decisions), cancellable=False
        )
        task.succeeded.connect(lambda done: self.take_changes(initiator, done[1]))
        return self._run(task, urgency=Urgency.NOW)

    def undo(self, *, initiator: object | None = None) -> Task:
        return self._flip(self.tr("Undoing"), answers.undo, initiator)

    def redo(self, *, initiator: object | None = None) -> Task:
        return self._flip(self.tr("Doing it again"), answers.redo, initiator)

    def accept(self, cluster_ids: Sequence[ClusterId], *, initiator: object | None = None) -> Task:
        return self.act(lambda: identify.accept(self._project, cluster_ids), initiator)

    def accept_proven(self, *, initiator: object | None = None) -> Task:
        return self.act(lambda: identify.accept_proven(self._project), initiator)

    def name_cluster(
        self, cluster_id: ClusterId, name: str, *, initiator: object | None = None
    ) -> Task:
        return self.act(lambda: identify.name_cluster(self._project, cluster_id, name), initiator)

    def rename(
        self, individual_id: IndividualId, name: str, *, initiator: object | None = None
    ) -> Task:
        return self.act(lambda: identify.rename(self._project, individual_id, name), initiator)

    def merge(
        self, groups: Sequence[GroupRef], *, into: GroupRef, initiator: object | None = None
    ) -> Task:
        return self.act(lambda: identify.merge(self._project, groups, into=into), initiator)

    def take_out(
        self, annotation_ids: Sequence[AnnotationId], *, initiator: object | None = None
    ) -> Task:
        return self.act(lambda: identify.take_out(self._project, annotation_ids), initiator)

    def split(
        self, annotation_ids: Sequence[AnnotationId], *, initiator: object | None = None
    ) -> Task:
        return self.act(lambda: identify.split(self._project, annotation_ids), initiator)

    def move(
        self,
        annotation_ids: Sequence[AnnotationId],
        *,
        into: GroupRef,
        initiator: object | None = None,
    ) -> Task:
        return self.act(lambda: move.move(self._project, annotation_ids, into), initiator)

    def note(
        self, individual_id: IndividualId, details: Details, *, initiator: object | None = None
    ) -> Task:
        return self.act(lambda: note(self._project, individual_id, details), initiator)

    def withdraw(self, pair: Pair, *, initiator: object | None = None) -> Task:
        return self.act(lambda: withdraw.withdraw(self._project, pair), initiator)

    def set_not_identifiable(
        self,
        annotation_ids: Sequence[AnnotationId],
        *,
        value: bool,
        initiator: object | None = None,
    ) -> Task:
        return self.act(
            lambda: identify.set_not_identifiable(self._project, annotation_ids, value=value),
            initiator,
        )

    def set_excluded(
        self,
        annotation_ids: Sequence[AnnotationId],
        *,
        value: bool,
        initiator: object | None = None,
    ) -> Task:
        return self.act(
            lambda: identify.set_excluded(self._project, annotation_ids, value=value), initiator
        )

    def set_side(
        self,
        annotation_ids: Sequence[AnnotationId],
        side: str | None,
        *,
        initiator: object | None = None,
    ) -> Task:
        return self.act(lambda: annotating.set_side(self._project, annotation_ids, side), initiator)

    def set_quality(
        self,
        annotation_ids: Sequence[AnnotationId],
        quality: str | None,
        *,
        initiator: object | None = None,
    ) -> Task:
        return self.act(
            lambda: annotating.set_quality(self._project, annotation_ids, quality), initiator
        )

    def draw_box(self, image_id: ImageId, box: Box, *, initiator: object | None = None) -> Task:
        return self.act(lambda: boxes.draw_box(self._project, image_id, box), initiator)

    def move_box(
        self, annotation_id: AnnotationId, box: Box, *, initiator: object | None = None
    ) -> Task:
        return self.act(lambda: boxes.move_box(self._project, annotation_id, box), initiator)

    def remove_box(self, annotation_id: AnnotationId, *, initiator: object | None = None) -> Task:
        return self.act(lambda: boxes.remove_box(self._project, annotation_id), initiator)

    def relocate(self, folder_id: FolderId, fit: Fit, *, initiator: object | None = None) -> Task:
        """Say that a folder of photographs lies where it was found to fit."""
        return self.act(lambda: relocate(self._project, folder_id, fit), initiator)

    def next_questions(self, n: int, *, exclude: Collection[Pair] = ()) -> Task:
        return self._solving.next_questions(n, exclude)

    def next_screens(self, asked_as: AskedAs, n: int, *, exclude: Collection[Pair] = ()) -> Task:
        return self._solving.next_questions(n, exclude, asked_as)

    def load_agreements(self) -> Task:
        return self._read(read_agreements)

    def estimate(self) -> Task:
        return self._solving.estimate()

    def load_way_of_asking(self) -> Task:
        return self._read(way_of_asking)

    def remember_way_of_asking(self, way: AskedAs) -> Task:
        task = Task(lambda _progress: remember_way(self._project, way), cancellable=False)
        return self._run(task)

    def load_groups(self) -> Task:
        return self._read(group_rows)

    def load_photographs(self) -> Task:
        return self._read(views.photograph_rows)

    def load_index(self) -> Task:
        if not self._was_indexed:  # nobody answers yet; and the scan, which waits, would hold it up
            self._was_indexed = True
            return self._run(Task(partial(index_at_once, self._project, self.measures)))
        read: list[list[PhotographRow]] = []
        indexing = Task(partial(index_photographs, read, self.measures))
        reading = Task(lambda _progress: read.append(views.all_photograph_rows(self._project)))
        # A second for 100 000, in which answers must not wait; this lane has nothing long in it.
        reading.finished.connect(lambda: self._runner.start(indexing, Lane.THUMBNAILS))
        self._run(reading)
        return indexing

    def load_measured(self, index: PhotographIndex) -> Task:
        measures = self.measures
        task = Task(lambda _progress: index.with_measures(measures))
        return self._runner.start(task, Lane.THUMBNAILS)

    def load_boxes(self, image_id: ImageId) -> Task:
        task = Task(lambda _progress: boxes.box_rows(self._project, image_id))
        return self._run(task, urgency=Urgency.NOW)

    def load_problems(self) -> Task:
        return self._read(views.problem_rows)

    def load_status(self) -> Task:
        return self._read(views.status)

    def load_disagreements(self) -> Task:
        return self._read(read_disagreements)

    def load_undo_state(self) -> Task:
        """Read what undo and redo would act on."""
        task = Task(lambda _progress: answers.undo_state(self._project))
        return self._run(task, urgency=Urgency.NOW)  # an undo waits for it

    def pair_sides(self, pair: Pair) -> Task:
        task = Task(lambda _progress: views.pair_sides(self._project, pair))
        return self._run(task, urgency=Urgency.NOW)

    def sides(self, annotation_ids: Sequence[AnnotationId]) -> Task:
        task = Task(lambda _progress: views.sides(self._project, annotation_ids))
        return self._run(task, urgency=Urgency.NOW)

    def decode(
        self, path: Path | str, *, box: Box | None = None, fit_within: tuple[int, int] | None = None
    ) -> Task:
        task = Task(partial(decoded, path, box, fit_within))
        return self._runner.start(task, Lane.THUMBNAILS, urgency=Urgency.NOW)

    def develop(self, image: QImage, light: Light) -> Task:
        task = Task(partial(developed, image, light))
        return self._runner.start(task, Lane.THUMBNAILS, urgency=Urgency.NOW)

    def match(self, sides: tuple[SideRow, SideRow]) -> Task:
        return self._matching.match(crop_of(sides[0]), crop_of(sides[1]))

    @Slot(object)
    def tell_changed(self, changes: Changes) -> None:
        """Take in what an act changed that was not asked for here."""
        self.take_changes(None, changes)

    def _read(self, read: Callable[[Project], Any]) -> Task:
        return self._run(Task(lambda _progress: read(self._project)))

    def act(self, work: Callable[[], Changes | None], initiator: object | None) -> Task:
        task = Task(lambda _progress: work(), cancellable=False)
        task.succeeded.connect(partial(self.take_changes, initiator))
        return self._run(task, urgency=Urgency.NOW)

    def _flip(
        self,
        title: str,
        flip: Callable[[Project, Progress], Changes | None],
        initiator: object | None,
    ) -> Task:
        """Undo or redo; only what takes long tells progress, and is shown."""
        task = Task(partial(flip, self._project), cancellable=False, in_hundredths=True)
        task.progressed.connect(
            lambda: self.work_started.emit(title, task), Qt.ConnectionType.SingleShotConnection
        )
        task.succeeded.connect(partial(self.take_changes, initiator))
        return self._run(task, urgency=Urgency.NOW)

    def _run(self, task: Task, *, urgency: Urgency = Urgency.NORMAL) -> Task:
        if self._closed:
            task.cancel()
        return self._runner.start(task, Lane.PROJECT, urgency=urgency)

    def take_changes(self, initiator: object | None, changes: Changes | None) -> None:
        """Tell everybody what an act changed; None where there was nothing to undo."""
        if changes is None:
            return
        if changes.tables & _EVIDENCE:
            self._solving.evidence_changed()
        if changes.tables & _ROSTER and changes.columns != _FOR_PEOPLE:
            self._rest.start()
        self.events.changed.emit(changes, initiator)
        if changes.tables & FOLLOWED:
            self._pipeline.start_anew()

    def _on_solved(self, changes: Changes) -> None:
        self.events.changed.emit(changes, None)
        self.events.solved.emit()
