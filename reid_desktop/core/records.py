"""The records that travel between store, project, window and command line."""

from dataclasses import dataclass, field
from datetime import datetime

from reid_desktop.core.types import (
    AnnotationId,
    AskedAs,
    AssignmentStatus,
    ClusterId,
    DecisionId,
    FolderId,
    ImageId,
    ImageStatus,
    IndividualId,
    LinkSource,
    LockId,
    Pair,
    Purpose,
    RunId,
    Sureness,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of photographs; the program only reads it."""

    folder_id: FolderId
    path: str
    last_seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class Capture:
    """What a photograph says of its own making.

    Attributes
    ----------
    captured_at : datetime, optional
        As the camera wrote it, with sub-seconds and without a zone.
    captured_from : str, optional
        Which field it was read from: ``exif:DateTimeOriginal``, ``exif:DateTimeDigitized``,
        ``exif:DateTime``, ``file_name``, ``file_time`` or ``table``.
    latitude, longitude : float, optional
        Degrees, WGS 84; only read where the person permits it, and never written into a log.
    """

    captured_at: datetime | None = None
    captured_from: str | None = None
    camera_make: str | None = None
    camera_model: str | None = None
    camera_serial: str | None = None
    latitude: float | None = field(default=None, repr=False)
    longitude: float | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Permissions:
    """What of a photograph may be read besides what is always read.

    Attributes
    ----------
    places : bool
        Positions in EXIF: those of rare animals attract poachers.
    file_times : bool
        The time of the file where no other is told: copying a card may have changed it.
    """

    places: bool = False
    file_times: bool = False


@dataclass(frozen=True, slots=True)
class ExaminedFile:
    """What a scan found out about one file, before it becomes a row.

    Attributes
    ----------
    relative_path : str
        Below the folder, ``/`` between parts; undecodable bytes as surrogates.
    sha256 : str, optional
        Of the bytes; None while unreadable.
    width_px, height_px : int, optional
        As displayed, EXIF orientation applied.
    problem : str, optional
        A code of `reid_desktop.core.problems.FileProblem`; None when the photograph is fine.
    moved_from : ImageId, optional
        The image that lies here now: it is known from another place or by another name.
    """

    relative_path: str
    n_bytes: int
    modified_ns: int
    sha256: str | None
    width_px: int | None
    height_px: int | None
    capture: Capture
    problem: str | None = None
    station: str | None = None
    moved_from: ImageId | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A photograph file."""

    image_id: ImageId
    folder_id: FolderId
    relative_path: str
    sha256: str | None
    n_bytes: int
    modified_ns: int
    width_px: int | None
    height_px: int | None
    capture: Capture
    station: str | None
    duplicate_of: ImageId | None
    status: ImageStatus
    problem: str | None


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the photograph as displayed."""

    left_px: float
    top_px: float
    width_px: float
    height_px: float


@dataclass(frozen=True, slots=True)
class Annotation:
    """One animal in one image; without a box it is the whole image."""

    annotation_id: AnnotationId
    image_id: ImageId
    box: Box | None
    crop_key: str | None
    side: str | None
    quality: str | None
    species: str | None
    not_identifiable: bool
    excluded: bool


@dataclass(frozen=True, slots=True)
class CropSource:
    """Where the pixels of a crop lie: what embedding and thumbnails need."""

    crop_key: str
    path: str  # absolute
    box: Box | None
    image_id: ImageId


@dataclass(frozen=True, slots=True)
class NewDecision:
    """An answer on its way to the store.

    Attributes
    ----------
    stranger : AnnotationId, optional
        Of the pair the one that was marked as not belonging to a group; the other stands for
        all that stayed in it.
    """

    pair: Pair
    verdict: Verdict
    sureness: Sureness = Sureness.SURE
    reason: str | None = None
    purpose: Purpose = Purpose.QUERY
    batch: int | None = None
    inclusion_probability: float | None = None
    merge_score: float | None = None
    similarity: float | None = None
    probability: float | None = None
    model_key: str | None = None
    strategy: str | None = None
    asked_as: AskedAs = AskedAs.PAIR
    elapsed_ms: int | None = None
    stranger: AnnotationId | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer as it was given and kept."""

    decision_id: DecisionId
    given: NewDecision
    reviewer: str
    decided_at: datetime
    uuid: str

    @property
    def pair(self) -> Pair:
        """The two annotations it is about."""
        return self.given.pair

    @property
    def verdict(self) -> Verdict:
        """What was answered."""
        return self.given.verdict


@dataclass(frozen=True, slots=True)
class Lock:
    """A pair whose answer binds the partition until a person lifts it."""

    lock_id: LockId
    pair: Pair
    verdict: Verdict  # SAME or DIFFERENT
    source: LinkSource
    reason: str


@dataclass(frozen=True, slots=True)
class Individual:
    """An animal that is known and named by a person."""

    individual_id: IndividualId
    name: str
    alternate_ids: str
    sex: str | None
    life_stage: str | None
    notes: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who an annotation is, as far as is known."""

    annotation_id: AnnotationId
    cluster_id: ClusterId | None
    individual_id: IndividualId | None
    status: AssignmentStatus
    probability: float | None


@dataclass(frozen=True, slots=True)
class Run:
    """One solve of the engine, as it was written down."""

    run_id: RunId
    engine: str
    model_keys: tuple[str, ...]
    parameters: str  # JSON
    seed: int
    n_decisions: int
    n_left: int | None
    computed_at: datetime
