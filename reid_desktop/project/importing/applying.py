"""Carries out what a dry run planned: one act, that one undo takes back."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reid_desktop.core.boxes import DOUBLE, overlap
from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Individual
from reid_desktop.core.types import AnnotationId, IndividualId, LinkSource, Pair, Verdict
from reid_desktop.project.boxes import TWO_ANIMALS
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.encounters import update_encounters
from reid_desktop.project.importing.plan import Edits, NamedAnimal, Plan, Target
from reid_desktop.project.project import Project

CATALOGUE = "catalogue"  # why a membership is locked
FROM_TABLE = "table"  # where the time of a photograph is known from

_CHUNK = 500
_WRITTEN = 70  # hundredths; then the groups are worked out anew, which cannot be stopped


class StalePlanError(ReidError):
    """Something was done since the dry run."""


def apply_plan(project: Project, plan: Plan, progress: Progress) -> Changes:
    """Write everything a plan says, or nothing. One operation.

    Parameters
    ----------
    progress : Progress
        In hundredths. Cancelling leaves the project as it was.

    Raises
    ------
    StalePlanError
        If somebody did something since the dry run.
    """
    store = project.store
    if store.stamp() != plan.stamp:
        raise StalePlanError(
            "Something was changed in the project since this import was tried.",
            hint="Try it again: what conflicts may be different now.",
        )
    if plan.edits.is_empty:
        return Changes()
    description = f"import {plan.name}"
    writer = _Writer(project, plan.edits, progress)
    with project.operation(description) as operation_id:
        writer.write()
        changes = changes_of(store.touched(operation_id), description, operation_id)
        progress.advance(100, 100)
    if plan.edits.times or plan.edits.stations:
        update_encounters(project)
    return changes


class _Writer:
    def __init__(self, project: Project, edits: Edits, progress: Progress) -> None:
        self._project = project
        self._store = project.store
        self._edits = edits
        self._progress = progress
        self._made: list[AnnotationId] = []  # of the boxes, in order
        self._n_done = 0
        self._n_steps = max(1, len(edits.boxes) + len(edits.members) + len(edits.excluded))

    def write(self) -> None:
        self._write_boxes()
        self._write_identities()
        self._write_marks()
        self._write_images()
        self._progress.advance(_WRITTEN, 100)
        self._store.assignments.refresh(self._touched())

    def _write_boxes(self) -> None:
        annotations = self._store.annotations
        for one in self._edits.boxes:
            if one.annotation_id is None:
                self._made.append(
                    annotations.add_box(
                        one.image_id, one.box, one.crop_key, origin=one.origin, score=one.score
                    )
                )
            else:
                annotations.set_box(
                    one.annotation_id, one.box, one.crop_key, origin=one.origin, score=one.score
                )
                self._made.append(one.annotation_id)
            self._step()
        self._write_facts()

    def _write_facts(self) -> None:
        """Two animals in one photograph are different, unless one was boxed twice."""
        at = self._project.now()
        further = (one.image_id for one in self._edits.boxes if one.annotation_id is None)
        for image_id in dict.fromkeys(further):
            present = self._store.annotations.of_image(image_id)
            self._store.locks.drop([one.annotation_id for one in present], TWO_ANIMALS)
            for one, other in combinations(present, 2):
                if one.box and other.box and overlap(one.box, other.box) <= DOUBLE:
                    self._store.locks.add(
                        Pair.of(one.annotation_id, other.annotation_id),
                        Verdict.DIFFERENT,
                        source=LinkSource.FACT,
                        reason=TWO_ANIMALS,
                        at=at,
                    )

    def _write_identities(self) -> None:
        individuals = self._store.individuals
        at = self._project.now()
        known = {one.individual_id: one for one in individuals.all()}
        ids = {}
        named = {name for _, name in self._edits.members}
        for key, animal in self._edits.animals.items():
            if animal.individual_id is None and key not in named:
                continue
            ids[key] = animal.individual_id or individuals.add(animal.name, at)
            self._describe(animal, ids[key], known)
        for chunk in _chunks(self._edits.members):
            members = [(self._id_of(target), ids[name]) for target, name in chunk]
            individuals.accept(members, reviewer_id=self._project.reviewer_id, at=at)
            self._store.locks.bind_memberships(
                [annotation_id for annotation_id, _ in members],
                source=LinkSource.CATALOGUE,
                reason=CATALOGUE,
                at=at,
            )
            self._step(len(chunk))

    def _write_marks(self) -> None:
        annotations = self._store.annotations
        for written, write in (
            (self._edits.sides, annotations.set_side),
            (self._edits.qualities, annotations.set_quality),
            (self._edits.species, annotations.set_species),
        ):
            by_value: dict[str, list[AnnotationId]] = {}
            for target, value in written:
                by_value.setdefault(value, []).append(self._id_of(target))
            for value, annotation_ids in by_value.items():
                write(annotation_ids, value)
        annotations.set_not_identifiable(self._edits.not_identifiable, value=True)
        self._store.assignments.move(self._edits.not_identifiable, None)
        annotations.set_excluded(self._edits.excluded, value=True)
        self._step(len(self._edits.excluded))

    def _write_images(self) -> None:
        self._store.images.set_captured(self._edits.times.items(), FROM_TABLE)
        self._store.stations.assign(self._edits.stations.items())

    def _describe(
        self,
        animal: NamedAnimal,
        individual_id: IndividualId,
        known: Mapping[IndividualId, Individual],
    ) -> None:
        if not (animal.sex or animal.life_stage or animal.notes):
            return
        before = known.get(individual_id)
        self._store.individuals.describe(
            individual_id,
            sex=animal.sex or (before.sex if before else None),
            life_stage=animal.life_stage or (before.life_stage if before else None),
            notes=animal.notes or (before.notes if before else ""),
        )

    def _id_of(self, target: Target) -> AnnotationId:
        return AnnotationId(target) if target > 0 else self._made[-target - 1]

    def _touched(self) -> set[AnnotationId]:
        edits = self._edits
        named = {self._id_of(target) for target, _ in edits.members}
        return {*named, *self._made, *edits.excluded, *edits.not_identifiable}

    def _step(self, n: int = 1) -> None:
        before, self._n_done = self._n_done, self._n_done + n
        if self._n_done // _CHUNK != before // _CHUNK:
            self._progress.advance(_WRITTEN * self._n_done // self._n_steps, 100)


def _chunks(members: Sequence[tuple[Target, str]]) -> Iterator[Sequence[tuple[Target, str]]]:
    for start in range(0, len(members), _CHUNK):
        yield members[start : start + _CHUNK]
