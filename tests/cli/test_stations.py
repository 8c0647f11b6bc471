"""Stations come from a table on the command line."""

from pathlib import Path

import pytest

from tests.cli.cli_runner import ok, ok_json, refused, run
from tests.project.photograph_files import photograph, put


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for number, path in enumerate(("A/1.png", "B/2.png")):
        put(tmp_path / "survey", path, photograph(number))
    ok("new", tmp_path / "p", "--images", tmp_path / "survey")
    ok("scan", tmp_path / "p")
    return tmp_path / "p"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "stations.csv"
    path.write_text("station,latitude,longitude,folder\nRiver,1,2,A\n,1,2,B\n", encoding="utf-8")
    return path


def test_a_dry_run_changes_nothing_and_tells_what_is_left_out(project: Path, table: Path) -> None:
    result = run("stations", project, "--table", table, "--dry-run")

    assert result.exit_code == 0
    assert "1 photograph would have another station" in result.stderr
    assert "Line 3 left out: This row names no station." in result.stderr
    assert "1 position not stored" in result.stderr
    assert ok("stations", project) == "A: 1 photograph\nB: 1 photograph\n"


def test_stations_are_taken_and_undone(project: Path, table: Path) -> None:
    ok("scan", project, "--places")
    ok("stations", project, "--table", table)
    taken = ok_json("stations", project)
    ok("undo", project)

    assert taken == [
        {"station": "B", "photographs": 1},
        {"station": "River", "photographs": 1, "latitude": 1.0, "longitude": 2.0},
    ]
    assert "A: 1 photograph" in ok("stations", project)


def test_what_is_no_table_is_refused(project: Path, tmp_path: Path) -> None:
    assert "no file none.csv" in refused("stations", project, "--table", tmp_path / "none.csv")
