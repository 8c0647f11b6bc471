"""Checks that the project file is whole and does not contradict itself."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator

_ENOUGH = 20  # faults of one kind tell as much as a thousand

# What must be empty, and what it means when it is not.
_RULES = {
    "an annotation has no assignment": (
        "SELECT annotation_id FROM annotation"
        " WHERE annotation_id NOT IN (SELECT annotation_id FROM assignment)"
    ),
    "an accepted annotation is shown as somebody else": (
        "SELECT annotation_id FROM membership JOIN assignment USING (annotation_id)"
        " WHERE assignment.individual_id IS NOT membership.individual_id OR status != 'accepted'"
    ),
    "an annotation is shown as accepted without a membership": (
        "SELECT annotation_id FROM assignment WHERE status = 'accepted'"
        " AND annotation_id NOT IN (SELECT annotation_id FROM membership)"
    ),
    "an annotation nobody can identify is in a cluster": (
        "SELECT annotation_id FROM annotation JOIN assignment USING (annotation_id)"
        " WHERE not_identifiable AND cluster_id IS NOT NULL"
    ),
    "identical files are not tied together": (
        "SELECT image_id FROM image WHERE duplicate_of IS NOT NULL AND NOT EXISTS ("
        " SELECT 1 FROM annotation AS a JOIN annotation AS b ON b.crop_key = a.crop_key"
        " JOIN lock ON low = min(a.annotation_id, b.annotation_id)"
        " AND high = max(a.annotation_id, b.annotation_id)"
        " WHERE a.image_id = image.image_id AND b.image_id = image.duplicate_of)"
    ),
}


def find_faults(connection: sqlite3.Connection) -> list[str]:
    """Return a sentence for every fault; empty means healthy."""
    return [*_damage(connection), *_broken_rules(connection), *_wrong_views(connection)]


def _damage(connection: sqlite3.Connection) -> Iterator[str]:
    for (found,) in connection.execute(f"PRAGMA integrity_check({_ENOUGH})"):
        if found != "ok":
            yield f"The file is damaged: {found}."
    for table, row_id, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(
        _ENOUGH
    ):
        yield f"Row {row_id} of {table} points to a {parent} that is not there."


def _broken_rules(connection: sqlite3.Connection) -> Iterator[str]:
    for meaning, query in _RULES.items():
        for (row_id,) in connection.execute(query).fetchmany(_ENOUGH):
            yield f"{meaning[0].upper()}{meaning[1:]}: {row_id}."


def _wrong_views(connection: sqlite3.Connection) -> Iterator[str]:
    """Compare the links that others read with the answers and locks they come from."""
    counting: defaultdict[tuple[int, int, int], list[tuple[int, str, str]]] = defaultdict(list)
    for decision_id, low, high, reviewer_id, verdict, purpose in connection.execute(
        "SELECT decision_id, low, high, reviewer_id, verdict, purpose FROM decision"
        " ORDER BY decision_id"
    ):
        given = counting[low, high, reviewer_id]
        if purpose == "person":
            given.clear()
        elif purpose != "repeat":
            given[:] = [one for one in given if one[2] == "repeat"]
        given.append((decision_id, verdict, purpose))
    expected = {
        (verdict, low, high, decision_id)
        for (low, high, _), given in counting.items()
        for decision_id, verdict, _ in given
    }
    in_force = {
        tuple(row)
        for row in connection.execute(
            "SELECT verdict, low, high, decision_id FROM decision_in_force"
        )
    }
    if in_force != expected:
        yield "The answers in force are not the newest ones."
    for verdict, view, count in (
        ("same", "must_link", "SELECT count(*) FROM must_link"),
        ("different", "cannot_link", "SELECT count(*) FROM cannot_link"),
    ):
        n_answers = sum(row[0] == verdict for row in expected)
        (n_locks,) = connection.execute(
            "SELECT count(*) FROM lock WHERE verdict = ? AND lifted_at IS NULL", (verdict,)
        ).fetchone()
        (n_links,) = connection.execute(count).fetchone()
        if n_links != n_answers + n_locks:
            yield f"{view} has {n_links} rows instead of {n_answers + n_locks}."
