import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.records import Box
from reid_desktop.ui.widgets.placement import Frame, Placement

_SIZES = st.floats(1, 20_000)
_FRAMES = st.builds(
    Frame,
    view_width=st.floats(50, 4000),
    view_height=st.floats(50, 4000),
    photo_width=_SIZES,
    photo_height=_SIZES,
    full_scale=st.sampled_from([0.5, 0.8, 1.0]),
)
_MOVES = st.lists(st.tuples(st.floats(0.1, 10), st.floats(0, 1), st.floats(0, 1)), max_size=8)


def _moved(frame: Frame, moves: list[tuple[float, float, float]]) -> Placement:
    placement = frame.fit()
    for factor, across, down in moves:
        at = across * frame.view_width, down * frame.view_height
        placement = frame.zoomed(placement, factor, *at)
        placement = frame.panned(placement, 300 * (across - 0.5), 300 * (down - 0.5))
    return placement


@given(_FRAMES)
def test_fitting_shows_the_whole_photograph_and_touches_two_edges(frame: Frame) -> None:
    placement = frame.fit()

    right, bottom = placement.to_view(frame.photo_width, frame.photo_height)
    assert placement.left >= -1e-6
    assert placement.top >= -1e-6
    assert right == pytest.approx(frame.view_width - placement.left)
    assert bottom == pytest.approx(frame.view_height - placement.top)
    assert min(placement.left, placement.top) == pytest.approx(0, abs=1e-6)


@given(_FRAMES, _MOVES)
def test_no_zoom_or_pan_leaves_a_gap_or_loses_the_photograph(
    frame: Frame, moves: list[tuple[float, float, float]]
) -> None:
    placement = _moved(frame, moves)

    right, bottom = placement.to_view(frame.photo_width, frame.photo_height)
    assert frame.min_scale <= placement.scale <= frame.max_scale
    if right - placement.left > frame.view_width:
        assert placement.left <= 1e-6
        assert right >= frame.view_width - 1e-6
    else:
        assert placement.left >= -1e-6
    if bottom - placement.top > frame.view_height:
        assert placement.top <= 1e-6
        assert bottom >= frame.view_height - 1e-6
    else:
        assert placement.top >= -1e-6


def test_zooming_keeps_the_point_under_the_cursor() -> None:
    frame = Frame(800, 600, 4000, 3000)
    before = frame.zoomed(frame.fit(), 3, 400, 300)

    after = frame.zoomed(before, 2, 500, 250)

    assert after.to_photograph(500, 250) == pytest.approx(before.to_photograph(500, 250))


def test_zooming_ends_at_the_limit() -> None:
    frame = Frame(800, 600, 4000, 3000)

    assert frame.zoomed(frame.fit(), 1000, 400, 300).scale == 8
    assert frame.zoomed(frame.fit(), 0.001, 400, 300) == frame.fit()


def test_a_small_photograph_is_fitted_large_and_can_be_seen_pixel_by_pixel() -> None:
    frame = Frame(800, 800, 100, 100)

    assert frame.fit().scale == 8
    assert frame.zoomed(frame.fit(), 0.001, 0, 0).scale == 1
    assert frame.zoomed(frame.fit(), 1000, 0, 0).scale == 32


def test_fitting_a_box_shows_the_animal_large() -> None:
    frame = Frame(800, 600, 4000, 3000)
    box = Box(2000, 1500, 400, 300)

    placement = frame.fit_box(box)

    left, top = placement.to_view(box.left_px, box.top_px)
    right, bottom = placement.to_view(box.left_px + box.width_px, box.top_px + box.height_px)
    assert (right - left) / 800 == pytest.approx(1 / 1.3)
    assert (left + right) / 2 == pytest.approx(400)
    assert (top + bottom) / 2 == pytest.approx(300)
