from pathlib import Path

from reid_desktop.core.types import ImageId
from reid_desktop.project.importing.columns import Field, guess_columns
from reid_desktop.project.importing.entries import CatalogueWish, Entry, EntryReader
from reid_desktop.project.importing.plan import Code, LineTaker
from reid_desktop.project.importing.snapshot import read_snapshot
from reid_desktop.project.importing.tables import open_table
from reid_desktop.project.project import Project
from tests.project.importing.importing_builders import photographs, table


def _read(
    project: Project, path: Path, wish: CatalogueWish | None = None
) -> tuple[list[Entry], list[Code], tuple[str, ...]]:
    opened = open_table(path)
    lines = LineTaker()
    finder = read_snapshot(project).finder(path)
    reader = EntryReader(opened, guess_columns(opened), finder, lines, wish or CatalogueWish())
    entries = [entry for _, entry in reader.entries() if entry is not None]
    return entries, [line.code for line in lines.lines], reader.facts


def test_a_row_is_understood_as_a_whole(project: Project, tmp_path: Path) -> None:
    photographs(project, "Cam 1/a.jpg")
    text = "Directory;FileName;Individual;Year;Month;Day;Hour;Minutes;Side;x;y;w;h\n"
    text += "D:\\data\\Cam 1;a.jpg;Ana;2025;5;3;9;5;R;0,1;0,1;0,5;0,5\n"

    [entry], codes, facts = _read(project, table(tmp_path, text))

    assert (entry.number, entry.image.image_id, entry.name) == (2, ImageId(1), "Ana")
    assert str(entry.at) == "2025-05-03 09:05:00"
    assert entry.words == {Field.SIDE: "right"}
    assert str(entry.box) == "Box(left_px=10, top_px=8, width_px=50, height_px=40)"
    assert codes == []
    assert "The boxes are in shares of the width and height of the photographs." in facts


def test_the_order_of_dates_is_found_in_the_whole_table(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    rows = "a.jpg,Ana,03/04/2025\n" * 600 + "a.jpg,Ana,25/04/2025\n"

    entries, codes, _ = _read(project, table(tmp_path, "file,identity,date\n" + rows))

    assert str(entries[0].at) == "2025-04-03 00:00:00"
    assert codes == []


def test_a_date_that_could_be_two_is_not_guessed(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    text = "file,identity,date\na.jpg,Ana,03/04/2025\n"

    [entry], codes, _ = _read(project, table(tmp_path, text))

    assert entry.at is None
    assert codes == [Code.BAD_TIME]


def test_of_our_own_tables_only_what_was_accepted_is_taken_if_wished(
    project: Project, tmp_path: Path
) -> None:
    photographs(project, "a.jpg", "b.jpg")
    text = "file_name,individual,status,cluster,annotation_id\n"
    text += "a.jpg,Ana,accepted,ID-0001,1\nb.jpg,ID-0002,proposed,ID-0002,2\n"

    entries, codes, _ = _read(project, table(tmp_path, text), CatalogueWish(confirmed_only=True))

    assert [entry.name for entry in entries] == ["Ana"]
    assert codes == [Code.NOT_CONFIRMED]


def test_what_names_nobody_can_be_changed(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    text = "file,identity\na.jpg,Unknown\n"

    [entry], _, _ = _read(project, table(tmp_path, text), CatalogueWish(no_one=("",)))

    assert entry.name == "Unknown"


def test_a_quotation_mark_that_is_not_closed_is_told(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "c.jpg")
    text = 'file,identity\na.jpg,Ana\n"b.jpg,Bo\nc.jpg,Cy\n'

    entries, codes, _ = _read(project, table(tmp_path, text))

    assert len(entries) == 2
    assert codes == [Code.BROKEN_ROW]
