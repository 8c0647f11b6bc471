"""A picture of what each strategy bought: F1 against questions per photograph."""

from collections.abc import Sequence
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.simulate import SimulationRun

# Okabe & Ito 2008: told apart with any colour vision, in this order.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
_DASHES = ("-", "--", ":")  # once the colours are used up
_SIZE_INCHES, _DPI = (8.0, 5.0), 150
_GRID_STEPS = 200
_INK, _MUTED = "#222222", "#666666"


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
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - takes a second
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=_SIZE_INCHES, dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    ends: list[tuple[float, str, str]] = []
    n_repeats = 0
    for number, (strategy, curves) in enumerate(_by_strategy(runs).items()):
        grid, values = _on_one_grid(curves)
        colour = _COLOURS[number % len(_COLOURS)]
        mean = values.mean(axis=0)
        style = _DASHES[number // len(_COLOURS) % len(_DASHES)]
        axes.plot(grid, mean, style, color=colour, linewidth=2.0, label=strategy)
        if len(values) > 1:
            axes.fill_between(
                grid, values.min(axis=0), values.max(axis=0), color=colour, alpha=0.15, linewidth=0
            )
        ends.append((float(mean[-1]), strategy, colour))
        n_repeats = max(n_repeats, len(values))
    last = max(point.questions_per_image for run in runs for point in run.curve)
    axes.set_xlim(0, last or 1)
    axes.set_ylim(0, 1.02)
    for height, (_, strategy, colour) in zip(_apart([end[0] for end in ends]), ends, strict=True):
        axes.annotate(
            strategy,
            (1.0, height),
            xytext=(6, 0),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            color=colour,
            va="center",
            annotation_clip=False,
        )
    axes.set_xlabel("questions per photograph", color=_INK)
    axes.set_ylabel("pairwise F1", color=_INK)
    axes.set_title(title, loc="left", color=_INK, fontsize=11)
    if n_repeats > 1:
        said = f"line: mean of {n_repeats} repeats; band: least to greatest"
        axes.set_title(said, loc="right", color=_MUTED, fontsize=9)
    axes.grid(visible=True, color="#e5e5e5", linewidth=0.8)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    picture = BytesIO()
    figure.savefig(picture, format="png")
    return picture.getvalue()


def _by_strategy(runs: Sequence[SimulationRun]) -> dict[str, list[SimulationRun]]:
    found: dict[str, list[SimulationRun]] = {}
    for run in runs:
        found.setdefault(run.strategy, []).append(run)
    return found


def _on_one_grid(
    curves: Sequence[SimulationRun],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Read all curves off at the same numbers of questions, (k,) and (n_repeats, k)."""
    last = max(point.questions_per_image for run in curves for point in run.curve)
    grid = np.linspace(0.0, last, _GRID_STEPS)
    values = [
        np.interp(
            grid,
            [point.questions_per_image for point in run.curve],
            [point.pairwise_f1 for point in run.curve],
        )
        for run in curves
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
