"""What a project looks like as a whole: the numbers behind the pictures of the insight page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.agreement import Agreement, GivenAnswer, agreements
from reid_desktop.core.answer_similarity import AnswerSimilarity, answer_similarity
from reid_desktop.core.capture_history import CaptureHistory, Occasion, capture_history
from reid_desktop.core.discovery import Discovery, by_day, discovery_curve
from reid_desktop.core.learning_curve import Milestone, learning_curve
from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.core.types import AnnotationId, AssignmentStatus, Purpose, Verdict
from reid_desktop.project.earlier_run import numbers_of
from reid_desktop.project.project import Project
from reid_desktop.project.reviewing import given_answers
from reid_desktop.project.views import PhotographRow, rows_of
from reid_desktop.store.insight_rows import capture_rows, group_members, run_rows

if TYPE_CHECKING:
    from reid_desktop.project.companion import Matrices

MOST_SHOWN_OF_GROUP = 200  # photographs beside the map: a person looks at no more
_DAY_S = 86_400
_EPOCH = date(1970, 1, 1)
_GROUPED = (AssignmentStatus.ACCEPTED, AssignmentStatus.PROVEN, AssignmentStatus.PROPOSED)
_DECIDED = {Verdict.SAME: True, Verdict.DIFFERENT: False}


@dataclass(frozen=True, slots=True)
class Captures:
    """Every annotation of the study: who, when, how sure.

    Attributes
    ----------
    annotation_ids : ndarray of shape (n,), int64
        Rising.
    crop_keys : tuple of str
    captured_s : ndarray of shape (n,), float64
        From 1970-01-01 00:00 on the clock of the camera; NaN: unknown.
    group : ndarray of shape (n,), int64
        A place in `names`, or -1: in none.
    names : tuple of str
        Of individuals, or labels of groups.
    status : tuple of AssignmentStatus
    """

    annotation_ids: NDArray[np.int64]
    crop_keys: tuple[str, ...]
    captured_s: NDArray[np.float64]
    group: NDArray[np.int64]
    names: tuple[str, ...]
    status: tuple[AssignmentStatus, ...]

    def identity(self, *, accepted_only: bool) -> NDArray[np.int64]:
        """Return `group`, -1 also where nobody accepted who it is if only that counts."""
        if not accepted_only:
            return self.group
        accepted = np.array([one is AssignmentStatus.ACCEPTED for one in self.status], np.bool_)
        return np.where(accepted, self.group, -1)


@dataclass(frozen=True, slots=True)
class InsightData:
    """What is read of a project at once, on its thread.

    Attributes
    ----------
    similarities : ndarray of shape (m,), float64
        Of the questions that were answered same or different by the newest model.
    is_same : ndarray of shape (m,), bool
        What was answered.
    answers : tuple of GivenAnswer
        In force, oldest first, without what merging and splitting groups says.
    runs : tuple of Milestone
        Oldest first.
    """

    captures: Captures
    similarities: NDArray[np.float64]
    is_same: NDArray[np.bool_]
    answers: tuple[GivenAnswer, ...]
    runs: tuple[Milestone, ...]


@dataclass(frozen=True, slots=True)
class Insight:
    """What is drawn.

    Attributes
    ----------
    first_day : date, optional
        From which `days` count; None without any photograph that counts.
    days, known_by_day : ndarray of shape (d,), int64
        The discovery curve by days.
    histories : mapping of Occasion to CaptureHistory
        Identities are places in ``captures.names``.
    n_timeless : int
        Photographs of known animals without a time: in neither of the two.
    """

    captures: Captures
    similarity: AnswerSimilarity
    n_answers: int
    curve: tuple[Milestone, ...]
    discovery: Discovery
    first_day: date | None
    days: NDArray[np.int64]
    known_by_day: NDArray[np.int64]
    histories: Mapping[Occasion, CaptureHistory]
    n_timeless: int
    agreements: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True)
class MapLayout:
    """Where photographs lie on the map.

    Attributes
    ----------
    annotation_ids : ndarray of shape (m,), int64
    points : ndarray of shape (m, 2), float32
    n_all : int
        Photographs it stands for: more than m where a sample was drawn.
    """

    annotation_ids: NDArray[np.int64]
    points: NDArray[np.float32]
    n_all: int


def read_captures(project: Project) -> Captures:
    """Read who was photographed when. On the project's thread."""
    rows = list(capture_rows(project.store))
    places: dict[str, int] = {}
    status = tuple(AssignmentStatus(row["status"]) for row in rows)
    group = [
        places.setdefault(row["who"], len(places))
        if row["who"] is not None and one in _GROUPED
        else -1
        for row, one in zip(rows, status, strict=True)
    ]
    return Captures(
        annotation_ids=np.array([row["annotation_id"] for row in rows], dtype=np.int64),
        crop_keys=tuple(row["crop_key"] for row in rows),
        captured_s=np.array([row["captured_s"] for row in rows], dtype=np.float64),
        group=np.array(group, dtype=np.int64),
        names=tuple(places),
        status=status,
    )


def read_insight(project: Project) -> InsightData:
    """Read all that the pictures but the map are made of. On the project's thread."""
    given = list(project.store.decisions.in_force())
    compared = [
        one
        for one in given
        if one.verdict in _DECIDED
        and one.given.similarity is not None
        and (one.given.purpose is not Purpose.PERSON or one.given.reason is None)
    ]
    newest = compared[-1].given.model_key if compared else None
    compared = [one for one in compared if one.given.model_key == newest]
    runs = []
    for row in run_rows(project.store):
        told = numbers_of(row["parameters"])
        runs.append(
            Milestone(
                row["n_decisions"],
                row["n_left"],
                _whole(told.get("n_groups")),
                _whole(told.get("n_proven")),
            )
        )
    return InsightData(
        captures=read_captures(project),
        similarities=np.array([one.given.similarity for one in compared], dtype=np.float64),
        is_same=np.array([_DECIDED[one.verdict] for one in compared], dtype=np.bool_),
        answers=tuple(given_answers(given)),
        runs=tuple(runs),
    )


def make_insight(data: InsightData, *, accepted_only: bool = False) -> Insight:
    """Work out what is drawn, but for the map. On any thread.

    Parameters
    ----------
    data : InsightData
    accepted_only : bool
        Whether only photographs count of which a person accepted who it is.
    """
    captures = data.captures
    identity = captures.identity(accepted_only=accepted_only)
    timed = ~np.isnan(captures.captured_s)
    discovery = discovery_curve(captures.captured_s, identity)
    days, known = by_day(discovery, captures.captured_s)
    first = int(days[0]) if len(days) else None
    at = (captures.captured_s[timed] // _DAY_S).astype(np.int64)
    return Insight(
        captures=captures,
        similarity=answer_similarity(data.similarities, data.is_same),
        n_answers=len(data.similarities),
        curve=tuple(learning_curve(data.runs)),
        discovery=discovery,
        first_day=None if first is None else _EPOCH + timedelta(days=first),
        days=days - (first or 0),
        known_by_day=known,
        histories={one: capture_history(at, identity[timed], one) for one in Occasion},
        n_timeless=int((~timed & (identity >= 0)).sum()),
        agreements=tuple(agreements(data.answers)),
    )


def make_map(captures: Captures, matrices: Matrices, progress: Progress = UNHEARD) -> MapLayout:
    """Lay the photographs out by the model, whose matrix is the first. On any thread.

    Parameters
    ----------
    captures : Captures
    matrices : mapping of model key to (embeddings, present)
        In the order of `captures`.
    progress : Progress
        In hundredths.
    """
    from reid_desktop.core.layout import flat_map  # noqa: PLC0415 - loads SciPy

    embeddings, present = next(iter(matrices.values()))
    there = np.flatnonzero(present)
    found = flat_map(
        np.ascontiguousarray(embeddings[there]), rng=np.random.default_rng(0), progress=progress
    )
    ids = captures.annotation_ids[there[found.rows]]
    return MapLayout(ids, found.points, n_all=len(there))


def read_group(project: Project, annotation_id: AnnotationId) -> list[PhotographRow]:
    """Read a photograph and those that are shown in its group. On the project's thread."""
    members = group_members(project.store, annotation_id, MOST_SHOWN_OF_GROUP - 1)
    rows = (project.store.reading.photograph(one) for one in members)
    return rows_of(row for row in rows if row is not None)


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
