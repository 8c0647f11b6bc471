"""Who is who, as a person says: accept, name, merge, take out, split. Each is one operation."""

from collections.abc import Sequence

from reid_desktop.core.types import AnnotationId, ClusterId, IndividualId, Pair, Verdict
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.grouping import (
    GroupRef,
    bind,
    decide,
    distinct,
    group_of,
    groups_with,
    has_given_name,
    key_of,
    listed,
    members_of,
    new_individual,
    part_of,
    part_ways,
    photographs_in_words,
    refuse_apart,
)
from reid_desktop.project.identify_errors import IdentifyError
from reid_desktop.project.naming import checked_name
from reid_desktop.project.project import Project
from reid_desktop.store.assignments import Group


def accept(project: Project, cluster_ids: Sequence[ClusterId]) -> Changes:
    """Say that everything in these clusters is one individual each, named by its label.

    A cluster that an individual is in already becomes part of that individual as a whole.

    Raises
    ------
    IdentifyError
        If one of them is not there any more.
    """
    groups = distinct(group_of(project, GroupRef(cluster_id=cluster)) for cluster in cluster_ids)
    if not groups:
        return Changes()
    what = groups[0].label if len(groups) == 1 else f"{len(groups)} groups"
    return _accept(project, groups, f"accept {what}")


def accept_proven(project: Project) -> Changes:
    """Accept every cluster that holds when any one answer is dropped."""
    groups = distinct(
        group_of(project, GroupRef(cluster_id=cluster))
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
    group = group_of(project, GroupRef(cluster_id=cluster_id))
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
        bind(project, group, individual_id)
        store.assignments.refresh(group.annotation_ids)
        return changes_of(store.touched(operation_id), description, operation_id)


def rename(project: Project, individual_id: IndividualId, name: str) -> Changes:
    """Give an individual another name.

    Raises
    ------
    IdentifyError
        If it is not there any more, or the name is empty or taken.
    """
    group = group_of(project, GroupRef(individual_id=individual_id))
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
    target = group_of(project, into)
    everyone = distinct([target, *(group_of(project, ref) for ref in groups)])
    if len(everyone) < 2:
        raise IdentifyError("There is only one group.", hint="Choose at least two to merge.")
    refuse_apart(project, [group.annotation_ids for group in everyone])
    named = [group for group in everyone if has_given_name(group)]
    if len(named) == 1:
        [target] = named
    others = [group for group in everyone if key_of(group) != key_of(target)]
    store = project.store
    description = f"merge {listed(group.label for group in others)} into {target.label}"
    with project.operation(description) as operation_id:
        for group in others:
            pair = Pair.of(target.annotation_ids[0], group.annotation_ids[0])
            decide(project, pair, Verdict.SAME, "merge")
        individual_id = target.individual_id or new_individual(project, target.label)
        for group in everyone:
            bind(project, group, individual_id)
            store.assignments.move(group.annotation_ids, target.cluster_id)
        store.assignments.refresh(members_of(everyone))
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
        part_of(project, group, annotation_ids) for group in groups_with(project, annotation_ids)
    ]
    taken = [annotation_id for part in parts for annotation_id in part.marked]
    description = (
        f"take {photographs_in_words(project, taken)} out of {listed(p.label for p in parts)}"
    )
    with project.operation(description) as operation_id:
        for part in parts:
            part_ways(project, part, "take out")
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
    groups = groups_with(project, annotation_ids)
    if len(groups) > 1:
        raise IdentifyError(
            f"The photographs are in {listed(group.label for group in groups)}.",
            hint="Choose photographs of one group.",
        )
    part = part_of(project, groups[0], annotation_ids)
    first, *rest = part.marked
    description = f"split {photographs_in_words(project, part.marked)} from {part.label}"
    with project.operation(description) as operation_id:
        part_ways(project, part, "split")
        for other in rest:
            decide(project, Pair.of(first, other), Verdict.SAME, "split")
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
    marked = photographs_in_words(project, annotation_ids)
    description = (
        f"mark {marked} as not identifiable" if value else f"mark {marked} as identifiable"
    )
    with project.operation(description) as operation_id:
        store.annotations.set_not_identifiable(annotation_ids, value=value)
        if value:
            store.individuals.dismiss(annotation_ids)
            store.assignments.move(annotation_ids, None)
        store.assignments.refresh([*annotation_ids, *members_of(groups)])
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


def _accept(project: Project, groups: Sequence[Group], description: str) -> Changes:
    store = project.store
    with project.operation(description) as operation_id:
        for group in groups:
            individual_id = group.individual_id or new_individual(project, group.label)
            bind(project, group, individual_id)
        store.assignments.refresh(members_of(groups))
        return changes_of(store.touched(operation_id), description, operation_id)


def _rename(project: Project, individual_id: IndividualId, name: str) -> None:
    individuals = project.store.individuals
    empty = individuals.named(name)  # checked: it has no photographs
    if empty not in (None, individual_id):
        individuals.absorb(individual_id, empty, alias=False)
    individuals.rename(individual_id, name)
