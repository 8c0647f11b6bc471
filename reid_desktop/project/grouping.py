"""What the verbs of `identify` and `move` share: groups, parts of them, what is said of both."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    ClusterId,
    IndividualId,
    Pair,
    Purpose,
    Verdict,
)
from reid_desktop.project.identify_errors import ApartError, IdentifyError
from reid_desktop.project.naming import is_label
from reid_desktop.project.project import Project
from reid_desktop.store.assignments import Group
from reid_desktop.store.values import path_from_database, readable


@dataclass(frozen=True, slots=True)
class GroupRef:
    """Points at photographs shown as one animal: a cluster or an individual, one of the two."""

    cluster_id: ClusterId | None = None
    individual_id: IndividualId | None = None

    def __post_init__(self) -> None:
        if (self.cluster_id is None) == (self.individual_id is None):
            raise ValueError("a group is a cluster or an individual")


@dataclass(frozen=True, slots=True)
class Part:
    """Photographs marked in a group, and those that stay; the best of each first."""

    label: str
    marked: tuple[AnnotationId, ...]
    stay: tuple[AnnotationId, ...]
    joined: frozenset[Pair]  # answered "same", one marked and one not


def bind(project: Project, group: Group, individual_id: IndividualId) -> None:
    """Make the photographs of a group, and what else is known of it, part of an individual."""
    individuals = project.store.individuals
    if group.individual_id not in (None, individual_id):
        individuals.absorb(individual_id, group.individual_id, alias=has_given_name(group))
    individuals.accept(
        [(annotation_id, individual_id) for annotation_id in group.annotation_ids],
        reviewer_id=project.reviewer_id,
        at=project.now(),
    )


def new_individual(project: Project, label: str) -> IndividualId:
    """Make an individual named by a label, or take the one of that name without photographs."""
    individuals = project.store.individuals
    name, number = label, 1
    while (existing := individuals.named(name)) is not None:
        if individuals.n_members(existing) == 0:
            return existing
        number += 1
        name = f"{label}-{number}"
    return individuals.add(name, project.now())


def has_given_name(group: Group) -> bool:
    """Tell whether a person named the individual."""
    return group.individual_id is not None and not is_label(group.label)


def part_ways(project: Project, part: Part, reason: str) -> None:
    """Say of everything marked that it is a stranger to what stays."""
    pairs = {Pair.of(one, part.stay[0]) for one in part.marked} | part.joined
    for pair in sorted(pairs):
        stranger = pair.low if pair.low in part.marked else pair.high
        decide(project, pair, Verdict.DIFFERENT, reason, stranger=stranger)


def decide(
    project: Project,
    pair: Pair,
    verdict: Verdict,
    reason: str,
    *,
    stranger: AnnotationId | None = None,
) -> None:
    """Write down what an act says of two photographs, in the act's operation."""
    project.store.decisions.add(
        NewDecision(pair, verdict, reason=reason, purpose=Purpose.PERSON, stranger=stranger),
        project.reviewer_id,
        project.session_id,
        project.now(),
    )


def group_of(project: Project, ref: GroupRef) -> Group:
    """Return the group as it is now.

    Raises
    ------
    IdentifyError
        If there is nothing in it any more.
    """
    assignments = project.store.assignments
    if ref.individual_id is not None:
        group = assignments.group_of_individual(ref.individual_id)
    else:
        assert ref.cluster_id is not None
        group = assignments.group_of_cluster(ref.cluster_id)
    if group is None or not group.annotation_ids:
        raise IdentifyError(
            "This group is not there any more.", hint="Look at the list again: it has changed."
        )
    return group


def groups_with(project: Project, annotation_ids: Sequence[AnnotationId]) -> list[Group]:
    """Return the groups that photographs are in.

    Raises
    ------
    IdentifyError
        If they are in none.
    """
    groups = project.store.assignments.groups_with(annotation_ids)
    if not groups:
        raise IdentifyError(
            "The photographs are in no group.", hint="Choose photographs that are in one."
        )
    return groups


def part_of(project: Project, group: Group, annotation_ids: Iterable[AnnotationId]) -> Part:
    """Mark photographs in a group, with everything that is bound to them.

    Raises
    ------
    IdentifyError
        If nothing would stay.
    """
    part = part_or_all_of(project, group, annotation_ids)
    if not part.stay:
        raise IdentifyError(
            f"Nothing would be left in {group.label}.",
            hint="Choose fewer photographs; files with the same bytes belong together.",
        )
    return part


def part_or_all_of(project: Project, group: Group, annotation_ids: Iterable[AnnotationId]) -> Part:
    """Mark photographs in a group, with everything that is bound to them; perhaps all of it."""
    assignments = project.store.assignments
    wanted = set(annotation_ids)
    while True:
        marked = tuple(one for one in group.annotation_ids if one in wanted)
        stay = tuple(one for one in group.annotation_ids if one not in wanted)
        bound = assignments.joined(marked, stay, by_fact=True)
        if not bound:
            return Part(group.label, marked, stay, frozenset(assignments.joined(marked, stay)))
        wanted |= {end for pair in bound for end in (pair.low, pair.high)}


def refuse_apart(project: Project, groups: Iterable[Sequence[AnnotationId]]) -> None:
    """Refuse to make photographs one animal that are known to show two.

    Raises
    ------
    ApartError
        If a sure answer or a fact says so of two of the groups.
    """
    pair = project.store.assignments.apart(groups)
    if pair is not None:
        raise ApartError(pair, (path_of(project, pair.low), path_of(project, pair.high)))


def distinct(groups: Iterable[Group]) -> list[Group]:
    """Leave out groups that were named twice."""
    return list({key_of(group): group for group in groups}.values())


def key_of(group: Group) -> tuple[IndividualId | None, ClusterId | None]:
    """Tell a group from others."""
    return group.individual_id, None if group.individual_id is not None else group.cluster_id


def members_of(groups: Iterable[Group]) -> list[AnnotationId]:
    """Return all that is in the groups."""
    return [annotation_id for group in groups for annotation_id in group.annotation_ids]


def photographs_in_words(project: Project, annotation_ids: Sequence[AnnotationId]) -> str:
    """Tell which photograph, or how many: for the description of an operation."""
    if len(annotation_ids) == 1:
        return path_of(project, annotation_ids[0]).rpartition("/")[2]
    return f"{len(annotation_ids)} photographs"


def path_of(project: Project, annotation_id: AnnotationId) -> str:
    """Return where a photograph lies in its folder.

    Raises
    ------
    IdentifyError
        If there is no such photograph.
    """
    row = project.store.reading.photograph(annotation_id)
    if row is None:
        raise IdentifyError(
            f"There is no photograph number {annotation_id} in this project.",
            hint="Look at the list again: it has changed.",
        )
    return readable(path_from_database(row["relative_path"]))


def listed(labels: Iterable[str]) -> str:
    """Write names after each other.

    >>> listed(["Ana", "Bo", "Cy"])
    'Ana, Bo and Cy'
    """
    names = list(labels)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
