"""What a person wishes to import, and looking at a source before saying so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from reid_desktop.core.progress import Progress
from reid_desktop.project.importing.boxes import plan_boxes
from reid_desktop.project.importing.by_folder import EVERYWHERE, Part, plan_by_folder
from reid_desktop.project.importing.catalogue import plan_catalogue
from reid_desktop.project.importing.columns import Field, guess_columns
from reid_desktop.project.importing.detections import (
    DetectionSource,
    is_json,
    open_box_table,
    open_detections,
)
from reid_desktop.project.importing.entries import CatalogueWish
from reid_desktop.project.importing.plan import ImportRefusedError, Plan
from reid_desktop.project.importing.snapshot import Snapshot
from reid_desktop.project.importing.tables import Row, Table, open_table

_HEAD_ROWS = 20


class ImportKind(StrEnum):
    """Where it comes from."""

    TABLE = "table"
    FOLDERS = "folders"
    BOXES = "boxes"


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at.

    Attributes
    ----------
    table : Table, optional
        None for JSON.
    columns, box_columns : mapping of Field to str
        What the columns mean in a catalogue, and in a table of boxes, as far as it is guessed.
    head : tuple of Row
        The first rows of a table.
    """

    path: Path
    table: Table | None = None
    columns: Mapping[Field, str] = field(default_factory=dict)
    box_columns: Mapping[Field, str] = field(default_factory=dict)
    head: tuple[Row, ...] = ()
    detections: DetectionSource | None = None

    def as_detections(self, columns: Mapping[Field, str]) -> DetectionSource:
        """Take it as the boxes of a detector.

        Raises
        ------
        ImportRefusedError
            If it does not tell any.
        """
        if self.detections is not None:
            return self.detections
        assert self.table is not None, "it is one of the two"
        return open_box_table(self.table, columns)

    def as_catalogue(self) -> Table:
        """Take it as a table of known animals.

        Raises
        ------
        ImportRefusedError
            If it is the result of a detector.
        """
        if self.table is None:
            raise ImportRefusedError(
                f"{self.path.name} holds boxes of a detector, and names no animals.",
                hint="Import it as boxes, or choose a table.",
            )
        return self.table


@dataclass(frozen=True, slots=True)
class ImportWish:
    """Everything that must be known before a dry run."""

    kind: ImportKind
    looked: Looked | None = None
    columns: Mapping[Field, str] = field(default_factory=dict)
    level: str = ""
    part: Part = EVERYWHERE  # whose folders name animals
    threshold: float | None = None
    options: CatalogueWish = field(default_factory=CatalogueWish)


def look_at(path: Path) -> Looked:
    """Find out what a file is.

    Raises
    ------
    ImportRefusedError
        If it is neither a table nor the result of a detector.
    """
    if is_json(path):
        return Looked(path, detections=open_detections(path))
    table = open_table(path)
    return Looked(
        path,
        table,
        guess_columns(table),
        guess_columns(table, boxes=True),
        tuple(table.head(_HEAD_ROWS)),
    )


def plan_of(wish: ImportWish, snapshot: Snapshot, progress: Progress) -> Plan:
    """Try an import. Needs no project.

    Raises
    ------
    ImportRefusedError
        If the source cannot be used so.
    """
    if wish.kind is ImportKind.FOLDERS:
        no_one = wish.options.no_one
        return plan_by_folder(
            wish.level, snapshot, part=wish.part, no_one=no_one, progress=progress
        )
    if wish.looked is None:
        raise ImportRefusedError("No file was chosen.", hint="Choose one.")
    if wish.kind is ImportKind.BOXES:
        source = wish.looked.as_detections(wish.columns)
        return plan_boxes(source, snapshot, threshold=wish.threshold, progress=progress)
    table = wish.looked.as_catalogue()
    return plan_catalogue(table, wish.columns, snapshot, wish=wish.options, progress=progress)
