"""How much the photographs of a project tell of each other."""

import sqlite3

from reid_desktop.core.facts import Fact


class FactRepository:
    """Counts what free constraints are made of."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def counts(self) -> dict[Fact, int]:
        """Count photographs in encounters of several, with time and position, with a side."""
        encounter = self._connection.execute(
            "SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM studied"
            " JOIN image USING (image_id) WHERE encounter_id IS NOT NULL"
            " GROUP BY encounter_id HAVING count(*) > 1)"
        )
        travel = self._connection.execute(
            "SELECT count(*) FROM studied JOIN image USING (image_id)"
            " LEFT JOIN station USING (station_id) WHERE captured_at IS NOT NULL"
            " AND coalesce(image.latitude, station.latitude) IS NOT NULL"
            " AND coalesce(image.longitude, station.longitude) IS NOT NULL"
        )
        sides = self._connection.execute(
            "SELECT count(*) FROM studied JOIN annotation USING (annotation_id)"
            " WHERE side IS NOT NULL"
        )
        found = {Fact.ENCOUNTER: encounter, Fact.TRAVEL: travel, Fact.SIDES: sides}
        return {fact: int(rows.fetchone()[0]) for fact, rows in found.items()}
