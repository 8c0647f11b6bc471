"""A project that is not there, for the tests of pages."""

import threading
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QImage

from reid_desktop.core.light import Light
from reid_desktop.core.local_features import PairMatch
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.self_agreement import SelfAgreement
from reid_desktop.core.types import (
    AnnotationId,
    AskedAs,
    AssignmentStatus,
    ClusterId,
    ImageId,
    IndividualId,
    Pair,
    Verdict,
)
from reid_desktop.project.boxes import BoxRow
from reid_desktop.project.changes import Changes
from reid_desktop.project.details import Details
from reid_desktop.project.disagreements import Disagreement
from reid_desktop.project.exporting.formats import Preview
from reid_desktop.project.grouping import GroupRef
from reid_desktop.project.insight import Insight, MapLayout
from reid_desktop.project.photograph_index import PhotographIndex, index_of
from reid_desktop.project.quality import Measures
from reid_desktop.project.reviewing import Estimated
from reid_desktop.project.session import PairContradiction
from reid_desktop.project.views import PhotographRow, ProblemRow, SideRow, Status
from reid_desktop.ui.charting import Charting
from reid_desktop.ui.exporting import Exporting, ExportWish
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.operations import DecodedPhotograph, ProjectEvents, Readiness
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.thumbnails import ThumbnailLoader, ThumbnailSource


class FakeCharting(Charting):
    """Gives what it is told to give."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self.asked: list[tuple[Any, ...]] = []
        self.insight: Insight | None = None
        self.layout: MapLayout | None = None
        self.group: Sequence[PhotographRow] = ()

    def load_insight(self, *, accepted_only: bool) -> Task:
        return self._give(self.insight, "load_insight", accepted_only)

    def load_map(self) -> Task:
        return self._give(self.layout, "load_map")

    def load_group(self, annotation_id: AnnotationId) -> Task:
        return self._give(list(self.group), "load_group", annotation_id)

    def _give(self, result: object, *asked: Any) -> Task:
        self.asked.append(asked)
        return self._runner.start(Task(lambda _progress: result), Lane.CHARTS)


class FakeExporting(Exporting):
    """Gives previews it is told to give, and remembers what it was asked to write."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self.previews: tuple[Preview, ...] = ()
        self.previewed: list[ExportWish] = []
        self.written: list[tuple[ExportWish, Path]] = []
        self.n_forgotten = 0
        self.failure: Exception | None = None
        self.waits = threading.Event()  # before it writes
        self.waits.set()

    def forget(self) -> None:
        self.n_forgotten += 1

    def preview(self, wish: ExportWish) -> Task:
        self.previewed.append(wish)
        return self._runner.start(Task(lambda _progress: self.previews), Lane.CHARTS)

    def write(self, wish: ExportWish, folder: Path) -> Task:
        self.written.append((wish, folder))
        return self._runner.start(Task(self._write), Lane.DOWNLOADS)

    def _write(self, progress: Progress) -> tuple[Path, ...]:
        self.waits.wait(10)
        progress.advance(1, 1)
        if self.failure is not None:
            raise self.failure
        return ()


class FakeContext:
    """A `PageContext` that gives what it is told to give and remembers what it was asked."""

    def __init__(self, runner: TaskRunner, folder: Path) -> None:
        self._runner = runner
        self.name = "Cats of the old harbour"
        self.folder = folder
        self.reviewer = "Ana"
        self.events = ProjectEvents()
        self.readiness = Readiness.READY
        self.messages = Messages()
        self.measures = Measures()
        self.boxes: Sequence[BoxRow] = ()
        self.changes = Changes()  # what every verb of a person gives
        self.thumbnails = ThumbnailLoader(runner, folder, _no_thumbnail)
        self.charting = FakeCharting(runner)
        self.exporting = FakeExporting(runner)
        self.asked: list[tuple[Any, ...]] = []
        self.photographs: Sequence[PhotographRow] = ()
        self.problems: Sequence[ProblemRow] = ()
        self.status: Status | None = None
        self.groups: Sequence[Any] = ()
        self.contradictions: Sequence[PairContradiction] = ()
        self.disagreements: Sequence[Disagreement] = ()
        self.found: PairMatch | None = None  # points of any pair
        self.agreements: dict[str, SelfAgreement] = {}
        self.estimated: Estimated | None = None
        self.failure: Exception | None = None  # what every verb of a person ends in

    def answer(self, decision: NewDecision, *, initiator: object | None = None) -> Task:
        return self._act("answer", decision)

    def answer_screen(
        self, decisions: Sequence[NewDecision], *, initiator: object | None = None
    ) -> Task:
        return self._act("answer_screen", decisions)

    def undo(self, *, initiator: object | None = None) -> Task:
        return self._act("undo")

    def redo(self, *, initiator: object | None = None) -> Task:
        return self._act("redo")

    def accept(self, cluster_ids: Sequence[ClusterId], *, initiator: object | None = None) -> Task:
        return self._act("accept", cluster_ids)

    def accept_proven(self, *, initiator: object | None = None) -> Task:
        return self._act("accept_proven")

    def name_cluster(
        self, cluster_id: ClusterId, name: str, *, initiator: object | None = None
    ) -> Task:
        return self._act("name_cluster", cluster_id, name)

    def rename(
        self, individual_id: IndividualId, name: str, *, initiator: object | None = None
    ) -> Task:
        return self._act("rename", individual_id, name)

    def merge(
        self, groups: Sequence[GroupRef], *, into: GroupRef, initiator: object | None = None
    ) -> Task:
        return self._act("merge", groups, into)

    def take_out(
        self, annotation_ids: Sequence[AnnotationId], *, initiator: object | None = None
    ) -> Task:
        return self._act("take_out", annotation_ids)

    def split(
        self, annotation_ids: Sequence[AnnotationId], *, initiator: object | None = None
    ) -> Task:
        return self._act("split", annotation_ids)

    def move(
        self,
        annotation_ids: Sequence[AnnotationId],
        *,
        into: GroupRef,
        initiator: object | None = None,
    ) -> Task:
        return self._act("move", annotation_ids, into)

    def note(
        self, individual_id: IndividualId, details: Details, *, initiator: object | None = None
    ) -> Task:
        return self._act("note", individual_id, details)

    def withdraw(self, pair: Pair, *, initiator: object | None = None) -> Task:
        return self._act("withdraw", pair)

    def set_not_identifiable(
        self,
        annotation_ids: Sequence[AnnotationId],
        *,
        value: bool,
        initiator: object | None = None,
    ) -> Task:
        return self._act("set_not_identifiable", annotation_ids, value)

    def set_excluded(
        self,
        annotation_ids: Sequence[AnnotationId],
        *,
        value: bool,
        initiator: object | None = None,
    ) -> Task:
        return self._act("set_excluded", annotation_ids, value)

    def set_side(
        self,
        annotation_ids: Sequence[AnnotationId],
        side: str | None,
        *,
        initiator: object | None = None,
    ) -> Task:
        return self._act("set_side", annotation_ids, side)

    def set_quality(
        self,
        annotation_ids: Sequence[AnnotationId],
        quality: str | None,
        *,
        initiator: object | None = None,
    ) -> Task:
        return self._act("set_quality", annotation_ids, quality)

    def draw_box(self, image_id: ImageId, box: Box, *, initiator: object | None = None) -> Task:
        return self._act("draw_box", image_id, box)

    def move_box(
        self, annotation_id: AnnotationId, box: Box, *, initiator: object | None = None
    ) -> Task:
        return self._act("move_box", annotation_id, box)

    def remove_box(self, annotation_id: AnnotationId, *, initiator: object | None = None) -> Task:
        return self._act("remove_box", annotation_id)

    def next_questions(self, n: int, *, exclude: Collection[Pair] = ()) -> Task:
        return self._act("next_questions", n, exclude)

    def next_screens(self, asked_as: AskedAs, n: int, *, exclude: Collection[Pair] = ()) -> Task:
        return self._act("next_screens", asked_as, n, exclude)

    def load_agreements(self) -> Task:
        return self._give(lambda: dict(self.agreements))

    def estimate(self) -> Task:
        self.asked.append(("estimate",))
        return self._give(lambda: self.estimated)

    def load_way_of_asking(self) -> Task:
        return self._give(lambda: AskedAs.PAIR)

    def remember_way_of_asking(self, way: AskedAs) -> Task:
        return self._act("remember_way_of_asking", way)

    def load_groups(self) -> Task:
        return self._give(lambda: list(self.groups))

    def load_photographs(self) -> Task:
        return self._give(lambda: list(self.photographs))

    def load_index(self) -> Task:
        return self._give(lambda: index_of(self.photographs).with_measures(self.measures))

    def load_measured(self, index: PhotographIndex) -> Task:
        return self._give(lambda: index.with_measures(self.measures))

    def load_boxes(self, image_id: ImageId) -> Task:
        return self._give(lambda: list(self.boxes))

    def load_problems(self) -> Task:
        return self._give(lambda: list(self.problems))

    def load_status(self) -> Task:
        return self._give(lambda: self.status)

    def load_disagreements(self) -> Task:
        return self._give(lambda: list(self.disagreements))

    def pair_sides(self, pair: Pair) -> Task:
        return self._act("pair_sides", pair)

    def sides(self, annotation_ids: Sequence[AnnotationId]) -> Task:
        return self._act("sides", annotation_ids)

    def decode(
        self, path: Path | str, *, box: Box | None = None, fit_within: tuple[int, int] | None = None
    ) -> Task:
        self.asked.append(("decode", path, box, fit_within))
        image = QImage(40, 30, QImage.Format.Format_RGB888)
        image.fill(QColor("#806040"))
        picture = DecodedPhotograph(image, (4000, 3000))
        return self._runner.start(Task(lambda _progress: picture), Lane.THUMBNAILS)

    def develop(self, image: QImage, light: Light) -> Task:
        self.asked.append(("develop", light))
        return self._runner.start(Task(lambda _progress: image.copy()), Lane.THUMBNAILS)

    def match(self, sides: tuple[SideRow, SideRow]) -> Task:
        self.asked.append(("match", *(side.annotation_id for side in sides)))
        return self._give(lambda: self.found)

    def _act(self, *asked: Any) -> Task:
        self.asked.append(asked)

        def work() -> Changes:
            if self.failure is not None:
                raise self.failure
            return self.changes

        return self._give(work)

    def _give(self, get: Callable[[], Any]) -> Task:
        return self._runner.start(Task(lambda _progress: get()), Lane.PROJECT)


def _no_thumbnail(source: ThumbnailSource, folder: Path) -> Path:
    raise FileNotFoundError(source.path)


def photograph_row(
    n: int,
    *,
    file_name: str = "",
    individual: str | None = None,
    station: str | None = None,
    status: AssignmentStatus = AssignmentStatus.PROPOSED,
) -> PhotographRow:
    """Make a row of a photograph that is nowhere."""
    name = file_name or f"IMG_{n:04d}.JPG"
    return PhotographRow(
        annotation_id=AnnotationId(n),
        image_id=ImageId(n),
        folder="/photographs",
        relative_path=f"cam1/{name}",
        file_name=name,
        captured_at=datetime(2024, 5, 3, 6, 30, n % 60),  # noqa: DTZ001 - cameras write no zone
        station=station,
        side=None,
        quality=None,
        cluster=f"ID-{n:04d}",
        individual=individual,
        status=status,
        crop_key=f"{n:064x}",
        path=f"/photographs/cam1/{name}",
        box=None,
    )


def problem_row(relative_path: str, problem: str, of: str | None = None) -> ProblemRow:
    """Make a row of a file that is left aside."""
    return ProblemRow(folder="/photographs", relative_path=relative_path, problem=problem, of=of)


def project_status(*, n_images: int, n_answers: int, n_left: int | None) -> Status:
    """Make the counts of a project."""
    return Status(
        n_images=n_images,
        n_annotations=n_images,
        n_given=n_answers,
        n_answers={Verdict.SAME: n_answers},
        n_decisions=n_answers,
        n_left=n_left,
    )
