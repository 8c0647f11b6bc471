"""A table tells stations: row by row, undone at once, and remembered for what comes."""

from pathlib import Path

import openpyxl
import pytest

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import Permissions
from reid_desktop.project import station_table
from reid_desktop.project.answers import redo, undo
from reid_desktop.project.folders import add_folder
from reid_desktop.project.importing.plan import ImportRefusedError
from reid_desktop.project.importing.tables import FACT_SENTENCES
from reid_desktop.project.permissions import permit
from reid_desktop.project.project import Project
from reid_desktop.project.reading import change_reading
from reid_desktop.project.scan import scan
from reid_desktop.project.station_table import (
    StationLine,
    StationPlan,
    StationTableError,
    plan_stations,
    read_station_table,
    take_stations,
)
from tests.project.photograph_files import Progress, photograph, put


@pytest.fixture
def scanned(project: Project, tmp_path: Path) -> Project:
    for shade, path in enumerate(("A/1.png", "A/deep/2.png", "B/3.png", "C/4.png")):
        put(tmp_path / "survey", path, photograph(shade))
    add_folder(project, tmp_path / "survey")
    scan(project, Progress())
    project.store.connection.execute(
        "UPDATE image SET camera_make = 'Bushnell', camera_serial = 'X9'"
        " WHERE relative_path = 'C/4.png'"
    )
    return project


def table(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "stations.csv"
    path.write_bytes(text.encode("utf-8"))
    return path


def stations(project: Project) -> list[str | None]:
    return [image.station for image in project.store.images.all()]


def test_folders_and_cameras_get_their_stations_and_later_photographs_too(
    scanned: Project, tmp_path: Path
) -> None:
    told = table(tmp_path, "station,folder,camera\nRiver,A,\nRock,A\\deep,\nHill,,x\nHill,,X9\n")

    changes = take_stations(scanned, read_station_table(told))
    put(tmp_path / "survey", "A/5.png", photograph(9))
    scan(scanned, Progress())

    assert changes.description == "take 3 stations from a table"
    assert stations(scanned) == ["River", "Rock", "B", "Hill", "River"]


def test_undo_brings_the_stations_of_before_back_and_redo_those_of_the_table(
    scanned: Project, tmp_path: Path
) -> None:
    take_stations(scanned, read_station_table(table(tmp_path, "station,folder\nRiver,A\n")))

    undo(scanned)
    before = stations(scanned)
    redo(scanned)

    assert before == ["A", "deep", "B", "C"]
    assert stations(scanned) == ["River", "River", "B", "C"]


def test_another_level_leaves_what_the_table_told(scanned: Project, tmp_path: Path) -> None:
    take_stations(scanned, read_station_table(table(tmp_path, "station,folder\nRiver,A\n")))

    n_changed, changes = change_reading(scanned, level="none", gap_s=30)

    assert stations(scanned) == ["River", "River", None, None]
    assert n_changed == 2
    undo(scanned)
    assert stations(scanned) == ["River", "River", "B", "C"]
    assert changes.description == "change stations and encounters"
    assert change_reading(scanned, level="innermost") == (0, type(changes)())


def test_a_station_that_was_told_of_one_photograph_stays(scanned: Project, tmp_path: Path) -> None:
    image = list(scanned.store.images.all())[2]
    with scanned.store.transaction():
        scanned.store.stations.assign([(image.image_id, "Spring")])

    take_stations(scanned, read_station_table(table(tmp_path, "station,folder\nRiver,A\nRock,B\n")))
    by_table = stations(scanned)
    change_reading(scanned, level="none")

    assert by_table == ["River", "River", "Spring", "C"]
    assert stations(scanned) == ["River", "River", "Spring", None]


def test_positions_are_kept_only_if_places_may_be_read_and_forgotten_with_them(
    scanned: Project, tmp_path: Path
) -> None:
    told = read_station_table(table(tmp_path, "Station;Lat;Long\nA;46,25;-7.5\nB;46.0;8\n"))
    plan = plan_stations(scanned, told)
    take_stations(scanned, told)
    kept = scanned.store.stations.positions()
    permit(scanned, Permissions(places=True))
    take_stations(scanned, told)
    places = scanned.store.stations.positions()
    permit(scanned, Permissions())
    undo(scanned)
    redo(scanned)

    assert plan == StationPlan(n_stations=2, n_changed=0, n_positions=0, n_kept_back=2)
    assert kept == {}
    assert places == {"A": (46.25, -7.5), "B": (46.0, 8.0)}
    assert scanned.store.stations.positions() == {}
    change = "SELECT count(*) FROM operation_change WHERE old_value BETWEEN 46 AND 47"
    assert scanned.store.connection.execute(change).fetchone()[0] == 0


def test_a_broken_row_is_named_and_the_rest_is_taken(tmp_path: Path) -> None:
    read = read_station_table(
        table(tmp_path, "station,latitude,longitude\n,1,2\nA,95,1\nB,1,\n\nC,north,1\nD,1,2\n")
    )

    assert [one.station for one in read.lines] == ["D"]
    assert [line for line, _ in read.problems] == [2, 3, 4, 6]


def test_spreadsheets_and_other_encodings_are_read_as_every_table_is(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    [sheet] = book.worksheets
    sheet.append(["Station", "Lat", "Lon", "Camera"])
    sheet.append(["Cañada", 46.25, -7.5, 7])
    book.save(tmp_path / "stations.xlsx")
    sheet_of = StationLine(2, "Cañada", (46.25, -7.5), "", "7")
    old = tmp_path / "old.csv"
    old.write_bytes("sep=;\nStation;Lat;Lon\n'-3;46,25;-7,5\nCañada;1;2\n".encode("cp1252"))

    spreadsheet = read_station_table(tmp_path / "stations.xlsx")
    windows = read_station_table(old)

    assert spreadsheet.lines == (sheet_of,)
    assert [one.station for one in windows.lines] == ["-3", "Cañada"]
    assert windows.lines[0].position == (46.25, -7.5)
    assert FACT_SENTENCES["cp1252"] in windows.facts


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no table"),
        (b"name,folder\nA,b\n", "no column"),
        (b"station,folder\n", "no rows"),
        (b"\x00\x01\x02\x00", "no table"),
    ],
)
def test_what_is_no_table_of_stations_is_refused(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)

    with pytest.raises(ReidError, match=sentence):
        read_station_table(path)


def test_a_table_of_photographs_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(station_table, "_MOST_ROWS", 2)

    with pytest.raises(StationTableError, match="too large"):
        read_station_table(table(tmp_path, "station\nA\nB\nC\n"))


def test_a_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="There is no file"):
        read_station_table(tmp_path / "none.csv")
