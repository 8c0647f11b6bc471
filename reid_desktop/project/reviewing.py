"""How the review goes: who agrees with themselves, and how right the groups are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reid_desktop.core.agreement import GivenAnswer
from reid_desktop.core.records import Decision
from reid_desktop.core.self_agreement import SelfAgreement, self_agreements
from reid_desktop.core.types import Purpose
from reid_desktop.project.project import Project

if TYPE_CHECKING:
    from reid_desktop.project.engine_input import Evidence
    from reid_desktop.project.session import EngineSession

_LEAST_DRAWN = 10  # pairs; of fewer the intervals say nothing but that


def given_answers(decisions: Iterable[Decision]) -> list[GivenAnswer]:
    """Return what was answered, oldest first, without what merging and splitting groups says.

    By the clock: answers that were brought in from another project came later into this one.
    """
    given = [
        one
        for one in decisions
        if one.given.purpose is not Purpose.PERSON or one.given.reason is None
    ]
    given.sort(key=lambda one: one.decided_at)
    return [GivenAnswer(one.pair.low, one.pair.high, one.reviewer, one.verdict) for one in given]


def read_agreements(project: Project) -> Mapping[str, SelfAgreement]:
    """Read how often each reviewer who saw a pair again answered as before."""
    return self_agreements(given_answers(project.store.decisions.in_force()))


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
