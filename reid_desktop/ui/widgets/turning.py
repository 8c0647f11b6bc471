"""A photograph turned by quarters while it is looked at; numbers only."""

from dataclasses import dataclass

from PySide6.QtGui import QTransform

from reid_desktop.core.records import Box

QUARTERS = 4


@dataclass(frozen=True, slots=True)
class Turning:
    """A photograph of a size, turned clockwise.

    Attributes
    ----------
    size_px : (int, int)
        Width and height before it is turned.
    quarters : int
        0…3.
    """

    size_px: tuple[int, int]
    quarters: int = 0

    @property
    def turned_size_px(self) -> tuple[int, int]:
        """Width and height afterwards."""
        width, height = self.size_px
        return (height, width) if self.quarters % 2 else (width, height)

    def to_turned(self, x: float, y: float) -> tuple[float, float]:
        """Tell where a point of the photograph lies afterwards."""
        width, height = self.size_px
        return ((x, y), (height - y, x), (width - x, height - y), (y, width - x))[self.quarters]

    def to_photograph(self, x: float, y: float) -> tuple[float, float]:
        """Tell which point of the photograph lies at a point afterwards."""
        width, height = self.size_px
        return ((x, y), (y, height - x), (width - x, height - y), (width - y, x))[self.quarters]

    def turned(self, box: Box) -> Box:
        """Tell where a box lies afterwards."""
        one = self.to_turned(box.left_px, box.top_px)
        other = self.to_turned(box.left_px + box.width_px, box.top_px + box.height_px)
        left, right = sorted((one[0], other[0]))
        top, bottom = sorted((one[1], other[1]))
        return Box(left, top, right - left, bottom - top)

    def transform(self) -> QTransform:
        """Give the same for a painter."""
        transform = QTransform()
        transform.translate(*self.to_turned(0, 0))
        transform.rotate(90 * self.quarters)
        return transform
