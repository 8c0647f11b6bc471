"""Local features, matches and quality of crops. May be thrown away at any time."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.local_features import Descriptors, LocalFeatures, PairMatch
from reid_desktop.core.quality import Quality
from reid_desktop.store.database import transaction
from reid_desktop.store.disposable import DisposableCache, Form

FEATURES_FILE = "features.sqlite"
NOT_COMPUTED = -1
_FETCHED_ROWS = 65_536  # at once: keeps the copy of what is read small
_LISTED_KEYS = 500  # looked up one by one; more are read as a whole

_SCHEMA = """
CREATE TABLE recipe (
    recipe_id  INTEGER PRIMARY KEY,
    recipe_key TEXT NOT NULL UNIQUE -- of an extractor, a matcher, or a measure of quality
) STRICT;
CREATE TABLE crop (
    crop_id  INTEGER PRIMARY KEY,
    crop_key TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE features ( -- rows are large: with a rowid, keys are searched without them
    recipe_id   INTEGER NOT NULL REFERENCES recipe ON DELETE CASCADE,
    crop_id     INTEGER NOT NULL REFERENCES crop,
    width_px    INTEGER NOT NULL, -- of the crop at full resolution
    height_px   INTEGER NOT NULL,
    scale       REAL NOT NULL,    -- pixels looked at per pixel of the crop
    signed      INTEGER NOT NULL, -- whether the bytes of descriptors have a sign
    dim         INTEGER NOT NULL,
    keypoints   BLOB NOT NULL,    -- (k, 2) float32, little endian
    descriptors BLOB NOT NULL,    -- (k, dim) bytes
    PRIMARY KEY (recipe_id, crop_id)
) STRICT;
CREATE TABLE match (
    recipe_id  INTEGER NOT NULL REFERENCES recipe ON DELETE CASCADE,
    low_id     INTEGER NOT NULL REFERENCES crop,
    high_id    INTEGER NOT NULL REFERENCES crop,
    inliers    INTEGER NOT NULL,
    same_place INTEGER NOT NULL,
    PRIMARY KEY (recipe_id, low_id, high_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE match_points ( -- apart: counting inliers reads none of them
    recipe_id  INTEGER NOT NULL REFERENCES recipe ON DELETE CASCADE,
    low_id     INTEGER NOT NULL REFERENCES crop,
    high_id    INTEGER NOT NULL REFERENCES crop,
    points     BLOB NOT NULL, -- (inliers, 4) float32: x, y of low and of high
    PRIMARY KEY (recipe_id, low_id, high_id)
) STRICT;
CREATE TABLE quality (
    recipe_id  INTEGER NOT NULL REFERENCES recipe ON DELETE CASCADE,
    crop_id    INTEGER NOT NULL REFERENCES crop,
    sharpness  REAL NOT NULL,
    side_px    INTEGER NOT NULL,
    shadows    REAL NOT NULL,
    highlights REAL NOT NULL,
    hash       INTEGER NOT NULL, -- 64 bits with a sign
    PRIMARY KEY (recipe_id, crop_id)
) STRICT, WITHOUT ROWID;
"""

_FORM = Form(_SCHEMA, application_id=0x5245494C, version=1, what="The local features")  # "REIL"


class FeatureCache(DisposableCache):
    """Local features by extractor and crop, matches by matcher and pair, quality by crop.

    Belongs to the thread that opened it. A damaged file is made anew.

    Notes
    -----
    At most 512 keypoints of 128 bytes and two coordinates: 70 kB a photograph. A match has
    16 bytes an inlier, and some 30 besides.
    """

    form = _FORM

    def put_features(self, extractor_key: str, found: Mapping[str, LocalFeatures]) -> None:
        """Keep the features of crops, by crop key, in one transaction."""

        def write() -> None:
            with transaction(self._connection):
                recipe_id = self._recipe(extractor_key)
                ids = self._crops(found)
                self._connection.executemany(
                    "INSERT INTO features VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    " ON CONFLICT DO NOTHING",
                    [(recipe_id, ids[key], *_columns(one)) for key, one in found.items()],
                )

        self._file.repairing(write, None)

    def have_features(self, extractor_key: str) -> set[str]:
        """Return the crops whose features are kept."""

        def read() -> set[str]:
            rows = self._connection.execute(
                "SELECT crop_key FROM features JOIN recipe USING (recipe_id)"
                " JOIN crop USING (crop_id) WHERE recipe_key = ?",
                (extractor_key,),
            )
            return {row[0] for row in rows}

        return self._file.repairing(read, set())

    def features(self, extractor_key: str, crop_key: str) -> LocalFeatures | None:
        """Return the features of a crop, if they are kept and make sense."""

        def read() -> LocalFeatures | None:
            row = self._connection.execute(
                "SELECT width_px, height_px, scale, signed, dim, keypoints, descriptors"
                " FROM features JOIN recipe USING (recipe_id) JOIN crop USING (crop_id)"
                " WHERE recipe_key = ? AND crop_key = ?",
                (extractor_key, crop_key),
            ).fetchone()
            return None if row is None else _features(row)

        return self._file.repairing(read, None)

    def put_matches(self, matcher_key: str, found: Mapping[tuple[str, str], PairMatch]) -> None:
        """Keep the matches of pairs of crop keys, in either order, in one transaction."""

        def write() -> None:
            with transaction(self._connection):
                recipe_id = self._recipe(matcher_key)
                ids = self._crops({key for pair in found for key in pair})
                placed = [
                    ((recipe_id, *sorted((ids[one], ids[other]))), match, ids[one] > ids[other])
                    for (one, other), match in found.items()
                ]
                self._connection.executemany(
                    "INSERT INTO match VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [(*key, match.inliers, match.same_place) for key, match, _ in placed],
                )
                self._connection.executemany(
                    "INSERT INTO match_points VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [(*key, _points(match, turned=turn)) for key, match, turn in placed],
                )

        self._file.repairing(write, None)

    def match(self, matcher_key: str, one: str, other: str) -> PairMatch | None:
        """Return the match of two crops, its points in the order asked for."""

        def read() -> PairMatch | None:
            ids = self._ids([one, other])
            if len(ids) < len({one, other}):
                return None
            row = self._connection.execute(
                "SELECT inliers, same_place, points FROM match"
                " JOIN match_points USING (recipe_id, low_id, high_id)"
                " JOIN recipe USING (recipe_id)"
                " WHERE recipe_key = ? AND low_id = ? AND high_id = ?",
                (matcher_key, min(ids[one], ids[other]), max(ids[one], ids[other])),
            ).fetchone()
            if row is None:
                return None
            points = np.frombuffer(row[2], dtype="<f4").astype(np.float32).reshape(-1, 4)
            turned = points if ids[one] <= ids[other] else points[:, [2, 3, 0, 1]]
            return PairMatch(row[0], np.ascontiguousarray(turned), bool(row[1]))

        return self._file.repairing(read, None)

    def inliers(
        self, matcher_key: str, crop_keys: Sequence[str], pairs: NDArray[np.int64]
    ) -> NDArray[np.int32]:
        """Count the inliers of pairs.

        Parameters
        ----------
        crop_keys : sequence of str
        pairs : ndarray of shape (m, 2), int64
            Places in `crop_keys`.

        Returns
        -------
        ndarray of shape (m,), int32
            `NOT_COMPUTED` where no match is kept. Reads all matches of the matcher.
        """
        nothing = np.full(len(pairs), NOT_COMPUTED, dtype=np.int32)

        def read() -> NDArray[np.int32]:
            ids = self._ids(crop_keys)
            at = np.array([ids.get(key, -1) for key in crop_keys], dtype=np.int64)
            cursor = self._connection.execute(
                "SELECT low_id, high_id, inliers FROM match JOIN recipe USING (recipe_id)"
                " WHERE recipe_key = ? ORDER BY low_id, high_id",
                (matcher_key,),
            )
            parts = [np.zeros((0, 3), dtype=np.int64)]
            while rows := cursor.fetchmany(_FETCHED_ROWS):
                parts.append(np.array(rows, dtype=np.int64))
            return _looked_up(np.sort(at[pairs], axis=1), np.concatenate(parts))

        return self._file.repairing(read, nothing) if len(pairs) else nothing

    def put_qualities(self, measure_key: str, found: Mapping[str, tuple[Quality, int]]) -> None:
        """Keep quality and perceptual hash (0…2⁶⁴-1) of crops, by crop key."""

        def write() -> None:
            with transaction(self._connection):
                recipe_id = self._recipe(measure_key)
                ids = self._crops(found)
                self._connection.executemany(
                    "INSERT INTO quality VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [
                        (recipe_id, ids[key], q.sharpness, q.side_px, q.shadows, q.highlights, bits)
                        for key, (q, bits) in ((k, (q, _signed(h))) for k, (q, h) in found.items())
                    ],
                )

        self._file.repairing(write, None)

    def qualities(self, measure_key: str) -> dict[str, tuple[Quality, int]]:
        """Return quality and perceptual hash of all crops that were measured, by crop key."""

        def read() -> dict[str, tuple[Quality, int]]:
            rows = self._connection.execute(
                "SELECT crop_key, sharpness, side_px, shadows, highlights, hash FROM quality"
                " JOIN recipe USING (recipe_id) JOIN crop USING (crop_id) WHERE recipe_key = ?",
                (measure_key,),
            )
            return {row[0]: (Quality(*row[1:5]), row[5] % 2**64) for row in rows}

        return self._file.repairing(read, {})

    def forget(self, recipe_key: str) -> None:
        """Throw away what is kept of an extractor, a matcher or a measure."""

        def delete() -> None:
            with transaction(self._connection):
                self._connection.execute("DELETE FROM recipe WHERE recipe_key = ?", (recipe_key,))

        self._file.repairing(delete, None)

    def _recipe(self, key: str) -> int:
        self._connection.execute(
            "INSERT INTO recipe (recipe_key) VALUES (?) ON CONFLICT DO NOTHING", (key,)
        )
        row = self._connection.execute(
            "SELECT recipe_id FROM recipe WHERE recipe_key = ?", (key,)
        ).fetchone()
        return int(row[0])

    def _crops(self, keys: Iterable[str]) -> dict[str, int]:
        """Return the numbers of crops, giving them one if need be."""
        listed = list(keys)
        self._connection.executemany(
            "INSERT INTO crop (crop_key) VALUES (?) ON CONFLICT DO NOTHING",
            [(key,) for key in listed],
        )
        return self._ids(listed)

    def _ids(self, keys: Sequence[str]) -> dict[str, int]:
        if len(keys) > _LISTED_KEYS:
            return dict(self._connection.execute("SELECT crop_key, crop_id FROM crop").fetchall())
        marks = ", ".join("?" * len(keys))
        rows = self._connection.execute(
            f"SELECT crop_key, crop_id FROM crop WHERE crop_key IN ({marks})",  # noqa: S608 - marks
            list(keys),
        )
        return dict(rows.fetchall())


def _columns(found: LocalFeatures) -> tuple[int, int, float, bool, int, bytes, bytes]:
    return (
        *found.size_px,
        found.scale,
        found.descriptors.dtype == np.int8,
        found.descriptors.shape[1],
        np.ascontiguousarray(found.keypoints, dtype="<f4").tobytes(),
        np.ascontiguousarray(found.descriptors).tobytes(),
    )


def _features(row: tuple[int, int, float, int, int, bytes, bytes]) -> LocalFeatures | None:
    width_px, height_px, scale, signed, dim, points, described = row
    n = len(points) // 8
    if len(points) != 8 * n or len(described) != n * dim:
        return None
    rows: Descriptors = np.frombuffer(described, dtype=np.int8 if signed else np.uint8)
    keypoints = np.frombuffer(points, dtype="<f4").astype(np.float32).reshape(n, 2)
    return LocalFeatures(keypoints, rows.reshape(n, dim), (width_px, height_px), scale)


def _points(match: PairMatch, *, turned: bool) -> bytes:
    points = match.points[:, [2, 3, 0, 1]] if turned else match.points
    return np.ascontiguousarray(points, dtype="<f4").tobytes()


def _looked_up(wanted: NDArray[np.int64], kept: NDArray[np.int64]) -> NDArray[np.int32]:
    """Find pairs of ids, (m, 2), among ordered rows of two ids and a value, (r, 3)."""
    found = np.full(len(wanted), NOT_COMPUTED, dtype=np.int32)
    if not len(kept):
        return found
    most = int(max(kept[:, :2].max(), wanted.max())) + 1
    have, want = kept[:, 0] * most + kept[:, 1], wanted[:, 0] * most + wanted[:, 1]
    places = np.minimum(np.searchsorted(have, want), len(have) - 1)
    there = (have[places] == want) & (wanted[:, 0] >= 0)
    found[there] = kept[places[there], 2]
    return found


def _signed(bits: int) -> int:
    return bits - 2**64 if bits >= 2**63 else bits
