"""Says what the columns of a table mean: guessed from their titles, changed by a person."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from reid_desktop.project.importing.plan import ImportRefusedError
from reid_desktop.project.importing.tables import Row, Table

_ENOUGH_ROWS = 50
_PSEUDONYM = re.compile(r"station-\d+")  # what an export without places writes


class Field(StrEnum):
    """What a column can tell of a photograph or an animal in it."""

    FILE = "file"
    FOLDER = "folder"  # the file lies in it
    SHA256 = "sha256"
    IDENTITY = "identity"
    STATUS = "status"  # accepted, proven, proposed ...: as our own tables say it
    BOX = "bbox"  # four numbers in one cell: left, top, width, height
    LEFT = "left"
    TOP = "top"
    WIDTH = "width"
    HEIGHT = "height"
    RIGHT = "right"
    BOTTOM = "bottom"
    CONFIDENCE = "confidence"  # of a detector, 0…1
    CATEGORY = "category"  # animal, person, vehicle
    DATE = "date"  # perhaps with the time
    TIME = "time"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    STATION = "station"
    SIDE = "side"
    QUALITY = "quality"
    SPECIES = "species"
    SEX = "sex"
    LIFE_STAGE = "life_stage"
    NOTES = "notes"


Mapped = Mapping[Field, str]  # each to the title of its column

# Titles without anything but letters and digits; of several the first of the list counts.
# Ours, wildlife-datasets, Wildbook, camtrapR, Camtrap DP, MegaDetector's tables, and what
# people write.
_TITLES: Mapping[Field, tuple[str, ...]] = {
    Field.FILE: (
        "relativepath", "path", "filepath", "file", "imagepath", "filename", "image", "imagename",
        "imagefile", "photo", "photopath", "photofile", "photograph", "picture", "mediaasset0",
        "rawname", "sourcefile", "imagefilename", "fichier", "archivo", "foto",
    ),
    Field.FOLDER: ("directory", "dir"),
    Field.SHA256: ("sha256",),
    Field.IDENTITY: (
        "individual", "identity", "individualid", "markedindividualindividualid", "animalid",
        "individualname", "animalname", "animal", "catalogueid", "catalogid", "knownid",
        "identite", "individu", "individuo", "identidad", "name", "id", "label", "class",
    ),
    Field.STATUS: ("status",),
    Field.BOX: ("bbox", "boundingbox", "box"),
    Field.LEFT: ("boxleftpx", "bboxx", "bboxleft", "xmin", "left", "x1", "minx", "x"),
    Field.TOP: ("boxtoppx", "bboxy", "bboxtop", "ymin", "top", "y1", "miny", "y"),
    Field.WIDTH: ("boxwidthpx", "bboxwidth", "bboxw", "boxwidth", "width", "w"),
    Field.HEIGHT: ("boxheightpx", "bboxheight", "bboxh", "boxheight", "height", "h"),
    Field.RIGHT: ("xmax", "right", "x2", "maxx"),
    Field.BOTTOM: ("ymax", "bottom", "y2", "maxy"),
    Field.CONFIDENCE: ("conf", "confidence", "detectionconf", "detectorscore", "score"),
    Field.CATEGORY: ("category", "detectioncategory", "categoryname"),
    Field.DATE: (
        "capturedat", "datetimeoriginal", "datetime", "timestamp", "takenat", "eventstart",
        "date", "fecha",
    ),
    Field.TIME: ("time", "heure", "hora"),
    Field.YEAR: ("year",),
    Field.MONTH: ("month",),
    Field.DAY: ("day",),
    Field.HOUR: ("hour",),
    Field.MINUTE: ("minutes", "minute"),
    Field.STATION: (
        "station", "stationid", "locationid", "deploymentid", "location", "locationname", "site",
        "verbatimlocality",
    ),
    Field.SIDE: ("side", "orientation", "viewpoint", "flank", "view"),
    Field.QUALITY: ("quality",),
    Field.SPECIES: ("species", "scientificname"),
    Field.SEX: ("sex", "gender"),
    Field.LIFE_STAGE: ("lifestage", "age", "ageclass"),
    Field.NOTES: (
        "notes", "note", "comments", "comment", "remarks", "researchercomments",
        "observationcomments",
    ),
}  # fmt: skip
# In a table of boxes, these say what is in a box rather than who it is.
_CATEGORY_TITLES = (*_TITLES[Field.CATEGORY], "label", "class", "classname", "species", "name")
_OUR_OWN = frozenset({"cluster", "annotationid"})  # then `status` and `individual` are ours
_PREFIXES = ("encounter", "observation")  # of Wildbook


def guess_columns(
    table: Table, wishes: Sequence[str] = (), *, boxes: bool = False
) -> dict[Field, str]:
    """Say what the columns mean: as a person wishes, else as far as their titles tell.

    Parameters
    ----------
    wishes : sequence of str
        ``column=field`` each; ``column=`` gives a column no meaning.
    boxes : bool
        Whether it is a table of boxes, which names no animals.

    Raises
    ------
    ImportRefusedError
        If there is no such column or field.
    """
    plain = [_plain(title) for title in table.columns]
    titles = dict(zip(reversed(plain), reversed(table.columns), strict=True))  # the first counts
    meant = dict(_TITLES)
    if boxes:
        meant[Field.CATEGORY] = _CATEGORY_TITLES
        del meant[Field.IDENTITY]
    found = {
        field: titles[name]
        for field, names in meant.items()
        if (name := next((name for name in names if name in titles), None)) is not None
    }
    if not set(titles) >= _OUR_OWN:
        found.pop(Field.STATUS, None)
    if Field.STATION in found and _are_pseudonyms(table, found[Field.STATION]):
        del found[Field.STATION]
    wished: dict[Field, str] = {}
    for wish in wishes:
        title, _, field = wish.rpartition("=")
        column = _column(table, title.strip())
        found = {one: known for one, known in found.items() if known != column}
        if field.strip():
            wished[_field(field)] = column
    found |= wished
    _leave_out_halves(found)
    return found | wished


def has_box(mapped: Mapped) -> bool:
    """Whether the columns tell boxes."""
    corner = Field.LEFT in mapped and Field.TOP in mapped
    size = Field.WIDTH in mapped and Field.HEIGHT in mapped
    far = Field.RIGHT in mapped and Field.BOTTOM in mapped
    return Field.BOX in mapped or (corner and (size or far))


class Cells:
    """Reads the cells of rows by what they mean."""

    def __init__(self, table: Table, mapped: Mapped) -> None:
        place = {title: i for i, title in enumerate(table.columns)}
        self._places = {field: place[title] for field, title in mapped.items()}

    def of(self, row: Row, field: Field) -> str:
        """Return what a row tells, without space around it; nothing if no column does."""
        place = self._places.get(field)
        return "" if place is None else unguarded(row.cells[place].strip())


def unguarded(text: str) -> str:
    """Take away the apostrophe that keeps spreadsheets from computing.

    >>> unguarded("'=1+1"), unguarded("O'Brien"), unguarded("'Ana'")
    ('=1+1', "O'Brien", "'Ana'")
    """
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@\t\r") else text


def _plain(title: str) -> str:
    parts = re.sub(r"[^a-z0-9.]+", "", title.casefold()).split(".")
    if len(parts) > 1 and parts[0] in _PREFIXES:
        parts = parts[1:]
    return "".join(parts)


def _leave_out_halves(found: dict[Field, str]) -> None:
    """Take no column for a part of a box or a time whose other parts are missing."""
    whole = {Field.LEFT, Field.TOP}
    if not (whole <= set(found) and has_box(found)) or Field.BOX in found:
        for field in (*whole, Field.WIDTH, Field.HEIGHT, Field.RIGHT, Field.BOTTOM):
            found.pop(field, None)
    elif {Field.WIDTH, Field.HEIGHT} <= set(found):
        found.pop(Field.RIGHT, None)
        found.pop(Field.BOTTOM, None)
    if Field.DATE in found or not {Field.YEAR, Field.MONTH, Field.DAY} <= set(found):
        for field in (Field.YEAR, Field.MONTH, Field.DAY, Field.HOUR, Field.MINUTE):
            found.pop(field, None)
    if _plain(found.get(Field.DATE, "")) not in ("date", "fecha"):
        found.pop(Field.TIME, None)
    if _plain(found.get(Field.FILE, "")) in ("relativepath", "path", "filepath", "imagepath"):
        found.pop(Field.FOLDER, None)


def _are_pseudonyms(table: Table, column: str) -> bool:
    place = table.columns.index(column)
    told = {row.cells[place].strip() for row in table.head(_ENOUGH_ROWS)} - {""}
    return bool(told) and all(_PSEUDONYM.fullmatch(name) for name in told)


def _column(table: Table, title: str) -> str:
    for column in table.columns:
        if column == title:
            return column
    for column in table.columns:
        if column.casefold() == title.casefold():
            return column
    raise ImportRefusedError(
        f"There is no column “{title}”.", hint=f"There are: {', '.join(table.columns)}."
    )


def _field(name: str) -> Field:
    plain = name.strip().casefold().replace("-", "_")
    try:
        return Field(plain)
    except ValueError as error:
        raise ImportRefusedError(
            f"A column cannot mean “{name.strip()}”.",
            hint=f"It can mean: {', '.join(field.value for field in Field)}.",
        ) from error
