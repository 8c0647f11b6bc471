from pathlib import Path

import pytest
from openpyxl import load_workbook

from reid_desktop.project.exporting import Choices, ExportError, read_study
from reid_desktop.project.exporting.contents import Format, Made, Problem
from reid_desktop.project.exporting.formats import (
    FORMATS,
    UnknownFormatError,
    formats_named,
    plan_export,
    write_plan,
)
from reid_desktop.project.project import Project
from tests.store.store_builders import fill, record_run


def test_formats_are_found_by_their_names() -> None:
    assert formats_named(["csv", "csv"]) == (FORMATS["csv"],)


def test_a_format_that_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownFormatError, match="no format xls") as caught:
        formats_named(["xls"])

    assert "csv" in caught.value.hint


def test_a_plan_tells_what_will_be_written(project: Project) -> None:
    fill(project.store, 3)
    record_run(project.store, [0, 0, -1])

    plan = plan_export(read_study(project), formats_named(["csv"]), Choices())

    assert [(one.path, one.n_rows) for one in plan.parts[0].contents if isinstance(one, Made)] == [
        ("identities.csv", 3),
        ("individuals.csv", 1),
        ("decisions.csv", 0),
        ("constraints.csv", 0),
    ]
    assert plan.parts[0].n_rows == 4


def test_a_plan_is_written(project: Project, tmp_path: Path) -> None:
    fill(project.store, 3)
    plan = plan_export(read_study(project), formats_named(["csv"]), Choices(separator=";"))

    written = write_plan(plan, tmp_path / "out")

    assert [path.name for path in written][-1] == "manifest.json"
    assert b"image_id;file_name" in (tmp_path / "out" / "identities.csv").read_bytes()


def test_a_format_that_is_refused_stops_all(project: Project, tmp_path: Path) -> None:
    never = Format(
        "never", "Never", "", lambda _s, _c: (), lambda _s, _c: [Problem("It cannot be.", "Wait.")]
    )
    plan = plan_export(read_study(project), [FORMATS["csv"], never], Choices())

    with pytest.raises(ExportError, match="Never: It cannot be") as caught:
        write_plan(plan, tmp_path / "out")

    assert caught.value.hint == "Wait."
    assert not (tmp_path / "out").exists()


def test_the_workbook_has_a_sheet_for_each_of_our_tables(project: Project, tmp_path: Path) -> None:
    fill(project.store, 2)
    plan = plan_export(read_study(project), formats_named(["xlsx"]), Choices())

    [path, _] = write_plan(plan, tmp_path)

    book = load_workbook(path)
    assert book.sheetnames == ["identities", "individuals", "decisions", "constraints"]
    assert book["identities"]["B2"].value == "1.jpg"
