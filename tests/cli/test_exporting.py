import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from reid_desktop.cli.opening import opened
from tests.cli.cli_runner import ok, refused, run


@pytest.fixture
def project(tmp_path: Path, drawn_animals: Path) -> Path:
    """A project with photographs that nobody compared."""
    ok("new", tmp_path / "p", "--images", drawn_animals)
    ok("scan", tmp_path / "p")
    return tmp_path / "p"


def _place(project: Path) -> None:
    """Give the project what a Camtrap DP package asks for."""
    with opened(project) as it, it.store.transaction():
        it.store.info.set("time_zone", "Africa/Nairobi")
        it.store.connection.execute(
            "UPDATE image SET latitude = -1.5, longitude = 36.25, captured_at = '2024-05-01T12:00'"
        )


def test_without_a_format_it_writes_csv(project: Path, tmp_path: Path) -> None:
    ok("export", project, tmp_path / "out")

    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "constraints.csv",
        "decisions.csv",
        "identities.csv",
        "individuals.csv",
        "manifest.json",
    ]


def test_several_formats_are_written_at_once(project: Path, tmp_path: Path) -> None:
    said = ok("export", project, tmp_path / "out", "--format", "csv,xlsx", "--anonymous")

    book = load_workbook(tmp_path / "out" / "study.xlsx")
    assert book["identities"]["B2"].value == "photograph-1.jpg"
    assert "Wrote" in said
    assert (tmp_path / "out" / "identities.csv").is_file()


def test_a_semicolon_may_stand_between_cells(project: Path, tmp_path: Path) -> None:
    ok("export", project, tmp_path / "out", "--separator", ";")

    text = (tmp_path / "out" / "identities.csv").read_text(encoding="utf-8-sig")
    assert text.startswith("image_id;file_name;")


def test_only_the_confirmed_are_named(project: Path, tmp_path: Path) -> None:
    ok("embed", project)

    ok("export", project, tmp_path / "out", "--confirmed-only")

    with (tmp_path / "out" / "identities.csv").open(encoding="utf-8-sig", newline="") as file:
        told = {(row["individual"], row["status"]) for row in csv.DictReader(file)}
    assert told == {("", "unidentified")}


def test_what_stands_against_a_format_is_said_and_nothing_is_written(
    project: Path, tmp_path: Path
) -> None:
    said = refused("export", project, tmp_path / "out", "--format", "csv,camtrap-dp", "--places")

    assert "Camtrap DP: Camtrap DP requires a time zone" in said
    assert "Nothing was written." in said
    assert not (tmp_path / "out").exists()


def test_a_package_is_written_with_its_options(project: Path, tmp_path: Path) -> None:
    _place(project)
    options = ["--set", "camtrap-dp.positions=0.1", "--set", "camtrap-dp.package=folder"]

    ok("export", project, tmp_path, "--format", "camtrap-dp", "--places", *options)

    text = (tmp_path / "camtrap-dp" / "deployments.csv").read_text(encoding="utf-8")
    assert ",36.2," in text
    assert "36.25" not in text


def test_what_is_left_out_is_said(project: Path, tmp_path: Path) -> None:
    _place(project)
    with opened(project) as it, it.store.transaction():
        it.store.connection.execute("UPDATE image SET captured_at = NULL WHERE image_id = 1")

    result = run("export", project, tmp_path, "--format", "camtrap-dp", "--places")

    assert result.exit_code == 0
    assert "Photographs without a time are left out" in result.stderr


def test_a_rehearsal_tells_and_writes_nothing(project: Path, tmp_path: Path) -> None:
    said = ok("export", project, tmp_path / "out", "--dry-run", "--format", "csv,camtrap-dp")

    assert "csv: 4 files, 30 rows" in said
    assert "camtrap-dp: Camtrap DP requires the positions" in said
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--format", "xls"], "There is no format xls"),
        (["--set", "camtrap-dp.color=red"], "There is no option camtrap-dp.color"),
        (["--set", "camtrap-dp.package"], "There is no option camtrap-dp.package"),
    ],
)
def test_what_there_is_not_is_refused(
    project: Path, tmp_path: Path, more: list[str], words: str
) -> None:
    said = refused("export", project, tmp_path / "out", *more)

    assert words in said
    assert not (tmp_path / "out").exists()


def test_the_help_lists_formats_and_their_options() -> None:
    said = ok("export", "--help")

    assert "camtrap-dp.positions=exact" in said
    assert "xlsx" in said
