"""Animals that are known and named, and who belongs to them."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from uuid import uuid4

from reid_desktop.core.records import Individual
from reid_desktop.core.types import AnnotationId, IndividualId, ReviewerId
from reid_desktop.store.values import time_to_database

_TAGS = (
    "SELECT individual_id, tag.name FROM individual_tag JOIN tag USING (tag_id) ORDER BY tag.name"
)


class IndividualRepository:
    """Reads and writes ``individual``, ``membership`` and ``tag``. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> list[Individual]:
        """Return every individual, by rising id."""
        tags: dict[int, list[str]] = {}
        for individual_id, tag in self._connection.execute(_TAGS):
            tags.setdefault(individual_id, []).append(tag)
        rows = self._connection.execute("SELECT * FROM individual ORDER BY individual_id")
        return [_individual(row, tags.get(row["individual_id"], ())) for row in rows]

    def get(self, individual_id: IndividualId) -> Individual | None:
        """Return an individual."""
        return next((one for one in self.all() if one.individual_id == individual_id), None)

    def named(self, name: str) -> IndividualId | None:
        """Return the individual of that name; upper and lower case are one, in every script."""
        wanted = name.casefold()
        rows = self._connection.execute("SELECT individual_id, name FROM individual")
        return next(
            (IndividualId(row[0]) for row in rows if str(row[1]).casefold() == wanted), None
        )

    def uuids(self) -> dict[str, IndividualId]:
        """Return every individual by its number that is the same in every copy."""
        rows = self._connection.execute("SELECT uuid, individual_id FROM individual")
        return {row[0]: IndividualId(row[1]) for row in rows}

    def add(self, name: str, at: datetime, *, uuid: str | None = None) -> IndividualId:
        """Add an individual without photographs; one from another project keeps its `uuid`."""
        cursor = self._connection.execute(
            "INSERT INTO individual (name, uuid, created_at) VALUES (?, ?, ?)",
            (name, uuid or str(uuid4()), time_to_database(at)),
        )
        assert cursor.lastrowid is not None
        return IndividualId(cursor.lastrowid)

    def rename(self, individual_id: IndividualId, name: str) -> None:
        """Give an individual another name."""
        self._connection.execute(
            "UPDATE individual SET name = ? WHERE individual_id = ?", (name, individual_id)
        )

    def describe(
        self, individual_id: IndividualId, *, sex: str | None, life_stage: str | None, notes: str
    ) -> None:
        """Keep what is known of an individual besides its name."""
        self._connection.execute(
            "UPDATE individual SET sex = ?, life_stage = ?, notes = ? WHERE individual_id = ?",
            (sex, life_stage, notes, individual_id),
        )

    def set_tags(self, individual_id: IndividualId, tags: Iterable[str]) -> None:
        """Give an individual these tags and no others; tags that nobody has any more go."""
        wanted = [(tag,) for tag in tags]
        self._connection.executemany(
            "INSERT INTO tag (name) VALUES (?) ON CONFLICT (name) DO NOTHING", wanted
        )
        ids = {
            int(
                self._connection.execute("SELECT tag_id FROM tag WHERE name = ?", tag).fetchone()[0]
            )
            for tag in wanted
        }
        rows = self._connection.execute(
            "SELECT tag_id FROM individual_tag WHERE individual_id = ?", (individual_id,)
        )
        had = {int(row[0]) for row in rows}
        self._connection.executemany(
            "DELETE FROM individual_tag WHERE individual_id = ? AND tag_id = ?",
            [(individual_id, tag_id) for tag_id in had - ids],
        )
        self._connection.executemany(
            "INSERT INTO individual_tag (individual_id, tag_id) VALUES (?, ?)",
            [(individual_id, tag_id) for tag_id in sorted(ids - had)],
        )
        self._connection.executemany(
            "DELETE FROM tag WHERE tag_id = ?"
            " AND tag_id NOT IN (SELECT tag_id FROM individual_tag)",
            [(tag_id,) for tag_id in had - ids],
        )

    def absorb(self, individual_id: IndividualId, other_id: IndividualId, *, alias: bool) -> None:
        """Give an individual everything that is known of another, and delete that one.

        Parameters
        ----------
        alias
            Keep the name of the other as an alternate id.
        """
        one, other = self.get(individual_id), self.get(other_id)
        assert one is not None
        assert other is not None
        ids = [one.alternate_ids, other.name if alias else "", other.alternate_ids]
        notes = [one.notes, other.notes]
        self._connection.execute(
            "UPDATE individual SET alternate_ids = ?, notes = ?, sex = ?, life_stage = ?"
            " WHERE individual_id = ?",
            (
                "|".join(filter(None, ids)),
                "\n".join(filter(None, notes)),
                one.sex or other.sex,
                one.life_stage or other.life_stage,
                individual_id,
            ),
        )
        self._connection.execute(
            "INSERT INTO individual_tag (individual_id, tag_id) SELECT ?, tag_id FROM"
            " individual_tag WHERE individual_id = ? ON CONFLICT DO NOTHING",
            (individual_id, other_id),
        )
        self._connection.execute("DELETE FROM individual_tag WHERE individual_id = ?", (other_id,))
        self._connection.execute(
            "UPDATE membership SET individual_id = ? WHERE individual_id = ?",
            (individual_id, other_id),
        )
        self._connection.execute(
            "UPDATE assignment SET individual_id = ? WHERE individual_id = ?",
            (individual_id, other_id),
        )
        self._connection.execute("DELETE FROM individual WHERE individual_id = ?", (other_id,))

    def memberships(self) -> dict[AnnotationId, IndividualId]:
        """Return who was accepted to be whom, by rising annotation id."""
        rows = self._connection.execute(
            "SELECT annotation_id, individual_id FROM membership ORDER BY annotation_id"
        )
        return {AnnotationId(row[0]): IndividualId(row[1]) for row in rows}

    def n_members(self, individual_id: IndividualId) -> int:
        """Count the annotations that were accepted to be this individual."""
        row = self._connection.execute(
            "SELECT count(*) FROM membership WHERE individual_id = ?", (individual_id,)
        ).fetchone()
        return int(row[0])

    def accept(
        self,
        members: Iterable[tuple[AnnotationId, IndividualId]],
        *,
        reviewer_id: ReviewerId,
        at: datetime,
    ) -> None:
        """Say who annotations are; what was said of them before no longer counts."""
        accepted_at = time_to_database(at)
        self._connection.executemany(
            "INSERT INTO membership (annotation_id, individual_id, accepted_at, reviewer_id)"
            " VALUES (?, ?, ?, ?) ON CONFLICT (annotation_id) DO UPDATE SET"
            " individual_id = excluded.individual_id, accepted_at = excluded.accepted_at,"
            " reviewer_id = excluded.reviewer_id"
            " WHERE membership.individual_id != excluded.individual_id",
            [
                (annotation, individual, accepted_at, reviewer_id)
                for annotation, individual in members
            ],
        )

    def dismiss(self, annotation_ids: Iterable[AnnotationId]) -> None:
        """Take back who annotations are; locks on what was said of them go with it."""
        ids = [(annotation_id,) for annotation_id in annotation_ids]
        self._connection.executemany(
            "DELETE FROM lock WHERE membership_id IN"
            " (SELECT membership_id FROM membership WHERE annotation_id = ?)",
            ids,
        )
        self._connection.executemany("DELETE FROM membership WHERE annotation_id = ?", ids)


def _individual(row: sqlite3.Row, tags: Iterable[str]) -> Individual:
    return Individual(
        individual_id=IndividualId(row["individual_id"]),
        name=row["name"],
        alternate_ids=row["alternate_ids"],
        sex=row["sex"],
        life_stage=row["life_stage"],
        notes=row["notes"],
        tags=tuple(tags),
    )
