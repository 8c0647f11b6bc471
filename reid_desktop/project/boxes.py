"""Boxes around the animals of a photograph, as a person draws them. Each is one operation."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

from reid_desktop.core.boxes import DOUBLE, crop_key_of, fitted, overlap
from reid_desktop.core.errors import ReidError
from reid_desktop.core.facts import Fact
from reid_desktop.core.records import Annotation, Box
from reid_desktop.core.types import AnnotationId, ImageId, LinkSource, Pair, Verdict
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.grouping import photographs_in_words
from reid_desktop.project.project import Project

TWO_ANIMALS = Fact.TWO_ANIMALS.value


class BoxError(ReidError):
    """A box cannot be drawn here."""


@dataclass(frozen=True, slots=True)
class BoxRow:
    """An animal of a photograph; without a box it is all of it."""

    annotation_id: AnnotationId
    box: Box | None


def box_rows(project: Project, image_id: ImageId) -> list[BoxRow]:
    """Read the animals of a photograph, by rising id."""
    return [
        BoxRow(one.annotation_id, one.box) for one in project.store.annotations.of_image(image_id)
    ]


def draw_box(project: Project, image_id: ImageId, box: Box) -> Changes:
    """Put a box around an animal.

    The first one is given to the animal the whole photograph stood for, with everything that
    was said of it; every further one is another animal.

    Raises
    ------
    BoxError
        If there is no such photograph, the box has next to nothing of it, or there is a box
        like it.
    """
    present = project.store.annotations.of_image(image_id)
    whole = next((one for one in present if one.box is None), None)
    if whole is not None:
        return move_box(project, whole.annotation_id, box)
    wanted, key = _checked(project, image_id, box, present)

    def draw() -> None:
        project.store.annotations.add_box(image_id, wanted, key)

    return _act(project, image_id, "draw another box in", draw)


def move_box(project: Project, annotation_id: AnnotationId, box: Box) -> Changes:
    """Put another box around the same animal; what was said of it stays.

    Raises
    ------
    BoxError
        As `draw_box`.
    """
    before = _annotation(project, annotation_id)
    present = project.store.annotations.of_image(before.image_id)
    others = [one for one in present if one.annotation_id != annotation_id]
    wanted, key = _checked(project, before.image_id, box, others)
    if wanted == before.box:
        return Changes()

    def move() -> None:
        project.store.annotations.set_box(annotation_id, wanted, key)

    verb = "draw a box in" if before.box is None else "change a box in"
    return _act(project, before.image_id, verb, move)


def remove_box(project: Project, annotation_id: AnnotationId) -> Changes:
    """Take a box away: without any other the animal is the whole photograph again.

    With others it leaves the study; what was said of it is kept.

    Raises
    ------
    BoxError
        If it has none.
    """
    before = _annotation(project, annotation_id)
    if before.box is None:
        return Changes()
    is_last = len(project.store.annotations.of_image(before.image_id)) == 1
    key = crop_key_of(_sha256(project, before.image_id), None) if is_last else None

    def remove() -> None:
        left = None if is_last else before.box
        project.store.annotations.set_box(annotation_id, left, key)
        project.store.assignments.refresh([annotation_id])

    return _act(project, before.image_id, "remove a box from", remove)


def _act(project: Project, image_id: ImageId, verb: str, work: Callable[[], None]) -> Changes:
    store = project.store
    name = photographs_in_words(project, [store.annotations.of_image(image_id)[0].annotation_id])
    description = f"{verb} {name}"
    with project.operation(description) as operation_id:
        work()
        renew_facts(project, store.annotations.of_image(image_id))
        return changes_of(store.touched(operation_id), description, operation_id)


def renew_facts(project: Project, present: list[Annotation]) -> None:
    """Two animals in one photograph are different, unless one was boxed twice."""
    locks = project.store.locks
    locks.drop([one.annotation_id for one in present], TWO_ANIMALS)
    for one, other in combinations(present, 2):
        if one.box is None or other.box is None or overlap(one.box, other.box) > DOUBLE:
            continue
        locks.add(
            Pair.of(one.annotation_id, other.annotation_id),
            Verdict.DIFFERENT,
            source=LinkSource.FACT,
            reason=TWO_ANIMALS,
            at=project.now(),
        )


def _checked(
    project: Project, image_id: ImageId, box: Box, others: list[Annotation]
) -> tuple[Box, str]:
    """Cut a box to its photograph, and name its pixels."""
    image = project.store.images.get(image_id)
    if image is None or image.width_px is None or image.height_px is None:
        raise BoxError(
            "There is no photograph to draw a box in.",
            hint="Look at the list again: it has changed.",
        )
    wanted = fitted(box, (image.width_px, image.height_px))
    if wanted is None:
        raise BoxError("This box is too small.", hint="Drag from one corner to the other.")
    if any(one.box == wanted for one in others):
        raise BoxError("There is a box like this already.", hint="Change or remove the other one.")
    return wanted, crop_key_of(_sha256(project, image_id), wanted)


def _annotation(project: Project, annotation_id: AnnotationId) -> Annotation:
    found = project.store.annotations.get(annotation_id)
    if found is None or found.crop_key is None:
        raise BoxError(
            "This animal is not there any more.", hint="Look at the list again: it has changed."
        )
    return found


def _sha256(project: Project, image_id: ImageId) -> str:
    image = project.store.images.get(image_id)
    assert image is not None, "its annotation refers to it"
    assert image.sha256 is not None, "it was read, or there were no annotation"
    return image.sha256
