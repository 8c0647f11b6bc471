import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from reid_desktop.core.errors import ReidError
from reid_desktop.core.facts import Fact
from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import Capture, NewDecision, Permissions
from reid_desktop.core.types import (
    AnnotationId,
    AssignmentStatus,
    ClusterId,
    ImageStatus,
    Pair,
    Verdict,
)
from reid_desktop.project.answers import answer, undo
from reid_desktop.project.facts import set_fastest, switch_fact
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.identify import name_cluster, set_excluded, take_out
from reid_desktop.project.permissions import permit
from reid_desktop.project.project import Project
from reid_desktop.project.views import (
    DUPLICATE,
    PhotographRow,
    ProblemRow,
    all_photograph_rows,
    check,
    pair_sides,
    photograph_rows,
    problem_rows,
    status,
)
from tests.project.project_builders import make_project
from tests.store.store_builders import FIRST_FOLDER, NOON, examined, fill, record_run


def day(number: int) -> datetime:
    return datetime(2024, 5, number)  # noqa: DTZ001 - cameras write no zone


def pair(a: int, b: int) -> Pair:
    return Pair.of(AnnotationId(a), AnnotationId(b))


FILES = [
    examined("Cam 1/O'Brien.jpg", captured_at=day(3), station="Cam 1"),
    examined("Cam 2/🐈 قطة.jpg", captured_at=day(1), station="Cam 2"),
    examined("caf\udce9.jpg", content="x"),
    examined("copy.jpg", content="x"),
    examined("empty.jpg", problem=FileProblem.EMPTY),
]


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    fill(project.store, FILES)
    record_run(
        project.store,
        [0, 0, 1, 1],
        probability=[0.5, 0.9, 0.5, 0.5],
        proven=[True, False],
        n_left=9,
    )


def test_a_photograph_is_shown_with_all_that_is_known_of_it(project: Project) -> None:
    row = photograph_rows(project)[0]

    assert row == PhotographRow(
        annotation_id=AnnotationId(1),
        image_id=row.image_id,
        folder="/photographs",
        relative_path="Cam 1/O'Brien.jpg",
        file_name="O'Brien.jpg",
        captured_at=day(3),
        station="Cam 1",
        side=None,
        quality=None,
        cluster="ID-0001",
        individual=None,
        status=AssignmentStatus.PROVEN,
        crop_key=str(FILES[0].sha256),
        path=str(Path("/photographs/Cam 1/O'Brien.jpg")),
        box=None,
        camera=None,
        size_px=(6, 4),
        captured_from="exif:DateTimeOriginal",
        encounter_id=row.encounter_id,
        n_bytes=len("Cam 1/O'Brien.jpg"),
        image_status=ImageStatus.OK,
        excluded=False,
    )


def test_what_was_taken_out_of_the_study_is_among_all_photographs(project: Project) -> None:
    first = photograph_rows(project)[0].annotation_id
    set_excluded(project, [first], value=True)

    rows = all_photograph_rows(project)

    assert [row.annotation_id for row in rows] == [1, 2, 3, 4]
    assert [row.annotation_id for row in rows if row.excluded] == [first]
    assert [row.annotation_id for row in photograph_rows(project)] == [2, 3, 4]


@pytest.mark.parametrize(
    ("make", "model", "said"),
    [
        ("Canon", "Canon EOS 80D", "Canon EOS 80D"),
        ("RECONYX", "HC600", "RECONYX HC600"),
        (None, "HC600", "HC600"),
        ("RECONYX", None, "RECONYX"),
    ],
)
def test_a_photograph_tells_its_camera(
    project: Project, make: str | None, model: str | None, said: str
) -> None:
    taken = replace(examined("new.jpg"), capture=Capture(camera_make=make, camera_model=model))
    fill(project.store, [taken])

    assert photograph_rows(project)[-1].camera == said


def test_a_name_that_is_not_unicode_leads_to_its_file(project: Project) -> None:
    row = photograph_rows(project)[2]

    assert row.file_name == "caf\udce9.jpg"
    assert Path(row.path).name == "caf\udce9.jpg"


def test_what_is_left_aside_is_shown_with_the_reason(project: Project) -> None:
    with project.store.transaction():
        project.store.skipped.replace(FIRST_FOLDER, [("notes.txt", FileProblem.NOT_A_PHOTOGRAPH)])

    assert problem_rows(project) == [
        ProblemRow("/photographs", "copy.jpg", DUPLICATE, of="caf\udce9.jpg"),
        ProblemRow("/photographs", "empty.jpg", FileProblem.EMPTY),
        ProblemRow("/photographs", "notes.txt", FileProblem.NOT_A_PHOTOGRAPH),
    ]


def test_both_sides_of_a_question_are_shown(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")

    low, high = pair_sides(project, pair(3, 1))

    assert (low.file_name, low.station, low.captured_at) == ("O'Brien.jpg", "Cam 1", day(3))
    assert (low.label, low.group_size) == ("Ana", 2)
    assert (high.file_name, high.label, high.group_size) == ("caf\udce9.jpg", "ID-0002", 2)
    assert high.path.endswith(high.relative_path)


def test_a_side_comes_with_the_others_of_its_group(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")

    low, high = pair_sides(project, pair(1, 3))

    assert [row.annotation_id for row in low.others] == [2]
    assert [row.individual for row in low.others] == ["Ana"]
    assert [row.annotation_id for row in high.others] == [4]
    assert (low.is_named, high.is_named) == (True, False)


def test_a_side_tells_its_position_where_it_was_permitted(project: Project) -> None:
    capture = Capture(latitude=-1.5, longitude=36.25)
    fill(project.store, [replace(examined("placed.jpg"), capture=capture)])
    permit(project, Permissions(places=True))

    assert pair_sides(project, pair(1, 5))[1].position == (-1.5, 36.25)
    permit(project, Permissions(places=False))
    assert pair_sides(project, pair(1, 5))[1].position is None


def test_a_side_tells_how_fast_an_animal_of_the_project_may_travel(project: Project) -> None:
    set_fastest(project, 30)
    slower = pair_sides(project, pair(1, 3))[0].fastest_kmh
    switch_fact(project, Fact.TRAVEL, on=False)

    assert slower == 30
    assert pair_sides(project, pair(1, 3))[0].fastest_kmh is None


def test_a_side_without_a_group_stands_alone(project: Project) -> None:
    fill(project.store, [examined("new.jpg")])

    _, side = pair_sides(project, pair(1, 5))

    assert (side.label, side.group_size, side.others) == (None, 1, ())


def test_a_side_that_is_not_there_is_said(project: Project) -> None:
    with pytest.raises(ReidError, match="no photograph number 99"):
        pair_sides(project, pair(1, 99))


def test_what_splitting_says_of_pairs_is_no_answer(project: Project) -> None:
    answer(project, NewDecision(pair(1, 2), Verdict.SAME))
    group = next(row for row in group_rows(project) if row.n_photographs > 1)
    take_out(project, group.members[-1:])

    found = status(project)

    assert sum(found.n_answers.values()) == 1
    assert found.n_decisions > 1


def test_the_counts_are_those_of_the_project(project: Project) -> None:
    for verdict in (Verdict.SAME, Verdict.SAME, Verdict.UNSURE):
        answer(project, NewDecision(pair(1, 2), verdict))
    undo(project)
    name_cluster(project, ClusterId(2), "Ana")

    found = status(project)

    assert (found.n_images, found.n_annotations, found.n_unreadable) == (4, 4, 1)
    assert found.n_answers[Verdict.SAME] == 2
    assert found.n_answers[Verdict.UNSURE] == 0
    assert (found.n_clusters, found.n_individuals) == (1, 1)
    assert (found.n_accepted, found.n_proven, found.n_left) == (2, 2, 9)
    assert found.last_run == project.store.runs.latest()


def test_answers_since_the_last_run_count_down_what_is_left(project: Project) -> None:
    answer(project, NewDecision(pair(1, 2), Verdict.SAME))
    record_run(project.store, [0, 0, 1, 1], n_left=9, parameters='{"n_given": 1}')

    answer(project, NewDecision(pair(1, 3), Verdict.DIFFERENT))
    after_one = status(project).n_left
    undo(project)
    undo(project)

    assert (after_one, status(project).n_left) == (8, 10)


def test_the_counts_of_an_empty_project_are_nought(tmp_path: Path) -> None:
    with closing(make_project(tmp_path / "empty")) as empty:
        found = status(empty)

        assert (found.n_images, found.n_left, found.last_run) == (0, None, None)
        assert [*photograph_rows(empty), *problem_rows(empty), *group_rows(empty)] == []


def test_a_project_is_checked(project: Project) -> None:
    assert check(project) == []
    project.store.connection.execute("DELETE FROM lock")

    assert check(project) == ["Identical files are not tied together: 4."]


def test_anybody_can_read_identities_and_links_with_plain_sqlite(project: Project) -> None:
    answer(project, NewDecision(pair(1, 2), Verdict.SAME))
    answer(project, NewDecision(pair(1, 3), Verdict.SAME))
    answer(project, NewDecision(pair(1, 3), Verdict.DIFFERENT))
    name_cluster(project, ClusterId(1), "O'Brien")
    project.close()

    with closing(sqlite3.connect(project.folder / "project.sqlite")) as plain:
        identity = plain.execute(
            "SELECT annotation_id, relative_path, cluster, individual, status FROM identity"
            " ORDER BY annotation_id"
        ).fetchall()
        must_link = plain.execute("SELECT low, high, source, reviewer FROM must_link").fetchall()
        cannot_link = plain.execute("SELECT low, high, sureness, since FROM cannot_link").fetchall()

    assert identity == [
        (1, "Cam 1/O'Brien.jpg", "ID-0001", "O'Brien", "accepted"),
        (2, "Cam 2/🐈 قطة.jpg", "ID-0001", "O'Brien", "accepted"),
        (3, b"caf\xe9.jpg", "ID-0002", "ID-0002", "proposed"),
        (4, "copy.jpg", "ID-0002", "ID-0002", "proposed"),
    ]
    assert must_link == [(1, 2, "answer", "Ana"), (3, 4, "fact", None)]
    [(low, high, sureness, since)] = cannot_link
    assert (low, high, sureness) == (1, 3, "sure")
    assert datetime.fromisoformat(since) > NOON


def test_how_surely_a_photograph_belongs_to_its_group_makes_it_no_other_photograph(
    project: Project,
) -> None:
    row = photograph_rows(project)[0]

    assert row.probability == 0.5
    assert row == replace(row, probability=0.9)
