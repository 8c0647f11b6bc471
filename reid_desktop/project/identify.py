"""Who is who, as a person says: accept, name, merge, take out, split. Each is one operation."""

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
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.naming import IdentifyError, checked_name, is_label
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


def accept(project: Project, cluster_ids: Sequence[ClusterId]) -> Changes:
    """Say that everything in these clusters is one individual each, named by its label.

    A cluster that an individual is in already becomes part of that individual as a whole.

    Raises
    ------
    IdentifyError
        If one of them is not there any more.
    """
    groups = _distinct(_group(project, GroupRef(cluster_id=cluster)) for cluster in cluster_ids)
    if not groups:
        return Changes()
    what = groups[0].label if len(groups) == 1 else f"{len(groups)} groups"
    return _accept(project, groups, f"accept {what}")


def accept_proven(project: Project) -> Changes:
    """Accept every cluster that holds when any one answer is dropped."""
    groups = _distinct(
        _group(project, GroupRef(cluster_id=cluster))
        for cluster in project.store.assignments.proven_clusters()
    )
    if not groups:
        return Changes()
    return _accept(project, groups, f"accept {len(groups)} proven groups")


def name_cluster(project: Project, cluster_id: ClusterId, name: str) -> Changes:
    """Name a cluster, which accepts it.

    Raises
    ------
    IdentifyError
        If it is not there any more, or the name is empty or taken.
    """
    group = _group(project, GroupRef(cluster_id=cluster_id))
    new_name = checked_name(project, name, group)
    store = project.store
    description = f"name {group.label} {new_name}"
    with project.operation(description) as operation_id:
        individual_id = group.individual_id
        if individual_id is None:
            individual_id = store.individuals.named(new_name)  # one without photographs
            if individual_id is None:
                individual_id = store.individuals.add(new_name, project.now())
        _rename(project, individual_id, new_name)
        _bind(project, group, individual_id)
        store.assignments.refresh(group.annotation_ids)
        return changes_of(store.touched(operation_id), description, operation_id)


def rename(project: Project, individual_id: IndividualId, name: str) -> Changes:
    """Give an individual another name.

    Raises
    ------
    IdentifyError
        If it is not there any more, or the name is empty or taken.
    """
    group = _group(project, GroupRef(individual_id=individual_id))
    new_name = checked_name(project, name, group)
    if new_name == group.label:
        return Changes()
    store = project.store
    description = f"rename {group.label} to {new_name}"
    with project.operation(description) as operation_id:
        _rename(project, individual_id, new_name)
        return changes_of(store.touched(operation_id), description, operation_id)


def merge(project: Project, groups: Sequence[GroupRef], *, into: GroupRef) -> Changes:
    """Say that several groups are one individual.

    It is called as `into` is, unless a person gave a name to just one of the others and none to
    `into`. What is known of the others (notes, tags, names as alternate ids) goes with them.

    Raises
    ------
    IdentifyError
        If there are not two groups, one is not there any more, or a sure answer or a fact says
        that photographs of two of them show different animals.
    """
    target = _group(project, into)
    everyone = _distinct([target, *(_group(project, ref) for ref in groups)])
    if len(everyone) < 2:
        raise IdentifyError("There is only one group.", hint="Choose at least two to merge.")
    _refuse_apart(project, everyone)
    named = [group for group in everyone if _has_given_name(group)]
    if len(named) == 1:
        [target] = named
    others = [group for group in everyone if _key(group) != _key(target)]
    store = project.store
    description = f"merge {_list(group.label for group in others)} into {target.label}"
    with project.operation(description) as operation_id:
        for group in others:
            pair = Pair.of(target.annotation_ids[0], group.annotation_ids[0])
            _decide(project, pair, Verdict.SAME, "merge")
        individual_id = target.individual_id or _new_individual(project, target.label)
        for group in everyone:
            _bind(project, group, individual_id)
            store.assignments.move(group.annotation_ids, target.cluster_id)
        store.assignments.refresh(_members(everyone))
        return changes_of(store.touched(operation_id), description, operation_id)


def take_out(project: Project, annotation_ids: Sequence[AnnotationId]) -> Changes:
    """Say that photographs do not show the animal of the group they are in.

    They are in no group until the next solve. Files with the same bytes go with them.

    Raises
    ------
    IdentifyError
        If they are in no group, or are all that is in it.
    """
    store = project.store
    parts = [
        _part(project, group, annotation_ids) for group in _groups_with(project, annotation_ids)
    ]
    taken = [annotation_id for part in parts for annotation_id in part.marked]
    description = (
        f"take {photographs_in_words(project, taken)} out of {_list(p.label for p in parts)}"
    )
    with project.operation(description) as operation_id:
        for part in parts:
            _part_ways(project, part, "take out")
        store.individuals.dismiss(taken)
        store.assignments.move(taken, None)
        store.assignments.refresh([*taken, *(one for part in parts for one in part.stay)])
        return changes_of(store.touched(operation_id), description, operation_id)


def split(project: Project, annotation_ids: Sequence[AnnotationId]) -> Changes:
    """Say that these photographs of a group show one animal, and the others of it another.

    Files with the same bytes go with them.

    Raises
    ------
    IdentifyError
        If they are not in one group, or are all that is in it.
    """
    store = project.store
    groups = _groups_with(project, annotation_ids)
    if len(groups) > 1:
        raise IdentifyError(
            f"The photographs are in {_list(group.label for group in groups)}.",
            hint="Choose photographs of one group.",
        )
    part = _part(project, groups[0], annotation_ids)
    first, *rest = part.marked
    description = f"split {photographs_in_words(project, part.marked)} from {part.label}"
    with project.operation(description) as operation_id:
        _part_ways(project, part, "split")
        for other in rest:
            _decide(project, Pair.of(first, other), Verdict.SAME, "split")
        store.individuals.dismiss(part.marked)
        store.assignments.move(part.marked, store.assignments.add_cluster())
        store.assignments.refresh([*part.marked, *part.stay])
        return changes_of(store.touched(operation_id), description, operation_id)


def set_not_identifiable(
    project: Project, annotation_ids: Sequence[AnnotationId], *, value: bool
) -> Changes:
    """Say that nobody could tell who these are, or take it back.

    They leave their groups; taken back, they are in none until the next solve.
    """
    if not annotation_ids:
        return Changes()
    store = project.store
    groups = store.assignments.groups_with(annotation_ids)
    word = "not identifiable" if value else "identifiable"
    description = f"mark {photographs_in_words(project, annotation_ids)} as {word}"
    with project.operation(description) as operation_id:
        store.annotations.set_not_identifiable(annotation_ids, value=value)
        if value:
            store.individuals.dismiss(annotation_ids)
            store.assignments.move(annotation_ids, None)
        store.assignments.refresh([*annotation_ids, *_members(groups)])
        return changes_of(store.touched(operation_id), description, operation_id)


def set_excluded(
    project: Project, annotation_ids: Sequence[AnnotationId], *, value: bool
) -> Changes:
    """Take photographs out of the study, or back in; who they are is remembered."""
    if not annotation_ids:
        return Changes()
    store = project.store
    word = "exclude" if value else "include"
    description = f"{word} {photographs_in_words(project, annotation_ids)}"
    with project.operation(description) as operation_id:
        store.annotations.set_excluded(annotation_ids, value=value)
        store.assignments.refresh(annotation_ids)
        return changes_of(store.touched(operation_id), description, operation_id)


@dataclass(frozen=True, slots=True)
class _Part:
    """Photographs marked in a group, and those that stay; the best of each first."""

    label: str
    marked: tuple[AnnotationId, ...]
    stay: tuple[AnnotationId, ...]
    joined: frozenset[Pair]  # answered "same", one marked and one not


def _accept(project: Project, groups: Sequence[Group], description: str) -> Changes:
    store = project.store
    with project.operation(description) as operation_id:
        for group in groups:
            individual_id = group.individual_id or _new_individual(project, group.label)
            _bind(project, group, individual_id)
        store.assignments.refresh(_members(groups))
        return changes_of(store.touched(operation_id), description, operation_id)


def _bind(project: Project, group: Group, individual_id: IndividualId) -> None:
    """Make the photographs of a group, and what else is known of it, part of an individual."""
    individuals = project.store.individuals
    if group.individual_id not in (None, individual_id):
        individuals.absorb(individual_id, group.individual_id, alias=_has_given_name(group))
    individuals.accept(
        [(annotation_id, individual_id) for annotation_id in group.annotation_ids],
        reviewer_id=project.reviewer_id,
        at=project.now(),
    )


def _rename(project: Project, individual_id: IndividualId, name: str) -> None:
    individuals = project.store.individuals
    empty = individuals.named(name)  # checked: it has no photographs
    if empty not in (None, individual_id):
        individuals.absorb(individual_id, empty, alias=False)
    individuals.rename(individual_id, name)


def _new_individual(project: Project, label: str) -> IndividualId:
    """Make an individual named by a label, or take the one of that name without photographs."""
    individuals = project.store.individuals
    name, number = label, 1
    while (existing := individuals.named(name)) is not None:
        if individuals.n_members(existing) == 0:
            return existing
        number += 1
        name = f"{label}-{number}"
    return individuals.add(name, project.now())


def _has_given_name(group: Group) -> bool:
    return group.individual_id is not None and not is_label(group.label)


def _part_ways(project: Project, part: _Part, reason: str) -> None:
    """Say of everything marked that it is a stranger to what stays."""
    pairs = {Pair.of(one, part.stay[0]) for one in part.marked} | part.joined
    for pair in sorted(pairs):
        stranger = pair.low if pair.low in part.marked else pair.high
        _decide(project, pair, Verdict.DIFFERENT, reason, stranger=stranger)


def _decide(
    project: Project,
    pair: Pair,
    verdict: Verdict,
    reason: str,
    *,
    stranger: AnnotationId | None = None,
) -> None:
    project.store.decisions.add(
        NewDecision(pair, verdict, reason=reason, purpose=Purpose.PERSON, stranger=stranger),
        project.reviewer_id,
        project.session_id,
        project.now(),
    )


def _group(project: Project, ref: GroupRef) -> Group:
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


def _groups_with(project: Project, annotation_ids: Sequence[AnnotationId]) -> list[Group]:
    groups = project.store.assignments.groups_with(annotation_ids)
    if not groups:
        raise IdentifyError(
            "The photographs are in no group.", hint="Choose photographs that are in one."
        )
    return groups


def _part(project: Project, group: Group, annotation_ids: Iterable[AnnotationId]) -> _Part:
    """Mark photographs in a group, with everything that is bound to them."""
    assignments = project.store.assignments
    wanted = set(annotation_ids)
    while True:
        marked = tuple(one for one in group.annotation_ids if one in wanted)
        stay = tuple(one for one in group.annotation_ids if one not in wanted)
        if not stay:
            raise IdentifyError(
                f"Nothing would be left in {group.label}.",
                hint="Choose fewer photographs; files with the same bytes belong together.",
            )
        bound = assignments.joined(marked, stay, by_fact=True)
        if not bound:
            break
        wanted |= {end for pair in bound for end in (pair.low, pair.high)}
    return _Part(group.label, marked, stay, frozenset(assignments.joined(marked, stay)))


def _refuse_apart(project: Project, groups: Iterable[Group]) -> None:
    pair = project.store.assignments.apart([group.annotation_ids for group in groups])
    if pair is not None:
        names = [_path(project, one) for one in (pair.low, pair.high)]
        raise IdentifyError(
            f"{names[0]} and {names[1]} are known to show different animals,"
            " so these groups cannot be one.",
            hint="Look at those two again: if it is the same animal, answer “same” first.",
        )


def _distinct(groups: Iterable[Group]) -> list[Group]:
    return list({_key(group): group for group in groups}.values())


def _key(group: Group) -> tuple[IndividualId | None, ClusterId | None]:
    return group.individual_id, None if group.individual_id is not None else group.cluster_id


def _members(groups: Iterable[Group]) -> list[AnnotationId]:
    return [annotation_id for group in groups for annotation_id in group.annotation_ids]


def photographs_in_words(project: Project, annotation_ids: Sequence[AnnotationId]) -> str:
    """Tell which photographs an act was about: the name of one, the number of many."""
    if len(annotation_ids) == 1:
        return _path(project, annotation_ids[0]).rpartition("/")[2]
    return f"{len(annotation_ids)} photographs"


def _path(project: Project, annotation_id: AnnotationId) -> str:
    row = project.store.reading.photograph(annotation_id)
    if row is None:
        raise IdentifyError(
            f"There is no photograph number {annotation_id} in this project.",
            hint="Look at the list again: it has changed.",
        )
    return readable(path_from_database(row["relative_path"]))


def _list(labels: Iterable[str]) -> str:
    names = list(labels)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
