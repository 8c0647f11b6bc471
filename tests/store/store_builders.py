"""Stores with something in them, for the tests of what is kept and of what a person does."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from reid_desktop.core.records import Capture, ExaminedFile, NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    FolderId,
    Pair,
    ReviewerId,
    RunId,
    Verdict,
)
from reid_desktop.store.runs import NewRun
from reid_desktop.store.store import Store

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def examined(
    relative_path: str,
    *,
    content: str | None = "",
    modified_ns: int = 1,
    problem: str | None = None,
    captured_at: datetime | None = None,
    station: str | None = None,
) -> ExaminedFile:
    """Make what a scan says of a file; its bytes are those of its name unless told."""
    text = content or relative_path
    return ExaminedFile(
        relative_path=relative_path,
        n_bytes=len(text),
        modified_ns=modified_ns,
        sha256=None if problem or content is None else f"{text.encode().hex():0>64}"[-64:],
        width_px=None if problem else 6,
        height_px=None if problem else 4,
        capture=Capture(captured_at, "exif:DateTimeOriginal" if captured_at else None),
        problem=problem,
        station=station,
    )


def fill(
    store: Store, files: int | Sequence[ExaminedFile], *, folder: str = "/photographs"
) -> list[AnnotationId]:
    """Record a folder of photographs and return the annotations of the store."""
    if isinstance(files, int):
        files = [examined(f"{n}.jpg") for n in range(1, files + 1)]
    with store.transaction():
        folder_id = store.folders.add(folder).folder_id
        store.images.record(folder_id, files, NOON)
    return annotation_ids(store)


def annotation_ids(store: Store) -> list[AnnotationId]:
    return [row.annotation_id for row in store.annotations.engine_rows()]


def reviewer(store: Store, name: str = "Ana") -> ReviewerId:
    with store.transaction():
        return store.reviewers.id_of(name)


def decide(
    store: Store, a: int, b: int, verdict: Verdict = Verdict.SAME, *, by: str = "Ana"
) -> None:
    """Save an answer outside any operation."""
    decision = NewDecision(Pair.of(AnnotationId(a), AnnotationId(b)), verdict)
    with store.transaction():
        store.decisions.add(decision, store.reviewers.id_of(by), None, NOON)


def record_run(
    store: Store,
    labels: Sequence[int],
    *,
    ids: Sequence[AnnotationId] | None = None,
    probability: Sequence[float] | None = None,
    proven: Sequence[bool] | None = None,
    n_left: int | None = None,
    parameters: str = "{}",
    at: datetime = NOON,
) -> RunId:
    """Write down a solve about `ids`, or about everything."""
    ids = annotation_ids(store) if ids is None else ids
    run = NewRun(
        engine="test",
        version="1",
        model_keys=("a", "b"),
        parameters=parameters,
        seed=1,
        n_decisions=store.decisions.count(),
        n_left=n_left,
        computed_at=at,
    )
    with store.transaction():
        return store.runs.record(
            run,
            annotation_ids=ids,
            labels=np.array(labels, dtype=np.int64),
            probability=np.array(probability or [0.5] * len(ids), dtype=np.float32),
            proven=np.array(proven or [False] * (max(labels, default=-1) + 1), dtype=np.bool_),
        )


def clusters(store: Store) -> dict[int, str | None]:
    """Return the cluster label of every annotation."""
    rows = store.connection.execute(
        "SELECT annotation_id, label FROM assignment LEFT JOIN cluster USING (cluster_id)"
        " ORDER BY annotation_id"
    )
    return {row[0]: row[1] for row in rows}


def statuses(store: Store) -> dict[int, str]:
    """Return the status of every annotation."""
    rows = store.connection.execute(
        "SELECT annotation_id, status FROM assignment ORDER BY annotation_id"
    )
    return {row[0]: row[1] for row in rows}


FIRST_FOLDER = FolderId(1)
