"""How the review goes: who agrees with themselves, and how right the groups are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reid_desktop.core.agreement import GivenAnswer
from reid_desktop.core.self_agreement import SelfAgreement, self_agreements
from reid_desktop.project.project import Project

if TYPE_CHECKING:
    from reid_desktop.project.engine_input import Evidence
    from reid_desktop.project.session import EngineSession

_LEAST_DRAWN = 10  # pairs; of fewer the intervals say nothing but that


def read_agreements(project: Project) -> Mapping[str, SelfAgreement]:
    """Read how often each reviewer who saw a pair again answered as before."""
    return self_agreements(
        GivenAnswer(decision.pair.low, decision.pair.high, decision.reviewer, decision.verdict)
        for decision in project.store.decisions.in_force()
    )


@dataclass(frozen=True, slots=True)
class Bounded:
    """A number with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Estimated:
    """What the pairs drawn by lot say of the groups.

    Attributes
    ----------
    share_right : Bounded
        Of the pairs inside groups, those that are one animal, 0…1.
    """

    n_individuals: Bounded
    share_right: Bounded


def estimated(session: "EngineSession", evidence: "Evidence") -> Estimated | None:
    """Estimate how right the groups are; None before enough pairs drawn by lot are answered.

    Takes a solve.
    """
    audit = session.estimate(evidence)
    if audit is None or audit.n_answers < _LEAST_DRAWN:
        return None
    count, wrong = audit.n_individuals, audit.share_wrong
    return Estimated(
        Bounded(count.value, count.low, count.high),
        Bounded(1.0 - wrong.value, 1.0 - wrong.high, 1.0 - wrong.low),
    )
