"""Which photographs, and which animals in them, two projects both have."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reid_desktop.core.boxes import DOUBLE, fitted, overlap
from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, ImageId

_ALIKE = 0.9  # overlap from which on two people drew around the same animal
_SLACK_PX = 1.0  # between a box and the same one, rounded

NEVER_SCALED = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class KnownPhotograph:
    """A photograph as it can be told from others.

    Attributes
    ----------
    sha256 : str, optional
        Of its bytes; None while unreadable.
    path : str
        Where it lies in its folder, for people.
    path_key : str
        The same for all systems: tells files with the same bytes apart.
    size_px : tuple of int, optional
        Width and height as displayed.
    added_at : str
        When it came into the project, or into the one this is a copy of.
    rank : int
        Lower is better to keep answers at, of files with the same bytes.
    """

    image_id: ImageId
    sha256: str | None
    path: str
    path_key: str
    size_px: tuple[int, int] | None
    added_at: str
    rank: int = 0


@dataclass(frozen=True, slots=True)
class KnownAnimal:
    """An animal in a photograph; without a box it is all of it.

    Attributes
    ----------
    is_studied : bool
        Whether its box is still there.
    """

    annotation_id: AnnotationId
    box: Box | None
    is_studied: bool = True


@dataclass(frozen=True, slots=True)
class NewBox:
    """A box that only the other project has.

    Attributes
    ----------
    annotation_id : AnnotationId
        Of the other project.
    box : Box
        In pixels of the photograph here.
    """

    annotation_id: AnnotationId
    box: Box


@dataclass(frozen=True, slots=True)
class RecognisedAnimals:
    """What the animals of one photograph are here; those that are neither clash with others.

    Attributes
    ----------
    here : mapping of AnnotationId to AnnotationId
        Of the other project to those here.
    new : tuple of NewBox
    narrowed : Box, optional
        For the one animal here that is the whole photograph still, where the other project has
        several boxes: the first of them, as when a person draws several here.
    """

    here: Mapping[AnnotationId, AnnotationId]
    new: tuple[NewBox, ...]
    narrowed: Box | None = None


def recognised_photographs(
    theirs: Iterable[KnownPhotograph], ours: Iterable[KnownPhotograph], *, share_origin: bool
) -> dict[ImageId, ImageId]:
    """Find the photographs of another project here.

    They are known by their bytes; of several files with the same ones that at the same place is
    taken, else the best. A photograph that was written anew when the project was packed is known
    by its row: nothing else has its number and its time.

    Parameters
    ----------
    share_origin : bool
        Whether one project is a copy of the other, or both are copies of a third.
    """
    by_bytes: defaultdict[str, list[KnownPhotograph]] = defaultdict(list)
    by_row: dict[tuple[ImageId, str], KnownPhotograph] = {}
    for one in ours:
        by_row[one.image_id, one.added_at] = one
        if one.sha256 is not None:
            by_bytes[one.sha256].append(one)
    found: dict[ImageId, ImageId] = {}
    for one in theirs:
        alike = by_bytes.get(one.sha256, []) if one.sha256 is not None else []
        copied = by_row.get((one.image_id, one.added_at)) if share_origin else None
        if alike:
            best = min(alike, key=lambda it: (it.path_key != one.path_key, it.rank, it.image_id))
            found[one.image_id] = best.image_id
        elif copied is not None:
            found[one.image_id] = copied.image_id
    return found


def recognised_animals(
    theirs: Sequence[KnownAnimal],
    ours: Sequence[KnownAnimal],
    *,
    scale: tuple[float, float] = NEVER_SCALED,
    size_px: tuple[int, int] | None = None,
) -> RecognisedAnimals:
    """Find the animals of a photograph of another project in the same photograph here.

    Boxes are the same that differ by a pixel or overlap by nine tenths. Where each project has
    one animal and one of them is the whole photograph, it is that animal. A box that only the
    other has can be brought in unless it covers half of one that is here.

    Parameters
    ----------
    scale : tuple of float
        From pixels there to pixels here, across and down.
    size_px : tuple of int, optional
        Width and height here; without it no box can be brought in.
    """
    boxes = {one.annotation_id: _scaled(one.box, scale) for one in theirs}
    here = _same(theirs, ours, boxes, slack_px=_SLACK_PX * max(*scale, 1.0))
    live = [one for one in ours if one.is_studied]
    there = [one for one in theirs if one.is_studied]
    if len(there) == len(live) == 1 and there[0].annotation_id not in here:
        [one], [other] = there, live
        if one.box is None or other.box is None:
            here[one.annotation_id] = other.annotation_id
    new: list[NewBox] = []
    taken = [one.box for one in live]
    narrowed = _narrowed(there, live, boxes, size_px)
    if narrowed is not None:
        here[there[0].annotation_id] = live[0].annotation_id
        taken = [narrowed]
    for one in there:
        wanted = boxes[one.annotation_id]
        if one.annotation_id in here or wanted is None or size_px is None:
            continue
        box = fitted(wanted, size_px)
        if box is not None and all(it is not None and overlap(it, box) <= DOUBLE for it in taken):
            new.append(NewBox(one.annotation_id, box))
            taken.append(box)
    return RecognisedAnimals(here, tuple(new), narrowed)


def _narrowed(
    there: Sequence[KnownAnimal],
    live: Sequence[KnownAnimal],
    boxes: Mapping[AnnotationId, Box | None],
    size_px: tuple[int, int] | None,
) -> Box | None:
    """Give the first of several boxes if here the whole photograph stands for one animal."""
    if len(there) < 2 or len(live) != 1 or live[0].box is not None or size_px is None:
        return None
    first = boxes[there[0].annotation_id]
    if first is None or any(one.box is None for one in there):
        return None
    return fitted(first, size_px)


def _same(
    theirs: Sequence[KnownAnimal],
    ours: Sequence[KnownAnimal],
    boxes: Mapping[AnnotationId, Box | None],
    *,
    slack_px: float,
) -> dict[AnnotationId, AnnotationId]:
    """Match animal to animal, those that fit best first; those that are still there first."""
    fits = sorted(
        (
            (not other.is_studied, not one.is_studied, -fit, one.annotation_id, other.annotation_id)
            for one in theirs
            for other in ours
            if (fit := _fit(boxes[one.annotation_id], other.box, slack_px)) > 0
        ),
    )
    here: dict[AnnotationId, AnnotationId] = {}
    for *_, one_id, other_id in fits:
        if one_id not in here and other_id not in here.values():
            here[one_id] = other_id
    return here


def _fit(one: Box | None, other: Box | None, slack_px: float) -> float:
    """Tell how well two boxes fit, 0…1; 0 where they are not the same."""
    if one is None or other is None:
        return 1.0 if one is other else 0.0
    shared = overlap(one, other)
    if shared >= _ALIKE or _differs_by(one, other) <= slack_px:
        return max(shared, _ALIKE)
    return 0.0


def _differs_by(one: Box, other: Box) -> float:
    """Give the widest gap between two edges that belong together, in pixels."""
    return max(
        abs(one.left_px - other.left_px),
        abs(one.top_px - other.top_px),
        abs(one.left_px + one.width_px - other.left_px - other.width_px),
        abs(one.top_px + one.height_px - other.top_px - other.height_px),
    )


def _scaled(box: Box | None, scale: tuple[float, float]) -> Box | None:
    if box is None:
        return None
    across, down = scale
    return Box(box.left_px * across, box.top_px * down, box.width_px * across, box.height_px * down)
