"""What a person says of photographs besides who they show. Each is one operation."""

from collections.abc import Sequence

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.grouping import photographs_in_words
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
    marked = photographs_in_words(project, annotation_ids)
    word = _SIDE_SENTENCES[side] if side else ""
    description = f"mark {marked} as {word}" if side else f"mark {marked} without a side"
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
    marked = photographs_in_words(project, annotation_ids)
    match quality:  # whole sentences: translators get these only
        case "good":
            description = f"mark {marked} as good"
        case "fair":
            description = f"mark {marked} as fair"
        case "poor":
            description = f"mark {marked} as poor"
        case _:
            description = f"mark {marked} without a quality"
    with project.operation(description) as operation_id:
        project.store.annotations.set_quality(annotation_ids, quality)
        return changes_of(project.store.touched(operation_id), description, operation_id)


# Translators get them by the name of the table.
_SIDE_SENTENCES = {
    "left": "seen from the left",
    "right": "seen from the right",
    "front": "seen from the front",
    "back": "seen from behind",
    "up": "seen from above",
    "down": "seen from below",
}
