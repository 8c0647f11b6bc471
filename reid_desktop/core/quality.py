"""How good a crop is to recognise an animal by: as one number, and what is wrong with it."""

from dataclasses import dataclass
from enum import StrEnum

_SHARP = 0.1  # the median of 1 000 crops of faces and bodies; blur by 4 pixels of 256 gives half
_LARGE_PX = 224  # what most networks look at
_MUCH_CLIPPED = 0.5  # a crop that is half black or white says little

# Said of a photograph only where a person who looks would agree: of 600 crops of cats, dogs,
# chimpanzees and cows about one in twenty has a fault.
_BLURRED = 0.035
_SMALL_PX = 80
_CLIPPED = 0.3


class Fault(StrEnum):
    """What is wrong with a crop, as measured."""

    BLURRED = "blurred"
    SMALL = "small"
    DARK = "dark"
    BRIGHT = "bright"


@dataclass(frozen=True, slots=True)
class Quality:
    """What was measured of a crop.

    Attributes
    ----------
    sharpness : float
        Strength of the finest detail relative to the contrast, at 256 px or less, 0…1 and
        little beyond; dimensionless.
    side_px : int
        Shorter side at full resolution.
    shadows, highlights : float
        Share of pixels that are black or white as far as can be told, 0…1.
    """

    sharpness: float
    side_px: int
    shadows: float
    highlights: float

    @property
    def score(self) -> float:
        """All in one, 0 (useless) … 1 (nothing to be wished for).

        The product of three shares, so that a fault in one is not made good by the others:
        sharpness and size count up to what suffices, clipping beyond a tenth costs.
        """
        sharp = min(1.0, self.sharpness / _SHARP)
        large = min(1.0, self.side_px / _LARGE_PX)
        clipped = max(0.0, max(self.shadows, self.highlights) - 0.1)
        return sharp * large * max(0.0, 1.0 - clipped / _MUCH_CLIPPED)

    @property
    def faults(self) -> frozenset[Fault]:
        """What is wrong with it; nothing is said of a crop that will do."""
        found = {
            Fault.BLURRED: self.sharpness < _BLURRED,
            Fault.SMALL: self.side_px < _SMALL_PX,
            Fault.DARK: self.shadows > _CLIPPED,
            Fault.BRIGHT: self.highlights > _CLIPPED,
        }
        return frozenset(fault for fault, is_so in found.items() if is_so)
