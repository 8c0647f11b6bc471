"""What the evidence engine found at its last full solve, and what can be asked from there."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.constraints import Link
from reid_desktop.core.engine import Solution
from reid_desktop.core.ledger import Ledger
from reid_desktop.core.matches import Matches
from reid_desktop.core.partition import Locks, MergeScale, PairEvidence
from reid_desktop.core.querying.base import Position
from reid_desktop.core.standing import Standing
from reid_desktop.core.view import View


@dataclass(slots=True)
class State:
    """What the last full solve found; followed from answer to answer."""

    bound: tuple[Link, ...]
    identity: NDArray[np.int64] | None
    n_answers: int  # at the last full solve
    ledger: Ledger
    view: View
    kept: NDArray[np.int64] | slice  # candidates that are comparable
    evidence: PairEvidence
    scale: MergeScale
    locks: Locks
    standing: Standing
    matches: Matches

    def position(self, solution: Solution) -> Position:
        """Put together what a strategy chooses from."""
        standing, ledger, evidence = self.standing, self.ledger, self.evidence
        return Position(
            solution=solution,
            pairs=evidence.pairs,
            log_odds=evidence.log_odds,
            similarities=self.view.candidates.cosines[self.kept, 0],
            labels=standing.labels,
            links=standing.links,
            link_of=standing.link_of,
            merges=standing.merges,
            merge_of=standing.merge_of,
            is_open=standing.is_open,
            link_best=standing.link_best,
            merge_best=standing.merge_best,
            proven=standing.proven,
            locks=self.locks,
            scale=self.scale,
            graph=ledger.graph,
            answers=ledger.answers,
            said=ledger.evidence,
            missing=evidence.missing,
            reach=evidence.reach,
            features=self.view.features[self.kept],
            n_weak=self.view.n_weak,
            weak=self.view.weak,
            space=self.view.spaces[0],
            side=evidence.side,
        )
