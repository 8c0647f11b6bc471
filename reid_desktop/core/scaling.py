"""What a merge score means, and what one encounter adds to it: learnt from the answers."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.calibration import fit_merge_scale
from reid_desktop.core.circumstances import Circumstances, learnt_weight
from reid_desktop.core.engine import Answer
from reid_desktop.core.partition import MergeScale
from reid_desktop.core.types import Sureness, Verdict

_THETA_SPREAD = 0.7  # how far answers may pull the threshold from the start, log-odds


def learn_scale(
    answers: Sequence[Answer],
    start: MergeScale,
    circumstances: Circumstances,
    *,
    usual: float,
    error: float,
) -> tuple[MergeScale, float]:
    """Fit both on (merge score when asked -> answer).

    Parameters
    ----------
    answers : sequence of Answer
    start : MergeScale
        Where the fit starts, and its prior.
    circumstances : Circumstances
        Tell which of the pairs were of one encounter.
    usual : float
        What one encounter adds as far as was known without answers, see `encounter_weight`.
    error : float
        Share of answers that are wrong.

    Returns
    -------
    MergeScale
    float
        Log-odds that one encounter adds, see `learnt_weight`.
    """
    scored = [
        answer
        for answer in answers
        if answer.merge_score is not None and answer.verdict in (Verdict.SAME, Verdict.DIFFERENT)
    ]
    scores = np.array([answer.merge_score for answer in scored], dtype=np.float64)
    same = np.array([answer.verdict is Verdict.SAME for answer in scored], dtype=np.bool_)
    sure = [1.0 if answer.sureness is Sureness.SURE else 0.5 for answer in scored]
    ends = np.array([(answer.a, answer.b) for answer in scored], dtype=np.int64).reshape(-1, 2)
    together: NDArray[np.bool_] = circumstances.of_one_encounter(ends)
    kappa, theta = fit_merge_scale(
        scores,
        same,
        np.array(sure),
        kappa=start.kappa,
        theta=start.theta,
        spread=_THETA_SPREAD,
        error=error,
        added=np.where(together, usual, 0.0),
    )
    known = kappa * (scores[together] - theta)
    return MergeScale(kappa, theta), learnt_weight(known, same[together], usual)
