"""Embeddings, kept so that no photograph is embedded twice. May be thrown away at any time."""

import sqlite3
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.store.database import transaction
from reid_desktop.store.disposable import DisposableCache, Form

_FETCHED_ROWS = 4096  # at once: keeps the copy of what is read small
_LISTED_KEYS = 500  # looked up one by one; more are read as a whole

_SCHEMA = """
CREATE TABLE model (
    model_id  INTEGER PRIMARY KEY,
    model_key TEXT NOT NULL UNIQUE,
    dim       INTEGER NOT NULL
) STRICT;
CREATE TABLE embedding (
    embedding_id INTEGER PRIMARY KEY,
    model_id     INTEGER NOT NULL REFERENCES model ON DELETE CASCADE,
    crop_key     TEXT NOT NULL,
    vector       BLOB NOT NULL, -- float16, little endian
    UNIQUE (model_id, crop_key)
) STRICT;
"""

_FORM = Form(_SCHEMA, application_id=0x52454943, version=1, what="The embeddings")  # "REIC"


class EmbeddingCache(DisposableCache):
    """Embeddings by model and crop. Belongs to the thread that opened it.

    A damaged file is made anew: what it held is computed again.
    """

    form = _FORM

    def put(
        self, model_key: str, crop_keys: Sequence[str], embeddings: NDArray[np.float32]
    ) -> None:
        """Keep embeddings, shape (n, dim), in one transaction; those that are there stay.

        Raises
        ------
        ValueError
            If shapes do not fit, or a number is not finite.
        """
        if embeddings.ndim != 2 or len(embeddings) != len(crop_keys):
            raise ValueError(f"{len(crop_keys)} crops, embeddings {embeddings.shape}")
        if not np.isfinite(embeddings).all():
            raise ValueError("an embedding is not finite")
        self._file.repairing(lambda: self._put(model_key, crop_keys, embeddings), None)

    def have(self, model_key: str) -> set[str]:
        """Return the crops that are embedded under a model."""

        def read() -> set[str]:
            rows = self._connection.execute(
                "SELECT crop_key FROM embedding JOIN model USING (model_id) WHERE model_key = ?",
                (model_key,),
            )
            return {row[0] for row in rows}

        return self._file.repairing(read, set())

    def matrix(
        self, model_key: str, crop_keys: Sequence[str]
    ) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Return the embeddings of crops, (n, dim), and which are there, (n,).

        Rows have unit length; those that are not there are zero.
        """
        nothing = np.zeros((len(crop_keys), 0), np.float32), np.zeros(len(crop_keys), np.bool_)
        return self._file.repairing(lambda: self._matrix(model_key, crop_keys), nothing)

    def forget(self, model_key: str) -> None:
        """Throw away what is kept under a model."""

        def delete() -> None:
            with transaction(self._connection):
                self._connection.execute("DELETE FROM model WHERE model_key = ?", (model_key,))

        self._file.repairing(delete, None)

    def _put(
        self, model_key: str, crop_keys: Sequence[str], embeddings: NDArray[np.float32]
    ) -> None:
        dim = embeddings.shape[1]
        halves = np.ascontiguousarray(embeddings, dtype="<f2")
        with transaction(self._connection):
            self._connection.execute(
                "INSERT INTO model (model_key, dim) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (model_key, dim),
            )
            model_id, kept_dim = self._connection.execute(
                "SELECT model_id, dim FROM model WHERE model_key = ?", (model_key,)
            ).fetchone()
            if kept_dim != dim:
                raise ValueError(f"model {model_key} has {kept_dim} dimensions, not {dim}")
            self._connection.executemany(
                "INSERT INTO embedding (model_id, crop_key, vector) VALUES (?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                [
                    (model_id, key, row.tobytes())
                    for key, row in zip(crop_keys, halves, strict=True)
                ],
            )

    def _matrix(
        self, model_key: str, crop_keys: Sequence[str]
    ) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        present = np.zeros(len(crop_keys), dtype=np.bool_)
        model = self._connection.execute(
            "SELECT model_id, dim FROM model WHERE model_key = ?", (model_key,)
        ).fetchone()
        if model is None:
            return np.zeros((len(crop_keys), 0), dtype=np.float32), present
        model_id, dim = model
        matrix = np.zeros((len(crop_keys), dim), dtype=np.float32)
        places: dict[str, list[int]] = {}
        for place, key in enumerate(crop_keys):
            places.setdefault(key, []).append(place)
        cursor = self._read(model_id, list(places))
        while rows := cursor.fetchmany(_FETCHED_ROWS):
            wanted = [row for row in rows if row[0] in places and len(row[1]) == 2 * dim]
            if not wanted:
                continue
            halves = np.frombuffer(b"".join(row[1] for row in wanted), dtype="<f2")
            at = [(place, i) for i, row in enumerate(wanted) for place in places[row[0]]]
            target, source = np.array(at).T
            matrix[target] = _unit_rows(halves.reshape(len(wanted), dim))[source]
            present[target] = True
        return matrix, present

    def _read(self, model_id: int, crop_keys: list[str]) -> sqlite3.Cursor:
        if len(crop_keys) > _LISTED_KEYS:
            return self._connection.execute(
                "SELECT crop_key, vector FROM embedding WHERE model_id = ?", (model_id,)
            )
        marks = ", ".join("?" * len(crop_keys))
        return self._connection.execute(
            "SELECT crop_key, vector FROM embedding"  # noqa: S608 - only question marks
            f" WHERE model_id = ? AND crop_key IN ({marks})",
            (model_id, *crop_keys),
        )


def _unit_rows(halves: NDArray[np.float16]) -> NDArray[np.float32]:
    rows = halves.astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.maximum(lengths, np.finfo(np.float32).tiny)
    return rows
