"""What photographs tell of each other without anybody looking at them: free constraints."""

from enum import StrEnum


class Fact(StrEnum):
    """A kind of free constraint; each can be switched off.

    The values are how `lock` names the reason of the first two, and what a project remembers of
    the others.
    """

    TWO_ANIMALS = "two animals in one image"  # different, for certain
    IDENTICAL = "identical bytes"  # the same, for certain
    ENCOUNTER = "one encounter"  # likelier the same
    TRAVEL = "impossible travel"  # hardly the same
    SIDES = "opposite sides"  # not comparable

    @property
    def binds(self) -> bool:
        """Whether it holds whatever the pixels say."""
        return self in (Fact.TWO_ANIMALS, Fact.IDENTICAL)
