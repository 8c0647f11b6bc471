"""Photographs that belong to another animal than the one they are shown as."""

from collections.abc import Sequence
from itertools import chain

from reid_desktop.core.types import AnnotationId, IndividualId, Pair, Verdict
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.grouping import (
    GroupRef,
    Part,
    bind,
    decide,
    group_of,
    key_of,
    part_or_all_of,
    part_ways,
    photographs_in_words,
    refuse_apart,
)
from reid_desktop.project.identify_errors import IdentifyError
from reid_desktop.project.project import Project
from reid_desktop.store.assignments import Group


def move(project: Project, annotation_ids: Sequence[AnnotationId], into: GroupRef) -> Changes:
    """Say that photographs show the animal of another group than theirs. One operation.

    Files with the same bytes go with them. A group of which all goes becomes part of `into` as
    in a merge; photographs that are in no group may be moved, too, and are identifiable then.

    Raises
    ------
    IdentifyError
        If all of them are in `into` already, or it is not there any more.
    ApartError
        If a sure answer or a fact says that they show another animal than `into`.
    """
    target = group_of(project, into)
    parts, wholes = _leaving(project, annotation_ids, target)
    studied = [one for one in annotation_ids if _is_studied(project, one)]
    parted = _parted(studied, target, parts, wholes)
    moved = [*parted, *chain.from_iterable(whole.annotation_ids for whole in wholes)]
    if not moved:
        raise IdentifyError(
            f"The photographs are in {target.label} already.", hint="Choose another group."
        )
    refuse_apart(project, [target.annotation_ids, moved])
    store = project.store
    stay = [one for part in parts for one in part.stay]
    description = f"move {photographs_in_words(project, moved)} to {target.label}"
    with project.operation(description) as operation_id:
        for part in parts:
            part_ways(project, part, "move")
        for one in (*parted, *(whole.annotation_ids[0] for whole in wholes)):
            decide(project, Pair.of(target.annotation_ids[0], one), Verdict.SAME, "move")
        store.annotations.set_not_identifiable(parted, value=False)
        _become(project, target, parted, wholes)
        store.assignments.move(moved, target.cluster_id)
        store.assignments.refresh([*moved, *target.annotation_ids, *stay])
        return changes_of(store.touched(operation_id), description, operation_id)


def _is_studied(project: Project, annotation_id: AnnotationId) -> bool:
    annotation = project.store.annotations.get(annotation_id)
    return annotation is not None and not annotation.excluded


def _leaving(
    project: Project, annotation_ids: Sequence[AnnotationId], target: Group
) -> tuple[list[Part], list[Group]]:
    """Tell of which groups a part leaves, and which leave as a whole."""
    parts: list[Part] = []
    wholes: list[Group] = []
    for group in project.store.assignments.groups_with(annotation_ids):
        if key_of(group) == key_of(target):
            continue
        part = part_or_all_of(project, group, annotation_ids)
        if part.stay:
            parts.append(part)
        else:
            wholes.append(group)
    return parts, wholes


def _parted(
    annotation_ids: Sequence[AnnotationId],
    target: Group,
    parts: Sequence[Part],
    wholes: Sequence[Group],
) -> list[AnnotationId]:
    """List what comes on its own: out of a group that stays, or out of none."""
    grouped = set(target.annotation_ids)
    grouped.update(chain.from_iterable((*part.marked, *part.stay) for part in parts))
    grouped.update(chain.from_iterable(whole.annotation_ids for whole in wholes))
    loose = [one for one in dict.fromkeys(annotation_ids) if one not in grouped]
    return [*chain.from_iterable(part.marked for part in parts), *loose]


def _become(
    project: Project, target: Group, parted: Sequence[AnnotationId], wholes: Sequence[Group]
) -> None:
    """Make what is moved part of the individual that `target` is, or becomes."""
    individuals = project.store.individuals
    individual_id = _individual_of((target, *wholes))
    individuals.dismiss(parted)
    if individual_id is None:
        return
    for group in wholes if target.individual_id is not None else (target, *wholes):
        bind(project, group, individual_id)
    individuals.accept(
        [(one, individual_id) for one in parted],
        reviewer_id=project.reviewer_id,
        at=project.now(),
    )


def _individual_of(groups: Sequence[Group]) -> IndividualId | None:
    return next((one.individual_id for one in groups if one.individual_id is not None), None)
