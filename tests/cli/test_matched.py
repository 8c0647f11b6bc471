"""Photographs of known animals are matched as those of a project are."""

from pathlib import Path

import numpy as np
import pytest

from reid_desktop.cli.labelled import Labelled, SourceError
from reid_desktop.cli.matched import crops_of, matched
from reid_desktop.core.embedding import unit_rows
from reid_desktop.vision.sift import SiftExtractor


def test_ambiguous_pairs_are_matched(drawn_animals: Path) -> None:
    files = tuple(sorted(drawn_animals.rglob("*.jpg")))[:8]
    rows = unit_rows(np.random.default_rng(0).normal(size=(8, 16)).astype(np.float32))
    data = Labelled(rows, np.arange(8), files=files)

    found = matched(data, (rows,), SiftExtractor())

    assert len(found.pairs) > 0
    assert (found.pairs[:, 0] < found.pairs[:, 1]).all()
    assert (found.inliers >= 0).all()


def test_embeddings_alone_have_no_crops() -> None:
    with pytest.raises(SourceError, match="there are none"):
        crops_of(Labelled(np.eye(3, dtype=np.float32), np.arange(3)))
