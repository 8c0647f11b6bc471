"""What was matched is heeded, and what was not is still to be matched."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.local_features import PairMatch
from reid_desktop.core.matches import Matches
from reid_desktop.project.points import (
    heed_kept,
    match_in_background,
    matcher_of,
    matches_in_background,
    remember_matcher,
)
from reid_desktop.project.project import Project
from reid_desktop.project.session import EngineSession
from reid_desktop.store.feature_cache import FeatureCache


class Session:
    """Finds three pairs worth matching."""

    crop_keys: Sequence[str] = ("a", "b", "c")

    def __init__(self) -> None:
        self.heeded: Matches | None = None

    def worth_matching(self) -> NDArray[np.int64]:
        return np.array([[1, 2], [0, 1], [0, 2]])

    def heed_matches(self, matches: Matches) -> None:
        self.heeded = matches


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[FeatureCache]:
    cache = FeatureCache.open(tmp_path / "features.sqlite")
    yield cache
    cache.close()


def test_kept_matches_are_heeded_and_the_others_returned(cache: FeatureCache) -> None:
    points = np.zeros((12, 4), dtype=np.float32)
    cache.put_matches("matcher", {("b", "a"): PairMatch(12, points, same_place=False)})
    session = Session()

    missing = heed_kept(cast(EngineSession, session), cache, "matcher")

    assert missing.tolist() == [[1, 2], [0, 2]]
    assert session.heeded is not None
    assert session.heeded.pairs.tolist() == [[0, 1]]
    assert session.heeded.inliers.tolist() == [12]


def test_matches_of_another_matcher_are_not_heeded(cache: FeatureCache) -> None:
    points = np.zeros((12, 4), dtype=np.float32)
    cache.put_matches("other", {("b", "a"): PairMatch(12, points, same_place=False)})
    session = Session()

    missing = heed_kept(cast(EngineSession, session), cache, "matcher")

    assert len(missing) == 3
    assert session.heeded is not None
    assert not len(session.heeded.pairs)


def test_a_project_remembers_by_what_it_was_matched(project: Project) -> None:
    before = matcher_of(project)

    remember_matcher(project, "matcher")

    assert (before, matcher_of(project)) == ("", "matcher")


def test_points_are_matched_in_the_background_unless_a_person_says_no(project: Project) -> None:
    usually = matches_in_background(project)
    match_in_background(project, wanted=False)
    refused = matches_in_background(project)
    match_in_background(project, wanted=True)

    assert (usually, refused, matches_in_background(project)) == (True, False, True)
