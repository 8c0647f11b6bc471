"""The ways of asking: screens of several photographs, and which way pays most for its time."""

from collections.abc import Collection

from reid_desktop.core.engine import Screen
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.fives import SECONDS as FIVE_SECONDS
from reid_desktop.core.querying.fives import choose_fives, contests
from reid_desktop.core.querying.options import list_options
from reid_desktop.core.querying.sheets import choose_sheets, sheets
from reid_desktop.core.types import AskedAs

_NAME = "screens"


def choose_screens(
    position: Position, asked_as: AskedAs, n: int, *, exclude: Collection[tuple[int, int]] = ()
) -> list[Screen]:
    """Choose up to `n` screens of one way of asking, see `Engine.screens`."""
    choose = choose_fives if asked_as is AskedAs.FIVE else choose_sheets
    return choose(position, n, _NAME, exclude=exclude)


def advised(position: Position) -> AskedAs:
    """Tell which way pays most for its time: the best of each is compared.

    Worth is the chance that an answer changes who is who, larger groups counting more in the
    beginning, as for a pair; a second is what a pair takes. A tie goes to the pair.
    """
    sheet = next((suspect for suspect, _ in sheets(position, _NAME)), None)
    worth = {
        AskedAs.PAIR: list_options(position).worth(position).max(initial=0.0),
        AskedAs.FIVE: max((one.worth / FIVE_SECONDS for one in contests(position)), default=0.0),
        AskedAs.STRANGER: 0.0 if sheet is None else sheet.worth / sheet.seconds,
    }
    return max(worth, key=lambda way: worth[way])
