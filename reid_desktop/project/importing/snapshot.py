"""What a dry run must know of a project, read at once so that planning needs no project."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reid_desktop.core.records import Individual
from reid_desktop.core.types import AnnotationId, FolderId, ImageId, IndividualId, Pair
from reid_desktop.project.importing.finding import Finder
from reid_desktop.project.project import Project
from reid_desktop.store.import_rows import (
    KnownAnnotation,
    KnownImage,
    answered_about,
    cluster_labels,
    known_annotations,
    known_images,
    sure_links,
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A project as it is now.

    Attributes
    ----------
    animals_in : mapping of ImageId to sequence of KnownAnnotation
    same, different : sequence of Pair
        What sure answers, facts and locks say.
    answered : frozenset of AnnotationId
        Animals somebody answered about.
    labels : frozenset of str
        Of groups, of now and before.
    stamp : int
        Changes with every act of a person.
    """

    images: tuple[KnownImage, ...]
    roots: Mapping[FolderId, str]
    animals_in: Mapping[ImageId, Sequence[KnownAnnotation]]
    individuals: Mapping[IndividualId, Individual]
    same: Sequence[Pair]
    different: Sequence[Pair]
    answered: frozenset[AnnotationId]
    labels: frozenset[str]
    stamp: int

    def finder(self, source: Path | None) -> Finder:
        """Make what finds the photographs that a source names."""
        return Finder(self.images, self.roots, None if source is None else source.parent)

    def is_decided(self, animal: KnownAnnotation) -> bool:
        """Whether a person said something of who it is."""
        return (
            animal.individual_id is not None
            or animal.not_identifiable
            or animal.annotation_id in self.answered
        )


def read_snapshot(project: Project) -> Snapshot:
    """Read a project. On its thread; a second for 100 000 photographs."""
    store = project.store
    with store.transaction():
        same, different = sure_links(store)
        animals_in: dict[ImageId, list[KnownAnnotation]] = {}
        for one in known_annotations(store):
            animals_in.setdefault(one.image_id, []).append(one)
        return Snapshot(
            images=tuple(known_images(store)),
            roots={folder.folder_id: folder.path for folder in store.folders.all()},
            animals_in=animals_in,
            individuals={one.individual_id: one for one in store.individuals.all()},
            same=same,
            different=different,
            answered=answered_about(store),
            labels=cluster_labels(store),
            stamp=store.stamp(),
        )
