"""How far a project is, in words and for programs."""

import re
from pathlib import Path

import pytest

from reid_desktop.cli.opening import opened
from reid_desktop.cli.terminal import counted
from tests.cli.cli_runner import embedded, ok, ok_json
from tests.store.store_builders import record_run


@pytest.fixture
def scanned(tmp_path: Path, drawn_animals: Path) -> Path:
    ok("new", tmp_path / "p", "--images", drawn_animals, "--reviewer", "Ana")
    ok("scan", tmp_path / "p")
    return tmp_path / "p"


def test_nothing_is_said_of_what_is_not_there_yet(scanned: Path) -> None:
    said = ok("status", scanned)

    assert said.splitlines() == [
        "Project: p",
        "Photographs: 30 (1 other file skipped)",
        "Answers: none yet",
        "Not grouped yet",
    ]


def test_a_solved_project_is_described_in_words(scanned: Path) -> None:
    ok("answer", scanned, 1, 2, "not-comparable")
    with opened(scanned) as it:
        record_run(it.store, [0, 0, *range(1, 28), -1], n_left=385, at=it.now())

    said = ok("status", scanned)

    assert "Answers: 1 not comparable" in said
    assert "Photographs by how sure it is: 29 proposed, 1 not grouped yet" in said
    assert "Questions that still pay: about 385" in said
    assert re.search(r"^Last grouped: \d{4}-\d\d-\d\d \d\d:\d\d$", said, re.MULTILINE)
    assert "_" not in said


def test_contradictions_and_answers_that_count_for_nothing_are_listed(scanned: Path) -> None:
    for a, b, verdict in ((2, 4, "same"), (2, 5, "same"), (4, 5, "different")):
        ok("answer", scanned, a, b, verdict)
    with opened(scanned) as it:
        record_run(it.store, [0, 1, 2, 1, 1, *range(3, 28)], at=it.now())

    said = ok("status", scanned)
    facts = ok_json("status", scanned)

    assert "Contradictions among sure answers: 1\n  4 = 2 = 5, but 4 ≠ 5\n" in said
    assert "Answers that the groups go against: 1\n  4 5 different, sure, by Ana\n" in said
    assert facts["n_contradictions"] == 1
    assert facts["contradictions"] == [{"path": [4, 2, 5], "different": [4, 5]}]
    assert facts["answers_gone_against"] == [
        {"a": 4, "b": 5, "verdict": "different", "sureness": "sure", "reviewer": "Ana"}
    ]


def test_a_program_is_told_of_the_last_run(tmp_path: Path, drawn_animals: Path) -> None:
    project = embedded(tmp_path / "p", drawn_animals)

    ok("questions", project)

    assert ok_json("status", project)["last_run"]["engine"] == "evidence"


def test_status_estimates_how_right_the_groups_are(tmp_path: Path, drawn_animals: Path) -> None:
    project = embedded(tmp_path / "p", drawn_animals)
    assert "no pair that was drawn by lot" in ok("status", project, "--estimate")
    assert ok_json("status", project, "--estimate")["estimate"] is None
    asked: list[dict[str, object]] = []
    while not any(question["purpose"] == "audit" for question in asked):
        asked = ok_json("questions", project, "-n", 20)["questions"]
    for question in asked:
        ok("answer", project, question["a"], question["b"], "different", "--reviewer", "Ana")

    found = ok_json("status", project, "--estimate")["estimate"]

    assert found["n_answers"] == sum(question["purpose"] == "audit" for question in asked)
    assert 1 <= found["n_individuals"]["low"] <= found["n_individuals"]["high"] <= 30
    said = ok("status", project, "--estimate")
    assert f"Estimate from {counted(found['n_answers'], 'pair')} drawn by lot" in said
    assert "Matches missed:" in said
