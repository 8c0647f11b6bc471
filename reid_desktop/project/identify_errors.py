"""Why groups and individuals cannot become what a person asked for."""

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import Pair


class IdentifyError(ReidError):
    """What was asked for would not make sense."""


class ApartError(IdentifyError):
    """Photographs that should become one animal are known to show two.

    Attributes
    ----------
    pair : Pair
        The two that say so: what a person may want to look at again.
    """

    def __init__(self, pair: Pair, names: tuple[str, str]) -> None:
        super().__init__(
            f"{names[0]} and {names[1]} are known to show different animals,"
            " so these groups cannot be one.",
            hint="Look at those two again: if it is the same animal, answer “same” first.",
        )
        self.pair = pair
