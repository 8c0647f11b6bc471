"""What the engine found the last time: the next one goes on from there."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass

from reid_desktop.core.types import AnnotationId, ClusterId
from reid_desktop.project.project import Project


@dataclass(frozen=True, slots=True)
class EarlierRun:
    """The newest run, and the clusters as people left them since.

    Attributes
    ----------
    strategy : str
    model_keys : tuple of str
    clusters : mapping of AnnotationId to ClusterId
        Of the annotations that are in one.
    diagnostics : mapping of str to float
    """

    strategy: str
    model_keys: tuple[str, ...]
    clusters: Mapping[AnnotationId, ClusterId]
    diagnostics: Mapping[str, float]


def read_earlier_run(project: Project) -> EarlierRun | None:
    """Read the newest run; None before the first one. On the project's thread."""
    run = project.store.runs.latest()
    if run is None:
        return None
    return EarlierRun(
        strategy=run.engine,
        model_keys=run.model_keys,
        clusters=project.store.assignments.clusters(),
        diagnostics=numbers_of(run.parameters),
    )


def numbers_of(parameters: str) -> dict[str, float]:
    """Read what is a number; another version may have written anything."""
    try:
        found = json.loads(parameters)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        name: float(value)
        for name, value in found.items()
        if isinstance(value, int | float) and math.isfinite(value)
    }
