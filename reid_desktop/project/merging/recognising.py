"""Finds the photographs and animals of another project in this one."""

from dataclasses import dataclass, field

from reid_desktop.core.recognised import (
    NEVER_SCALED,
    KnownPhotograph,
    recognised_animals,
    recognised_photographs,
)
from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, ImageId
from reid_desktop.project.merging.other import OtherProject
from reid_desktop.project.merging.report import Why
from reid_desktop.project.project import Project
from reid_desktop.store.merge_rows import known_animals, known_photographs


@dataclass(frozen=True, slots=True)
class Drawn:
    """A box that only the other project has, and where it goes."""

    image_id: ImageId
    box: Box
    sha256: str


@dataclass(slots=True)
class Recognised:
    """What the animals of the other project are here.

    Attributes
    ----------
    here : dict of AnnotationId to AnnotationId
        Of the other project to those here. A box that is to be drawn has no number yet: the
        one it has there, below zero, stands for it.
    drawn : dict of AnnotationId to Drawn
        By such numbers.
    narrowed : dict of AnnotationId to Drawn
        What is to become of animals here that are whole photographs still.
    unknown : dict of AnnotationId to Why
    paths : dict of AnnotationId to str
        Where the photographs of the other project lie there.
    """

    here: dict[AnnotationId, AnnotationId]
    drawn: dict[AnnotationId, Drawn]
    unknown: dict[AnnotationId, Why]
    paths: dict[AnnotationId, str]
    narrowed: dict[AnnotationId, Drawn] = field(default_factory=dict)
    n_recognised: int = 0


def recognise(project: Project, other: OtherProject) -> Recognised:
    """Find the photographs and animals of the other project here. On the project's thread."""
    photographs = known_photographs(project.store)
    share_origin = other.uuid != "" and other.uuid == project.store.info.get("uuid")
    images = recognised_photographs(other.photographs, photographs, share_origin=share_origin)
    here = {one.image_id: one for one in photographs}
    animals = known_animals(project.store)
    found = Recognised({}, {}, {}, {}, n_recognised=len(images))
    for one in other.photographs:
        theirs = other.animals.get(one.image_id, [])
        found.paths.update((animal.annotation_id, one.path) for animal in theirs)
        if one.image_id not in images:
            found.unknown.update((it.annotation_id, Why.NO_PHOTOGRAPH) for it in theirs)
            continue
        same = here[images[one.image_id]]
        ours = animals.get(same.image_id, [])
        alike = recognised_animals(
            theirs,
            ours,
            scale=_scale(one, same),
            size_px=None if same.sha256 is None else same.size_px,
        )
        found.here.update(alike.here)
        sha256 = same.sha256 or ""  # without it there is no size, and no box
        if alike.narrowed is not None:
            [whole] = [it.annotation_id for it in ours if it.is_studied]
            found.narrowed[whole] = Drawn(same.image_id, alike.narrowed, sha256)
        for new in alike.new:
            stand_in = AnnotationId(-new.annotation_id)
            found.here[new.annotation_id] = stand_in
            found.drawn[stand_in] = Drawn(same.image_id, new.box, sha256)
        found.unknown.update(
            (it.annotation_id, Why.OTHER_BOXES)
            for it in theirs
            if it.annotation_id not in found.here
        )
    return found


def _scale(there: KnownPhotograph, here: KnownPhotograph) -> tuple[float, float]:
    if there.size_px is None or here.size_px is None:
        return NEVER_SCALED
    return here.size_px[0] / there.size_px[0], here.size_px[1] / there.size_px[1]
