"""The picture has a line for each strategy, and its labels do not cover each other."""

from io import BytesIO
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from reid_desktop.cli.curves import Line, Panel, _apart, _on_one_grid, curves_png, panels_png
from reid_desktop.core.simulate import CurvePoint, SimulationRun


def point(questions: int, f1: float) -> CurvePoint:
    return CurvePoint(questions, questions / 10, f1, f1, f1, f1, f1, f1, f1, 1.0, 0.1)


def run(strategy: str, repeat: int, *f1: float) -> SimulationRun:
    curve = tuple(point(10 * number, value) for number, value in enumerate(f1))
    return SimulationRun(strategy, repeat, 10, 3, curve)


def colours(png: bytes) -> set[tuple[int, ...]]:
    with Image.open(BytesIO(png)) as picture:
        assert picture.size == (1200, 750)
        pixels = np.asarray(picture.convert("RGB")).reshape(-1, 3)
    return {(int(r), int(g), int(b)) for r, g, b in np.unique(pixels, axis=0)}


def test_every_strategy_has_a_line_of_its_own_colour() -> None:
    one = [run("evidence", 0, 0.2, 0.9), run("evidence", 1, 0.3, 0.7)]

    alone = colours(curves_png(one, title="Cats"))
    both = colours(curves_png([*one, run("manual", 0, 0.2, 0.4)], title="Cats"))

    blue, orange = (0x00, 0x72, 0xB2), (0xD5, 0x5E, 0x00)
    assert blue in alone
    assert orange not in alone
    assert {blue, orange} <= both


def test_curves_of_different_points_are_read_off_at_the_same_ones() -> None:
    grid, values = _on_one_grid([([0, 1], [0.0, 1.0]), ([0, 1, 2], [0.0, 0.5, 1.0])], 3.0)

    assert grid[[0, -1]].tolist() == [0.0, 2.0]
    assert values[0, -1] == values[1, -1] == 1.0
    assert values[1, len(grid) // 2] == pytest.approx(0.5, abs=0.01)


def test_what_asked_nothing_holds_for_any_number_of_questions() -> None:
    grid, values = _on_one_grid([([0, 0], [0.2, 0.6])], 3.0)

    assert grid[[0, -1]].tolist() == [0.0, 3.0]
    assert set(values.ravel().tolist()) == {0.6}


def test_panels_lie_one_below_the_other() -> None:
    lines = [Line("aas, head", [([0, 1], [0.1, 0.3])], 1, 0), Line("skyline", [([0], [1])], 0, 1)]

    panels = [Panel("mAP", lines), Panel("pairwise F1", lines, from_zero=False)]
    png = panels_png(panels, title="Cats")

    with Image.open(BytesIO(png)) as picture:
        assert picture.size == (1200, 1500)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=14))
def test_labels_keep_their_order_and_a_distance(heights: list[float]) -> None:
    found = _apart(heights)

    assert max(found) <= 1.0 + 1e-9
    ordered = [found[i] for i in sorted(range(len(heights)), key=lambda i: heights[i])]
    gaps = [b - a for a, b in pairwise(ordered)]
    assert all(gap >= 0.045 - 1e-9 for gap in gaps)
