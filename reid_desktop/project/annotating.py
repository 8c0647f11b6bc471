"""What a person says of photographs besides who they show. Each is one operation."""

from collections.abc import Sequence

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.identify import photographs_in_words
from reid_desktop.project.project import Project


def set_side(project: Project, annotation_ids: Sequence[AnnotationId], side: str | None) -> Changes:
    """Say from which side these animals are seen.

    Parameters
    ----------
    side : str, optional
        left, right, front, back, up or down; None: it is not known.
    """
    if not annotation_ids:
        return Changes()
    said = f"as seen from {_SEEN_FROM[side]}" if side else "without a side"
    description = f"mark {photographs_in_words(project, annotation_ids)} {said}"
    with project.operation(description) as operation_id:
        project.store.annotations.set_side(annotation_ids, side)
        return changes_of(project.store.touched(operation_id), description, operation_id)


def set_quality(
    project: Project, annotation_ids: Sequence[AnnotationId], quality: str | None
) -> Changes:
    """Say how good these are to recognise an animal by.

    Parameters
    ----------
    quality : str, optional
        good, fair or poor; None: nobody said.
    """
    if not annotation_ids:
        return Changes()
    said = f"as {quality}" if quality else "without a quality"
    description = f"mark {photographs_in_words(project, annotation_ids)} {said}"
    with project.operation(description) as operation_id:
        project.store.annotations.set_quality(annotation_ids, quality)
        return changes_of(project.store.touched(operation_id), description, operation_id)


_SEEN_FROM = {
    "left": "the left",
    "right": "the right",
    "front": "the front",
    "back": "behind",
    "up": "above",
    "down": "below",
}
