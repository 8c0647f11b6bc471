"""How the values that photographs are filtered by are written."""

from PySide6.QtCore import QCoreApplication

from reid_desktop.core.quality import Fault
from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.photograph_filter import Facet
from reid_desktop.project.photograph_index import NEAR, NONE, State
from reid_desktop.project.recognition import Recognition, recognition_of
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.words import sentence_case, status_in_words

_MOST_PERCENT = 99


def facet_in_words(facet: Facet) -> str:
    """Name a facet."""
    translate = QCoreApplication.translate
    return {
        Facet.STATION: translate("Facet", "Station"),
        Facet.SIDE: translate("Facet", "Side"),
        Facet.QUALITY: translate("Facet", "Quality"),
        Facet.STATE: translate("Facet", "Status"),
        Facet.WHO: translate("Facet", "Animal"),
        Facet.NEAR: translate("Facet", "Near-duplicates"),
    }[facet]


def value_in_words(facet: Facet, value: str) -> str:
    """Tell a value of a facet; names of stations and animals as they are."""
    match facet:
        case Facet.STATION:
            return value or QCoreApplication.translate("Facet", "No station")
        case Facet.WHO:
            return value or QCoreApplication.translate("Facet", "In no group")
        case Facet.SIDE:
            return side_in_words(value)
        case Facet.QUALITY:
            return quality_in_words(value)
        case Facet.STATE:
            return _state_in_words(value)
        case Facet.NEAR:
            assert value == NEAR
            return facet_in_words(facet)


def side_in_words(side: str) -> str:
    """Tell from which side an animal is seen."""
    translate = QCoreApplication.translate
    return {
        "left": translate("Facet", "Left side"),
        "right": translate("Facet", "Right side"),
        "front": translate("Facet", "Front"),
        "back": translate("Facet", "Back"),
        "up": translate("Facet", "From above"),
        "down": translate("Facet", "From below"),
        NONE: translate("Facet", "Side not known"),
    }[side]


def quality_in_words(quality: str) -> str:
    """Tell how good a photograph is, as a person says or as measured."""
    translate = QCoreApplication.translate
    return {
        "good": translate("Facet", "Good"),
        "fair": translate("Facet", "Fair"),
        "poor": translate("Facet", "Poor"),
        NONE: translate("Facet", "Not judged"),
        Fault.BLURRED: translate("Facet", "Blurred"),
        Fault.SMALL: translate("Facet", "Small"),
        Fault.DARK: translate("Facet", "Too dark"),
        Fault.BRIGHT: translate("Facet", "Too bright"),
    }[quality]


def time_from_in_words(source: str | None) -> str:
    """Tell where the time of a photograph was read; empty for nowhere."""
    translate = QCoreApplication.translate
    if source is None:
        return ""
    if source.startswith("exif:"):
        return translate("Facet", "as the camera wrote it")
    return {
        "file_name": translate("Facet", "from the name of the file"),
        "file_time": translate("Facet", "from the time of the file"),
        "table": translate("Facet", "from a table"),
    }.get(source, source)


def _state_in_words(value: str) -> str:
    translate = QCoreApplication.translate
    if value in set(AssignmentStatus):
        return sentence_case(status_in_words(AssignmentStatus(value)))
    return {
        Recognition.KNOWN_AS: translate("Facet", "A known animal"),
        Recognition.PERHAPS: translate("Facet", "Perhaps a known animal"),
        Recognition.NEW: translate("Facet", "A new animal"),
        State.COMPARED: translate("Facet", "Compared"),
        State.WAITING: translate("Facet", "Not compared yet"),
        State.BOXED: translate("Facet", "With a box"),
        State.WHOLE: translate("Facet", "Without a box"),
        State.UNREADABLE: translate("Facet", "Cannot be read"),
        State.MISSING: translate("Facet", "Missing"),
        State.EXCLUDED: translate("Facet", "Out of the study"),
    }[Recognition(value) if value in set(Recognition) else State(value)]


def recognised_in_words(row: PhotographRow, *, knows_animals: bool) -> str:
    """Tell whom a photograph shows that nobody named, else how well it is established."""
    translate = QCoreApplication.translate
    recognised = recognition_of(row) if knows_animals else None
    if recognised is None:
        return status_in_words(row.status)
    said = {
        Recognition.KNOWN_AS: translate("Status", "known as {name}"),
        Recognition.PERHAPS: translate("Status", "perhaps {name}"),
        Recognition.NEW: translate("Status", "new: like no known animal"),
    }[recognised].format(name=row.individual)
    if row.individual is None or row.probability is None:
        return said
    percent = min(int(row.probability * 100), _MOST_PERCENT)  # nothing is certain
    return translate("Status", "{said} ({percent} %)").format(said=said, percent=percent)
