"""Which names of another project come in: those that nothing here goes against."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum

from reid_desktop.core.records import Decision, Individual
from reid_desktop.core.types import AnnotationId, IndividualId, Sureness, Verdict
from reid_desktop.project.details import LIFE_STAGES, SEXES, as_tags
from reid_desktop.project.merging.other import OtherIndividual
from reid_desktop.project.naming import is_label
from reid_desktop.project.project import Project
from reid_desktop.store.values import readable

_LONGEST_NAME = 255


class Clash(StrEnum):
    """Why a name, or some of its photographs, stays outside."""

    OTHER_NAME = "other_name"  # the photographs are accepted as another individual here
    APART = "apart"  # they are known to show different animals here
    RENAMED = "renamed"  # the individual is called otherwise here; its photographs come in


@dataclass(frozen=True, slots=True)
class NameClash:
    """A name of the other project that something here goes against.

    Attributes
    ----------
    here : str
        What the individual is called here; empty where it is none.
    n_photographs : int
        That stay outside.
    """

    there: str
    here: str
    why: Clash
    n_photographs: int


@dataclass(frozen=True, slots=True)
class NamesReport:
    """What comes in of the individuals of another project.

    Attributes
    ----------
    n_new : int
        Individuals.
    n_accepted : int
        Photographs that are accepted as an individual.
    n_described : int
        Individuals here of which sex, life stage, notes or tags become known.
    n_unnamed : int
        Accepted groups there that nobody gave a name: labels mean other animals in each project.
    """

    n_new: int = 0
    n_accepted: int = 0
    n_described: int = 0
    n_unnamed: int = 0
    clashes: tuple[NameClash, ...] = ()

    @property
    def brings_nothing(self) -> bool:
        """Whether nothing would change."""
        return not (self.n_new or self.n_accepted or self.n_described)


@dataclass(frozen=True, slots=True)
class Named:
    """An individual that comes in, or of which something does.

    Attributes
    ----------
    individual_id : IndividualId, optional
        Who it is here; None if it is new.
    members : tuple of AnnotationId
        To be accepted.
    told : Individual, optional
        What is known of it afterwards; None where that stays as it is.
    """

    individual_id: IndividualId | None
    name: str
    uuid: str
    members: tuple[AnnotationId, ...]
    told: Individual | None


@dataclass(frozen=True, slots=True)
class NamesPlan:
    """What is to be written of names."""

    named: tuple[Named, ...] = ()
    report: NamesReport = field(default_factory=NamesReport)


def plan_names(
    project: Project,
    theirs: Sequence[OtherIndividual],
    here: Mapping[AnnotationId, AnnotationId],
    answers: Iterable[Decision],
) -> NamesPlan:
    """Choose what comes in. On the project's thread.

    An individual is the same that has the same number, or the same name; two that were only
    accepted, and bear the label of their group, are not the same because their labels are.

    Parameters
    ----------
    here : mapping of AnnotationId to AnnotationId
        Of the other project to those here, or to what stands for those that are to be made.
    answers : iterable of Decision
        In force afterwards.
    """
    planning = _Planning(project, _apart(project, answers))
    for one in theirs:
        planning.take(one, [here[member] for member in one.members if member in here])
    return planning.plan()


def bring_names(
    project: Project, plan: NamesPlan, numbers: Mapping[AnnotationId, AnnotationId]
) -> None:
    """Write what was chosen, in the operation that is open.

    Parameters
    ----------
    numbers : mapping of AnnotationId to AnnotationId
        Of what stood for animals that were made meanwhile.
    """
    store, now = project.store, project.now()
    accepted: list[AnnotationId] = []
    for one in plan.named:
        individual_id = one.individual_id
        if individual_id is None:
            individual_id = store.individuals.add(one.name, now, uuid=one.uuid)
        members = [numbers.get(member, member) for member in one.members]
        store.individuals.accept(
            [(member, individual_id) for member in members],
            reviewer_id=project.reviewer_id,
            at=now,
        )
        accepted += members
        if one.told is not None:
            told = one.told
            store.individuals.describe(
                individual_id, sex=told.sex, life_stage=told.life_stage, notes=told.notes
            )
            store.individuals.set_tags(individual_id, told.tags)
    if accepted:
        store.assignments.refresh(accepted)


class _Planning:
    def __init__(self, project: Project, apart: Mapping[AnnotationId, Set[AnnotationId]]) -> None:
        individuals = project.store.individuals
        self._apart = apart
        self._known = {one.individual_id: one for one in individuals.all()}
        self._by_uuid = individuals.uuids()
        self._by_name = {one.name.casefold(): key for key, one in self._known.items()}
        self._owner = individuals.memberships()
        self._members: defaultdict[IndividualId, set[AnnotationId]] = defaultdict(set)
        for member, owner in self._owner.items():
            self._members[owner].add(member)
        self._identifiable = {row.annotation_id for row in project.store.annotations.engine_rows()}
        self._named: list[Named] = []
        self._clashes: list[NameClash] = []
        self._taken: set[AnnotationId] = set()
        self._new: set[str] = set()
        self._n_unnamed = 0

    def plan(self) -> NamesPlan:
        report = NamesReport(
            n_new=sum(one.individual_id is None for one in self._named),
            n_accepted=sum(len(one.members) for one in self._named),
            n_described=sum(
                one.told is not None and one.individual_id is not None for one in self._named
            ),
            n_unnamed=self._n_unnamed,
            clashes=tuple(self._clashes),
        )
        return NamesPlan(tuple(self._named), report)

    def take(self, other: OtherIndividual, members: Sequence[AnnotationId]) -> None:
        """Plan what comes in of one individual."""
        name = _plain(other.known.name)
        target = self._by_uuid.get(other.uuid)
        if target is None and (not name or is_label(name)):
            self._n_unnamed += bool(members)
            return
        if target is None:
            target = self._by_name.get(name.casefold())
        if target is None and name.casefold() in self._new:  # letters that SQLite tells apart
            self._clash(name, name, Clash.OTHER_NAME, len(members))
            return
        free = self._free(name, target, members)
        known = None if target is None else self._known[target]
        if known is None and not free:
            return
        if known is not None and known.name.casefold() != name.casefold():
            self._clash(name, known.name, Clash.RENAMED, 0)
        told = _filled_in(known, other.known)
        if free or told is not None:
            self._named.append(Named(target, name, other.uuid, tuple(free), told))
            self._taken.update(free)
            if known is None:
                self._new.add(name.casefold())

    def _free(
        self, name: str, target: IndividualId | None, members: Sequence[AnnotationId]
    ) -> list[AnnotationId]:
        """Leave out photographs that are somebody already, and all where two are known apart."""
        free: list[AnnotationId] = []
        others: dict[IndividualId, int] = defaultdict(int)
        for member in members:
            owner = self._owner.get(member)
            if owner is not None and owner != target:
                others[owner] += 1
            elif owner is None and member not in self._taken and self._can_be_named(member):
                free.append(member)
        for owner, n in others.items():
            self._clash(name, self._known[owner].name, Clash.OTHER_NAME, n)
        whole = {*free, *(self._members[target] if target is not None else ())}
        if any(self._apart.get(one, frozenset()) & whole for one in free):
            here = "" if target is None else self._known[target].name
            self._clash(name, here, Clash.APART, len(free))
            return []
        return free

    def _can_be_named(self, member: AnnotationId) -> bool:
        return member < 0 or member in self._identifiable  # those to be made can

    def _clash(self, there: str, here: str, why: Clash, n: int) -> None:
        self._clashes.append(NameClash(there, here, why, n))


def _apart(project: Project, answers: Iterable[Decision]) -> dict[AnnotationId, set[AnnotationId]]:
    """Tell of each photograph which others surely show another animal."""
    pairs = [
        one.pair
        for one in answers
        if one.verdict is Verdict.DIFFERENT and one.given.sureness is Sureness.SURE
    ]
    pairs += [
        lock.pair for lock in project.store.locks.in_force() if lock.verdict is Verdict.DIFFERENT
    ]
    apart: defaultdict[AnnotationId, set[AnnotationId]] = defaultdict(set)
    for pair in pairs:
        apart[pair.low].add(pair.high)
        apart[pair.high].add(pair.low)
    return dict(apart)


def _filled_in(known: Individual | None, other: Individual) -> Individual | None:
    """Fill in what is not known yet; None where nothing is to be filled in."""
    sex = other.sex if other.sex in SEXES else None
    life_stage = other.life_stage if other.life_stage in LIFE_STAGES else None
    before = known or Individual(other.individual_id, other.name, "", None, None, "", ())
    after = Individual(
        before.individual_id,
        before.name,
        before.alternate_ids,
        before.sex or sex,
        before.life_stage or life_stage,
        before.notes or unicodedata.normalize("NFC", readable(other.notes)).strip(),
        before.tags or as_tags(other.tags),
    )
    return None if after == before else after


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", readable(name)).split())[:_LONGEST_NAME].strip()
