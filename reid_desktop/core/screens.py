"""What an answer to several photographs at once says of pairs of them."""

from collections.abc import Collection
from dataclasses import dataclass

from reid_desktop.core.types import Sureness, Verdict

N_CANDIDATES = 5  # as many as fit beside a photograph and under the fingers of one hand


@dataclass(frozen=True, slots=True)
class Said:
    """Something said of two photographs of a screen.

    Attributes
    ----------
    one, other : int
        Places on the screen: 0 is the photograph asked about, or the first of a sheet.
    stranger : int, optional
        Whichever of them was marked as not belonging with the rest.
    """

    one: int
    other: int
    verdict: Verdict
    sureness: Sureness
    stranger: int | None = None


def said_of_five(
    n_shown: int, chosen: int | None, sureness: Sureness = Sureness.SURE
) -> tuple[Said, ...]:
    """Say what choosing one of several candidates means.

    Parameters
    ----------
    n_shown : int
        Candidates.
    chosen : int, optional
        Which is the one, from 1; 0 none of them; None "I cannot tell".

    Returns
    -------
    tuple of Said
        Of a choice one "same" and nothing about the others: what is shown as several groups
        is often one animal that is not joined yet, and who found it does not look further.
        Else the same about each.
    """
    if chosen:
        return (Said(0, chosen, Verdict.SAME, sureness),)
    verdict = Verdict.UNSURE if chosen is None else Verdict.DIFFERENT
    kept = Sureness.SURE if chosen is None else sureness
    return tuple(Said(0, place, verdict, kept) for place in range(1, n_shown + 1))


def said_of_sheet(n_shown: int, strangers: Collection[int]) -> tuple[Said, ...]:
    """Say what a sheet means of which some photographs were marked as strangers.

    Parameters
    ----------
    n_shown : int
        Photographs of the sheet, the first one included.
    strangers : collection of int
        Their places, from 0.

    Returns
    -------
    tuple of Said
        "Same" of the first that belongs and each other one: as few as hold the group together,
        a star so that one error tears off one photograph. "Different" of it and each stranger.
        Both only probably: a glance at many is not a look at two, and sure ones outlast slips.

    Raises
    ------
    ValueError
        If nothing is left that a stranger could be a stranger to.
    """
    stay = [place for place in range(n_shown) if place not in strangers]
    if not stay:
        raise ValueError("somebody must belong to the group")
    centre, *rest = stay
    return (
        *(Said(centre, place, Verdict.SAME, Sureness.PROBABLY) for place in rest),
        *(
            Said(centre, place, Verdict.DIFFERENT, Sureness.PROBABLY, stranger=place)
            for place in sorted(strangers)
        ),
    )
