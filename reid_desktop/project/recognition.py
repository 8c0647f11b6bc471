"""Says of a photograph that nobody named whether it shows an animal that is known."""

from enum import StrEnum

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.views import PhotographRow

SURE = 0.95  # of the probability that it belongs with its group

_PROPOSED = (AssignmentStatus.PROPOSED, AssignmentStatus.PROVEN)


class Recognition(StrEnum):
    """How an open set is told: new photographs may show animals of the catalogue, or others."""

    KNOWN_AS = "known_as"
    PERHAPS = "perhaps"
    NEW = "new"


def recognition_of(row: PhotographRow) -> Recognition | None:
    """Tell whom a photograph shows beside those that people named; None if one did, or nobody can.

    It belongs to a known animal where its group does: the engine joins what is more likely one
    than two. It is surely known where answers prove it, or its probability is high.
    """
    if row.status not in _PROPOSED:
        return None
    if row.individual is None:
        return Recognition.NEW
    is_sure = row.status is AssignmentStatus.PROVEN or (row.probability or 0.0) >= SURE
    return Recognition.KNOWN_AS if is_sure else Recognition.PERHAPS
