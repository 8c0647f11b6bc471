from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from reid_desktop.core.progress import Progress
from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import Pair, Verdict
from reid_desktop.project import answers, identify
from reid_desktop.project.exporting import read_tables
from reid_desktop.project.exporting.tables import (
    DECISION_COLUMNS,
    IDENTITY_COLUMNS,
    INDIVIDUAL_COLUMNS,
)
from reid_desktop.project.folders import add_folder
from reid_desktop.project.project import Project, create_project
from reid_desktop.project.scan import scan
from reid_desktop.project.session import EngineSession, read_evidence, read_roster, record_solution
from reid_desktop.project.views import group_rows


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
    identities, individuals, decisions = read_tables(project).tables

    assert identities.columns == IDENTITY_COLUMNS
    assert individuals.columns == INDIVIDUAL_COLUMNS
    assert decisions.columns == DECISION_COLUMNS
    assert all(len(row) == len(IDENTITY_COLUMNS) for row in identities.rows)


def test_the_individual_is_never_blank_for_a_photograph_in_a_cluster(project: Project) -> None:
    identities, _, _ = read_tables(project).tables

    at = identities.columns.index("individual")
    assert all(row[at] for row in identities.rows)


def test_a_name_appears_in_both_tables(project: Project) -> None:
    group = group_rows(project)[0]
    assert group.cluster_id is not None
    identify.name_cluster(project, group.cluster_id, "O'Brien")

    identities, individuals, _ = read_tables(project).tables

    named = [row for row in identities.rows if "O'Brien" in row]
    assert len(named) == group.n_photographs
    [row] = [row for row in individuals.rows if row[0] == "O'Brien"]
    assert row[:3] == ("O'Brien", "accepted", group.n_photographs)


def test_a_revised_answer_stays_but_is_not_in_force(project: Project) -> None:
    a, b = (row.annotation_id for row in read_roster(project)[:2])
    for verdict in (Verdict.SAME, Verdict.DIFFERENT):
        answers.answer(project, NewDecision(Pair.of(a, b), verdict))

    _, _, decisions = read_tables(project).tables

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
