"""Whole projects are simulated, and it is told how often the estimates hold."""

import json

import pytest

from reid_desktop.cli.audit_benchmark import ERRORS, ESTIMATES, Project, simulate_project
from reid_desktop.core.audit import Audit
from reid_desktop.core.intervals import Estimate
from tests.cli.cli_runner import ok


@pytest.mark.parametrize("seed", range(3))
def test_a_project_tells_the_truth_beside_the_estimates(seed: int) -> None:
    found = simulate_project(seed, largest=40)

    assert found.n == 40
    assert found.reviewer_error == ERRORS[seed]
    assert 1 <= found.truth[0] <= 40
    assert len(found.audit.labels) == 40
    assert found.audit.n_answers > 0


def test_an_interval_covers_what_lies_in_it() -> None:
    narrow, wide = Estimate(5.0, 4.0, 6.0), Estimate(5.0, 0.0, 9.0)
    audit = simulate_project(0, largest=40).audit
    found = Project(40, 0.0, (3, 6, 9), Audit(narrow, narrow, narrow, wide, 4, labels=audit.labels))

    assert found.covered() == [False, True, True]


def test_coverage_is_told_for_each_error_and_all() -> None:
    rows = json.loads(ok("benchmark", "audit", "--projects", 3, "--json"))

    assert [row["reviewer_error"] for row in rows] == ["any", *ERRORS]
    assert [row["n_projects"] for row in rows] == [3, 1, 1, 1]
    assert all(0.0 <= row[name] <= 1.0 for row in rows for name in ESTIMATES)
