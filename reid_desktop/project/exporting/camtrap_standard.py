"""What Camtrap DP 1.0 fixes: the columns of its tables, and what it takes for nothing.

Source: https://camtrap-dp.tdwg.org/data
"""

from collections.abc import Mapping

VERSION = "1.0.2"
ADDRESS = f"https://raw.githubusercontent.com/tdwg/camtrap-dp/{VERSION}"  # named, never visited
MISSING = frozenset({"", "NA", "NaN", "nan"})  # what its tables take for nothing since 1.0.2
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "deployments": (
        "deploymentID",
        "locationID",
        "locationName",
        "latitude",
        "longitude",
        "coordinateUncertainty",
        "deploymentStart",
        "deploymentEnd",
        "setupBy",
        "cameraID",
        "cameraModel",
        "cameraDelay",
        "cameraHeight",
        "cameraDepth",
        "cameraTilt",
        "cameraHeading",
        "detectionDistance",
        "timestampIssues",
        "baitUse",
        "featureType",
        "habitat",
        "deploymentGroups",
        "deploymentTags",
        "deploymentComments",
    ),
    "media": (
        "mediaID",
        "deploymentID",
        "captureMethod",
        "timestamp",
        "filePath",
        "filePublic",
        "fileName",
        "fileMediatype",
        "exifData",
        "favorite",
        "mediaComments",
    ),
    "observations": (
        "observationID",
        "deploymentID",
        "mediaID",
        "eventID",
        "eventStart",
        "eventEnd",
        "observationLevel",
        "observationType",
        "cameraSetupType",
        "scientificName",
        "count",
        "lifeStage",
        "sex",
        "behavior",
        "individualID",
        "individualPositionRadius",
        "individualPositionAngle",
        "individualSpeed",
        "bboxX",
        "bboxY",
        "bboxWidth",
        "bboxHeight",
        "classificationMethod",
        "classifiedBy",
        "classificationTimestamp",
        "classificationProbability",
        "observationTags",
        "observationComments",
    ),
    "individuals": (
        "individualID",
        "status",
        "sex",
        "lifeStage",
        "scientificName",
        "alternateIDs",
        "numberOfMedia",
        "firstSeen",
        "lastSeen",
        "tags",
        "notes",
    ),
}
MEDIA_TYPES = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "webp": "image/webp",
    "bmp": "image/bmp",
    "gif": "image/gif",
    "heic": "image/heic",
    "heif": "image/heif",
    "avif": "image/avif",
}


def kept(text: str | None) -> str | None:
    """Return a text so that it is not taken for nothing, without letters that nobody sees.

    >>> kept("NA"), kept(" nan"), kept("Nala"), kept(None)
    ('_NA', '_nan', 'Nala', None)
    """
    if text is None:
        return None
    plain = _seen(text)
    return f"_{plain}" if plain and vanishes(plain) else plain


def vanishes(text: str) -> bool:
    """Whether a text would be taken for nothing.

    >>> vanishes("NA"), vanishes(" "), vanishes("Nala")
    (True, True, False)
    """
    return _seen(text) in MISSING


def _seen(text: str) -> str:
    return "".join(letter if letter >= " " or letter in "\n\t" else " " for letter in text).strip()
