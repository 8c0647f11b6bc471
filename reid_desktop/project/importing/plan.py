"""What a dry run finds: every row with what becomes of it, and what the import will change."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reid_desktop.core.errors import ToldError
from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, ImageId, IndividualId


class ImportRefusedError(ToldError):
    """A source cannot be imported as it is; nothing was changed."""


class LineKind(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    KNOWN = "known"  # it is so already
    CONFLICT = "conflict"  # something else is known; that stays
    NOT_UNDERSTOOD = "not_understood"
    SET_ASIDE = "set_aside"


class Code(StrEnum):
    """Why; `LINE_SENTENCES` says it in words."""

    IDENTITY = "identity"
    IDENTITY_BY_NAME = "identity_by_name"
    IDENTITY_RENAMED = "identity_renamed"
    IDENTITY_RESPELLED = "identity_respelled"
    NO_IDENTITY = "no_identity"
    BOX = "box"
    NOT_IDENTIFIABLE = "not_identifiable"
    DETAILS = "details"

    KNOWN_SO = "known_so"
    SAME_ROW = "same_row"
    KNOWN_BOX = "known_box"
    OUT_ALREADY = "out_already"

    OTHER_INDIVIDUAL = "other_individual"
    ROWS_DISAGREE = "rows_disagree"
    ANSWERS_DISAGREE = "answers_disagree"
    SEVERAL_ANIMALS = "several_animals"
    OTHER_BYTES = "other_bytes"
    OTHER_TIME = "other_time"
    OTHER_SIDE = "other_side"
    OTHER_QUALITY = "other_quality"
    OTHER_SPECIES = "other_species"
    OTHER_SEX = "other_sex"
    OTHER_LIFE_STAGE = "other_life_stage"
    OTHER_NOTES = "other_notes"
    REMOVED = "removed"
    EXCLUDED = "excluded"
    DRAWN_BOXES = "drawn_boxes"
    EARLIER_BOXES = "earlier_boxes"
    DECIDED = "decided"

    NO_PHOTOGRAPH = "no_photograph"
    AMBIGUOUS_NAME = "ambiguous_name"
    LEADS_OUTSIDE = "leads_outside"
    UNREADABLE = "unreadable"
    NO_FILE = "no_file"
    TOO_MANY_CELLS = "too_many_cells"
    BROKEN_ROW = "broken_row"
    LONG_NAME = "long_name"
    BAD_BOX = "bad_box"
    SMALL_BOX = "small_box"
    BAD_NUMBER = "bad_number"
    BAD_TIME = "bad_time"
    BAD_SIDE = "bad_side"
    BAD_QUALITY = "bad_quality"
    BAD_SEX = "bad_sex"
    BAD_LIFE_STAGE = "bad_life_stage"
    FAILED_FILE = "failed_file"
    VIDEO = "video"

    NO_ANIMAL = "no_animal"
    NOT_ANIMAL = "not_animal"
    BELOW_THRESHOLD = "below_threshold"
    DOUBLE_BOX = "double_box"
    NOT_CONFIRMED = "not_confirmed"

    OTHER_STATION = "other_station"
    NO_STATION = "no_station"


LINE_SENTENCES = {
    Code.IDENTITY: "Becomes this animal",
    Code.IDENTITY_BY_NAME: "Becomes this animal; found by its file name alone",
    Code.IDENTITY_RENAMED: "Becomes this animal; its name is the label of another group here",
    Code.IDENTITY_RESPELLED: "Becomes this animal, which is written in two ways",
    Code.NO_IDENTITY: "No animal is named",
    Code.BOX: "Gets a box",
    Code.NOT_IDENTIFIABLE: "Nobody could tell who this is",
    Code.DETAILS: "Gets what the table tells of it",
    Code.KNOWN_SO: "Is known as this animal already",
    Code.SAME_ROW: "Says the same as an earlier row",
    Code.KNOWN_BOX: "There is a box like this already",
    Code.OUT_ALREADY: "Is out of the study already",
    Code.OTHER_INDIVIDUAL: "Is known as another animal, and stays so",
    Code.ROWS_DISAGREE: "Another row names another animal, so neither counts",
    Code.ANSWERS_DISAGREE: "Answers or facts say otherwise, and count",
    Code.SEVERAL_ANIMALS: "Several animals are in this photograph, and it is not told which",
    Code.OTHER_BYTES: "The file in the project has another content",
    Code.OTHER_TIME: "The photograph tells another day, which stays",
    Code.OTHER_SIDE: "Another side is noted already, and stays",
    Code.OTHER_QUALITY: "Another quality is noted already, and stays",
    Code.OTHER_SPECIES: "Another species is noted already, and stays",
    Code.OTHER_SEX: "Another sex is noted already, and stays",
    Code.OTHER_LIFE_STAGE: "Another life stage is noted already, and stays",
    Code.OTHER_NOTES: "Other notes are there already, and stay",
    Code.REMOVED: "The photograph was removed from the project",
    Code.EXCLUDED: "Was taken out of the study, and stays out",
    Code.DRAWN_BOXES: "A person drew boxes here, and they stay",
    Code.EARLIER_BOXES: "Boxes are known from elsewhere, and stay",
    Code.DECIDED: "Somebody said who this is or answered about it; it stays as it is",
    Code.NO_PHOTOGRAPH: "No photograph of the project is called so",
    Code.AMBIGUOUS_NAME: "Several photographs are called so",
    Code.LEADS_OUTSIDE: "The path leads out of the folders of photographs",
    Code.UNREADABLE: "The photograph cannot be read",
    Code.NO_FILE: "No file is named",
    Code.TOO_MANY_CELLS: "The row has more cells than there are columns",
    Code.BROKEN_ROW: "The row cannot be read; perhaps a quotation mark is not closed",
    Code.LONG_NAME: "The name is too long",
    Code.BAD_BOX: "The box makes no sense",
    Code.SMALL_BOX: "Next to nothing of the box is in the photograph",
    Code.BAD_NUMBER: "This is not a number between 0 and 1",
    Code.BAD_TIME: "This is no day or time that can be understood",
    Code.BAD_SIDE: "This is no side",
    Code.BAD_QUALITY: "This is no quality",
    Code.BAD_SEX: "This is no sex",
    Code.BAD_LIFE_STAGE: "This is no life stage",
    Code.FAILED_FILE: "The detector could not read this file",
    Code.VIDEO: "This is a video",
    Code.NO_ANIMAL: "No animal is in it: leaves the study",
    Code.NOT_ANIMAL: "Is no animal",
    Code.BELOW_THRESHOLD: "Less sure than asked for",
    Code.DOUBLE_BOX: "The same animal was found twice",
    Code.NOT_CONFIRMED: "Is not confirmed",
    Code.OTHER_STATION: "Photographs that get another station",
    Code.NO_STATION: "Photographs whose folder no longer counts as a station",
}


@dataclass(frozen=True, slots=True)
class Line:
    """What becomes of a row, or of a part of it.

    Attributes
    ----------
    number : int
        Of the row, as a spreadsheet counts; in a JSON file of the photograph, from 1.
    file : str
        As the source names it.
    detail : str
        The name or value it is about.
    """

    number: int
    kind: LineKind
    code: Code
    file: str = ""
    detail: str = ""


# An animal of the project by its id, or a box that is yet to be made: -1 is the first of them.
Target = int


@dataclass(frozen=True, slots=True)
class NewBox:
    """A box that is put around an animal.

    Attributes
    ----------
    annotation_id : AnnotationId, optional
        The animal the whole photograph stood for; None makes another one.
    """

    image_id: ImageId
    annotation_id: AnnotationId | None
    box: Box
    crop_key: str
    origin: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class NamedAnimal:
    """What the import knows of an individual.

    Attributes
    ----------
    individual_id : IndividualId, optional
        None makes a new one.
    """

    name: str
    individual_id: IndividualId | None = None
    sex: str | None = None
    life_stage: str | None = None
    notes: str | None = None


@dataclass(slots=True)
class Edits:
    """Everything an import writes, in no more than plain values."""

    boxes: list[NewBox] = field(default_factory=list)
    animals: dict[str, NamedAnimal] = field(default_factory=dict)  # by `name.casefold()`
    members: list[tuple[Target, str]] = field(default_factory=list)  # whose name, casefolded
    sides: list[tuple[Target, str]] = field(default_factory=list)
    qualities: list[tuple[Target, str]] = field(default_factory=list)
    species: list[tuple[Target, str]] = field(default_factory=list)
    not_identifiable: list[AnnotationId] = field(default_factory=list)
    excluded: list[AnnotationId] = field(default_factory=list)
    times: dict[ImageId, datetime] = field(default_factory=dict)
    stations: dict[ImageId, str | None] = field(default_factory=dict)  # None: none any more

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not any(
            (
                self.boxes,
                self.members,
                self.sides,
                self.qualities,
                self.species,
                self.not_identifiable,
                self.excluded,
                self.times,
                self.stations,
                any(one.sex or one.life_stage or one.notes for one in self.animals.values()),
            )
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """The outcome of a dry run.

    Attributes
    ----------
    name : str
        Of the source, as it is shown after "Undo".
    lines : tuple of Line
        By row.
    unlisted : mapping of Code to int
        What is only counted, as millions of lines would help nobody.
    stamp : int
        Of the project it was made for; see `Store.stamp`.
    facts : tuple of str
        What was found out about the source: its encoding, its separator, its units.
    """

    name: str
    lines: tuple[Line, ...]
    edits: Edits
    stamp: int
    facts: tuple[str, ...] = ()
    unlisted: Mapping[Code, int] = field(default_factory=dict)

    def count(self, kind: LineKind) -> int:
        """Count the lines of a kind."""
        return self.counts.get(kind, 0)

    @property
    def counts(self) -> Mapping[LineKind, int]:
        """How many lines there are of each kind."""
        return Counter(line.kind for line in self.lines)

    @property
    def codes(self) -> Mapping[Code, int]:
        """How often each was found."""
        found = Counter(line.code for line in self.lines)
        found.update(self.unlisted)
        return found


class LineTaker:
    """Collects lines and hands them over by row."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def add(
        self, number: int, kind: LineKind, code: Code, file: str = "", detail: object = ""
    ) -> None:
        """Note what becomes of a row."""
        self.lines.append(Line(number, kind, code, file, "" if detail is None else str(detail)))

    def in_order(self) -> tuple[Line, ...]:
        """Return the lines by row; those of one row as they were noted."""
        return tuple(sorted(self.lines, key=lambda line: line.number))
