"""What is compared of two projects that are to be merged, read in one query each."""

from collections import defaultdict

from reid_desktop.core.recognised import KnownAnimal, KnownPhotograph
from reid_desktop.core.types import AnnotationId, ImageId, ImageStatus
from reid_desktop.store.annotations import box_of
from reid_desktop.store.store import Store
from reid_desktop.store.values import path_from_database, readable

_RANKS = {
    ImageStatus.OK: 0,
    ImageStatus.MISSING: 2,
    ImageStatus.UNREADABLE: 3,
    ImageStatus.REPLACED: 4,
    ImageStatus.REMOVED: 5,
}
_DUPLICATE = 1  # a first file is better than another with its bytes


def known_photographs(store: Store) -> list[KnownPhotograph]:
    """Read every photograph as it can be told from others, by rising id."""
    rows = store.connection.execute(
        "SELECT image_id, sha256, relative_path, path_key, width_px, height_px, added_at, status,"
        " duplicate_of IS NOT NULL AS is_duplicate FROM image ORDER BY image_id"
    )
    return [
        KnownPhotograph(
            ImageId(row["image_id"]),
            row["sha256"],
            readable(path_from_database(row["relative_path"])),
            row["path_key"],
            (row["width_px"], row["height_px"]) if row["width_px"] and row["height_px"] else None,
            row["added_at"],
            _RANKS[ImageStatus(row["status"])] + _DUPLICATE * row["is_duplicate"],
        )
        for row in rows
    ]


def known_animals(store: Store) -> dict[ImageId, list[KnownAnimal]]:
    """Read the animals of every photograph, also those whose box was removed, by rising id."""
    found: defaultdict[ImageId, list[KnownAnimal]] = defaultdict(list)
    rows = store.connection.execute(
        "SELECT annotation_id, image_id, box_left_px, box_top_px, box_width_px, box_height_px,"
        " crop_key IS NOT NULL AS is_studied FROM annotation ORDER BY annotation_id"
    )
    for row in rows:
        animal = KnownAnimal(
            AnnotationId(row["annotation_id"]), box_of(row), bool(row["is_studied"])
        )
        found[ImageId(row["image_id"])].append(animal)
    return dict(found)
