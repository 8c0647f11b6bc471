"""A colleague's answers come in from the command line."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reid_desktop.cli.merging import in_lines
from reid_desktop.core.agreement import Agreement
from reid_desktop.project import headless
from reid_desktop.project.merging.names import Clash, NameClash, NamesReport
from reid_desktop.project.merging.report import NotUnderstood, Why
from tests.cli.cli_runner import ok, ok_json, refused
from tests.project.merging.merging_builders import REPORT
from tests.project.photograph_files import photograph, put


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """A project, and the copy a colleague took home and answered in."""
    for number in range(1, 4):
        put(tmp_path, f"photographs/{number}.png", photograph(number))
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    ok("new", ours, "--images", tmp_path / "photographs", "--name", "Lions", "--reviewer", "Ana")
    ok("scan", ours)
    shutil.copytree(ours, theirs)
    ok("answer", ours, 1, 2, "same")
    ok("answer", theirs, 1, 2, "different", "--reviewer", "Ben")
    ok("answer", theirs, 2, 3, "same", "--reviewer", "Ben")
    return ours, theirs


def test_a_dry_run_tells_and_changes_nothing(two: tuple[Path, Path]) -> None:
    ours, theirs = two

    said = ok("merge-reviews", ours, theirs, "--dry-run")

    assert said.splitlines() == [
        "Lions: 2 answers about 3 photographs, of which 3 are in this project.",
        "2 answers would come in: 2 of Ben.",
        "Reviewers differ about 1 pair: the page of disputes in the window settles them.",
        "  1.png and 2.png: Ana says same, Ben says different",
        (
            "Ana and Ben answered 1 pair both, 0 % alike; kappa 0.00 (95 %: 0.00 to 0.00) over same"
            " and different, 0.00 (95 %: 0.00 to 0.00) over all four answers."
        ),
    ]
    assert ok_json("status", ours)["n_answers"]["different"] == 0


def test_answers_come_in_once_and_one_undo_takes_them_back(two: tuple[Path, Path]) -> None:
    ours, theirs = two

    first = ok("merge-reviews", ours, theirs)
    second = ok("merge-reviews", ours, theirs)
    undone = ok("undo", ours)

    assert "2 answers came in: 2 of Ben." in first
    assert "0 answers came in." in second
    assert "2 are here already." in second
    assert undone == "Undone: bring in the answers of Lions\n"
    assert ok_json("status", ours)["n_answers"]["different"] == 0


def test_a_program_reads_all_of_it(two: tuple[Path, Path]) -> None:
    ours, theirs = two

    said = ok_json("merge-reviews", ours, theirs, "--names")

    assert (said["dry_run"], said["n_new"], said["by_reviewer"]) == (False, 2, {"Ben": 2})
    assert said["agreements"][0]["table"][0] == [0, 1, 0, 0]
    assert said["names"]["n_new"] == 0


def test_the_project_itself_is_refused(two: tuple[Path, Path]) -> None:
    ours, _ = two

    assert "This is the project that is open" in refused("merge-reviews", ours, ours)


def test_everything_else_is_told_too() -> None:
    report = replace(
        REPORT,
        n_taken_back=3,
        n_gone_there=4,
        n_new_boxes=5,
        not_understood=tuple(NotUnderstood(f"{n}.jpg", why, n) for n in range(1, 5) for why in Why),
        disagreed=(),
        names=NamesReport(
            n_new=1,
            n_accepted=2,
            n_unnamed=6,
            clashes=(
                NameClash("Bo", "Cleo", Clash.OTHER_NAME, 1),
                NameClash("Bo", "Boris", Clash.RENAMED, 0),
                NameClash("Bo", "", Clash.APART, 2),
            ),
        ),
        agreements=(Agreement("Ana", "Ben", np.zeros((4, 4), dtype=np.int64)),),
    )

    lines = in_lines(report, dry_run=True)

    assert "3 were taken back here, and stay so." in lines
    assert "4 that count here were taken back there; they stay." in lines
    assert "Boxes that only the other project has: 5." in lines
    assert "  1.jpg is not in this project: 1 answer" in lines
    assert "  and 2 more" in lines
    assert "Names: 1 new individual, 2 photographs accepted, 0 described further." in lines
    assert "  Accepted groups without a name stay outside: 6." in lines
    assert "  Bo is Cleo here: 1 photograph left as before" in lines
    assert "  Bo is called Boris here, and stays so" in lines
    assert "  Bo: 2 photographs left out, as two are known to show different animals" in lines
    assert lines[-1] == "Ana and Ben answered 0 pairs both."


def test_the_groups_follow_the_new_answers_where_there_are_groups(
    two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = two
    solved: list[str] = []
    monkeypatch.setattr(headless, "is_embedded", lambda _project: True)
    monkeypatch.setattr(headless, "solve", lambda project: solved.append(project.name))

    ok("merge-reviews", ours, theirs, "--dry-run")
    ok("merge-reviews", ours, theirs)
    ok("merge-reviews", ours, theirs)

    assert solved == ["Lions"]
