"""What a page may ask of an open project: the verbs of the window."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from reid_desktop.core.light import Light
from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.types import AnnotationId, AskedAs, ClusterId, ImageId, IndividualId, Pair
from reid_desktop.project.details import Details
from reid_desktop.project.grouping import GroupRef
from reid_desktop.project.photograph_index import PhotographIndex
from reid_desktop.project.quality import Measures
from reid_desktop.project.screens import ScreenQuestion
from reid_desktop.project.session import PairContradiction, PairQuestion
from reid_desktop.project.views import SideRow
from reid_desktop.ui.charting import Charting
from reid_desktop.ui.exporting import Exporting
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.thumbnails import ThumbnailLoader


class Readiness(Enum):
    """How far an open project is from asking questions."""

    EMPTY = auto()  # no photographs yet
    PREPARING = auto()  # scanning, embedding or solving
    PAUSED = auto()  # there is something to prepare, and the person stopped it or it failed
    READY = auto()  # `next_questions` answers


@dataclass(frozen=True, slots=True)
class QuestionBatch:
    """Questions chosen together, and how many pay in all, as far as the engine knows."""

    questions: tuple[PairQuestion, ...]
    n_left: int | None


@dataclass(frozen=True, slots=True)
class ScreenBatch:
    """Screens of several photographs chosen together, and how many questions pay in all."""

    screens: tuple[ScreenQuestion, ...]
    n_left: int | None = None


@dataclass(frozen=True, slots=True)
class DecodedPhotograph:
    """A photograph as `PageContext.decode` gives it; make the QPixmap on the UI thread."""

    image: QImage
    full_size_px: tuple[int, int]  # of the whole photograph; boxes count in these


class ProjectEvents(QObject):
    """What happens to an open project."""

    changed = Signal(object, object)  # Changes, initiator or None
    readiness_changed = Signal(object)  # Readiness
    solved = Signal()  # clusters were written anew: groups and questions may differ
    measured = Signal()  # `PageContext.measures` tells more than before
    pair_wanted = Signal(object)  # Pair: the person wants to be asked about it, now


class PageContext(Protocol):
    """The verbs; each returns the `Task` it started, to connect to at once.

    A failure reaches the messages of the window by itself: a page connects to ``failed`` only to
    take back what it showed. ``initiator`` is the page, so that it does not hear its own echo.
    """

    @property
    def name(self) -> str:
        """Of the project."""

    @property
    def folder(self) -> Path:
        """Of the project."""

    @property
    def reviewer(self) -> str:
        """Who answers."""

    @property
    def events(self) -> ProjectEvents:
        """What happens to the project."""

    @property
    def readiness(self) -> Readiness:
        """Whether questions can be asked yet."""

    @property
    def contradictions(self) -> Sequence[PairContradiction]:
        """Which answers contradict each other, as of the newest solve."""

    @property
    def measures(self) -> Measures:
        """What was measured of the photographs so far."""

    @property
    def thumbnails(self) -> ThumbnailLoader:
        """Small pictures."""

    @property
    def charting(self) -> Charting:
        """What the insight page draws."""

    @property
    def exporting(self) -> Exporting:
        """What leaves the program."""

    @property
    def messages(self) -> Messages:
        """What is said to the person."""

    # What a person did. Never cancelled, saved before `succeeded`; its result is `Changes`.

    def answer(self, decision: NewDecision, *, initiator: object | None = None) -> Task:
        """Save an answer; the result is ``(DecisionId, Changes)``."""

    def answer_screen(
        self, decisions: Sequence[NewDecision], *, initiator: object | None = None
    ) -> Task:
        """Save what was answered to a screen as one act; ``(DecisionIds, Changes)``."""

    def undo(self, *, initiator: object | None = None) -> Task:
        """Take the newest act back; the result is ``Changes | None``."""

    def redo(self, *, initiator: object | None = None) -> Task:
        """Do again what was undone; the result is ``Changes | None``."""

    def accept(self, cluster_ids: Sequence[ClusterId], *, initiator: object | None = None) -> Task:
        """Accept clusters as individuals."""

    def accept_proven(self, *, initiator: object | None = None) -> Task:
        """Accept every proven cluster."""

    def name_cluster(
        self, cluster_id: ClusterId, name: str, *, initiator: object | None = None
    ) -> Task:
        """Name a cluster, which accepts it."""

    def rename(
        self, individual_id: IndividualId, name: str, *, initiator: object | None = None
    ) -> Task:
        """Give an individual another name."""

    def merge(
        self, groups: Sequence[GroupRef], *, into: GroupRef, initiator: object | None = None
    ) -> Task:
        """Make several groups one."""

    def take_out(
        self, annotation_ids: Sequence[AnnotationId], *, initiator: object | None = None
    ) -> Task:
        """Take photographs out of their group."""

    def split(
        self, annotation_ids: Sequence[AnnotationId], *, initiator: object | None = None
    ) -> Task:
        """Make the photographs a group of their own."""

    def move(
        self,
        annotation_ids: Sequence[AnnotationId],
        *,
        into: GroupRef,
        initiator: object | None = None,
    ) -> Task:
        """Make the photographs part of another group than theirs."""

    def note(
        self, individual_id: IndividualId, details: Details, *, initiator: object | None = None
    ) -> Task:
        """Note what is known of an individual besides its name."""

    def withdraw(self, pair: Pair, *, initiator: object | None = None) -> Task:
        """Take back what this reviewer answered about a pair."""

    def set_not_identifiable(
        self,
        annotation_ids: Sequence[AnnotationId],
        *,
        value: bool,
        initiator: object | None = None,
    ) -> Task:
        """Say that nobody could tell who these are, or take it back."""

    def set_excluded(
        self,
        annotation_ids: Sequence[AnnotationId],
        *,
        value: bool,
        initiator: object | None = None,
    ) -> Task:
        """Take photographs out of the study, or back in."""

    def set_side(
        self,
        annotation_ids: Sequence[AnnotationId],
        side: str | None,
        *,
        initiator: object | None = None,
    ) -> Task:
        """Say from which side these animals are seen, or that it is not known."""

    def set_quality(
        self,
        annotation_ids: Sequence[AnnotationId],
        quality: str | None,
        *,
        initiator: object | None = None,
    ) -> Task:
        """Say how good these are to recognise an animal by, or that nobody said."""

    def draw_box(self, image_id: ImageId, box: Box, *, initiator: object | None = None) -> Task:
        """Put a box around an animal of a photograph."""

    def move_box(
        self, annotation_id: AnnotationId, box: Box, *, initiator: object | None = None
    ) -> Task:
        """Put another box around the same animal."""

    def remove_box(self, annotation_id: AnnotationId, *, initiator: object | None = None) -> Task:
        """Take a box away."""

    # Reading. May be cancelled.

    def next_questions(self, n: int, *, exclude: Collection[Pair] = ()) -> Task:
        """Choose up to `n` pairs not in `exclude`; the result is a `QuestionBatch`."""

    def next_screens(self, asked_as: AskedAs, n: int, *, exclude: Collection[Pair] = ()) -> Task:
        """Choose up to `n` screens none of whose pairs is in `exclude`; gives a `ScreenBatch`."""

    def load_agreements(self) -> Task:
        """Read who agrees with themselves; the result is ``Mapping[str, Agreement]``."""

    def estimate(self) -> Task:
        """Estimate how right the groups are; ``Estimated | None``. Takes a solve."""

    def load_way_of_asking(self) -> Task:
        """Read in which way the project asks; the result is an `AskedAs`."""

    def remember_way_of_asking(self, way: AskedAs) -> Task:
        """Remember in which way the project asks."""

    def load_groups(self) -> Task:
        """Read clusters and individuals; the result is ``list[GroupRow]``."""

    def load_photographs(self) -> Task:
        """Read the photographs; the result is ``list[PhotographRow]``."""

    def load_index(self) -> Task:
        """Read all photographs, the excluded ones, too; the result is a `PhotographIndex`."""

    def load_measured(self, index: PhotographIndex) -> Task:
        """Take into an index what was measured meanwhile; the result is a `PhotographIndex`."""

    def load_boxes(self, image_id: ImageId) -> Task:
        """Read the animals of a photograph; the result is ``list[BoxRow]``."""

    def load_problems(self) -> Task:
        """Read which files are no usable photographs; the result is ``list[ProblemRow]``."""

    def load_status(self) -> Task:
        """Read the counts; the result is ``Status``."""

    def load_disagreements(self) -> Task:
        """Read who said what where answers contradict now; gives ``list[Disagreement]``."""

    def pair_sides(self, pair: Pair) -> Task:
        """Read what is known of both; the result is ``tuple[SideRow, SideRow]``."""

    def sides(self, annotation_ids: Sequence[AnnotationId]) -> Task:
        """Read what is known of several; the result is ``tuple[SideRow, ...]``."""

    def decode(
        self, path: Path | str, *, box: Box | None = None, fit_within: tuple[int, int] | None = None
    ) -> Task:
        """Read a photograph, full size without `fit_within`; gives a `DecodedPhotograph`."""

    def develop(self, image: QImage, light: Light) -> Task:
        """Show an image in another light; gives a `QImage`."""

    def match(self, sides: tuple[SideRow, SideRow]) -> Task:
        """Match the keypoints of two crops; gives a `PairMatch`, None if one cannot be read."""
