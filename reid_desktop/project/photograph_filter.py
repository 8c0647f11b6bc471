"""Which photographs a person wants to see."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Self

ANY: frozenset[str] = frozenset()


class Facet(StrEnum):
    """What photographs are told apart by; each is filtered by some of its values."""

    STATION = "station"
    SIDE = "side"
    QUALITY = "quality"  # as a person says, and as measured
    STATE = "state"
    WHO = "who"  # individual or group
    NEAR = "near"  # near-duplicates


@dataclass(frozen=True, slots=True)
class PhotographFilter:
    """Everything a photograph must have to be shown.

    Attributes
    ----------
    words : tuple of str
        Each is somewhere in its path, station, individual or group; without case.
    chosen : mapping of Facet to frozenset of str
        It has one value at least of each facet that is in here.
    since, until : date, optional
        First and last day; one whose day is not known is on none.
    """

    words: tuple[str, ...] = ()
    chosen: Mapping[Facet, frozenset[str]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None

    @property
    def has_dates(self) -> bool:
        """Whether days count."""
        return self.since is not None or self.until is not None

    @property
    def is_empty(self) -> bool:
        """Whether it leaves everything of the study."""
        return not (self.words or self.chosen or self.has_dates)

    def saying(self, text: str) -> Self:
        """Ask for other words."""
        return replace(self, words=tuple(text.casefold().split()))

    def choosing(self, facet: Facet, values: frozenset[str]) -> Self:
        """Ask for other values of a facet; none asks for all."""
        others = {one: kept for one, kept in self.chosen.items() if one is not facet}
        return replace(self, chosen={**others, facet: values} if values else others)

    def without(self, facet: Facet) -> Self:
        """Ask nothing of a facet."""
        return self.choosing(facet, ANY)

    def between(self, since: date | None, until: date | None) -> Self:
        """Ask for other days."""
        return replace(self, since=since, until=until)
