"""Pictures of a training: the loss, and what the evaluations found."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from builtin_model.training import LOG

EVALUATIONS = "evaluations.jsonl"
_SMOOTHING = 15


def draw_curves(folder: Path) -> Path:
    """Draw ``curves.png`` from the logs in `folder`."""
    steps = _read(folder / LOG)
    found = _read(folder / EVALUATIONS)
    figure = Figure(figsize=(10, 4), layout="constrained")
    loss, quality = figure.subplots(1, 2)
    if steps:
        values = np.array([entry["loss"] for entry in steps])
        window = min(_SMOOTHING, len(values))
        smooth = np.convolve(values, np.ones(window) / window, mode="valid")
        at = [entry["step"] for entry in steps]
        loss.plot(at, values, color="0.8")
        loss.plot(at[window - 1 :], smooth)
    loss.set(title="Loss", xlabel="Step")
    for name in sorted({entry["set"] for entry in found}):
        points = sorted((e["step"], e["mean_average_precision"]) for e in found if e["set"] == name)
        quality.plot(*zip(*points, strict=True), marker="o", label=name)
    quality.set(title="mAP, leave one out", xlabel="Step", ylim=(0, 1))
    if found:
        quality.legend()
    path = folder / "curves.png"
    figure.savefig(path, dpi=110)
    return path


def _read(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
