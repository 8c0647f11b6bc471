"""Groups for the tests of the individuals page."""

from datetime import datetime

from reid_desktop.core.types import AnnotationId, AssignmentStatus, ClusterId, IndividualId
from reid_desktop.project.group_rows import GroupRow


def group_row(
    n: int,
    members: tuple[int, ...],
    *,
    label: str = "",
    status: AssignmentStatus = AssignmentStatus.PROPOSED,
    day: int | None = 1,
    stations: tuple[str, ...] = (),
) -> GroupRow:
    """Make a group; accepted it is an individual."""
    accepted = status is AssignmentStatus.ACCEPTED
    seen = None if day is None else datetime(2024, 5, day, 6)  # noqa: DTZ001 - cameras write no zone
    return GroupRow(
        cluster_id=ClusterId(n),
        individual_id=IndividualId(n) if accepted else None,
        label=label or f"ID-{n:04d}",
        n_photographs=len(members),
        status=status,
        first_seen=seen,
        last_seen=seen,
        stations=stations,
        cover=AnnotationId(members[0]),
        members=tuple(AnnotationId(member) for member in members),
        n_accepted=len(members) if accepted else 0,
    )
