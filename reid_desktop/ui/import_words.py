"""How the parts of an import are called in the window."""

from PySide6.QtCore import QCoreApplication

from reid_desktop.project.importing.columns import Field
from reid_desktop.project.importing.plan import LINE_SENTENCES, Code, LineKind
from reid_desktop.ui.sentences import in_language


def kind_in_words(kind: LineKind) -> str:
    """Name what becomes of rows."""
    translate = QCoreApplication.translate
    return {
        LineKind.ADDED: translate("Import", "Added"),
        LineKind.KNOWN: translate("Import", "Known already"),
        LineKind.CONFLICT: translate("Import", "Conflicts"),
        LineKind.NOT_UNDERSTOOD: translate("Import", "Not understood"),
        LineKind.SET_ASIDE: translate("Import", "Set aside"),
    }[kind]


def code_in_words(code: Code) -> str:
    """Say why something becomes of a row."""
    return in_language(LINE_SENTENCES[code])


def field_in_words(field: Field) -> str:
    """Name what a column tells."""
    translate = QCoreApplication.translate
    return {
        Field.FILE: translate("Import", "File of the photograph"),
        Field.FOLDER: translate("Import", "Folder of the file"),
        Field.SHA256: translate("Import", "Content of the file (SHA-256)"),
        Field.IDENTITY: translate("Import", "Animal"),
        Field.STATUS: translate("Import", "How sure it is"),
        Field.BOX: translate("Import", "Box, in one cell"),
        Field.LEFT: translate("Import", "Box: left"),
        Field.TOP: translate("Import", "Box: top"),
        Field.WIDTH: translate("Import", "Box: width"),
        Field.HEIGHT: translate("Import", "Box: height"),
        Field.RIGHT: translate("Import", "Box: right"),
        Field.BOTTOM: translate("Import", "Box: bottom"),
        Field.CONFIDENCE: translate("Import", "Confidence of the detector"),
        Field.CATEGORY: translate("Import", "Animal, person or vehicle"),
        Field.DATE: translate("Import", "Date, perhaps with the time"),
        Field.TIME: translate("Import", "Time"),
        Field.YEAR: translate("Import", "Year"),
        Field.MONTH: translate("Import", "Month"),
        Field.DAY: translate("Import", "Day"),
        Field.HOUR: translate("Import", "Hour"),
        Field.MINUTE: translate("Import", "Minute"),
        Field.STATION: translate("Import", "Station"),
        Field.SIDE: translate("Import", "Side"),
        Field.QUALITY: translate("Import", "Quality"),
        Field.SPECIES: translate("Import", "Species"),
        Field.SEX: translate("Import", "Sex"),
        Field.LIFE_STAGE: translate("Import", "Life stage"),
        Field.NOTES: translate("Import", "Notes"),
    }[field]
