"""The free constraints of a project: what is in force, and switching each on or off."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from reid_desktop.core.encounters import FASTEST_KMH
from reid_desktop.core.errors import ToldError
from reid_desktop.core.facts import Fact
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.project import Project
from reid_desktop.store.locks import without_key

SPEED_KEY, SYMMETRIC_KEY = "fastest_kmh", "symmetric"  # in project_info

_YES = "yes"
_LIGHT_KMH = 1e9


class SpeedError(ToldError):
    """No animal travels so."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Which free constraints the engine heeds.

    Attributes
    ----------
    off : frozenset of Fact
    fastest_kmh : float
        What no animal keeps up over a way.
    """

    off: frozenset[Fact] = field(default_factory=frozenset)
    fastest_kmh: float = FASTEST_KMH

    def heeds(self, fact: Fact) -> bool:
        """Whether it is switched on."""
        return fact not in self.off


ALL_FACTS = Facts()


@dataclass(frozen=True, slots=True)
class FactRow:
    """A kind of free constraint and how much there is of it.

    Attributes
    ----------
    n : int
        Pairs that are bound, or would be; photographs in encounters of several; photographs that
        tell time and position; animals seen from a side that is known.
    n_lifted : int
        Pairs that a person lifted one by one.
    """

    fact: Fact
    is_on: bool
    n: int
    n_lifted: int = 0


def facts_of(project: Project) -> Facts:
    """Return what is heeded. On the project's thread."""
    info = project.store.info.all()
    off = {fact for fact in Fact if without_key(fact) in info}
    if info.get(SYMMETRIC_KEY) == _YES:
        off.add(Fact.SIDES)
    try:
        speed = float(info.get(SPEED_KEY, FASTEST_KMH))
    except ValueError:
        speed = FASTEST_KMH
    return Facts(frozenset(off), speed if _is_speed(speed) else FASTEST_KMH)


def fact_rows(project: Project) -> list[FactRow]:
    """Count the free constraints, in the order of `Fact`. On the project's thread."""
    facts, store = facts_of(project), project.store
    counts = store.facts.counts()
    rows = []
    for fact in Fact:
        is_on = facts.heeds(fact)
        if fact.binds:
            binding, lifted = store.locks.n_facts(fact)
            rows.append(FactRow(fact, is_on, binding if is_on else lifted, lifted if is_on else 0))
        else:
            rows.append(FactRow(fact, is_on, counts[fact]))
    return rows


def switch_fact(project: Project, fact: Fact, *, on: bool) -> Changes:
    """Heed a kind of free constraint, or heed it no more. One operation."""
    if facts_of(project).heeds(fact) == on:
        return Changes()
    store = project.store

    def write() -> None:
        if fact is Fact.SIDES:
            store.info.set(SYMMETRIC_KEY, "" if on else _YES)
        elif on:
            store.locks.switch_on(fact)
        else:
            store.locks.switch_off(fact, project.now())

    return _act(project, _SWITCHING_SENTENCES[fact, on], write)


def set_fastest(project: Project, kmh: float) -> Changes:
    """Say what no animal of the project keeps up over a way, in km/h. One operation.

    Raises
    ------
    SpeedError
    """
    if not _is_speed(kmh):
        raise SpeedError("No animal travels at such a speed.", hint="Give km/h, above zero.")
    if facts_of(project).fastest_kmh == kmh:
        return Changes()
    description = "change the fastest travel of an animal"
    return _act(project, description, lambda: project.store.info.set(SPEED_KEY, repr(float(kmh))))


def _act(project: Project, description: str, write: Callable[[], None]) -> Changes:
    with project.operation(description) as operation_id:
        write()
        return changes_of(project.store.touched(operation_id), description, operation_id)


def _is_speed(kmh: float) -> bool:
    return math.isfinite(kmh) and 0.0 < kmh < _LIGHT_KMH


_SWITCHING_SENTENCES = {
    (Fact.TWO_ANIMALS, True): "heed that animals in one photograph are different",
    (Fact.TWO_ANIMALS, False): "not heed that animals in one photograph are different",
    (Fact.IDENTICAL, True): "heed that identical files show the same animal",
    (Fact.IDENTICAL, False): "not heed that identical files show the same animal",
    (Fact.ENCOUNTER, True): "heed which photographs are of one encounter",
    (Fact.ENCOUNTER, False): "not heed which photographs are of one encounter",
    (Fact.TRAVEL, True): "heed how fast an animal can travel",
    (Fact.TRAVEL, False): "not heed how fast an animal can travel",
    (Fact.SIDES, True): "not compare opposite sides",
    (Fact.SIDES, False): "compare opposite sides",
}
