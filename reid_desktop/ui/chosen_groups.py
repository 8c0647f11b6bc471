"""What can be said of several groups that were chosen together."""

from collections.abc import Sequence

from reid_desktop.project.group_rows import GroupRow
from reid_desktop.project.naming import is_label
from reid_desktop.ui.words import number

_NAMES_TOLD = 3  # of more, how many


def has_name(row: GroupRow) -> bool:
    """Tell whether a person gave the group its name."""
    return row.individual_id is not None and not is_label(row.label)


def best_known(rows: Sequence[GroupRow]) -> GroupRow:
    """Give the group whose name a merge should keep: a given one, else an accepted, a large one."""
    return max(
        rows, key=lambda row: (has_name(row), row.individual_id is not None, row.n_photographs)
    )


def names_of(rows: Sequence[GroupRow]) -> str:
    """Name the groups, or count them if they are many."""
    if len(rows) > _NAMES_TOLD:
        return number(len(rows))
    return ", ".join(row.label for row in rows)
