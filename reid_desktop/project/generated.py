"""Projects of animals that nobody photographed, as large as wanted: to measure the program with."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reid_desktop import __version__
from reid_desktop.core.generated import generate_embeddings
from reid_desktop.core.records import Capture, ExaminedFile
from reid_desktop.project.headless import remember_model
from reid_desktop.project.project import Project, create_project
from reid_desktop.store.cache import EmbeddingCache
from reid_desktop.store.runs import NewRun

REVIEWER = "benchmark"
_DIFFICULTY = 0.4
_DIM = 128
_A_FOLDER = 500  # photographs in one folder of a card
_FIRST = datetime(2024, 1, 1)  # noqa: DTZ001 - cameras write no zone
_APART = timedelta(minutes=7)


def generate_project(
    folder: Path,
    photographs: Path,
    n: int,
    *,
    pixels: Sequence[Path] = (),
    model_key: str = "",
    seed: int = 0,
) -> NDArray[np.int64]:
    """Make a project of `n` photographs in groups, and close it.

    Parameters
    ----------
    folder : Path
        Of the project.
    photographs : Path
        Where its photographs lie, or would lie: without `pixels` there is no such folder.
    pixels : sequence of Path
        Files that the photographs share: each is linked under many names, in turn.
    model_key : str
        By which they are compared already; empty: they are not.

    Returns
    -------
    ndarray of shape (n,), int64
        Who is on each, by rising annotation id.
    """
    embeddings, identities = generate_embeddings(
        n, difficulty=_DIFFICULTY, rng=np.random.default_rng(seed), dim=_DIM
    )
    files = [_file(place, photographs, pixels) for place in range(n)]
    project = create_project(folder, reviewer=REVIEWER)
    try:
        with project.store.transaction():
            kept = project.store.folders.add(str(photographs))
            project.store.images.record(kept.folder_id, files, project.now())
        if model_key:
            remember_model(project, "generated", model_key)
            cache = EmbeddingCache.open(project.cache_folder / "cache.sqlite")
            try:
                cache.put(model_key, [str(file.sha256) for file in files], embeddings)
            finally:
                cache.close()
        _record_groups(project, identities)
    finally:
        project.close()
    return identities


def _file(place: int, photographs: Path, pixels: Sequence[Path]) -> ExaminedFile:
    name = f"card{place // _A_FOLDER:04}/IMG_{place:06}.JPG"
    n_bytes, modified_ns = 3_000_000, 0
    if pixels:
        path = photographs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.hardlink_to(pixels[place % len(pixels)])
        found = path.stat()
        n_bytes, modified_ns = found.st_size, found.st_mtime_ns
    return ExaminedFile(
        relative_path=name,
        n_bytes=n_bytes,
        modified_ns=modified_ns,
        sha256=f"{place:064x}",
        width_px=4000,
        height_px=3000,
        capture=Capture(_FIRST + place * _APART, "exif:DateTimeOriginal"),
        station=f"Station {place // _A_FOLDER % 20}",
    )


def _record_groups(project: Project, identities: NDArray[np.int64]) -> None:
    run = NewRun(
        engine="generated",
        version=__version__,
        model_keys=(),
        parameters="{}",
        seed=0,
        n_decisions=0,
        n_left=None,
        computed_at=project.now(),
    )
    rows = project.store.annotations.engine_rows()
    with project.store.transaction():
        project.store.runs.record(
            run,
            annotation_ids=[row.annotation_id for row in rows],
            labels=identities,
            probability=np.full(len(rows), 0.9, dtype=np.float32),
            proven=np.zeros(int(identities.max(initial=-1)) + 1, dtype=np.bool_),
        )
