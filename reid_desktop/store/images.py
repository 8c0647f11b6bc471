"""Photograph files, and what a scan found out about them."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from reid_desktop.core.facts import Fact
from reid_desktop.core.records import Capture, ExaminedFile, Image
from reid_desktop.core.types import (
    AnnotationId,
    FolderId,
    ImageId,
    ImageStatus,
    LinkSource,
    Pair,
    Verdict,
)
from reid_desktop.store.annotations import AnnotationRepository
from reid_desktop.store.locks import LockRepository
from reid_desktop.store.stations import StationRepository
from reid_desktop.store.values import (
    camera_time_to_database,
    path_from_database,
    path_key,
    path_to_database,
    time_from_database,
    time_to_database,
)

IDENTICAL_BYTES = Fact.IDENTICAL.value

_SELECT = "SELECT image.*, station.name AS station FROM image LEFT JOIN station USING (station_id)"


@dataclass(frozen=True, slots=True)
class RecordedChunk:
    """What became of a chunk of examined files.

    Attributes
    ----------
    n_new : int
        Files that were not known, readable or not.
    n_replaced : int
        Known names with other bytes.
    n_duplicates : int
        Of both, those with the bytes of another file.
    n_moved : int
        Photographs that are known, and lie elsewhere now or under another name.
    n_unreadable : int
        Of all, those that cannot be read.
    """

    n_new: int = 0
    n_moved: int = 0
    n_replaced: int = 0
    n_duplicates: int = 0
    n_unreadable: int = 0


class ImageRepository:
    """Reads and writes the ``image`` table. Write in a transaction; rows are never deleted."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._annotations = AnnotationRepository(connection)
        self._locks = LockRepository(connection)
        self._stations = StationRepository(connection)

    def known(self, folder_id: FolderId) -> dict[str, Image]:
        """Return the images of a folder by relative path, without those that were replaced."""
        rows = self._connection.execute(
            f"{_SELECT} WHERE folder_id = ? AND status != 'replaced'", (folder_id,)
        )
        return {image.relative_path: image for image in map(_image, rows)}

    def replaced(self) -> list[Image]:
        """Return the images whose names other files have now, by rising id."""
        rows = self._connection.execute(f"{_SELECT} WHERE status = 'replaced' ORDER BY image_id")
        return [_image(row) for row in rows]

    def get(self, image_id: ImageId) -> Image | None:
        """Return an image."""
        row = self._connection.execute(f"{_SELECT} WHERE image_id = ?", (image_id,)).fetchone()
        return None if row is None else _image(row)

    def files(self, folder_id: FolderId) -> list[tuple[str, int, str]]:
        """Return relative path, size and SHA-256 of what was read in a folder, by rising id.

        What a person removed, or another file took the name of, is not among them.
        """
        rows = self._connection.execute(
            "SELECT relative_path, n_bytes, sha256 FROM image WHERE folder_id = ?"
            " AND sha256 IS NOT NULL AND status NOT IN ('removed', 'replaced') ORDER BY image_id",
            (folder_id,),
        )
        return [(path_from_database(row[0]), row[1], row[2]) for row in rows]

    def n_readable(self) -> int:
        """Count the photographs that are there and can be read."""
        row = self._connection.execute("SELECT count(*) FROM image WHERE status = 'ok'").fetchone()
        return int(row[0])

    def by_sha256(self, sha256: str) -> list[Image]:
        """Return the images with these bytes, oldest first."""
        rows = self._connection.execute(f"{_SELECT} WHERE sha256 = ? ORDER BY image_id", (sha256,))
        return [_image(row) for row in rows]

    def all(self) -> Iterator[Image]:
        """Yield every image, by rising id."""
        yield from map(_image, self._connection.execute(f"{_SELECT} ORDER BY image_id"))

    def record(
        self, folder_id: FolderId, files: Sequence[ExaminedFile], at: datetime
    ) -> RecordedChunk:
        """Write down what a scan found out about new and changed files.

        Readable ones get an annotation of the whole image. Other bytes under a known name are a
        new row; the old one becomes ``replaced`` and keeps its answers. A file that was moved
        keeps its row, and with it everything that was said of it. What a person removed stays
        removed.
        """
        done = [self._record_file(folder_id, file, at) for file in files]
        return RecordedChunk(
            n_new=sum(chunk.n_new for chunk in done),
            n_moved=sum(chunk.n_moved for chunk in done),
            n_replaced=sum(chunk.n_replaced for chunk in done),
            n_duplicates=sum(chunk.n_duplicates for chunk in done),
            n_unreadable=sum(file.problem is not None for file in files),
        )

    def mark_missing(self, folder_id: FolderId, seen: Collection[str]) -> int:
        """Mark the images of a folder that are not among `seen`; return how many are new in it."""
        gone = [
            (image.image_id,)
            for path, image in self.known(folder_id).items()
            if path not in seen and image.status in (ImageStatus.OK, ImageStatus.UNREADABLE)
        ]
        self._connection.executemany("UPDATE image SET status = 'missing' WHERE image_id = ?", gone)
        return len(gone)

    def set_unreadable(self, image_id: ImageId, problem: str) -> None:
        """Note that the pixels of an image cannot be read."""
        self._connection.execute(
            "UPDATE image SET status = 'unreadable', problem = ? WHERE image_id = ?",
            (str(problem), image_id),
        )

    def set_modified(self, times: Iterable[tuple[ImageId, int]]) -> None:
        """Write down when files were modified, in nanoseconds: they were copied, not changed."""
        self._connection.executemany(
            "UPDATE image SET modified_ns = ? WHERE image_id = ?",
            [(modified_ns, image_id) for image_id, modified_ns in times],
        )

    def set_captured(self, times: Iterable[tuple[ImageId, datetime]], source: str) -> None:
        """Say when photographs were taken, and where that is known from."""
        self._connection.executemany(
            "UPDATE image SET captured_at = ?, captured_from = ? WHERE image_id = ?",
            [(camera_time_to_database(at), source, image_id) for image_id, at in times],
        )

    def forget_places(self) -> None:
        """Remove all positions, those of stations, too, and what is left of them in the file."""
        self._connection.execute("PRAGMA secure_delete = ON")
        self._connection.execute(
            "UPDATE image SET latitude = NULL, longitude = NULL WHERE latitude IS NOT NULL"
        )
        self._connection.execute(
            "UPDATE station SET latitude = NULL, longitude = NULL WHERE latitude IS NOT NULL"
        )
        self._connection.execute(  # what undo would bring back
            "DELETE FROM operation_change WHERE column_name IN ('latitude', 'longitude')"
            " AND table_name IN ('image', 'station')"
        )

    def forget_file_times(self) -> None:
        """Remove the times that are only those of files."""
        self._connection.execute(
            "UPDATE image SET captured_at = NULL, captured_from = NULL"
            " WHERE captured_from = 'file_time'"
        )

    def _record_file(self, folder_id: FolderId, file: ExaminedFile, at: datetime) -> RecordedChunk:
        known = self._connection.execute(
            "SELECT image_id, sha256, status FROM image"
            " WHERE folder_id = ? AND relative_path = ? AND status != 'replaced'",
            (folder_id, path_to_database(file.relative_path)),
        ).fetchone()
        if file.moved_from is not None:
            if known is not None:
                self._set_replaced(known["image_id"])
            self._move(file.moved_from, folder_id, file)
            return RecordedChunk(n_moved=1)
        if known is None:
            return RecordedChunk(n_new=1, n_duplicates=self._insert(folder_id, file, at))
        if known["status"] == ImageStatus.REMOVED or file.sha256 is None:
            status = None if known["status"] == ImageStatus.REMOVED else ImageStatus.UNREADABLE
            self._update_status(known["image_id"], file, status)
            return RecordedChunk()
        if known["sha256"] in (None, file.sha256):
            self._update_status(known["image_id"], file, ImageStatus.OK)
            if known["sha256"] is None:
                self._fill(known["image_id"], file)
                return RecordedChunk(n_duplicates=self._make_whole(known["image_id"], file, at))
            self._complete(known["image_id"], file.capture)
            return RecordedChunk()
        self._set_replaced(known["image_id"])
        return RecordedChunk(n_replaced=1, n_duplicates=self._insert(folder_id, file, at))

    def _insert(self, folder_id: FolderId, file: ExaminedFile, at: datetime) -> bool:
        """Insert the row of a file; tell whether there is another with its bytes."""
        cursor = self._connection.execute(
            "INSERT INTO image (folder_id, relative_path, path_key, n_bytes, modified_ns,"
            " status, problem, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                folder_id,
                path_to_database(file.relative_path),
                path_key(file.relative_path),
                file.n_bytes,
                file.modified_ns,
                ImageStatus.OK if file.sha256 is not None else ImageStatus.UNREADABLE,
                None if file.problem is None else str(file.problem),
                time_to_database(at),
            ),
        )
        assert cursor.lastrowid is not None
        image_id = ImageId(cursor.lastrowid)
        self._fill(image_id, file)
        return file.sha256 is not None and self._make_whole(image_id, file, at)

    def _move(self, image_id: ImageId, folder_id: FolderId, file: ExaminedFile) -> None:
        """Say where the file of an image lies now; its bytes are the same.

        What is known of its making stays, as it may come from its old name or a table.
        """
        self._connection.execute(
            "UPDATE image SET folder_id = ?, relative_path = ?, path_key = ?, n_bytes = ?,"
            " modified_ns = ?, station_id = ?, captured_at = coalesce(captured_at, ?),"
            " captured_from = coalesce(captured_from, ?), problem = NULL,"
            " status = CASE status WHEN 'removed' THEN 'removed' ELSE 'ok' END"
            " WHERE image_id = ?",
            (
                folder_id,
                path_to_database(file.relative_path),
                path_key(file.relative_path),
                file.n_bytes,
                file.modified_ns,
                self._stations.id_of(file.station),
                camera_time_to_database(file.capture.captured_at),
                file.capture.captured_from,
                image_id,
            ),
        )

    def _complete(self, image_id: ImageId, capture: Capture) -> None:
        """Add what was not known of the making of an image: it may be read only now."""
        self._connection.execute(
            "UPDATE image SET captured_from = coalesce(captured_from, ?),"
            " captured_at = coalesce(captured_at, ?), latitude = coalesce(latitude, ?),"
            " longitude = coalesce(longitude, ?) WHERE image_id = ?",
            (
                capture.captured_from,
                camera_time_to_database(capture.captured_at),
                capture.latitude,
                capture.longitude,
                image_id,
            ),
        )

    def _set_replaced(self, image_id: ImageId) -> None:
        self._connection.execute(
            "UPDATE image SET status = 'replaced' WHERE image_id = ?", (image_id,)
        )

    def _update_status(
        self, image_id: ImageId, file: ExaminedFile, status: ImageStatus | None
    ) -> None:
        self._connection.execute(
            "UPDATE image SET n_bytes = ?, modified_ns = ?, problem = ?,"
            " status = coalesce(?, status) WHERE image_id = ?",
            (
                file.n_bytes,
                file.modified_ns,
                None if file.problem is None else str(file.problem),
                status,
                image_id,
            ),
        )

    def _fill(self, image_id: ImageId, file: ExaminedFile) -> None:
        capture = file.capture
        self._connection.execute(
            "UPDATE image SET sha256 = ?, width_px = ?, height_px = ?, captured_at = ?,"
            " captured_from = ?, camera_make = ?, camera_model = ?, camera_serial = ?,"
            " latitude = ?, longitude = ?, station_id = ? WHERE image_id = ?",
            (
                file.sha256,
                file.width_px,
                file.height_px,
                camera_time_to_database(capture.captured_at),
                capture.captured_from,
                capture.camera_make,
                capture.camera_model,
                capture.camera_serial,
                capture.latitude,
                capture.longitude,
                self._stations.id_of(file.station),
                image_id,
            ),
        )

    def _make_whole(self, image_id: ImageId, file: ExaminedFile, at: datetime) -> bool:
        """Add the annotation of a readable image and tie it to the first with its bytes."""
        assert file.sha256 is not None
        annotation_id = self._annotations.add_whole(image_id, file.sha256)
        first = self._connection.execute(
            "SELECT image_id, annotation_id FROM image JOIN annotation USING (image_id)"
            " WHERE sha256 = ? AND crop_key = ? AND image_id != ? ORDER BY image_id LIMIT 1",
            (file.sha256, file.sha256, image_id),
        ).fetchone()
        if first is None:
            return False
        self._connection.execute(
            "UPDATE image SET duplicate_of = ? WHERE image_id = ?", (first["image_id"], image_id)
        )
        self._locks.add(
            Pair.of(annotation_id, AnnotationId(first["annotation_id"])),
            Verdict.SAME,
            source=LinkSource.FACT,
            reason=IDENTICAL_BYTES,
            at=at,
        )
        return True


def _image(row: sqlite3.Row) -> Image:
    return Image(
        image_id=ImageId(row["image_id"]),
        folder_id=FolderId(row["folder_id"]),
        relative_path=path_from_database(row["relative_path"]),
        sha256=row["sha256"],
        n_bytes=row["n_bytes"],
        modified_ns=row["modified_ns"],
        width_px=row["width_px"],
        height_px=row["height_px"],
        capture=Capture(
            captured_at=time_from_database(row["captured_at"]),
            captured_from=row["captured_from"],
            camera_make=row["camera_make"],
            camera_model=row["camera_model"],
            camera_serial=row["camera_serial"],
            latitude=row["latitude"],
            longitude=row["longitude"],
        ),
        station=row["station"],
        duplicate_of=None if row["duplicate_of"] is None else ImageId(row["duplicate_of"]),
        status=ImageStatus(row["status"]),
        problem=row["problem"],
    )
