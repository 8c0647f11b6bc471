from dataclasses import replace
from pathlib import Path

import pytest

from reid_desktop.core.types import AnnotationId, AssignmentStatus, ImageId
from reid_desktop.project.project import Project
from reid_desktop.project.recognition import Recognition, recognition_of
from reid_desktop.project.views import PhotographRow, photograph_rows
from tests.project.importing.importing_builders import imported, photographs, table
from tests.store.store_builders import record_run

ROW = PhotographRow(
    annotation_id=AnnotationId(1),
    image_id=ImageId(1),
    folder="/photographs",
    relative_path="a.jpg",
    file_name="a.jpg",
    captured_at=None,
    station=None,
    side=None,
    quality=None,
    cluster="ID-0001",
    individual="Ana",
    status=AssignmentStatus.PROPOSED,
    crop_key="1",
    path="/photographs/a.jpg",
    box=None,
)


@pytest.mark.parametrize(
    ("probability", "wanted"),
    [
        (0.99, Recognition.KNOWN_AS),
        (0.95, Recognition.KNOWN_AS),
        (0.94, Recognition.PERHAPS),
        (None, Recognition.PERHAPS),
    ],
)
def test_a_probability_tells_how_surely_it_is_known(
    probability: float | None, wanted: Recognition
) -> None:
    assert recognition_of(replace(ROW, probability=probability)) is wanted


def test_what_answers_prove_is_known() -> None:
    assert recognition_of(replace(ROW, status=AssignmentStatus.PROVEN)) is Recognition.KNOWN_AS


def test_nothing_is_said_of_what_a_person_said_or_nobody_looked_at() -> None:
    others = (
        AssignmentStatus.ACCEPTED,
        AssignmentStatus.UNIDENTIFIED,
        AssignmentStatus.NOT_IDENTIFIABLE,
    )

    assert [recognition_of(replace(ROW, status=one)) for one in others] == [None] * 3


def test_new_photographs_are_matched_to_a_catalogue(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg", "c.jpg", "d.jpg")
    imported(project, table(tmp_path, "file,identity\na.jpg,Ana\n"))
    record_run(project.store, [0, 0, 0, 1])
    project.store.connection.execute(
        "UPDATE assignment SET probability = annotation_id * 0.5 - 0.02 WHERE annotation_id = 2"
    )

    rows = photograph_rows(project)

    assert [(row.individual, recognition_of(row)) for row in rows] == [
        ("Ana", None),
        ("Ana", Recognition.KNOWN_AS),
        ("Ana", Recognition.PERHAPS),
        (None, Recognition.NEW),
    ]
