"""What is known of the project as a whole."""

import sqlite3


class InfoRepository:
    """Reads and writes the ``project_info`` table. Call `set` in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: str = "") -> str:
        """Return what is written under `key`."""
        row = self._connection.execute(
            "SELECT value FROM project_info WHERE key = ?", (key,)
        ).fetchone()
        return default if row is None else str(row["value"])

    def set(self, key: str, value: str) -> None:
        """Write `value` under `key`."""
        self._connection.execute(
            "INSERT INTO project_info (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )

    def all(self) -> dict[str, str]:
        """Return everything, by key."""
        rows = self._connection.execute("SELECT key, value FROM project_info ORDER BY key")
        return {row["key"]: row["value"] for row in rows}
