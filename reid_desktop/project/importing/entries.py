"""Turns rows of a catalogue into entries: which photograph, which animal, what is told of it."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from reid_desktop.core.records import Box
from reid_desktop.core.types import AssignmentStatus, ImageStatus
from reid_desktop.project.importing.boxing import (
    UNIT_SENTENCES,
    Unit,
    box_in,
    is_all_of,
    numbers_of,
    unit_of,
)
from reid_desktop.project.importing.columns import Cells, Field, Mapped, has_box
from reid_desktop.project.importing.finding import Finder
from reid_desktop.project.importing.plan import Code, LineKind, LineTaker
from reid_desktop.project.importing.tables import Row, Table
from reid_desktop.project.importing.values import (
    LONGEST_NAME,
    NO_ONE,
    Order,
    life_stage_of,
    moment_of,
    name_of,
    order_of,
    quality_of,
    sex_of,
    side_of,
)
from reid_desktop.store.import_rows import KnownImage

_SNIFFED_ROWS = 500
_SHOWN = 80  # letters of something too long
_WORDS = (
    (Field.SIDE, side_of, Code.BAD_SIDE),
    (Field.QUALITY, quality_of, Code.BAD_QUALITY),
    (Field.SEX, sex_of, Code.BAD_SEX),
    (Field.LIFE_STAGE, life_stage_of, Code.BAD_LIFE_STAGE),
)


@dataclass(frozen=True, slots=True)
class CatalogueWish:
    """What a person may choose.

    Attributes
    ----------
    no_one : tuple of str
        Names that name no animal, casefolded.
    confirmed_only : bool
        Of our own tables, only animals that a person accepted.
    """

    no_one: tuple[str, ...] = NO_ONE
    confirmed_only: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row says of an animal in a photograph.

    Attributes
    ----------
    name : str
        Empty where none is told.
    box : Box, optional
        None is all of the photograph.
    """

    number: int
    file: str
    image: KnownImage
    name: str
    box: Box | None = None
    is_found_by_name: bool = False
    is_not_identifiable: bool = False
    at: datetime | None = None
    station: str = ""
    words: dict[Field, str] = field(default_factory=dict)  # of side, quality, sex, life stage
    species: str = ""
    notes: str = ""


class EntryReader:
    """Reads the rows of a table; what is not understood is noted.

    Attributes
    ----------
    facts : tuple of str
        What was found out about the table.
    """

    def __init__(
        self, table: Table, mapped: Mapped, finder: Finder, lines: LineTaker, wish: CatalogueWish
    ) -> None:
        self._table = table
        self._cells = Cells(table, mapped)
        self._finder = finder
        self._lines = lines
        self._wish = wish
        # Our own tables leave the cell empty where nobody is named; all else is a name.
        self._no_one = ("",) if Field.STATUS in mapped else wish.no_one
        head = table.head(_SNIFFED_ROWS)
        self._order = self._order_of(table, mapped, head)
        self._has_box = has_box(mapped)
        self._unit = Unit.PIXELS
        self.facts = table.facts
        if self._has_box:
            boxes = (numbers_of(row, self._cells) for row in head)
            titles = (title for one, title in mapped.items() if one is not Field.FILE)
            self._unit = unit_of(titles, boxes)
            self.facts = (*self.facts, UNIT_SENTENCES[self._unit])

    def entries(self) -> Iterator[tuple[int, Entry | None]]:
        """Yield the number of each row, and what it says if it is understood."""
        for row in self._table.rows():
            yield row.number, self._entry(row)

    def _order_of(self, table: Table, mapped: Mapped, head: Sequence[Row]) -> Order:
        if Field.DATE not in mapped:
            return Order.DAY_FIRST
        order = order_of(self._cells.of(row, Field.DATE) for row in head)
        if order is Order.NOT_TOLD and len(head) == _SNIFFED_ROWS:
            later = itertools.islice(table.rows(), _SNIFFED_ROWS, None)
            order = order_of(self._cells.of(row, Field.DATE) for row in later)
        return order

    def _entry(self, row: Row) -> Entry | None:
        file = self._file(row)
        try:
            image, is_by_name = self._image(row, file)
            return self._understood(row, file or image.relative_path, image, is_by_name=is_by_name)
        except _RefusedRowError as refused:
            self._lines.add(row.number, refused.kind, refused.code, file[:_SHOWN], refused.detail)
        return None

    def _image(self, row: Row, file: str) -> tuple[KnownImage, bool]:
        """Find the photograph of a row, and tell whether its name alone was enough."""
        if row.problem:
            raise _RefusedRowError(Code(row.problem))
        sha256 = self._cells.of(row, Field.SHA256)
        if "\n" in file or (not file and not sha256):
            raise _RefusedRowError(Code.BROKEN_ROW if file else Code.NO_FILE)
        image, code = self._finder.find(file, sha256)
        if image is None:
            kind = LineKind.CONFLICT if code is Code.OTHER_BYTES else LineKind.NOT_UNDERSTOOD
            raise _RefusedRowError(code or Code.NO_PHOTOGRAPH, kind=kind)
        if image.status is ImageStatus.REMOVED:
            raise _RefusedRowError(Code.REMOVED, kind=LineKind.CONFLICT)
        if image.size_px is None:
            raise _RefusedRowError(Code.UNREADABLE)
        return image, code is not None

    def _understood(self, row: Row, file: str, image: KnownImage, *, is_by_name: bool) -> Entry:
        name = name_of(self._cells.of(row, Field.IDENTITY), self._no_one)
        if len(name) > LONGEST_NAME:
            raise _RefusedRowError(Code.LONG_NAME, name[:_SHOWN])
        status = self._cells.of(row, Field.STATUS)
        if name and self._wish.confirmed_only and status not in ("", AssignmentStatus.ACCEPTED):
            raise _RefusedRowError(Code.NOT_CONFIRMED, name, kind=LineKind.SET_ASIDE)
        return Entry(
            number=row.number,
            file=file,
            image=image,
            name=name,
            box=self._box(row, image),
            is_found_by_name=is_by_name,
            is_not_identifiable=not name and status == AssignmentStatus.NOT_IDENTIFIABLE,
            at=self._moment(row, file),
            station=name_of(self._cells.of(row, Field.STATION), ()),
            words=self._words(row, file),
            species=name_of(self._cells.of(row, Field.SPECIES), self._no_one),
            notes=self._cells.of(row, Field.NOTES),
        )

    def _file(self, row: Row) -> str:
        file, folder = (self._cells.of(row, one) for one in (Field.FILE, Field.FOLDER))
        return f"{folder.rstrip('/').rstrip(chr(92))}/{file}" if folder and file else file

    def _box(self, row: Row, image: KnownImage) -> Box | None:
        numbers = numbers_of(row, self._cells) if self._has_box else None
        if numbers is None:
            return None
        assert image.size_px is not None, "it was read"
        box = box_in(numbers, self._unit, image.size_px)
        if isinstance(box, Code):
            raise _RefusedRowError(box, self._cells.of(row, Field.BOX))
        return None if is_all_of(box, image.size_px) else box

    def _moment(self, row: Row, file: str) -> datetime | None:
        date, time = self._cells.of(row, Field.DATE), self._cells.of(row, Field.TIME)
        if not date:
            parts = [self._cells.of(row, one) for one in (Field.YEAR, Field.MONTH, Field.DAY)]
            if not all(parts):
                return None
            date = "-".join([parts[0], *(part.zfill(2) for part in parts[1:])])
            hour, minute = (self._cells.of(row, one) for one in (Field.HOUR, Field.MINUTE))
            time = f"{hour.zfill(2)}:{(minute or '0').zfill(2)}" if hour else ""
        at = moment_of(date, time, self._order)
        if at is None:
            self._note(row, Code.BAD_TIME, file, f"{date} {time}".strip())
        return at

    def _words(self, row: Row, file: str) -> dict[Field, str]:
        told = {}
        for one, read, code in _WORDS:
            written = self._cells.of(row, one)
            word = read(written)
            if word is None:
                self._note(row, code, file, written)
            elif word:
                told[one] = word
        return told

    def _note(self, row: Row, code: Code, file: str, detail: str) -> None:
        """Note that a part of a row is not understood; the rest of it counts."""
        self._lines.add(row.number, LineKind.NOT_UNDERSTOOD, code, file, detail)


class _RefusedRowError(Exception):
    """Nothing of a row can be used."""

    def __init__(
        self, code: Code, detail: str = "", *, kind: LineKind = LineKind.NOT_UNDERSTOOD
    ) -> None:
        super().__init__(code)
        self.code, self.detail, self.kind = code, detail, kind
