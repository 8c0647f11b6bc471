from reid_desktop.core.types import AnnotationId, ImageStatus, LinkSource, Pair, Verdict
from reid_desktop.store.import_rows import (
    answered_about,
    cluster_labels,
    known_annotations,
    known_images,
    sure_links,
)
from reid_desktop.store.store import Store
from tests.store.store_builders import NOON, examined, fill, record_run

ONE, TWO = AnnotationId(1), AnnotationId(2)


def test_photographs_and_animals_are_read(store: Store) -> None:
    fill(store, [examined("Cam 1/a.jpg", station="Cam 1"), examined("b.jpg", problem="damaged")])

    images, animals = known_images(store), known_annotations(store)

    assert [(one.relative_path, one.status, one.size_px, one.station) for one in images] == [
        ("Cam 1/a.jpg", ImageStatus.OK, (6, 4), "Cam 1"),
        ("b.jpg", ImageStatus.UNREADABLE, None, None),
    ]
    assert [(one.annotation_id, one.origin, one.individual_id) for one in animals] == [
        (ONE, "whole", None)
    ]


def test_links_labels_and_answers_are_read(store: Store) -> None:
    fill(store, 2)
    record_run(store, [0, 1])
    with store.transaction():
        store.locks.add(
            Pair.of(ONE, TWO), Verdict.DIFFERENT, source=LinkSource.FACT, reason="x", at=NOON
        )

    assert sure_links(store) == ([], [Pair.of(ONE, TWO)])
    assert cluster_labels(store) == {"ID-0001", "ID-0002"}
    assert answered_about(store) == frozenset()
