"""The verbs of the window, carried out on an open project."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.types import AnnotationId, AskedAs, ClusterId, IndividualId, Pair
from reid_desktop.project import answers, identify, views
from reid_desktop.project.asking import remember_way, way_of_asking
from reid_desktop.project.changes import Changes
from reid_desktop.project.disagreements import read_disagreements
from reid_desktop.project.exporting import remember_places
from reid_desktop.project.identify import GroupRef
from reid_desktop.project.project import Project
from reid_desktop.project.reviewing import read_agreements
from reid_desktop.project.session import PairContradiction
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.operations import DecodedPhotograph, ProjectEvents, Readiness
from reid_desktop.ui.pipeline import Pipeline
from reid_desktop.ui.solving import Solving
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.vision.photographs import open_photograph

_EVIDENCE = frozenset({"decision", "lock", "membership"})
_ROSTER = frozenset({"annotation", "image"})


# Writing takes seconds and needs no project: an answer must not wait for it.
WriteExport = Callable[[Progress], object]
ReadExport = Callable[[Project, Path], WriteExport]


class ProjectOperations(QObject):
    """A `PageContext`. Everything that touches the project runs on PROJECT."""

    def __init__(
        self,
        runner: TaskRunner,
        project: Project,
        *,
        pipeline: Pipeline,
        solving: Solving,
        thumbnails: ThumbnailLoader,
        messages: Messages,
        read_export: ReadExport,
    ) -> None:
        super().__init__()
        self._runner = runner
        self._project = project
        self._pipeline = pipeline
        self._solving = solving
        self._read_export = read_export
        self._closed = False
        self.name = project.name
        self.folder = project.folder
        self.reviewer = project.reviewer
        self.events = ProjectEvents(self)
        self.thumbnails = thumbnails
        self.messages = messages
        pipeline.readiness_changed.connect(self.events.readiness_changed)
        solving.solved.connect(self._on_solved)

    def close(self) -> None:
        """Read nothing any more: the project is about to be closed."""
        self._closed = True

    @property
    def readiness(self) -> Readiness:
        return self._pipeline.readiness

    @property
    def contradictions(self) -> Sequence[PairContradiction]:
        return self._solving.contradictions

    def answer(self, decision: NewDecision, *, initiator: object | None = None) -> Task:
        task = Task(lambda _progress: answers.answer(self._project, decision), cancellable=False)
        task.succeeded.connect(partial(self._on_answered, initiator))
        return self._run(task, urgency=Urgency.NOW)

    def answer_screen(
        self, decisions: Sequence[NewDecision], *, initiator: object | None = None
    ) -> Task:
        task = Task(
            lambda _progress: answers.answer_screen(self._project, decisions), cancellable=False
        )
        task.succeeded.connect(partial(self._on_answered, initiator))
        return self._run(task, urgency=Urgency.NOW)

    def undo(self, *, initiator: object | None = None) -> Task:
        return self._act(lambda: answers.undo(self._project), initiator)

    def redo(self, *, initiator: object | None = None) -> Task:
        return self._act(lambda: answers.redo(self._project), initiator)

    def accept(self, cluster_ids: Sequence[ClusterId], *, initiator: object | None = None) -> Task:
        return self._act(lambda: identify.accept(self._project, cluster_ids), initiator)

    def accept_proven(self, *, initiator: object | None = None) -> Task:
        return self._act(lambda: identify.accept_proven(self._project), initiator)

    def name_cluster(
        self, cluster_id: ClusterId, name: str, *, initiator: object | None = None
    ) -> Task:
        return self._act(lambda: identify.name_cluster(self._project, cluster_id, name), initiator)

    def rename(
        self, individual_id: IndividualId, name: str, *, initiator: object | None = None
    ) -> Task:
        return self._act(lambda: identify.rename(self._project, individual_id, name), initiator)

    def merge(
        self, groups: Sequence[GroupRef], *, into: GroupRef, initiator: object | None = None
    ) -> Task:
        return self._act(lambda: identify.merge(self._project, groups, into=into), initiator)

    def take_out(
        self, annotation_ids: Sequence[AnnotationId], *, initiator: object | None = None
    ) -> Task:
        return self._act(lambda: identify.take_out(self._project, annotation_ids), initiator)

    def split(
        self, annotation_ids: Sequence[AnnotationId], *, initiator: object | None = None
    ) -> Task:
        return self._act(lambda: identify.split(self._project, annotation_ids), initiator)

    def set_not_identifiable(
        self,
        annotation_ids: Sequence[AnnotationId],
        *,
        value: bool,
        initiator: object | None = None,
    ) -> Task:
        return self._act(
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
        return self._act(
            lambda: identify.set_excluded(self._project, annotation_ids, value=value), initiator
        )

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
        return self._read(views.group_rows)

    def load_photographs(self) -> Task:
        return self._read(views.photograph_rows)

    def load_problems(self) -> Task:
        return self._read(views.problem_rows)

    def load_status(self) -> Task:
        return self._read(views.status)

    def load_disagreements(self) -> Task:
        contradictions = self._solving.contradictions
        return self._read(lambda project: read_disagreements(project, contradictions))

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
        task = Task(partial(_decode, path, box, fit_within))
        return self._runner.start(task, Lane.THUMBNAILS, urgency=Urgency.NOW)

    def export(self, folder: Path, *, places: bool) -> Task:
        write: list[WriteExport] = []
        writing = Task(partial(_write, write))

        def read(_progress: Progress) -> None:
            remember_places(self._project, told=places)
            write.append(self._read_export(self._project, folder))

        reading = Task(read)
        reading.finished.connect(lambda: self._runner.start(writing, Lane.FILES))
        solving = self._solving.catch_up()  # so that the newest answers are in it
        if solving is None:
            self._run(reading)
        else:
            solving.finished.connect(lambda: self._run(reading))
        return writing

    def _read(self, read: Callable[[Project], Any]) -> Task:
        return self._run(Task(lambda _progress: read(self._project)))

    def _act(self, work: Callable[[], Changes | None], initiator: object | None) -> Task:
        task = Task(lambda _progress: work(), cancellable=False)
        task.succeeded.connect(partial(self._on_changed, initiator))
        return self._run(task, urgency=Urgency.NOW)

    def _run(self, task: Task, *, urgency: Urgency = Urgency.NORMAL) -> Task:
        if self._closed:
            task.cancel()
        return self._runner.start(task, Lane.PROJECT, urgency=urgency)

    def _on_answered(self, initiator: object | None, done: tuple[object, Changes]) -> None:
        self._on_changed(initiator, done[1])

    def _on_changed(self, initiator: object | None, changes: Changes | None) -> None:
        if changes is None:
            return  # there was nothing to undo
        if changes.tables & _EVIDENCE:
            self._solving.evidence_changed()
        if changes.tables & _ROSTER:
            self._pipeline.solve_again()
        self.events.changed.emit(changes, initiator)

    def _on_solved(self, changes: Changes) -> None:
        self.events.changed.emit(changes, None)
        self.events.solved.emit()


def _write(write: list[WriteExport], progress: Progress) -> object:
    if not write:
        raise Cancelled  # reading failed, and said so
    return write[0](progress)


def _decode(
    path: Path | str, box: Box | None, fit_within: tuple[int, int] | None, _progress: Progress
) -> DecodedPhotograph:
    photograph = open_photograph(path, box=box, fit_within=fit_within)
    height, width, _ = photograph.pixels.shape
    image = QImage(
        photograph.pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888
    )
    return DecodedPhotograph(image.copy(), photograph.full_size)
