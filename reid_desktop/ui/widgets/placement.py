"""Where a photograph lies in its view: fit, zoom at a point, pan; numbers only."""

from dataclasses import dataclass, replace

from reid_desktop.core.records import Box

_MAX_MAGNIFICATION = 8.0  # view pixels a photograph pixel: more shows squares, not an animal
_MIN_ZOOM_RANGE = 4.0  # a small photograph can be zoomed that far past fitting
_MARGIN_AROUND_BOX = 0.15  # of the box, on each side: where the animal stands


@dataclass(frozen=True, slots=True)
class Placement:
    """A photograph in its view.

    Attributes
    ----------
    scale : float
        View pixels a photograph pixel.
    left, top : float
        Of the photograph, in view pixels.
    """

    scale: float
    left: float
    top: float

    def to_photograph(self, x: float, y: float) -> tuple[float, float]:
        """Tell which point of the photograph lies at a point of the view."""
        return (x - self.left) / self.scale, (y - self.top) / self.scale

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        """Tell where in the view a point of the photograph lies."""
        return x * self.scale + self.left, y * self.scale + self.top


@dataclass(frozen=True, slots=True)
class Frame:
    """A view and the photograph in it, by their sizes in pixels.

    Attributes
    ----------
    full_scale : float
        The scale that shows the photograph pixel by pixel, the 100 %: less than 1 where a view
        pixel stands for several of the screen.
    """

    view_width: float
    view_height: float
    photo_width: float
    photo_height: float
    full_scale: float = 1.0

    @property
    def fit_scale(self) -> float:
        """The scale at which the whole photograph just fits."""
        return min(self.view_width / self.photo_width, self.view_height / self.photo_height)

    @property
    def min_scale(self) -> float:
        """As small as it gets."""
        return min(self.fit_scale, self.full_scale)

    @property
    def max_scale(self) -> float:
        """As large as it gets."""
        return max(_MAX_MAGNIFICATION * self.full_scale, _MIN_ZOOM_RANGE * self.fit_scale)

    def fit(self) -> Placement:
        """Show all of the photograph, as large as possible."""
        return self._centred(self.fit_scale, self.photo_width / 2, self.photo_height / 2)

    def fit_box(self, box: Box) -> Placement:
        """Show the animal as large as possible, with a little around it."""
        room = 1 + 2 * _MARGIN_AROUND_BOX
        scale = min(
            self.view_width / (box.width_px * room), self.view_height / (box.height_px * room)
        )
        x, y = box.left_px + box.width_px / 2, box.top_px + box.height_px / 2
        return self._centred(max(scale, self.fit_scale), x, y)

    def zoomed(self, placement: Placement, factor: float, x: float, y: float) -> Placement:
        """Zoom so that what lies at `x`, `y` of the view stays there."""
        scale = self._allowed(placement.scale * factor)
        photo_x, photo_y = placement.to_photograph(x, y)
        return self.held(Placement(scale, x - photo_x * scale, y - photo_y * scale))

    def panned(self, placement: Placement, dx: float, dy: float) -> Placement:
        """Move the photograph by view pixels."""
        moved = replace(placement, left=placement.left + dx, top=placement.top + dy)
        return self.held(moved)

    def held(self, placement: Placement) -> Placement:
        """Leave no gap beside a photograph that fills the view, and centre one that does not."""
        scale = self._allowed(placement.scale)
        return Placement(
            scale,
            _held(placement.left, self.photo_width * scale, self.view_width),
            _held(placement.top, self.photo_height * scale, self.view_height),
        )

    def _centred(self, scale: float, photo_x: float, photo_y: float) -> Placement:
        scale = self._allowed(scale)
        left = self.view_width / 2 - photo_x * scale
        return self.held(Placement(scale, left, self.view_height / 2 - photo_y * scale))

    def _allowed(self, scale: float) -> float:
        return min(max(scale, self.min_scale), self.max_scale)


def _held(start: float, length: float, room: float) -> float:
    if length <= room:
        return (room - length) / 2
    return min(max(start, room - length), 0.0)
