"""Pictures of what questions bought: a line for each strategy against questions per photograph."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.simulate import SimulationRun

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Okabe & Ito 2008: told apart with any colour vision, in this order.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
_DASHES = ("-", "--", ":")  # once the colours are used up
_WIDTH_INCHES, _HEIGHT_INCHES, _DPI = 8.0, 5.0, 150
_GRID_STEPS = 200
_INK = "#222222"
_TOP = 1.02  # of the axis: lines at 1 are seen whole
_MOST_BANDS = 7  # of more lines than colours, bands hide each other

Curve = tuple[Sequence[float], Sequence[float]]  # questions per photograph, and values


@dataclass(frozen=True, slots=True)
class Line:
    """What is drawn as one line.

    Attributes
    ----------
    name : str
    curves : sequence of Curve
        One for each repeat. Where none asked anything, the last values hold for any number.
    colour, dash : int
        Lines of one colour, or of one dash, have something in common.
    """

    name: str
    curves: Sequence[Curve]
    colour: int
    dash: int


@dataclass(frozen=True, slots=True)
class Panel:
    """Lines about one measure in 0…1.

    Attributes
    ----------
    measure : str
    lines : sequence of Line
    from_zero : bool
        Else from the tenth below the least value: lines that differ little lie apart.
    """

    measure: str
    lines: Sequence[Line]
    from_zero: bool = True


def curves_png(runs: Sequence[SimulationRun], *, title: str) -> bytes:
    """Draw one line for each strategy: the mean over the repeats, with a band to all of them.

    Parameters
    ----------
    runs : sequence of SimulationRun
        At least one.
    title : str
        What was measured, and with which reviewer.

    Returns
    -------
    bytes
        A PNG of 1200 x 750 pixels.
    """
    lines = [
        Line(strategy, curves, number % len(_COLOURS), number // len(_COLOURS))
        for number, (strategy, curves) in enumerate(_by_strategy(runs).items())
    ]
    return panels_png([Panel("pairwise F1", lines)], title=title)


def panels_png(panels: Sequence[Panel], *, title: str) -> bytes:
    """Draw panels one below the other: means over the repeats, with bands to all of them.

    Parameters
    ----------
    panels : sequence of Panel
        At least one.
    title : str

    Returns
    -------
    bytes
        A PNG of 1200 x 750 pixels for each panel.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - takes a second
    from matplotlib.figure import Figure  # noqa: PLC0415

    size = (_WIDTH_INCHES, _HEIGHT_INCHES * len(panels))
    figure = Figure(figsize=size, dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    for number, panel in enumerate(panels, start=1):
        _draw(figure.add_subplot(len(panels), 1, number), panel)
    n_repeats = max(len(line.curves) for panel in panels for line in panel.lines)
    if n_repeats > 1:
        band = "; band: least to greatest" if _has_bands(panels[0]) else ""
        title += f"\nline: mean of {n_repeats} repeats{band}"
    figure.axes[0].set_title(title, loc="left", color=_INK, fontsize=11)
    picture = BytesIO()
    figure.savefig(picture, format="png")
    return picture.getvalue()


def _draw(axes: "Axes", panel: Panel) -> None:
    asked = [x for line in panel.lines for curve in line.curves for x in curve[0]]
    least = min(y for line in panel.lines for curve in line.curves for y in curve[1])
    last = max(asked) or 1.0
    low = 0.0 if panel.from_zero else math.floor(10 * least) / 10
    ends: list[float] = []
    for line in panel.lines:
        grid, values = _on_one_grid(line.curves, last)
        colour, style = _look(line)
        mean = values.mean(axis=0)
        axes.plot(grid, mean, style, color=colour, linewidth=2.0, label=line.name)
        if _has_bands(panel) and len(values) > 1:
            axes.fill_between(
                grid, values.min(axis=0), values.max(axis=0), color=colour, alpha=0.15, linewidth=0
            )
        ends.append((float(mean[-1]) - low) / (_TOP - low))
    axes.set_xlim(0, last)
    axes.set_ylim(low, _TOP)
    for height, line in zip(_apart(ends), panel.lines, strict=True):
        axes.annotate(
            line.name,
            (1.0, height),
            xytext=(6, 0),
            xycoords="axes fraction",
            textcoords="offset points",
            color=_look(line)[0],
            va="center",
            annotation_clip=False,
        )
    axes.set_xlabel("questions per photograph", color=_INK)
    axes.set_ylabel(panel.measure, color=_INK)
    axes.grid(visible=True, color="#e5e5e5", linewidth=0.8)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _has_bands(panel: Panel) -> bool:
    return len(panel.lines) <= _MOST_BANDS


def _look(line: Line) -> tuple[str, str]:
    return _COLOURS[line.colour % len(_COLOURS)], _DASHES[line.dash % len(_DASHES)]


def _by_strategy(runs: Sequence[SimulationRun]) -> dict[str, list[Curve]]:
    found: dict[str, list[Curve]] = {}
    for run in runs:
        asked = [point.questions_per_image for point in run.curve]
        found.setdefault(run.strategy, []).append((asked, [p.pairwise_f1 for p in run.curve]))
    return found


def _on_one_grid(
    curves: Sequence[Curve], last: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Read all curves off at the same numbers of questions, (k,) and (n_repeats, k).

    A line ends where the longest of its curves does; one that asked nothing goes on to `last`.
    """
    asked = max(max(x) for x, _ in curves)
    grid = np.linspace(0.0, asked or last, _GRID_STEPS)
    values = [
        np.interp(grid, x, y) if asked else np.full(len(grid), y[-1], dtype=np.float64)
        for x, y in curves
    ]
    return grid, np.array(values)


def _apart(heights: Sequence[float], least: float = 0.045) -> list[float]:
    """Move labels up and down until none covers another."""
    order = np.argsort(heights, kind="stable")
    placed = np.array(heights, dtype=np.float64)[order]
    for number in range(1, len(placed)):
        placed[number] = max(placed[number], placed[number - 1] + least)
    over = max(0.0, float(placed[-1]) - 1.0) if len(placed) else 0.0
    placed -= over
    for number in range(len(placed) - 2, -1, -1):
        placed[number] = min(placed[number], placed[number + 1] - least)
    found = np.empty(len(placed))
    found[order] = placed
    return found.tolist()
