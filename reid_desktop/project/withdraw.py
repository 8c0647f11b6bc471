"""Takes back what a reviewer answered about a pair, however long ago that was."""

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import Pair
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.grouping import path_of
from reid_desktop.project.project import Project


class NothingToWithdrawError(ReidError):
    """The reviewer answered nothing about the pair."""


def withdraw(project: Project, pair: Pair) -> Changes:
    """Take back everything that this reviewer answered about `pair`; undo brings it back.

    Raises
    ------
    NothingToWithdrawError
        If there is no answer of this reviewer: those of others stay.
    """
    store = project.store
    names = [path_of(project, one).rpartition("/")[2] for one in (pair.low, pair.high)]
    description = f"take back the answer about {names[0]} and {names[1]}"
    with project.operation(description) as operation_id:
        if not store.decisions.remove(pair, project.reviewer_id):
            raise NothingToWithdrawError(
                f"You answered nothing about {names[0]} and {names[1]}.",
                hint="What others answered only they can take back; you can answer it yourself.",
            )
        return changes_of(store.touched(operation_id), description, operation_id)
