"""What photographs tell is listed and switched from the command line."""

from pathlib import Path

import pytest

from tests.cli.cli_runner import ok, ok_json, refused
from tests.project.photograph_files import photograph, put


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two photographs with the same bytes, and another."""
    for name, shade in (("a", 1), ("b", 1), ("c", 2)):
        put(tmp_path / "survey", f"Cam/{name}.png", photograph(shade))
    ok("new", tmp_path / "p", "--images", tmp_path / "survey")
    ok("scan", tmp_path / "p")
    return tmp_path / "p"


def test_facts_are_listed_switched_and_undone(project: Path) -> None:
    before = ok("facts", project)
    off = ok_json("facts", project, "--switch", "identical-files=off", "--fastest", "40")
    ok("undo", project)
    ok("undo", project)

    assert "identical-files (on): identical files show the same animal, 1 pair" in before
    assert [row["fact"] for row in off["facts"] if not row["is_on"]] == ["identical-files"]
    assert off["fastest_kmh"] == 40.0
    assert ok("facts", project) == before


@pytest.mark.parametrize("text", ["identical-files", "nothing=on", "travel=maybe"])
def test_what_switches_nothing_is_refused(project: Path, text: str) -> None:
    assert "switches nothing" in refused("facts", project, "--switch", text)


def test_an_impossible_speed_is_refused(project: Path) -> None:
    assert "No animal travels" in refused("facts", project, "--fastest", "-3")
