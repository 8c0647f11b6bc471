"""How good a crop is to recognise an animal by, as one number."""

from dataclasses import dataclass

_SHARP = 0.1  # the median of 1 000 crops of faces and bodies; blur by 4 pixels of 256 gives half
_LARGE_PX = 224  # what most networks look at
_MUCH_CLIPPED = 0.5  # a crop that is half black or white says little


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
