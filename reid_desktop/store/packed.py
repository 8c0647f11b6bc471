"""Makes a copy of a project file ready to be given away: without history, without places."""

import sqlite3
from dataclasses import dataclass

from reid_desktop.core.boxes import crop_key_of
from reid_desktop.core.records import Box
from reid_desktop.core.types import ImageId
from reid_desktop.store.annotations import AnnotationRepository, box_of


@dataclass(frozen=True, slots=True)
class OtherFile:
    """The file that a photograph has in the copy, where it is not the one it has here."""

    sha256: str
    n_bytes: int
    size_px: tuple[int, int]


def take_other_file(connection: sqlite3.Connection, image_id: ImageId, file: OtherFile) -> None:
    """Write down that a photograph has another file; boxes follow its size. In a transaction."""
    [before] = connection.execute(
        "SELECT width_px, height_px FROM image WHERE image_id = ?", (image_id,)
    ).fetchall()
    width_px, height_px = file.size_px
    connection.execute(
        "UPDATE image SET sha256 = ?, n_bytes = ?, modified_ns = 0, width_px = ?, height_px = ?"
        " WHERE image_id = ?",
        (file.sha256, file.n_bytes, width_px, height_px, image_id),
    )
    annotations = AnnotationRepository(connection)
    rows = connection.execute(
        "SELECT * FROM annotation WHERE image_id = ? AND crop_key IS NOT NULL", (image_id,)
    ).fetchall()
    for row in rows:
        box = box_of(row)
        if box is not None and before["width_px"] and before["height_px"]:
            across, down = width_px / before["width_px"], height_px / before["height_px"]
            box = Box(
                box.left_px * across, box.top_px * down, box.width_px * across, box.height_px * down
            )
        annotations.set_box(row["annotation_id"], box, crop_key_of(file.sha256, box))


def forget_history(connection: sqlite3.Connection) -> None:
    """Forget what could be undone: it tells of other files, and of places. In a transaction."""
    connection.execute("DELETE FROM operation_change")
    connection.execute("DELETE FROM operation")


def forget_positions(connection: sqlite3.Connection) -> None:
    """Forget where photographs were taken and stations lie. In a transaction."""
    connection.execute("UPDATE image SET latitude = NULL, longitude = NULL")
    connection.execute("UPDATE station SET latitude = NULL, longitude = NULL")


def make_compact(connection: sqlite3.Connection) -> None:
    """Leave nothing in the file of what was forgotten. Outside a transaction."""
    connection.execute("VACUUM")
