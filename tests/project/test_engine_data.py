"""What the engine gets of a project: codes, seconds, and neighbours that are kept."""

from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.candidates import search_points, shortlists
from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.errors import Cancelled
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.quality import Quality
from reid_desktop.core.querying.registry import make_engine
from reid_desktop.core.types import AnnotationId, ClusterId
from reid_desktop.project.earlier_run import EarlierRun
from reid_desktop.project.engine_data import engine_data
from reid_desktop.project.engine_input import RosterRow
from reid_desktop.store import neighbour_cache


def row(number: int, *, crop: str = "", at: datetime | None = None) -> RosterRow:
    return RosterRow(AnnotationId(number), crop or f"crop {number}", at, None, None, None)


def matrix(n: int, *, seed: int = 0) -> NDArray[np.float32]:
    return unit_rows(np.random.default_rng(seed).normal(size=(n, 8)).astype(np.float32))


def test_unknown_is_said_as_the_engine_says_it() -> None:
    data = engine_data([row(1), row(2)], (matrix(2),))

    assert data.captured_s is not None
    assert np.isnan(data.captured_s).all()
    for codes in (data.station, data.encounter):
        assert codes is not None
        assert codes.tolist() == [-1, -1]
    assert data.side is None  # so that nothing is counted for it
    assert data.neighbours is None


def test_what_is_known_goes_with_its_row() -> None:
    noon = datetime.fromisoformat("1970-01-01T12:00:00")
    rows = [row(1), RosterRow(AnnotationId(2), "two", noon, 5, 7, "right")]

    data = engine_data(rows, (matrix(2),))

    assert data.captured_s is not None
    assert data.captured_s[1] == 12 * 3600
    codes = [data.station, data.encounter, data.side]
    assert [None if one is None else one.tolist() for one in codes] == [[-1, 5], [-1, 7], [-1, 1]]


def test_photographs_with_the_same_bytes_have_one_code() -> None:
    data = engine_data([row(1, crop="x"), row(2), row(3, crop="x")], (matrix(3),))

    assert data.crop is not None
    assert data.crop.tolist() == [0, 1, 0]


def test_rows_are_told_the_clusters_they_were_in() -> None:
    clusters = {AnnotationId(1): ClusterId(40), AnnotationId(3): ClusterId(7)}
    earlier = EarlierRun("evidence", ("m",), clusters, {"start_theta": 0.5})

    data = engine_data([row(1), row(2), row(3)], (matrix(3),), earlier=earlier)

    assert data.earlier is not None
    assert data.earlier.labels.tolist() == [40, -1, 7]
    assert data.earlier.diagnostics == {"start_theta": 0.5}


def test_the_neighbours_of_every_model_come_from_the_cache(tmp_path: Path) -> None:
    matrices = (matrix(30), matrix(30, seed=1))

    data = engine_data([row(i) for i in range(30)], matrices, tmp_path)

    assert data.neighbours is not None
    for found, embeddings in zip(data.neighbours, matrices, strict=True):
        expected = shortlists(search_points(embeddings))
        assert np.array_equal(found.indices, expected.indices)


def test_what_a_head_made_is_compared_as_it_is(tmp_path: Path) -> None:
    matrices = (matrix(30), matrix(30, seed=1))

    data = engine_data([row(i) for i in range(30)], matrices, tmp_path, weighed=(False, True))

    engine = make_engine("evidence", data, seed=0)
    assert isinstance(engine, EvidenceEngine)
    for space, embeddings, weighed in zip(
        engine._base.spaces, matrices, (False, True), strict=True
    ):
        np.testing.assert_array_equal(space.embeddings, search_points(embeddings, weighed=weighed))


def test_the_search_can_be_cancelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbour_cache, "_FROM_ROWS", 0)
    monkeypatch.setattr("reid_desktop.core.neighbours._FAISS_FROM_ROWS", 0)

    class _Stopped:
        def advance(self, _done: int, _total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        engine_data([row(i) for i in range(30)], (matrix(30),), tmp_path, progress=_Stopped())

    assert not list(tmp_path.iterdir())


def test_pictures_are_alike_only_within_one_encounter() -> None:
    rows = [
        RosterRow(AnnotationId(n), f"crop {n}", None, None, encounter, None)
        for n, encounter in enumerate([7, 7, 7, 8, None])
    ]
    good, poor = Quality(0.2, 500, 0.0, 0.0), Quality(0.05, 500, 0.0, 0.0)
    alike, other = 0x0F0F_F0F0_1234_5678, 0xF0F0_0F0F_8765_4321
    measured = {
        "crop 0": (good, alike),
        "crop 1": (poor, alike),
        "crop 2": (good, other),
        "crop 3": (good, alike),
    }

    pictures = engine_data(rows, (matrix(5),), measured=measured).pictures

    assert pictures.burst is not None
    assert pictures.score is not None
    assert pictures.burst[0] == pictures.burst[1] >= 0
    assert pictures.burst[3] not in (-1, pictures.burst[0])
    assert pictures.burst[[2, 4]].tolist() == [-1, -1]
    np.testing.assert_allclose(pictures.score, [1.0, 0.5, 1.0, 1.0, np.nan])
