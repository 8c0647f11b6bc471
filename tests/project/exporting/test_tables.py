from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from reid_desktop.core.progress import Progress
from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, ClusterId, Pair, Verdict
from reid_desktop.project import answers, identify
from reid_desktop.project.engine_input import read_evidence, read_roster
from reid_desktop.project.exporting import Table, read_tables, remember_places, write_tables
from reid_desktop.project.exporting.cells import to_csv
from reid_desktop.project.exporting.tables import (
    CONSTRAINT_COLUMNS,
    DECISION_COLUMNS,
    IDENTITY_COLUMNS,
    INDIVIDUAL_COLUMNS,
)
from reid_desktop.project.folders import add_folder
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.project import Project, create_project
from reid_desktop.project.scan import scan
from reid_desktop.project.session import EngineSession, record_solution
from tests.project.project_builders import make_project
from tests.store.store_builders import examined, fill, record_run

FILES = [
    examined("Cam 1/O'Brien.jpg", captured_at=datetime(2024, 5, 3), station="Cam 1"),  # noqa: DTZ001 - cameras write no zone
    examined("Cam 2/🐈 قطة.jpg", captured_at=datetime(2024, 5, 1, 6, 30), station="Cam 2"),  # noqa: DTZ001 - as above
    examined("caf\udce9.jpg", content="x"),
    examined("Cam 1/=1.jpg", station="Cam 1"),
    examined("left.jpg"),
]


@pytest.fixture
def project(tmp_path: Path, drawn_animals: Path, progress: Progress) -> Iterator[Project]:
    project = create_project(tmp_path / "project", reviewer="Ana")
    add_folder(project, drawn_animals)
    scan(project, progress)
    roster = read_roster(project)
    rows = np.random.default_rng(0).standard_normal((len(roster), 8)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    session = EngineSession(roster, {"model": (rows, np.ones(len(roster), dtype=np.bool_))})
    record_solution(project, session.solve(read_evidence(project)))
    yield project
    project.close()


def test_the_columns_are_those_of_the_tables(project: Project) -> None:
    identities, individuals, decisions, constraints = read_tables(project).tables

    assert identities.columns == IDENTITY_COLUMNS
    assert individuals.columns == INDIVIDUAL_COLUMNS
    assert decisions.columns == DECISION_COLUMNS
    assert constraints.columns == CONSTRAINT_COLUMNS
    assert all(len(row) == len(IDENTITY_COLUMNS) for row in identities.rows)


def test_the_individual_is_never_blank_for_a_photograph_in_a_cluster(project: Project) -> None:
    identities, *_ = read_tables(project).tables

    at = identities.columns.index("individual")
    assert all(row[at] for row in identities.rows)


def test_a_name_appears_in_both_tables(project: Project) -> None:
    group = group_rows(project)[0]
    assert group.cluster_id is not None
    identify.name_cluster(project, group.cluster_id, "O'Brien")

    identities, individuals, *_ = read_tables(project).tables

    named = [row for row in identities.rows if "O'Brien" in row]
    assert len(named) == group.n_photographs
    [row] = [row for row in individuals.rows if row[0] == "O'Brien"]
    assert row[:3] == ("O'Brien", "accepted", group.n_photographs)


def test_a_revised_answer_stays_but_is_not_in_force(project: Project) -> None:
    a, b = (row.annotation_id for row in read_roster(project)[:2])
    for verdict in (Verdict.SAME, Verdict.DIFFERENT):
        answers.answer(project, NewDecision(Pair.of(a, b), verdict))

    _, _, decisions, _ = read_tables(project).tables

    told = [dict(zip(decisions.columns, row, strict=True)) for row in decisions.rows]
    assert [(row["verdict"], row["in_force"]) for row in told] == [("same", 0), ("different", 1)]


def test_places_are_hidden_unless_asked_for(project: Project, drawn_animals: Path) -> None:
    hidden, shown = (
        {str(cell) for row in read_tables(project, places=places).tables[0].rows for cell in row}
        for places in (False, True)
    )

    assert str(drawn_animals) in shown
    assert "folder-1" in hidden
    assert not any(str(drawn_animals) in cell for cell in hidden)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Project]:
    """A project of odd names: clusters of two, one and one; one photograph in no cluster."""
    project = make_project(tmp_path / "small")
    fill(project.store, FILES)
    record_run(
        project.store,
        [0, 0, 1, 2, -1],
        probability=[0.5, 0.9, 0.5, 0.5, 0.5],
        proven=[True, False, False],
    )
    yield project
    project.close()


def one(*numbers: int) -> list[AnnotationId]:
    return [AnnotationId(number) for number in numbers]


def table(project: Project, name: str, *, places: bool = False) -> Table:
    return next(one for one in read_tables(project, places=places).tables if one.name == name)


def rows(project: Project, name: str, *, places: bool = False) -> list[dict[str, object]]:
    found = table(project, name, places=places)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def decide(project: Project, a: int, b: int, verdict: Verdict) -> None:
    pair = Pair.of(AnnotationId(a), AnnotationId(b))
    answers.answer(
        project, NewDecision(pair, verdict, similarity=0.25, model_key="net", elapsed_ms=1500)
    )


def test_identities_are_these_bytes(small: Project) -> None:
    identify.name_cluster(small, ClusterId(1), "007")
    sums = [file.sha256 for file in FILES]

    data = to_csv(table(small, "identities"))

    assert data.decode("utf-8-sig").split("\r\n") == [
        (
            "image_id,file_name,relative_path,folder,sha256,box_left_px,box_top_px,box_width_px,"
            "box_height_px,captured_at,timezone,captured_from,station,camera,encounter_id,side,"
            "quality,species,cluster,individual,status,probability,annotation_id"
        ),
        (
            f"1,O'Brien.jpg,folder-2/O'Brien.jpg,folder-1,{sums[0]},,,,,2024-05-03T00:00:00,,"
            "exif:DateTimeOriginal,station-1,,,,,,ID-0001,007,accepted,0.5,1"
        ),
        (
            f"2,🐈 قطة.jpg,folder-3/🐈 قطة.jpg,folder-1,{sums[1]},,,,,2024-05-01T06:30:00,,"
            "exif:DateTimeOriginal,station-2,,,,,,ID-0001,007,accepted,0.9,2"
        ),
        (
            f"3,caf\ufffd.jpg,caf\ufffd.jpg,folder-1,{sums[2]},,,,,,,,,,,,,,ID-0002,ID-0002,"
            "proposed,0.5,3"
        ),
        (
            f"4,'=1.jpg,folder-2/=1.jpg,folder-1,{sums[3]},,,,,,,,station-1,,,,,,ID-0003,ID-0003,"
            "proposed,0.5,4"
        ),
        f"5,left.jpg,left.jpg,folder-1,{sums[4]},,,,,,,,,,,,,,,,unidentified,,5",
        "",
    ]


def test_individuals_are_these_bytes(small: Project) -> None:
    identify.name_cluster(small, ClusterId(1), "007")

    data = to_csv(table(small, "individuals"))

    assert data.decode("utf-8-sig").split("\r\n") == [
        (
            "individual,status,n_photographs,n_encounters,sides,first_seen,last_seen,stations,"
            "best_left,best_right,sex,life_stage,tags,notes"
        ),
        "007,accepted,2,,,2024-05-01T06:30:00,2024-05-03T00:00:00,station-1|station-2,,,,,,",
        "ID-0002,proposed,1,,,,,,,,,,,",
        "ID-0003,proposed,1,,,,,station-1,,,,,,",
        "",
    ]


def test_decisions_are_these_bytes_with_those_that_no_longer_count(small: Project) -> None:
    decide(small, 1, 2, Verdict.DIFFERENT)
    decide(small, 2, 1, Verdict.SAME)
    first, second = (it.decided_at.isoformat() for it, _ in small.store.decisions.all())

    data = to_csv(table(small, "decisions"))

    assert data.decode("utf-8-sig").split("\r\n") == [
        (
            "annotation_a,annotation_b,verdict,sureness,reason,reviewer,purpose,similarity,"
            "probability,model,decided_at,seconds,in_force"
        ),
        f"1,2,different,sure,,Ana,query,0.25,,net,{first},1.5,0",
        f"1,2,same,sure,,Ana,query,0.25,,net,{second},1.5,1",
        "",
    ]


def test_identities_with_places_are_these_bytes(small: Project) -> None:
    sums = [file.sha256 for file in FILES]

    data = to_csv(table(small, "identities", places=True))

    assert data.decode("utf-8-sig").split("\r\n")[1:] == [
        (
            f"1,O'Brien.jpg,Cam 1/O'Brien.jpg,/photographs,{sums[0]},,,,,2024-05-03T00:00:00,,"
            "exif:DateTimeOriginal,Cam 1,,,,,,ID-0001,ID-0001,proven,0.5,1"
        ),
        (
            f"2,🐈 قطة.jpg,Cam 2/🐈 قطة.jpg,/photographs,{sums[1]},,,,,2024-05-01T06:30:00,,"
            "exif:DateTimeOriginal,Cam 2,,,,,,ID-0001,ID-0001,proven,0.9,2"
        ),
        (
            f"3,caf\ufffd.jpg,caf\ufffd.jpg,/photographs,{sums[2]},,,,,,,,,,,,,,ID-0002,ID-0002,"
            "proposed,0.5,3"
        ),
        (
            f"4,'=1.jpg,Cam 1/=1.jpg,/photographs,{sums[3]},,,,,,,,Cam 1,,,,,,ID-0003,ID-0003,"
            "proposed,0.5,4"
        ),
        f"5,left.jpg,left.jpg,/photographs,{sums[4]},,,,,,,,,,,,,,,,unidentified,,5",
        "",
    ]


def test_individuals_with_places_are_these_bytes(small: Project) -> None:
    data = to_csv(table(small, "individuals", places=True))

    assert data.decode("utf-8-sig").split("\r\n")[1:] == [
        "ID-0001,proven,2,,,2024-05-01T06:30:00,2024-05-03T00:00:00,Cam 1|Cam 2,,,,,,",
        "ID-0002,proposed,1,,,,,,,,,,,",
        "ID-0003,proposed,1,,,,,Cam 1,,,,,,",
        "",
    ]


def test_places_are_told_as_the_project_remembers(small: Project) -> None:
    remember_places(small, told=True)

    remembered, asked_not_to = (
        read_tables(small, places=places).manifest["places"] for places in (None, False)
    )

    assert (remembered, asked_not_to) == (True, False)


def test_coordinates_are_never_told(small: Project, tmp_path: Path) -> None:
    with small.store.transaction():
        small.store.connection.execute("UPDATE image SET latitude = 12.34567, longitude = 76.54321")

    written = write_tables(read_tables(small, places=True), tmp_path / "export")

    everything = b"".join(path.read_bytes() for path in written)
    assert b"12.34567" not in everything
    assert b"76.54321" not in everything


def test_no_place_is_told_unless_asked_for(small: Project, tmp_path: Path) -> None:
    written = write_tables(read_tables(small), tmp_path / "export")

    everything = b"".join(path.read_bytes() for path in written)
    assert b"Cam" not in everything
    assert b"/photographs" not in everything


def test_a_photograph_that_has_a_cluster_has_an_individual(small: Project) -> None:
    told = rows(small, "identities")

    assert [row["individual"] for row in told if row["cluster"]] == [
        row["cluster"] for row in told if row["cluster"]
    ]


def test_a_photograph_that_nobody_can_tell_is_nobody(small: Project) -> None:
    identify.set_not_identifiable(small, one(3), value=True)

    row = rows(small, "identities")[2]

    assert (row["individual"], row["status"]) == (None, "not_identifiable")
    assert "ID-0002" not in {row["individual"] for row in rows(small, "individuals")}


def test_an_individual_without_photographs_keeps_its_row(small: Project) -> None:
    with small.store.transaction():
        small.store.individuals.add("Zoe", small.now())

    zoe = next(row for row in rows(small, "individuals") if row["individual"] == "Zoe")

    assert (zoe["status"], zoe["n_photographs"]) == ("accepted", 0)


@pytest.mark.parametrize("name", ["O'Brien", "007", "NA", "🐈", "قطة", "a, b", '"Leo"', "=1+1"])
def test_a_name_is_in_both_tables(small: Project, name: str) -> None:
    identify.name_cluster(small, ClusterId(1), name)

    assert rows(small, "identities")[0]["individual"] == name
    assert rows(small, "individuals")[0]["individual"] == name


def test_the_best_photograph_of_a_side_is_the_surest(small: Project) -> None:
    with small.store.transaction():
        small.store.connection.execute("UPDATE annotation SET side = 'left'")

    first = rows(small, "individuals", places=True)[0]

    assert (first["sides"], first["best_left"]) == ("left", "Cam 2/🐈 قطة.jpg")
    assert first["best_right"] is None


def test_what_is_written_of_an_individual_is_told(small: Project) -> None:
    identify.name_cluster(small, ClusterId(1), "Leo")
    with small.store.transaction():
        small.store.connection.execute(
            "UPDATE individual SET sex = 'male', life_stage = 'adult', notes = ?", ("-scar\n",)
        )

    leo = rows(small, "individuals")[0]

    assert (leo["sex"], leo["life_stage"], leo["notes"]) == ("male", "adult", "-scar\n")


def test_the_manifest_counts_what_the_tables_say(small: Project) -> None:
    decide(small, 1, 2, Verdict.DIFFERENT)
    decide(small, 1, 2, Verdict.SAME)

    counts = read_tables(small).manifest["counts"]

    assert counts == {
        "identities": 5,
        "individuals": 3,
        "decisions": 2,
        "decisions_in_force": 1,
        "constraints": 1,
    }


def test_a_photograph_taken_out_is_no_longer_counted(small: Project) -> None:
    identify.name_cluster(small, ClusterId(1), "Leo")
    identify.take_out(small, one(1))

    assert rows(small, "individuals")[0]["n_photographs"] == 1
    assert small.store.individuals.memberships() == {AnnotationId(2): 1}
