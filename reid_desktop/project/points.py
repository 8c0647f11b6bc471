"""Which pairs of a project have matched points, and which are still to be matched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reid_desktop.project.local_features import inlier_counts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reid_desktop.project.project import Project
    from reid_desktop.project.session import EngineSession
    from reid_desktop.store.feature_cache import FeatureCache

_MATCHER = "matcher_key"
_IN_BACKGROUND, _NO = "compare_details", "no"


def matcher_of(project: Project) -> str:
    """Return by which matcher points of the project were matched last; empty if by none."""
    return project.store.info.get(_MATCHER)


def remember_matcher(project: Project, key: str) -> None:
    """Write down by which matcher the points are matched, for the window and the command line."""
    if matcher_of(project) != key:
        with project.store.transaction():
            project.store.info.set(_MATCHER, key)


def matches_in_background(project: Project) -> bool:
    """Tell whether points are matched while nothing else is done; yes unless a person said no."""
    return project.store.info.get(_IN_BACKGROUND) != _NO


def match_in_background(project: Project, *, wanted: bool) -> None:
    """Write down whether points are matched while nothing else is done."""
    with project.store.transaction():
        project.store.info.set(_IN_BACKGROUND, "" if wanted else _NO)


def heed_kept(session: EngineSession, cache: FeatureCache, key: str) -> NDArray[np.int64]:
    """Let the engine heed what was matched, from its next solve on.

    Parameters
    ----------
    session : EngineSession
    cache : FeatureCache
    key : str
        From `reid_desktop.project.local_features.matcher_key`.

    Returns
    -------
    ndarray of shape (m, 2), int64
        Pairs worth matching that were not: rows of the session, what matters most first.
    """
    from reid_desktop.core.matches import NOT_COUNTED, Matches  # noqa: PLC0415 - loads SciPy

    pairs = session.worth_matching()
    counts = inlier_counts(session.crop_keys, pairs, cache, key)
    session.heed_matches(Matches.counted(pairs, counts))
    missing: NDArray[np.int64] = pairs[counts == NOT_COUNTED]
    return missing
