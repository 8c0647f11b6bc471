"""Which photographs of an animal at a place count as visits of their own, as camtrapR has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ComparedTo(StrEnum):
    """From what the time to the next visit counts."""

    LAST_RECORD = "lastRecord"  # an animal that stays is one visit, however long
    LAST_INDEPENDENT = "lastIndependentRecord"  # an animal that stays counts again and again


@dataclass(frozen=True, slots=True)
class Visit:
    """A photograph that counts.

    Attributes
    ----------
    place : int
        In the times given.
    since_s : int
        Seconds since that to which it was compared; 0 for the first.
    n_photographs : int
        It, and those until the next that counts.
    """

    place: int
    since_s: int
    n_photographs: int


def visits(
    times: Sequence[datetime], min_minutes: int, compared_to: ComparedTo = ComparedTo.LAST_RECORD
) -> list[Visit]:
    """Find the visits of one animal at one place.

    Parameters
    ----------
    times : sequence of datetime
        Rising; parts of a second do not count, and of those in one second the first is taken.
    min_minutes : int
        A photograph counts so long after that to which it is compared, or later; with 0
        every one does.
    compared_to : ComparedTo

    Notes
    -----
    The rules of ``assessTemporalIndependence`` of the R package camtrapR (Niedballa et al.
    2016, doi:10.1111/2041-210X.12600), which drops photographs of one second as duplicates.
    """
    seconds = [one.replace(microsecond=0) for one in times]
    kept = [place for place, one in enumerate(seconds) if not place or one != seconds[place - 1]]
    found: list[tuple[int, int, int]] = []  # place in kept, place in times, since
    last = None
    for at, place in enumerate(kept):
        since = 0 if last is None else round((seconds[place] - last).total_seconds())
        counts = last is None or since >= 60 * min_minutes
        if counts:
            found.append((at, place, since))
        if counts or compared_to is ComparedTo.LAST_RECORD:
            last = seconds[place]
    ends = [at for at, _, _ in found[1:]] + [len(kept)]
    return [
        Visit(place, since, end - at) for (at, place, since), end in zip(found, ends, strict=False)
    ]
